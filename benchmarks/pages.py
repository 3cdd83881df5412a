"""1,000 made-up articles in five locales in, the CPU time of our pages and of Hugo's out, in one run.

    python benchmarks/pages.py [ARTICLES] [ROUNDS] [FOLDER]

Two rows, each program against the other. *Pages*: ours reads the articles and the catalogs, translates, renders and
writes the pages, without checks and thus without reading time and grade; once with catalogs that hold nothing but
translations, once with catalogs as Poedit and gettext leave them after some years. Hugo gets the same articles once a
locale, already translated, a template of like content, and no lists, feeds, highlighting and typography of its own.
The two texts of every seventh page must be equal. *Whole*: ``everyreader build`` with every rule switched off,
those of wording too, which still counts the grade and the reading time of each page, and publishes with lists, sitemap
and style sheet; and Hugo as it comes, with a list template, feeds, taxonomies, sitemaps and highlighting.

Both start anew each time and write to an empty folder: below FOLDER, or in memory where the system has such a folder.
On a disk the kernel's journal costs whoever writes next, up to as much as the pages themselves. Figures are CPU
seconds of the whole process, the least of all rounds, in turns, each second round in the opposite order.
"""

from __future__ import annotations

import gc
import html
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.made_up_articles import LOCALES, write_hugo_site, write_own_site

_PROJECT = Path(__file__).resolve().parent.parent
_MEMORY = Path("/dev/shm")
_TEXT = re.compile(r'<div class="text">(.*)</div>\s*</article>', re.DOTALL)
_EACH = 7  # so many pages, one is compared
_TAG = re.compile(r"<[^>]*>")


def render(site: Path, output: Path) -> None:
    """Our way from the files of a site to its pages: read, translate, render, write."""
    from pipeline.collector import FEW_COLLECTIONS, collector_paused
    from pipeline.listing import surroundings
    from pipeline.load import load
    from pipeline.localize import article_facts, translation_of
    from pipeline.pages import render_article
    from pipeline.places import page_path
    from pipeline.site import build_date, read_site

    gc.set_threshold(*FEW_COLLECTIONS)  # as the command does
    with collector_paused():
        loaded = load(read_site(site), build_date("2026-11-25"))
    locales, articles = loaded.config.all_locales, loaded.articles
    offered = {(name, locale): page_path(article, locale) for name, article in articles.items() for locale in locales}
    around = surroundings(loaded, offered)
    for article in articles.values():
        for locale in locales:
            translation = translation_of(article, locale, loaded)
            facts = article_facts(article, locale, loaded, around, translation)
            page = render_article(facts, around.site, loaded.locales[locale].strings, loaded.theme)
            path = f"{output}/{page.path}"
            os.makedirs(path.rpartition("/")[0], exist_ok=True)  # noqa: PTH103 - thousands of paths taken apart cost
            with open(path, "wb", buffering=0) as file:  # noqa: PTH123 - as much as reading some of the files
                file.write(page.html.text.encode())


def cpu_of(command: list[str], folder: Path) -> float:
    """CPU seconds of a command, in all its threads and processes."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    environment = {**os.environ, "PYTHONPATH": str(_PROJECT)}
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL, env=environment)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def without_rules(site: Path) -> None:
    """Switches every rule of a site off."""
    from pipeline.rules.catalogue import all_rules

    off = (f'[rules."{rule}"]\nenabled = false\n' for rule in all_rules())
    settings = site / "everyreader.toml"
    settings.write_text(settings.read_text() + "".join(off))


def words_of(page: Path) -> list[str]:
    """The words of an article's body as its page shows them."""
    found = _TEXT.search(page.read_text("utf-8"))
    return html.unescape(_TAG.sub(" ", found[1])).split() if found else []


def compared(ours: Path, theirs: Path) -> tuple[int, int, int]:
    """How many pages there are, and the bytes of both sides. Raises where a page says something else."""
    pages = sorted(path.relative_to(ours) for path in ours.rglob("index.html"))
    for page in pages[::_EACH]:
        if not words_of(ours / page) or words_of(ours / page) != words_of(theirs / page):
            raise SystemExit(f"The two pages {page} differ.")
    if len(pages) != sum(1 for _ in theirs.glob("*/*/index.html")):
        raise SystemExit("One of the two has more pages.")
    return len(pages), *(sum((root / page).stat().st_size for page in pages) for root in (ours, theirs))


def main() -> None:
    if sys.argv[1:2] == ["--render"]:
        render(Path(sys.argv[2]), Path(sys.argv[3]))
        return
    if not shutil.which("hugo"):
        raise SystemExit("skipped: there is no hugo here")
    articles, rounds = (int(given) for given in (*sys.argv[1:3], *("1000", "3")[len(sys.argv[1:3]) :]))
    place = sys.argv[3] if len(sys.argv) > 3 else str(_MEMORY) if _MEMORY.is_dir() else None
    with tempfile.TemporaryDirectory(dir=place) as folder:
        root = Path(folder)
        characters = write_own_site(root / "own", articles)
        write_own_site(root / "grown", articles, grown=True)
        write_hugo_site(root / "hugo", articles)
        write_hugo_site(root / "hugo-whole", articles, whole=True)
        shutil.copytree(root / "own", root / "whole")
        without_rules(root / "whole")
        least = measured(root, rounds)
        pages, size, other = compared(root / "pages", root / "public")
        compared(root / "pages-grown", root / "public")
        print(f"{articles} articles of {characters / articles:,.0f} characters, {len(LOCALES)} locales, {pages} pages")
        print(f"bytes: everyreader {size:,}, hugo {other:,}")
        print(f"pages: everyreader {least['own']:.2f} s, hugo {least['hugo']:.2f} s, ", end="")
        print(f"ratio {least['own'] / least['hugo']:.2f}; with grown catalogs {least['grown']:.2f} s, ", end="")
        print(f"ratio {least['grown'] / least['hugo']:.2f}")
        print(f"whole: everyreader {least['whole']:.2f} s, hugo {least['hugo-whole']:.2f} s, ", end="")
        print(f"ratio {least['whole'] / least['hugo-whole']:.2f}")


def measured(root: Path, rounds: int) -> dict[str, float]:
    """The least CPU time of each program, in turns; what they made stays in the folder."""
    render_here = [sys.executable, str(Path(__file__).resolve()), "--render"]
    build = [sys.executable, "-m", "pipeline", "build", "--date", "2026-11-25", "--site"]
    commands = {
        "own": ([*render_here, str(root / "own"), str(root / "pages")], root, root / "pages"),
        "hugo": (["hugo", "--quiet", "--destination", str(root / "public")], root / "hugo", root / "public"),
        "grown": ([*render_here, str(root / "grown"), str(root / "pages-grown")], root, root / "pages-grown"),
        "whole": ([*build, str(root / "whole")], root, root / "whole/output"),
        "hugo-whole": (["hugo", "--quiet"], root / "hugo-whole", root / "hugo-whole/public"),
    }
    least: dict[str, float] = {}
    for number in range(rounds):
        order = [*commands.items()][:: -1 if number % 2 else 1]
        for name, (command, folder, output) in order:
            for made in (output, root / "whole/.everyreader"):
                shutil.rmtree(made, ignore_errors=True)
            os.sync()
            taken = cpu_of(command, folder)
            least[name] = min(taken, least.get(name, taken))
            print(f"{name} {taken:.2f} s", end="\n" if name == order[-1][0] else ", ", flush=True)
    return least


if __name__ == "__main__":
    main()
