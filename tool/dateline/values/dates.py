"""Calendar dates with exactly the precision that a text gives them.

In: EDTF text (ISO 8601-2:2019; BibLaTeX takes levels 0 and 1, biblatex manual section 2.3.8).
Out: `PartialDate` and `DateInterval`, which know the first and last day that they can mean.
Days are proleptic Gregorian day numbers, those of `datetime.date.toordinal`, so any year fits.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, IntEnum
from functools import lru_cache
from itertools import accumulate

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
_SEASON_MONTHS = {21: (3, 6), 22: (6, 9), 23: (9, 12)}
_MONTH_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DAYS_BEFORE = tuple(accumulate(_MONTH_DAYS, initial=0))


class EdtfError(ValueError):
    """A text that is no EDTF date; the message says what is wrong with it."""


class Precision(IntEnum):
    """How fine a date is; a larger number is finer."""

    CENTURY = 0
    DECADE = 1
    YEAR = 2
    SEASON = 3
    MONTH = 4
    DAY = 5


class Verdict(Enum):
    """A three-valued answer: partial dates often allow neither yes nor no."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "cannot tell"


def is_leap(year: int) -> bool:
    """Whether the Gregorian `year` has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_days(year: int, month: int) -> int:
    """How many days the Gregorian month has (1 to 12)."""
    return 29 if month == 2 and is_leap(year) else _MONTH_DAYS[month - 1]


def day_number(year: int, month: int, day: int) -> int:
    """The day's number, equal to `date(year, month, day).toordinal()`, for any year."""
    before = year - 1
    leaps = before // 4 - before // 100 + before // 400
    days = _DAYS_BEFORE[month - 1] + (1 if month > 2 and is_leap(year) else 0)
    return before * 365 + leaps + days + day


@lru_cache(maxsize=4096)
def _bounds(year: int, month: int | None, day: int | None, unspecified: int) -> tuple[int, int]:
    """Day numbers of the first and the last day that a date can mean."""
    if month is None:
        return day_number(year, 1, 1), day_number(year + 10**unspecified - 1, 12, 31)
    if month <= 12:
        return day_number(year, month, day or 1), day_number(year, month, day or month_days(year, month))
    first, last = _SEASON_MONTHS.get(month, (12, 3))
    if month == 24:
        return day_number(year - 1, 12, 1), day_number(year + 1, last, 22)
    return day_number(year, first, 1), day_number(year, last, 22)


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A century, decade, year, season, month or day, as far as it is known.

    `month` is 1 to 12, or an EDTF season 21 to 24. `unspecified` counts the trailing X of the year
    (`201X` is 1). `uncertain` is EDTF `?`, `approximate` is `~`, both together `%`.
    """

    year: int
    month: int | None = None
    day: int | None = None
    unspecified: int = 0
    uncertain: bool = False
    approximate: bool = False

    @property
    def precision(self) -> Precision:
        """The finest part that is given."""
        if self.day is not None:
            return Precision.DAY
        if self.month is not None:
            return Precision.SEASON if self.month > 12 else Precision.MONTH
        return Precision(Precision.YEAR - self.unspecified)

    @property
    def earliest(self) -> int:
        """Day number of the first day it can mean; a winter may begin in the December before."""
        return _bounds(self.year, self.month, self.day, self.unspecified)[0]

    @property
    def latest(self) -> int:
        """Day number of the last day it can mean; seasons end with the astronomical one."""
        return _bounds(self.year, self.month, self.day, self.unspecified)[1]

    @property
    def is_hedged(self) -> bool:
        """Whether the text itself calls it uncertain or approximate."""
        return self.uncertain or self.approximate

    def edtf(self) -> str:
        """The EDTF text, canonical."""
        if self.year < 0:
            year = f"-{-self.year:04d}" if self.year > -10000 else f"Y{self.year}"
        else:
            year = f"{self.year:04d}" if self.year < 10000 else f"Y{self.year}"
        if self.unspecified:
            year = year[: -self.unspecified] + "X" * self.unspecified
        parts = [year]
        if self.month is not None:
            parts.append(f"{self.month:02d}")
        if self.day is not None:
            parts.append(f"{self.day:02d}")
        mark = {(True, True): "%", (True, False): "?", (False, True): "~", (False, False): ""}
        return "-".join(parts) + mark[self.uncertain, self.approximate]

    def __str__(self) -> str:
        return self.edtf()


@dataclass(frozen=True, slots=True)
class DateInterval:
    """A stretch of days between two dates; an end that is None is open or unknown."""

    start: PartialDate | None
    end: PartialDate | None

    @property
    def precision(self) -> Precision:
        """The coarser of its ends."""
        return min(p.precision for p in (self.start, self.end) if p is not None)

    @property
    def earliest(self) -> int | None:
        """Day number of the first day, None where the start is open."""
        return None if self.start is None else self.start.earliest

    @property
    def latest(self) -> int | None:
        """Day number of the last day, None where the end is open."""
        return None if self.end is None else self.end.latest

    @property
    def is_hedged(self) -> bool:
        """Whether either end is called uncertain or approximate."""
        return any(p.is_hedged for p in (self.start, self.end) if p is not None)

    def edtf(self) -> str:
        """The EDTF text, canonical; open ends as `..`."""
        return f"{self.start.edtf() if self.start else '..'}/{self.end.edtf() if self.end else '..'}"

    def __str__(self) -> str:
        return self.edtf()


DateValue = PartialDate | DateInterval

_DATE = re.compile(
    r"(?P<year>Y-?\d{5,9}|-?\d{4}|-?\d{3}X|-?\d{2}XX)"
    r"(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX)(?P<time>T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d(?::?\d\d)?)?)?)?)?"
    r"(?P<mark>[?~%]?)",
    re.ASCII,
)


@lru_cache(maxsize=4096)
def _parse_one(text: str) -> PartialDate:
    match = _DATE.fullmatch(text)
    if match is None:
        raise EdtfError(f"`{text}` is not a date of the form YYYY, YYYY-MM or YYYY-MM-DD")
    year_text = match["year"].removeprefix("Y")
    unspecified = year_text.count("X")
    year = int(year_text.replace("X", "0"))
    if unspecified and year_text.startswith("-"):
        year -= 10**unspecified - 1  # a negative year counts downwards: the first is the largest
    month = None if match["month"] in (None, "XX") else int(match["month"])
    day = None if match["day"] in (None, "XX") else int(match["day"])
    if unspecified and match["month"] is not None:
        raise EdtfError(f"`{text}` gives a month of a year that it does not give")
    if month is None and day is not None:
        raise EdtfError(f"`{text}` gives a day of a month that it does not give")
    if month is not None and not (1 <= month <= 12 or month in SEASONS):
        raise EdtfError(f"there is no month {month}")
    if day is not None:
        if month is None or month > 12:
            raise EdtfError(f"`{text}` gives a day of a season")
        if not 1 <= day <= month_days(year, month):
            last = month_days(year, month)
            raise EdtfError(f"{MONTHS[month - 1]} {year} has {last} days, not {day}")
    mark = match["mark"]
    return PartialDate(year, month, day, unspecified, mark in ("?", "%"), mark in ("~", "%"))


def parse_edtf(text: str) -> DateValue:
    """The value of EDTF text, levels 0 and 1; a time of day is checked for form and dropped.

    Raises `EdtfError` where it is no such date, or no such day exists. A reversed interval is
    returned as written: a rule reports it.
    """
    text = text.strip()
    if "/" not in text:
        return _parse_one(text)
    first, _, last = text.partition("/")
    ends = [None if part.strip() in ("", "..") else _parse_one(part.strip()) for part in (first, last)]
    if ends == [None, None]:
        raise EdtfError(f"`{text}` has neither a start nor an end")
    return DateInterval(ends[0], ends[1])


def is_reversed(value: DateValue) -> bool:
    """Whether an interval certainly ends before it begins."""
    if not isinstance(value, DateInterval) or value.start is None or value.end is None:
        return False
    return value.end.latest < value.start.earliest


def days_between(first: DateValue, second: DateValue) -> int:
    """Least number of days from `first` to `second`: 0 where they can be the same day,
    positive where all of `second` is later, negative where all of it is earlier."""
    last, start = first.latest, second.earliest
    if last is not None and start is not None and last < start:
        return start - last
    last, start = second.latest, first.earliest
    if last is not None and start is not None and last < start:
        return last - start
    return 0


def is_before(first: DateValue, second: DateValue, slack: int = 0) -> Verdict:
    """Whether `first` lies wholly more than `slack` days before `second`."""
    gap = days_between(first, second)
    if gap > slack:
        return Verdict.YES
    if first.earliest is None or second.latest is None:
        return Verdict.UNKNOWN
    return Verdict.NO if second.latest - first.earliest <= slack else Verdict.UNKNOWN


def from_day_number(number: int) -> PartialDate:
    """The day with that number."""
    # Gregorian years repeat every 400 years, which have 146,097 days.
    cycles, rest = divmod(number - 1, 146097)
    year = rest // 366 + 1
    while day_number(year + 1, 1, 1) <= rest + 1:
        year += 1
    left = rest + 1 - day_number(year, 1, 1)
    month = 1
    while left >= month_days(year, month):
        left -= month_days(year, month)
        month += 1
    return PartialDate(year + 400 * cycles, month, left + 1)


def in_words(value: DateValue) -> str:
    """The date as an English sentence prints it: `May 11, 2020`, `May 2020`, `summer 2014`."""
    if isinstance(value, DateInterval):
        start = in_words(value.start) if value.start else "an open start"
        end = in_words(value.end) if value.end else "an open end"
        return f"{start} to {end}"
    hedge = "about " if value.approximate else ""
    doubt = " (uncertain)" if value.uncertain else ""
    year = f"{value.year}s" if value.unspecified else str(value.year)
    if value.month is None:
        return f"{hedge}{year}{doubt}"
    if value.month > 12:
        return f"{hedge}{SEASONS[value.month]} {year}{doubt}"
    name = MONTHS[value.month - 1]
    return f"{hedge}{name} {value.day}, {year}{doubt}" if value.day else f"{hedge}{name} {year}{doubt}"
