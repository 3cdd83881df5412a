"""The reading rules over published text in, how often each speaks out: for a reader to judge.

``python -m benchmarks.reading_rules [--list]`` from the project's root, with ../shared/data (or $EVERYREADER_DATA).
English: the articles of OneStopEnglish at all three levels, as pages. Other languages: parallel news and encyclopedia
sentences, twenty to a page. ``--list`` prints each word or phrase that was marked, the commonest first.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator

from benchmarks.reading_data import BLOCK, DATA, graded, parallel
from pipeline.languages import language_of
from pipeline.languages.words import word_finder
from pipeline.model import Body, Kind, Problem, Prose, Traced
from pipeline.rules.reading import hard_word, nominalization, passive

LANGUAGES = "es fr de pt it ar zh sv".split()


def main() -> None:
    if not DATA.exists():
        print(f"skipped: there is no {DATA.name} folder of the shared data; set EVERYREADER_DATA")
        return
    print("| text | pages | words | hard words | pages said to have many passives | actions in nouns |")
    print("|---|---|---|---|---|---|")
    every = [("en, OneStopEnglish", list(_articles())), *((tag, list(_pages(tag))) for tag in LANGUAGES)]
    marked: dict[str, Counter[str]] = {}
    for name, pages in every:
        hard = [found for page in pages for found in hard_word.check(page, hard_word.Options())]
        many = [list(passive.check(page, passive.Options())) for page in pages]
        nouns = sum(1 for page in pages for block in page.blocks for _ in nominalization.check(block))
        words = sum(_words(page) for page in pages)
        print(f"| {name} | {len(pages)} | {words} | {len(hard)} | {sum(map(bool, many))} | {nouns} |")
        marked[name] = Counter(_message_words(hard))
    if "--list" in sys.argv:
        for name, counted in marked.items():
            print(f"{name}: {', '.join(f'{words} {number}' for words, number in counted.most_common())}")


def _articles() -> Iterator[Body]:
    for row in graded("en", "onestop"):
        yield _page("en", (line for line in row.text.split("\n") if line.strip()))


def _pages(tag: str) -> Iterator[Body]:
    texts = list(parallel(tag).values())
    for at in range(0, len(texts), BLOCK):
        yield _page(tag, texts[at : at + BLOCK])


def _page(tag: str, texts: Iterable[str]) -> Body:
    return Body("page", tag, tuple(Prose(Traced(text.strip()), tag, Kind.PARAGRAPH) for text in texts))


def _words(page: Body) -> int:
    language = language_of(page.locale)
    assert language is not None
    find = word_finder(language)
    return sum(len(find(block.text.text, 0, len(block.text.text))) for block in page.blocks)


def _message_words(found: Iterable[Problem]) -> Iterator[str]:
    for one in found:
        yield one.message.partition("”")[0].lstrip("“").lower()


if __name__ == "__main__":
    main()
