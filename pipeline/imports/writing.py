"""Title, blocks and facts of an imported article in, the Markdown file with its front matter out."""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence

import yaml

from pipeline.imports.imported import Block, BlockKind, Image, Imported, LeftOut, in_order

_PLAIN_SCALAR = re.compile(r"[^\W\d_](?:[^:#\n\"'\[\]{}&*!|>%@`]*[^\s:#\n\"'\[\]{}&*!|>%@`])?\Z")
_YAML_WORDS = {"true", "false", "yes", "no", "on", "off", "null", "none", "nan", "y", "n"}


def written(
    title: str,
    blocks: Sequence[Block],
    left: Iterable[LeftOut],
    *,
    name: str | None = None,
    facts: Mapping[str, object] | None = None,
    images: Iterable[Image] = (),
) -> Imported:
    """The article as a file for ``source/``; ``facts`` go into the front matter after the title."""
    meta = {"title": title, **{key: value for key, value in (facts or {}).items() if value}}
    body = "\n\n".join(block.markdown for block in levelled(blocks) if block.markdown)
    content = f"---\n{front_matter(meta)}---\n" + (f"\n{body}\n" if body else "")
    unique = tuple(dict.fromkeys(images))
    return Imported(name or slug(title), title, content, in_order(left), unique, meta)


def front_matter(meta: Mapping[str, object]) -> str:
    """The keys and values as YAML lines."""
    return "".join(f"{key}: {_scalar(value)}\n" for key, value in meta.items())


def levelled(blocks: Sequence[Block]) -> list[Block]:
    """Headings start at level 2, below the page's title, and none skips a level downwards."""
    levels = [block.level for block in blocks if block.kind is BlockKind.HEADING]
    shift = 2 - min(levels, default=2)
    done: list[Block] = []
    before = 1
    for block in blocks:
        if block.kind is not BlockKind.HEADING:
            done.append(block)
            continue
        before = min(6, block.level + shift, before + 1)
        words = re.sub(r"#(?=#*\Z)", r"\#", " ".join(block.markdown.split()))  # at the end a # would close the heading
        done.append(Block(f"{'#' * before} {words}", block.words, block.span, block.kind, before))
    return done


def slug(title: str) -> str:
    """A file name made of the title: ``What is pain?`` gives ``what-is-pain``; letters of any script stay."""
    folded = unicodedata.normalize("NFKD", title).casefold()
    letters = "".join(c for c in folded if not ("\u0300" <= c <= "\u036f"))
    words = re.findall(r"\w+", unicodedata.normalize("NFC", re.sub(r"['’]", "", letters)))
    return "-".join(words).replace("_", "-").strip("-")[:80].rstrip("-") or "article"


def _scalar(value: object) -> str:
    if isinstance(value, str) and _is_plain(value):
        return value
    if isinstance(value, datetime.date):
        return value.isoformat()
    style = '"' if isinstance(value, str) else None
    line = yaml.safe_dump(value, allow_unicode=True, default_style=style, width=10**6, default_flow_style=True)
    return line.removesuffix("\n").removesuffix("\n...")


def _is_plain(value: str) -> bool:
    return bool(_PLAIN_SCALAR.match(value)) and value.casefold() not in _YAML_WORDS and value.isprintable()
