"""The site of this repository in a git checkout of its own, for tests that look at what a command changes."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from pipeline import catalogs
from pipeline.catalogs import Catalog, Item

ROOT = Path(__file__).parents[1]
ARTICLE = "what-is-interventional-pain-management"
TRANSLATED = ("es", "fr", "de", "pt_BR", "ar", "zh_Hans")


def own_checkout(folder: Path) -> Path:
    """A copy of the site, committed."""
    for name in ("source", "locales", "everyreader.toml"):
        path = ROOT / name
        shutil.copytree(path, folder / name) if path.is_dir() else shutil.copy(path, folder / name)
    git(folder, "init", "-q", "-b", "main")
    commit(folder)
    return folder


def git(root: Path, *words: str) -> str:
    settings = ("-c", "user.name=Test", "-c", "user.email=test@example.invalid", "-c", "core.autocrlf=false")
    done = subprocess.run(["git", *settings, *words], cwd=root, capture_output=True, text=True, check=True)
    return done.stdout


def commit(root: Path) -> None:
    git(root, "add", "-A")
    git(root, "commit", "-q", "--allow-empty", "-m", "as it is")


def changed_files(root: Path) -> dict[str, tuple[int, int]]:
    """File → lines added and removed since the commit, new files too."""
    git(root, "add", "-A", "-N")
    lines = (line.split("\t") for line in git(root, "diff", "--numstat").splitlines())
    return {path: (int(added), int(removed)) for added, removed, path in lines}


def catalog_path(root: Path, locale: str, name: str = ARTICLE) -> Path:
    return root / "locales" / locale / "LC_MESSAGES" / f"{name}.po"


def read_catalog(path: Path) -> Catalog:
    return catalogs.read(catalogs.decode(path.read_bytes(), path.name))


def messages(path: Path) -> dict[str, Item]:
    return {item.msgid: item for item in read_catalog(path).messages}


def reword(root: Path, old: str, new: str) -> None:
    """Other English words in the article, in its template and as the msgid of every catalog: as if always so."""
    article = root / "source" / f"{ARTICLE}.md"
    text = article.read_text("utf-8")
    assert old in text
    article.write_text(text.replace(old, new), "utf-8", newline="\n")
    pot = root / "locales" / f"{ARTICLE}.pot"
    for path in (pot, *(catalog_path(root, locale) for locale in TRANSLATED)):
        catalog = read_catalog(path)
        parts, done = [], 0
        for item in catalog.items:
            content = catalog.text.content
            start = item.body
            parts.append(content[done:start])
            entry = content[start : item.end]
            if old in item.msgid:
                tail = entry[entry.index("\nmsgstr") + 1 :]
                entry = "".join(f"{line}\n" for line in _field(item.msgid.replace(old, new))) + tail
            parts.append(entry)
            done = item.end
        path.write_text("".join([*parts, catalog.text.content[done:]]), "utf-8", newline="\n")


def _field(msgid: str) -> list[str]:
    from pipeline.catalogs.po.layout import field_lines

    return field_lines("msgid", msgid, width=79)
