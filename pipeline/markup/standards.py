"""The facts of WAI-ARIA and HTML that markup is judged by, from the data files beside; nothing goes in."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Role:
    """What WAI-ARIA says of one role. ``naming``: name from "content", "author", or "prohibited"."""

    name: str
    naming: str
    props: frozenset[str]
    required: tuple[str, ...]
    owned: tuple[str, ...]
    context: tuple[str, ...]
    abstract: bool
    deprecated: bool
    presentational: bool
    widget: bool
    landmark: bool


@cache
def aria_roles() -> dict[str, Role]:
    """Every role of WAI-ARIA 1.2, DPUB-ARIA 1.1 and Graphics-ARIA 1.0, by name."""
    return {name: _role(name, facts) for name, facts in _data("aria.json")["roles"].items()}


@cache
def aria_attributes() -> dict[str, dict[str, Any]]:
    """Every ``aria-*`` attribute: its ``type``, and ``values`` where it takes one of a list."""
    return dict(_data("aria.json")["attributes"])


@cache
def global_attributes() -> frozenset[str]:
    """The ``aria-*`` attributes that every role takes (those deprecated as global included)."""
    return frozenset(_data("aria.json")["global"])


@cache
def language_subtags() -> frozenset[str]:
    """Primary language subtags of the IANA registry; ``qaa`` to ``qtz``, for private use, are one line there."""
    private = (f"q{second}{third}" for second in _LETTERS[:20] for third in _LETTERS)
    return frozenset((*_data("languages.json")["subtags"].split(), *private))


@cache
def html_facts(name: str) -> Any:
    """One table of ``html.json``; a string of words comes as a frozenset."""
    found = _data("html.json")[name]
    return frozenset(found.split()) if isinstance(found, str) else found


@cache
def _data(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((Path(__file__).parent / "data" / name).read_text(encoding="utf-8"))
    return loaded


def _role(name: str, facts: dict[str, Any]) -> Role:
    return Role(
        name=name,
        naming=facts["name"],
        props=frozenset(facts.get("props", ())),
        required=tuple(facts.get("required", ())),
        owned=tuple(facts.get("owned", ())),
        context=tuple(facts.get("context", ())),
        abstract=facts.get("abstract", False),
        deprecated=facts.get("deprecated", False),
        presentational=facts.get("presentational", False),
        widget=facts.get("widget", False),
        landmark=facts.get("landmark", False),
    )
