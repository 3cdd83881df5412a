"""Articles of other systems in (plain text, HTML pages, WordPress exports), clean Markdown for ``source/`` out."""

from pipeline.imports.imported import Image, Imported, LeftOut, UnreadableError
from pipeline.imports.plain import import_plain

__all__ = ["Image", "Imported", "LeftOut", "UnreadableError", "import_plain"]
