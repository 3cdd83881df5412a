"""A page in, the tree that a browser builds of it out: roles, names, hidden state, tables, all with positions."""

from pipeline.markup.focus import is_disabled, is_focusable, is_natively_focusable, is_tabbable, tabindex
from pipeline.markup.marking import problem_at, problem_in, problem_inside, shorten
from pipeline.markup.names import collapse, description, labels, name, text_for_reference, visible_text
from pipeline.markup.reading import parse, read_document
from pipeline.markup.roles import explicit_role, implicit_role, role
from pipeline.markup.standards import aria_attributes, aria_roles, global_attributes, html_facts, language_subtags
from pipeline.markup.states import is_aria_hidden, is_exposed, is_inert, is_rendered, is_shown, is_visible
from pipeline.markup.styles import declarations, declared, style
from pipeline.markup.tree import Document, Element, Location, remembered, remembered_once

__all__ = [
    "Document",
    "Element",
    "Location",
    "aria_attributes",
    "aria_roles",
    "collapse",
    "declarations",
    "declared",
    "description",
    "explicit_role",
    "global_attributes",
    "html_facts",
    "implicit_role",
    "is_aria_hidden",
    "is_disabled",
    "is_exposed",
    "is_focusable",
    "is_inert",
    "is_natively_focusable",
    "is_rendered",
    "is_shown",
    "is_tabbable",
    "is_visible",
    "labels",
    "language_subtags",
    "name",
    "parse",
    "problem_at",
    "problem_in",
    "problem_inside",
    "read_document",
    "remembered",
    "remembered_once",
    "role",
    "shorten",
    "style",
    "tabindex",
    "text_for_reference",
    "visible_text",
]  # fmt: skip
