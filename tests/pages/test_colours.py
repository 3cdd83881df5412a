"""The theme's colours: enough contrast in both schemes, and a fault that leads to the colour."""

from __future__ import annotations

import pytest

from pipeline.model import Text
from pipeline.pages import colour_faults, theme
from pipeline.pages.colours import colour_pairs, contrast, scheme_colours
from pipeline.pages.theme import Theme

LISTING = '[[pairs]]\ncolour = "--ink"\non = ["--page"]\nleast = 4.5\n'


def with_style(style: str, listing: str = LISTING) -> Theme:
    return theme([Text("templates/style.css", style), Text("templates/theme-colours.toml", listing)])


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000", "#ffffff", 21.0), ("#fff", "#fff", 1.0), ("#777777", "#ffffff", 4.48), ("#00f", "#fff", 8.59)],
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.005)
    assert contrast(one, other) == contrast(other, one)


def test_the_theme_has_no_fault_and_lists_pairs_of_both_schemes() -> None:
    assert list(colour_faults(theme())) == []
    assert {pair.scheme for pair in colour_pairs(theme().templates["theme-colours.toml"])} == {"light", "dark"}


def test_every_colour_of_the_style_sheet_is_a_property_of_its_root() -> None:
    sheet = theme().templates["style.css"]
    _, _, after = sheet.content.partition("*, *::before")
    before_print = after.partition("@media print")[0]
    assert "#" not in before_print
    assert scheme_colours(sheet, "light").keys() == scheme_colours(sheet, "dark").keys()


def test_too_little_contrast_leads_to_the_colour() -> None:
    style = (
        ":root {\n  --ink: #888;\n  --page: #fff;\n}\n"
        "@media (prefers-color-scheme: dark) { :root { --ink: #fff; --page: #000 } }"
    )
    (fault,) = colour_faults(with_style(style))
    place = fault.text.place(fault.start, fault.end)
    assert place is not None
    assert (place.path, place.line, place.column, place.end_column) == ("templates/style.css", 2, 10, 14)
    assert fault.message.startswith("In the light scheme, --ink (#888) on --page (#fff) has a contrast of 3.5.")


def test_the_dark_scheme_takes_what_it_does_not_set_from_the_light_one() -> None:
    style = (
        ":root { --ink: #000; --page: #fff; } /* { */ @media (prefers-color-scheme: dark) { :root { --page: #111; } }"
    )
    (fault,) = colour_faults(with_style(style))
    assert fault.message.startswith("In the dark scheme, --ink (#000) on --page (#111)")
    assert fault.text.text[fault.start : fault.end] == "#000"


def test_a_colour_that_is_not_set_is_named() -> None:
    faults = list(colour_faults(with_style(":root { --page: #fff }")))
    assert [fault.message for fault in faults] == [
        f"The {scheme} scheme sets no colour --ink. Set it in :root, as #rrggbb." for scheme in ("light", "dark")
    ]


@pytest.mark.parametrize("listing", ["[[pairs", "", "[[pairs]]\ncolour = 1", "pairs = 3"])
def test_a_list_that_cannot_be_read_is_a_fault(listing: str) -> None:
    (fault,) = colour_faults(with_style(":root {}", listing))
    assert fault.message.startswith("This list of colours cannot be read")
    assert fault.text.place(0, 0) is None or fault.text.pieces[0].origin.name == "templates/theme-colours.toml"
