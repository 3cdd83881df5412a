"""HTML in, blocks of Markdown out, with places in the HTML."""
