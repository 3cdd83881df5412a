"""An article in, its messages out: each text once, with the kind and place of every block that has it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from pipeline.model import Article, Kind, Segment


@dataclass(frozen=True, slots=True)
class Message:
    """What a template says of one text. ``notes`` are the ``#.`` comments: what and where the text is."""

    msgid: str
    plural: str | None = None
    context: str | None = None
    notes: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()


def messages_of(article: Article, *, lines: bool = False) -> tuple[Message, ...]:
    """The messages of an article in reading order.

    Equal texts of equal context are one message with all their places in its comments. ``lines``
    adds line numbers to the references, which then change with every line that moves.
    """
    return join_messages(_message(article, segment, lines=lines) for segment in article.segments if segment.text)


def join_messages(messages: Iterable[Message]) -> tuple[Message, ...]:
    """Messages with equal ones joined, at the place of the first."""
    joined: dict[tuple[str | None, str], Message] = {}
    for message in messages:
        key = message.context, message.msgid
        first = joined.get(key)
        joined[key] = _joined(first, message) if first else message
    return tuple(joined.values())


def kind_note(kind: Kind, level: int = 0, headings: tuple[str, ...] = ()) -> str:
    """What a block is and where, for a translator: ``heading 2 under "Pain › Injections"``."""
    what = f"{kind.value} {level}" if kind is Kind.HEADING and level else kind.value
    path = " › ".join(" ".join(heading.split()) for heading in headings)
    return f'{what} under "{path}"' if path else what


def _message(article: Article, segment: Segment, *, lines: bool) -> Message:
    path = article.text.name
    comments = tuple(line.strip() for comment in segment.comments for line in comment.splitlines() if line.strip())
    return Message(
        msgid=segment.text,
        context=segment.context,
        notes=(kind_note(segment.kind, segment.level, segment.headings), *comments),
        references=(f"{path}:{segment.line}" if lines else path,),
    )


def _joined(first: Message, other: Message) -> Message:
    """The first message with what the other one adds."""
    return replace(
        first,
        plural=first.plural if first.plural is not None else other.plural,
        notes=_united(first.notes, other.notes),
        references=_united(first.references, other.references),
        flags=_united(first.flags, other.flags),
    )


def _united(first: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    return (*first, *(value for value in other if value not in first))
