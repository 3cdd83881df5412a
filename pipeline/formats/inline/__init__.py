"""One message in, its inline marks, its HTML or its words out: Markdown's and HTML's inline markup with places."""
