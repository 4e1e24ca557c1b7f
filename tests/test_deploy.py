"""The configurations that `deploy-config` writes work as they are: the real nginx and Caddy serve a site with them."""

from __future__ import annotations

import gzip
import http.client
import os
import shutil
import socket
import subprocess
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from command import run
from conftest import demand
from l10n_news import deploy
from l10n_news.deploy.choice import choices
from l10n_news.errors import ProjectError
from l10n_news.record import replace
from l10n_news.serve import manifest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

SERVERS = ("nginx", "caddy")
TAGS = ("de", "en", "pt-BR", "zh-Hans")
MOVED = "/de/sport/alt.html /de/sport/neu%C3%A9.html 301\n/de/über.html /de/ 301\n/de/a$b /de/ 301\n"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small site with every kind of file."""
    folder = tmp_path_factory.mktemp("deploy") / "site"
    files = {
        "index.html": "<p>languages",
        "_redirects": MOVED,
        "sitemap.xml": "<urlset/>",
        ".l10n-news-site": "made by",
        "de/.kept/feed.xml": "<feed/>",
        "assets/site.css": "p{}" * 200,
        "de/feed.xml": "<feed/>",
        "de/sport/neué.html": "<p>Spiel" * 100,
    }
    for tag in TAGS:
        files |= {f"{tag}/index.html": f"<p>home {tag}", f"{tag}/404.html": f"<p>missing {tag}"}
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    css = (folder / "assets/site.css").read_bytes()
    (folder / "assets/site.css.gz").write_bytes(gzip.compress(css))
    folder.parent.chmod(0o755)
    return folder


def deployment(site: Path, port: int) -> deploy.Deployment:
    """Say how the small site is served."""
    found = manifest.read(site)
    return deploy.Deployment(
        folder=str(site),
        host="localhost",
        port=port,
        tags=found.tags,
        offered=found.offered,
        default="en",
        cookie="language",
        redirects=found.redirects,
    )


@contextmanager
def running(server: str, site: Path) -> Iterator[int]:
    """Start a server with the configuration for it; give its port."""
    demand(shutil.which(server, path=f"{os.environ['PATH']}:/usr/sbin"), f"{server} (Debian: apt install {server})")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    place = site.parent
    config = place / f"{server}.conf"
    config.write_text(deploy.SERVERS[server](deployment(site, port)), encoding="utf-8")
    command = nginx(place, config) if server == "nginx" else caddy(config)
    home = {**os.environ, "HOME": str(place), "XDG_DATA_HOME": str(place), "XDG_CONFIG_HOME": str(place)}
    with (place / "log").open("wb") as log, subprocess.Popen(command, stdout=log, stderr=log, env=home) as process:
        try:
            for _ in range(200):
                if process.poll() is not None:
                    pytest.fail(f"{server} ended: {(place / 'log').read_text()}")
                with socket.socket() as probe:
                    if probe.connect_ex(("127.0.0.1", port)) == 0:
                        break
                time.sleep(0.05)
            yield port
        finally:
            process.terminate()


def nginx(place: Path, config: Path) -> list[str]:
    """Put the site's configuration where an installed nginx would have it, inside http."""
    folders = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    inside = "".join(f"{name}_temp_path {place}/{name};" for name in folders)
    main = f"daemon off; pid {place}/pid; events {{}} http {{ access_log off; {inside} include {config}; }}"
    user = "user root;" if os.geteuid() == 0 else ""
    (place / "main.conf").write_text(user + main, encoding="utf-8")
    return ["nginx", "-e", "stderr", "-c", str(place / "main.conf")]


def caddy(config: Path) -> list[str]:
    """Run the configuration as a whole Caddyfile, without the port for administration."""
    config.write_text("{\n\tadmin off\n}\n" + config.read_text(encoding="utf-8"), encoding="utf-8")
    return ["caddy", "run", "--config", str(config), "--adapter", "caddyfile"]


@pytest.fixture(scope="module", params=SERVERS)
def port(request: pytest.FixtureRequest, site: Path) -> Iterator[int]:
    """The port of each server in turn."""
    with running(request.param, site) as found:
        yield found


def ask(
    port: int, path: str, headers: Mapping[str, str] | None = None, *, method: str = "GET"
) -> tuple[int, dict[str, str], bytes]:
    """Ask a server; give the status, the headers and the body."""
    connection = http.client.HTTPConnection("localhost", port, timeout=10)
    connection.request(method, path, headers=dict(headers or {}))
    response = connection.getresponse()
    found = {name.lower(): value for name, value in response.getheaders()}
    body = response.read()
    connection.close()
    return response.status, found, body


@pytest.mark.parametrize(
    ("accepted", "cookie", "home"),
    [
        ("de-AT,de;q=0.9,en;q=0.5", "", "/de/"),
        ("xx, pt-PT;q=0.8", "", "/pt-BR/"),
        ("zh-TW, de;q=0.1", "", "/de/"),
        ("zh-CN", "", "/zh-Hans/"),
        ("de;q=0, pt", "", "/pt-BR/"),
        ("DE", "", "/de/"),
        ("", "", "/en/"),
        ("den, *", "", "/en/"),
        ("de", "language=zh-Hans", "/zh-Hans/"),
        ("de", "language=//evil.example", "/de/"),
    ],
)
def test_root_leads_to_the_language_of_the_reader(port: int, accepted: str, cookie: str, home: str) -> None:
    """The cookie counts before the browser's languages, these before the site's own; no cache may keep the answer."""
    headers = {name: value for name, value in (("Accept-Language", accepted), ("Cookie", cookie)) if value}
    status, found, _ = ask(port, "/", headers)
    assert (status, found["location"].removeprefix(f"http://localhost:{port}")) == (302, home)
    assert found["cache-control"].startswith("private")
    assert "Accept-Language" in found["vary"]


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/de/", "text/html; charset=utf-8"),
        ("/de/feed.xml", "application/atom+xml; charset=utf-8"),
        ("/sitemap.xml", "application/xml; charset=utf-8"),
        ("/assets/site.css", "text/css; charset=utf-8"),
    ],
)
def test_a_file_has_its_type_and_the_headers_that_guard_it(port: int, path: str, kind: str) -> None:
    """Nothing on a page may run, no type is guessed, and pages are asked for anew."""
    status, found, _ = ask(port, path)
    assert status == 200
    assert found["content-type"].lower() == kind
    assert found["content-security-policy"].startswith("default-src 'none'")
    assert "script-src" not in found["content-security-policy"]
    assert found["x-content-type-options"] == "nosniff"
    assert found["cache-control"] == (
        "public, max-age=3600, stale-while-revalidate=86400" if path.endswith("css") else "public, no-cache"
    )
    assert found.get("content-language") == ("de" if path.startswith("/de/") else None)


def test_a_page_is_sent_compressed_and_not_again(port: int) -> None:
    """The file beside it is sent with its coding; who has the page is told that it is still right."""
    status, found, body = ask(port, "/assets/site.css", {"Accept-Encoding": "gzip"})
    assert (status, found["content-encoding"]) == (200, "gzip")
    assert gzip.decompress(body).startswith(b"p{}")
    assert "Accept-Encoding" in found["vary"]
    assert ask(port, "/de/", {"If-None-Match": ask(port, "/de/")[1]["etag"]})[0] == 304


@pytest.mark.parametrize(
    ("path", "tag"),
    [
        ("/de/nowhere.html", "de"),
        ("/de/nowhere/feed.xml", "de"),
        ("/de/nowhere.css", "de"),
        ("/zh-Hans/a/b/", "zh-Hans"),
        ("/nowhere", "en"),
        ("/_redirects", "en"),
        ("/assets/site.css.gz", "en"),
        ("/.l10n-news-site", "en"),
        ("/de/.kept/feed.xml", "de"),
    ],
)
def test_what_is_not_there_is_said_in_the_language_of_the_address(port: int, path: str, tag: str) -> None:
    """The page for a missing address is that of its language, guarded as any other, and nobody may keep it."""
    status, found, body = ask(port, path)
    assert (status, f"missing {tag}".encode() in body) == (404, True)
    assert found["content-security-policy"].startswith("default-src 'none'")
    assert found["content-language"] == tag
    assert found["content-type"].lower() == "text/html; charset=utf-8"
    assert found["cache-control"] == "public, no-cache"


@pytest.mark.parametrize(
    "path",
    ["/../main.conf", "/de/%2e%2e/%2e%2e/main.conf", "/..%2fmain.conf", "//etc/passwd", "/de/..%5c..%5cmain.conf"],
)
def test_no_address_leaves_the_folder(port: int, path: str) -> None:
    """However it is spelled, an address outside the site is not there."""
    assert ask(port, path)[0] in {400, 404}


@pytest.mark.parametrize(
    ("old", "new"), [("/de/sport/alt.html", "/de/sport/neu%C3%A9.html"), ("/de/%C3%BCber.html", "/de/")]
)
def test_a_moved_address_leads_on(port: int, old: str, new: str) -> None:
    """What the build wrote into ``_redirects`` is answered with 301, and the new address is there."""
    status, found, _ = ask(port, old)
    assert (status, found["location"].removeprefix(f"http://localhost:{port}")) == (301, new)
    assert found["cache-control"] == "public, no-cache"
    assert ask(port, new)[0] == 200


def test_a_folder_without_its_slash_leads_on_and_is_not_kept(port: int) -> None:
    """The folder may be elsewhere with the next build."""
    status, found, _ = ask(port, "/de")
    assert status in {301, 308}
    assert found["location"].removeprefix(f"http://localhost:{port}") == "/de/"
    assert found["cache-control"] == "public, no-cache"


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_nothing_can_be_written(port: int, method: str) -> None:
    """A site is only read, and says so (RFC 9110 § 15.5.6)."""
    status, found, _ = ask(port, "/de/", method=method)
    assert (status, found["allow"]) == (405, "GET, HEAD")
    assert "allow" not in ask(port, "/de/")[1]


def test_the_choice_is_that_of_the_server_of_our_own() -> None:
    """Regions go with their language, other scripts do not; a language with two editions is told apart by region."""
    found = {choice.tag: choice for choice in choices(("en-GB", "en-US", "pt-BR", "pt-PT", "zh-Hans"))}
    assert found["pt-PT"].whole == ()
    assert {"pt-AO", "pt-PT"} <= set(found["pt-PT"].exact)
    assert "en-AU" in found["en-GB"].exact
    assert "zh-TW" not in found["zh-Hans"].exact
    assert "zh-SG" in found["zh-Hans"].exact


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("host", "a b"),
        *((name, value) for name in ("folder", "host") for value in ('a"b', "a;b", "a{b", "a\nb", "a$b")),
    ],
)
def test_nothing_of_a_configuration_can_be_broken_out_of(site: Path, name: str, value: str) -> None:
    """A folder or host with a character that means something to a server is refused; a folder may have a space."""
    good = {"folder": str(site), "host": "localhost"}
    with pytest.raises(ProjectError, match="holds a character"):
        deploy.Deployment(**{**good, name: value}, port=80, tags=("en",), offered=("en",), default="en", cookie="c")  # type: ignore[arg-type]


@pytest.mark.parametrize("server", SERVERS)
def test_the_command_writes_what_the_settings_say(sample: Path, server: str) -> None:
    """The host comes from the site's url; without a site there is one sentence and exit 2."""
    said = run(sample, "deploy-config", server)
    assert said.exit_code == 2
    assert "there is no site yet" in said.output
    (sample / "site" / "en").mkdir(parents=True)
    (sample / "site" / "en" / "index.html").write_text("<p>home", encoding="utf-8")
    said = run(sample, "deploy-config", server)
    assert said.exit_code == 0
    assert "news.example" in said.output
    assert str(sample / "site") in said.output


def test_brotli_is_switched_on_where_the_server_has_it(site: Path) -> None:
    """The directive of a module that is not there would be an error: it stands in a comment until it is asked for."""
    plain = deployment(site, 80)
    assert "\n    brotli_static on;" not in deploy.SERVERS["nginx"](plain)
    assert "\n    brotli_static on;" in deploy.SERVERS["nginx"](replace(plain, brotli=True))
