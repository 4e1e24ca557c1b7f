"""GNU gettext accepts every catalog of this repository."""

from __future__ import annotations

import subprocess

import pytest

from conftest import ROOT

CATALOGS = sorted(ROOT.glob("locales/**/*.po")) + sorted(ROOT.glob("locales/**/*.pot"))


def test_the_catalogs_were_found() -> None:
    """Nine locales of at least five articles and the site's own words, and the templates."""
    assert len(CATALOGS) >= 9 * 6 + 6


@pytest.mark.parametrize("path", CATALOGS, ids=lambda path: path.relative_to(ROOT / "locales").as_posix())
def test_msgfmt_accepts(msgfmt: str, path: str) -> None:
    """``msgfmt --check`` finds nothing to complain of but the header fields that a translator's tool fills in."""
    done = subprocess.run([msgfmt, "--check", "-o", "/dev/null", path], capture_output=True, text=True, check=False)
    complaints = [line for line in done.stderr.splitlines() if ": warning: header field " not in line]
    assert (done.returncode, complaints) == (0, [])
