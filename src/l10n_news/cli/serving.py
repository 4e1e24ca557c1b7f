"""The site over HTTP, for readers or as a preview."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from l10n_news.cli.opening import open_project
from l10n_news.regex import regex

if TYPE_CHECKING:
    from pathlib import Path

    from l10n_news.project import Project

# The server is imported by the command itself: --help must not wait for it.
# ruff: noqa: PLC0415

_TOKEN = regex(r"[!#$%&'*+.^_`|~0-9A-Za-z-]{1,64}")
"""A cookie's name (RFC 6265 § 4.1.1)."""


def _cookie_name(_: click.Context, __: click.Parameter, value: str) -> str:
    if value and _TOKEN.fullmatch(value) is None:
        raise click.BadParameter("legal: up to 64 letters, digits, - and _; empty for no cookie")
    return value


cookie_option = click.option(
    "--cookie",
    default="language",
    show_default=True,
    callback=_cookie_name,
    help="Name of the cookie in which a reader's language may stand, as in pt-BR.",
)
"""Also for the configurations of other servers."""


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on; 0.0.0.0 for all.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0 for one that is free.")
@click.option("--workers", type=click.IntRange(1, 64), default=1, show_default=True, help="Processes.")
@cookie_option
@click.option("--watch", is_flag=True, help="Preview: build in memory, and show each saved file at once.")
@click.option("-q", "--quiet", is_flag=True, help="Print trouble only.")
@click.pass_obj
def serve(folder: Path, *, host: str, port: int, workers: int, cookie: str, watch: bool, quiet: bool) -> None:
    """Serve the site of the last build, or a preview of what lies in the project.

    A new build is noticed without a restart. With --watch nothing is published: pages are made in memory, drafts
    and unfinished editions too, and follow each saved article, catalog and page template; a click on a sentence
    shows its entry. A preview is for this machine only.
    """
    project = open_project(folder, ())
    if watch and workers > 1:
        raise click.UsageError("--watch takes one process: leave out --workers")
    if watch:
        _preview(project, host=host, port=port, quiet=quiet)
    else:
        _serve(project, host=host, port=port, workers=workers, cookie=cookie, quiet=quiet)


def _serve(project: Project, *, host: str, port: int, workers: int, cookie: str, quiet: bool) -> None:
    from l10n_news import cldr, serve
    from l10n_news.project import SITE

    serve.demand_server()
    default = cldr.bcp47(project.settings.source_locale)
    site = serve.Site(project.root / SITE, default=default, cookie=cookie)
    opened = serve.listening(host, port)
    _say(f"serving {project.root / SITE} at {serve.address_of(opened)} (Ctrl-C stops)", quiet=quiet)
    serve.run(serve.Application(site), opened, workers=workers)
    _say("stopped", quiet=quiet)


def _preview(project: Project, *, host: str, port: int, quiet: bool) -> None:
    from l10n_news import serve

    serve.demand_server()
    opened = serve.listening(host, port)
    if not serve.is_loopback(opened):
        opened.close()
        raise click.UsageError("a preview is for this machine only: leave out --host, or name 127.0.0.1 or ::1")
    application = serve.preview_of(project.root)
    address = serve.address_of(opened)
    _say(f"preview at {address} , all editions at {address}.l10n-preview/ (Ctrl-C stops)", quiet=quiet)
    serve.run(application, opened, grace=1)
    _say("stopped", quiet=quiet)


def _say(words: str, *, quiet: bool) -> None:
    if not quiet:
        click.echo(words)
