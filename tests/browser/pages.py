"""Small pages with one fault of layout each, for the tests in a browser."""

from __future__ import annotations

from pipeline.markup import Document, read_document
from pipeline.model import Page, Text, Traced


def document(html: str, path: str = "en/page/index.html", locale: str = "en") -> Document:
    return read_document(Page(path, locale, Traced.whole(Text(path, html))))


def whole(body: str, style: str = "", attributes: str = 'lang="en"') -> str:
    return (
        f'<!DOCTYPE html>\n<html {attributes}>\n<head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width"><title>Rest</title>'
        f"<style>{style}</style></head>\n<body><main><h1>Rest</h1>\n{body}\n</main></body></html>\n"
    )


FAULTS = {
    "sound": whole('<p>Rest <a href="a.html">well</a> and <a href="b.html">long</a>.</p>', "a{color:#00408f}"),
    "pale": whole('<p class="pale">Pale words</p><p>Plain words</p>', ".pale{color:#999}"),
    "pale-in-the-dark": whole(
        "<p>Dark words</p>",
        ":root{color-scheme:light dark}@media(prefers-color-scheme:dark){p{color:#444}}",
    ),
    "half-clear": whole('<div><p>Faded words</p></div>', "div{background:#fff}p{color:#000;opacity:.4}"),
    "on-a-picture": whole("<p>Words on colours</p>", "p{color:#888;background:linear-gradient(#fff,#000)}"),
    "wide": whole('<p class="wide">Fixed width</p>', ".wide{width:700px}"),
    "wide-table": whole(
        "<table><tr><td>Monday</td><td>Tuesday</td></tr></table>", "td{min-width:300px}",
    ),
    "in-its-own-box": whole('<div class="box" tabindex="0"><p class="wide">Wide</p></div>',
                            ".box{overflow-x:auto}.wide{width:700px}"),
    "right-to-left": whole('<p class="wide">عرض</p>', ".wide{width:700px}", 'lang="ar" dir="rtl"'),
    "cut-when-spaced": whole(
        '<p class="tight">Make an appointment with us</p>',
        ".tight{width:280px;height:1.3em;line-height:1.2;overflow:hidden;white-space:normal;font:16px monospace}",
    ),
    "no-outline": whole('<a href="a.html" class="bare">No outline</a>', ".bare:focus{outline:none}"),
    "marked-by-colour": whole('<a href="a.html" class="own">Own mark</a>',
                              ".own:focus{outline:none;background:#000;color:#fff}"),
    "off-the-screen": whole('<a href="a.html" class="off">Far away</a>', ".off{position:absolute;left:-900px}"),
    "under-the-head": whole(
        '<div class="head">Head</div><a href="a.html" class="low">Covered</a>',
        ".head{position:fixed;z-index:1;inset:0 0 auto 0;height:300px;background:#fff}"
        ".low{position:absolute;top:20px;left:20px}",
    ),
    "backwards": whole('<div class="row"><a href="a.html">First</a> <a href="b.html">Second</a></div>',
                       ".row{display:flex;flex-direction:row-reverse;gap:2rem}"),
    "tiny": whole('<nav><a href="1.html">1</a><a href="2.html">2</a></nav>',
                  "nav a{display:inline-block;width:12px;height:12px;font-size:10px}"),
    "trap": whole(
        '<a href="a.html">Before</a><input aria-label="Shut in" id="in"><a href="b.html">After</a>'
        "<script>const field=document.getElementById('in');"
        "field.addEventListener('keydown',e=>{if(e.key==='Tab'||e.key==='Escape')e.preventDefault()})</script>",
    ),
    "scrolling": whole('<div class="box"><p>One</p><p>Two</p><p>Three</p></div>', ".box{height:3em;overflow-y:scroll}"),
    "hidden-words": whole('<p><span class="sr">For screen readers</span>Plain</p>',
                          ".sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);color:#eee}"),
}  # fmt: skip

HANGING = whole("<p>Soon it hangs</p><script>setTimeout(()=>{for(;;);},200)</script>")
