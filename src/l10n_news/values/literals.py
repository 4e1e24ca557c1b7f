"""Figures that are names: addresses, telephone numbers, versions, COVID-19, 5G, Boeing 737. They stay text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from l10n_news.regex import regex
from l10n_news.values.words import skip_back

if TYPE_CHECKING:
    from collections.abc import Iterator

    from l10n_news.values.entity import Entity, Site

_ADDRESS = regex(r"(?<=[A-Za-z])://|www\.|@(?=[A-Za-z0-9_])")
_SCHEME_BACK = regex(r"[A-Za-z+.-]{2,12}")
_REST = regex(r"[^\s<>\"“”«»\u3000-\u9fff\uac00-\ud7af\uff00-\uffef]*")
_LOCAL_BACK = regex(r"[\w.+%-]{1,64}", re.ASCII)
_DOMAIN = regex(r"[A-Za-z0-9_-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}")
_HANDLE = regex(r"(?=\d{0,20}[A-Za-z_])[\w]{1,64}", re.ASCII)


def may_have_address(text: str) -> bool:
    """Tell whether there is what every address has."""
    return "@" in text or "://" in text or "www." in text


def addresses(text: str) -> Iterator[tuple[int, int, str]]:
    """Find URLs and e-mail addresses (RFC 3986, RFC 5322 in outline), whether or not a digit stands in them."""
    if not may_have_address(text):
        return
    end = 0
    for match in _ADDRESS.finditer(text):
        if match.start() < end:
            continue
        found = _mail(text, match.start(), end) if match[0] == "@" else _url(text, match, end)
        if found:
            yield (*found, "email" if match[0] == "@" else "url")
            end = found[1]


def _url(text: str, match: re.Match[str], floor: int) -> tuple[int, int] | None:
    start = match.start()
    if match[0] == "://":
        scheme = _SCHEME_BACK.match(text[max(floor, start - 12) : start][::-1])
        if not scheme:
            return None
        start -= scheme.end()
    elif start and text[start - 1].isalnum():
        return None
    rest = _REST.match(text, match.end())
    end = rest.end() if rest else match.end()
    while end > match.end() and text[end - 1] in ".,;:!?)']":
        end -= 1
    return (start, end) if end > match.end() else None


def _mail(text: str, at: int, floor: int) -> tuple[int, int] | None:
    local = _LOCAL_BACK.match(text[max(floor, at - 64) : at][::-1])
    domain = _DOMAIN.match(text, at + 1)
    if local and domain:
        return at - local.end(), domain.end()
    handle = _HANDLE.match(text, at + 1)
    if handle and (at == 0 or not text[at - 1].isalnum()):
        return at, handle.end()
    return None


# ── at a digit ────────────────────────────────────────────────────────────────────────────────────

_LETTER = r"A-Za-z\u00c0-\u024f\u0370-\u03ff\u0400-\u052f"
_GLUED_BACK = regex(rf"[-‑'’_./&+]?[{_LETTER}\d][{_LETTER}\d'’_./&‑-]{{0,63}}")
_GLUED = regex(rf"[-‑]?[{_LETTER}_][{_LETTER}\d_‑-]*|[\d_‑-]{{1,40}}[{_LETTER}_][{_LETTER}\d_‑-]*")
_PREFIX_BACK = regex(rf"[{_LETTER}]{{2,30}}")

_IP4 = regex(r"(?:\d{1,3}\.){3}\d{1,3}(?![\w.])(?!\.\d)")
_IP6 = regex(r"[0-9A-Fa-f:]{3,45}(?![\w:])")
_HEX_BACK = regex(r"[0-9A-Fa-f:]{0,40}")
_GUID = regex(r"[0-9A-Fa-f]{8}-?(?:[0-9A-Fa-f]{4}-?){3}[0-9A-Fa-f]{12}(?![\w-])")
_VERSION = regex(r"(?!\d{3}\.\d{3}\.\d{4})\d{1,5}(?:\.\d{1,5}){2,6}(?![\d.,])")


def dotted(site: Site) -> Entity | None:
    """Recognize IP addresses (RFC 4291), GUIDs (RFC 9562) and version numbers of three parts."""
    start = site.figure.digits[0]
    for pattern in (_GUID, _IP4):
        match = pattern.match(site.text, start)
        if match and (pattern is not _IP4 or all(int(part) < 256 for part in match[0].split("."))):
            unit = "guid" if pattern is _GUID else "ip"
            return site.entity("literal", start=start, end=match.end(), said=match[0], unit=unit)
    match = _VERSION.match(site.text, start)
    if match and not _is_grouped(site, match.end()):
        return site.entity("literal", start=start, end=match.end(), said=match[0])
    return None


def _is_grouped(site: Site, end: int) -> bool:
    return site.figure.digits[1] >= end


def internet(site: Site) -> Entity | None:
    """Recognize IPv6 addresses, which may begin with letters or colons."""
    text, start = site.text, site.figure.digits[0]
    low = max(site.floor, start - 40)
    if text.find(":", low, start + 45) < 0:
        return None
    back = _HEX_BACK.match(text[low:start][::-1])
    first = start - (back.end() if back else 0)
    match = _IP6.match(text, first)
    if not match or match[0].count(":") < 2 or (first and text[first - 1].isalnum() and text[first - 1].isascii()):
        return None
    parts = match[0].split(":")
    if any(len(part) > 4 for part in parts) or match[0].count("::") > 1 or len(parts) > 8:
        return None
    if "::" not in match[0] and len(parts) != 8:
        return None
    return site.entity("literal", start=first, end=match.end(), said=match[0], unit="ip")


_NAMES = regex(
    r"(?:3M|[2458]K|7-Eleven|[2-6]G|[23]D|5S)(?![\w'’-])|\d-(?:foot|feet)-\d{1,2}\b|\d{4}-\d\d-\d\dT\d\d:\d\d[\d:.Z+-]{0,20}"
    r"|24/7(?![\w/])|9/11(?![\w/])"
)


def word(site: Site) -> Entity | None:
    """Recognize figures behind the letters of a word: COVID-19, G7, T20Is, A3, #1."""
    text, start = site.text, site.figure.digits[0]
    if start == site.floor or not (text[start - 1].isalpha() or text[start - 1] in "-‑_/&+#＃"):
        return None
    if _is_apart(site):
        return None
    lexicon, low = site.lexicon, site.low
    for table in (lexicon.prefixes, lexicon.months, lexicon.ordinal_before):
        if table.before(text, low, start, site.floor):
            return None
    if text[start - 1] in "-/" and lexicon.months.before(text, low, start - 1, site.floor):
        return None
    return glued(site)


def named(site: Site) -> Entity | None:
    """Recognize a few names that look like amounts, machine timestamps (ISO 8601) and feet with inches in a word."""
    match = _NAMES.match(site.text, site.figure.digits[0])
    return site.entity("literal", start=match.start(), end=match.end()) if match else None


def _is_apart(site: Site) -> bool:
    """Whether the figure stands on its own behind a hyphen: mid-2020, magnitude-6.5, 7pm-9pm."""
    text, start = site.text, site.figure.digits[0]
    if start == site.floor or text[start - 1] not in "-‑":
        return False
    if start - 2 < site.floor:
        return True
    said = text[start : site.figure.digits[1]]
    back = _PREFIX_BACK.match(text[max(site.floor, start - 32) : start - 1][::-1])
    return (
        back is not None
        and back[0].islower()
        and (
            (said.isdecimal() and len(said) == 4)
            or "." in said
            or (said[-1] == "0" and text.startswith("s", start + len(said)))
        )
    )


def glued(site: Site) -> Entity | None:
    """Recognize figures that are part of a word: COVID-19, G7, T20Is, A3, 5G, 3D, 4x4, #1."""
    text, (start, end) = site.text, site.figure.digits
    first = start
    back = _GLUED_BACK.match(text[max(site.floor, start - 65) : start][::-1])
    if (
        back
        and not _is_apart(site)
        and any(c.isalpha() for c in back[0])
        and (text[start - 1].isalpha() or _hyphened(text, start))
    ):
        first = start - back.end()
        while not text[first].isalnum():
            first += 1
        first -= first > site.floor and text[first - 1] in "#＃"
    elif start > site.floor and text[start - 1] in "#＃":
        first = start - 1
    after = _GLUED.match(text, end)
    last = end
    if after and (first < start or text[end] not in "-‑"):
        last = after.end()
    if first == start and last == end:
        return None
    return site.entity("literal", start=first, end=last, said=text[first:last])


def _hyphened(text: str, start: int) -> bool:
    return text[start - 1] in "-‑_/&+" and start > 1 and text[start - 2].isalpha()


_WORD_BEFORE = regex(rf"[.]?[{_LETTER}][{_LETTER}'’.-]{{0,30}}")


def labelled(site: Site) -> Entity | None:
    """Recognize figures after a word that they name or number: Boeing 737, No 10, Article 5, Catch 22."""
    figure = site.figure
    start, end = figure.digits
    text, lexicon = site.text, site.lexicon
    if figure.start != start or figure.scaled or end - start > 5:
        return None
    gap = skip_back(text, start, site.floor, 1)
    label = lexicon.labels.before(text, site.low, gap, site.floor)
    if label and (gap < start or not text[gap - 1].isalpha()):
        if text[label[0]].isupper() or not text[label[0]].isalpha() or label[1] == 2:
            return site.entity("literal", start=label[0], end=end)
        return site.entity("literal", start=label[0], end=end) if label[1] else None
    return _named(site, gap) if gap < start and text[start:end].isdecimal() and end - start < 5 else None


def _named(site: Site, gap: int) -> Entity | None:
    """Give a capitalized word inside a sentence that no list knows: Mars 2020, ABC 10."""
    text, end = site.text, site.figure.digits[1]
    back = _WORD_BEFORE.match(text[max(site.floor, gap - 32) : gap][::-1])
    if not back or back[0][0] == "." or (site.lexicon.language == "de" and end - site.figure.start == 4):
        return None
    first = gap - back.end()
    word = text[first:gap]
    capital = word[0].isupper() or (word[1:2].isupper() and word[0] == "i")
    if not capital or site.lexicon.not_labels.after(text, site.low, first) or _opens(text, first, site):
        return None
    return site.entity("literal", start=first, end=end)


def street(site: Site) -> Entity | None:
    """Recognize the number of a house beside the name of a street."""
    street_after, street_before = site.lexicon.street_after, site.lexicon.street_before
    text, (start, end) = site.text, site.figure.digits
    if end - start > 5 or not text[start:end].isdecimal():
        return None
    after = street_after.match(text, end) if street_after else None
    if after:
        return site.entity("literal", start=start, end=end)
    before = street_before.search(text, max(site.floor, start - 40), start) if street_before else None
    return site.entity("literal", start=start, end=end) if before and before.end() == start else None


_WORDS = regex(rf"[{_LETTER}]{{4,}}")


def _opens(text: str, first: int, site: Site) -> bool:
    """Whether the word's capital says nothing: it opens a sentence, or the whole line is in capitals."""
    before = text[max(0, first - 3) : first].rstrip(" \u00a0\t\n")
    if not before or before[-1] in ".!?:…\"“”«»'‘’)([|•–—-/":
        return True
    words: list[str] = _WORDS.findall(text[max(0, first - 60) : site.figure.digits[1] + 60])
    return sum(word[0].isupper() for word in words) * 10 > len(words) * 7
