"""A first article and the list that leads to it repeat nothing but the site's name; its main part is a way in."""

from __future__ import annotations

from pipeline import check_html
from pipeline.markup import parse
from pipeline.rules.site._blocks import passage

HEAD = '<!DOCTYPE html><html lang="en"><head><title>{}</title></head><body><a href="#main">Skip to the main text</a>'
SITE = '<header><p><a href="/index.html">Back and leg</a></p></header>'
ARTICLE = (
    HEAD.format("Rest and move – Back and leg") + SITE + '<main id="main" tabindex="-1"><article><h1>Rest and move</h1>'
    "<p>What helps the back.</p><p>Most people get better in six weeks.</p></article></main></body></html>"
)
LIST = (
    HEAD.format("Back and leg") + '<main id="main" tabindex="-1"><h1>Back and leg</h1><h2>Articles</h2><ul><li>'
    '<h3><a href="rest/index.html">Rest and move</a></h3><p>What helps the back.</p></li></ul></main></body></html>'
)
PAGES = {"/index.html": LIST, "/rest/index.html": ARTICLE}


def _told(path: str) -> list[str]:
    found = check_html(PAGES[f"/{path}"], resolve=PAGES.get, path=path)
    return [finding.rule for finding in found if finding.rule.startswith("site.bypass")]


def test_an_entry_for_the_page_in_a_list_is_no_repeated_block() -> None:
    assert _told("rest/index.html") == []


def test_the_title_of_a_page_is_its_own_where_it_is_the_name_of_the_site() -> None:
    assert _told("index.html") == []


def test_a_menu_before_the_text_still_needs_a_way_past_it() -> None:
    menu = "<div><a href='/index.html'>Back and leg</a> <a href='/help.html'>Get help</a></div>"
    pages = {
        "/index.html": f"<html lang=en><title>a</title>{menu}<div>Most people get better in six weeks.</div>",
        "/help.html": f"<html lang=en><title>b</title>{menu}<div>Call us, or come by.</div>",
    }
    found = check_html(pages["/index.html"], resolve=pages.get, path="index.html")
    assert {"site.bypass", "site.bypass-link"} <= {finding.rule for finding in found}


def test_the_rules_on_ways_past_a_block_open_the_linked_pages_once_for_all_of_them() -> None:
    asked: list[str] = []

    def resolve(address: str) -> str | None:
        asked.append(address)
        return PAGES.get(address)

    check_html(PAGES["/rest/index.html"], resolve=resolve, path="rest/index.html")
    assert asked.count("/index.html") == 1


def test_a_page_is_judged_anew_where_other_pages_stand_behind_its_links() -> None:
    document = parse(PAGES["/rest/index.html"], path="rest/index.html")
    alone = ARTICLE.replace("Rest and move", "Sleep").replace("What helps the back.", "What helps you sleep.")
    assert passage(document, lambda _: None) is None
    found = passage(document, lambda _: alone)
    assert found is not None and found.repeated
