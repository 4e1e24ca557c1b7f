"""A configuration for Caddy 2.6 and newer. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n_news.deploy.choice import accepted_pattern, choices, homes
from l10n_news.deploy.deployment import HEADERS
from l10n_news.serve.types import FEED, KEPT, REVALIDATED, TYPES, cache_control

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from l10n_news.deploy.deployment import Deployment

_HEADER = """\
# {host}, a site made by l10n-news. Import this file from /etc/caddy/Caddyfile, or put it there:
#   l10n-news deploy-config caddy > /etc/caddy/Caddyfile && caddy reload --config /etc/caddy/Caddyfile
# Write it again when languages are added, and to answer moved addresses with 301 at once: until then the page
# that the build leaves at an old address leads to the new one. A new build needs no reload.
"""


def config(deployment: Deployment) -> str:
    """Write the configuration of a site.

    Returns:
        The text of a Caddyfile with one site block.

    """
    lines = _HEADER.format(host=deployment.host).splitlines()
    lines += ["", "(l10n_news_headers) {", "\theader {"]
    lines += [*(f"\t\t{name.title()} {_quoted(value)}" for name, value in HEADERS.items()), "\t\t-Server", "\t}", "}"]
    lines += ["", f"{_address(deployment)} {{", *(f"\t{line}" if line else "" for line in _inside(deployment)), "}"]
    return "\n".join(lines) + "\n"


def _address(deployment: Deployment) -> str:
    """Give the address: with the usual port of HTTPS Caddy gets a certificate by itself."""
    https = 443
    return deployment.host if deployment.port == https else f"http://{deployment.host}:{deployment.port}"


def _inside(deployment: Deployment) -> Iterator[str]:
    yield f"root * {_quoted(deployment.folder)}"
    yield from ("", "# The language of a reader: the cookie, else the first language of the browser that there is.")
    yield from _choice(deployment)
    tags = "|".join(deployment.tags)
    yield from ("", "# The language of an address; / is the only one that has none of its own.")
    yield from _map("path", "l10n_news_folder", [(f"~^/({tags})/", "${1}")], deployment.default)
    yield from ("", "import l10n_news_headers")
    yield from _by_address(deployment)
    if deployment.redirects:
        yield from ("", "# Addresses that have moved.")
    for old, new, status in deployment.moved:
        yield f"redir {_quoted(old)} {_quoted(new)} {status}"
    yield from ("", "@written not method GET HEAD", "error @written 405")
    yield from ("redir / {l10n_news_home} 302", "@hidden path /_redirects */.* *.gz *.br", "error @hidden 404")
    yield from ("file_server {", "\tindex index.html", "\tprecompressed br gzip", "}")
    yield from (
        "handle_errors {",
        "\timport l10n_news_headers",
        "\t@refused expression `{err.status_code} == 405`",
        '\theader @refused Allow "GET, HEAD"',
        "\t@missing expression `{err.status_code} == 404`",
        "\thandle @missing {",
    )
    yield from ("\t\trewrite * /{l10n_news_folder}/404.html", "\t\theader {")
    told = {"Cache-Control": f'"{REVALIDATED}"', "Content-Language": "{l10n_news_folder}"}
    told["Content-Type"] = f'"{TYPES["html"]}"'
    yield from (f"\t\t\t{name} {value}" for name, value in told.items())
    yield from ("\t\t}", "\t\tfile_server", "\t}", "}")


def _choice(deployment: Deployment) -> Iterator[str]:
    found = choices(deployment.offered)
    header = "http.request.header.Accept-Language"
    yield from _map(header, "l10n_news_range", [("~(?i)" + accepted_pattern(found), "${1}")], '""')
    leads = [("~(?i)" + pattern, f"/{tag}/") for tag, pattern in homes(found).items()]
    yield from _map("l10n_news_range", "l10n_news_asked", leads, f"/{deployment.default}/")
    own = [(f"~(?i)^{tag}$", f"/{tag}/") for tag in deployment.offered]
    yield from _map(f"http.request.cookie.{deployment.cookie}", "l10n_news_home", own, "{l10n_news_asked}")


def _by_address(deployment: Deployment) -> Iterator[str]:
    for tag in deployment.tags:
        yield f"header /{tag}/* Content-Language {tag}"
    kept = sorted(ending for ending in TYPES if cache_control(f"x.{ending}") == KEPT)
    yield "# Pages and feeds are asked for each time: corrections are seen at once; pictures are kept a while."
    yield f"header ?Cache-Control {_quoted(REVALIDATED)}"
    yield f"@kept path {' '.join(f'*.{ending}' for ending in kept)}"
    yield f"header @kept Cache-Control {_quoted(KEPT)}"
    yield "@choice path /"
    yield "header @choice {"
    yield from ('\tCache-Control "private, no-cache"', '\tVary "Accept-Language, Cookie"', "}")
    yield from ("@xml {", "\tpath *.xml", "\tnot path */feed.xml", "}", f'header @xml Content-Type "{TYPES["xml"]}"')
    yield from ("@feed path */feed.xml", f'header @feed Content-Type "{FEED}"')


def _map(source: str, target: str, pairs: Iterable[tuple[str, str]], default: str) -> Iterator[str]:
    yield f"map {{{source}}} {{{target}}} {{"
    yield from (f"\t{_quoted(key)} {value}" for key, value in pairs)
    yield from (f"\tdefault {default}", "}")


def _quoted(text: str) -> str:
    r"""Write a token: between backquotes nothing is special, between quotation marks ``\"`` is."""
    return f"`{text}`" if '"' in text or "\\" in text else f'"{text}"'
