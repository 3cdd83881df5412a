"""What the preview answers: pages, files and events, and what it refuses."""

from __future__ import annotations

import contextlib
import http.client
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest

import pipeline
from pipeline.cli import main
from pipeline.preview.guard import hosts
from pipeline.preview.survey import Surveyor
from tests.own_checkout import ARTICLE
from tests.preview.running import DATE, ES, Answer, Running, own_copy, running

PO = f"locales/es/LC_MESSAGES/{ARTICLE}.po"


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """A preview that only shows, with an article that is held back."""
    root = own_copy(tmp_path_factory.mktemp("shown"))
    (root / "source/held.md").write_text("# Held\n\n![](pump.svg) <script>alert(1)</script>\n", "utf-8")
    (root / "source/pump.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>', "utf-8")
    with running(root) as started:
        yield started


@pytest.fixture
def edited(tmp_path: Path) -> Iterator[Running]:
    with running(own_copy(tmp_path), edit=True) as started:
        yield started


def key_of(page: str, words: str) -> str:
    found = re.search(rf'data-key="([0-9a-f]+)"[^>]*><span[^>]*>[a-z]+</span> <span[^>]*>{re.escape(words)}', page)
    assert found, words
    return found[1]


def form(one: Running, words: str, of: str, **other: str) -> str:
    fields = {"token": one.token, "page": ES, "key": of, "seen": '["Inyecciones", false]', "form": words}
    return urlencode({**fields, **other})


def post(one: Running, body: str, **headers: str) -> Answer:
    kind = "application/x-www-form-urlencoded"
    return one.ask("/-/save", "POST", body, **{"Origin": one.address, "Content_Type": kind, **headers})


def test_pages_and_files_have_their_kinds_and_no_script_may_run_in_them(shown: Running) -> None:
    for path, kind in {
        f"/site/{ES}": "text/html",
        "/site/es/": "text/html",
        "/site/style.css": "text/css",
        "/site/media/pump.svg": "image/svg+xml",
        "/site/robots.txt": "text/plain",
    }.items():
        answer = shown.ask(path)
        assert (answer.status, answer.headers["Content-Type"].partition(";")[0]) == (200, kind)
        policy = answer.headers["Content-Security-Policy"]
        assert "script-src 'none'" in policy
        assert policy.endswith("sandbox allow-same-origin")
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert shown.ask(f"/site/{ES}", "HEAD").text == ""


def test_a_page_that_is_held_back_is_shown_and_says_so(shown: Running) -> None:
    page = shown.ask("/look/en/held/index.html").text
    assert "Not published: " in page
    assert "<script>alert" not in page
    assert "Would be published" in shown.ask(f"/look/{ES}").text
    assert "A trial language" in shown.ask("/look/en-XA/held/index.html").text


@pytest.mark.parametrize("path", ["/", f"/look/{ES}", f"/look/ar/{ARTICLE}/index.html", "/look/en/held/index.html",
                                  "/look/index.html", "/nowhere"])  # fmt: skip
def test_the_preview_keeps_our_own_rules(shown: Running, path: str) -> None:
    page = shown.ask(path).text
    assert [(f.rule, f.line, f.message) for f in pipeline.check_html(page, locale="en")] == []


def test_a_message_that_is_asked_for_stands_beside_the_page_without_script(shown: Running) -> None:
    key = key_of(shown.ask(f"/look/{ES}").text, "Inyecciones")
    page = shown.ask(f"/look/{ES}?message={key}").text
    assert re.search(rf"<p class=\"place\">{re.escape(PO)}:\d+</p>", page)
    assert "<form" not in page
    assert [(f.rule, f.line) for f in pipeline.check_html(page, locale="en")] == []


@pytest.mark.parametrize(
    "path",
    [
        "/site/../everyreader.toml",
        "/site/..%2feveryreader.toml",
        "/site/%2e%2e/%2e%2e/etc/passwd",
        "/site//etc/passwd",
        "/site/media/../../everyreader.toml",
        "/site/media/..%5c..%5ceveryreader.toml",
        "/site/media/held.md",
        "/site/source/held.md",
        "/site/%00",
        "/site/%ff",
        "/look/../everyreader.toml",
        "/-/../server.py",
        "/everyreader.toml",
    ],
)
def test_nothing_but_pages_and_figures_is_answered(shown: Running, path: str) -> None:
    answer = shown.ask(path)
    assert answer.status == 404
    assert "source-locale" not in answer.text


@pytest.mark.parametrize("host", ["evil.example", "evil.example:80", "127.0.0.1", "localhost.evil.example:1", ""])
def test_another_name_of_the_host_is_refused(shown: Running, host: str) -> None:
    for path in ("/", f"/site/{ES}", "/-/events"):
        answer = shown.ask(path, Host=host)
        assert (answer.status, "pain" in answer.text) == (421, False)


def test_the_names_of_this_machine() -> None:
    assert hosts(8765) == {"127.0.0.1:8765", "localhost:8765"}
    assert "localhost" in hosts(80)


def test_it_listens_on_this_machine_only(shown: Running) -> None:
    assert shown.server.server_address[0] == "127.0.0.1"


def test_nothing_is_written_without_edit(shown: Running) -> None:
    before = (shown.root / PO).read_bytes()
    key = key_of(shown.ask(f"/look/{ES}").text, "Inyecciones")
    assert post(shown, form(shown, "X", key)).status == 403
    assert (shown.root / PO).read_bytes() == before
    assert not (shown.root / "output").exists()
    assert not (shown.root / ".everyreader").exists()


def test_a_message_is_saved_and_shown(edited: Running) -> None:
    before = (edited.root / PO).read_text("utf-8")
    key = key_of(edited.ask(f"/look/{ES}").text, "Inyecciones")
    answer = post(edited, form(edited, "Las inyecciones <b>x</b>", key))
    assert (answer.status, answer.headers["Location"]) == (303, f"/look/{ES}?message={key}&saved=1")
    new = before.replace('msgstr "Inyecciones"', 'msgstr "Las inyecciones <b>x</b>"')
    assert (edited.root / PO).read_text("utf-8") == new
    assert "Las inyecciones &lt;b&gt;x&lt;/b&gt;" in edited.ask(f"/site/{ES}").text
    page = edited.ask(answer.headers["Location"]).text
    assert "Saved into the catalog." in page
    assert "Las inyecciones &lt;b&gt;x&lt;/b&gt;</textarea>" in page
    assert [(f.rule, f.line) for f in pipeline.check_html(page, locale="en")] == []


def test_a_message_that_changed_meanwhile_is_refused_and_the_words_typed_are_kept(edited: Running) -> None:
    key = key_of(edited.ask(f"/look/{ES}").text, "Inyecciones")
    path = edited.root / PO
    path.write_text(path.read_text("utf-8").replace('"Inyecciones"', '"Pinchazos"'), "utf-8", newline="\n")
    answer = post(edited, form(edited, "Mis palabras", key))
    assert answer.status == 409
    assert "“Pinchazos”" in answer.text
    assert "Mis palabras</textarea>" in answer.text
    assert '"Mis palabras"' not in path.read_text("utf-8")
    again = post(edited, form(edited, "Mis palabras", key, seen='["Pinchazos", false]'))
    assert again.status == 303


def test_messages_that_are_saved_at_the_same_time_are_all_written(edited: Running) -> None:
    page = edited.ask(f"/look/{ES}").text
    found = re.findall(r'data-key="([0-9a-f]+)"[^>]*><span[^>]*>done</span> <span[^>]*>([^<.]{5,60})</span>', page)[:8]
    assert len(found) == 8
    words = {name: f"{name} x" for _, name in found}

    def one(key: str, name: str) -> None:
        assert post(edited, form(edited, words[name], key, seen=json.dumps([name, False]))).status == 303

    threads = [threading.Thread(target=one, args=pair) for pair in found]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    catalogs = "".join(path.read_text("utf-8") for path in (edited.root / "locales/es").rglob("*.po"))
    assert [name for name in words.values() if f'"{name}"' not in catalogs] == []


@pytest.mark.parametrize(
    ("fields", "headers", "status"),
    [
        ({"token": ""}, {}, 403),
        ({"token": "x" * 43}, {}, 403),
        ({}, {"Origin": "http://evil.example"}, 403),
        ({}, {"Origin": "null"}, 403),
        ({}, {"Origin": ""}, 403),
        ({}, {"Host": "evil.example"}, 421),
        ({"key": "000000000000"}, {}, 409),
        ({"page": "../../everyreader.toml"}, {}, 409),
        ({"page": "en-XA/index.html"}, {}, 409),
        ({"seen": "no json"}, {}, 409),
        ({}, {"Content_Length": "99999999"}, 413),
        ({}, {"Content_Length": "-1"}, 413),
    ],
)
def test_a_form_of_somebody_else_is_refused(
    edited: Running, fields: dict[str, str], headers: dict[str, str], status: int
) -> None:
    before = {path: path.read_bytes() for path in sorted((edited.root / "locales").rglob("*.po"))}
    key = key_of(edited.ask(f"/look/{ES}").text, "Inyecciones")
    assert post(edited, form(edited, "X", key, **fields), **headers).status == status
    assert {path: path.read_bytes() for path in sorted((edited.root / "locales").rglob("*.po"))} == before


def test_a_change_is_told_to_every_open_tab_and_a_tab_may_go_away(tmp_path: Path) -> None:
    with running(own_copy(tmp_path), watching=True) as one:
        tabs = [_events(one) for _ in range(30)]
        gone = _events(one)
        gone.close()
        path = one.root / PO
        path.write_text(path.read_text("utf-8").replace('"Inyecciones"', '"Pinchazos"'), "utf-8", newline="\n")
        assert [_next_news(tab) for tab in tabs] == [2] * 30
        assert "Pinchazos" in one.ask(f"/site/{ES}").text
        for tab in tabs:
            tab.close()


def _events(one: Running) -> http.client.HTTPResponse:
    connection = http.client.HTTPConnection("127.0.0.1", one.port, timeout=20)
    connection.request("GET", f"/-/events?known=1&page={ES}")
    return connection.getresponse()


def _next_news(tab: http.client.HTTPResponse) -> int:
    for line in tab:
        if line.startswith(b"data: "):
            return int(line[6:])
    raise AssertionError("no news")


def test_a_very_long_article_is_shown_whole_and_its_list_is_cut(tmp_path: Path) -> None:
    root = own_copy(tmp_path)
    (root / "source/long.md").write_text("# Long\n\n" + "Pain lasts long.\n\n" * 5_000, "utf-8")
    (root / "source/longer.md").write_text("# Longer\n\n" + "Pain lasts long.\n" * 5_000, "utf-8")
    with running(root) as one:
        for name in ("long", "longer"):
            answer = one.ask(f"/site/es/{name}/index.html")
            assert (answer.status, answer.text.count("Pain lasts long.")) == (200, 5_000)
        page = one.ask("/look/es/long/index.html").text
        assert len(page) < 1_000_000


def test_a_port_that_is_taken_names_the_next(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = own_copy(tmp_path)
    with contextlib.closing(socket.create_server(("127.0.0.1", 0))) as taken:
        port = taken.getsockname()[1]
        assert main(["serve", "--site", str(root), "--port", str(port)]) == 2
    assert f"Port {port} is taken" in (said := capsys.readouterr().err)
    assert f"--port {port + 1}" in said
    assert main(["serve", "--site", str(root), "--port", "70000"]) == 2
    assert "from 1024 to 65535" in capsys.readouterr().err


def test_wrong_use_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["serve", "--site", str(tmp_path)]) == 2
    assert "everyreader init" in capsys.readouterr().err
    (tmp_path / "source").mkdir()
    assert main(["serve", "--site", str(tmp_path), "--locale", "es"]) == 2
    assert "This site has no locale “es”" in capsys.readouterr().err
    (tmp_path / "everyreader.toml").write_text('[site]\nlocales = ["en", "es"]\n', "utf-8")
    assert main(["serve", "--site", str(tmp_path), "--locale", "es-MX"]) == 2
    assert "Did you mean es?" in capsys.readouterr().err


def test_an_empty_site_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "source").mkdir()
    with running(tmp_path) as one:
        assert "There is no article yet." in one.ask("/").text


def hear_interrupts() -> None:
    """A job that a script starts in the background is told to ignore them, and tells its children so."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is another signal there")
def test_it_ends_at_once_and_well_when_it_is_interrupted(tmp_path: Path) -> None:
    root = own_copy(tmp_path)
    command = [sys.executable, "-m", "pipeline", "serve", "--site", str(root), "--port", "0"]
    environment = {**os.environ, "PYTHONPATH": str(Path(pipeline.__file__).parents[1])}
    started = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment, preexec_fn=hear_interrupts
    )
    assert started.stdout is not None
    assert re.search(r"http://127\.0\.0\.1:\d+/", started.stdout.readline())
    time.sleep(0.2)
    started.send_signal(signal.SIGINT)
    said = started.communicate(timeout=20)[1]
    assert (started.returncode, said) == (0, "The preview has ended. Nothing was published.\n")


def test_the_check_of_the_whole_site_says_what_a_build_would_do(tmp_path: Path) -> None:
    root = own_copy(tmp_path)
    shutil.rmtree(root / "locales/ar")
    told = threading.Event()
    surveyor = Surveyor(root, DATE.isoformat(), told.set)
    surveyor.start()
    assert told.wait(120), surveyor.fault
    assert not surveyor.running
    assert surveyor.lines[ES].why == ""
    assert surveyor.lines[ES].grade is not None
    assert surveyor.lines[f"ar/{ARTICLE}/index.html"].why == "2 errors"
    told.clear()
    (root / f"source/{ARTICLE}.md").write_text("# Short\n\n![](x.svg)\n", "utf-8")
    surveyor.again()
    surveyor.again()
    assert surveyor.running
    assert told.wait(120), surveyor.fault
    assert "error" in surveyor.lines[f"en/{ARTICLE}/index.html"].why
    surveyor.again()
    surveyor.stop()
    assert not surveyor.is_alive()
    assert not (root / ".everyreader").exists()
