"""Where addresses lead inside a site, and when two pages count as the same thing."""

from __future__ import annotations

import pytest

from pipeline.markup import parse
from pipeline.rules.site._addresses import Target, assets, target
from pipeline.rules.site._resources import Likeness, compare


@pytest.mark.parametrize(
    ("address", "path", "fragment"),
    [
        ("b.html#x", "es/b.html", "x"), ("../en/", "en/index.html", ""), ("/", "index.html", ""),
        ("#a%20b", "es/a.html", "a b"),
        ("/es/c%C3%A9.html", "es/cé.html", ""), (".", "es/index.html", ""), ("..", "index.html", ""),
        ("?page=2", "es/a.html", ""),
    ],
)  # fmt: skip
def test_addresses_inside_the_site(address: str, path: str, fragment: str) -> None:
    assert target("es/a.html", address) == Target(path, fragment)


@pytest.mark.parametrize("address", ["https://example.org/", "mailto:a@b.c", "//example.org/x", "http://[", "data:,x"])
def test_addresses_elsewhere(address: str) -> None:
    assert target("es/a.html", address) is None


def test_assets_are_what_the_page_loads() -> None:
    document = parse(
        '<link rel=stylesheet href=s.css><link rel=next href=n.html><img src=a.png srcset="b.png 1x, c.png 2x">'
        "<script src=d.js>"
    )
    assert [found.address for found in assets(document)] == ["s.css", "a.png", "d.js", "b.png", "c.png"]


PAGES = {
    "/a": "<title>A</title><main>Telephone 555 123 4567</main>",
    "/b": "<title>B</title><main>Telephone 555 987 6543</main>",
    "/copy": "<title>C</title><nav>menu</nav><main>Telephone 555 123 4567</main>",
    "/away": '<meta http-equiv="refresh" content="0; url=/a">',
    "/later": '<meta http-equiv="refresh" content="30; url=/a">',
    "/words": "<title>W</title><p>Nothing in common with any other page at all</p>",
    "/more": "<title>A</title><main>Telephone 555 123 4567 and fax 555 111 2222</main>",
    "/script": "<script>location.search</script><main>Telephone 555 000 0000</main>",
}


@pytest.mark.parametrize(
    ("one", "other", "likeness"),
    [
        ("/a", "/a", Likeness.SAME), ("/a", "/copy", Likeness.SAME), ("/a", "/away", Likeness.SAME),
        ("/a", "/b", Likeness.DIFFERENT), ("/a", "/later", Likeness.DIFFERENT), ("/a", "/words", Likeness.DIFFERENT),
        ("/a", "/more", Likeness.UNKNOWN), ("/a", "/script", Likeness.UNKNOWN), ("/a", "/missing", Likeness.UNKNOWN),
        ("https://a.example/", "https://b.example/", Likeness.UNKNOWN),
    ],
)  # fmt: skip
def test_two_addresses(one: str, other: str, likeness: Likeness) -> None:
    assert compare(parse("<p>"), one, other, PAGES.get) is likeness


def test_without_the_pages_nobody_can_tell() -> None:
    assert compare(parse("<p>"), "/a", "/b", None) is Likeness.UNKNOWN
    assert compare(parse("<base href=/x/>"), "b", "/x/b", None) is Likeness.SAME
