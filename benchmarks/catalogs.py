"""Real catalogs in, how well and how fast they are kept out, beside GNU gettext, Babel and polib in one run.

    python benchmarks/catalogs.py [lossless] [edit] [history] [speed] [mo] [fuzz] [tidy] [--mutants N]

Catalogs are looked for at ``../shared/data/catalogs`` from the project root, or below $EVERYREADER_DATA. A peer
that is not installed is left out. Times are CPU seconds, of child processes too.
"""

from __future__ import annotations

import contextlib
import difflib
import io
import json
import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from pipeline.catalogs import (
    Catalog,
    CatalogError,
    Change,
    compile_mo,
    decode,
    edit_all,
    encode,
    merge,
    read,
    tidy,
    units_of,
    write,
)  # fmt: skip
from pipeline.catalogs.po.layout import field_lines
from pipeline.catalogs.po.width import width_of_breaks
from pipeline.model import Text

ROOT = Path(__file__).parent.parent
DATA = Path(os.environ.get("EVERYREADER_DATA", ROOT.parent / "shared" / "data")) / "catalogs"
Rewrite = Callable[[str], str]


def gettext(name: str, *options: str) -> Rewrite:
    """A program of GNU gettext as a filter."""
    if shutil.which(name) is None:
        raise ImportError(name)

    def run(content: str) -> str:
        done = subprocess.run([name, *options, "-"], input=content.encode(), capture_output=True, check=True)
        return done.stdout.decode()

    return run


def by_polib(content: str) -> str:
    import polib

    return str(polib.pofile(content)) + "\n"


def by_babel(content: str) -> str:
    from babel.messages.pofile import read_po, write_po

    file = io.BytesIO()
    with contextlib.redirect_stdout(None):  # it prints its warnings
        write_po(file, read_po(io.BytesIO(content.encode())), width=76)
    return file.getvalue().decode()


def ours(content: str) -> str:
    return write(read(Text("a", content)))


def peers() -> dict[str, Rewrite]:
    found: dict[str, Rewrite] = {"everyreader": ours, "polib": by_polib, "babel": by_babel}
    try:
        found["msgcat"] = gettext("msgcat")
    except ImportError:
        print("left out: GNU gettext")
    return found


def families() -> Iterator[tuple[str, list[Path]]]:
    for family in ("comprehensive-rust", "yii-docs"):
        yield family, sorted((DATA / family).rglob("*.po"))


def changed_lines(before: str, after: str) -> int:
    """The lines of a comparison."""
    first, second = before.split("\n"), after.split("\n")
    matcher = difflib.SequenceMatcher(None, first, second, autojunk=False)
    same = sum(block.size for block in matcher.get_matching_blocks())
    return max(len(first), len(second)) - same


def quick_changed(before: str, after: str) -> int:
    """Lines that are in one text and not in the other: quick, and order aside the same."""
    first, second = Counter(before.split("\n")), Counter(after.split("\n"))
    return max(sum((first - second).values()), sum((second - first).values()))


def lossless() -> None:
    """Read and write back without an edit: share of lines changed."""
    print("\n## Read and written back: lines changed")
    for family, paths in families():
        texts = [path.read_bytes().decode() for path in paths]
        total = sum(text.count("\n") for text in texts)
        for name, rewrite in peers().items():
            changed, refused = 0, 0
            for text in texts:
                try:
                    after = rewrite(text)
                except Exception:  # a peer may fail in any way; it is counted
                    refused += 1
                    continue
                changed += 0 if after == text else quick_changed(text, after)
            print(
                f"{family}, {len(texts)} files, {total} lines: {name} {100 * changed / total:.2f} % ({refused} refused)"
            )


def edited(catalog: Catalog) -> dict[str, str]:
    """Every seventh translation, with its words in reverse."""
    chosen = [item for item in catalog.messages if item.has_translation and item.plural is None][::7]
    return {item.msgid: " ".join(reversed(item.msgstr[0].split(" "))) for item in chosen}


def edit() -> None:
    """Edit every seventh translation: lines changed beyond those needed; and the share laid out as msgcat does."""
    print("\n## Every seventh translation edited")
    needed, more, entries, alike = 0, defaultdict(int), 0, 0
    sample = [path for family, paths in families() for path in (paths if family[0] == "c" else paths[::12])]
    for path in sample:
        text = path.read_bytes().decode()
        catalog = read(Text(path.name, text))
        changes = edited(catalog)
        mine = edit_all(catalog, {i: Change(msgstr=changes[i.msgid]) for i in catalog.messages if i.msgid in changes})
        lines = sum(
            max(text[literal.start : literal.end].count("\n") for literal in item.literals[-1:]) + 1
            for item in catalog.messages if item.msgid in changes
        )  # fmt: skip
        needed += lines
        results = {"everyreader": write(mine), "polib": polib_edit(text, changes), "babel": babel_edit(text, changes)}
        for name, after in results.items():
            if after is not None:
                more[name] += max(0, quick_changed(text, after) - lines)
        good, all_of_them = like_msgcat(catalog, mine, changes)
        entries, alike = entries + all_of_them, alike + good
    for name, lines in more.items():
        print(
            f"{len(sample)} files: {name} {lines} lines beyond the {needed} needed, {lines / needed:.2f} times the need"
        )
    print(f"edited translations as msgcat writes them: {alike} of {entries}, {100 * alike / max(1, entries):.2f} %")


def like_msgcat(catalog: Catalog, mine: Catalog, changes: dict[str, str]) -> tuple[int, int]:
    """How many edited translations have the lines that msgcat gives them at the file's width."""
    if shutil.which("msgcat") is None:
        return 0, 0
    width = width_of_breaks(catalog)
    option = f"--width={width}" if width else "--no-wrap"
    theirs = read(Text("b", gettext("msgcat", option)(write(mine))))
    good = 0
    for msgid in changes:
        own, other = (found.find(msgid, None) or found.items[0] for found in (mine, theirs))
        own_lines = mine.text.content[own.literals[-1].start : own.literals[-1].end]
        good += own_lines == theirs.text.content[other.literals[-1].start : other.literals[-1].end]
    return good, len(changes)


def polib_edit(text: str, changes: dict[str, str]) -> str | None:
    import polib

    file = polib.pofile(text)
    for entry in file:
        entry.msgstr = changes.get(entry.msgid, entry.msgstr)
    return str(file) + "\n"


def babel_edit(text: str, changes: dict[str, str]) -> str | None:
    from babel.messages.pofile import read_po, write_po

    try:
        with contextlib.redirect_stdout(None):
            catalog = read_po(io.BytesIO(text.encode()))
    except Exception:  # Babel refuses ISO dates with an error of its own
        return None
    for message in catalog:
        if message.id in changes:
            message.string = changes[message.id]
    file = io.BytesIO()
    write_po(file, catalog)
    return file.getvalue().decode()


def history() -> None:
    """Suggestions after real edits of a documentation: recall, precision, suggestions on inserts."""
    print("\n## Merge on real history")
    tools: dict[str, Callable[[Path, Path], str]] = {
        "everyreader": lambda old, new: merge(old.read_text(), new.read_text())
    }
    if shutil.which("msgmerge"):
        tools["msgmerge"] = msgmerge
    for name, tool in tools.items():
        right = wrong = edits = suggested = inserts = 0
        for gold in sorted((DATA / "history").glob("*.gold.json")):
            old, new = (gold.with_name(gold.name.replace("gold.json", end)) for end in ("old.po", "new.pot"))
            facts = json.loads(gold.read_text())
            given = {unit.msgid: unit.msgstr[0] for unit in units_of(read(Text("m", tool(old, new))))}
            for row in facts["edits"]:
                got, edits = given.get(row["new"], ""), edits + 1
                right += got.split(" ")[0] == row["translation"].split(" ")[0]
                wrong += bool(got) and got.split(" ")[0] != row["translation"].split(" ")[0]
            inserts += len(facts["inserts"])
            suggested += sum(bool(given.get(text)) for text in facts["inserts"])
        precision = right / max(1, right + wrong)
        print(f"{name}: recall {right / edits:.3f} of {edits}, precision {precision:.3f}", end=", ")
        print(f"suggestions on {suggested} of {inserts} inserts")


def msgmerge(old: Path, new: Path) -> str:
    done = subprocess.run(["msgmerge", "-q", str(old), str(new)], capture_output=True, check=True)
    return done.stdout.decode()


HEADER = {
    "Project-Id-Version": "x", "PO-Revision-Date": "2026-11-23 10:00+0000", "Last-Translator": "a <a@example.org>",
    "Language-Team": "x", "Language": "fr", "MIME-Version": "1.0", "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
}  # fmt: skip


def made_up(count: int) -> tuple[str, str]:
    """A catalog of so many messages of 4 to 22 words, and the template with 5 % of them edited by a word."""
    chance = random.Random(20261123)
    syllables = "ba de fi go lu ma ne pi ro su ta ve xo zi cher stra".split()
    words = ["".join(chance.choice(syllables) for _ in range(chance.randint(1, 4))) for _ in range(8000)]
    texts = list(dict.fromkeys(" ".join(chance.choices(words, k=chance.randint(4, 22))) + "." for _ in range(count)))
    new = []
    for text in texts:
        parts = text.split()
        if chance.random() < 0.05:
            parts[chance.randrange(len(parts))] = chance.choice(words)
        new.append(" ".join(parts))
    return laid_out(texts, translated=True), laid_out(list(dict.fromkeys(new)), translated=False)


def laid_out(texts: list[str], *, translated: bool) -> str:
    head = "".join(f"{name}: {value}\n" for name, value in HEADER.items())
    blocks = ["\n".join(['msgid ""', *field_lines("msgstr", head)])]
    for at, text in enumerate(texts):
        lines = [f"#: source/{at // 50}.md", *field_lines("msgid", text)]
        blocks.append("\n".join(lines + field_lines("msgstr", f"T {text[::-1]}" if translated else "")))
    return "\n\n".join(blocks) + "\n"


def cpu(work: Callable[[], object]) -> float:
    """CPU seconds of a piece of work, with those of its child processes."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.process_time()
    work()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    children = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return time.process_time() - start + children


def speed() -> None:
    print("\n## Merge of a catalog with 5 % edited: CPU s")
    for count in (1000, 10_000, 50_000):
        old, new = made_up(count)
        result = ""

        def work(old: str = old, new: str = new) -> None:
            nonlocal result
            result = merge(old, new)

        own = min(cpu(work), cpu(work))
        again = cpu(lambda merged=result, new=new: merge(merged, new))
        line = f"{count}: everyreader {own:.2f} (again, nothing to do: {again:.2f})"
        if shutil.which("msgmerge"):
            with tempfile.TemporaryDirectory() as folder:
                paths = Path(folder) / "old.po", Path(folder) / "new.pot"
                paths[0].write_text(old)
                paths[1].write_text(new)
                theirs = cpu(lambda paths=paths: msgmerge(*paths))
            line += f", msgmerge {theirs:.2f}, ratio {own / theirs:.3f}"
        print(line)


def mo() -> None:
    print("\n## .mo of 50,000 messages: CPU s")
    old, _ = made_up(50_000)
    catalog = read(Text("a", old))
    print(f"everyreader: read {cpu(lambda: read(Text('a', old))):.2f}, compile {cpu(lambda: compile_mo(catalog)):.2f}")
    if shutil.which("msgfmt"):
        print(f"msgfmt, read and compile: {cpu(lambda: gettext('msgfmt', '-o', '/dev/null')(old)):.2f}")


def mutant(content: str, chance: random.Random) -> str:
    """The catalog with one fault: cut, a character more or less, a line doubled, lost or moved by one, a conflict."""
    rows = content.splitlines(keepends=True)
    at, spot = chance.randrange(len(rows)), chance.randrange(len(content))
    kind = chance.randrange(8)
    if kind == 0:
        return content[:spot]
    if kind == 1:
        return content[:spot] + chance.choice('"\\\n\r\0#~|[]msgid \ufeff\u2028é\x1b') + content[spot:]
    if kind == 2:
        return content[:spot] + content[spot + chance.randint(1, 12) :]
    if kind == 3:
        rows.insert(chance.randrange(len(rows)), rows[at])
    elif kind == 4:
        other = min(at + 1, len(rows) - 1)  # lines farther apart give another catalog, not a damaged one
        rows[at], rows[other] = rows[other], rows[at]
    elif kind == 5:
        rows[at:at] = ["<<<<<<< HEAD\n", rows[at], "=======\n", "x\n", ">>>>>>> other\n"]
    elif kind == 6:
        del rows[at]
    else:
        byte = content.encode()
        cut = chance.randrange(len(byte))
        byte = byte[:cut] + bytes([chance.randrange(256)]) + byte[cut + 1 :]
        return byte.decode("utf-8", errors="surrogateescape")
    return "".join(rows)


def pairs_ours(content: str) -> dict[str, str]:
    text = decode(content.encode("utf-8", errors="surrogateescape"), "a.po")
    catalog = read(text)
    assert encode(write(catalog)) == content.encode("utf-8", errors="surrogateescape")
    return {item.msgid: "\0".join(item.msgstr) for item in catalog.messages}


def pairs_polib(content: str) -> dict[str, str]:
    import polib

    return {entry.msgid: entry.msgstr for entry in polib.pofile(content) if not entry.obsolete}


def pairs_babel(content: str) -> dict[str, str]:
    from babel.messages.pofile import read_po

    with contextlib.redirect_stdout(None):
        catalog = read_po(io.BytesIO(content.encode("utf-8", errors="surrogateescape")))
    first = [(m.id if isinstance(m.id, str) else m.id[0], m.string) for m in catalog]
    return {msgid: string if isinstance(string, str) else "\0".join(string) for msgid, string in first}


def fuzz(count: int) -> None:
    """Damaged catalogs: is any message given another's translation, is any error not the reader's own?"""
    print(f"\n## {count} damaged catalogs")
    chance = random.Random(20261123)
    sources = [short(path) for _, paths in families() for path in chance.sample(paths, 8)]
    readers = {"everyreader": (pairs_ours, CatalogError), "polib": (pairs_polib, OSError), "babel": (pairs_babel, ())}
    for name, (pairs, own) in readers.items():
        tally: Counter[str] = Counter()
        chance = random.Random(7)
        slowest = 0.0
        for _ in range(count if name == "everyreader" else min(count, 1000)):
            content = chance.choice(sources)
            damaged = mutant(content, chance)
            true = {msgid: string for msgid, string in pairs_ours(content).items() if string}
            owners = {string: msgid for msgid, string in true.items()}
            start = time.perf_counter()
            try:
                found = pairs(damaged)
            except own:
                tally["refused"] += 1
                continue
            except Exception:  # this is what is counted
                tally["uncontrolled"] += 1
                continue
            finally:
                slowest = max(slowest, time.perf_counter() - start)
            wrong = [m for m, s in found.items() if s in owners and owners[s] != m and m in true and true[m] != s]
            others = sum(found.get(msgid) != string for msgid, string in true.items())
            cut = content.startswith(damaged)  # a file cut between two entries cannot be told from a shorter one
            lost = others > 2 and not cut
            tally["another's translation" if wrong else "others changed" if lost else "read"] += 1
        print(f"{name}: {dict(tally)}, slowest {slowest:.2f} s")


def short(path: Path) -> str:
    """The first forty entries of a catalog: enough to damage, quick to read."""
    text = path.read_bytes().decode()
    catalog = read(Text(path.name, text))
    return text[: catalog.items[min(40, len(catalog.items) - 1)].end]


def tidying() -> None:
    """What is left of a program's rewriting after tidy."""
    print("\n## Lines of difference after saving with one translation changed; and after tidy")
    sample = [path for family, paths in families() for path in (paths if family[0] == "c" else paths[::24])]
    for name, rewrite in peers().items():
        before = after = 0
        for path in sample:
            text = path.read_bytes().decode()
            catalog = read(Text(path.name, text))
            first = next((item for item in catalog.messages if item.has_translation), None)
            if first is None:
                continue
            one = write(edit_all(catalog, {first: Change(msgstr=("¡Hola!",) * len(first.msgstr))}))
            try:
                saved = rewrite(one)
                given_back = tidy(saved, text)
            except Exception:  # a peer that cannot read the file
                continue
            before += quick_changed(text, saved)
            after += quick_changed(text, given_back)
        print(f"{len(sample)} files, saved by {name}: {before} lines, after tidy {after}")


def main() -> None:
    if not DATA.is_dir():
        print(f"skipped: no catalogs at {DATA}")
        return
    asked = [name for name in sys.argv[1:] if not name.startswith("-") and not name.isdigit()]
    mutants = int(sys.argv[sys.argv.index("--mutants") + 1]) if "--mutants" in sys.argv else 2000
    parts = {"lossless": lossless, "edit": edit, "history": history, "speed": speed, "mo": mo}
    parts |= {"fuzz": lambda: fuzz(mutants), "tidy": tidying}
    for name, part in parts.items():
        if not asked or name in asked:
            part()


if __name__ == "__main__":
    main()
