"""An open page in, where the Tab key stops on it out: in order, each with whether a person can see the focus."""

from __future__ import annotations

from typing import Any

MOST_STOPS = 400  # a page with more is no page for the keyboard; those after are not looked at


async def focus_stops(page: Any, measure: Any) -> dict[str, list[dict[str, Any]]]:
    """``stops`` and ``trap``. ``page``: Playwright's page, nothing focused; ``measure``: asks the script in it."""
    limit = min(MOST_STOPS, await measure("tabbable") + 20)
    stops: list[dict[str, Any]] = []
    marks: dict[str, bool] = {}
    for _ in range(limit):
        await page.keyboard.press("Tab")
        stop = await measure("focused")
        if stop is None:  # out of the page, as it must be at the end
            return {"stops": stops, "trap": []}
        seen = next((number for number, other in enumerate(stops) if _same(other, stop)), None)
        if seen is not None and stop["tag"] != "IFRAME":
            trap = stops[seen:]
            return {"stops": stops, "trap": [] if await _leaves(page, measure, trap) else trap}
        stop["marked"] = await _marked(page, measure, stop, marks)
        stops.append(stop)
    return {"stops": stops, "trap": []}


def _same(one: dict[str, Any], other: dict[str, Any]) -> bool:
    return bool(one["at"] == other["at"] and one["box"] == other["box"])


async def _leaves(page: Any, measure: Any, trap: list[dict[str, Any]]) -> bool:
    """Whether Escape and then Tab, or Shift and Tab, gets out of the stops that go round (WCAG 2.2 2.1.2)."""
    for keys in (["Escape", "Tab"], ["Shift+Tab"] * (len(trap) + 1)):
        for key in keys:
            await page.keyboard.press(key)
            stop = await measure("focused")
            if stop is None or not any(_same(stop, other) for other in trap):
                return True
    return False


async def _marked(page: Any, measure: Any, stop: dict[str, Any], marks: dict[str, bool]) -> bool:
    """Whether anything on the screen changes with the focus; elements of one look are compared once.

    A field to type in shows its caret, which counts (WCAG 2.2, Understanding 2.4.7).
    """
    if stop["types"] or not stop["shown"]:
        return True
    if stop["look"] not in marks:
        with_focus = await _pixels(page)
        await measure("blur")
        without = await _pixels(page)
        await measure("refocus")
        marks[stop["look"]] = with_focus != without
    return marks[stop["look"]]


async def _pixels(page: Any) -> bytes:
    """The whole window: the mark may be on a card around the link."""
    return bytes(await page.screenshot(animations="disabled", caret="hide"))
