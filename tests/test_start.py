"""One page is checked without loading what a check does not need: the start of a process is half of a short check."""

from __future__ import annotations

import json
import subprocess
import sys

# Each takes a hundredth of the start or more, and most pages never ask for it.
HEAVY = ("babel", "bs4", "gzip", "html.entities", "jinja2", "markdown_it", "pkgutil", "string", "textstat", "yaml")
CODE = """
import json, sys
import pipeline
pipeline.check_html("<html lang=en><title>Back pain</title><main><h1>Rest and move, it helps</h1></main></html>")
print(json.dumps(sorted(sys.modules)))
"""


def test_a_check_loads_no_module_that_it_does_not_need() -> None:
    told = subprocess.run([sys.executable, "-c", CODE], capture_output=True, check=True, text=True)
    loaded = set(json.loads(told.stdout))
    assert sorted(loaded & set(HEAVY)) == []
