"""A port in, the preview on 127.0.0.1 out: pages, files, events and, with ``--edit``, the saving of a message."""

from __future__ import annotations

import contextlib
import datetime
import errno
import hashlib
import mimetypes
import os
import secrets
import select
import socket
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, parse_qsl, quote, unquote, urlsplit

from pipeline.model import Finding
from pipeline.preview import guard
from pipeline.preview.desk import Desk
from pipeline.preview.events import News, Watcher
from pipeline.preview.panel import TEMPLATES, Asked, Draft, index_page, look_page, problem_page
from pipeline.preview.saving import SaveError, save, typed
from pipeline.preview.survey import Surveyor
from pipeline.reports.sheet import style_sheet

HOST = "127.0.0.1"
PORT = 8765
_GLANCE = 1.0  # seconds; a tab that went away is noticed then
_IDLE = 120.0  # seconds until a connection that says nothing is closed
_MOST_BYTES = 8_000_000  # of a form
_HTML = "text/html; charset=utf-8"
_NO_PAGE = "There is no such page. It may have another address now: look at the list of all."


class PreviewError(Exception):
    """The preview cannot start: the text says why and what to do."""


@dataclass(slots=True)
class Preview:
    """All that the answers are made of. ``token``: None where nothing can be edited."""

    desk: Desk
    news: News
    surveyor: Surveyor
    locales: tuple[str, ...]
    token: str | None
    complain: Callable[[str], None] = field(default=lambda _: None, repr=False)


class Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 64
    allow_reuse_address = os.name != "nt"  # there it would let two servers share a port

    def __init__(self, port: int, preview: Preview) -> None:
        self.preview = preview
        super().__init__((HOST, port), Handler)

    def handle_error(self, request: object, client_address: object) -> None:
        """A tab that was closed is no fault; all else has been answered."""


class Handler(BaseHTTPRequestHandler):
    """One connection of a browser."""

    server: Server
    protocol_version = "HTTP/1.1"
    timeout = _IDLE
    server_version, sys_version = "everyreader", ""

    def do_GET(self) -> None:
        self._answered(self._get)

    do_HEAD = do_GET  # noqa: N815

    def do_POST(self) -> None:
        self._answered(self._post)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Silent: the terminal is for what a person should know."""

    def _answered(self, answer: Callable[[], None]) -> None:
        try:
            if not guard.may_read(self._headers(), self._port()):
                self.close_connection = True
                self._problem(HTTPStatus.MISDIRECTED_REQUEST, f"Open http://{HOST}:{self._port()}/ in this browser.")
                return
            answer()
        except (ConnectionError, TimeoutError):
            self.close_connection = True
        except Exception as error:
            self.server.preview.complain(f"a fault of ours at {self.path}: {type(error).__name__}: {error}")
            self.close_connection = True
            with contextlib.suppress(OSError):
                self._problem(HTTPStatus.INTERNAL_SERVER_ERROR, f"A fault of ours: {type(error).__name__}: {error}")

    def _get(self) -> None:
        preview, address = self.server.preview, urlsplit(self.path)
        path, asked = unquote(address.path, errors="replace"), parse_qs(address.query)
        if path == "/":
            with preview.desk.lock:
                page = index_page(preview.desk, preview.surveyor, preview.locales, preview.news.number)
            self._own(HTTPStatus.OK, page)
        elif path == "/-/events":
            self._events(asked)
        elif path == "/-/preview.js":
            self._send(HTTPStatus.OK, (TEMPLATES / "preview.js").read_bytes(), "text/javascript; charset=utf-8")
        elif path == "/-/preview.css":
            css = style_sheet() + (TEMPLATES / "preview.css").read_text("utf-8")
            self._send(HTTPStatus.OK, css.encode(), "text/css; charset=utf-8")
        elif path.startswith("/look/"):
            self._look(path.removeprefix("/look/"), asked.get("message", [""])[0], asked.get("saved", [""])[0])
        elif path.startswith("/site/"):
            self._site(path.removeprefix("/site/"))
        else:
            self._problem(HTTPStatus.NOT_FOUND, _NO_PAGE)

    def _look(self, path: str, chose: str, saved: str = "") -> None:
        draft = Draft(chose, saved="Saved into the catalog.") if saved else None
        self._looked(HTTPStatus.OK, path, chose, draft)

    def _looked(self, status: HTTPStatus, path: str, chose: str, draft: Draft | None) -> None:
        preview = self.server.preview
        number = preview.news.number
        shown = preview.desk.show(path)
        if shown is None:
            self._problem(HTTPStatus.NOT_FOUND, _NO_PAGE)
            return
        asked = Asked(path, chose, number, preview.token, draft)
        with preview.desk.lock:
            page = look_page(preview.desk, preview.surveyor, shown, asked)
        self._own(status, page)

    def _site(self, path: str) -> None:
        """A page or a file of the site; addresses are looked up, never opened as paths."""
        desk = self.server.preview.desk
        path = f"{path}index.html" if path.endswith("/") or not path else path
        shown = desk.show(path)
        if shown is not None:
            words = shown.view.html if shown.view else problem_page("This page cannot be made", _why(shown.faults))
            status = HTTPStatus.OK if shown.view else HTTPStatus.SERVICE_UNAVAILABLE
            self._send(status, words.encode("utf-8", "replace"), _HTML, guard.shown_page())
            return
        content = desk.file(path)
        if content is None:
            page = problem_page("Not found", ["There is no such page or file on this site."])
            self._send(HTTPStatus.NOT_FOUND, page.encode(), _HTML, guard.shown_page())
            return
        kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
        kind = f"{kind}; charset=utf-8" if kind.startswith("text/") else kind
        mark = f'"{hashlib.sha256(content).hexdigest()[:16]}"'
        self._send(HTTPStatus.OK, content, kind, {**guard.shown_page(), "ETag": mark})

    def _events(self, asked: Mapping[str, list[str]]) -> None:
        """Server-sent events, until the tab is closed or nobody looks at it."""
        news = self.server.preview.news
        known = int(asked["known"][0]) if asked.get("known", [""])[0].isdecimal() else 0
        page = asked.get("page", [""])[0]
        self.close_connection = True
        self.send_response(HTTPStatus.OK)
        self._headers_out({**guard.own_page(self._host()), "Content-Type": "text/event-stream", "Connection": "close"})
        news.open(page)
        try:
            while not news.closed and not self._is_gone():
                number = news.wait(known, _GLANCE)
                if number != known:
                    self.wfile.write(f"event: news\ndata: {number}\n\n".encode())
                    self.wfile.flush()
                known = number
        finally:
            news.shut(page)

    def _is_gone(self) -> bool:
        """Whether the browser has closed this connection: it has something to read, and that is nothing."""
        readable, _, _ = select.select([self.connection], [], [], 0)
        return bool(readable) and not self.connection.recv(1, socket.MSG_PEEK)

    def _post(self) -> None:
        preview = self.server.preview
        length = self.headers.get("Content-Length", "")
        if not length.isdecimal() or int(length) > _MOST_BYTES:
            self.close_connection = True
            self._problem(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "This form is too long. Save a shorter text.")
            return
        body = self.rfile.read(int(length)).decode("utf-8", "replace")
        pairs = parse_qsl(body, keep_blank_values=True, errors="replace", max_num_fields=100)
        form = dict(pairs)
        if urlsplit(self.path).path != "/-/save":
            self._problem(HTTPStatus.NOT_FOUND, _NO_PAGE)
        elif preview.token is None:
            self._problem(HTTPStatus.FORBIDDEN, "This preview only shows. Start it with --edit to change catalogs.")
        elif not guard.may_write(self._headers(), self._port(), form.get("token", ""), preview.token):
            self._problem(HTTPStatus.FORBIDDEN, "This form is not of this preview. Load the page again, then save.")
        else:
            self._save(form, tuple(value for name, value in pairs if name == "form"))

    def _save(self, form: Mapping[str, str], forms: tuple[str, ...]) -> None:
        preview, path, key = self.server.preview, form.get("page", ""), form.get("key", "")
        shown = preview.desk.show(path)
        messages = shown.view.messages if shown and shown.view and not shown.trial else ()
        message = next((one for one in messages if one.key == key and one.in_catalog), None)
        if message is None:
            self._problem(HTTPStatus.CONFLICT, "This message is no longer on the page. Load the page again.")
            return
        try:
            with preview.desk.lock:  # one after the other: each reads what the one before has written
                save(preview.desk.root, typed(message, forms, form.get("seen", "")))
        except SaveError as error:
            preview.desk.refresh([message.place.path] if message.place else [])
            self._looked(HTTPStatus.CONFLICT, path, key, Draft(key, forms, str(error)))
            return
        preview.desk.refresh([message.place.path] if message.place else [])
        preview.news.tell()
        self.send_response(HTTPStatus.SEE_OTHER)
        where = f"/look/{quote(path)}?message={quote(key)}&saved=1"
        self._headers_out({**guard.own_page(self._host()), "Location": where, "Content-Length": "0"})

    def _own(self, status: HTTPStatus, page: str) -> None:
        self._send(status, page.encode("utf-8", "replace"), _HTML)

    def _problem(self, status: HTTPStatus, sentence: str) -> None:
        self._own(status, problem_page(status.phrase, [sentence]))

    def _send(self, status: HTTPStatus, content: bytes, kind: str, more: Mapping[str, str] | None = None) -> None:
        self.send_response(status)
        rules = guard.own_page(self._host()) if more is None else more
        self._headers_out({**rules, "Content-Type": kind, "Content-Length": str(len(content))})
        if self.command != "HEAD":
            self.wfile.write(content)

    def _headers_out(self, headers: Mapping[str, str]) -> None:
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()

    def _headers(self) -> dict[str, str]:
        return {name: self.headers.get(name, "") for name in ("Host", "Origin")}

    def _host(self) -> str:
        host = self.headers.get("Host", "").lower()
        return host if host in guard.hosts(self._port()) else f"{HOST}:{self._port()}"

    def _port(self) -> int:
        return int(self.server.server_address[1])


def start(root: Path, date: datetime.date, port: int, locales: tuple[str, ...], *, edit: bool) -> Server:
    """The preview, ready to answer; ``serve`` runs it.

    Raises:
        ConfigError: no site, or faulty settings. PreviewError: the port cannot be had.
    """
    desk, news = Desk(root, date), News()
    surveyor = Surveyor(root, date.isoformat(), news.tell)
    preview = Preview(desk, news, surveyor, locales, secrets.token_urlsafe(32) if edit else None)
    try:
        return Server(port, preview)
    except (OSError, OverflowError) as error:
        if isinstance(error, OSError) and error.errno == errno.EADDRINUSE:
            message = f"Port {port} is taken, perhaps by another preview. Name another one: --port {port + 1}."
        else:
            message = f"Port {port} cannot be used: {error}. Name one from 1024 to 65535."
        raise PreviewError(message) from None


def serve(server: Server) -> None:
    """Answers until it is interrupted, then ends all that was started."""
    preview = server.preview
    watcher = Watcher(preview.desk, preview.news, preview.surveyor.again)
    watcher.start()
    preview.surveyor.start()
    try:
        server.serve_forever(poll_interval=0.1)
    finally:
        preview.news.close()
        watcher.stop()
        preview.surveyor.stop()
        server.server_close()


def _why(faults: Iterable[Finding]) -> list[str]:
    return [f"{fault.message} {fault.path}:{fault.line}" for fault in faults]
