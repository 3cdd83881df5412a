"""Catalogs of gettext: read and written without loss, templates, merging, exchange. Values in, values out."""

from pipeline.catalogs.entries import entries, entry_of, kind_of
from pipeline.catalogs.exchange.mo import compile_mo, units_in_mo
from pipeline.catalogs.exchange.table import units_csv, units_in_csv
from pipeline.catalogs.exchange.tmx import units_in_tmx, units_tmx
from pipeline.catalogs.exchange.units import Unit, catalog_of, strange_units, units_of, with_units
from pipeline.catalogs.exchange.xliff import units_in_xliff, units_xliff
from pipeline.catalogs.glossary import glossary_csv, glossary_of, glossary_tbx
from pipeline.catalogs.later import LaterEntries, header_and_entries
from pipeline.catalogs.merging.changes import typography_change
from pipeline.catalogs.merging.memory import Memory, memory_of
from pipeline.catalogs.merging.merge import MergeError, merge
from pipeline.catalogs.merging.plan import Carry, Harmless, Rewording
from pipeline.catalogs.messages import Message, join_messages, kind_note, messages_of
from pipeline.catalogs.plurals import gettext_name, language_name, plural_forms
from pipeline.catalogs.po.editing import KEEP, Change, Previous, edit, edit_all
from pipeline.catalogs.po.encoding import charset_of, decode, encode
from pipeline.catalogs.po.header import header_fields, set_header
from pipeline.catalogs.po.reading import read, write
from pipeline.catalogs.po.syntax import Catalog, CatalogError, Item, Literal
from pipeline.catalogs.pseudo import PSEUDO_LOCALES, pseudo, pseudo_catalog
from pipeline.catalogs.status import Status, status
from pipeline.catalogs.template import new_catalog, template
from pipeline.catalogs.tidying import tidy
from pipeline.catalogs.translating import set_translation

__all__ = [
    "KEEP", "PSEUDO_LOCALES", "Carry", "Catalog", "CatalogError", "Change", "Harmless", "Item", "LaterEntries",
    "Literal", "Memory", "MergeError", "Message", "Previous", "Rewording", "Status", "Unit", "catalog_of", "charset_of",
    "compile_mo", "decode", "edit", "edit_all", "encode", "entries", "entry_of", "gettext_name", "glossary_csv",
    "glossary_of", "glossary_tbx", "header_and_entries", "header_fields", "join_messages", "kind_note", "kind_of",
    "language_name", "memory_of", "merge", "messages_of", "new_catalog", "plural_forms", "pseudo", "pseudo_catalog",
    "read",
    "set_header", "set_translation", "status", "strange_units", "template", "tidy", "typography_change", "units_csv",
    "units_in_csv", "units_in_mo", "units_in_tmx", "units_in_xliff", "units_of", "units_tmx", "units_xliff",
    "with_units", "write",
]  # fmt: skip
