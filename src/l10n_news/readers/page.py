"""HTML → Article: complete documents and fragments; a fragment may begin with YAML front matter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n_news import html
from l10n_news.readers import front_matter
from l10n_news.readers.fragment import Fragment, read_html

if TYPE_CHECKING:
    from l10n_news.model import Article
    from l10n_news.readers.options import Options


def read(data: bytes, options: Options) -> Article:
    """Read an HTML page.

    Raises:
        ArticleError: its encoding or its front matter is refused.

    """
    text = html.decode(data, options.path)
    if not text.startswith(("---", "\ufeff---")):
        return read_html(text, options)
    matter = front_matter.parse(text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"), options.path)
    fragment = Fragment()
    fragment.add(matter.body, matter.body_line)
    return fragment.article(
        options.heeding(matter.sentences),
        metadata=matter.metadata,
        fields=matter.fields,
        findings=matter.findings,
        whole=True,
    )
