"""A page in, the tree that a browser builds of it out: roles, names, hidden state, tables, all with positions."""

from pipeline.markup.focus import (
    is_disabled,
    is_focusable,
    is_natively_focusable,
    is_tabbable,
    tabbable_inside,
    tabindex,
)
from pipeline.markup.languages import (
    declared_language,
    is_known_language,
    language_of,
    marked_parts,
    meant_language,
    primary_subtag,
)
from pipeline.markup.marking import problem_at, problem_in, problem_inside, shorten, with_tag
from pipeline.markup.names import description, labels, name, text_for_reference
from pipeline.markup.reading import parse, read_document
from pipeline.markup.roles import explicit_role, implicit_role, role
from pipeline.markup.standards import Role, aria_attributes, aria_roles, global_attributes, html_facts, language_subtags
from pipeline.markup.states import (
    exposed,
    first_summary,
    is_aria_hidden,
    is_exposed,
    is_inert,
    is_rendered,
    is_shown,
    is_visible,
    length,
    perceived,
)
from pipeline.markup.styles import declarations, declared, font_size, style
from pipeline.markup.tables import Cell, idle_headers, table_cells, table_rows
from pipeline.markup.texts import collapse, is_inline, seen_text, visible_text
from pipeline.markup.tree import Document, Element, Location, remembered, remembered_once

__all__ = [
    "Cell", "Document", "Element", "Location", "Role", "aria_attributes", "aria_roles", "collapse", "declarations",
    "declared", "declared_language", "description", "explicit_role", "exposed", "first_summary", "font_size",
    "global_attributes", "html_facts", "idle_headers", "implicit_role", "is_aria_hidden", "is_disabled",
    "is_exposed", "is_focusable", "is_inert", "is_inline", "is_known_language", "is_natively_focusable",
    "is_rendered", "is_shown", "is_tabbable", "is_visible", "labels", "language_of", "language_subtags", "length",
    "marked_parts", "meant_language", "name", "parse", "perceived", "primary_subtag", "problem_at", "problem_in",
    "problem_inside", "read_document", "remembered", "remembered_once", "role", "seen_text", "shorten", "style",
    "tabbable_inside", "tabindex", "table_cells", "table_rows", "text_for_reference", "visible_text", "with_tag",
]  # fmt: skip
