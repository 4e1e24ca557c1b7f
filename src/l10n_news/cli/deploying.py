"""The configuration of a web server that is to serve the site."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

import click

from l10n_news.cli.opening import open_project
from l10n_news.cli.serving import cookie_option
from l10n_news.errors import ProjectError

# The pipeline is imported by the command itself: --help must not wait for it.
# ruff: noqa: PLC0415

_PORTS = {"nginx": 80, "caddy": 443}


@click.command("deploy-config")
@click.argument("server", type=click.Choice(sorted(_PORTS, reverse=True)))
@click.option(
    "--folder",
    "served",
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="Where the site lies on the server.  [default: the project's site/]",
)
@click.option("--host", help="The name that readers ask for.  [default: that of the site's url in the settings]")
@click.option(
    "--port",
    type=click.IntRange(1, 65535),
    help="The port to listen on.  [default: 80 for nginx; 443 with a certificate for caddy]",
)
@click.option("--brotli", is_flag=True, help="nginx has the module that sends .br files.")
@cookie_option
@click.pass_obj
def deploy_config(
    folder: Path, *, server: str, served: Path | None, host: str | None, port: int | None, cookie: str, brotli: bool
) -> None:
    """Write a configuration for nginx or Caddy to standard output.

    It serves the site of the last build as 'l10n-news serve' does: the language of a reader is chosen at / only,
    pages are sent compressed, each language has its 404, moved addresses lead on, nothing on a page may run.

    \b
    l10n-news deploy-config nginx > /etc/nginx/conf.d/news.conf && nginx -t && nginx -s reload
    """  # noqa: D301 -- click wants the backspace itself: it keeps the lines below it as they are
    from l10n_news import cldr, deploy, serve
    from l10n_news.project import SITE
    from l10n_news.serve import manifest

    project = open_project(folder, ())
    serve.demand_server()
    site = project.root / SITE
    found = manifest.read(site)
    default = cldr.bcp47(project.settings.source_locale)
    deployment = deploy.Deployment(
        folder=str((served or site).absolute()),
        host=host or _host(project.settings.site_url),
        port=port or _PORTS[server],
        tags=found.tags,
        offered=found.offered or (default,),
        default=default,
        cookie=cookie,
        redirects=found.redirects,
        brotli=brotli,
    )
    click.echo(deploy.SERVERS[server](deployment), nl=False)


def _host(url: str) -> str:
    parts = urlsplit(url)
    if not parts.hostname:
        hint = "give --host, or a url under [site] in the settings"
        raise ProjectError("it is not known by which name readers ask for the site", hint=hint)
    if parts.path.strip("/"):
        message = f"the site lies below {parts.path} of its host, and the configuration is for a host of its own"
        raise ProjectError(message, hint="give --host, and put what is written below that path by hand")
    return parts.hostname
