"""What a browser made of one page: boxes, colours and focus stops, each with the start tag it belongs to.

Plain measurements: what is enough, and what is a fault, the rules decide. Lengths are CSS px from the top left
corner of the page; ``span`` is a start tag in ``page.html.text``.
"""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.model.place import Span
from pipeline.model.subjects import Page
from pipeline.model.traced import Traced
from pipeline.model.views import Colour


@dataclass(frozen=True, slots=True)
class Box:
    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top


@dataclass(frozen=True, slots=True)
class Ink:
    """A text as it was painted. ``behind``: the backgrounds from the text down, the last one opaque.

    ``size`` in px; ``weight`` 100 to 900; ``unclear``: a picture or gradient behind it, or something in front of it.
    """

    span: Span
    words: str
    scheme: str  # light or dark
    colour: Colour
    behind: tuple[Colour, ...]
    size: float
    weight: int
    unclear: bool = False


@dataclass(frozen=True, slots=True)
class Overflow:
    """What stands out of the page sideways, by ``excess`` px; ``inside``: the nearest table, pre, picture ... or ''.

    ``text``: where its words stand, in the article or the catalog; ``span`` is its start tag.
    """

    span: Span
    words: str
    view: str
    excess: float
    inside: str = ""
    text: Span | None = None


@dataclass(frozen=True, slots=True)
class Cut:
    """A text of which a part cannot be seen, since its box hides what does not fit into it."""

    span: Span
    words: str
    view: str


@dataclass(frozen=True, slots=True)
class Target:
    """What a pointer can hit. ``in_text``: in a line of other words; ``plain``: as large as the browser makes it."""

    span: Span
    words: str
    view: str
    box: Box
    in_text: bool = False
    plain: bool = False


@dataclass(frozen=True, slots=True)
class Stop:
    """Where the Tab key stops, in its order.

    ``marked``: the focus can be seen; ``covered``: share of the element under something else, 0 to 1;
    ``shown``: it has a box on the screen.
    """

    span: Span
    words: str
    box: Box
    marked: bool = True
    covered: float = 0.0
    shown: bool = True


@dataclass(frozen=True, slots=True)
class Audit:
    """What axe-core says of one element; ``sure`` False: a person has to look. ``tags``: its own, as ``wcag111``."""

    span: Span
    rule: str
    help: str
    why: str
    impact: str
    sure: bool
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rendered:
    """All measurements of one page. ``trap``: the stops among which the Tab key goes round and cannot leave."""

    page: Page
    direction: str = "ltr"
    inks: tuple[Ink, ...] = ()
    overflows: tuple[Overflow, ...] = ()
    cuts: tuple[Cut, ...] = ()
    targets: tuple[Target, ...] = ()
    stops: tuple[Stop, ...] = ()
    trap: tuple[Stop, ...] = ()
    audits: tuple[Audit, ...] = ()

    @property
    def parts(self) -> tuple[Traced, ...]:
        return (self.page.html,)
