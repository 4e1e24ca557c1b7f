"""The real server, asked over raw sockets: what no client library would send."""

from __future__ import annotations

import contextlib
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from typing import TYPE_CHECKING

import pytest

from conftest import demand
from served import FILES, page, put, serving

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from served import Server

SETTINGS = 'source_locale = "en"\nlocales = ["de", "pt_BR", "zh_Hans"]\n'


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with a site."""
    try:
        import uvicorn  # noqa: F401
    except ImportError:
        demand(None, "the server (pip install 'l10n-news[serve]')")
    root = tmp_path_factory.mktemp("project")
    (root / "l10n-news.toml").write_text(SETTINGS)
    (root / "secret.txt").write_text("secret")
    put(root / "site", {**FILES, "world/film.mp4": bytes(range(256)) * 40_000})
    return root


@pytest.fixture(scope="module")
def server(folder: Path) -> Iterator[Server]:
    """The server over it."""
    with serving(folder) as server:
        yield server


def status(reply: bytes) -> int:
    """Give the status of the first answer."""
    found = re.match(rb"HTTP/1\.1 (\d{3}) ", reply)
    assert found, reply[:200]
    return int(found[1])


def body(reply: bytes) -> bytes:
    return reply.partition(b"\r\n\r\n")[2]


def head(reply: bytes) -> dict[str, str]:
    lines = reply.partition(b"\r\n\r\n")[0].decode("latin-1").split("\r\n")[1:]
    return {name.lower(): value for name, _, value in (line.partition(": ") for line in lines)}


def one_answer(connection: socket.socket, *, has_body: bool = True) -> bytes:
    """Read one answer from a connection that stays open."""
    reply = b""
    while b"\r\n\r\n" not in reply:
        reply += connection.recv(65536)
    wanted = int(head(reply).get("content-length", 0)) if has_body and status(reply) != 304 else 0
    while len(body(reply)) < wanted:
        reply += connection.recv(65536)
    return reply


PLAIN = b"GET /en/ HTTP/1.1\r\nHost: x\r\n\r\n"
LAST = b"GET /en/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"


@pytest.mark.parametrize(
    "lines",
    [
        (),
        ("Accept-Encoding: br",),
        ("If-None-Match: *",),
        ("Range: bytes=0-9",),
        ("Accept-Language: de",),
        ("Range: bytes=99999-",),
    ],
)
@pytest.mark.parametrize("path", ["/", "/en/", "/none", "/world/ferry.jpg", "/en/old.html", "/de?x=y"])
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_the_short_way_gives_the_same_answer(server: Server, method: str, path: str, lines: tuple[str, ...]) -> None:
    """What is answered at once and what goes through the application are the same, Date and order aside."""
    request = "\r\n".join((f"{method} {path} HTTP/1.1", "Host: x", *lines))
    with socket.create_connection(("127.0.0.1", server.port), timeout=2) as connection:
        connection.sendall(f"{request}\r\n\r\n".encode())
        short = one_answer(connection, has_body=method == "GET")
    long = server.send(f"{request}\r\nConnection: close\r\n\r\n".encode())
    first, second = head(short), head(long)
    assert {**first, "date": "", "connection": "close"} == {**second, "date": ""}
    assert (status(short), body(short)) == (status(long), body(long))
    assert "date" in first


def test_answers_in_a_row(server: Server) -> None:
    """One connection takes request after request, plain and not, and gives each its own answer."""
    with socket.create_connection(("127.0.0.1", server.port), timeout=2) as connection:
        for path, words in (("/en/", b"Home en"), ("/de/", b"Home de"), ("/none", b"Not found en")) * 3:
            connection.sendall(f"GET {path} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
            assert words in one_answer(connection)
        connection.sendall(b"OPTIONS /en/ HTTP/1.1\r\nHost: x\r\n\r\n")
        assert status(one_answer(connection)) == 204
        connection.sendall(PLAIN)
        assert b"Home en" in one_answer(connection)


def test_pipelined_requests(server: Server) -> None:
    """Several requests in one packet get their answers in order."""
    reply = server.send(
        PLAIN + PLAIN.replace(b"/en/", b"/de/") + PLAIN.replace(b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n")
    )
    assert re.findall(rb"<h1>([^<]+)", reply) == [b"Home en", b"Home de", b"Home en"]


def test_a_request_in_pieces(server: Server) -> None:
    """A request that comes byte by byte is a request."""
    pieces = [bytes([one]) for one in LAST]
    assert b"Home en" in server.send(*pieces)


@pytest.mark.parametrize(
    "target",
    [
        b"/../secret.txt",
        b"/..%2f..%2fsecret.txt",
        b"/%2e%2e/secret.txt",
        b"/%252e%252e/secret.txt",
        b"/..\\secret.txt",
        b"/..%5csecret.txt",
        b"/en/%c0%ae%c0%ae/%c0%ae%c0%ae/secret.txt",
        b"//evil.example/",
        b"//evil.example/..",
        b"/\\evil.example",
        b"/%5cevil.example",
        b"/%09/evil.example",
        b"http://evil.example/../secret.txt",
        b"/en%0d%0aSet-Cookie:%20x=y",
        b"/en%0aX:y",
        b"/en?\\..\\..",
        b"/%00",
        b"/en\xff",
        b"/en#x",
        b"*",
        b"evil.example:443",
        b"/\x01",
        b"/" + b"a" * 20_000,
        b"/" + b"%2e%2e%2f" * 3000,
        b"/?" + b"a" * 30_000,
    ],
)
def test_hostile_addresses(server: Server, target: bytes) -> None:
    """No spelling of an address leads out of the site, to another host, or into a header; there is always an answer."""
    for end in (b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n"):
        with socket.create_connection(("127.0.0.1", server.port), timeout=2) as connection:
            connection.sendall(b"GET " + target + b" HTTP/1.1\r\nHost: x" + end)
            reply = one_answer(connection)
        assert status(reply) in {200, 301, 302, 400, 404, 414}
        assert b"secret" not in reply
        assert b"evil" not in reply
        assert not {"set-cookie", "x"} & set(head(reply))


@pytest.mark.parametrize(
    "data",
    [
        b"GET /en/ HTTP/1.1\r\n\r\n",
        b"GET /en/ HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        b"GET /en/ HTTP/1.1\r\nHost: a b\r\n\r\n",
        b"GET /en/ HTTP/1.1\r\nHost : x\r\n\r\n",
        b"GET /en/ HTTP/1.1\r\nHost: x\r\n folded: y\r\n\r\n",
        b"GET /en/ HTTP/1.1\r\nHost: x\r\nX: a\x00b\r\n\r\n",
        b"GET /en/ HTTP/1.1\r\nHost: x\r\nX\x00: b\r\n\r\n",
        b"GET /en/ HTTP/1.1\r\nHost: x\r\n: b\r\n\r\n",
        b"GET /en/ HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
        b"GET /en/ HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
        b"GET /en/ HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        b"GET /en/ HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: x\r\n\r\n",
        b"GET /en/ HTTP/9.9\r\nHost: x\r\n\r\n",
        b"GET /en/\r\n\r\n",
        b"NONSENSE /en/ HTTP/1.1\r\nHost: x\r\n\r\n",
        b"get /en/ HTTP/1.1\r\nHost: x\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        b"\x00" * 100,
    ],
)
def test_what_is_no_request(server: Server, data: bytes) -> None:
    """What is no request of HTTP/1.1 is refused and the connection ends; the next client is served."""
    reply = server.send(data, timeout=2)
    assert status(reply) in {400, 405}
    assert b"Home" not in reply
    assert status(server.get("/en/")) == 200


SECOND = b"GET /de/ HTTP/1.1\r\nHost: smuggled\r\n\r\n"


@pytest.mark.parametrize(
    "smuggled",
    [
        b"POST /en/ HTTP/1.1\r\nHost: x\r\nContent-Length: 37\r\n\r\n" + SECOND,
        b"GET /en/ HTTP/1.1\r\nHost: x\r\nContent-Length: 37\r\n\r\n" + SECOND,
        b"GET /en/ HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n25\r\n" + SECOND,
        b"GET /en/ HTTP/1.0\r\nHost: x\r\n\r\n" + SECOND,
    ],
    ids=["content of POST", "content of GET", "chunked", "after HTTP/1.0"],
)
def test_content_is_no_second_request(server: Server, smuggled: bytes) -> None:
    """What stands in the content of a request is not answered, and the connection ends."""
    reply = server.send(smuggled, timeout=3)
    assert len(re.findall(rb"HTTP/1\.1 \d{3} ", reply)) == 1
    assert b"Home de" not in reply


def test_an_endless_head_is_refused(server: Server) -> None:
    """A head beyond 32 KiB is refused, however many headers it is made of and however slowly it comes."""
    start = b"GET /en/ HTTP/1.1\r\nHost: x\r\n"
    flood = b"".join(b"X-%d: %s\r\n" % (number, b"y" * 90) for number in range(2000))
    for pieces in ((start + flood,), (b"GET /" + b"a" * 100_000,), (start, *[b"A: " + b"b" * 4000 + b"\r\n"] * 12)):
        # a connection that is closed on unread bytes may be reset before the answer is read
        replies = (server.send(*pieces, timeout=10) for _ in range(20))
        assert status(next(filter(None, replies), b"")) in {400, 431}


def test_a_large_content_is_not_read(server: Server) -> None:
    """A client that announces gigabytes is answered at once."""
    request = b"POST /en/ HTTP/1.1\r\nHost: x\r\nContent-Length: 9999999999\r\n\r\n"
    assert status(server.send(request, timeout=2)) == 405
    assert status(server.send(request.replace(b"POST", b"GET"), b"x" * 500_000, timeout=2)) == 200


def test_a_client_that_does_not_read(server: Server) -> None:
    """Answers do not pile up for a client that asks and reads nothing; the others are served."""
    with socket.create_connection(("127.0.0.1", server.port), timeout=1) as greedy:
        greedy.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        greedy.setblocking(False)  # noqa: FBT003 -- as the socket's own method wants it
        before = _memory(server)
        for _ in range(300):
            try:
                greedy.send(PLAIN.replace(b"/en/", b"/world/ferry.jpg") * 20)
            except BlockingIOError:
                break
        assert status(server.get("/de/")) == 200
        assert _memory(server) - before < 32 << 20


def _memory(server: Server) -> int:
    with open(f"/proc/{server.process.pid}/statm") as file:  # noqa: PTH123 -- a file of the system
        return int(file.read().split()[1]) * 4096


def test_many_clients_that_say_nothing(server: Server) -> None:
    """Hundreds of silent connections do not keep a reader waiting."""
    silent = [socket.create_connection(("127.0.0.1", server.port)) for _ in range(300)]
    try:
        for one in silent[::2]:
            one.sendall(b"GET /en/ HT")
        assert status(server.get("/en/")) == 200
    finally:
        for one in silent:
            one.close()


HASTY = """
from l10n_news.serve import protocol
protocol.HEAD_SECONDS, protocol.IDLE_SECONDS, protocol.WRITE_SECONDS, protocol._TICK = 0.5, 1.5, 1, 0.1
protocol.MAX_CONNECTIONS = 20
"""


def test_slow_clients_are_let_go(folder: Path) -> None:
    """A head that does not end is 408; a silent connection is closed; one that reads nothing is broken off."""
    with serving(folder, first=HASTY) as server:
        assert status(server.send(b"GET /en/ HTTP/1.1\r\nHost:", timeout=20)) == 408
        drops = [b"GET /en/ HTTP/1.1\r\n"] + [b"X"] * 5
        assert status(server.send(*drops, timeout=20)) == 408
        assert server.send(timeout=20) == b""
        assert server.send(PLAIN, timeout=20).count(b"HTTP/1.1 200") == 1
        with socket.create_connection(("127.0.0.1", server.port), timeout=20) as greedy:
            greedy.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            greedy.sendall(PLAIN.replace(b"/en/", b"/world/film.mp4"))
            with pytest.raises(ConnectionError):
                _send_on(greedy)


def _send_on(connection: socket.socket) -> None:
    for _ in range(200):
        time.sleep(0.1)
        connection.sendall(b"x")


def _rest(connection: socket.socket) -> bytes:
    received = b""
    with contextlib.suppress(ConnectionError):
        while chunk := connection.recv(1 << 20):
            received += chunk
    return received


def test_too_many_connections_are_closed(folder: Path) -> None:
    """Beyond the limit a connection is closed at once; when others end there is room again."""
    with serving(folder, first=HASTY) as server:
        held = [socket.create_connection(("127.0.0.1", server.port), timeout=20) for _ in range(20)]
        with socket.create_connection(("127.0.0.1", server.port), timeout=20) as late:
            assert _rest(late) == b""
        for one in held:
            one.close()
        _until_served(server)


def test_a_large_file(server: Server) -> None:
    """A film comes whole, and in parts."""
    film = bytes(range(256)) * 40_000
    assert body(server.get("/world/film.mp4")) == film
    part = server.get("/world/film.mp4", "Range: bytes=5000000-5000099")
    assert (status(part), body(part)) == (206, film[5_000_000:5_000_100])


def test_no_request_is_dropped_while_the_site_is_swapped(tmp_path: Path) -> None:
    """Readers who ask all the time get a whole page of the old or the new build, whatever is swapped meanwhile."""
    (tmp_path / "l10n-news.toml").write_text(SETTINGS)
    site = put(tmp_path / "site", FILES)
    wrong: list[object] = []
    ended = threading.Event()

    def read(server: Server) -> None:
        while not ended.is_set():
            for path in ("/en/", "/de/world/ferry.html"):
                reply = server.get(path)
                if status(reply) != 200 or not body(reply).endswith(b"</html>\n"):
                    wrong.append(reply[:100])

    with serving(tmp_path) as server:
        readers = [threading.Thread(target=read, args=(server,)) for _ in range(3)]
        for one in readers:
            one.start()
        for number in range(8):
            new = put(tmp_path / f"new{number}", {**FILES, "en/index.html": page("en", f"Build {number}.")})
            site.rename(tmp_path / f"old{number}")
            new.rename(site)
            time.sleep(0.15)
        deadline = time.monotonic() + 10
        while b"Build 7." not in server.get("/en/") and time.monotonic() < deadline:
            time.sleep(0.05)
        ended.set()
        for one in readers:
            one.join()
        assert b"Build 7." in server.get("/en/")
    assert wrong == []


# ── the command ───────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(("ends", "options"), [(signal.SIGINT, ()), (signal.SIGTERM, ("--workers", "2"))])
def test_it_ends_cleanly(folder: Path, ends: signal.Signals, options: tuple[str, ...]) -> None:
    """Ctrl-C and SIGTERM end it with one line and exit code 0, with connections open."""
    with serving(folder, *options) as server, socket.create_connection(("127.0.0.1", server.port)) as idle:
        _until_served(server)
        idle.sendall(PLAIN)
        assert idle.recv(65536)
        server.process.send_signal(ends)
        said, _ = server.process.communicate(timeout=20)
        assert (server.process.returncode, said) == (0, "stopped\n")


def _until_served(server: Server) -> None:
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        if server.get("/en/").startswith(b"HTTP/1.1 200"):
            return
        time.sleep(0.1)
    pytest.fail("the server does not answer")


def run(folder: Path, *options: str) -> tuple[int, str]:
    """Run the command to its end; give its exit code and what it complained of."""
    command = [sys.executable, "-m", "l10n_news", "-C", str(folder), "serve", *options]
    done = subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)
    return done.returncode, done.stderr


def test_a_port_in_use(server: Server, folder: Path) -> None:
    """A port that is taken is one sentence and exit code 2."""
    said = f"l10n-news: port {server.port} of 127.0.0.1 is in use (choose another with --port)\n"
    assert run(folder, "--port", str(server.port)) == (2, said)


def test_no_site_yet(tmp_path: Path) -> None:
    """Without a build it says what to do."""
    (tmp_path / "l10n-news.toml").write_text(SETTINGS)
    code, said = run(tmp_path)
    assert code == 2
    assert said.endswith("there is no site yet (run 'l10n-news locales' first)\n")
    assert said.count("\n") == 1


def test_no_such_host(folder: Path) -> None:
    """An address that is not this machine's is one sentence."""
    code, said = run(folder, "--host", "256.1.1.1")
    assert (code, said) == (2, "l10n-news: this machine has no address '256.1.1.1' (choose another with --host)\n")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--watch", "--workers", "2"), "--watch takes one process"),
        (("--cookie", "a;b"), "letters, digits"),
        (("--port", "99999"), "not in the range"),
    ],
)
def test_wrong_options(folder: Path, options: tuple[str, ...], said: str) -> None:
    """A wrong option is a sentence of usage and exit code 2."""
    code, complaint = run(folder, *options)
    assert code == 2
    assert said in complaint


def test_a_missing_server_says_how_to_install_it(folder: Path, tmp_path: Path) -> None:
    """Where the optional libraries are missing, the command to install them is told."""
    (tmp_path / "uvicorn.py").write_text("raise ImportError(name='uvicorn')\n")
    code = f"import sys; sys.path.insert(0, {str(tmp_path)!r}); from l10n_news.cli import main; main()"
    command = [sys.executable, "-c", code, "-C", str(folder), "serve"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)
    said = "l10n-news: the server is not installed: uvicorn (run: pip install 'l10n-news[serve]')\n"
    assert (done.returncode, done.stderr) == (2, said)
