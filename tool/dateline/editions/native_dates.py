"""The day of a source as its outlet prints it, where that is another calendar than the edition's."""

from __future__ import annotations

import re
from collections.abc import Mapping

from dateline.editions.printed_dates import (
    digits,
    gregorian_day,
    is_solar_hijri,
    short,
    solar_hijri_month,
    solar_hijri_parts,
)
from dateline.reading.calendars import HIJRI_YEARS, western_digits
from dateline.values.bibliography import Entry
from dateline.values.dates import PartialDate
from dateline.values.outlets import Outlet

_NUMERIC = re.compile(r"(1[2-5]\d\d)[-/.](\d{1,2})[-/.](\d{1,2})")
_LUNAR = re.compile(r"islamic|lunar|qamari|umm|^hijri", re.IGNORECASE)


def in_own_calendar(entry: Entry, outlet: Outlet | None, language: str, words: Mapping[str, str]) -> str:
    """`22 Ordibehesht 1399 (Solar Hijri)`: the `nativedate`, else the `date` in the outlet's calendar.

    Empty where neither is known, or where it is what the edition prints already.
    """
    calendar = entry.get("nativecalendar") or (outlet.calendar if outlet else "")
    native = entry.get("nativedate")
    if native:
        return _native(native, calendar, language, words)
    value = entry.date
    if not isinstance(value, PartialDate) or value.day is None or value.is_hedged:
        return ""
    if calendar == "persian" and not is_solar_hijri(language):
        return _said(*solar_hijri_parts(value), "persian", language, words)
    if calendar == "gregorian" and is_solar_hijri(language):
        return digits(words["gregorian"].format(date=gregorian_day(value, language)), language)
    return _lunar_day(value, language, words) if calendar == "islamic" else ""


def _native(text: str, calendar: str, language: str, words: Mapping[str, str]) -> str:
    """A numeric day with its month's name; anything else as it is written."""
    match = _NUMERIC.fullmatch(western_digits(text).strip())
    year, month, day = (int(part) for part in match.groups()) if match else (0, 0, 0)
    if not 1 <= month <= 12:
        return text
    lunar = bool(_LUNAR.search(calendar)) or (not calendar and year in HIJRI_YEARS)
    if not lunar and is_solar_hijri(language):
        return ""
    return _said(year, month, day, "islamic" if lunar else "persian", language, words)


def _lunar_day(value: PartialDate, language: str, words: Mapping[str, str]) -> str:
    from hijridate import Gregorian

    try:
        found = Gregorian(value.year, value.month or 0, value.day or 0).to_hijri()
    except (OverflowError, ValueError):
        return ""
    return _said(found.year, found.month, found.day, "islamic", language, words)


def _said(year: int, month: int, day: int, calendar: str, language: str, words: Mapping[str, str]) -> str:
    if calendar == "persian":
        name = solar_hijri_month(month, language)
    else:
        from hijridate import Hijri

        name = Hijri(1441, month, 1).month_name("ar" if short(language) in ("ar", "fa") else "en")
    return digits(words[calendar].format(date=f"{day} {name} {year}"), language)
