"""The EDTF value of what an expression says, once its year is known.

In: `DatePart`s and a year. Out: `DateValue`s. Raises `ImpossibleDateError` where no such day exists.
The thirds of a month are those of common usage (1st to 10th, 11th to 20th, 21st to the end); a year
and a decade are cut into thirds the same way.
"""

from __future__ import annotations

from dateline.reading.calendars import hijri, solar_hijri
from dateline.values.dates import MONTHS, DateInterval, DateValue, PartialDate, is_reversed, month_days
from dateline.values.mentions import Calendar, DatePart

_MONTH_THIRDS = {"early": (1, 10), "mid": (11, 20), "late": (21, None)}
_YEAR_THIRDS = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}
_DECADE_THIRDS = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}
_CENTURY_THIRDS = {"early": (0, 33), "mid": (34, 66), "late": (67, 99)}


class ImpossibleDateError(ValueError):
    """A day that its calendar does not have; the message says so in English."""


def _day(year: int, month: int, day: int) -> PartialDate:
    last = month_days(year, month)
    if not 1 <= day <= last:
        raise ImpossibleDateError(f"{MONTHS[month - 1]} {year} has {last} days, not {day}")
    return PartialDate(year, month, day)


def impossible_in_any_year(part: DatePart) -> str | None:
    """What is wrong with a day and month that no year has: `June 31`."""
    if part.calendar is not Calendar.GREGORIAN or part.day is None or part.month is None:
        return None
    last = month_days(2000, part.month)
    return f"{MONTHS[part.month - 1]} has {last} days, not {part.day}" if part.day > last else None


def _piece_of_month(year: int, month: int, window: str) -> DateValue:
    last = month_days(year, month)
    first, end = 1, last
    if window in _MONTH_THIRDS:
        first, third = _MONTH_THIRDS[window]
        end = third or last
    elif window[0] == "h":
        first, end = (1, 15) if window == "h1" else (16, last)
    elif window == "w-1":
        first = last - 6
    elif window[0] == "w":
        first, end = 7 * int(window[1:]) - 6, min(7 * int(window[1:]), last)
    return DateInterval(PartialDate(year, month, first), PartialDate(year, month, end))


def _piece_of_years(part: DatePart, year: int) -> DateValue:
    window = part.window
    if part.unspecified:
        first, last = (_DECADE_THIRDS if part.unspecified == 1 else _CENTURY_THIRDS)[window]
        return DateInterval(PartialDate(year + first), PartialDate(year + last))
    if window in _YEAR_THIRDS:
        first, last = _YEAR_THIRDS[window]
    else:
        months = 6 if window[0] == "h" else 3
        last = months * int(window[1:])
        first = last - months + 1
    return DateInterval(PartialDate(year, first), PartialDate(year, last))


def _in_other_calendar(part: DatePart, year: int) -> DateValue:
    convert = solar_hijri if part.calendar is Calendar.PERSIAN else hijri
    try:
        return convert(year, part.month, part.day)
    except ValueError as error:
        raise ImpossibleDateError(str(error)) from error


def part_value(part: DatePart, year: int) -> DateValue:
    """The value of one part in a year of its own calendar; never finer than the text."""
    if part.calendar is not Calendar.GREGORIAN:
        return _in_other_calendar(part, year)
    if part.day is not None and part.month is not None:
        found = _day(year, part.month, part.day)
    elif part.window and (part.month is None or part.month <= 12):
        if part.month is None:
            return _piece_of_years(part, year)
        return _piece_of_month(year, part.month, part.window)
    else:
        found = PartialDate(year, part.month, unspecified=part.unspecified)
    if part.approximate:
        return PartialDate(found.year, found.month, found.day, found.unspecified, approximate=True)
    return found


def _end(value: DateValue, last: bool) -> PartialDate:
    if isinstance(value, PartialDate):
        return value
    end = value.end if last else value.start
    assert end is not None
    return end


def value_of(parts: tuple[DatePart, ...], years: tuple[int, ...]) -> DateValue:
    """The value of an expression; two parts make an interval from the first to the last."""
    values = [part_value(part, year) for part, year in zip(parts, years, strict=True)]
    if len(values) == 1:
        return values[0]
    interval = DateInterval(_end(values[0], last=False), _end(values[-1], last=True))
    if is_reversed(interval):
        raise ImpossibleDateError("it ends before it begins")
    return interval
