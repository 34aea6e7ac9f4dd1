"""Dates as catalogues and people write them, to EDTF.

In: `May 11, 2020`, `11-13 May 2020`, `c. 2020`, `2020/05/11`, and a year that may stand apart. Out: EDTF
text. What can mean two days (`11/05/2020`) or is no date is handed on as it is, so that nothing is
guessed and the check reports it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from dateline.reading.prose_dates import find_dates
from dateline.values.dates import DateInterval, DateValue, EdtfError, PartialDate, Precision, parse_edtf

_ABOUT = re.compile(r"\[?(?:(?:circa|about|approx\.?|ca?\.)\s*|ca?\s*(?=\d))", re.IGNORECASE)
_TIME = re.compile(r"(?<=\d)[T ]\d\d:\d\d\S*$")
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")


def date_value(text: str) -> DateValue | None:
    """The value of EDTF text, None where it is none."""
    try:
        return parse_edtf(text) if text else None
    except EdtfError:
        return None


def as_edtf(text: str, year: str = "") -> str:
    """The date as EDTF; the text as it is where it is no certain date.

    `year` completes a text that gives none: `May 11` and `2020`.
    """
    text = " ".join(text.split())
    value = _value(text, year.strip())
    return value.edtf() if value else text


def finest(texts: Iterable[str]) -> str:
    """Of several accounts of one date, already read by `as_edtf`, the one that says most.

    A text that is no date but holds more figures than a year comes before a mere year, so that the
    day in it is not lost.
    """
    given = [text for text in texts if text]
    read = [(value.precision, text) for text in given if (value := date_value(text))]
    best = max(read, default=(None, ""))
    unread = [text for text in given if date_value(text) is None and re.search(r"\d", _YEAR.sub("", text, 1))]
    if unread and (best[0] is None or best[0] <= Precision.YEAR):
        return unread[0]
    return best[1] or next(iter(given), "")


def year_in(text: str) -> PartialDate | None:
    """The one year of four figures in a text that is no date."""
    found = set(_YEAR.findall(text))
    return PartialDate(int(found.pop())) if len(found) == 1 else None


def _value(text: str, year: str) -> DateValue | None:
    value = date_value(text) or date_value(_TIME.sub("", text).strip())
    if value is not None:
        return value
    about = _ABOUT.match(text)
    if about and (inner := _value(text[about.end() :].rstrip("]"), year)):
        return _approximate(inner)
    for sign in (", ", " ", "/", "-") if year and not _YEAR.search(text) else ():
        found = _in_prose(f"{text}{sign}{year}")
        if found:
            return found
    return _in_prose(text)


def _in_prose(text: str) -> DateValue | None:
    """The date that is the whole text, as prose has dates."""
    mentions = find_dates(text)
    if len(mentions) != 1 or mentions[0].value is None:
        return None
    rest = text[: mentions[0].start] + text[mentions[0].end :]
    return None if re.search(r"\w", rest) else mentions[0].value


def _approximate(value: DateValue) -> DateValue:
    if isinstance(value, PartialDate):
        return replace(value, approximate=True)
    ends = [replace(end, approximate=True) if end else None for end in (value.start, value.end)]
    return DateInterval(*ends)
