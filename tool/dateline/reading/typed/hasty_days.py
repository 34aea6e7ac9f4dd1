"""Days and months as they were typed in haste: `April. 16, 1930`, `9 Oct.2001`, `Oct 91`, `early May 92`,
`May, 16, 2018`, `Jan. 25. 2018`; those of an item that was updated on another, `May 3, updated May 4, 2016`;
`this May 2013`.

In: text. Out: what to read in their place, as (start, end, text); the month that a part of one is cited by.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from dateline.reading.typed.day_lists import Edit, full_year, months_pattern
from dateline.reading.typed.misspelt_months import misspelt_months
from dateline.values.dates import DateValue, parse_edtf

_MAY_BE = re.compile(r"[^\W\d_]{3}\.(?:\s\d{1,2},|[12]\d{3})|[^\W\d_]{3}\.?,?\s(?:['’]\d\d|[4-9]\d)(?!\d)")
_PART = re.compile(
    r"(?:(?:very\s)?early|mid|middle\sof|late|beginning\sof|start\sof|end\sof|anfang|mitte|ende|début|mi|fin|principios\sde|mediados\sde|finales\sde)[\s-]",
    re.IGNORECASE,
)


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    month = rf"(?<![\w.-])(?P<month>{months_pattern()})"
    return (
        re.compile(rf"{month}\.\s(?P<day>\d{{1,2}}),\s(?P<year>[12]\d{{3}})(?!\d)", re.IGNORECASE),
        re.compile(rf"{month}\.(?P<year>(?:19|20)\d\d)(?![\w/-]|\.\w)", re.IGNORECASE),
        # no day: `3 May 92` is read elsewhere; no number of something: `of May 40 were free`
        re.compile(
            rf"(?<!\d\s)(?<!\d\.\s){month}\.?,?\s(?:['’](?P<year>\d\d)|(?P<bare>[4-9]\d))(?=\s*(?:[;,.:)\]]|\Z))(?!,\s[12]\d{{3}}|[.:]\d)",
            re.IGNORECASE,
        ),
    )


_CHANGED = r"(?:,|\s[–—-])\s(?:last\s)?(?:updated|modified|revised|amended|corrected)(?:\s(?:on|at))?:?\s"
_UPDATED = re.compile(_CHANGED, re.IGNORECASE)
_NUMBERS = r"(?:(?:19|20)\d\d-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./](?:19|20)?\d\d)"
# `2021-06-09 – updated 2021-06-10`
_UPDATED_IN_NUMBERS = re.compile(
    rf"(?<![\w./-]){_NUMBERS}(?P<cut>{_CHANGED}{_NUMBERS})(?![\w/-]|\.\d)", re.IGNORECASE
)
# `2021-10-20 and 22`
_SECOND_DAY = re.compile(
    r"(?<![\w/-])(?P<month>(?:19|20)\d\d-\d\d-)\d\d\s(?:and|&|und|et|y)\s(?P<day>\d\d)(?=\s*[,;)\]])"
)
_PARTED = re.compile(r"[^\W\d_]\.?,\s\d{1,2}(?:st|nd|rd|th)?,\s[12]\d{3}")
# `2022-04-18T06:40Z`: what machines write behind a day
_HOUR = re.compile(
    r"(?<=\d{4}-\d\d-\d\d)T\d\d:?\d\d(?::?\d\d(?:[.,]\d{1,6})?)?(?:Z|[+-]\d\d:?\d\d)?(?!\w)", re.IGNORECASE
)
_STOPPED = re.compile(r"[^\W\d_]\.?\s\d{1,2}\.\s[12]\d{3}\s*(?:[),;\]]|\Z)")


@cache
def _more_forms() -> tuple[re.Pattern[str], ...]:
    month = rf"(?<![\w.-])(?:{months_pattern()})\.?"
    day = rf"(?:{month}\s\d{{1,2}}|\d{{1,2}}\s{month})"
    again = f"{_CHANGED}{day}"
    return (
        re.compile(rf"{day}(?P<cut>{again})(?=,?\s(?:19|20)\d\d(?!\d))", re.IGNORECASE),
        re.compile(
            rf"{day},?\s(?:19|20)\d\d(?P<cut>{again}(?:,?\s(?:19|20)\d\d(?!\d))?)(?!\w)", re.IGNORECASE
        ),
        # `May, 16, 2018`
        re.compile(rf"{month}(?P<cut>,)(?=\s\d{{1,2}}(?:st|nd|rd|th)?,\s[12]\d{{3}}(?!\d))", re.IGNORECASE),
        re.compile(rf"{month}\s\d{{1,2}}(?P<cut>\.)(?=\s[12]\d{{3}}\s*(?:[),;\]]|\Z))", re.IGNORECASE),
        re.compile(r"(?<=[,\s])(?P<cut>(?:19|20)\d[lI])(?=\s*(?:[).,;\]]|\Z))"),
        re.compile(rf"\b(?P<cut>this)(?=\s(?:{months_pattern()})\s(?:19|20)\d\d(?!\d))", re.IGNORECASE),
    )


def hasty_days(text: str) -> Iterator[Edit]:
    """What to read for each such day or month, as English writes it."""
    updated, updated_too, parted, stopped, misread, this = _more_forms()
    if _UPDATED.search(text):
        for form in (updated, updated_too, _UPDATED_IN_NUMBERS):
            yield from ((*match.span("cut"), "") for match in form.finditer(text))
    for match in _SECOND_DAY.finditer(text):
        yield (*match.span("day"), f"{match['month']}{match['day']}")
    yield from _misjoined(text, (_PARTED, parted, ""), (_STOPPED, stopped, ","))
    for match in misread.finditer(text):  # `199l`, as machines read it
        yield (*match.span("cut"), match["cut"][:3] + "1")
    yield from ((*match.span(), "") for match in _HOUR.finditer(text))
    yield from misspelt_months(text)
    if "this " in text or "This " in text:
        yield from ((*match.span("cut"), "that") for match in this.finditer(text))
    if not _MAY_BE.search(text):
        return
    whole, welded, short = _forms()
    for match in whole.finditer(text):
        yield match.start(), match.end(), f"{match['month']} {match['day']}, {match['year']}"
    for match in welded.finditer(text):
        yield match.start(), match.end(), f"{match['month']} {match['year']}"
    for match in short.finditer(text):
        yield match.start(), match.end(), f"{match['month']} {full_year(match['year'] or match['bare'])}"


def _misjoined(text: str, *signs: tuple[re.Pattern[str], re.Pattern[str], str]) -> Iterator[Edit]:
    """What to read for signs between the parts of a day, where a text has them at all."""
    for sign, form, meant in signs:
        if sign.search(text):
            yield from ((*match.span("cut"), meant) for match in form.finditer(text))


def month_of_part(text: str, start: int, value: DateValue | None) -> DateValue | None:
    """The month of a stretch of days that is called early, in the midst or late in it: `late July 2012`.

    Something published has a day, which the text does not tell; only the month of it is sure.
    """
    if value is None or not _PART.match(text, start):
        return value
    month = re.fullmatch(r"(\d{4}-\d\d)-\d\d/\1-\d\d", value.edtf())
    return parse_edtf(month[1]) if month else value
