"""Moments: every citation with the day of its source and the day of the event that it answers for."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.report.json import place
from dateline.values.chapters import CitationItem
from dateline.values.dates import DateValue, days_between
from dateline.values.manuscript import Manuscript

if TYPE_CHECKING:
    from dateline.reading.prose_reading import ChapterProse


@dataclass(frozen=True, slots=True)
class Moment:
    """A cited item in time.

    `outlet` and `affiliation` are as the registry names them, else as the entry does; empty where they
    are not known. `lag` is the least number of days from `event`, the latest event of the claim, to
    `source`; negative where the source is older.
    """

    item: CitationItem
    outlet: str = ""
    affiliation: str = ""
    source: DateValue | None = None
    event: DateValue | None = None
    lag: int | None = None


def moments(manuscript: Manuscript, paths: Collection[str] | None = None) -> tuple[Moment, ...]:
    """The moments of the chapters at `paths` (None: of all), in document order."""
    from dateline.reading.prose_reading import read_prose  # late: who only shows moments need not load it

    return tuple(
        moment
        for prose in read_prose(manuscript)
        if paths is None or prose.chapter.path in paths
        for moment in _of_chapter(prose, manuscript)
    )


def _of_chapter(prose: ChapterProse, manuscript: Manuscript) -> Iterator[Moment]:
    events = {
        item.span.start: None if claim.points else claim.latest_event
        for claim in prose.claims
        for item in claim.citation.items
    }
    for item in sorted(prose.chapter.items, key=lambda item: item.span.start):
        if manuscript.bibliography.get(item.key) is None and manuscript.is_cross_reference(item.key):
            continue  # "Figure 2" is no source
        yield _moment(item, events.get(item.span.start), manuscript)


def _moment(item: CitationItem, event: DateValue | None, manuscript: Manuscript) -> Moment:
    entry = manuscript.bibliography.get(item.key)
    if entry is None:
        return Moment(item, event=event)
    known = manuscript.outlets.find(entry.outlet) if manuscript.outlets else None
    return Moment(
        item,
        outlet=known.name if known else entry.outlet,
        affiliation=known.affiliation if known else "",
        source=entry.date,
        event=event,
        lag=days_between(event, entry.date) if event is not None and entry.date is not None else None,
    )


def rows(found: Collection[Moment], by: str) -> Iterator[Mapping[str, object]]:
    """The moments as the documented JSON has them; `group` is what `by` (outlet, affiliation, month) says."""
    for moment in found:
        yield {
            **place(moment.item.span),
            "key": moment.item.key,
            "outlet": moment.outlet or None,
            "affiliation": moment.affiliation or None,
            "date": moment.source.edtf() if moment.source else None,
            "event": moment.event.edtf() if moment.event else None,
            "lag_days": moment.lag,
            "group": group_of(moment, by) or None,
        }


def group_of(moment: Moment, by: str) -> str:
    """The outlet, the affiliation or the month of a moment's source; empty where it is not known."""
    if by == "month":
        day = moment.source.earliest if moment.source is not None and is_drawn(moment.source) else None
        return month_of(day) if day is not None else ""
    return moment.affiliation if by == "affiliation" else moment.outlet


def is_drawn(date: DateValue) -> bool:
    """Whether a date is precise enough for a place on a line of days: a season at most."""
    return date.earliest is not None and date.latest is not None and date.latest - date.earliest <= 125


def middle(date: DateValue) -> int:
    """The day number in the middle of a date that is drawn."""
    assert date.earliest is not None
    assert date.latest is not None
    return (date.earliest + date.latest) // 2


def month_of(day: int) -> str:
    """The month of a day number, as EDTF."""
    from dateline.values.dates import from_day_number

    return from_day_number(day).edtf()[:7]
