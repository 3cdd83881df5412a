"""The frequency lists of pipeline/languages in, the commonest words of each language out, for the language rules.

Run after the frequency lists change: ``python benchmarks/make_common_words.py``.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from pipeline.languages.frequency import frequencies

ROOT = Path(__file__).parent.parent
OUT = ROOT / "pipeline" / "rules" / "accessibility" / "_common_words.json"
WORDS = 150  # they make up about half of the words of a text in most languages
NOT_SPACED = ("ja", "ko", "zh")  # told apart by their scripts


def main() -> None:
    folder = ROOT / "pipeline" / "languages" / "data" / "frequency"
    tags = sorted(path.name.removesuffix(".txt.gz") for path in folder.glob("*.txt.gz"))
    common = {tag: " ".join(_commonest(tag)) for tag in tags if tag not in NOT_SPACED}
    source = "the 150 commonest words of each list in pipeline/languages (wordfreq 3.1.1, CC BY-SA 4.0)"
    text = json.dumps({"source": source, "words": common}, ensure_ascii=False, indent=0, sort_keys=True)
    OUT.write_text(text + "\n", encoding="utf-8")


def _commonest(tag: str) -> list[str]:
    ranked = sorted(frequencies(tag).items(), key=lambda item: (-item[1], item[0]))
    return sorted(word for word, _ in ranked[:WORDS])


if __name__ == "__main__":
    main()
