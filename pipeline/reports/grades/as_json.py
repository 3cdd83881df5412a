"""Graded articles in, JSON out: a number for each page, section and sentence."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from pipeline.languages.cost import Cost
from pipeline.languages.grade import Grade
from pipeline.reports.grades.graded import Graded, Version


def report(articles: Iterable[Graded]) -> str:
    data = {
        "version": 1,
        "articles": [
            {"path": article.path, "versions": [_version(one) for one in article.versions]} for article in articles
        ],
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _version(one: Version) -> dict[str, Any]:
    whole = one.grade
    return {
        "locale": one.locale,
        **_grade(whole),
        "grade_at_last_build": one.beside.last,
        "grade_of_source": one.beside.source,
        "target": one.target,
        "limit": one.limit,
        "basis": whole.basis,
        "advisory": whole.advisory,
        "too_short": whole.too_short,
        "minutes": round(whole.minutes, 2),
        "local": {"name": whole.local.name, "value": round(whole.local.value, 2)} if whole.local else None,
        "classic": [
            {"name": score.name, "value": round(score.value, 2), "band": score.band or None} for score in one.scores
        ],
        "sections": [{"headings": list(path), **_grade(grade)} for path, grade in one.sections],
        "hardest": [_cost(one, cost) for cost in one.hardest],
    }


def _grade(grade: Grade) -> dict[str, Any]:
    return {"grade": grade.grade, "words": grade.words, "sentences": len(grade.sentences)}


def _cost(one: Version, cost: Cost) -> dict[str, Any]:
    place = one.place(cost)
    return {
        "text": cost.sentence.text,
        "grade": None if cost.sentence.grade is None else round(cost.sentence.grade, 2),
        "gain": cost.gain,
        "reasons": list(cost.reasons),
        "path": place.path if place else None,
        "line": place.line if place else None,
        "column": place.column if place else None,
    }
