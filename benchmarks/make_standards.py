"""A folder with npm's aria-query and language-subtag-registry in, ``pipeline/markup/data/*.json`` out.

    npm install aria-query@5.3.2 language-subtag-registry@0.4.2
    python benchmarks/make_standards.py FOLDER

Supported attributes of roles and the types of their values come from aria-query 5.3.2 (Apache-2.0, facts of
WAI-ARIA 1.2, DPUB-ARIA 1.1 and Graphics-ARIA 1.0). What that package states otherwise than the
Recommendation is set from the Recommendation below, with its section. Language subtags come from
language-subtag-registry 0.4.2 (CC0-1.0, the IANA registry of 2025-08-25).
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

DATA = Path(__file__).parent.parent / "pipeline" / "markup" / "data"
DUMP = """
const {roles, aria} = require("aria-query");
const out = {roles: {}, aria: Object.fromEntries(aria.entries())};
for (const [name, role] of roles.entries()) out.roles[name] = role;
console.log(JSON.stringify(out));
"""
# WAI-ARIA 1.2, 6.5 Global States and Properties; the last three are global from ARIA 1.3 (draft) on.
GLOBAL = """atomic busy controls current describedby details disabled dropeffect errormessage flowto grabbed
haspopup hidden invalid keyshortcuts label labelledby live owns relevant roledescription
braillelabel brailleroledescription description""".split()
# WAI-ARIA 1.2, 5.2.8.6 Roles which cannot be named; mark and suggestion from ARIA 1.3.
UNNAMED = """caption code deletion emphasis generic insertion mark none paragraph presentation strong subscript
suggestion superscript""".split()
# WAI-ARIA 1.2, 5.2.8.4 Roles supporting name from content; the doc- roles from DPUB-ARIA 1.1.
NAMED_BY_CONTENT = """button cell checkbox columnheader gridcell heading link menuitem menuitemcheckbox menuitemradio
option radio row rowheader switch tab tooltip treeitem doc-backlink doc-biblioref doc-glossref doc-noteref
doc-subtitle text""".split()
# WAI-ARIA 1.2, 5.4: Children Presentational: True.
PRESENTATIONAL_CHILDREN = """button checkbox image img menuitemcheckbox menuitemradio meter option progressbar radio
scrollbar separator slider switch tab graphics-symbol doc-pagebreak text""".split()
# Required States and Properties that have no default value (a focusable separator's is a rule's matter).
REQUIRED = {
    "checkbox": ["aria-checked"], "combobox": ["aria-expanded"], "heading": ["aria-level"],
    "menuitemcheckbox": ["aria-checked"], "menuitemradio": ["aria-checked"], "meter": ["aria-valuenow"],
    "radio": ["aria-checked"], "scrollbar": ["aria-controls", "aria-valuenow"], "slider": ["aria-valuenow"],
    "switch": ["aria-checked"],
}  # fmt: skip
_MENU_ITEMS = ["menuitem", "menuitemcheckbox", "menuitemradio"]
# Required Owned Elements; "group" and "rowgroup" hold them in turn.
OWNED = {
    "feed": ["article"], "grid": ["row", "rowgroup"], "list": ["listitem"], "listbox": ["option", "group"],
    "menu": [*_MENU_ITEMS, "group"], "menubar": [*_MENU_ITEMS, "group"],
    "row": ["cell", "columnheader", "gridcell", "rowheader"], "rowgroup": ["row"], "table": ["row", "rowgroup"],
    "tablist": ["tab"], "tree": ["treeitem", "group"], "treegrid": ["row", "rowgroup"],
    "directory": ["listitem"], "suggestion": ["insertion", "deletion"],
}  # fmt: skip
# Required Context Role.
CONTEXT = {
    "cell": ["row"], "columnheader": ["row"], "gridcell": ["row"], "rowheader": ["row"],
    "listitem": ["list", "directory"], "option": ["listbox", "group"],
    "menuitem": ["menu", "menubar", "group"], "menuitemcheckbox": ["menu", "menubar", "group"],
    "menuitemradio": ["menu", "menubar", "group"], "row": ["grid", "rowgroup", "table", "treegrid"],
    "rowgroup": ["grid", "table", "treegrid"], "tab": ["tablist"], "treeitem": ["tree", "group"],
}  # fmt: skip
# Names of ARIA 1.3 (draft), and "text", which WebKit reads as one piece; each like another role.
SAME_AS = {"image": "img", "suggestion": "mark", "comment": "article", "text": "mark"}
DEPRECATED = ["directory", "doc-biblioentry", "doc-endnote"]
# Roles supported beyond what aria-query lists. WAI-ARIA 1.2 errata and ARIA 1.3: a listbox and menu items may say so.
MORE_PROPS = {
    "comment": ["aria-level"],
    "listitem": ["aria-level", "aria-posinset", "aria-setsize"],
    "listbox": ["aria-expanded"],
}


def main(folder: str) -> None:
    raw = subprocess.run(["node", "-e", DUMP], cwd=folder, capture_output=True, text=True, check=True).stdout
    found = json.loads(raw)
    names = sorted({*found["roles"], *SAME_AS})
    roles = {name: _role(name, found["roles"][SAME_AS.get(name, name)]) for name in names}
    attributes = {name: _attribute(facts) for name, facts in sorted(found["aria"].items())}
    _write("aria.json", {
        "source": "aria-query 5.3.2 (Apache-2.0); WAI-ARIA 1.2, DPUB-ARIA 1.1, Graphics-ARIA 1.0",
        "global": sorted(f"aria-{name}" for name in GLOBAL), "attributes": attributes, "roles": roles,
    })  # fmt: skip
    registry = Path(folder) / "node_modules" / "language-subtag-registry" / "data" / "json"
    languages = sorted(key for key in json.loads((registry / "language.json").read_text("utf-8")) if ".." not in key)
    _write("languages.json", {
        "source": "language-subtag-registry 0.4.2 (CC0-1.0); IANA Language Subtag Registry of 2025-08-25",
        "subtags": " ".join(languages),
    })  # fmt: skip


def _role(name: str, facts: dict[str, Any]) -> dict[str, Any]:
    above = {role for line in facts["superClass"] for role in line}
    shared = {f"aria-{attribute}" for attribute in GLOBAL}
    props = {*facts["props"], *REQUIRED.get(name, ()), *MORE_PROPS.get(name, ())} - shared
    naming = "content" if name in NAMED_BY_CONTENT else "prohibited" if name in UNNAMED else "author"
    role = {
        "name": naming, "props": sorted(props), "required": REQUIRED.get(name), "owned": OWNED.get(name),
        "context": CONTEXT.get(name), "abstract": facts["abstract"], "deprecated": name in DEPRECATED,
        "presentational": name in PRESENTATIONAL_CHILDREN,
        "widget": "widget" in above, "landmark": "landmark" in above,
    }  # fmt: skip
    return {key: value for key, value in role.items() if value}


def _attribute(facts: dict[str, Any]) -> dict[str, Any]:
    kind = {"type": facts["type"]}
    if facts.get("values"):
        kind["values"] = [str(value).lower() if isinstance(value, bool) else value for value in facts["values"]]
    if facts.get("allowundefined"):
        kind["undefined"] = True
    return kind


def _write(name: str, data: dict[str, Any]) -> None:
    (DATA / name).write_text(json.dumps(data, indent=0, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
