"""Pages in, what Chromium made of them out: measurements for the rules over ``model.Rendered`` (extra ``browser``)."""

from pipeline.browser.measurements import measured
from pipeline.browser.numbering import numbered
from pipeline.browser.opening import Failure, NoBrowserError, open_pages

__all__ = ["Failure", "NoBrowserError", "measured", "numbered", "open_pages"]
