"""A catalog in, what Poedit, Lokalize, Gtranslator and OmegaT make of it when a translator adds one word, out.

    python benchmarks/saved_files.py CATALOG.po [poedit] [lokalize] [gtranslator] [omegat]

The first three run on a display of their own (Xvfb), moved by xdotool; OmegaT runs on the command line, with the word
in its project memory. apt-get install poedit lokalize gtranslator omegat xvfb xdotool.
Prints the lines of difference to the catalog as saved, and after tidy. The files in tests/catalogs/saved were made so.
"""

from __future__ import annotations

import difflib
import os
import shutil
import subprocess
import sys
import tempfile
from html import escape
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from pipeline.catalogs import read, tidy
from pipeline.model import Text

# Where the translation's field is on a display of 1200 × 800 with a fresh configuration.
FIELDS = {"poedit": (300, 575), "lokalize": (500, 280), "gtranslator": (240, 590)}
# Windows that Gtranslator opens first: one of its translation memory, one that asks for a profile it has.
FIRST = {
    "gtranslator": "xdotool mousemove 395 361 click 1; sleep 2; xdotool mousemove 60 16 click 1; sleep 1; "
    "xdotool mousemove 352 284; sleep 1; xdotool click 1; sleep 1; xdotool key Escape; sleep 2",
}
CONFIGURATION = {
    "poedit/config": "translator_name=Ana\ntranslator_email=ana@example.org\ncheck_for_updates=0\nuse_tm=0\n",
    "lokalizerc": "[Identity]\nauthorName=Ana\nauthorLocalizedName=Ana\nauthorEmail=ana@example.org\n"
    "defaultLangCode=es\ndefaultMailingList=es@example.org\n",
    "gtranslator/profiles.xml": '<?xml version="1.0"?><list><profile name="es" author_name="Ana" '
    'author_email="ana@example.org" language_name="Spanish" language_code="es" charset="UTF-8" encoding="8bit" '
    'group_email="es@example.org" plural_forms="nplurals=2; plural=(n != 1);" active="TRUE"/></list>',
}
STEPS = """{program} "$1" >/dev/null 2>&1 &
started=$!
sleep 12
{first}
xdotool mousemove {x} {y} click 1; sleep 1
xdotool key ctrl+End; xdotool type " Hola"; sleep 1
xdotool key ctrl+s; sleep 5
kill $started
"""


_OMEGAT_PROJECT = """<omegat><project version="1.0"><source_dir>__DEFAULT__</source_dir>
<target_dir>__DEFAULT__</target_dir><tm_dir>__DEFAULT__</tm_dir><glossary_dir>__DEFAULT__</glossary_dir>
<dictionary_dir>__DEFAULT__</dictionary_dir><source_lang>en</source_lang><target_lang>es</target_lang>
<sentence_seg>false</sentence_seg><support_default_translations>true</support_default_translations>
</project></omegat>
"""
_OMEGAT_MEMORY = """<tmx version="1.1"><header creationtool="OmegaT" o-tmf="OmegaT TMX" adminlang="EN-US"
datatype="plaintext" creationtoolversion="3.6.0" segtype="paragraph" srclang="en"/><body><tu><tuv lang="en">
<seg>{}</seg></tuv><tuv lang="es"><seg>{} Hola</seg></tuv></tu></body></tmx>
"""


def saved_by_omegat(content: str) -> str:
    """The catalog as OmegaT writes it with one word more in the first translation."""
    first = next(item for item in read(Text("es.po", content)).messages if item.translated and not item.fuzzy)
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder) / "project"
        for name in ("source", "target", "tm", "glossary", "dictionary", "omegat"):
            (project / name).mkdir(parents=True)
        (project / "source/es.po").write_bytes(content.encode())
        (project / "omegat.project").write_text(_OMEGAT_PROJECT)
        memory = _OMEGAT_MEMORY.format(escape(first.msgid), escape(first.msgstr[0]))
        (project / "omegat/project_save.tmx").write_text(memory)
        command = ["omegat", str(project), "--mode=console-translate"]
        subprocess.run(command, env=os.environ | {"HOME": folder}, check=True, timeout=90, capture_output=True)
        return (project / "target/es.po").read_bytes().decode()


def saved_by(program: str, content: str) -> str:
    """The catalog after one word was typed at the end of the first translation shown."""
    if program == "omegat":
        return saved_by_omegat(content)
    with tempfile.TemporaryDirectory() as folder:
        home, path = Path(folder), Path(folder) / "es.po"
        path.write_bytes(content.encode())
        for name, text in CONFIGURATION.items():
            (home / ".config" / name).parent.mkdir(parents=True, exist_ok=True)
            (home / ".config" / name).write_text(text)
        (home / "run").mkdir(mode=0o700)
        x, y = FIELDS[program]
        places = {"HOME": folder, "XDG_CONFIG_HOME": f"{folder}/.config", "XDG_RUNTIME_DIR": f"{folder}/run"}
        screen = ["xvfb-run", "-a", "-s", "-screen 0 1200x800x24", "dbus-run-session", "--"]
        steps = ["bash", "-c", STEPS.format(program=program, first=FIRST.get(program, ""), x=x, y=y), "bash", str(path)]
        subprocess.run([*screen, *steps], env=os.environ | places, check=True, timeout=90, capture_output=True)
        return path.read_bytes().decode()


def difference(before: str, after: str) -> int:
    """Lines that a comparison shows, of both sides."""
    return sum(line[0] in "+-" for line in difflib.unified_diff(before.split("\n"), after.split("\n"), n=0)) - 2


def main() -> None:
    path = next((Path(name) for name in sys.argv[1:] if name.endswith(".po")), None)
    if path is None:
        print(__doc__)
        return
    content = path.read_bytes().decode()
    asked = [name for name in sys.argv[1:] if name in (*FIELDS, "omegat")] or [*FIELDS, "omegat"]
    for program in asked:
        others = () if program == "omegat" else ("xvfb-run", "xdotool", "dbus-run-session")
        if not all(shutil.which(name) for name in (program, *others)):
            print(f"left out: {' or '.join((program, *others))} is not installed")
            continue
        saved = saved_by(program, content)
        if saved == content:
            print(f"{program} has not saved the file")
            continue
        after = tidy(saved, content)
        print(f"{program}: {difference(content, saved)} lines of difference, after tidy {difference(content, after)}")


if __name__ == "__main__":
    main()
