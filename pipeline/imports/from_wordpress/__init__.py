"""A WordPress export (WXR) in, an article for every published post out."""
