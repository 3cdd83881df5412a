"""An English text and our counts of it in, the classic scores that textstat computes rightly and offline out.

textstat counts syllables with a dictionary that it downloads on first use, so nothing that needs syllables is asked
of it; nor is anything asked where it finds another number of sentences than we do (docs/decisions/textstat.md).
"""

from __future__ import annotations

from pipeline.languages.grade import Grade
from pipeline.languages.scores import Score


def textstat_scores(grade: Grade) -> tuple[Score, ...]:
    """ARI (Senter and Smith 1967), LIX and RIX of an English grade's sentences; empty where textstat would be wrong.

    Loads textstat, which takes most of a second: for reports that were asked for, not for every page.
    """
    from textstat import textstat  # type: ignore[import-untyped]

    text = " ".join(sentence.text for sentence in grade.sentences)
    if not text or textstat.sentence_count(text) != len(grade.sentences):
        return ()
    return (
        Score("ARI", float(textstat.automated_readability_index(text))),
        Score("LIX", float(textstat.lix(text))),
        Score("RIX", float(textstat.rix(text))),
    )
