"""A Chinese or Japanese text in, spaces and signs that stand wrong beside its characters out.

Sources: GB/T 15834-2011 (Chinese punctuation), CY/T 154-2017 (Latin words in Chinese), the style guide of the Japan
Translation Federation (third edition, full and half width), W3C Requirements for Chinese and for Japanese Text Layout.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.rules.translation._inline import HOLE, Inline

_HAN = "\u3400-\u4dbf\u4e00-\u9fff"
_KANA = "\u3041-\u3096\u30a1-\u30fa\u30fc"
_BESIDE = rf"{_HAN}\u3041-\u30ff"
# The patterns begin with the space, which is rare, and look back from it.
_STRAY = re.compile(
    rf"[ \u00a0](?:(?P<sign>(?<=[，。；：！？、].)(?=[^\s|])|(?<=（.)|(?<=）.)(?=[{_BESIDE}]))"
    rf"|(?<=[{_HAN}].)(?=“)|(?<=”.)(?=[{_HAN}])|(?<=\S.)(?=[，。：；！？、）])|(?<=[{_BESIDE}].)(?=（))"
)
_BETWEEN = {
    "zh": re.compile(rf"[ \u00a0](?<=[{_HAN}].)(?=[{_HAN}])"),
    # Katakana words of one name are parted by a space in some houses, a particle never is.
    "ja": re.compile(
        rf"[ \u00a0](?:(?<=[{_HAN}\u3041-\u3096].)(?=[{_HAN}\u3041-\u3096])"
        r"|(?<=[\u30a1-\u30fc].)(?=[\u3041-\u3096])|(?<=[\u3041-\u3096].)(?=[\u30a1-\u30fa]))"
    ),
}
_TITLE = 15  # characters: shorter texts may set out columns
# Code, Latin words and digits beside characters, with and without a space between.
_FOREIGN = rf"A-Za-z0-9`{HOLE}"
_PARTED = re.compile(rf" (?:(?<=[{_HAN}] )(?=[{_FOREIGN}])|(?<=[{_FOREIGN}] )(?=[{_HAN}]))")
_JOINED = re.compile(rf"[{_HAN}](?=[{_FOREIGN}])|[{_FOREIGN}](?=[{_HAN}])")
_HALF_WIDTH = re.compile(rf"[,;?!](?<=[{_HAN}{_KANA}].)(?=[\s{_HAN}{_KANA}]|$)")
_FULL = {",": "、", ";": "。", "?": "？", "!": "！"}
_TWO_SIGNS = re.compile(
    r"[、，；：][。，；：、]|。[、，；：]|(?<!\.)[.,][，。、；：]|[，。、；：](?:\.|,)(?!\w)|[！？]。"
)
_MIXED_WIDTH = re.compile(r"[A-Za-z0-9][０-９Ａ-Ｚａ-ｚ]|[０-９Ａ-Ｚａ-ｚ][A-Za-z0-9]")
_DOTS = re.compile(r"\.{4,}")
_LONE_LETTER = re.compile(rf"[a-z](?<=[{_HAN}].)(?=[{_HAN}])")
_FULL_WIDTH = re.compile(r"[０-９Ａ-Ｚａ-ｚ]")


def stray_spaces(prose: str, spoken: str) -> Iterator[tuple[int, int]]:
    """Spaces beside full-width signs and between characters, where neither language has one."""
    for match in _STRAY.finditer(prose):
        if spoken == "ja" and prose[match.start() - 1] == "：":
            continue  # behind a title or a name many houses leave a space
        yield match.start() - (match["sign"] is not None), match.end()
    if len(prose) > _TITLE:
        for match in _BETWEEN[spoken].finditer(prose):
            yield match.span()


def missing_spaces(inline: Inline) -> Iterator[tuple[int, int]]:
    """Places without a space between a character and code or a Latin word, in a text that has one elsewhere.

    For Chinese alone: Japanese editors let both stand in one text (two labelled texts of two).
    """
    if not _JOINED.search(inline.text):
        return
    prose = _with_code(inline)
    parted = len(_PARTED.findall(prose))
    if not parted:
        return
    places = [match.end() for match in _JOINED.finditer(prose)]
    joined = [at for at in places if at - 1 not in places and at + 1 not in places]  # no lone digit or letter
    if len(joined) <= parted:
        for at in joined:
            yield at - 1, at + 1


def wrong_signs(prose: str, source: str, spoken: str) -> Iterator[tuple[int, int, str]]:
    """Signs of another width or number, each with what to say of it."""
    for match in _TWO_SIGNS.finditer(prose):
        yield *match.span(), f"Two signs stand here: “{match.group()}”. Take one out."
    for match in _MIXED_WIDTH.finditer(prose) if _FULL_WIDTH.search(prose) else ():
        yield *match.span(), f"Half-width and full-width signs are mixed in “{match.group()}”. Use half-width ones."
    if spoken == "ja":
        for match in _HALF_WIDTH.finditer(prose):
            right = _FULL[match.group()]
            yield *match.span(), f"Japanese writes “{right}” for “{match.group()}”. Replace it."
        return
    for match in _DOTS.finditer(prose):
        if match.group() not in source:
            yield *match.span(), "Chinese writes “……” for dots. Replace them."
    for match in _LONE_LETTER.finditer(prose):
        if not re.search(rf"(?<![A-Za-z]){match.group()}(?![A-Za-z])", source):
            yield *match.span(), f"The letter “{match.group()}” stands alone between characters. Take it out."


def _with_code(inline: Inline) -> str:
    """The prose, in which other holes than code stand for characters, so that no space is missed beside them."""
    signs = list(inline.prose.replace(HOLE, "\n"))
    for code in inline.codes:
        if "\n" not in inline.text[code.start : code.end]:
            signs[code.start] = signs[code.end - 1] = "`"
    return "".join(signs)
