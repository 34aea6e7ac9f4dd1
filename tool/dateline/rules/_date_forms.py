"""Dates that are written in a form that BibLaTeX does not read, and the form that it does.

In: the text of a date field. Out: the same date as EDTF, where it can be told for certain.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from dateline.reading.calendars import western_digits
from dateline.values.dates import MONTHS, EdtfError, parse_edtf
from dateline.values.diagnostics import Applicability

_MONTHS = {name[:3].lower(): number for number, name in enumerate(MONTHS, 1)}
_NAMES = "|".join(f"{name[:3]}(?:{name[3:]}|\\.|t\\.?)?" if name[3:] else name for name in MONTHS)
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)?"
_YEAR_FIRST = re.compile(r"(\d{4})[-/. ](\d{1,2})(?:[-/. ](\d{1,2}))?")
_RUN = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)")
_STAMP = re.compile(r"(\d{4}-\d\d-\d\d)[ T]\d{1,2}:\d\d(?::\d\d)?(?:\.\d+)?\s*(?:Z|UTC|GMT|[+-]\d\d:?\d\d)?")
_NAMED = re.compile(
    rf"{_WEEKDAY}(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month>{_NAMES})"
    rf"|(?P<month2>{_NAMES})(?:\s+(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?)?)\s*,?\s+(?P<year>\d{{4}})",
    re.IGNORECASE,
)
_YEAR_LAST = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")
_RANGE = re.compile(r"(\d{4}(?:-\d\d){0,2})\s*(?:--+|[–—]|\s-\s|\s+to\s+)\s*(\d{4}(?:-\d\d){0,2})")


_DASHES = str.maketrans("‐‑‒–−", "-----")


@dataclass(frozen=True, slots=True)
class Form:
    """A date in the right form, and how sure it is to be the one that was meant."""

    edtf: str
    applicability: Applicability


def right_form(text: str) -> Form | None:
    """The date that `text` means, None where it is no date or can be two."""
    text = western_digits(text.strip())
    if text != (whole := text.translate(_DASHES)) and (found := _edtf(whole, Applicability.SAFE)):
        return found
    for pattern, how in (
        (_YEAR_FIRST, Applicability.SAFE),
        (_STAMP, Applicability.SAFE),
        (_RUN, Applicability.UNSAFE),
    ):
        match = pattern.fullmatch(text)
        found = match and _edtf("-".join(part.zfill(2) for part in match.groups() if part), how)
        if found:
            return found
    if match := _NAMED.fullmatch(text):
        month = _MONTHS[(match["month"] or match["month2"])[:3].lower()]
        day = match["day"] or match["day2"]
        end = f"-{int(day):02d}" if day else ""
        return _edtf(f"{match['year']}-{month:02d}{end}", Applicability.SAFE)
    if match := _RANGE.fullmatch(text):
        return _edtf(f"{match[1]}/{match[2]}", Applicability.SAFE)
    return _year_last(text)


def _year_last(text: str) -> Form | None:
    """`13.5.1998`: only where one of the numbers can be no month, or both are the same."""
    match = _YEAR_LAST.fullmatch(text)
    if match is None:
        return None
    first, second = int(match[1]), int(match[2])
    if first != second and first <= 12 and second <= 12:
        return None
    day, month = (second, first) if second > 12 else (first, second)
    return _edtf(f"{match[3]}-{month:02d}-{day:02d}", Applicability.UNSAFE)


def _edtf(text: str, how: Applicability) -> Form | None:
    try:
        parse_edtf(text)
    except EdtfError:
        return None
    return Form(text, how)


def cure_for(text: str) -> str:
    """What to do about a date that has no certain right form."""
    match = _YEAR_LAST.fullmatch(text.strip())
    if match:
        return "write year, month and day as `YYYY-MM-DD`: here the first two numbers can be either"
    exchanged = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", text.strip())
    if (
        exchanged
        and int(exchanged[2]) > 12
        and _edtf(turned := f"{exchanged[1]}-{exchanged[3]}-{exchanged[2]}", Applicability.DISPLAY)
    ):
        return f"`{turned}`, if day and month were exchanged"
    if re.fullmatch(r"n\.?\s?d\.?|no date|undated|unknown", text.strip(), re.IGNORECASE):
        return "leave `date` out, and end the key with `-nd`"
    if any(c.isdigit() for c in text):
        return "write `YYYY-MM-DD`, or `YYYY-MM` where the day is not known"
    return "write the day as `YYYY-MM-DD`, and words into `note`"
