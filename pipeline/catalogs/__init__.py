"""Catalogs of gettext: read and written without loss, templates, merging, exchange. Values in, values out."""

from pipeline.catalogs.entries import entries, entry_of, kind_of
from pipeline.catalogs.merging.memory import Memory, memory_of
from pipeline.catalogs.merging.merge import MergeError, merge
from pipeline.catalogs.merging.plan import Rewording
from pipeline.catalogs.messages import Message, join_messages, kind_note, messages_of
from pipeline.catalogs.plurals import gettext_name, language_name, plural_forms
from pipeline.catalogs.po.editing import KEEP, Change, Previous, edit, edit_all, set_translation
from pipeline.catalogs.po.encoding import decode, encode
from pipeline.catalogs.po.header import header_fields, set_header
from pipeline.catalogs.po.reading import read, write
from pipeline.catalogs.po.syntax import Catalog, CatalogError, Item, Literal
from pipeline.catalogs.template import new_catalog, template

__all__ = [
    "KEEP", "Catalog", "CatalogError", "Change", "Item", "Literal", "Memory", "MergeError", "Message",
    "Previous", "Rewording", "decode", "edit", "edit_all", "encode", "entries", "entry_of",
    "gettext_name", "header_fields", "join_messages", "kind_note", "kind_of", "language_name",
    "memory_of", "merge", "messages_of", "new_catalog", "plural_forms", "read", "set_header",
    "set_translation", "template", "write",
]  # fmt: skip
