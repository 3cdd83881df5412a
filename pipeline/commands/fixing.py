"""The articles of a command line in; mended, with catalogs, templates and the log of fixes brought along."""

from __future__ import annotations

import datetime
import difflib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from pipeline.commands import Console, UsageError
from pipeline.commands.extract_command import loaded_whole, templates_of, write_texts
from pipeline.config import Config
from pipeline.extract import template_path, updated
from pipeline.fix import Applied, Mended, lint_of, log_file, mend
from pipeline.harmless import Reworded, harmless_edits, rules_to_tell
from pipeline.lint import lint_checks
from pipeline.load import Loaded
from pipeline.model import Text

LOG = ".everyreader/fixes"


def mended(
    texts: Iterable[tuple[Text, str]], config: Config, date: datetime.date, root: Path | None = None
) -> list[tuple[Text, Mended]]:
    """Each text with its locale, as it was and as its safe fixes leave it; those without a fix aside."""
    told = cache(lambda locale: rules_to_tell(lint_checks(locale, config, root)))
    pairs = [(text, mend(text, lint_of(locale, config, date, root), date, told(locale))) for text, locale in texts]
    return [(text, one) for text, one in pairs if one.applied]


def show_difference(pairs: Iterable[tuple[Text, Mended]], console: Console) -> None:
    """A unified difference, as ``git apply`` takes it."""
    for text, one in pairs:
        before, after = text.content.splitlines(keepends=True), one.text.content.splitlines(keepends=True)
        lines = difflib.unified_diff(before, after, f"a/{text.name}", f"b/{text.name}")
        console.out(
            "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)
        )


def write_fixes(pairs: list[tuple[Text, Mended]], root: Path | None, console: Console) -> None:
    """Writes the mended files; in a site also every template and catalog that is affected, and the log.

    Raises:
        UsageError: a file cannot be written, or a catalog has a fault; then the articles are written.
    """
    write_texts(Path(), {one.text.name: one.text.content for _, one in pairs}, {t.name: t.content for t, _ in pairs})
    for _, one in pairs:
        for fix in one.applied:
            console.out(f"{fix.path}:{fix.line}: {fix.before} → {fix.after}  ({fix.rule})")
    if root is None or not any(_is_article(text, root) for text, _ in pairs):
        return
    locales = _carry(pairs, root)
    logs = {}
    for _, one in pairs:
        for fix in one.applied:
            name, content = log_file(replace(fix, locales=locales))
            logs[f"{LOG}/{name}"] = content
    write_texts(root, logs)
    count = sum(len(one.rewordings) for _, one in pairs)
    if count and locales:
        console.out(f"{count} messages re-keyed in {', '.join(locales)}: their translations stay valid.")


def logs_of_edits(reworded: Mapping[Reworded, Sequence[str]], loaded: Loaded) -> dict[str, str]:
    """The log of the wording fixes that editors made themselves: path → content. ``reworded``: locales of each."""
    logs: dict[str, str] = {}
    places = {
        one.text: (article.text.name, one.line) for article in loaded.articles.values() for one in article.segments
    }
    for edit, locales in reworded.items():
        path, line = places.get(edit.new, ("", 1))
        for rule, before, after in edit.fixes:
            name, content = log_file(Applied(loaded.date.isoformat(), rule, path, line, before, after, tuple(locales)))
            logs[f"{LOG}/{name}"] = content
    return logs


def _carry(pairs: list[tuple[Text, Mended]], root: Path) -> tuple[str, ...]:
    """Merges the changed messages into every catalog; the locales whose translations were kept."""
    loaded = loaded_whole(root)
    pots = templates_of(loaded)
    harmless = harmless_edits(loaded.config, root)
    rewordings = [rewording for _, one in pairs for rewording in one.rewordings]
    kept = []
    for locale in loaded.config.all_locales:
        if locale == loaded.config.source_locale or not any(own == locale for own, _ in loaded.files.catalogs):
            continue
        try:
            merged = updated(loaded, locale, pots, rewordings, harmless)
        except ValueError as error:
            raise UsageError(f"The article is mended, the catalogs are not: {error} Then run update.") from None
        write_texts(root, {one.path: one.after for one in merged}, {one.path: one.before for one in merged})
        if loaded.config.locale(locale).keep_translations:
            kept.append(locale)
    write_texts(root, {template_path(name): content for name, content in pots.items()})
    return tuple(kept)


def _is_article(text: Text, root: Path) -> bool:
    return (root / "source").resolve() in Path(text.name).resolve().parents
