"""An open page in, all measurements of it out: in both colour schemes, wide, narrow, zoomed and spaced."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from pipeline.browser.focus import focus_stops
from pipeline.model.views import NARROW, SPACED, WIDE, ZOOMED

_SIZES = {WIDE: (1280, 1024), NARROW: (320, 640), ZOOMED: (320, 256), SPACED: (320, 640)}
# Rules of axe-core that we measure ourselves, in more views than it does; and those whose finding for the whole
# page it repeats for each element, where ours says it once.
_OURS = (
    "color-contrast",
    "color-contrast-enhanced",
    "target-size",
    "region",
    "landmark-one-main",
    "page-has-heading-one",
)


async def look(page: Any) -> dict[str, Any]:
    """Measurements by kind, as ``measured`` reads them. ``page``: Playwright's, loaded at 1280 × 1024."""
    source = script()

    async def measure(what: str, **more: Any) -> Any:
        return await page.evaluate(source, {"measure": what, **more})

    await measure("fonts")
    data: dict[str, Any] = {"direction": await measure("direction")}
    data |= await focus_stops(page, measure)
    await measure("top")
    await page.evaluate(axe_core())
    rules = {name: {"enabled": False} for name in _OURS}
    data["audits"] = await measure("audit", options={"elementRef": True, "rules": rules})
    data["inks"] = []
    for scheme in ("light", "dark"):
        await page.emulate_media(color_scheme=scheme)
        data["inks"] += [{**row, "scheme": scheme} for row in await measure("inks")]
    await page.emulate_media(color_scheme="light")
    data["targets"] = await _in_views(page, measure, "targets", (WIDE, NARROW))
    await measure("open")
    data["overflows"] = await _in_views(page, measure, "overflow", (NARROW, ZOOMED))
    data["cuts"] = await _in_views(page, measure, "cuts", (WIDE, NARROW, ZOOMED))
    await measure("space")
    data["overflows"] += await _in_views(page, measure, "overflow", (SPACED,))
    data["cuts"] += await _in_views(page, measure, "cuts", (SPACED,))
    return data


async def _in_views(page: Any, measure: Any, what: str, views: tuple[str, ...]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for view in views:
        width, height = _SIZES[view]
        await page.set_viewport_size({"width": width, "height": height})
        found += [{**row, "view": view} for row in await measure(what)]
    return found


@cache
def script() -> str:
    """The measuring script, a function of what to measure."""
    return (Path(__file__).parent / "scripts" / "measure.js").read_text("utf-8")


@cache
def axe_core() -> str:
    """The script of axe-core, from the package that ships it; the package itself is not run."""
    found = find_spec("axe_playwright_python")
    assert found is not None and found.origin is not None, "open_pages has looked for it"
    return (Path(found.origin).parent / "axe.min.js").read_text("utf-8")
