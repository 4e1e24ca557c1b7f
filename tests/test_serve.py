"""What the site answers over HTTP, asked without a server."""

from __future__ import annotations

import gzip
import os
import pickle
import shutil
import tomllib
from base64 import b64encode
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

import brotli  # type: ignore[import-untyped]  # it has no types of its own
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from conftest import demand
from l10n_news.errors import ProjectError
from l10n_news.serve import Application, Site
from l10n_news.serve import entry as entry_module
from l10n_news.serve import site as site_module
from l10n_news.serve.answers import answer
from l10n_news.serve.conditions import matches_strongly, matches_weakly
from l10n_news.serve.encodings import accepted
from l10n_news.serve.languages import cookie_value, ranges
from l10n_news.serve.ranges import parts
from l10n_news.serve.redirects import redirects
from served import FILES, TAGS, ask, page, put

if TYPE_CHECKING:
    from served import Reply

CASES = Path(__file__).parent / "cases"


def cases(name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = tomllib.loads((CASES / f"{name}.toml").read_text(encoding="utf-8"))["case"]
    assert found
    return found


@pytest.fixture(scope="module", autouse=True)
def _server_is_there() -> None:
    try:
        import langcodes  # noqa: F401
    except ImportError:
        demand(None, "the server (pip install 'l10n-news[serve]')")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site on disk, which no test changes."""
    return put(tmp_path_factory.mktemp("served") / "site", FILES)


@pytest.fixture(scope="module")
def app(built: Path) -> Application:
    """The application over it."""
    return Application(Site(built, default="en"))


@pytest.fixture
def folder(built: Path, tmp_path: Path) -> Path:
    """A site of the test's own."""
    return Path(shutil.copytree(built, tmp_path / "site"))


@pytest.fixture
def own(folder: Path) -> Application:
    """The application over it."""
    return Application(Site(folder, default="en"))


# ── languages ─────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("case", cases("serve_languages"), ids=lambda case: case["name"])
def test_the_root_leads_to_a_language(app: Application, case: dict[str, Any]) -> None:
    """Cookie, then Accept-Language by CLDR's distances, then the default; the answer is the reader's own."""
    headers = {"accept-language": case.get("accepted", ""), "cookie": case.get("cookie", "")}
    reply = ask(app, "/", [(b"host", b"x"), *((k.encode(), v.encode()) for k, v in headers.items() if v)])
    assert (reply.status, reply.headers["location"]) == (302, f"{case['leads']}/")
    assert {word.strip() for word in reply.headers["vary"].split(",")} == {"accept-language", "cookie"}
    assert "private" in reply.headers["cache-control"]


@pytest.mark.parametrize("hostile", ["de," * 9000, "a-" * 9000, "de;q=" + "0" * 9000, "\x00\r\nX: y", ",;" * 9000])
def test_a_hostile_language_header_is_passed_over(app: Application, hostile: str) -> None:
    """Length and count are capped, and the grammar is the RFC's: what remains is the default."""
    assert ranges(hostile) == []
    assert ask(app, "/", {"accept-language": hostile}).headers["location"] == "en/"


def test_only_so_many_languages_are_looked_at() -> None:
    """The languages after the twentieth do not count."""
    assert len(ranges(",".join(["is"] * 30))) == 20


def test_a_cookie_header_is_capped(app: Application) -> None:
    """A cookie behind thousands of others is not looked for."""
    assert cookie_value("a=b;" * 6000 + "language=de", "language") == ""
    assert ask(app, "/", {"cookie": "a=b;" * 6000 + "language=de"}).headers["location"] == "en/"


def test_a_language_without_stories_is_not_offered(tmp_path: Path) -> None:
    """A home that search engines may not show is not what the root leads to; its pages are there."""
    hidden = page("de", "Empty").replace(b"<head>", b'<head>\n<meta name="robots" content="noindex">')
    app = Application(Site(put(tmp_path / "site", {**FILES, "de/index.html": hidden}), default="de"))
    assert ask(app, "/", {"accept-language": "de"}).headers["location"] == "en/"
    assert ask(app, "/de/").status == 200


def test_folders_that_are_no_languages(tmp_path: Path) -> None:
    """Only a folder that is named as a locale's tag and has a home is a language."""
    files = {
        **FILES,
        "travel/index.html": page("en", "x"),
        "fr/a.html": page("fr", "x"),
        "PT/index.html": page("pt", "x"),
    }
    site = Site(put(tmp_path / "site", files), default="en")
    assert site._manifest.tags == TAGS


def test_a_site_without_languages_shows_its_index(tmp_path: Path) -> None:
    """Where there is nothing to choose, the root is the site's index."""
    app = Application(Site(put(tmp_path / "site", {"index.html": page("en", "Only")})))
    assert b"Only" in ask(app, "/").body


# ── addresses ─────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("name", [name for name in FILES if not name.startswith((".", "_"))])
def test_every_file_has_its_address(app: Application, name: str) -> None:
    """A file's path is its address, percent-encoded; what comes back is the file."""
    if name == "en/world/index.html":
        return  # a redirect stands there
    reply = ask(app, "/" + name.replace("\u00e4", "%C3%A4"))
    assert (reply.status, reply.body) == (200, FILES[name])


def test_a_folder_is_its_index(app: Application) -> None:
    """A folder's address is its index; without the slash it leads there."""
    assert ask(app, "/de/world/").body == FILES["de/world/index.html"]
    assert ask(app, "/de/world").headers["location"] == "world/"
    assert ask(app, "/de").headers["location"] == "de/"
    assert ask(app, "/en/gone").headers["location"] == "gone/"
    assert ask(app, "/en/gone/").headers["location"] == "/en/"


@pytest.mark.parametrize("spelled", ["/de/welt/f%c3%a4hre.html", "/de/welt/%66%C3%A4hre.html"])
def test_another_spelling_leads_to_the_address(app: Application, spelled: str) -> None:
    """One page has one address: other percent-encodings lead to it."""
    reply = ask(app, spelled)
    assert (reply.status, reply.headers["location"]) == (301, "/de/welt/f%C3%A4hre.html")


def test_a_query_changes_nothing(app: Application) -> None:
    """What others append to a link does not matter."""
    assert ask(app, "/de/world/ferry.html?utm=1&x=../..").body == FILES["de/world/ferry.html"]


@pytest.mark.parametrize(
    "target",
    [
        "/../secret.txt",
        "/en/../../secret.txt",
        "/en/..%2f..%2fsecret.txt",
        "/%2e%2e/secret.txt",
        "/%2e%2e%2fsecret.txt",
        "/%252e%252e/secret.txt",
        "/en/%c0%ae%c0%ae/secret.txt",
        "/..%5csecret.txt",
        "/..\\secret.txt",
        "/en/\\..\\secret.txt",
        "//evil.example/",
        "//evil.example/%2e%2e",
        "/\\evil.example/",
        "/%5cevil.example/",
        "/%2fevil.example/",
        "/en//world",
        "/en/./world/ferry.html",
        "/en/world/ferry.html/",
        "/en/world/ferry.html%00.jpg",
        "/en%0d%0aX-Injected: yes",
        "/%ff%fe",
        "/en/world/FERRY.html",
        "/%",
        "/%zz",
        "/.l10n-news-site",
        "/_redirects",
        "/x",
        "secret.txt",
        "",
        "*",
        "http://evil.example/en/",
        "/" + "a" * 5000,
        "/" + "%2e" * 5000,
        "/" + "../" * 5000,
    ],
)
def test_nothing_else_is_there(built: Path, app: Application, target: str) -> None:
    """No spelling of an address leaves the folder, or the host; nothing of it comes back in a header."""
    (built.parent / "secret.txt").write_text("secret")
    reply = ask(app, target)
    assert reply.status in {404, 414}
    assert b"secret" not in reply.body
    assert "location" not in reply.headers
    assert not any("evil" in value or "injected" in value.lower() for value in reply.headers.values())


def test_a_link_is_no_part_of_the_site(folder: Path, tmp_path: Path) -> None:
    """A symbolic link leads nowhere, whether to a file or to a folder."""
    (tmp_path / "secret.txt").write_text("secret")
    (folder / "link.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "more").symlink_to(tmp_path)
    app = Application(Site(folder))
    assert ask(app, "/link.txt").status == 404
    assert ask(app, "/more/secret.txt").status == 404


def test_a_file_that_becomes_a_link_is_not_followed(folder: Path, tmp_path: Path, own: Application) -> None:
    """What was a page when it was listed and is a link when it is read is not sent."""
    (tmp_path / "secret.txt").write_text("secret")
    (folder / "assets" / "site.css").unlink()
    (folder / "assets" / "site.css").symlink_to(tmp_path / "secret.txt")
    assert ask(own, "/assets/site.css").status == 503


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(min_codepoint=33, max_codepoint=255), max_size=40))
def test_any_address_has_an_answer(app: Application, target: str) -> None:
    """Whatever stands in a request line, there is an answer, and it is a page of the site or none."""
    reply = ask(app, "/" + target.replace("?", ""))
    assert reply.status in {200, 301, 302, 404}


@pytest.mark.parametrize(
    ("path", "tag"), [("/de/none.html", "de"), ("/zh-hans/none", "zh-Hans"), ("/none", "en"), ("/assets/x", "en")]
)
def test_not_found_speaks_the_language_of_the_address(app: Application, path: str, tag: str) -> None:
    """The page for what is not there is that of the address's language, else of the default."""
    reply = ask(app, path)
    assert (reply.status, reply.headers["content-language"]) == (404, tag)
    assert reply.body == FILES[f"{tag}/404.html"]
    assert "etag" not in reply.headers


def test_redirects_come_before_files(app: Application) -> None:
    """An address in ``_redirects`` leads on, also where a page stands for servers that do not read it."""
    for path, status, lead in (("/en/old.html", 301, "/en/world/ferry.html"), ("/en/world/index.html", 302, "/en/")):
        reply = ask(app, path)
        assert (reply.status, reply.headers["location"]) == (status, lead)


def test_hostile_redirects_are_left_out() -> None:
    """A redirect stays on the site, begins no header, and has a status that leads on."""
    text = """# comment
/a /b
/a /other
/f\u00e4hre /x 308
/c //evil.example/ 301
/d /\\evil.example/ 301
/e https://evil.example/ 301
//f /g 301
/h /i 200
/j /k abc
/l /m 301 more
/n
/o /p\x0b 301
/q /r 99999999999999999999
"""
    assert redirects(text) == {"/a": ("/b", 301), "/f%C3%A4hre": ("/x", 308), "/o": ("/p", 301)}


def test_variants_have_no_address(app: Application) -> None:
    """``.gz`` and ``.br`` beside a file are what it is sent as; a file of another name that ends so is a file."""
    assert ask(app, "/en/index.html.gz").status == 404
    assert ask(app, "/en/index.html.br").status == 404
    assert ask(app, "/archive.gz").headers["content-type"] == "application/octet-stream"


# ── headers ───────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("path", ["/", "/en/", "/en", "/none", "/assets/site.css", "/world/ferry.jpg", "/en/old.html"])
def test_every_answer_is_guarded(app: Application, path: str) -> None:
    """Nothing runs, nothing frames, no type is guessed, and no address is told to strangers."""
    head = ask(app, path).headers
    policy = dict(part.split(" ", 1) for part in head["content-security-policy"].split("; "))
    assert policy["default-src"] == "'none'"
    assert "script-src" not in policy
    assert policy["frame-ancestors"] == policy["base-uri"] == policy["form-action"] == "'none'"
    assert "unsafe-inline" not in policy["style-src"]
    assert head["x-content-type-options"] == "nosniff"
    assert head["referrer-policy"] == "strict-origin-when-cross-origin"


def test_a_document_may_have_its_own_style(tmp_path: Path) -> None:
    """A style in a page is allowed by its hash, attributes and players where there are any; no script is."""
    style = b"\nh1 { color: red }\r\n"
    body = b"<html><style>" + style + b'</style><p style="x">y</p><iframe></iframe><script>z</script>' + b" " * 300
    app = Application(Site(put(tmp_path / "site", {"en/index.html": body})))
    policy = ask(app, "/en/").headers["content-security-policy"]
    hashed = b64encode(sha256(style.replace(b"\r\n", b"\n")).digest()).decode()
    assert f"style-src 'self' 'sha256-{hashed}'" in policy
    assert "style-src-attr 'unsafe-inline'" in policy
    assert "frame-src https:" in policy
    assert "script-src" not in policy


@pytest.mark.parametrize(
    ("path", "kind", "kept", "language"),
    [
        ("/en/", "text/html; charset=utf-8", "no-cache", "en"),
        ("/zh-Hans/world/ferry.html", "text/html; charset=utf-8", "no-cache", "zh-Hans"),
        ("/en/feed.xml", "application/atom+xml; charset=utf-8", "no-cache", "en"),
        ("/robots.txt", "text/plain; charset=utf-8", "no-cache", None),
        ("/assets/site.css", "text/css; charset=utf-8", "max-age=3600", None),
        ("/world/ferry.jpg", "image/jpeg", "max-age=3600", None),
    ],
)
def test_type_language_and_caching(app: Application, path: str, kind: str, kept: str, language: str | None) -> None:
    """A file's type is known by its ending, its language by its folder; pages are asked for anew, pictures are kept."""
    head = ask(app, path).headers
    assert head["content-type"] == kind
    assert kept in head["cache-control"]
    assert head.get("content-language") == language


@pytest.mark.parametrize("pack", [True, False])
def test_each_encoding_has_its_own_tag(tmp_path: Path, pack: bool) -> None:  # noqa: FBT001 -- with and without
    """Brotli, gzip and plain hold the same page under different tags, made by the build or, failing that, here."""
    app = Application(Site(put(tmp_path / "site", FILES, pack=pack)))
    replies = {coding: ask(app, "/de/", {"accept-encoding": coding}) for coding in ("br", "gzip", "identity")}
    assert [reply.headers.get("content-encoding") for reply in replies.values()] == ["br", "gzip", None]
    assert brotli.decompress(replies["br"].body) == gzip.decompress(replies["gzip"].body) == replies["identity"].body
    assert len({reply.headers["etag"] for reply in replies.values()}) == 3
    assert all(reply.headers["vary"] == "accept-encoding" for reply in replies.values())
    assert all(int(reply.headers["content-length"]) == len(reply.body) for reply in replies.values())


def test_a_picture_is_sent_as_it_is(app: Application) -> None:
    """What does not shrink does not vary."""
    reply = ask(app, "/world/ferry.jpg", {"accept-encoding": "br"})
    assert reply.body == FILES["world/ferry.jpg"]
    assert "vary" not in reply.headers
    assert "content-encoding" not in reply.headers


@pytest.mark.parametrize(
    ("header", "first"),
    [
        ("", "identity"),
        ("gzip", "gzip"),
        ("gzip, br", "br"),
        ("gzip, deflate, br, zstd", "br"),
        ("br;q=0.5, gzip;q=0.9", "gzip"),
        ("br;q=0, gzip;q=0", "identity"),
        ("*", "br"),
        ("*;q=0.5, br;q=0", "gzip"),
        ("identity, gzip;q=0.5", "identity"),
        ("identity;q=0", "identity"),
        ("x-gzip", "gzip"),
        ("BR", "br"),
        ("gzip;q=2", "identity"),
        ("gzip;q=0.0001", "identity"),
        ("g\u00fczip", "identity"),
        (",".join(["gzip"] * 1000), "identity"),
    ],
)
def test_encodings(header: str, first: str) -> None:
    """The weights of Accept-Encoding are the RFC's; a header that is malformed or too long counts as none."""
    assert accepted(header)[0] == first
    assert accepted(header)[-1] == "identity"


# ── methods and conditions ────────────────────────────────────────────────────────────────────────


def test_head_is_get_without_a_body(app: Application) -> None:
    """HEAD has the headers of GET, Content-Length among them."""
    get, head = ask(app, "/en/"), ask(app, "/en/", method="HEAD")
    assert head.body == b""
    assert (head.status, head.headers) == (200, get.headers)


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "TRACE", "CONNECT", "PROPFIND", "get", "X" * 999])
def test_other_methods_are_refused(app: Application, method: str) -> None:
    """A method that is not for reading is 405 and says which are, and nothing of it comes back."""
    reply = ask(app, "/en/", method=method)
    assert (reply.status, reply.headers["allow"]) == (405, "GET, HEAD, OPTIONS")
    assert b"XXX" not in reply.body


def test_options(app: Application) -> None:
    """OPTIONS says which methods there are, without a body."""
    reply = ask(app, "/en/", method="OPTIONS")
    assert (reply.status, reply.headers["allow"], reply.body) == (204, "GET, HEAD, OPTIONS", b"")
    assert "content-length" not in reply.headers


@pytest.mark.parametrize("form", ["{0}", "W/{0}", '"x", {0}', '"x" ,W/"y",, {0}', "*"])
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_not_modified(app: Application, form: str, method: str) -> None:
    """A client that has the page is told so, with what its copy must know; lists and weak tags count."""
    whole = ask(app, "/en/", {"accept-encoding": "br"})
    reply = ask(
        app, "/en/", {"accept-encoding": "br", "if-none-match": form.format(whole.headers["etag"])}, method=method
    )
    assert (reply.status, reply.body) == (304, b"")
    for name in ("etag", "cache-control", "vary", "content-security-policy"):
        assert reply.headers[name] == whole.headers[name]
    assert "content-length" not in reply.headers
    assert "content-type" not in reply.headers


@pytest.mark.parametrize(
    "header", ['"x"', "", "x", '"unclosed', "{bare}", '"a" junk {0}', '"' * 9999, '"a",' * 4000 + "{0}"]
)
def test_modified(app: Application, header: str) -> None:
    """Another tag, that of another encoding, or a malformed or endless list is no match."""
    etag = ask(app, "/en/").headers["etag"]
    said = header.replace("{bare}", etag.strip('"')).replace("{0}", etag)
    assert ask(app, "/en/", {"if-none-match": said}).status == 200
    other = ask(app, "/en/", {"accept-encoding": "br"}).headers["etag"]
    assert ask(app, "/en/", {"if-none-match": other}).status == 200


def test_if_match(app: Application) -> None:
    """A condition on another state of the page fails."""
    etag = ask(app, "/en/").headers["etag"]
    assert ask(app, "/en/", {"if-match": f'"x", {etag}'}).status == 200
    assert ask(app, "/en/", {"if-match": f"W/{etag}"}).status == 412
    assert ask(app, "/en/", {"if-match": "*"}).status == 200


@given(st.text(alphabet='"W/ ,*ab', max_size=30))
def test_tags_are_read_alike(header: str) -> None:
    """What matches strongly matches weakly as well."""
    assert matches_weakly(header, '"a"') >= matches_strongly(header, '"a"')


# ── ranges ────────────────────────────────────────────────────────────────────────────────────────

PICTURE = FILES["world/ferry.jpg"]


@pytest.mark.parametrize("case", cases("serve_ranges"), ids=lambda case: case["asked"][:40])
def test_ranges(app: Application, case: dict[str, Any]) -> None:
    """Parts come as they were asked for; a header that is malformed or greedy is as none."""
    wanted = [tuple(part) for part in case["parts"]] if "parts" in case else None
    assert parts(case["asked"], 2048) == wanted
    reply = ask(app, "/world/ferry.jpg", {"range": case["asked"]})
    if wanted is None:
        assert (reply.status, reply.body) == (200, PICTURE)
    elif not wanted:
        assert (reply.status, reply.headers["content-range"]) == (416, "bytes */2048")
    elif len(wanted) == 1:
        start, end = wanted[0]
        assert (reply.status, reply.headers["content-range"]) == (206, f"bytes {start}-{end - 1}/2048")
        assert reply.body == PICTURE[start:end]
    else:
        assert (reply.status, _multipart(reply)) == (206, [PICTURE[start:end] for start, end in wanted])
        assert "content-range" not in reply.headers


def _multipart(reply: Reply) -> list[bytes]:
    kind, _, mark = reply.headers["content-type"].partition("; boundary=")
    assert kind == "multipart/byteranges"
    assert int(reply.headers["content-length"]) == len(reply.body)
    first, *pieces, last = reply.body.split(f"--{mark}".encode())
    assert (first, last) == (b"", b"--\r\n")
    return [piece.partition(b"\r\n\r\n")[2].removesuffix(b"\r\n") for piece in pieces]


def test_ranges_are_of_the_encoding_that_is_sent(app: Application) -> None:
    """A part of a compressed page is a part of the compressed bytes, under their tag."""
    whole = ask(app, "/en/", {"accept-encoding": "gzip"})
    part = ask(app, "/en/", {"accept-encoding": "gzip", "range": "bytes=10-19"})
    assert part.body == whole.body[10:20]
    assert part.headers["etag"] == whole.headers["etag"]


def test_if_range(app: Application) -> None:
    """A part is sent only of the state that the client has part of; a date or a weak tag names none."""
    etag = ask(app, "/world/ferry.jpg").headers["etag"]
    asked = {"range": "bytes=0-9"}
    assert ask(app, "/world/ferry.jpg", {**asked, "if-range": etag}).status == 206
    for other in ('"x"', f"W/{etag}", "Tue, 24 Nov 2026 00:00:00 GMT"):
        assert ask(app, "/world/ferry.jpg", {**asked, "if-range": other}).status == 200


def test_conditions_come_before_ranges(app: Application) -> None:
    """Of a page that the client has whole no part is sent; HEAD has no parts."""
    etag = ask(app, "/en/").headers["etag"]
    assert ask(app, "/en/", {"range": "bytes=0-9", "if-none-match": etag}).status == 304
    assert ask(app, "/en/", {"range": "bytes=0-9", "if-none-match": '"x"'}).status == 206
    assert ask(app, "/en/", {"range": "bytes=0-9"}, method="HEAD").status == 200


def test_a_boundary_stands_not_in_the_file(tmp_path: Path) -> None:
    """Content that holds what would part it is parted by something else."""
    plain = Application(Site(put(tmp_path / "one", {"a.bin": b"x" * 100})))
    mark = ask(plain, "/a.bin", {"range": "bytes=0-1,5-6"}).headers["content-type"].partition("boundary=")[2]
    assert mark not in b"x".decode() * 100
    data = b"part-" * 50
    app = Application(Site(put(tmp_path / "two", {"a.bin": data})))
    assert _multipart(ask(app, "/a.bin", {"range": "bytes=0-9,20-29"})) == [data[:10], data[20:30]]


def test_a_large_file_stays_on_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file beyond the limit is sent piece by piece, whole or a part of it, and has a tag of its state."""
    monkeypatch.setattr(entry_module, "LARGE", 1000)
    app = Application(Site(put(tmp_path / "site", FILES)))
    whole = ask(app, "/world/ferry.jpg")
    assert whole.body == PICTURE
    assert ask(app, "/world/ferry.jpg", {"range": "bytes=300-1299"}).body == PICTURE[300:1300]
    assert ask(app, "/world/ferry.jpg", {"range": "bytes=1-2,5-6"}).body == PICTURE
    assert ask(app, "/world/ferry.jpg", method="HEAD").headers["content-length"] == "2048"
    assert ask(app, "/world/ferry.jpg", {"if-none-match": whole.headers["etag"]}).status == 304


# ── requests that are none ────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "pairs",
    [
        [],
        [(b"host", b"a"), (b"host", b"b")],
        [(b"host", b"a b")],
        [(b"host", b"a/b")],
        [(b"host", b"a\x00")],
        [(b"host", b"evil.example@127.0.0.1")],
        [(b"host", b"a" * 300)],
        [(b"host", b"x"), *[(b"x-%d" % number, b"y") for number in range(200)]],
        [(b"host", b"x"), (b"cookie", b"a" * 40_000)],
    ],
    ids=["no host", "two hosts", "space", "slash", "NUL", "user", "long", "many headers", "large headers"],
)
def test_malformed_requests_are_refused(app: Application, pairs: list[tuple[bytes, bytes]]) -> None:
    """A request has exactly one well-formed Host and no flood of headers."""
    assert ask(app, "/en/", pairs).status == 400


def test_the_host_is_never_repeated(app: Application) -> None:
    """Nothing that comes back depends on the Host."""
    for path in ("/", "/en", "/en/", "/none"):
        assert ask(app, path, {"host": "evil.example"}) == ask(app, path, {"host": "news.example"})


def test_a_header_cannot_begin_another() -> None:
    """What would split an answer is an error of ours, not an answer."""
    with pytest.raises(ValueError, match="control character"):
        answer(200, {"location": "/a\r\nSet-Cookie: x=y"})


# ── builds ────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look at the folder with every request, and list a new build before the answer."""

    class Now:
        def __init__(self, *, target: Any, **_: object) -> None:
            self.start = target

    monkeypatch.setattr(site_module, "_PAUSE", -1)
    monkeypatch.setattr(site_module.threading, "Thread", Now)


def swap(folder: Path, files: dict[str, bytes]) -> None:
    """Put a new build in the place of the old one."""
    new = put(folder.with_name("new"), files)
    folder.rename(folder.with_name("old"))
    new.rename(folder)


@pytest.mark.usefixtures("_at_once")
def test_a_new_build_is_noticed(folder: Path, own: Application) -> None:
    """After a swap the pages are the new ones; what is gone is gone, and what is new is there."""
    assert b"Home en" in ask(own, "/en/").body
    files = {**FILES, "en/index.html": page("en", "News"), "en/new.html": page("en", "New")}
    del files["de/world/ferry.html"]
    swap(folder, files)
    assert b"News" in ask(own, "/en/").body
    assert ask(own, "/en/new.html").status == 200
    assert ask(own, "/de/world/ferry.html").status == 404


@pytest.mark.usefixtures("_at_once")
def test_a_folder_that_comes_back_is_another_build(folder: Path, own: Application) -> None:
    """Two folders that take turns in one place are told apart, though they are the same folders as before."""
    ask(own, "/en/")
    spare = put(folder.with_name("spare"), FILES)
    for _ in range(2):
        old, other = folder.with_name("old"), spare
        folder.rename(old)
        other.rename(folder)
        old.rename(spare)
    (folder / "en" / "index.html").write_bytes(page("en", "Written while it was the spare"))
    assert b"Written" in ask(own, "/en/").body


def test_a_page_that_was_not_read_yet(folder: Path, own: Application) -> None:
    """A page first asked for just after a swap is the new one, though the list was still the old."""
    swap(folder, {**FILES, "en/world/ferry.html": page("en", "Later")})
    assert b"Later" in ask(own, "/en/world/ferry.html").body


@pytest.mark.usefixtures("_at_once")
def test_a_folder_that_is_away_for_a_moment(folder: Path, own: Application) -> None:
    """While the folder is being renamed, what was read goes on."""
    ask(own, "/en/")
    folder.rename(folder.with_name("away"))
    assert ask(own, "/en/").status == 200
    folder.with_name("away").rename(folder)
    assert ask(own, "/de/").status == 200


@pytest.mark.usefixtures("_at_once")
def test_unchanged_files_keep_what_was_made_of_them(folder: Path, own: Application) -> None:
    """A file that the new build links from the old one is not read again."""
    ask(own, "/en/")
    known = own.site._manifest.entries["/en/"].answers
    new = folder.with_name("new")
    for file in [one for one in folder.rglob("*") if one.is_file()]:
        target = new / file.relative_to(folder)
        target.parent.mkdir(parents=True, exist_ok=True)
        os.link(file, target)
    folder.rename(folder.with_name("old"))
    new.rename(folder)
    assert ask(own, "/en/").status == 200
    assert own.site._manifest.entries["/en/"].answers is known


def test_memory_is_bounded(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond the limit, what was read is given up and read again."""
    monkeypatch.setattr(site_module, "MAX_MEMORY", 5000)
    own = Application(Site(folder))
    for tag in TAGS * 3:
        assert ask(own, f"/{tag}/world/ferry.html").status == 200
        loaded = {id(one): one for one in own.site._manifest.entries.values() if one.answers}
        assert sum(len(answer.body) for one in loaded.values() for answer in one.answers.values()) <= 5000


def test_no_site(tmp_path: Path) -> None:
    """Where nothing has been built, one sentence says what to do."""
    with pytest.raises(ProjectError, match=r"there is no site yet \(run 'l10n-news locales' first\)"):
        Site(tmp_path / "site")


def test_a_site_can_be_taken_to_another_process(own: Application) -> None:
    """Workers get a site of their own."""
    again = pickle.loads(pickle.dumps(own))  # noqa: S301 -- our own
    assert ask(again, "/", {"accept-language": "de"}).headers["location"] == "de/"
