"""Everyreader: one article, every reader. The door for other programs; see INTERFACE in docs/."""
