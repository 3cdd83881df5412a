"""A page in, the tree that a browser builds of it out: roles, names, hidden state, tables, all with positions."""

from pipeline.markup.reading import parse, read_document
from pipeline.markup.tree import Document, Element, Location

__all__ = ["Document", "Element", "Location", "parse", "read_document"]
