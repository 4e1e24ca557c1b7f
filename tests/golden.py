"""Golden editions: every article of this repository in every locale, as a reader gets its text.

``make golden`` writes them anew after a change that is meant; the difference is then read like any other change.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from l10n_news import build, cldr
from l10n_news.assemble import assemble, field, markup
from l10n_news.project import Project

if TYPE_CHECKING:
    from l10n_news.model import Edition, Slot

ROOT = Path(__file__).parents[1]
FOLDER = Path(__file__).parent / "golden"


def source_of(slot: Slot) -> str:
    """Leave what belongs to the site as the source has it."""
    return slot.source


def text_of(edition: Edition) -> str:
    """Give the fields and the body of an edition."""
    article = edition.article
    fields = (
        f"<!-- {name}: {markup(found, article, edition, source_of)} -->"
        for name in article.fields
        if (found := field(edition, name))
    )
    return "\n".join((*fields, assemble(article, edition, source_of)))


def editions() -> dict[str, str]:
    """Give the text of each edition by its path below the golden folder."""
    project = Project.open(ROOT)
    return {
        f"{edition.article.name}.{cldr.bcp47(edition.locale)}.html": text_of(edition)
        for edition in build.editions(project, build.read(project))
    }


def main() -> None:
    """Write them."""
    wanted = editions()
    for file in FOLDER.rglob("*.html"):
        if file.relative_to(FOLDER).as_posix() not in wanted:
            file.unlink()
    for path, text in wanted.items():
        file = FOLDER / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())


if __name__ == "__main__":
    main()
