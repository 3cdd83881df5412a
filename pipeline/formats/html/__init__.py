"""HTML in, an article's segments and skeleton out."""
