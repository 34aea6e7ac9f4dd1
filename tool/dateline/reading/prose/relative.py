"""Relative dates: `two days later`, `the following day`, `on Tuesday`, `last month`.

In: mentions in reading order, the dates of sources among them, the report's date. Out: the same
mentions; those that have an anchor get a value. They count from the last event told before, else from
the last source; `last month` and its like count from the report's date. A weekday alone is left
alone: whether it looks forward or back, the text does not say.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from dateline.reading.prose.context import DatedPlace
from dateline.values.dates import (
    DateInterval,
    DateValue,
    PartialDate,
    Precision,
    days_between,
    from_day_number,
)
from dateline.values.mentions import Anchoring, DateKind, DateMention, Shift

_WEEK = 7


def _weekday(day: int) -> int:
    return (day - 1) % _WEEK  # day number 1, the first of January of the year 1, was a Monday


def _to_weekday(shift: Shift, day: int, backwards: bool) -> int:
    """The day number of the weekday that is meant, seen from a day."""
    assert shift.weekday is not None
    ahead = (shift.weekday - _weekday(day)) % _WEEK
    if shift.count > 0:
        return day + (ahead or _WEEK)
    if shift.count < 0:
        return day + ahead - _WEEK
    return day + ahead - _WEEK if backwards and ahead else day + ahead


def _ends(value: DateValue) -> tuple[PartialDate, PartialDate] | None:
    if isinstance(value, PartialDate):
        return value, value
    if value.start is None or value.end is None:
        return None
    return value.start, value.end


def _by_days(shift: Shift, ends: tuple[PartialDate, PartialDate], backwards: bool) -> DateValue | None:
    start, end = ends
    if start.precision is not Precision.DAY or end.precision is not Precision.DAY:
        return None
    if shift.weekday is not None:
        return from_day_number(_to_weekday(shift, (end if not backwards else start).earliest, backwards))
    if shift.count == 0:
        return start if start == end else DateInterval(start, end)
    return from_day_number((end if shift.count > 0 else start).earliest + shift.count)


def _week(shift: Shift, ends: tuple[PartialDate, PartialDate]) -> DateValue | None:
    """A calendar week, Monday to Sunday (ISO 8601)."""
    if ends[1].precision is not Precision.DAY:
        return None
    monday = ends[1].earliest - _weekday(ends[1].earliest) + _WEEK * shift.count
    return DateInterval(from_day_number(monday), from_day_number(monday + _WEEK - 1))


def shifted(shift: Shift, anchor: DateValue, *, backwards: bool = False) -> DateValue | None:
    """The day, week, month or year that a relative expression means, seen from its anchor.

    `backwards` is for a source: "on Tuesday" there is the last Tuesday, not the next. None where the
    anchor is coarser than what is counted.
    """
    ends = _ends(anchor)
    if ends is None:
        return None
    last = ends[1] if shift.count >= 0 else ends[0]
    if shift.unit == "day":
        return _by_days(shift, ends, backwards)
    if shift.unit == "week":
        return _week(shift, ends)
    if shift.unit == "month" and last.month is not None and last.month <= 12:
        years, month = divmod(last.month - 1 + shift.count, 12)
        return PartialDate(last.year + years, month + 1)
    if shift.unit == "year" and not last.unspecified:
        return PartialDate(last.year + shift.count)
    return None


def resolve_relative(
    mentions: Sequence[DateMention],
    *,
    report_date: DateValue | None = None,
    sources: Sequence[DatedPlace] = (),
    events: Collection[DateMention] | None = None,
    beside: Collection[int] = (),
) -> tuple[DateMention, ...]:
    """Counts the relative expressions of one paragraph from what stands before them.

    `events` are the mentions that may be counted from (all that have a value, where left out), `beside`
    where those start that say of the day before them which it was: `on May 10, a week later,`.
    Relative mentions without an anchor keep the value None: they are left alone.
    """
    places = sorted(sources, key=lambda source: source.offset)
    found: list[DateMention] = []
    anchor: DateMention | None = None
    earlier: DateMention | None = None
    used = 0
    source: DatedPlace | None = None
    for mention in mentions:
        while used < len(places) and places[used].offset < mention.start:
            source = places[used]
            used += 1
        if mention.shift is not None and mention.value is None and not mention.parts:
            counted = earlier if mention.start in beside else anchor
            value = _count(mention.shift, counted, source, report_date)
            if source is not None and counted is not None and source.offset > counted.start:
                behind = places[used].value if used < len(places) else None
                value = _nearer(mention.shift, value, source.value, behind)
            mention = mention if value is None else replace(mention, value=value)
        if mention.value is not None and (
            events is None or mention in events or mention.kind is DateKind.RELATIVE
        ):
            earlier, anchor = anchor, mention
        found.append(mention)
    return tuple(found)


def _nearer(
    shift: Shift, counted: DateValue | None, source: DateValue, behind: DateValue | None
) -> DateValue | None:
    """The count from an event, or from the source cited since, where that alone leads to the next source.

    `Nahar gave nine dead [3 May]; ten days later Reuters gave ten [13 May]` counts from Nahar.
    """
    if counted is None or behind is None or shift.weekday is not None or shift.anchoring is Anchoring.REPORT:
        return counted
    other = shifted(shift, source)
    if other is None or days_between(counted, behind) in (0, 1):
        return counted  # a source is mostly of the day after
    return other if days_between(other, behind) == 0 else counted


def _count(
    shift: Shift, event: DateMention | None, source: DatedPlace | None, report_date: DateValue | None
) -> DateValue | None:
    if shift.anchoring is Anchoring.REPORT:
        return None if report_date is None else shifted(shift, report_date, backwards=True)
    if event is not None and event.value is not None:
        return shifted(shift, event.value)
    return None if source is None else shifted(shift, source.value, backwards=True)
