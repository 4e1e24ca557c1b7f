"""Dates: *April 11, 2024*, *11 April*, 2024年4月11日, 2024-04-11, 15.05.1999."""

from __future__ import annotations

from calendar import monthrange
from typing import TYPE_CHECKING

from l10n_news.model import DateParts, Kind, Value
from l10n_news.regex import regex
from l10n_news.values.words import SPACES, skip, skip_back

if TYPE_CHECKING:
    from l10n_news.values.entity import Entity, Site

_EAST = regex(r"(?:(\d{2}|\d{4}) ?[年년] ?)?(\d{1,2}) ?[月월](?: ?(\d{1,2}) ?[日号號일])?")
_EAST_MONTH = regex(r"(?:(\d{4}) ?[年년] ?)(\d{1,2}) ?[月월]")
_APART = regex(r"\d{1,4}[-/.]\d")
_ISO = regex(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d/])(?!\.\d)")
_NUMERIC = regex(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/])(?![.-]\d)")
_PADDED = regex(r"\d\d\.\d\d\.\d\d")
_DAY = regex(r"(\d{1,2})(?!\d)")
_YEAR = regex(r"(\d{4})(?!\d|[.,]\d)")
_DOTTED_YEAR = regex(r"(\d{4})(?=\.)")
_TWO = regex(r"(\d{2})(?![\w:.,%/-]| ?\w)")
_LATE_DAY = regex(r"-(\d{1,2})(?![\d-])")
_YEAR_DAY = regex(r"(\d{4})[/-](\d{1,2})[/-]")
_DAY_YEAR = regex(r"(\d{1,2})[/-](\d{4})[/-]")
_SHORT_YEAR = regex(r"['’](\d{2})(?!\d)")


def date(site: Site) -> Entity | None:
    """Recognize a date with a month: written out, in Han characters, or in figures in the locale's order."""
    found = _eastern(site) or _numeric(site)
    if found or not site.months:
        return found
    return _month_first(site) or _day_first(site) or _year_first(site)


def _date(  # noqa: PLR0917 -- year, month, day in ISO order say themselves
    site: Site, start: int, end: int, year: int | None, month: int, day: int | None
) -> Entity | None:
    if not 1 <= month <= 12 or (day is not None and not 1 <= day <= 31) or (year is not None and not 1 <= year <= 2999):
        return None
    said = f"{year:04}-{month:02}" if year is not None else f"--{month:02}"
    said += f"-{day:02}" if day is not None else ""
    real = day is None or day <= monthrange(2000 if year is None else year, month)[1]
    value = Value(kind=Kind.DATE, surface=site.text[start:end], date=DateParts(year=year, month=month, day=day))
    return site.entity("date", start=start, end=end, said=said, value=value if real else None, figure=(start, end))


def _eastern(site: Site) -> Entity | None:
    match = _EAST.match(site.text, site.figure.digits[0])
    if match is None or (match[1] is None and match[3] is None) or match[0].endswith("个"):
        return None
    year = int(match[1]) if match[1] else None
    if year is not None and len(match[1]) == 2:
        return None
    return _date(site, match.start(), match.end(), year, int(match[2]), int(match[3]) if match[3] else None)


def _full(year: str) -> int:
    """Give a year of two digits is of 1950 to 2049."""
    number = int(year)
    return number if len(year) == 4 else number + (1900 if number >= 50 else 2000)


def _numeric(site: Site) -> Entity | None:
    text, start = site.text, site.figure.digits[0]
    if _APART.match(text, start) is None or (start > site.floor and text[start - 1] in "/."):
        return None
    match = _ISO.match(text, start)
    if match:
        return _date(site, start, match.end(), int(match[1]), int(match[3]), int(match[4]))
    match = _NUMERIC.match(text, start)
    if not match or (
        match[2] == "." and len(match[4]) == 2 and not (_PADDED.fullmatch(match[0]) and "," in site.lexicon.decimal)
    ):
        return None
    first, second, year = int(match[1]), int(match[3]), _full(match[4])
    month_first = site.lexicon.order == "mdy" and match[2] != "."
    month, day = (first, second) if month_first else (second, first)
    if month > 12:
        month, day = day, month
    return _date(site, start, match.end(), year, month, day)


# ── months in words ───────────────────────────────────────────────────────────────────────────────


def _month_after(site: Site, position: int) -> tuple[int, int] | None:
    """Give the month that begins at a place: where it ends, with the dot of an abbreviation, and its number."""
    found = site.lexicon.months.after(site.text, site.low, position)
    if not found or not _is_month(site, position, found[0]):
        return None
    end = found[0]
    if site.text[end : end + 1] == "." and end - position < 5:
        end += 1
    return end, found[1]


def _is_month(site: Site, start: int, end: int) -> bool:
    return site.low[start:end] not in site.lexicon.capital_months or site.text[start].isupper()


def _month_before(site: Site) -> tuple[int, int] | None:
    """Give the month that ends before the figure: where it begins, and its number."""
    text, low, lexicon = site.text, site.low, site.lexicon
    end = site.figure.digits[0]
    gap = skip_back(text, end, site.floor)
    while gap > site.floor and (text[gap - 1] in ",/-" or text[gap - 1] == "."):
        gap = skip_back(text, gap - 1, site.floor, 1)
        if end - gap > 4:
            break
    joined = (lexicon.to_year.before(text, low, gap, site.floor)) if gap < end else None
    if joined:
        gap = skip_back(text, joined[0], site.floor)
    if gap == end and not text[gap - 1 : gap].isalpha():
        return None
    found = lexicon.months.before(text, low, gap, site.floor)
    return found if found and _is_month(site, found[0], gap) else None


def _month_first(site: Site) -> Entity | None:
    """*April 11, 2024*, *Jan. 24th*, *April 2018*."""
    found = _month_before(site)
    if not found:
        return None
    start, month = found
    text, first = site.text, site.figure.digits[0]
    year = _YEAR.match(text, first)
    if year and 1000 <= int(year[1]) < 2200:
        late = _LATE_DAY.match(text, year.end())
        return _date(site, start, (late or year).end(), int(year[1]), month, int(late[1]) if late else None)
    day = _DAY.match(text, first)
    if not day:
        return None
    end = _ordinal_end(site, day.end())
    if _something_follows(site, day.end(), end):
        return None
    with_year = year_after(site, end, needs_sign=True)
    return _date(
        site, start, with_year[0] if with_year else end, with_year[1] if with_year else None, month, int(day[1])
    )


def _ordinal_end(site: Site, end: int) -> int:
    found = site.lexicon.ordinals.after(site.text, site.low, end)
    return found[0] if found else end


def _something_follows(site: Site, day: int, end: int) -> bool:
    """Whether the figure goes on and is no day: 5.4 %, 12:30, 3-1."""
    text = site.text
    after = text[end : end + 1]
    if not after:
        return False
    if after.isalpha() and after.isascii() and day == end:
        return True
    return (
        after in ".,:" and text[end + 1 : end + 2].isdigit() and not (after == "," and _YEAR.match(text, end + 1))
    ) or after in "%€$£"


def year_after(site: Site, position: int, *, needs_sign: bool = False) -> tuple[int, int] | None:
    """Give the year that follows a month or a day: where it ends, with its word (*года*), and its number."""
    text, low, lexicon = site.text, site.low, site.lexicon
    end = skip(text, position)
    signed = False
    if text[end : end + 1] and text[end] in ",/-.":
        end, signed = skip(text, end + 1), True
    joined = lexicon.to_year.after(text, low, end)
    if joined:
        end, signed = skip(text, joined[0]), True
    hyphen = signed and not needs_sign and text[end - 1] in "-/" and end == position + 1
    short = _SHORT_YEAR.match(text, end) or (_TWO.match(text, end) if joined or hyphen else None)
    match = short or _YEAR.match(text, end)
    if not match or end == position or not 1000 <= (number := _full(match[1])) < 2200:
        return None
    if needs_sign and not signed and number < 1900:
        return None
    last = match.end()
    word = lexicon.year_ends.after(text, low, skip(text, last))
    return (word[0] if word else last), number


def _day_first(site: Site) -> Entity | None:
    """*11 April 2024*, *the 9th of May*, *11 de abril de 2024*, *28. Oktober*, 01-ago-2019."""
    text, low, lexicon = site.text, site.low, site.lexicon
    start = site.figure.digits[0]
    day = _DAY.match(text, start)
    if not day or not 1 <= int(day[1]) <= 31:
        return None
    position = _ordinal_end(site, day.end())
    if text[position : position + 1] and text[position] in ".-/,":
        position += 1
    position = skip(text, position)
    joined = lexicon.to_month.after(text, low, position)
    if joined:
        position = skip(text, joined[0])
    found = _month_after(site, position)
    if not found or position == start:
        return None
    end, month = found
    year = year_after(site, end) or _glued_year(site, end)
    return _date(site, start, year[0] if year else _undotted(site, end), year[1] if year else None, month, int(day[1]))


def _undotted(site: Site, end: int) -> int:
    """Leave the full stop of a sentence after an abbreviated month alone at the end of a text."""
    return end - 1 if site.text[end - 1] == "." and not site.text[end:].strip() else end


def _glued_year(site: Site, end: int) -> tuple[int, int] | None:
    match = _YEAR.match(site.text, end)
    return (match.end(), int(match[1])) if match and 1000 <= int(match[1]) < 2200 else None


def _year_first(site: Site) -> Entity | None:
    """*2024. április 11.*, 2019-aug-1, *2017 april*."""
    text, start = site.text, site.figure.digits[0]
    if mixed := _YEAR_DAY.match(text, start) or _DAY_YEAR.match(text, start):
        found = _month_after(site, mixed.end())
        day, year_said = sorted(mixed.groups(), key=len)
        return _date(site, start, found[0], int(year_said), found[1], int(day)) if found else None
    year = _YEAR.match(text, start) or _DOTTED_YEAR.match(text, start)
    if not year or not 1000 <= int(year[1]) < 2200:
        return None
    position = year.end()
    if text[position : position + 1] and text[position] in ".-/,":
        position += 1
    position = skip(text, position)
    found = _month_after(site, position)
    if found is None or position == year.end():
        return None
    end, month = found
    day_at = skip(text, end + (text[end : end + 1] in SPACES + "-/." and end < len(text)))
    day = _DAY.match(text, day_at) if day_at > end else None
    if day and 1 <= int(day[1]) <= 31 and not _something_follows(site, day.end(), day.end()):
        last = day.end() + (text[day.end() : day.end() + 1] == "." and site.lexicon.language == "hu")
        return _date(site, start, last, int(year[1]), month, int(day[1]))
    return _date(site, start, end, int(year[1]), month, None)
