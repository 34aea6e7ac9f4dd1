"""Days that stand in web addresses: `/2020/05/11/`, `/20200511/`, `-2020-05-11-`, `/1399/02/22/`."""

from __future__ import annotations

import re

from dateline.reading.calendars import solar_hijri
from dateline.values.dates import DateValue, PartialDate, days_between, month_days

_MONTHS = {m: n for n, m in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}
_ARCHIVE = re.compile(r"https?://web\.archive\.org/web/[^/]*/", re.IGNORECASE)
_PARTS = re.compile(
    r"(?<=[/_=-])(?P<year>(?:19|20|13|14)\d\d)(?P<sign>[/-])(?P<month>\d{1,2}|[a-z]{3})(?P=sign)(?P<day>\d{1,2})"
    r"(?=[/_.?&#-]|$)",
    re.IGNORECASE,
)
# Eight digits alone; of Fars and others, the Solar Hijri day with a number of the day behind it.
_DIGITS = re.compile(
    r"(?<=[/_=-])(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)(?P<number>\d{6})?(?=[/_.?&#-]|$)"
)
_CHANCE = 400  # days: eight digits farther off are some other number


def archived(url: str) -> str:
    """The address itself, where `url` is that of its copy in the Wayback Machine."""
    return _ARCHIVE.sub("", url, count=1)


def url_days(url: str, near: DateValue) -> list[tuple[str, PartialDate]]:
    """The whole days that an address gives, with the words it gives them in.

    `near` is the date to compare with: a mere run of digits is a day only where it is not far off.
    """
    url = archived(url)
    found: list[tuple[str, PartialDate]] = []
    for match in _PARTS.finditer(url):
        month = match["month"].lower()
        number = int(month) if month.isdigit() else _MONTHS.get(month, 0)
        day = _day(int(match["year"]), number, int(match["day"]))
        if day:
            found.append((match[0], day))
    for match in _DIGITS.finditer(url):
        year = int(match["year"])
        if match["number"] and year > 1500:
            continue
        day = _day(year, int(match["month"]), int(match["day"]))
        if day and abs(days_between(day, near)) <= _CHANCE:
            found.append((match[0][:8], day))
    return found


def _day(year: int, month: int, day: int) -> PartialDate | None:
    if 1300 <= year < 1411:
        try:
            return solar_hijri(year, month, day)
        except ValueError:
            return None
    if not (1990 <= year < 2100 and 1 <= month <= 12 and 1 <= day <= month_days(year, month)):
        return None
    return PartialDate(year, month, day)


def url_contradiction(url: str, date: DateValue) -> tuple[str, PartialDate] | None:
    """The day in the address that lies two days or more from the date; None where any day fits.

    A single day apart is the difference of time zones.
    """
    days = url_days(url, date)
    if not days or any(abs(days_between(day, date)) < 2 for _, day in days):
        return None
    swapped = [PartialDate(d.year, d.day, d.month) for _, d in days if d.day and d.month and d.day <= 12]
    if any(days_between(day, date) == 0 for day in swapped):
        return None  # an address that puts the day before the month
    return days[0]
