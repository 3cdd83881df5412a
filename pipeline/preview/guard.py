"""What a browser sends in; whether it may be answered, and with which rules for the browser, out.

The preview answers this machine only: a page of another site can neither read it (the name of the host is checked,
against DNS rebinding) nor write through it (origin and token are checked).
"""

from __future__ import annotations

import hmac
from collections.abc import Mapping
from urllib.parse import urlsplit

_ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-store",
}


def hosts(port: int) -> frozenset[str]:
    """The names that this machine calls itself by."""
    plain = ("127.0.0.1", "localhost")
    return frozenset((*(f"{name}:{port}" for name in plain), *(plain if port == 80 else ())))


def may_read(headers: Mapping[str, str], port: int) -> bool:
    return headers.get("Host", "").lower() in hosts(port)


def may_write(headers: Mapping[str, str], port: int, given: str, token: str) -> bool:
    """Whether a form was sent by a page of this preview, of this run."""
    origin = urlsplit(headers.get("Origin", ""))
    same = origin.scheme == "http" and origin.netloc.lower() == headers.get("Host", "").lower()
    return may_read(headers, port) and same and hmac.compare_digest(given.encode(), token.encode())


def own_page(host: str) -> dict[str, str]:
    """For the preview's own pages: its one script and nothing else."""
    policy = (
        f"default-src 'none'; script-src http://{host}/-/preview.js; style-src http://{host}/-/preview.css; "
        "img-src data:; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; "
        "frame-ancestors 'none'"
    )
    return {**_ALWAYS, "Content-Security-Policy": policy}


def shown_page() -> dict[str, str]:
    """For the site's pages and files: no script at all, wherever they are opened, and no form."""
    policy = (
        "default-src 'none'; script-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data: https:; "
        "media-src 'self' https:; font-src 'self' data:; form-action 'none'; base-uri 'none'; "
        "frame-ancestors 'self'; sandbox allow-same-origin"
    )
    return {**_ALWAYS, "Content-Security-Policy": policy}
