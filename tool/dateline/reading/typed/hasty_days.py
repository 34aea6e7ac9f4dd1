"""Days and months as they were typed in haste: `April. 16, 1930`, `9 Oct.2001`, `Oct 91`, `early May 92`.

In: text. Out: what to read in their place, as (start, end, text); the month that a part of one is cited by.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from dateline.reading.typed.day_lists import Edit, full_year, months_pattern
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


def hasty_days(text: str) -> Iterator[Edit]:
    """What to read for each such day or month, as English writes it."""
    if not _MAY_BE.search(text):
        return
    whole, welded, short = _forms()
    for match in whole.finditer(text):
        yield match.start(), match.end(), f"{match['month']} {match['day']}, {match['year']}"
    for match in welded.finditer(text):
        yield match.start(), match.end(), f"{match['month']} {match['year']}"
    for match in short.finditer(text):
        yield match.start(), match.end(), f"{match['month']} {full_year(match['year'] or match['bare'])}"


def month_of_part(text: str, start: int, value: DateValue | None) -> DateValue | None:
    """The month of a stretch of days that is called early, in the midst or late in it: `late July 2012`.

    Something published has a day, which the text does not tell; only the month of it is sure.
    """
    if value is None or not _PART.match(text, start):
        return value
    month = re.fullmatch(r"(\d{4}-\d\d)-\d\d/\1-\d\d", value.edtf())
    return parse_edtf(month[1]) if month else value
