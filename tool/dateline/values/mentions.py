"""Dates as a sentence gives them: what it says, what it leaves open, where it stands.

In: nothing. Out: `DateMention` and its parts. Offsets count characters of the prose that was read.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dateline.values.dates import DateValue


class DateKind(StrEnum):
    """Where the value of a mention comes from."""

    ABSOLUTE = "absolute"  # the expression gives the year itself
    CONTEXT = "context"  # the year comes from the text around it
    RELATIVE = "relative"  # counted from another date


class Calendar(StrEnum):
    """Calendars by their CLDR names."""

    GREGORIAN = "gregorian"
    PERSIAN = "persian"
    ISLAMIC = "islamic"


@dataclass(frozen=True, slots=True)
class DatePart:
    """One point or stretch that an expression names; `May 3–5, 2021` has two of them.

    `year` is None where the text leaves it out. `month` is 1 to 12, or an EDTF season 21 to 24.
    `unspecified` counts the open digits of the year: 1 in a decade, 2 in a century. `window` is a
    named piece of it: early, mid, late, h1, h2, q1 to q4, w1 to w5 (weeks of a month, w-1 the last).
    `deictic` counts years from the report's: -1 in `May last year`.
    """

    start: int
    end: int
    year: int | None
    month: int | None = None
    day: int | None = None
    unspecified: int = 0
    window: str = ""
    approximate: bool = False
    calendar: Calendar = Calendar.GREGORIAN
    deictic: int | None = None


class Anchoring(StrEnum):
    """What a relative expression counts from."""

    TEXT = "text"  # "the following day": the last event or source before it
    REPORT = "report"  # "last month": the date of the report itself


@dataclass(frozen=True, slots=True)
class Shift:
    """A relative expression: `two days later`, `the same day`, `that Monday`, `last May`.

    `count` units of `unit` (day, week, month, year, decade) from the anchor; `weekday` is the unit of
    a weekday alone, which nothing resolves. With a `weekday`
    (Monday is 0), or a month among the parts, `count` is -1 for the last before the anchor, 1 for the
    next after it, 0 for the nearest.
    """

    anchoring: Anchoring
    unit: str
    count: int
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date expression in prose.

    `value` is None where the year (or the anchor) is not known, and where no such day exists:
    `problem` then says why. `parts` are its one or two ends, `shift` what a relative one says.
    `weekday` is the day of the week that the text gives with the date (Monday is 0). `sets_year` is
    False for a year named in passing ("since 2003"), which says nothing of the dates after it.
    """

    start: int
    end: int
    text: str
    kind: DateKind
    value: DateValue | None
    parts: tuple[DatePart, ...] = ()
    shift: Shift | None = None
    weekday: int | None = None
    problem: str | None = None
    sets_year: bool = True

    @property
    def calendar(self) -> Calendar:
        """The calendar that the text dates by."""
        return self.parts[0].calendar if self.parts else Calendar.GREGORIAN

    @property
    def hedge(self) -> str:
        """The piece that the text names: early, mid, late, h1 … of its last part; empty without one."""
        return next((part.window for part in reversed(self.parts) if part.window), "")

    @property
    def is_resolved(self) -> bool:
        """Whether it has a value."""
        return self.value is not None
