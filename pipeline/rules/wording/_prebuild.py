"""The TOML rule files in, one compact JSON file a locale out: ``python -m pipeline.rules.wording._prebuild``.

A test compares the two, so a rule file that was edited and not built again does not pass.
"""

from __future__ import annotations

from pipeline.rules.wording._library import LOCALES, prebuilt


def main() -> None:
    """Write the JSON file of every locale's folder."""
    for folder in sorted(path for path in LOCALES.iterdir() if path.is_dir()):
        (LOCALES / f"{folder.name}.json").write_text(prebuilt(folder.name), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
