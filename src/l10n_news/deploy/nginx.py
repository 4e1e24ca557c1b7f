"""A configuration for nginx 1.18 and newer. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n_news.deploy.choice import accepted_pattern, choices, homes
from l10n_news.deploy.deployment import HEADERS
from l10n_news.serve.types import FEED, KEPT, REVALIDATED, TYPES, cache_control

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from l10n_news.deploy.deployment import Deployment

_HEADER = """\
# {host}, a site made by l10n-news. Put this file where nginx looks for sites, inside http {{ }}:
#   l10n-news deploy-config nginx > /etc/nginx/conf.d/{host}.conf && nginx -t && nginx -s reload
# Write it again when languages are added, and to answer moved addresses with 301 at once: until then the page
# that the build leaves at an old address leads to the new one. A new build needs no reload.
"""


_MODULE = "with nginx's module (Debian: libnginx-mod-http-brotli-static)"


_VARYING = {
    "Cache-Control": "$l10n_news_caching",
    "Content-Language": "$l10n_news_spoken",
    "Allow": "$l10n_news_allowed",
}


def config(deployment: Deployment) -> str:
    """Write the configuration of a site.

    Returns:
        The text for a file inside ``http { }``: the choice of a language, and a ``server``.

    """
    lines = [
        *_HEADER.format(host=deployment.host).splitlines(),
        "",
        *_choice(deployment),
        *_by_address(deployment),
        "",
        *_server(deployment),
    ]
    return "\n".join(lines) + "\n"


def _choice(deployment: Deployment) -> Iterator[str]:
    found = choices(deployment.offered)
    yield "# The language of a reader: the cookie, else the first language of the browser that there is."
    yield from _map("$http_accept_language", "$l10n_news_range", [("~*" + accepted_pattern(found), "$1")], '""')
    leads = [("~*" + pattern, _home(tag)) for tag, pattern in homes(found).items()]
    yield from _map("$l10n_news_range", "$l10n_news_asked", leads, _home(deployment.default))
    own = [(tag.lower(), _home(tag)) for tag in deployment.offered]
    yield from _map(f"$cookie_{deployment.cookie}", "$l10n_news_home", own, "$l10n_news_asked")


def _by_address(deployment: Deployment) -> Iterator[str]:
    tags = "|".join(deployment.tags)
    anew = "|".join(sorted(ending for ending in TYPES if cache_control(f"x.{ending}") == REVALIDATED))
    yield "# The language of an address; / is the only one that has none of its own."
    yield from _map("$uri", "$l10n_news_language", [(f"~^/({tags})/", "$1")], '""')
    yield from _map("$l10n_news_language", "$l10n_news_folder", [("", deployment.default)], "$l10n_news_language")
    yield from _map("$uri", "$l10n_news_vary", [("/", '"Accept-Language, Cookie"')], '""')
    yield "# Pages and feeds are asked for each time: corrections are seen at once; pictures are kept a while."
    kept = [("/", '"private, no-cache"'), (rf"~\.(?:{anew})$|/$", f'"{REVALIDATED}"')]
    yield from _map("$uri", "$l10n_news_kept", kept, f'"{KEPT}"')
    yield "# What is not there speaks the language of its address, and may be there, or elsewhere, with the next build."
    yield from _map("$status", "$l10n_news_spoken", [("404", "$l10n_news_folder")], "$l10n_news_language")
    yield from _map("$status", "$l10n_news_caching", [("~^301|^[45]", f'"{REVALIDATED}"')], "$l10n_news_kept")
    yield from _map("$status", "$l10n_news_allowed", [("405", '"GET, HEAD"')], '""')


def _map(source: str, target: str, pairs: Iterable[tuple[str, str]], default: str) -> Iterator[str]:
    yield f"map {source} {target} {{"
    yield f"    default {default};"
    yield from (f"    {_quoted(key)} {value};" for key, value in pairs)
    yield "}"


def _server(deployment: Deployment) -> Iterator[str]:
    yield "server {"
    for line in _inside(deployment):
        yield f"    {line}" if line else ""
    yield "}"


def _inside(deployment: Deployment) -> Iterator[str]:
    yield from (f"listen {deployment.port};", f"listen [::]:{deployment.port};", f"server_name {deployment.host};")
    yield from _files(deployment)
    yield ""
    yield "error_page 404 /$l10n_news_folder/404.html;"
    yield "add_header Vary $l10n_news_vary;"
    yield from (f"add_header {name} {value} always;" for name, value in _VARYING.items())
    yield from (f"add_header {name.title()} {_quoted(value)} always;" for name, value in HEADERS.items())
    yield from ("", "location = / { return 302 $l10n_news_home; }")
    yield r"location ~ ^/_redirects$|/\.|\.(?:gz|br)$ { return 404; }"
    yield rf"location ~ /feed\.xml$ {{ types {{ }} default_type {FEED.partition(';')[0]}; }}"
    if deployment.redirects:
        yield from ("", "# Addresses that have moved.")
    for old, new, status in deployment.moved:
        yield f"location = {_quoted(old)} {{ return {status} {_quoted(new)}; }}"


def _files(deployment: Deployment) -> Iterator[str]:
    yield f"root {_quoted(deployment.folder)};"
    yield from ("index index.html;", "absolute_redirect off;", "server_tokens off;")
    yield from (
        "disable_symlinks on from=$document_root;",
        "client_max_body_size 1k;",
        "gzip_static on;",
        "gzip_vary on;",
    )
    yield "brotli_static on;" if deployment.brotli else f"# brotli_static on; # {_MODULE}"
    by_type: dict[str, list[str]] = {}
    for ending, kind in TYPES.items():
        by_type.setdefault(kind.partition(";")[0], []).append(ending)
    yield "types {"
    yield from (f"    {kind} {' '.join(endings)};" for kind, endings in by_type.items())
    yield from ("}", "default_type application/octet-stream;", "charset utf-8;")
    texts = {kind.partition(";")[0] for kind in (*TYPES.values(), FEED) if ";" in kind}
    yield f"charset_types {' '.join(sorted(texts - {'text/html'}))};"


def _home(tag: str) -> str:
    return f"/{tag}/"


def _quoted(text: str) -> str:
    r"""Write a parameter: in quotation marks only ``"`` and ``\`` are special, and ``$`` begins a variable."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
