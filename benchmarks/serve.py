"""Requests a second beside nginx: one page of 20 KB, one core for the server, one for the client.

    python benchmarks/serve.py [--rounds 5] [--seconds 3]

Both servers run at once on the first core and are asked in turns by wrk on the second, so that other work on the
machine touches both alike. What is compared are requests per second of the server's own CPU time (user and system): on
a core of its own that is what it would serve. Both send the same page with headers of the same length.
"""

from __future__ import annotations

import argparse
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from l10n_news import packed
from l10n_news.serve import Site

TICKS = 100
"""Of a second, in /proc (USER_HZ)."""
WANTED = 0.5
SERVER_CORE, CLIENT_CORE = "0", "1"
ENCODINGS = {"plain": "identity", "gzip": "gzip"}
SETTINGS = 'source_locale = "en"\nlocales = []\n'
NGINX = """
daemon off; worker_processes 1; pid {folder}/nginx.pid; error_log stderr crit;
events {{ worker_connections 1024; }}
http {{
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000000; gzip_static on; gzip_vary on;
  open_file_cache max=1000; server_tokens off; default_type text/html;
  client_body_temp_path {folder}/t1; proxy_temp_path {folder}/t2; fastcgi_temp_path {folder}/t3;
  uwsgi_temp_path {folder}/t4; scgi_temp_path {folder}/t5;
  server {{ listen 127.0.0.1:{port}; root {folder}/site; {headers} }}
}}
"""


@dataclass(frozen=True)
class Server:
    """A server under test."""

    name: str
    process: subprocess.Popen[bytes]
    port: int

    def cpu(self) -> float:
        """Give the seconds of CPU that it and its children have taken."""
        return sum(map(_cpu, _tree(self.process.pid)))


def _tree(number: int) -> list[int]:
    children = " ".join(file.read_text() for file in Path(f"/proc/{number}/task").glob("*/children"))
    return [number, *(one for child in children.split() for one in _tree(int(child)))]


def _cpu(number: int) -> float:
    fields = Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=int, default=3, help="of each round and server")
    options = parser.parse_args()
    missing = [tool for tool in ("nginx", "wrk", "taskset") if shutil.which(tool) is None]
    if missing:
        print(f"SKIPPED: {', '.join(missing)} not found (Debian: apt install nginx wrk util-linux)", file=sys.stderr)
        return
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        _put_site(folder)
        servers = [_nginx(folder), _ours(folder)]
        for server in servers:
            stack.callback(server.process.wait)
            stack.callback(server.process.terminate)
            _wait_for(server)
        _report(servers, options.rounds, options.seconds)


def _put_site(folder: Path) -> None:
    folder.chmod(0o755)
    words = "".join(f"<p>Paragraph {number}: the ferry left at {number % 24}:00.</p>\n" for number in range(1000))
    page = f"<!DOCTYPE html>\n<html lang=en><title>Ferry</title>\n{words}"[:20_480].encode()
    (folder / "l10n-news.toml").write_text(SETTINGS)
    (folder / "site" / "en").mkdir(parents=True)
    for name, data in {"en/page.html": page, **packed.variants("en/page.html", page)}.items():
        (folder / "site" / name).write_bytes(data)


def _nginx(folder: Path) -> Server:
    """Start nginx with the headers that ours sends."""
    own = Site(folder / "site").answer("GET", "/en/page.html", {}).headers
    theirs = {b"content-type", b"content-length", b"etag", b"accept-ranges", b"vary"}
    pairs = [(name.decode(), value.decode()) for name, value in own if name not in theirs]
    headers = " ".join(f'add_header {name} "{value}";' for name, value in pairs)
    port = _free_port()
    file = folder / "nginx.conf"
    file.write_text(NGINX.format(folder=folder, port=port, headers=headers))
    return Server("nginx", subprocess.Popen(["taskset", "-c", SERVER_CORE, "nginx", "-c", str(file)]), port)


def _ours(folder: Path) -> Server:
    port = _free_port()
    command = [sys.executable, "-m", "l10n_news", "-C", str(folder), "serve", "--port", str(port), "--quiet"]
    return Server("l10n-news", subprocess.Popen(["taskset", "-c", SERVER_CORE, *command]), port)


def _free_port() -> int:
    with socket.socket() as opened:
        opened.bind(("127.0.0.1", 0))
        return int(opened.getsockname()[1])


def _wait_for(server: Server) -> None:
    for _ in range(200):
        try:
            socket.create_connection(("127.0.0.1", server.port)).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise SystemExit(f"{server.name} does not answer")


def _measured(server: Server, coding: str, seconds: int) -> tuple[float, float]:
    """Give requests a second of time, and of the server's CPU."""
    address = f"http://127.0.0.1:{server.port}/en/page.html"
    client = ["taskset", "-c", CLIENT_CORE, "wrk", "-t1", "-c16", f"-d{seconds}s", "-H", f"Accept-Encoding: {coding}"]
    before = server.cpu()
    said = subprocess.run([*client, address], capture_output=True, text=True, check=True).stdout
    used = server.cpu() - before
    found = re.search(r"(\d+) requests in ([\d.]+)", said)
    if found is None or "Non-2xx" in said or "Socket errors" in said:
        raise SystemExit(f"{server.name}: {said}")
    return int(found[1]) / float(found[2]), int(found[1]) / used


def _report(servers: list[Server], rounds: int, seconds: int) -> None:
    print("| 20 KB page | nginx | l10n-news | ratio |\n|---|---:|---:|---:|")
    for name, coding in ENCODINGS.items():
        turns = [[_measured(server, coding, seconds) for server in servers] for _ in range(rounds)]
        for place, what in enumerate(("second", "CPU second")):
            figures = [statistics.median(turn[server][place] for turn in turns) for server in range(2)]
            ratio = statistics.median(turn[1][place] / turn[0][place] for turn in turns)
            verdict = "" if ratio >= WANTED or not place else f" (less than {WANTED})"
            print(f"| {name}, requests a {what} | {figures[0]:,.0f} | {figures[1]:,.0f} | {ratio:.2f}{verdict} |")


if __name__ == "__main__":
    main()
