"""Source formats → Article: every format is converted once to an HTML fragment with metadata, and read by ``html``.

A format is one line in ``READERS``. A reader's libraries are imported when the first article of its format is read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from l10n_news.errors import ArticleError
from l10n_news.readers import life
from l10n_news.readers.options import Options
from l10n_news.readers.text_rules import TextRules

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from l10n_news.model import Article

__all__ = ["READERS", "Options", "TextRules", "read"]


def _page(data: bytes, options: Options) -> Article:
    from l10n_news.readers import page  # noqa: PLC0415 -- imported with its first article

    return page.read(data, options)


def _markdown(data: bytes, options: Options) -> Article:
    from l10n_news.readers import markdown  # noqa: PLC0415 -- imported with its first article

    return markdown.read(data, options)


def _plain(data: bytes, options: Options) -> Article:
    from l10n_news.readers import plain  # noqa: PLC0415 -- imported with its first article

    return plain.read(data, options)


def _ninjs(data: bytes, options: Options) -> Article:
    from l10n_news.readers import ninjs  # noqa: PLC0415 -- imported with its first article

    return ninjs.read(data, options)


def _xml(data: bytes, options: Options) -> Article:
    from l10n_news.readers import wire_xml  # noqa: PLC0415 -- imported with its first article

    return wire_xml.read(data, options)


READERS: Mapping[str, Callable[[bytes, Options], Article]] = {
    ".html": _page,
    ".htm": _page,
    ".md": _markdown,
    ".txt": _plain,
    ".json": _ninjs,
    ".xml": _xml,
}
"""The reader of each file ending, in lower case."""


def read(data: bytes, *, path: str, locale: str, **choices: Any) -> Article:  # noqa: ANN401 -- fields of Options
    """Read an article in any format.

    Args:
        data: the file.
        path: relative to the articles' folder, with ``/``; its ending chooses the reader.
        locale: the source locale.
        choices: the other fields of ``Options``.

    Returns:
        The article; trouble in its content is in its findings.

    Raises:
        ArticleError: it cannot be read, with path, line and what to do.

    """
    name = path.rpartition("/")[2]
    ending = name[name.rfind(".") :].lower() if "." in name else ""
    reader = READERS.get(ending)
    if reader is None:
        hint = "legal endings: " + ", ".join(READERS)
        raise ArticleError(f"no reader for the ending {ending[:20]!r}", path=path, hint=hint)
    return life.for_translators(reader(data, Options(path=path, locale=locale, **choices)))
