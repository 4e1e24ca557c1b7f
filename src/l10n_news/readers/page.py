"""HTML → Article: complete documents and fragments; a fragment may begin with YAML front matter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n_news import html
from l10n_news.model import Finding, Severity
from l10n_news.readers import front_matter
from l10n_news.readers.fragment import Fragment, read_html
from l10n_news.record import replace

if TYPE_CHECKING:
    from l10n_news.model import Article
    from l10n_news.readers.options import Options

_LOST = "\N{REPLACEMENT CHARACTER}"


def read(data: bytes, options: Options) -> Article:
    """Read an HTML page; bytes that its encoding does not know are a finding.

    Raises:
        ArticleError: its encoding or its front matter is refused.

    """
    text = html.decode(data, options.path)
    lost = text.count(_LOST) - data.count(_LOST.encode())
    if lost <= 0:
        return _article(text, options)
    message = f"{lost:,} bytes are no characters in the page's encoding, from here on (save the page as UTF-8)"
    line = text.count("\n", 0, text.find(_LOST)) + 1
    finding = Finding(name="bad-encoding", message=message, severity=Severity.WARNING, path=options.path, line=line)
    article = _article(text, options)
    return replace(article, findings=(*article.findings, finding))


def _article(text: str, options: Options) -> Article:
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
