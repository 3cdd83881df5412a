"""The content of a viewport meta element in, what it does to enlarging out (CSS Device Adaptation, 10)."""

from __future__ import annotations

import re
from collections.abc import Mapping

_PROPERTY = re.compile(r"([^\s,;=]+)\s*=\s*([^\s,;=]+)")
_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)")


def properties(content: str) -> Mapping[str, str]:
    """Names and values, in lower case; the last of two equal names counts."""
    return {match.group(1): match.group(2) for match in _PROPERTY.finditer(content.lower())}


def without_limits(found: Mapping[str, str]) -> str:
    """The same content without what keeps readers from enlarging the page."""
    kept = [f"{name}={value}" for name, value in found.items() if name not in ("user-scalable", "maximum-scale")]
    return ", ".join(kept) or "width=device-width, initial-scale=1"


def forbids_zoom(found: Mapping[str, str]) -> bool:
    """``user-scalable`` is ``no``, or a number between -1 and 1."""
    value = found.get("user-scalable")
    if value is None or value in ("yes", "device-width", "device-height"):
        return False
    number = _NUMBER.match(value)
    return abs(float(number.group())) < 1 if number else True


def largest_scale(found: Mapping[str, str]) -> float | None:
    """The ``maximum-scale``, None where there is no limit; words count as browsers count them."""
    value = found.get("maximum-scale")
    if value is None:
        return None
    if value in ("device-width", "device-height"):
        return 10.0
    if value == "yes":
        return 1.0
    number = _NUMBER.match(value)
    if number is None:
        return 0.1
    scale = float(number.group())
    return None if scale < 0 else scale
