"""Two texts in, how like they are out: 0 to 1."""

from __future__ import annotations


def likeness(one: str, other: str, at_least: float = 0.0) -> float:
    """The normalized indel similarity of the characters (rapidfuzz); 0 where it is below ``at_least``."""
    from rapidfuzz import fuzz  # loaded when a merge has something to compare

    return fuzz.ratio(one, other, score_cutoff=at_least * 100) / 100
