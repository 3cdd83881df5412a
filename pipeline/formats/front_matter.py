"""The head of an article in, its values and its messages out: YAML between two lines of ``---``."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass

import yaml

from pipeline.formats.article_error import ArticleError, error_at
from pipeline.model import Kind, Problem, Segment, Span, Text, Traced

# Keys whose values readers see, and what they are to a translator.
TEXT_KEYS: Mapping[str, Kind] = {"title": Kind.TITLE, "description": Kind.DESCRIPTION}
# PyYAML reads some 100 KB a second; a head of this size is already no head that a person writes.
LONGEST = 100_000

_HEAD = re.compile(
    r"\ufeff?---[ \t]*(?:\r\n|\n|\r)(.*?)^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|\Z)", re.DOTALL | re.MULTILINE
)
_KEY = re.compile(r"(?:[ \t]*(?:#.*)?(?:\r\n|\n|\r))*[\"']?[\w-][^:\r\n]*:(?:\s|\Z)")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """``end`` is the offset where the article's body begins (0 without a head)."""

    meta: Mapping[str, object]
    segments: tuple[Segment, ...]
    problems: tuple[Problem, ...]
    end: int


def read_front_matter(text: Text, keys: Mapping[str, Kind] = TEXT_KEYS) -> FrontMatter:
    """Reads the head of an article.

    Raises ArticleError with line and column where the head is no YAML mapping. A first line of
    ``---`` that no ``key:`` follows is no head but a rule across the page, as CommonMark has it.
    """
    head = _HEAD.match(text.content)
    if not head or not _KEY.match(head.group(1)):
        return FrontMatter({}, (), (), 0)
    start = head.start(1)
    if len(head.group(1)) > LONGEST:
        raise error_at(f"The front matter is longer than {LONGEST:,} characters; shorten it.", text, start)
    if usual := _usual(text, head, keys):
        return usual
    root, meta = _parse(text, head.group(1), start)
    segments: list[Segment] = []
    problems: list[Problem] = []
    seen: set[str] = set()
    for key, value in root.value:
        name = str(key.value)
        if name in seen:
            message = f"The front matter says “{name}” twice, and only the last counts. Remove one."
            problems.append(Problem(message, start + key.start_mark.index, start + key.end_mark.index))
            segments = [one for one in segments if one.context != name]
        seen.add(name)
        if name in keys and isinstance(value, yaml.ScalarNode) and value.value.strip():
            source = _scalar(text, value, head.group(1), start)
            segments.append(Segment(source, keys[name], context=name))
    plain = tuple(Segment(one.source, one.kind) for one in segments)
    return FrontMatter(meta, plain, tuple(problems), head.end())


# A line of nearly every head: a value that YAML takes as plain words or a day, whatever its rules for the others.
_USUAL = re.compile(
    r"([A-Za-z][A-Za-z-]*): "
    r"(?:([0-9]{4})-([0-9]{2})-([0-9]{2})|([^\W\d_][^\W_]*(?:[ .,;()/?!–—’-]++[^\W_]++)*[.?!)]?))\n"
)
# YAML 1.1's own words among plain ones (tag:yaml.org,2002:bool and :null).
_NO_WORDS = frozenset("y yes n no on off true false null".split())


def _usual(text: Text, head: re.Match[str], keys: Mapping[str, Kind]) -> FrontMatter | None:
    """A head of lines that mean the same to YAML as to a person, a hundred times as fast; None where one is another."""
    meta: dict[str, object] = {}
    segments: list[Segment] = []
    at, end = head.span(1)
    while at < end:
        line = _USUAL.match(text.content, at, end)
        if not line or line[1] in meta or line[1].lower() in _NO_WORDS:
            return None
        name, year, month, day, words = line.groups()
        try:
            value: object = words or datetime.date(int(year), int(month), int(day))
        except ValueError:
            return None
        if words.lower() in _NO_WORDS if words else name in keys:
            return None
        if words and name in keys:
            segments.append(Segment(Traced.of(words, text, Span(*line.span(5))), keys[name]))
        meta[name] = value
        at = line.end()
    return FrontMatter(meta, tuple(segments), (), head.end()) if meta else None


def _parse(text: Text, content: str, start: int) -> tuple[yaml.MappingNode, dict[str, object]]:
    """PyYAML's tree and values; whatever it raises becomes an error with a line."""
    loader: yaml.SafeLoader | None = None
    try:
        loader = yaml.SafeLoader(content)
        root = loader.get_single_node()
        if not isinstance(root, yaml.MappingNode):
            raise error_at("The front matter is no list of “key: value” lines.", text, start)
        loader.flatten_mapping(root)
        for key, _ in root.value:
            if not isinstance(key, yaml.ScalarNode):
                at = start + key.start_mark.index
                raise error_at("A key of the front matter is no plain word; write “key: value”.", text, at)
        values = {
            str(loader.construct_object(key, deep=True)): loader.construct_object(value, deep=True)
            for key, value in root.value
        }
        return root, values
    except ArticleError:
        raise
    except yaml.MarkedYAMLError as error:
        # A quote that is not closed is missed at the end of the file, but to be mended where it was opened.
        opened = "quoted scalar" in (error.context or "")
        mark = (error.context_mark if opened else error.problem_mark) or error.context_mark
        reason = "this quote is not closed" if opened else error.problem or error.context or "not YAML"
        raise error_at(
            f"The front matter is not valid YAML: {reason}.", text, start + (mark.index if mark else 0)
        ) from error
    except yaml.reader.ReaderError as error:
        at = error.position if isinstance(error.position, int) else 0
        raise error_at(
            "The front matter has a character that YAML does not allow; remove it.", text, start + at
        ) from error
    except (yaml.YAMLError, ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError) as error:
        raise error_at(f"The front matter is not valid YAML: {error}.", text, start) from error
    finally:
        if loader:
            loader.dispose()


def _scalar(text: Text, node: yaml.ScalarNode, content: str, start: int) -> Traced:
    """A value with its place: character by character where it stands as written, else as a whole."""
    first, last = node.start_mark.index, node.end_mark.index
    value = node.value.strip()
    written = content[first:last]
    at = written.find(value)
    if at >= 0:
        return Traced.of(value, text, Span(start + first + at, start + first + at + len(value)))
    return Traced.of(value, text, Span(start + first, start + first + len(written.rstrip())))
