"""An entry in; links and images that the translation lost or that lead elsewhere out. Localized targets are right."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from urllib.parse import unquote

from rapidfuzz import fuzz

from pipeline.model import Declaration, Entry, Problem, Severity, Subject
from pipeline.model.locale import bcp47, language
from pipeline.rules.translation._inline import read_inline
from pipeline.rules.translation._pairs import Pair, pairs
from pipeline.rules.translation._targets import Target, exchanged, localized, same, targets
from pipeline.rules.translation._torn import torn_links

RULE = Declaration("Links kept", Severity.ERROR, Subject.ENTRY, standards=("WCAG 2.2 2.4.4",))

# An address this like the source's (rapidfuzz ratio, 0-100) was meant to be the same.
_ALIKE = 80
# An address inside the site, from the page that it stands on.
_INSIDE = re.compile(r"(?:\.{1,2}/)*[\w-][\w./-]*\.\w{2,4}(?:#|$)")


def check(entry: Entry) -> Iterator[Problem]:
    for pair in pairs(entry):
        yield from _compare(pair, entry.locale)
        yield from _of_another_language(pair, entry)
        yield from _of_another_part(pair)


def _compare(pair: Pair, locale: str) -> Iterator[Problem]:
    if not _may_link(pair.source):
        return
    wanted, found = targets(read_inline(pair.source)), targets(read_inline(pair.target))
    yield from _elsewhere(pair)
    torn = list(torn_links(read_inline(pair.source), read_inline(pair.target)))  # the markup rule names them
    lost = _without(wanted, found)
    added = _without(found, wanted)
    if not torn:
        yield from _unlinked(pair)
    for target in lost:
        instead = _instead(target, added)
        if instead is None and len(found) >= len(wanted) and added:
            instead = added[0]
        if instead is None:
            if not any(target.address in pair.target[start:end] for start, end in torn):
                yield _lost(pair, target)
            continue
        added = [other for other in added if other is not instead]
        if not _another_page(target, instead, locale):
            yield Problem(
                f"This link leads to {instead.address}, the source to {target.address}. Use the source's address, "
                "or the same page in your language.",
                instead.start,
                instead.end,
                pair.part,
            )


def _unlinked(pair: Pair) -> Iterator[Problem]:
    """The address of a link, written out in round brackets: the words before it lead nowhere."""
    source, target = read_inline(pair.source), read_inline(pair.target)
    named = {same(link.target) for link in source.links} - {same(address) for _, _, address in source.addresses}
    linked = {same(link.target) for link in target.links}
    for start, end, address in target.addresses:
        if same(address) in named - linked and pair.target[:start].endswith(("(", "（")):
            yield Problem(
                f"The address {address} stands in the text: the words before it are no link. Write [words](address).",
                start,
                end,
                pair.part,
            )


def _elsewhere(pair: Pair) -> Iterator[Problem]:
    """A link inside the site that climbs to another folder, or whose name has other capitals."""
    source = {same(link.target): link.target for link in read_inline(pair.source).links if _INSIDE.match(link.target)}
    for link in read_inline(pair.target).links:
        meant = source.get(same(link.target))
        if meant is None or not _INSIDE.match(link.target) or localized(meant, link.target):
            continue
        path, right = _plain(link.target), _plain(meant)
        if path != right and (path.lower() == right.lower() or path.lstrip("./") == right.lstrip("./")):
            yield Problem(
                f"This link leads to {link.target}, the source to {meant}. Use the source's address.",
                link.start,
                link.end,
                pair.part,
            )


def _of_another_language(pair: Pair, entry: Entry) -> Iterator[Problem]:
    """The page of a third language, as in a list of translations, made the page of the reader's own."""
    if "](" not in pair.source:
        return
    wanted = {link.target for link in read_inline(pair.source).links}
    found = read_inline(pair.target).links
    lost = wanted - {link.target for link in found}
    for link in found:
        for meant in sorted(lost) if link.target not in wanted else ():
            before, after = exchanged(meant, link.target)
            own = language(entry.locale)
            if after == own and before not in ("", own, language(entry.source_locale)):
                yield Problem(
                    f"This link leads to {link.target}, the source to {meant}. Use the source's address: it names "
                    "a language on purpose.",
                    link.start,
                    link.end,
                    pair.part,
                )


def _of_another_part(pair: Pair) -> Iterator[Problem]:
    """The same page of another site, at another place or at its top. Inside a site a place may be localized."""
    if "#" not in pair.source or "://" not in pair.source:
        return
    wanted = {link.target for link in read_inline(pair.source).links if "://" in link.target}
    found = read_inline(pair.target).links
    known = {link.target for link in found}
    for link in found:
        if link.target in wanted or "://" not in link.target:
            continue
        page = link.target.partition("#")[0]
        meant = [one for one in wanted - known if one.partition("#")[0] == page and "#" in one]
        if len(meant) == 1 and unquote(meant[0]) != unquote(link.target):
            yield Problem(
                f"The source leads to another place of this page, {meant[0]}. Use the source's address.",
                link.start,
                link.end,
                pair.part,
                severity=Severity.WARNING,
            )


def _plain(address: str) -> str:
    return address.partition("#")[0].removeprefix("./")


def _may_link(text: str) -> bool:
    return "](" in text or "://" in text or "<" in text or "@" in text


def _without(some: Sequence[Target], others: Sequence[Target]) -> list[Target]:
    """Targets of the first text that the second has nowhere; how often does not matter."""
    known = {other.same for other in others}
    seen: Counter[str] = Counter()
    kept = []
    for target in some:
        if target.same not in known and not seen[target.same]:
            kept.append(target)
        seen[target.same] += 1
    return kept


def _instead(target: Target, added: Sequence[Target]) -> Target | None:
    """The added link that stands for the lost one: the one most like it."""
    scored = [(fuzz.ratio(target.address, other.address), other) for other in added]
    score, best = max(scored, key=lambda item: item[0], default=(0.0, None))
    return best if score >= _ALIKE or (best is not None and best.host == target.host and target.host) else None


def _another_page(source: Target, target: Target, locale: str) -> bool:
    """A page made for the locale: it names another language, or the same page stands on a site of that language."""
    if source.host == target.host:
        return localized(source.address, target.address)
    theirs = set(bcp47(locale).lower().split("-")) & set(re.split(r"[.-]", target.host))
    name = target.host.rpartition(".")[0] == source.host.rpartition(".")[0]
    return bool(theirs) and (name or target.same.rpartition("/")[2] == source.same.rpartition("/")[2])


def _lost(pair: Pair, target: Target) -> Problem:
    what = "image" if target.address.lower().endswith((".png", ".svg", ".jpg", ".jpeg", ".gif", ".webp")) else "link"
    return Problem(
        f"The {what} to {target.address} is missing. Put it back around the words that name it.",
        0,
        len(pair.target),
        pair.part,
    )
