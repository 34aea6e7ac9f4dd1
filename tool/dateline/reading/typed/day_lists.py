"""Several days of one month, in the short forms that citations have for them.

In: text. Out: what to read in their place, as (start, end, text): `May 3, 4 and 5, 2020` as three days,
`10 to 12-11-2018`, `10./11.11.2018`, `13./14.10.`, `28.10.–2.11.2018` and `2018-11-10/12` as the grammar of
prose writes them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from dateline.reading.alternatives import longest_first
from dateline.reading.prose.cldr import LANGUAGES
from dateline.reading.prose.lexicon import lexicon
from dateline.values.dates import MONTHS

Edit = tuple[int, int, str]

_AND = r"(?:and|&|und|et|y|e)"
_TO = r"(?:\s+(?:to|until|bis|au|al?)\s+|[-–—]|(?<![^\W\d_]\s\d\s)(?<![^\W\d_]\s\d\d\s)[-–—]\s)"
_AND_ALONE = re.compile(rf"\s*{_AND}\s*", re.IGNORECASE)
_NUMBERED = re.compile(
    rf"(?<![\d./-])(?<!\bp\.\s)(?<!\b[Nn]o\.\s)(?P<first>\d{{1,2}})\.?(?P<joint>\s?{_TO}|\s+{_AND}\s+|/)(?P<last>\d{{1,2}})(?P<sign>[./-])(?P<month>\d{{1,2}})(?P=sign)(?P<year>\d{{4}}|\d\d)(?![\d/-]|\.\d)",
    re.IGNORECASE,
)
# `02., 03. und 04.02.2022`: each day with a stop, of a month in numbers or by its name
_STOPPED = re.compile(
    rf"(?<![\d./-])(?P<days>\d{{1,2}}\.(?:,\s\d{{1,2}}\.)+)(?P<joint>,?\s+{_AND}\s+)(?P<last>\d{{1,2}})\."
    r"(?:(?P<month>\d{1,2})\.|\s(?P<name>[^\W\d_]{3,})\.?\s)(?P<year>\d{4}|\d\d)(?![\d/-]|\.\d)",
    re.IGNORECASE,
)
_OVER_MONTHS = re.compile(
    rf"(?<![\d./-])(?P<first>\d{{1,2}})(?P<sign>[./-])(?P<from>\d{{1,2}})\.?(?:\s*{_TO}\s*|(?<![/\d]\d/\d\d)/)(?P<last>\d{{1,2}})(?P=sign)(?P<month>\d{{1,2}})(?P=sign)(?P<year>\d{{4}})(?!\d)",
    re.IGNORECASE,
)
# `14-02-2022/20-02-2022`, `14.02.2022-20.02.2022`: each day whole, with a sign that only dates have amid them
_WHOLE = re.compile(
    r"(?<![\d./-])(?P<day>\d{1,2})(?P<sign>[./-])(?P<start>\d{1,2})(?P=sign)(?P<of>\d{4}|\d\d)\s?(?!(?P=sign))[/-]\s?"
    r"(?P<last>\d{1,2})(?P=sign)(?P<month>\d{1,2})(?P=sign)(?P<year>\d{4}|\d\d)(?![\d/-]|\.\d)"
)
_ISO = re.compile(r"(?<![\d/-])(?P<first>[12]\d{3}-\d\d-\d\d)/(?P<last>[12]\d{3}-\d\d-\d\d)(?![\d/-])")

# `2019-07-09/10`, `2019-07-30/08-02`: the last day less what it shares with the first
_ISO_SHORT = re.compile(
    r"(?<![\d/-])(?P<year>[12]\d{3})-(?P<month>\d\d)-(?P<day>\d\d)/(?:(?P<to>\d\d)-)?(?P<last>\d\d)(?![\w/-]|[.:]\d)"
)


@cache
def _slashed() -> re.Pattern[str]:
    """`14/20 February 2022`, not `no. 3/4`."""
    return re.compile(
        rf"(?<![\d./-])(?<!\b[Nn][or]\.\s)(?<!\b[Nn][or]\s)(?P<first>\d{{1,2}})/(?P<last>\d{{1,2}})(?=\.?\s+(?:{months_pattern()})\b\.?,?\s+[12]\d{{3}}(?!\d))"
        # `Danas, 13/14 May`, `of 13/14 May`: without its year only where a day is looked for
        rf"|(?:(?<=,\s)|(?<=[(\[])|(?<=\bof\s)|(?<=\bon\s)|(?<=\bvom\s)|(?<=\bdated\s))(?P<one>\d{{1,2}})\.?/(?P<two>\d{{1,2}})(?=\.?\s+(?:{months_pattern()})\b)",
        re.IGNORECASE,
    )


# `Danas, 13./14.10.`, `13-14.10.`: no year, so that a stop must close the month, the earlier day stand first
_WITHOUT_YEAR = re.compile(
    r"(?:(?<=[,;]\s)|(?<=[(\[])|(?<=\b(?:of|on|am)\s)|(?<=\b(?:vom|und)\s))(?P<first>\d{1,2})\.?"
    rf"(?P<joint>\s?[-–—/]\s?|\s+(?:{_AND}|i)\s+)(?P<last>\d{{1,2}})\.\s?(?P<month>\d{{1,2}})\.(?!\s?\d|\w)",
    re.IGNORECASE,
)
# `30.9./1.10.`
_MONTHS_WITHOUT_YEAR = re.compile(
    r"(?:(?<=[,;]\s)|(?<=[(\[])|(?<=\b(?:of|on|am)\s)|(?<=\bvom\s))(?P<first>\d{1,2})\.\s?(?P<from>\d{1,2})\.\s?[-–—/]\s?(?P<last>\d{1,2})\.\s?(?P<month>\d{1,2})\.(?!\s?\d|\w)"
)


@cache
def months_pattern() -> str:
    """The names of the months in every language that is read, as one expression, the longest first."""
    words = {
        form
        for language in LANGUAGES
        for form, word in lexicon(language).words.items()
        if word.kind in ("M", "m")
    }
    return longest_first(words)


@cache
def _listed() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """`May 3, 4 and 5, 2020` and `3, 4 and 5 May 2020`."""
    month = months_pattern()
    more = rf"(?P<more>(?:,\s+\d{{1,2}})+(?:,?\s+{_AND}\s+\d{{1,2}})?)(?![\w:./-])"
    return (
        re.compile(
            rf"\b(?P<month>{month})\.?\s+(?P<first>\d{{1,2}}){more}(?P<year>,\s+\d{{4}}\b)?(?=\s*(?:[)\];.,]|$))",
            re.IGNORECASE,
        ),
        re.compile(
            rf"(?:(?<=[,(;\[]\s)|(?<=[(\[])|(?<=\bon\s)|(?<=\bof\s)|(?<=\bam\s)|(?<=\ble\s)|^)(?P<first>\d{{1,2}}){more}\s+(?P<month>{month})\b(?P<year>\.?,?\s+\d{{4}}\b)?",
            re.IGNORECASE,
        ),
    )


@cache
def _weekend() -> re.Pattern[str]:
    """`Le Devoir, les 14 et 15 mars 2009`: the issue of a weekend."""
    return re.compile(
        rf"(?<=,\sles\s)(?P<first>\d{{1,2}})\s+et\s+(?P<last>\d{{1,2}})(?=\s+(?:{months_pattern()})\s+[12]\d{{3}}(?!\d))",
        re.IGNORECASE,
    )


# `in Korean 0830 gmt 7, 8, 9 Apr 19`: of lines of BBC Monitoring, whose years may have two digits
_CLOCK = re.compile(r"\b(?:gmt|utc)\s+\d{1,2}\s*(?:,|and)", re.IGNORECASE)


@cache
def _behind_clock() -> re.Pattern[str]:
    return re.compile(
        rf"(?<=\b(?:gmt|utc)\s)(?P<first>\d{{1,2}})(?P<more>(?:,\s+\d{{1,2}})*(?:,?\s+{_AND}\s+\d{{1,2}})?)\s+(?P<month>{months_pattern()})\b\.?\s+(?P<year>\d{{4}}|\d\d)(?!\d)",
        re.IGNORECASE,
    )


_AGAIN = re.compile(r"\d\s*,?\s+and\s+(?:again|then|later|finally|once\s+more)\s")


@cache
def _again() -> re.Pattern[str]:
    """`on 3 and again on 9 May 2020`."""
    return re.compile(
        rf"(?<=\bon\s)(?P<first>\d{{1,2}})(?=(?:st|nd|rd|th)?,?\s+and\s+(?:again|then|later|finally|once\s+more)\s+(?:on\s+)?(?:the\s+)?\d{{1,2}}(?:st|nd|rd|th)?\s+(?P<month>{months_pattern()})\b(?:\.?,?\s+(?P<year>\d{{4}}))?)",
        re.IGNORECASE,
    )


def day_lists(text: str, *, day_first: bool) -> Iterator[Edit]:
    """What to read for each such form; numbers alone only where the document sets the day first."""
    yield from _in_numbers(text) if day_first else ()
    yield from _with_stops(text) if "., " in text else ()
    yield from _from_to(text, day_first=day_first)
    for match in _again().finditer(text) if _AGAIN.search(text) else ():
        year = f", {match['year']}" if match["year"] else ""
        yield *match.span("first"), f"{match['month']} {int(match['first'])}{year}"
    for match in _behind_clock().finditer(text) if _CLOCK.search(text) else ():
        if match["more"]:
            yield from _apart(match)
    if _LISTED_DAYS.search(text):
        for pattern in _listed():
            for match in pattern.finditer(text):
                yield from _apart(match)


def _with_stops(text: str) -> Iterator[Edit]:
    """Several days of one month, each with its stop, as German and its neighbours have them."""
    for match in _STOPPED.finditer(text):
        days = [*map(int, re.findall(r"\d+", match["days"])), int(match["last"])]
        number = int(match["month"] or 0)
        ascend = days == sorted(set(days)) and 1 <= days[0] <= days[-1] <= _DAYS_A_MONTH
        if not ascend or number > _MONTHS_A_YEAR:
            continue
        if not (number or re.fullmatch(months_pattern(), match["name"], re.IGNORECASE)):
            continue
        of_month = f"{MONTHS[number - 1] if number else match['name']} {full_year(match['year'])}"
        for place in re.finditer(r"\d+\.", match["days"]):
            start = match.start("days")
            yield start + place.start(), start + place.end(), f"{int(place[0][:-1])} {of_month}"
        yield match.start("last"), match.end(), f"{match['last']} {of_month}"


def _in_numbers(text: str) -> Iterator[Edit]:
    """Two days of numbers alone, the day first."""
    for pattern in (_NUMBERED, _OVER_MONTHS):
        for match in pattern.finditer(text):
            month, first = int(match["month"]), int(match["first"])
            start = int(match.groupdict().get("from") or month)
            ascends = start != month or first < int(match["last"])
            if not (1 <= month <= 12 and 1 <= start <= 12 and 1 <= first <= 31 and ascends):
                continue
            if _AND_ALONE.fullmatch(match.groupdict().get("joint") or ""):
                of_month = f"{MONTHS[month - 1]} {full_year(match['year'])}"
                yield match.start(), match.start("joint"), f"{match['first']} {of_month}"
                yield match.start("last"), match.end(), f"{match['last']} {of_month}"
                continue
            yield match.start(), match.end(), _written(match, MONTHS[start - 1], MONTHS[month - 1])


def _from_to(text: str, *, day_first: bool) -> Iterator[Edit]:
    """Two days with a slash or a hyphen between them, as the grammar of prose writes them."""
    for match in _WHOLE.finditer(text):
        days = [tuple(map(int, match.group(*names))) for names in (("day", "start"), ("last", "month"))]
        if not (day_first or match["sign"] == "." or max(first for first, _ in days) > _MONTHS_A_YEAR):
            days = [(day, month) for month, day in days]
        years = [full_year(match["of"]), full_year(match["year"])]
        whole = [(year, month, day) for year, (day, month) in zip(years, days, strict=True)]
        real = all(1 <= month <= _MONTHS_A_YEAR and 1 <= day <= _DAYS_A_MONTH for _, month, day in whole)
        if real and whole[0] < whole[1]:
            written = " – ".join(f"{day} {MONTHS[month - 1]} {year}" for year, month, day in whole)
            yield match.start(), match.end(), written
    yield from _year_first(text)
    for match in _slashed().finditer(text) if _SLASH.search(text) else ():
        first, last = match["first"] or match["one"], match["last"] or match["two"]
        if 1 <= int(first) < int(last) <= _DAYS_A_MONTH:
            yield match.start(), match.end(), f"{first}–{last}"
    yield from _without_year(text)
    for match in _weekend().finditer(text) if ", les " in text else ():
        if int(match["first"]) + 1 == int(match["last"]):
            yield match.start(), match.end(), f"{match['first']}–{match['last']}"


def _without_year(text: str) -> Iterator[Edit]:
    """Two days without their year, each with a stop."""
    for form in (_WITHOUT_YEAR, _MONTHS_WITHOUT_YEAR):
        for match in form.finditer(text):
            month, first, last = int(match["month"]), int(match["first"]), int(match["last"])
            start = int(match.groupdict().get("from") or month)
            if not (1 <= start <= month <= _MONTHS_A_YEAR and 1 <= first <= _DAYS_A_MONTH >= last >= 1):
                continue
            if start < month:
                yield *match.span(), f"{first} {MONTHS[start - 1]} – {last} {MONTHS[month - 1]}"
            elif first < last:
                joint = (match.groupdict().get("joint") or "-").strip()
                sign = "–" if joint in ("-", "–", "—", "/") else " and "
                yield *match.span(), f"{first}{sign}{last} {MONTHS[month - 1]}"


def _year_first(text: str) -> Iterator[Edit]:
    """Two days of ISO 8601 with a slash between them."""
    for match in _ISO.finditer(text):
        yield match.start(), match.end(), f"{match['first']} – {match['last']}"
    for match in _ISO_SHORT.finditer(text):
        year, month = match["year"], match["month"]
        first, last = f"{year}-{month}-{match['day']}", f"{year}-{match['to'] or month}-{match['last']}"
        if first < last:
            yield match.start(), match.end(), f"{first} – {last}"


_SLASH = re.compile(r"\d/\d{1,2}\.?\s")
_MONTHS_A_YEAR, _DAYS_A_MONTH = 12, 31
_CENTURY = 50  # a year of two digits up to this one is of the 2000s


def full_year(year: str) -> str:
    """A year that may have been written with two digits."""
    return year if len(year) == 4 else f"{'20' if int(year) <= _CENTURY else '19'}{year}"


_LISTED_DAYS = re.compile(r"\d,\s+\d{1,2}(?!\d)")


def _written(match: re.Match[str], start: str, month: str) -> str:
    """`10 November – 12 November 2018`, or `10–12 November 2018`."""
    year = full_year(match["year"])
    if start == month:
        return f"{match['first']}–{match['last']} {month} {year}"
    return f"{match['first']} {start} – {match['last']} {month} {year}"


def _apart(match: re.Match[str]) -> Iterator[Edit]:
    """Each day with the month and the year that it shares, where they go up as days of a month do."""
    days = [int(match["first"]), *map(int, re.findall(r"\d+", match["more"]))]
    if days != sorted(set(days)) or days[-1] > 31 or not days[0]:
        return
    year = full_year(re.sub(r"\D", "", match["year"])) if match["year"] else ""
    end = match.end("first")
    behind = match.start("month") > end
    stamp = [f"{match['month']} {day}{', ' + year if year else ''}" for day in days]
    yield (match.start("first") if behind else match.start(), end, stamp[0])
    places = list(re.finditer(r"\d+", match["more"]))
    for number, (place, said) in enumerate(zip(places, stamp[1:], strict=True)):
        start, stop = place.start() + match.start("more"), place.end() + match.start("more")
        yield start, match.end() if number == len(places) - 1 else stop, said
