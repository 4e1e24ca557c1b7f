"""What ``l10n-news init`` puts into an empty folder."""

from __future__ import annotations

from importlib import resources
from typing import TYPE_CHECKING

from l10n_news import cldr, disk, settings
from l10n_news.errors import ProjectError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_FILES = {"articles/news/welcome.md": "welcome.md", ".gitignore": "gitignore"}
"""Path in a project, and the file beside this module that it is made from."""


def create(folder: Path, *, source_locale: str, locales: tuple[str, ...]) -> tuple[str, ...]:
    """Make a project that builds at once.

    Args:
        folder: made where it is missing.
        source_locale: of the articles.
        locales: to translate into.

    Returns:
        Paths of what was made; a file that was there is left as it is.

    Raises:
        ProjectError: there is a project already, a locale is unknown, or nothing can be written.

    """
    for locale in (source_locale, *locales):
        if not cldr.is_locale(locale):
            raise ProjectError(f"unknown locale {locale!r}", hint="as CLDR writes it: en, pt_BR, zh_Hans")
    if source_locale in locales:
        raise ProjectError(f"{source_locale!r} is the source locale", hint="its edition is always made: leave it out")
    if (folder / settings.NAME).exists():
        raise ProjectError("there is a project already", path=str(folder / settings.NAME), hint="choose another folder")
    text = _text("l10n-news.toml").replace("@source@", source_locale).replace("@locales@", _listed(locales))
    return _write(folder, {settings.NAME: text} | {path: _text(name) for path, name in _FILES.items()})


def _write(folder: Path, files: Mapping[str, str]) -> tuple[str, ...]:
    made = []
    try:
        for path, text in files.items():
            file = folder / path
            if not file.exists():
                disk.write_bytes(file, text.encode())
                made.append(path)
    except OSError as error:
        raise ProjectError(f"nothing can be written here: {(error.strerror or '').lower()}", path=str(folder)) from None
    return tuple(made)


def _listed(locales: tuple[str, ...]) -> str:
    return ", ".join(f'"{locale}"' for locale in locales)


def _text(name: str) -> str:
    return resources.files(__package__).joinpath(name).read_text(encoding="utf-8")
