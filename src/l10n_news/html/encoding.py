"""Bytes of a page → text, by the rules of HTML."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from l10n_news.errors import ArticleError
from l10n_news.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xfe\xff", "utf-16-be"), (b"\xff\xfe", "utf-16-le"))

_PRESCAN = 1024

_META = regex(
    rb"""<!--.{0,1024}?-->|<meta[\s/][^>]{0,1024}?charset\s{0,16}=\s{0,16}["']?\s{0,16}([^\s"'/>;]{1,64})""",
    re.IGNORECASE | re.DOTALL,
)
_XML = regex(rb"""<\?xml[^>]{0,200}?encoding\s{0,16}=\s{0,16}["']([^"'>]{1,64})["']""")

_REFUSED = frozenset(
    {
        "utf-7",
        "unicode-1-1-utf-7",
        "hz-gb-2312",
        "iso-2022-kr",
        "csiso2022kr",
        "iso-2022-cn",
        "iso-2022-cn-ext",
        "replacement",
        "utf-32",
    }
)

_LABELS = {
    "windows-1252": "windows-1252 cp1252 x-cp1252 ascii us-ascii ansi_x3.4-1968 iso-8859-1 iso8859-1 iso88591 "
    "iso_8859-1 iso_8859-1:1987 iso-ir-100 csisolatin1 latin1 latin-1 l1 cp819 ibm819 x-user-defined",
    "utf-8": "utf-8 utf8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8 utf-16 utf-16le utf-16be "
    "unicode csunicode unicodefeff unicodefffe ucs-2 iso-10646-ucs-2",
    "cp1254": "windows-1254 cp1254 x-cp1254 iso-8859-9 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 iso-ir-148 "
    "csisolatin5 latin5 l5",
    "cp874": "windows-874 dos-874 iso-8859-11 iso8859-11 iso885911 tis-620",
    "gb18030": "gb18030 gbk x-gbk gb2312 gb_2312 gb_2312-80 csgb2312 csiso58gb231280 iso-ir-58 chinese",
    "cp932": "shift_jis shift-jis sjis x-sjis ms932 ms_kanji windows-31j csshiftjis",
    "cp949": "euc-kr cseuckr korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 csksc56011987 iso-ir-149 "
    "windows-949",
    "big5hkscs": "big5 big5-hkscs cn-big5 csbig5 x-x-big5",
    "euc_jp": "euc-jp x-euc-jp cseucpkdfmtjapanese",
    "iso2022_jp": "iso-2022-jp csiso2022jp",
    "koi8-r": "koi8-r koi koi8 koi8_r cskoi8r",
    "koi8-u": "koi8-u koi8-ru",
    "cp866": "ibm866 866 cp866 csibm866",
    "mac-roman": "macintosh mac csmacintosh x-mac-roman",
    "mac-cyrillic": "x-mac-cyrillic x-mac-ukrainian",
    **{f"cp{n}": f"windows-{n} cp{n} x-cp{n}" for n in (1250, 1251, 1253, 1255, 1256, 1257, 1258)},
}
_OTHER_NAMES = {
    2: "iso_8859-2:1987 iso-ir-101 csisolatin2 latin2 l2",
    3: "iso_8859-3:1988 iso-ir-109 csisolatin3 latin3 l3",
    4: "iso_8859-4:1988 iso-ir-110 csisolatin4 latin4 l4",
    5: "iso_8859-5:1988 iso-ir-144 csisolatincyrillic cyrillic",
    6: "iso_8859-6:1987 iso-ir-127 csisolatinarabic arabic ecma-114 asmo-708 iso-8859-6-e csiso88596e iso-8859-6-i "
    "csiso88596i",
    7: "iso_8859-7:1987 iso-ir-126 csisolatingreek greek greek8 ecma-118 elot_928 sun_eu_greek",
    8: "iso_8859-8:1988 iso-ir-138 csisolatinhebrew hebrew visual iso-8859-8-e csiso88598e iso-8859-8-i csiso88598i "
    "logical",
    10: "iso-ir-157 csisolatin6 latin6 l6",
    13: "",
    14: "",
    15: "csisolatin9 l9",
    16: "",
}
"""Further labels of the parts of ISO 8859; text in visual order is what it says, as in a browser."""
_LABELS |= {
    f"iso8859-{n}": f"iso-8859-{n} iso8859-{n} iso8859{n} iso_8859-{n} {more}" for n, more in _OTHER_NAMES.items()
}
_CODECS = {label: codec for codec, labels in _LABELS.items() for label in labels.split()}
_WINDOWS_1252 = "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(256))


def decode(data: bytes, path: str) -> str:
    """Decode a page by the rules of HTML (§ 13.2.3.2, and the Encoding standard's labels).

    A byte order mark decides, then the first ``<meta>`` of the first 1024 bytes whose encoding is known; without them
    the page is UTF-8 where it is valid UTF-8, and windows-1252 otherwise. The mark stays in the text, so that nothing
    of the source is lost. What is not valid in a declared encoding becomes U+FFFD, as in a browser.

    Args:
        data: the file's bytes.
        path: for the error.

    Raises:
        ArticleError: the page declares an encoding that browsers refuse (UTF-7, ISO-2022-KR …), or one that nobody
            knows while it is not UTF-8: a browser would show it as windows-1252, which it hardly is.
    """
    for mark, codec in _BOMS:
        if data.startswith(mark):
            return data.decode(codec, "replace")
    labels = list(_declared(data[:_PRESCAN]))
    label = next((label for label in labels if label in _CODECS or label in _REFUSED), None)
    if label in _REFUSED:
        raise _refused(label, "refused", path)
    if label is not None:
        codec_name = _CODECS[label]
        return _windows(data) if codec_name == "windows-1252" else data.decode(codec_name, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        if labels:
            raise _refused(labels[0], "unknown, and the page is not UTF-8", path) from None
        return _windows(data)


def _refused(label: str, why: str, path: str) -> ArticleError:
    return ArticleError(f"declared encoding {label[:40]!r} is {why}", path=path, hint="save the page as UTF-8")


def _windows(data: bytes) -> str:
    return codecs.charmap_decode(data, "replace", _WINDOWS_1252)[0]


def _declared(head: bytes) -> Iterator[str]:
    """Yield the labels that the beginning of a page declares, in order."""
    found = [match[1] for match in _META.finditer(head) if match[1] is not None]
    xml = _XML.match(head)
    for label in (*found, *([xml[1]] if xml else ())):
        yield label.decode("ascii", "replace").strip().lower()
