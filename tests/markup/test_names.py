"""Accessible names and descriptions as accname 1.2 and HTML-AAM give them."""

from __future__ import annotations

import pytest

from pipeline.markup import description, name, parse

NAMES = [
    ("<img id=x alt=' a  pump '>", "a pump"),
    ("<img id=x alt='' title=t>", "t"),
    ("<img id=x>", ""),
    ("<a id=x href=y>go <b>on</b></a>", "go on"),
    ("<a id=x href=y><img alt=map>here</a>", "maphere"),
    ("<a id=x href=y><p>one</p><p>two</p></a>", "one two"),
    ("<a id=x href=y>a<span hidden>b</span><span aria-hidden=true>c</span>d</a>", "ad"),
    ("<a id=x href=y>a<br>b</a>", "a b"),
    ("<button id=x aria-label=' '>text</button>", "text"),
    ("<button id=x aria-label=label title=t>text</button>", "label"),
    ("<button id=x title=t></button>", "t"),
    ("<div id=x role=button>text</div>", "text"),
    ("<div id=x>text</div>", ""),
    ("<i id=l hidden>hid<b hidden>den</b></i><p id=x role=img aria-labelledby=l></p>", "hidden"),
    ("<i id=l>a<b hidden>b</b></i><p id=x role=img aria-labelledby=l></p>", "a"),
    ("<b id=m>M</b><b id=x role=button aria-label=self aria-labelledby='x m'>t</b>", "self M"),
    ("<p id=a aria-labelledby=b>A</p><p id=b>B</p><i id=x role=img aria-labelledby=a></i>", "A"),
    ("<i id=x role=img aria-labelledby=nowhere title=t></i>", "t"),
    ("<label>Name <input id=x></label>", "Name"),
    ("<label for=x>One</label><label for=x>Two</label><input id=x>", "One Two"),
    ("<label>Rate <input type=range value=5> of <select><option>7<option selected>8</select><input id=x></label>", ""),
    ("<label for=x>Rate <input aria-label=five> times <select><option selected>8</select></label><input id=x>",
     "Rate five times 8"),
    ("<input id=x title=t placeholder=p>", "t"),
    ("<input id=x placeholder=p>", "p"),
    ("<input id=x type=date placeholder=p>", ""),
    ("<input id=x type=submit>", "Submit"),
    ("<input id=x type=button>", ""),
    ("<input id=x type=button value=Go>", "Go"),
    ("<input id=x type=image alt=Find value=v>", "Find"),
    ("<div id=l><input id=x value=v aria-labelledby=l></div>", ""),
    ("<fieldset id=x><legend>Who</legend></fieldset>", "Who"),
    ("<table id=x><caption>Weeks</caption></table>", "Weeks"),
    ("<figure id=x><img alt=a><figcaption>Fig</figcaption></figure>", "Fig"),
    ("<svg id=x role=img><title>T</title><text>no</text></svg>", "T"),
    ("<svg><circle id=x role=img><title>C</title></circle></svg>", "C"),
    ("<details><summary id=x>Sum</summary>z</details>", "Sum"),
    ("<style>#x::before{content:'→ '}</style><a id=x href=y>on</a>", "→ on"),
    ("<style>.i{display:none}</style><h1 id=x>a<i class=i>b</i></h1>", "a"),
    ("<h1 id=x>a<i style='visibility:hidden'>b<b style='visibility:visible'>c</b></i></h1>", "ac"),
    ("<h1 id=x><img alt=no role=presentation>yes</h1>", "yes"),
    ("<a id=x href=y><iframe title=f></iframe><script>s</script></a>", "f"),
    ("<style>#x::before{content:attr(data-to)}</style><a id=x href=y data-to=home></a>", "home"),
    ("<style>#x::before{content:'\\2192 ' / 'Next'}</style><a id=x href=y></a>", "Next"),
    ("<style>#x::after{content:'a' 'b'}</style><a id=x href=y></a>", "ab"),
    ("<style>#x::after{content:'a';display:none}</style><a id=x href=y>b</a>", "b"),
    ("<style>:where(.h){display:none} i{display:inline}</style><h1 id=x>a<i class=h>b</i></h1>", "ab"),
    ("<label for=x title=T></label><input id=x>", "T"),
    ("<input id=v value=3 aria-label=n><a id=x href=y aria-labelledby=v>z</a>", "3"),
    ("<a id=x href=y>in <b role=slider aria-valuenow=4 aria-valuetext=four></b> days</a>", "in four days"),
    ("<svg><a id=x href=y xlink:title=T><circle r=3 /></a></svg>", "T"),
    ("<div popover><h1 id=x>a</h1></div>", "a"),
]  # fmt: skip


@pytest.mark.parametrize(("html", "expected"), NAMES)
def test_names(html: str, expected: str) -> None:
    document = parse(html)
    element = document.element("x")
    assert element is not None
    assert name(document, element) == expected


def test_descriptions() -> None:
    document = parse(
        "<p id=d>why</p><input id=a aria-describedby=d><input id=b aria-label=l title=t>"
        "<input id=c title=t><input id=e aria-label=l aria-description=more title=t>"
    )
    found = [description(document, document.by_id[key][0]) for key in "abce"]
    assert found == ["why", "t", "", "more"]
