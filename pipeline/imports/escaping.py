"""Words in, Markdown that shows exactly these words out."""

from __future__ import annotations

import re

# What may start inline markup where it stands (CommonMark 0.31.2, section 6; strikethrough and footnotes of the
# extensions). A lone star between spaces, an underscore inside a word and a pair of brackets that no link can
# be made of stay as they are: translators read this text.
_INLINE = re.compile(
    r"(?P<plain> \*(?= )|(?<!\^)\[(?![\^!\]]|[ xX]\])[^\[\]\\`*_<!&~]*\](?![(\[:]))"
    r"|[\\`*\[\]]|<(?=[A-Za-z/!?])|&(?=#?\w+;)|(?<![^\W_])_|_(?![^\W_])|~(?=~)|(?<=~)~|!(?=\[)"
)
# What starts a block at the start of a line (sections 4 and 5; tables and definition lists of the extensions).
_BLOCK = re.compile(
    r"^([ \t]*)(?:(#{1,6}(?=\s|\Z)|[-+*:~](?=\s|\Z)|>|=+(?=[ \t]*$)|[|:-](?=[\s|:-]*$))|(\d{1,9})([.)](?=\s|\Z)))",
    re.MULTILINE,
)
_BALANCED = re.compile(r"[^()]*(?:\([^()]*\)[^()]*)*\Z(?<=.)")
_ADDRESS = re.compile(r"\b(?:https?|ftp)://[^\s<>()]+|\bwww\.[^\s<>()]+")


def escaped(words: str) -> str:
    """Markdown for the words; line breaks in them stay soft ones."""
    done: list[str] = []
    last = 0
    for address in _ADDRESS.finditer(words):  # a bare address stays readable, and an underscore in it is no markup
        done += [_escaped(words[last : address.start()]), _in_address(address.group())]
        last = address.end()
    done.append(_escaped(words[last:]))
    return "".join(done)


def at_line_start(markdown: str) -> str:
    """The Markdown of a paragraph, kept from being read as a heading, list, table or rule."""
    return _BLOCK.sub(lambda m: f"{m[1]}\\{m[2]}" if m[2] else f"{m[1]}{m[3]}\\{m[4]}", markdown)


def in_cell(markdown: str) -> str:
    """Inline Markdown for a table cell: bars escaped, on one line."""
    return re.sub(r"(?<!\\)\|", r"\\|", " ".join(markdown.split()))


def in_title(words: str) -> str:
    """Words for the title of a link or image, in its double quotes."""
    return re.sub(r'[\\"]|&(?=#?\w+;)', r"\\\g<0>", " ".join(words.split()))


def destination(address: str) -> str:
    """An address as the destination of a link or image."""
    address = re.sub(r"[\x00-\x20\x7F]", lambda m: f"%{ord(m[0]):02X}", address.strip())
    if not _BALANCED.match(address) or re.search(r"[<>\\]", address):
        return "<" + re.sub(r"[<>\\]", lambda m: f"%{ord(m[0]):02X}", address) + ">"
    return address


def _escaped(words: str) -> str:
    return _INLINE.sub(lambda match: match.group() if match["plain"] else "\\" + match.group(), words)


def _in_address(address: str) -> str:
    return re.sub(r"[\\`*\[\]]", r"\\\g<0>", address)
