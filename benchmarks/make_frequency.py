"""wordfreq's lists in, the frequency lists of pipeline/languages/data/frequency out.

Run with wordfreq installed (it is not needed to run the pipeline): ``python benchmarks/make_frequency.py``.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

LANGUAGES = "ar bg bn cs da de el en es fa fi fr he hi hu id it ja ko nl nb pl pt ro ru sk sv tr uk ur vi zh".split()
OURS = {"nb": "no"}
TARGET = Path(__file__).parent.parent / "pipeline" / "languages" / "data" / "frequency"


def main() -> None:
    from wordfreq import read_cBpack

    spec = find_spec("wordfreq")
    assert spec is not None and spec.origin is not None
    TARGET.mkdir(parents=True, exist_ok=True)
    write_simplified(Path(spec.origin).parent / "data")
    for tag in LANGUAGES:
        bins = read_cBpack(str(Path(spec.origin).parent / "data" / f"small_{tag}.msgpack.gz"))
        content = "\n".join(lines(bins)).encode("utf-8")
        path = TARGET / f"{OURS.get(tag, tag)}.txt.gz"
        path.write_bytes(gzip.compress(content, compresslevel=9, mtime=0))
        print(path.name, len(content), path.stat().st_size)


def write_simplified(folder: Path) -> None:
    """Traditional Chinese signs and, in the same order, the simplified ones under which the list has them."""
    import msgpack

    with gzip.open(folder / "_chinese_mapping.msgpack.gz") as packed:
        mapping: dict[int, str] = msgpack.load(packed, raw=False, strict_map_key=False)
    pairs = sorted((chr(code), sign) for code, sign in mapping.items() if code < 0x10000 and len(sign) == 1)
    rows = ["".join(column) for column in zip(*pairs, strict=True)]
    (TARGET / "simplified_zh.txt").write_text("\n".join(rows) + "\n", encoding="utf-8")


def lines(bins: list[list[str]]) -> Iterator[str]:
    """A line for each tenth of a Zipf value. The bin number is -100 log10 of the share of all words."""
    tenths: dict[int, list[str]] = {}
    for number, words in enumerate(bins):
        kept = [word for word in words if not any(sign.isdigit() for sign in word)]
        tenths.setdefault(round((900 - number) / 10), []).extend(kept)
    for tenth, words in sorted(tenths.items(), reverse=True):
        if words:
            yield f"{tenth / 10} {' '.join(words)}"


if __name__ == "__main__":
    main()
