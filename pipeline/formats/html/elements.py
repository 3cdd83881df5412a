"""The name of an HTML element in, what it is to a translator out."""

from __future__ import annotations

from pipeline.model import Kind

# Elements that stand inside a sentence; every other one ends it.
INLINE = frozenset(
    "a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd mark q rp rt ruby s samp small span "
    "strike strong sub sup time tt u var wbr".split()
)
# Elements whose content goes out as it stands: code, scripts, drawings, and text that forms send back.
OPAQUE = frozenset("script style pre textarea svg math template xmp iframe noembed noframes title".split())
KINDS = {
    "li": Kind.LIST_ITEM, "blockquote": Kind.QUOTE, "th": Kind.TABLE_HEADER, "td": Kind.TABLE_CELL,
    "caption": Kind.CAPTION, "figcaption": Kind.CAPTION, "dt": Kind.TERM, "dd": Kind.DEFINITION,
    "label": Kind.LABEL, "button": Kind.LABEL, "legend": Kind.LABEL, "option": Kind.LABEL,
    "h1": Kind.HEADING, "h2": Kind.HEADING, "h3": Kind.HEADING,
    "h4": Kind.HEADING, "h5": Kind.HEADING, "h6": Kind.HEADING,
}  # fmt: skip
ATTRIBUTE_KINDS = {"alt": Kind.ALT, "title": Kind.TITLE_ATTRIBUTE}
# A start tag that ends an open element, and the elements that it does not look beyond (HTML Standard, 13.1.2.4).
IMPLIED_ENDS = {
    "li": ({"li"}, {"ul", "ol", "menu"}), "dt": ({"dt", "dd"}, {"dl"}), "dd": ({"dt", "dd"}, {"dl"}),
    "tr": ({"tr", "td", "th"}, {"table"}), "td": ({"td", "th"}, {"tr", "table"}), "th": ({"td", "th"}, {"tr", "table"}),
    "option": ({"option"}, {"select", "datalist"}),
    "thead": ({"thead", "tbody", "tfoot", "tr", "td", "th"}, {"table"}),
    "tbody": ({"thead", "tbody", "tfoot", "tr", "td", "th"}, {"table"}),
    "tfoot": ({"thead", "tbody", "tfoot", "tr", "td", "th"}, {"table"}),
}  # fmt: skip


def kind_of(names: list[str], otherwise: Kind) -> Kind:
    """The kind of text inside these open elements, the innermost last; a paragraph is what its list item is."""
    for name in reversed(names[-8:]):
        if name in KINDS:
            return KINDS[name]
        if name not in INLINE and name not in ("p", "div", "section"):
            break
    return Kind.PARAGRAPH if "p" in names[-3:] else otherwise
