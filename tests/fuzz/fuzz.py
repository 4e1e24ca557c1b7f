"""Fuzz one target with atheris (pip install atheris): python tests/fuzz/fuzz.py TARGET [SECONDS [FOLDER]].

New inputs go into FOLDER, a temporary one unless it is named; an input that breaks a promise is written beside it and
ends the run with a traceback.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import atheris  # type: ignore[import-not-found,import-untyped,unused-ignore]

with atheris.instrument_imports(include=["l10n_news"]):
    from targets import TARGETS

CORPUS = Path(__file__).parent / "corpus"
WORDS = Path(__file__).parent / "words.dict"


def main() -> None:
    """Fuzz."""
    name, seconds = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 600
    folder = Path(sys.argv[3]) if len(sys.argv) > 3 else Path(tempfile.mkdtemp())
    folder.mkdir(parents=True, exist_ok=True)
    choices = [f"-max_total_time={seconds}", "-max_len=4096", "-timeout=10", "-rss_limit_mb=1500", "-seed=1"]
    choices += [f"-dict={WORDS}", f"-artifact_prefix={folder}/", str(folder), str(CORPUS / name)]
    atheris.Setup([sys.argv[0], *choices], TARGETS[name])
    atheris.Fuzz()


if __name__ == "__main__":
    main()
