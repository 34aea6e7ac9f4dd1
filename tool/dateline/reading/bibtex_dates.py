"""The date of an entry, from `date` or from `year`, `month` and `day`.

In: the fields that are not empty. Out: the value, the field it stands in, and why it cannot be read.
`date` is EDTF (biblatex manual, section 2.3.8); `year` and `month` are read as leniently as BibTeX
files have them: `month = may`, `month = "11~" # may`, `year = {c. 1990}`, `year = {2019--2020}`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from dateline.values.bibliography import Field
from dateline.values.dates import MONTHS, DateValue, EdtfError, PartialDate, parse_edtf

Found = tuple[DateValue | None, Field | None, str | None]

_YEARS = re.compile(r"\d{4}")
_RANGE = re.compile(r"(\d{4})\s*(?:-{1,3}|[–—/])\s*(\d{4}|\d\d)")
_BRACKETED = re.compile(r"\[[^\]]*\]|\([^)]*\)")
_NUMBER = re.compile(r"\d{1,2}")
_MONTHS = {name[:3].lower(): number for number, name in enumerate(MONTHS, 1)}
_ABOUT = re.compile(r"\b(?:c|ca|circa|about)\b|~", re.IGNORECASE)


def entry_date(fields: Mapping[str, Field]) -> Found:
    """The value, its field, and what is wrong with it, of which any may be None."""
    date = fields.get("date")
    if date is not None:
        try:
            return parse_edtf(date.value), date, None
        except EdtfError as error:
            return None, date, str(error)
    year = fields.get("year")
    if year is None:
        return None, None, None
    try:
        return _classic(year.value, fields.get("month"), fields.get("day")), year, None
    except EdtfError as error:
        return None, year, str(error)


def _classic(year: str, month: Field | None, day: Field | None) -> DateValue | None:
    """BibTeX's fields as one value; None where the year is words alone (`n.d.`, `forthcoming`)."""
    between = _RANGE.fullmatch(year.strip("[]() "))
    if between:
        first, last = between.groups()
        return parse_edtf(f"{first}/{first[: 4 - len(last)]}{last}")
    if "-" in year and month is None:
        return parse_edtf(year)
    found = _YEARS.findall(year)
    if len(found) == 2 and _BRACKETED.search(year):
        found = _YEARS.findall(_BRACKETED.sub("", year))  # `2002 [1997]`: the year of the original
    if not found:
        if any(c.isdigit() for c in year):
            raise EdtfError(f"`{year}` is not a year of four digits")
        return None
    if len(found) != 1 or re.search(r"\d{5}", year):
        raise EdtfError(f"`{year}` is not one year")
    value = parse_edtf("-".join([found[0], *_month_and_day(month, day)]))
    if isinstance(value, PartialDate) and ("?" in year or _ABOUT.search(year)):
        return PartialDate(
            value.year, value.month, value.day, 0, "?" in year, _ABOUT.search(year) is not None
        )
    return value


def _month_and_day(month: Field | None, day: Field | None) -> list[str]:
    if month is None:
        return []
    words = re.findall(r"[^\W\d_]+", month.value)
    numbers = _NUMBER.findall(month.value)
    named = [n for n in (_MONTHS.get(word[:3].lower()) for word in words) if n]
    if len(named) > 1 or (not named and (words or len(numbers) != 1)):
        return []  # `May/June`, `Spring`: no finer than the year
    number = named[0] if named else int(numbers.pop())
    if day is not None and (given := _NUMBER.findall(day.value)):
        numbers = given
    return [f"{number:02d}", *(f"{int(n):02d}" for n in numbers[:1] if len(numbers) == 1)]
