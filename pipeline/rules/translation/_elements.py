"""Names of HTML in, what they may do in a translation out (HTML Living Standard, element index, 2026)."""

from __future__ import annotations

# Elements that only style or structure words; a translation may add one of them (a <br>, a <bdi>) without harm.
PHRASING = frozenset(
    "a abbr b bdi bdo br cite code data del dfn em i ins kbd mark q rp rt ruby s samp small span strong sub sup "
    "time tt u var wbr big font strike".split()
)

# Elements that run code, load something, catch input, or swallow the text after them.
ACTIVE = frozenset(
    "script style iframe frame frameset object embed applet link meta base form input button select option textarea "
    "svg math video audio source track canvas template slot portal noscript noframes xmp plaintext title html head "
    "body dialog marquee isindex listing noembed param".split()
)

BLOCK = frozenset(
    "address article aside blockquote caption center col colgroup dd details div dl dt fieldset figcaption figure "
    "footer h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre search section summary table tbody td "
    "tfoot th thead tr ul img picture map area label meter progress output datalist optgroup".split()
)

ELEMENTS = PHRASING | ACTIVE | BLOCK

# Elements that never have an end tag.
VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
