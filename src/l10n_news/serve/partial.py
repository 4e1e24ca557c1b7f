"""Part of a file as an answer (RFC 9110 § 14, § 15.3.7, § 15.5.17)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n_news.record import replace
from l10n_news.serve.answers import Slice, answer, plain
from l10n_news.serve.ranges import boundary, content_range, multipart, parts

if TYPE_CHECKING:
    from l10n_news.serve.answers import Answer


def partial(full: Answer, etag: str, header: str) -> Answer:
    """Give the parts of a file that a Range header asks for.

    Args:
        full: the whole file.
        etag: its entity tag.
        header: of the request.

    Returns:
        206 with one part, or with several in a multipart body; 416 where none lies in the file; the whole file where
        the header is to be ignored. Of a file that is not held in memory several parts are not sent.

    """
    size = len(full.body) if isinstance(full.body, bytes) else full.body.end
    wanted = parts(header, size)
    if wanted is None or (len(wanted) > 1 and isinstance(full.body, Slice)):
        return full
    if not wanted:
        return plain(416, "The page is shorter than that.", {"content-range": f"bytes */{size}"})
    headers = {name.decode(): value.decode("latin-1") for name, value in full.headers if name != b"content-length"}
    if isinstance(full.body, Slice):
        start, end = wanted[0]
        headers["content-range"] = content_range(wanted[0], size)
        return answer(206, headers, replace(full.body, start=start, end=end))
    if len(wanted) == 1:
        headers["content-range"] = content_range(wanted[0], size)
        return answer(206, headers, full.body[slice(*wanted[0])])
    mark = boundary(full.body, etag)
    body = multipart(full.body, wanted, content_type=headers["content-type"], mark=mark)
    return answer(206, {**headers, "content-type": f"multipart/byteranges; boundary={mark}"}, body)
