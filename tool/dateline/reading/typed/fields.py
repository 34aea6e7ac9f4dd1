"""One citation's text into its fields: outlets, dates, titles, addresses, remarks.

In: what stands within parentheses, on a source line or in a note. Out: `RawGroup`s, one for each date. Which
of the names are outlets is decided afterwards (`typed.choosing`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from dateline.reading.typed.bylines import bylines
from dateline.reading.typed.dates import CitedDate, dates_in
from dateline.reading.typed.days_of_events import events_in_titles
from dateline.reading.typed.digits_in_names import of_names
from dateline.reading.typed.field_cuts import cut, says_language
from dateline.reading.typed.field_reader import Reader
from dateline.reading.typed.field_shapes import PART_NEXT
from dateline.reading.typed.groups import RawGroup
from dateline.reading.typed.issues import has_page, issues_of_year
from dateline.reading.typed.lexicon import lettered
from dateline.reading.typed.masking import (
    COMMA,
    DATE,
    GONE,
    TITLE,
    URL,
    masked,
)
from dateline.reading.typed.missing_days import days_in_part
from dateline.reading.typed.misspelt_months import days_misspelt
from dateline.reading.typed.print_places import years_of_titles
from dateline.reading.typed.quoted_on import is_of_quoting
from dateline.reading.typed.same_behind import without_same
from dateline.reading.typed.slashed_days import with_slashes
from dateline.reading.typed.year_first import like_the_first

_AFTER_DATE = re.compile(
    rf"\s*(?:$|{PART_NEXT}|[,;:.)?\]}}>|–—/•·▪+\ue010-\ue013\ue018-]|&|(?:and|und|et|or|to|issue|edition|at|GMT|UTC|from|accessed|retrieved|pp?\.|via|quoted|see)\b|[yei]\s+\d|\d{{1,2}}[:.h]\d\d|\(|\[)",
    re.IGNORECASE,
)


def read_groups(
    text: str,
    *,
    day_first: bool,
    note: bool,
    short_days: bool = False,
    short_years: bool = False,
    titled: Iterable[tuple[int, int]] = (),
    named: Sequence[tuple[int, int]] = (),
    authors: Iterable[tuple[int, int]] = (),
    year: tuple[int, int] | None = None,
    day_leads: bool = False,
) -> list[RawGroup]:
    """The groups of one citation's text, offsets those of `text`; dates without names stay by themselves.

    `titled` are the places of titles that no quotation marks show, `named` those of outlets beside them;
    `authors` those of names that are none, `year` that of the day's year where it stands apart, and
    `day_leads` says that the day stands ahead of title and outlet.
    """
    text = without_same(text)
    days_like_first = like_the_first(text)
    if days_like_first is not None:
        day_first = False
    whole = days_like_first or (with_slashes(text, day_first=day_first) if short_days else text)
    blank, titles = masked(whole, note=note, titled=titled)
    if year:
        blank = blank[: year[0]] + GONE * (year[1] - year[0]) + blank[year[1] :]
    read_on = [m.span("day") for m in _READ_ON.finditer(blank)] if note else []
    if read_on:
        blank = _READ_ON.sub(lambda m: m[1] + GONE * len(m[2]), blank)
    for start, end in years_of_titles(whole) if note else ():
        blank = blank[:start] + GONE * (end - start) + blank[end:]
    open_ = [*days_in_part(blank), *(events_in_titles(blank) if note else ())]
    all_dates = dates_in(blank, day_first=day_first, short_days=short_days, short_years=short_years)
    blank = blank if note else _parted(blank, all_dates)
    dates = [
        d
        for d in all_dates
        if (
            _AFTER_DATE.match(blank, d.end)
            or says_language(blank, d.end)
            or is_of_quoting(blank, d.start, d.end)
            or (note and _leads(blank, d))
        )
        and not any(start <= d.start < end for start, end in open_)
    ]
    dates = _with_misspelt(dates, blank)
    issues = [i for i in issues_of_year(blank) if not _has_day(blank, i, dates)] if "/" in blank else []
    dates = _with_issues(dates, issues)
    for start, end in of_names(blank, dates):
        dates = [d for d in dates if not (start <= d.start < end)]
        blank = blank[:start] + "X" + "x" * (end - start - 1) + blank[end:]
    dates = [_in_year(d, text[slice(*year)]) for d in dates] if year else dates
    for date in dates:
        blank = blank[: date.start] + DATE * (date.end - date.start) + blank[date.end :]
    blank = blank if note else _without_said(blank)
    for start, end in (*authors, *(bylines(text) if note else ())):
        blank = blank[:start] + GONE * (end - start) + blank[end:]
    for start, end in named:
        blank = blank[:start] + _JOINT.sub(COMMA, whole[start:end]) + blank[end:]
        blank = _QUOTE_BEFORE.sub(lambda m: " " * len(m[0]), blank[:start]) + blank[start:]
        blank = (
            blank[:end]
            + ("," if whole[end : end + 1] in _CLOSERS else blank[end : end + 1].replace(TITLE, " "))
            + blank[end + 1 :]
        )
    reader = Reader(text, dates, titles, note=note, named=[start for start, _ in named], day_leads=day_leads)
    for piece in cut(blank, note):
        reader.take(piece)
    groups = [_numbered(group, text, issues) for group in reader.groups()] if issues else reader.groups()
    return [_read_on(group, text, read_on) for group in groups] if read_on else groups


_NAME_AHEAD = re.compile(r"(?:\A|;)\s*[^\W\d_][^;,:\d]{1,60},\s*\Z")
_NAME_BETWEEN = re.compile(lettered(r"\s(?:[Tt]he\s)?[A-ZÀ-Þ@][^;,:.()\d]{1,60},\s(?:on\s)?"))


def _parted(text: str, dates: Sequence[CitedDate]) -> str:
    """The text with semicolons that were lost behind days: `Kyodo, May 9, 2020 Eurasianet, May 20, 2020`."""
    for one, other in pairwise(dates):
        if (
            all(d.is_of_day and not d.month_day for d in (one, other))
            and _NAME_BETWEEN.fullmatch(text, one.end, other.start)
            and _NAME_AHEAD.search(text, 0, one.start)
        ):
            text = f"{text[: one.end]};{text[one.end + 1 :]}"
    return text


# `AFP, 3 May 2020: 12 dead; Reuters, 4 May 2020: 15 dead`: what each had, behind its day
_SAID_OF_DAY = re.compile(rf"(?<={DATE}):\s+(?=[a-zß-ÿ\d])[^;{DATE}{TITLE}{URL}]{{1,80}}(?=;|\Z)")


def _without_said(blank: str) -> str:
    """The text without what each of several sources had."""
    several = ":" in blank and ";" in blank
    return _SAID_OF_DAY.sub(lambda m: GONE * len(m[0]), blank) if several else blank


def _with_misspelt(dates: list[CitedDate], text: str) -> list[CitedDate]:
    """The dates, with the days whose month is misspelt so that it cannot be told: `19 Mya`."""
    for start, end, word in days_misspelt(text):
        if any(d.start <= start < d.end for d in dates):
            continue
        others = [d for d in dates if not (start < d.end and d.start < end)]
        day = CitedDate(start, end, None, problem=f"{word} is no month", misspelt=True)
        dates = sorted([*others, day], key=lambda date: date.start)
    return dates


def _with_issues(dates: list[CitedDate], issues: Sequence[CitedDate]) -> list[CitedDate]:
    """The dates, with the years of numbered issues in place of the months that their numbers might be."""
    others = [d for d in dates if not any(i.start < d.end and d.start < i.end for i in issues)]
    return sorted([*others, *issues], key=lambda date: date.start) if issues else dates


def _has_day(text: str, issue: CitedDate, dates: Sequence[CitedDate]) -> bool:
    """Whether a day stands beside the number, as in `alert no. 3/2023, 9 February 2023`."""
    start, end = text.rfind(";", 0, issue.start) + 1, text.find(";", issue.end)
    beside = [d for d in dates if start <= d.start and (end < 0 or d.end <= end)]
    return any(d.is_of_day and (d.end <= issue.start or issue.end <= d.start) for d in beside)


def _numbered(group: RawGroup, text: str, issues: Sequence[CitedDate]) -> RawGroup:
    """The group with its issue's number; without a page, only a known name tells a weekly from an act."""
    if group.date is None or group.date not in issues:
        return group
    number = text[group.date.start : group.date.end]
    by_year = not has_page(text, group.date.end)
    return replace(group, qualifiers=[*group.qualifiers, number], by_year=by_year)


# `2020-06-03[2020-06-05]`, `(2020-05-10)[2020-05-11]`: of GB/T 7714, the day of reading behind the item's
_READ_ON = re.compile(r"(\d{4}-\d\d-\d\d\s*[),]?\s*)([\[,](?P<day>\d{4}-\d\d-\d\d)[\],])")


def _read_on(group: RawGroup, text: str, places: Sequence[tuple[int, int]]) -> RawGroup:
    """The group, with the day in square brackets right behind its own."""
    near = [p for p in places if group.date and 0 <= p[0] - group.date.end <= _NEAR]
    day = dates_in(text[slice(*near[0])])[:1] if near else ()
    return replace(group, accessed=group.accessed or day[0]) if day else group


_NEAR = 4  # characters
_QUOTE_BEFORE = re.compile(rf"(?:\b(?:in|w|na|u|su|dans|en)\b:?\s*)?{TITLE}\Z|\s//\s*\Z")


def _in_year(date: CitedDate, year: str) -> CitedDate:
    """A day without its year in one that stands elsewhere."""
    from dateline.values.dates import parse_edtf

    if date.value is not None or not date.month_day:
        return date
    return replace(date, value=parse_edtf(f"{year}-{date.month_day}"), month_day=None)


_CLOSERS = ("”", "“", "»", '"')  # behind a name in quotation marks
_JOINT = re.compile(r"[,;:.](?=\s)|(?<=\s)[|–—/-](?=\s)")  # what would part the name


_LEADS = re.compile(r"(?:\A|;)\s*\Z"), re.compile(lettered(r"\s+(?:[A-ZÀ-Þ]|a[lnsd]-)"))


def _leads(text: str, date: CitedDate) -> bool:
    """Whether a day stands right before an outlet, first in a note: `18 May 2022 Kachin News Group`."""
    opens = _LEADS[0].search(text, max(0, date.start - 6), date.start)
    return (
        date.is_of_day
        and not date.month_day
        and opens is not None
        and _LEADS[1].match(text, date.end) is not None
    )


def end_of(last: RawGroup, text: str) -> int:
    """Where the references of a text end; words behind the last, such as `own calculations`, stay."""
    return last.end if _WORDS.search(text, last.end) else len(text)


_WORDS = re.compile(r"[^\W\d_]{2}")
