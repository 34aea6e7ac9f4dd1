"""Days that the end of a line cuts in two: `Source: Onega TV, 11 Mar` and below it `2011`.

In: a text. Out: one of equal length in which such a line end is a blank.
"""

from __future__ import annotations

import re
from functools import cache

from dateline.reading.typed.day_lists import months_pattern

_WHOLE_YEAR = 4  # digits
_MAY_BE = re.compile(r"\n[ \t]*\d|\d\.?[ \t]*\n")


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    month = rf"(?:{months_pattern()})"
    end = r"(?P<end>[ \t]*\n[ \t]*)"
    day = (
        rf"(?<![\w.-])(?:\d{{1,2}}(?:\s?[-–/]\s?\d{{1,2}})?\.?\s{month}\.?|{month}\.?\s\d{{1,2}},?|"
        r"\d\d?\.\d\d?\.)"
    )
    # a field ends behind the year, or what stands there is no year: `on 3 March / 2011 tonnes`
    ends = r"(?=[ \t]*(?:[;,)\]]|\.?[ \t]*(?:\n|\Z)))"
    return (
        re.compile(rf"{day}{end}(?P<year>(?:19|20)\d\d|\d\d){ends}", re.IGNORECASE),
        re.compile(r"[,(\s]\d{1,2}\.(?P<end>[ \t]*\n[ \t]*)\d{1,2}\.\s?(?P<year>(?:19|20)\d\d)(?!\d)"),
        re.compile(rf"[,\s]\d{{1,2}}\.?{end}{month}\.?,?\s(?P<year>(?:19|20)\d\d|\d\d)(?!\d)", re.IGNORECASE),
    )


@cache
def _short_years() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w.-])\d{{1,2}}\s(?:{months_pattern()})\.?\s\d\d(?=[;,)\]\n]|\Z)", re.IGNORECASE
    )


def with_whole_days(text: str) -> str:
    """The text with the line ends within days blank.

    Two digits are a year where the text writes others so; else they may be the number of a page.
    """
    if not _MAY_BE.search(text):
        return text
    found = [match for form in _forms() for match in form.finditer(text)]
    in_short = any(len(m["year"]) < _WHOLE_YEAR for m in found) and _short_years().search(text) is not None
    for match in found:
        if in_short or len(match["year"]) == _WHOLE_YEAR:
            start, end = match.span("end")
            text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    return text
