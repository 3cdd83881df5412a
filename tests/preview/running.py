"""A preview that runs in this process, for tests: a copy of the repository's own site, a port, a browser's requests."""

from __future__ import annotations

import contextlib
import datetime
import http.client
import shutil
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pipeline.preview.events import Watcher
from pipeline.preview.server import Server, start
from tests.own_checkout import ARTICLE, ROOT

DATE = datetime.date(2026, 11, 23)
ES = f"es/{ARTICLE}/index.html"


def own_copy(folder: Path) -> Path:
    for name in ("source", "locales", "everyreader.toml"):
        path = ROOT / name
        shutil.copytree(path, folder / name) if path.is_dir() else shutil.copy(path, folder / name)
    return folder


@dataclass(frozen=True)
class Answer:
    status: int
    headers: Mapping[str, str]
    text: str


@dataclass(frozen=True)
class Running:
    root: Path
    server: Server
    port: int

    @property
    def token(self) -> str:
        return self.server.preview.token or ""

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def ask(self, path: str, method: str = "GET", body: str | None = None, **headers: str) -> Answer:
        """``headers`` with ``_`` for ``-``; Host as a browser sends it if none is given."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        with contextlib.closing(connection):
            connection.putrequest(method, path, skip_host="Host" in headers, skip_accept_encoding=True)
            for name, value in headers.items():
                connection.putheader(name.replace("_", "-"), value)
            data = body.encode() if body is not None else b""
            if body is not None and "Content_Length" not in headers:
                connection.putheader("Content-Length", str(len(data)))
            connection.endheaders()
            connection.send(data)
            answer = connection.getresponse()
            return Answer(answer.status, dict(answer.getheaders()), answer.read().decode("utf-8", "replace"))


@contextlib.contextmanager
def running(root: Path, *, edit: bool = False, watching: bool = False) -> Iterator[Running]:
    """Without the check of the whole site, which is a process of its own."""
    server = start(root, DATE, 0, ("en", "es", "ar"), edit=edit)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    watcher = Watcher(server.preview.desk, server.preview.news) if watching else None
    if watcher:
        watcher.start()
    try:
        yield Running(root, server, int(server.server_address[1]))
    finally:
        server.preview.news.close()
        if watcher:
            watcher.stop()
        server.shutdown()
        thread.join()
        server.server_close()
