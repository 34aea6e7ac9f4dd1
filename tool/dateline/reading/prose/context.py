"""The year of dates that leave it out.

In: mentions in reading order and what dates the text around them. Out: the same mentions, resolved
where the context decides. The rule is that of docs/architecture.md: the last full date read before
gives the year, else the section's, else the report's; the year before or after only at the turn of
the year, and only towards the cited source.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from dateline.reading.prose.evaluate import ImpossibleDateError, value_of
from dateline.values.dates import DateInterval, DateValue, PartialDate, Precision, days_between, month_days
from dateline.values.mentions import Calendar, DateKind, DateMention, DatePart


class DatedPlace(NamedTuple):
    """A place in the text and a date that holds there: a citation and its source's date."""

    offset: int
    value: DateValue


def last_day_of(value: DateValue) -> PartialDate | None:
    """The later end of a value."""
    return value.end if isinstance(value, DateInterval) else value


def year_given_by(value: DateValue | None) -> int | None:
    """The one year in which a value ends; None for decades, centuries and open intervals."""
    end = last_day_of(value) if value is not None else None
    return end.year if end is not None and end.precision >= Precision.YEAR else None


_NOWRUZ = (3, 20)  # the Solar Hijri year begins at the equinox


def _native_years(part: DatePart, gregorian: int) -> list[int]:
    """Years of the part's own calendar that touch a Gregorian year."""
    if part.calendar is Calendar.GREGORIAN:
        return [gregorian]
    if part.calendar is Calendar.PERSIAN:
        return [gregorian - 622, gregorian - 621]
    middle = (gregorian - 622) * 33 // 32  # 33 lunar years make 32 solar ones
    return [middle - 1, middle, middle + 1, middle + 2]


def value_in_year(mention: DateMention, year: int) -> DateValue | None:
    """The value of a mention without a year in a Gregorian year; None where it is not one value."""
    found: list[DateValue] = []
    for native in _native_years(mention.parts[0], year):
        years = [native]
        for left, right in zip(mention.parts, mention.parts[1:], strict=False):
            years.append(years[-1] + ((left.month or 0) > (right.month or 0)))
        try:
            value = value_of(mention.parts, tuple(years))
        except ImpossibleDateError:
            continue
        if mention.calendar is Calendar.GREGORIAN or year_given_by(value) == year:
            found.append(value)
    return found[0] if len(found) == 1 else None


def _value_in_native_year(mention: DateMention, anchor: DateValue | None) -> DateValue | None:
    """The value in the Solar Hijri year in which the last full day before it lies; None elsewhere."""
    day = last_day_of(anchor) if anchor is not None else None
    if mention.calendar is not Calendar.PERSIAN or day is None or day.precision is not Precision.DAY:
        return None
    native = day.year - (621 if (day.month or 0, day.day or 0) >= _NOWRUZ else 622)
    try:
        return value_of(mention.parts, (native,) * len(mention.parts))
    except ImpossibleDateError:
        return None


def _distance(value: DateValue | None, source: DateValue) -> int:
    return 10**9 if value is None else abs(days_between(value, source))


def _turn_of_year(mention: DateMention, year: int, source: DateValue) -> DateValue | None:
    """The value nearest to the source among three years, for December and January alone."""
    same = value_in_year(mention, year)
    if mention.parts[0].month not in (1, 12):
        return same
    others = [value_in_year(mention, other) for other in (year - 1, year + 1)]
    nearest = min((same, *others), key=lambda value: _distance(value, source))
    return nearest if _distance(nearest, source) < _distance(same, source) else same


def _near_source(place: int, sources: Sequence[DatedPlace]) -> DateValue | None:
    """The source that follows a mention first, else the last one before it."""
    after = [source for source in sources if source.offset >= place]
    if after:
        return min(after, key=lambda source: source.offset).value
    return max(sources, key=lambda source: source.offset).value if sources else None


def _resolved(mention: DateMention, years: Sequence[int], source: DateValue | None) -> DateMention:
    """The mention in the first of the years that the context offers, or in the one of them that
    brings it nearest to the cited source."""
    if source is None:
        value = value_in_year(mention, years[0])
    else:
        best = min(years, key=lambda year: _distance(value_in_year(mention, year), source))
        value = _turn_of_year(mention, best, source)
    return mention if value is None else replace(mention, value=value)


def is_lone_day(mention: DateMention) -> bool:
    """Whether it is a day of a month that the text names before: `the 17th`."""
    return mention.shift is None and len(mention.parts) == 1 and _is_lone(mention.parts[0])


def _is_lone(part: DatePart) -> bool:
    return part.day is not None and part.month is None


def _in_month(mention: DateMention, anchor: DateValue | None, source: DateValue | None) -> DateMention:
    """`the 17th` in the month of the last date read before it; at the turn of a month in the one beside it
    where that is nearer to the cited source."""
    end = last_day_of(anchor) if anchor is not None else None
    if end is None or end.month is None or end.month > 12:
        return mention
    part = mention.parts[0]
    months = [end.year * 12 + end.month - 1 + shift for shift in (0, -1, 1)]
    days = [
        PartialDate(m // 12, m % 12 + 1, part.day)
        for m in months
        if (part.day or 0) <= month_days(m // 12, m % 12 + 1)
    ]
    if not days or days[0].month != end.month:
        return mention
    value = days[0]
    if source is not None and (end.day is None or abs((part.day or 0) - end.day) > _HALF_MONTH):
        value = min(days, key=lambda day: abs(days_between(day, source)))
    parts = (replace(part, month=value.month),)
    return replace(mention, value=value, parts=parts)


_HALF_MONTH = 14


def lies_ahead(mention: DateMention, report: DateValue | None) -> bool:
    """Whether a date is later than the report: a plan, not the time that is told of."""
    return report is not None and mention.value is not None and days_between(report, mention.value) > 0


_SOON = 60  # days behind a source within which "since May 14" may be a slip, and not the May before


def _before_source(mention: DateMention, source: DateValue | None) -> DateMention:
    """`since October` told by a source of February: the October before it."""
    if source is None or mention.value is None:
        return mention
    ahead = days_between(source, mention.value)
    if ahead <= (_SOON if mention.value.precision >= Precision.DAY else 0):
        return mention
    year = year_given_by(mention.value)
    value = value_in_year(mention, year - 1) if year is not None else None
    return mention if value is None or days_between(source, value) > 0 else replace(mention, value=value)


def _deictic(mention: DateMention, report: DateValue | None) -> DateMention:
    """`May last year`, `last May`: by the report's date alone."""
    day = last_day_of(report) if report is not None else None
    if day is None:
        return mention
    year = day.year
    if mention.shift is None:
        year += next(part.deictic for part in mention.parts if part.deictic is not None)
    elif day.month is not None and mention.parts[0].month is not None:
        month, count = mention.parts[0].month, mention.shift.count
        year += -1 if count < 0 and month >= day.month else 1 if count > 0 and month <= day.month else 0
    value = value_in_year(mention, year)
    return mention if value is None else replace(mention, value=value)


def _is_fine(value: DateValue | None) -> bool:
    return value is not None and value.precision >= Precision.MONTH


@dataclass
class _Known:
    """What the text read so far tells of the year: the dates that hold, in reading order."""

    year: int | None
    fallback: int | None
    anchor: DateValue | None
    spoken: DateValue | None
    passing: int | None = None  # of `the vote of 4 October 2020`: meant where the source says so

    def dated(self, mention: DateMention, near: DateValue | None) -> DateMention:
        """A mention without a year, in the year that the context gives it."""
        context = [known for known in (self.year, self.fallback) if known is not None]
        if near is not None and self.passing is not None:
            context.append(self.passing)
        native = _value_in_native_year(mention, self.anchor)
        if context:
            mention = _resolved(mention, context, near)
        if native is not None and (near is None or _distance(native, near) < _distance(mention.value, near)):
            mention = replace(mention, value=native)
        return mention

    def read(self, mention: DateMention, report_date: DateValue | None) -> None:
        """Take in a mention with its value."""
        if mention.value is None:
            return
        if mention.kind is DateKind.ABSOLUTE and not mention.sets_year and _is_fine(mention.value):
            self.passing = year_given_by(mention.value) or self.passing
        if lies_ahead(mention, report_date):
            return
        if mention.kind is DateKind.ABSOLUTE and mention.sets_year:
            self.year = year_given_by(mention.value) or self.year
            self.anchor = mention.value
        if _is_fine(mention.value):
            self.spoken = mention.value


def resolve_years(
    mentions: Sequence[DateMention],
    *,
    before: DateValue | None = None,
    report_date: DateValue | None = None,
    sources: Sequence[DatedPlace] = (),
    since: Collection[int] = (),
) -> tuple[DateMention, ...]:
    """Gives the mentions of one section, in reading order, the years that the text leaves out.

    `before` is the date that holds where they begin: the last one read in the section, or that of its
    heading. `sources` are the citations among them, `since` where those mentions start that follow
    "since". A mention that nothing dates stays without value.
    """
    known = _Known(year_given_by(before), year_given_by(report_date), before, before)
    found: list[DateMention] = []
    for mention in mentions:
        if mention.kind is DateKind.RELATIVE and mention.parts and mention.value is None:
            mention = _deictic(mention, report_date)
        elif is_lone_day(mention):
            mention = _in_month(mention, known.spoken, _near_source(mention.start, sources))
        elif mention.kind is DateKind.CONTEXT and mention.value is None and mention.problem is None:
            near = _near_source(mention.start, sources)
            mention = known.dated(mention, near)
            if mention.start in since:
                mention = _before_source(mention, near)
        known.read(mention, report_date)
        found.append(mention)
    return tuple(found)
