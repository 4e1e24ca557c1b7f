"""Configurations for the servers that newsrooms run: a built site in, text out. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n_news.deploy import caddy, nginx
from l10n_news.deploy.deployment import Deployment

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["SERVERS", "Deployment"]

SERVERS: Mapping[str, Callable[[Deployment], str]] = {"nginx": nginx.config, "caddy": caddy.config}
"""What writes a server's configuration."""
