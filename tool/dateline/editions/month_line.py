"""The months on a line of days: where each begins, and what it is called in the edition's calendar."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from dateline.editions.printed_dates import (
    digits,
    is_solar_hijri,
    locale_of,
    solar_hijri_month,
    solar_hijri_parts,
)
from dateline.reading.calendars import solar_hijri
from dateline.timeline.groups import Window
from dateline.values.dates import day_number, from_day_number

_STEPS = (1, 2, 3, 6, 12, 24, 60, 120)  # months between names
_MOST_NAMES = 12


@dataclass(frozen=True, slots=True)
class Month:
    """The first day of a month, as a day number, and its name."""

    day: int
    name: str


def months(shown: Window, language: str) -> list[Month]:
    """As many months of the window as have room; the first, and each that begins a year, with the year."""
    solar = is_solar_hijri(language) and _is_solar(shown)
    begin, end = (_month_of(day, solar) for day in (shown.first, shown.last))
    count = end - begin + 1
    step = next((step for step in _STEPS if count / step <= _MOST_NAMES), 240)
    found = [
        (first, number)
        for number in range(begin - begin % step, end + 1, step)
        if shown.holds(first := _first_day(number, solar))
    ] or [(shown.first, begin)]
    return [
        Month(first, _name(number, language, solar, dated=place == 0 or number % 12 == 0))
        for place, (first, number) in enumerate(found)
    ]


def _is_solar(shown: Window) -> bool:
    """Whether the Solar Hijri calendar counts these days: from 622 on, as far as its tables go."""
    return from_day_number(shown.first).year > 622 and from_day_number(shown.last).year < 3000


def _month_of(day: int, solar: bool) -> int:
    """The month of a day, counted from the year 0."""
    date = from_day_number(day)
    year, month = solar_hijri_parts(date)[:2] if solar else (date.year, date.month or 1)
    return year * 12 + month - 1


def _first_day(number: int, solar: bool) -> int:
    year, month = divmod(number, 12)
    return solar_hijri(year, month + 1, 1).earliest if solar else day_number(year, month + 1, 1)


def _name(number: int, language: str, solar: bool, *, dated: bool) -> str:
    from babel.dates import format_skeleton

    year, month = divmod(number, 12)
    if solar:
        name = solar_hijri_month(month + 1, language)
        return digits(f"{name}\n{year}" if dated else name, language)
    if not 1 <= year <= 9999:
        return f"{year}-{month + 1:02d}"
    day = datetime.date(year, month + 1, 1)
    name = str(format_skeleton("MMM", day, locale=locale_of(language)))
    return f"{name}\n{year}" if dated else name
