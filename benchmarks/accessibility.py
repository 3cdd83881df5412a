"""The shared accessibility cases in, what our rules find of them out, beside other checkers where installed.

    python benchmarks/accessibility.py [act] [axe] [speed] [--misses] [peers=FOLDER [tool=NAME]]

``peers=FOLDER``: one table of ours beside axe-core (Chromium and jsdom), Alfa and html-validate from the node_modules
of that folder, on the same ACT cases; ``tool=alfa``: only those whose name has the word. See accessibility_peers.mjs.

Cases are looked for at ``../shared/data/accessibility`` from the project root, or below $EVERYREADER_DATA.
ACT: a case counts as found when a finding that names the case's rule is reported as failed, as wrongly flagged
when that happens on a passed or inapplicable case. axe-core's fixtures: an expected violation counts as found
when a rule of ours that answers to the axe rule marks exactly that element.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.accessibility_peers import TOOLS, Answer, answers_of
from pipeline.markup import Document, parse
from pipeline.model import Outcome, Problem, Rule, Site, Subject
from pipeline.rules.discover import family_rules
from pipeline.single_page import check_html

ROOT = Path(__file__).parent.parent
DATA = Path(os.environ.get("EVERYREADER_DATA", ROOT.parent / "shared" / "data")) / "accessibility"
COVERAGE = Path(__file__).parent / "accessibility_coverage.json"
TIMES, RUNS = 5, 40
BASE = "/WAI/content-assets/wcag-act-rules/"


def problems(document: Document, resolve: Callable[[str], str | None] | None) -> Iterator[tuple[Rule, Problem]]:
    """Every rule about documents and sites over one page."""
    known = {"resolve": resolve, "options": {}}
    for rules in (*family_rules("accessibility"), *family_rules("site")):
        if rules.subject is Subject.DOCUMENT:
            yield from rules.check(document, known)
        elif rules.subject is Subject.SITE and rules.gather is not None:
            path = document.page.path
            yield from rules.check(Site({path: rules.facts(document)}, {path: document.page}), known)


def resolver(folder: Path) -> Callable[[str], str | None]:
    """Addresses below ``BASE`` to the text of the asset."""

    def resolve(url: str) -> str | None:
        path = url.partition("#")[0].partition("?")[0]
        if not path.startswith(BASE):
            return None
        file = folder / "site" / path.removeprefix(BASE)
        for candidate in (file, file / "index.html"):
            if candidate.is_file():
                return candidate.read_text("utf-8", errors="replace")
        return None

    return resolve


def act(show: bool) -> None:
    found = act_counts(show)
    for group in sorted(found):
        c = found[group]
        print(f"{group:28} found {c['found']:3} of {c['must']:3}   wrong {c['wrong']:3} of {c['may not']:3}")


def act_counts(show: bool = False) -> dict[str, Counter[str]]:
    """By group of cases: how many must be found, may not be, were found, were wrongly flagged."""
    rows = json.loads((DATA / "act" / "index.json").read_text("utf-8"))
    resolve = resolver(DATA / "act")
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for row in rows:
        html = (DATA / "act" / row["file"]).read_text("utf-8")
        wanted = f"ACT {row['rule']}"
        document = parse(html, path="page.html")
        hit = any(wanted in r.standards and p.outcome is Outcome.FAILED for r, p in problems(document, resolve))
        must = row["expected"] == "failed"
        for group in _groups(row):
            found[group]["must" if must else "may not"] += 1
            found[group]["found" if must else "wrong"] += hit
        if show and hit != must:
            print(f"  {'missed' if must else 'WRONG '} {row['rule']} {row['cls']} {row['title']}: {row['file']}")
    return found


def _groups(row: dict[str, Any]) -> Iterator[str]:
    yield f"class {row['cls']}"
    if row["target_group"]:
        yield "target set"
        if row["approved"]:
            yield "approved"
    elif row["cls"] == "static":
        yield "inline text spacing"


def axe(show: bool) -> None:
    _axe_table(axe_counts(show), answers())


def axe_counts(show: bool = False) -> dict[str, Counter[str]]:
    """By axe-core rule: expected outcomes, and how many of each a rule of ours reported as failed."""
    rows = json.loads((DATA / "axe" / "expectations.json").read_text("utf-8"))
    ours = answers()
    seen: dict[str, tuple[Document, list[tuple[Rule, Problem]]]] = {}
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for row in rows:
        if row["file"] not in seen:
            document = parse((DATA / "axe" / row["file"]).read_text("utf-8"), path=row["file"])
            seen[row["file"]] = (document, list(problems(document, None)))
        document, all_found = seen[row["file"]]
        elements = document.select(row["selector"][-1])
        hit = bool(elements) and any(
            r.id in ours.get(row["rule"], ())
            and p.outcome is Outcome.FAILED
            and document.span(elements[0]).start <= p.start < max(document.content(elements[0]).end, p.start)
            and _marks(document, elements[0], p)
            for r, p in all_found
        )
        count = found[row["rule"]]
        count[row["outcome"]] += 1
        count[f"{row['outcome']} hit"] += hit
        wrong = row["outcome"] == "passes" and hit
        if show and ours.get(row["rule"]) and (wrong or (row["outcome"] == "violations" and not hit)):
            print(f"  {'WRONG ' if wrong else 'missed'} {row['rule']} {row['file']} {row['selector'][-1]}")
    return found


def _marks(document: Document, element: Any, problem: Problem) -> bool:
    """The problem is on this element: in its start tag, or in its text but in no element inside it."""
    inner = [document.span(e) for e in document.inside(element)]
    return not any(span.start <= problem.start < span.end for span in inner if len(span))


def _axe_table(found: dict[str, Counter[str]], ours: dict[str, list[str]]) -> None:
    total: Counter[str] = Counter()
    for rule, count in sorted(found.items()):
        if ours.get(rule):
            total.update(count)
        print(
            f"{rule:32} {count['violations hit']:3}/{count['violations']:3} violations, "
            f"{count['passes hit']}/{count['passes']} passes flagged{'' if ours.get(rule) else '   (no rule)'}"
        )
    print(
        f"static rules: {total['violations hit']} of {total['violations']} violations, "
        f"{total['passes hit']} of {total['passes']} passes flagged, "
        f"{total['incomplete hit']} of {total['incomplete']} undecided failed"
    )


def answers() -> dict[str, list[str]]:
    """By axe rule: the rules of ours that answer to it."""
    if not COVERAGE.is_file():
        return {}
    rows = json.loads(COVERAGE.read_text("utf-8"))
    return {name: answer for name, answer in rows["axe"].items() if isinstance(answer, list)}


def peers(folder: str, tools: tuple[str, ...] = TOOLS) -> None:
    """Ours and other checkers on the ACT cases, by the same measure, with the time each takes for one made page."""
    rows = json.loads((DATA / "act" / "index.json").read_text("utf-8"))
    counts, took, notes = {"everyreader": act_counts()}, {"everyreader": least_ms(sample_page(27))}, []
    with TemporaryDirectory() as made:
        page = Path(made) / "page.html"
        page.write_text(sample_page(27), "utf-8")
        files = [*(DATA / "act" / row["file"] for row in rows), *[page] * TIMES]
        for tool in tools:
            answers = answers_of(tool, folder, files, DATA / "act" / "site", _acts_of(tool))
            counts[tool] = _counted(rows, answers)
            took[tool] = min(answer.ms for answer in answers[-TIMES:])
            failed = [answer.failed for answer in answers if answer.failed]
            notes += [f"{tool}: {len(failed)} pages failed, first: {failed[0]}"] if failed else []
    print("\n".join([*_table(counts, took), *notes]))


def _counted(rows: list[dict[str, Any]], answers: list[Answer]) -> dict[str, Counter[str]]:
    totals: dict[str, Counter[str]] = defaultdict(Counter)
    for row, answer in zip(rows, answers, strict=False):
        must, hit = row["expected"] == "failed", row["rule"] in answer.found
        for group in _groups(row):
            totals[group]["must" if must else "may not"] += 1
            totals[group]["found" if must else "wrong"] += hit
    return totals


def _table(counts: dict[str, dict[str, Counter[str]]], took: dict[str, float]) -> Iterator[str]:
    """One column a checker, one line a group of cases: found / wrongly flagged; the last line: milliseconds of CPU."""
    ours = counts["everyreader"]
    yield "| cases: found / wrong | " + " | ".join(counts) + " |"
    yield "| --- " * (len(counts) + 1) + "|"
    for group in sorted(ours):
        cells = (f"{found[group]['found']} / {found[group]['wrong']}" for found in counts.values())
        yield f"| {group}: of {ours[group]['must']} / of {ours[group]['may not']} | " + " | ".join(cells) + " |"
    milliseconds = (f"{took[tool]:.1f}" if took[tool] < 10 else f"{took[tool]:.0f}" for tool in counts)
    yield "| CPU ms, a made page of 22 KB, least of several runs | " + " | ".join(milliseconds) + " |"


def _acts_of(tool: str) -> dict[str, set[str]]:
    """By rule of a checker: the ACT rules that it answers to. axe-core names them itself."""
    if tool == "html-validate":
        return _acts_of_html_validate()
    named = json.loads(COVERAGE.with_name("accessibility_alfa.json").read_text("utf-8")) if "Alfa" in tool else {}
    return {rule: set(acts) for rule, acts in named.items()}


def _acts_of_html_validate() -> dict[str, set[str]]:
    """By html-validate rule: the ACT rules of the rules of ours that answer to it."""
    standards = {found.rule.id: found.rule.standards for found in family_rules("accessibility")}
    acts = {
        rule: {name[4:] for own in answer for name in standards.get(own, ()) if name.startswith("ACT ")}
        for rule, answer in json.loads(COVERAGE.read_text("utf-8"))["html-validate"].items()
        if isinstance(answer, list)
    }
    acts["element-required-attributes"] = {"23a2a8", "b5c3f8"}  # img alt, html lang
    return acts


def speed() -> None:
    page = sample_page(27)
    print(f"{len(page) / 1000:.0f} KB page, all rules: {least_ms(page):.1f} ms CPU, least of {RUNS}")


def least_ms(page: str) -> float:
    """Milliseconds of CPU for all rules over one page, the least of several runs."""
    times = []
    for _ in range(RUNS):
        start = time.process_time()
        check_html(page)
        times.append(time.process_time() - start)
    return min(times) * 1000


def sample_page(blocks: int = 24) -> str:
    """A page as a theme would make it: navigation, headings, lists, tables, images, links; 27 blocks are 23 KB."""
    block = """<h2 id="part-{n}">Part {n}: what the doctor looks for</h2>
<p>The nerve root leaves the spine beside the disc. A <a href="disc-{n}.html">worn disc of type {n}</a> may press on
it, and the <em>leg</em> hurts. Most people get better in <strong>six weeks</strong> without any treatment.</p>
<figure><img src="disc-{n}.svg" alt="Disc {n} from the side" width="640" height="480">
<figcaption>The disc between two bones of the spine</figcaption></figure>
<ul class="signs"><li>Pain below the knee</li><li>Numb toes</li>
<li>A weak foot, <a href="#part-{n}">see above</a></li></ul>
<table><caption>Relief after week {n}</caption><thead><tr>
<th scope="col">Week</th><th scope="col">Better</th></tr></thead>
<tbody><tr><th scope="row">1</th><td>30 %</td></tr><tr><th scope="row">6</th><td>70 %</td></tr></tbody></table>
"""
    body = "".join(block.format(n=n) for n in range(1, blocks + 1))
    return f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Back pain</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="style.css"></head>
<body><a class="skip" href="#main">Skip to the text</a><header><nav aria-label="Site"><ul><li><a href="/">Start</a></li>
<li><a href="/pain/">Pain</a></li></ul></nav></header><main id="main"><h1>Back pain</h1>{body}</main>
<footer><p>Reviewed in 2026</p></footer></body></html>"""


def main(arguments: list[str]) -> None:
    only = [word.removeprefix("tool=").lower() for word in arguments if word.startswith("tool=")]
    tools = tuple(tool for tool in TOOLS if not only or any(word in tool.lower() for word in only))
    wanted = [word for word in arguments if not word.startswith(("-", "tool="))] or ["act", "axe", "speed"]
    if not DATA.is_dir() and {"act", "axe"} & set(wanted):
        print(f"Skipped: no cases at {DATA}; set EVERYREADER_DATA.")
        return
    show = "--misses" in arguments
    steps = {"act": lambda: act(show), "axe": lambda: axe(show), "speed": speed}
    for word in wanted:
        if word.startswith("peers="):
            peers(word.removeprefix("peers="), tools)
        else:
            steps[word]()


if __name__ == "__main__":
    main(sys.argv[1:])
