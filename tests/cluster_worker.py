"""What a worker of a test's cluster loads first: work on an article ends a process, as the system would end it."""

from __future__ import annotations

import os
import signal
from pathlib import Path
from typing import Any

from l10n_news.build import batches, cluster, drafts

GRAVE = Path(os.environ.get("L10N_NEWS_GRAVE", os.devnull))
"""A folder in which each job notes that it has lost a worker: one is enough for it."""
VICTIM = int(os.environ.get("L10N_NEWS_VICTIM", "0"))
"""Number of the process that ends; the worker itself where it is 0."""


def dying(make: Any, job: str) -> Any:
    """Give the same work, which ends a process first where the job has not noted that before."""

    def work(shop: Any, task: Any) -> Any:
        try:
            (GRAVE / job).mkdir()
        except OSError:
            return make(shop, task)
        os.kill(VICTIM or os.getpid(), signal.SIGKILL)
        return make(shop, task)

    return work


drafts.Desk.make = dying(drafts.Desk.make, "drafts")  # type: ignore[method-assign]
batches.Workshop.make = dying(batches.Workshop.make, "pages")  # type: ignore[method-assign]
if "L10N_NEWS_OTHER" in os.environ:
    cluster._made_by = lambda: "another version"  # type: ignore[assignment]
