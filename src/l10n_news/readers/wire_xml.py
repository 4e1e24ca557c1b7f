"""XML wire formats → Article: NITF and NewsML-G2, told apart by their root element."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n_news.errors import ArticleError
from l10n_news.readers import newsml, nitf, xml_tree

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from l10n_news.model import Article
    from l10n_news.readers.options import Options
    from l10n_news.readers.wire import Story
    from l10n_news.readers.xml_tree import Element

ROOTS: Mapping[str, Callable[[Element, Options], Story]] = {
    "nitf": nitf.story,
    "newsItem": newsml.story,
    "newsMessage": newsml.message,
}
"""What reads a document with each root element."""


def read(data: bytes, options: Options) -> Article:
    """Read an XML story.

    Raises:
        ArticleError: no XML, another format, no text story, or in another language.

    """
    root = xml_tree.parse(data, options.path)
    reader = ROOTS.get(root.name)
    if reader is None:
        hint = "legal: " + ", ".join(f"<{name}>" for name in ROOTS)
        message = f"no reader for the root element <{root.name[:40]}>"
        raise ArticleError(message, path=options.path, line=root.line, hint=hint)
    return reader(root, options).article(options)
