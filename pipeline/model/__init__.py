"""Plain frozen data that every room shares; imports only the standard library."""

from pipeline.model.article import (
    Address,
    Article,
    Filling,
    Fillings,
    Form,
    Kind,
    LanguageMark,
    Part,
    References,
    Segment,
    Slot,
)
from pipeline.model.finding import Finding, Fix, Outcome, Problem, Severity, State
from pipeline.model.glossary import Glossary, Term, TermStatus
from pipeline.model.place import Place, Span, Text
from pipeline.model.rule import Declaration, Rule, RuleSet, SiteRuleSet, Subject
from pipeline.model.subjects import Body, Entries, Entry, Fault, Page, Prose, Site
from pipeline.model.traced import Piece, Traced

__all__ = [
    "Address", "Article", "Body", "Declaration", "Entries", "Entry", "Fault", "Filling", "Fillings", "Finding", "Fix",
    "Form", "Glossary", "Kind", "LanguageMark", "Outcome", "Page", "Part", "Piece", "Place", "Problem", "Prose",
    "References", "Rule", "RuleSet", "Segment", "Severity", "Site", "SiteRuleSet", "Slot", "Span", "State",
    "Subject", "Term", "TermStatus", "Text", "Traced",
]  # fmt: skip
