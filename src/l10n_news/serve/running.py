"""A site on a port of this machine, run by uvicorn."""

from __future__ import annotations

import contextlib
import errno
import ipaddress
import os
import signal
import socket
from pathlib import Path
from typing import TYPE_CHECKING, Any

from l10n_news.errors import ProjectError
from l10n_news.serve.application import Application
from l10n_news.serve.site import Site

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from uvicorn import Config

    from l10n_news.serve.preview import Preview

    Serves = Callable[..., Awaitable[None]]
    """An ASGI 3 application."""

MISSING = "the server is not installed"
INSTALL = "run: pip install 'l10n-news[serve]'"
BACKLOG = 2048
GRACE = 10
"""Seconds that answers under way get when the server ends."""


def demand_server() -> None:
    """See that the optional libraries are there.

    Raises:
        ProjectError: one is missing; it says how to install them.

    """
    try:
        import httptools  # noqa: F401, PLC0415 -- optional
        import langcodes  # noqa: F401, PLC0415
        import uvicorn  # noqa: F401, PLC0415
        import watchfiles  # noqa: F401, PLC0415
    except ImportError as error:
        raise ProjectError(f"{MISSING}: {error.name}", hint=INSTALL) from None


def listening(host: str, port: int) -> socket.socket:
    """Open a port.

    Args:
        host: an address of this machine, ``127.0.0.1``, ``::1`` or a name.
        port: 0 for one that is free.

    Raises:
        ProjectError: it is taken, or not ours to open.

    """
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    except (OSError, UnicodeError):
        raise ProjectError(f"this machine has no address {host!r}", hint="choose another with --host") from None
    opened = socket.socket(family, kind, protocol)
    try:
        opened.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        opened.bind(address)
        opened.listen(BACKLOG)
    except OSError as error:
        opened.close()
        hint = "choose another with --port" if error.errno in {errno.EADDRINUSE, errno.EACCES} else None
        said = "is in use" if error.errno == errno.EADDRINUSE else f"cannot be opened: {os.strerror(error.errno or 0)}"
        raise ProjectError(f"port {port} of {host} {said}", hint=hint) from None
    opened.settimeout(0)
    return opened


def address_of(opened: socket.socket) -> str:
    """Give the address that a browser wants: ``http://127.0.0.1:8000/``."""
    host, port = opened.getsockname()[:2]
    shown = f"[{host}]" if ipaddress.ip_address(host.partition("%")[0]).version == 6 else host
    return f"http://{shown}:{port}/"


def is_loopback(opened: socket.socket) -> bool:
    """Tell whether a port can be reached from this machine only."""
    return ipaddress.ip_address(opened.getsockname()[0].partition("%")[0]).is_loopback


def preview_of(root: Path) -> Preview:
    """Make the preview of a project, and its first pages.

    Raises:
        ProjectError: there is no project, or its settings are wrong.

    """
    from l10n_news.serve.preview import Preview  # noqa: PLC0415 -- a served site needs no pipeline
    from l10n_news.serve.studio import Studio  # noqa: PLC0415

    studio = Studio(root)
    studio.look()
    return Preview(studio)


def run(application: Serves, opened: socket.socket, *, workers: int = 1, grace: int = GRACE) -> None:
    """Serve until SIGINT or SIGTERM; answers under way are finished.

    Args:
        application: what to serve.
        opened: a port; it is closed at the end.
        workers: processes.
        grace: seconds that answers under way get when it ends.

    """
    import uvicorn  # noqa: PLC0415 -- optional

    config = _config(application, workers, grace)
    signal.signal(signal.SIGTERM, lambda *_: None)  # uvicorn repeats a signal when it has ended
    with contextlib.suppress(KeyboardInterrupt), opened:
        if workers > 1:
            from uvicorn.supervisors import Multiprocess  # noqa: PLC0415

            Multiprocess(config, [opened]).run()
        else:
            uvicorn.Server(config).run([opened])


def _config(application: Serves, workers: int, grace: int) -> Config:
    from uvicorn import Config  # noqa: PLC0415 -- optional

    from l10n_news.serve.protocol import PageProtocol  # noqa: PLC0415

    return Config(
        application,
        http=PageProtocol,
        loop=_loop(),
        ws="none",
        lifespan="on",
        interface="asgi3",
        workers=workers,
        backlog=BACKLOG,
        log_config=None,
        log_level="critical",
        access_log=False,
        server_header=False,
        proxy_headers=False,
        timeout_graceful_shutdown=grace,
    )


def _loop() -> Any:  # noqa: ANN401 -- one of uvicorn's words
    try:
        import uvloop  # noqa: F401, PLC0415 -- faster, where there is one
    except ImportError:
        return "asyncio"
    return "uvloop"


def application() -> Application:
    """Make the application for another ASGI server: ``granian --factory l10n_news.serve:application``.

    The site's folder is named by ``L10N_NEWS_SITE`` (``site``), the language of readers who ask for none of the
    site's by ``L10N_NEWS_DEFAULT``, the cookie by ``L10N_NEWS_COOKIE``.

    Raises:
        ProjectError: there is no site.

    """
    setting = os.environ.get
    folder = Path(setting("L10N_NEWS_SITE", "site"))
    site = Site(folder, default=setting("L10N_NEWS_DEFAULT", ""), cookie=setting("L10N_NEWS_COOKIE", "language"))
    return Application(site)
