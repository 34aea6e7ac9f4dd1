"""Days in numbers whose order the day of the report tells: `11/07/2019` in one of 16 July 2019 is of July.

In: the citations of a document and the day when it came out. Out: the citations, day and month turned round
where a source would have come out after the report that cites it, and with it all days in numbers. None is
turned where one of them shows the order (`25/07/2019`), nor where a day that can be read one way alone lies
after the report as well: then the source's day is wrong, or the report's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dateline.reading.typed.address_days import both_days, is_in_numbers
from dateline.values.dates import DateValue
from dateline.values.typed import TypedCitation, TypedGroup


def before_report(
    citations: Sequence[TypedCitation], published: DateValue | None
) -> tuple[TypedCitation, ...]:
    """The citations as a report of that day can have them."""
    last = published.latest if published is not None else None
    groups = [group for citation in citations for group in citation.groups]
    late = [id(g) for g in groups if last is not None and _is_after(g.date, last)]
    if last is None or not late:
        return tuple(citations)
    turned: dict[int, DateValue] = {}
    for group in groups:
        if group.date is None or group.date_span is None or not is_in_numbers(group.date_span.text):
            continue
        both = both_days(group.date, group.date_span.text)
        if both is None:
            return tuple(citations)
        if not _is_after(both[1], last):
            turned[id(group)] = both[1]
    if not turned.keys() >= set(late):
        return tuple(citations)
    return tuple(replace(c, groups=tuple(_with_day(g, turned) for g in c.groups)) for c in citations)


def _with_day(group: TypedGroup, days: dict[int, DateValue]) -> TypedGroup:
    return replace(group, date=days[id(group)]) if id(group) in days else group


def _is_after(date: DateValue | None, last: int) -> bool:
    return date is not None and date.earliest is not None and date.earliest > last
