"""The site over HTTP: for production on one machine, and as a preview that follows every save.

Only ``/`` looks at who asks. Everything else is a list of exact addresses with answers that are made once.
"""

from l10n_news.serve.application import Application
from l10n_news.serve.running import address_of, application, demand_server, is_loopback, listening, preview_of, run
from l10n_news.serve.site import Site

__all__ = [
    "Application",
    "Site",
    "address_of",
    "application",
    "demand_server",
    "is_loopback",
    "listening",
    "preview_of",
    "run",
]
