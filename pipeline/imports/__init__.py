"""Articles of other systems in (plain text, HTML pages, WordPress exports), clean Markdown for ``source/`` out."""

from pipeline.imports.files import import_file
from pipeline.imports.from_html.page import import_html
from pipeline.imports.from_wordpress.posts import Export, import_wordpress
from pipeline.imports.imported import Image, Imported, LeftOut, UnreadableError
from pipeline.imports.plain import import_plain

__all__ = [
    "Export",
    "Image",
    "Imported",
    "LeftOut",
    "UnreadableError",
    "import_file",
    "import_html",
    "import_plain",
    "import_wordpress",
]
