"""Moments by outlet, affiliation or month: how many, from when to when, how soon after the event."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from dateline.timeline.moments import Moment, group_of, is_drawn, middle
from dateline.values.dates import DateValue

_FEW = 8  # sources, all of which are drawn however far apart they lie
_FAR = 3  # how many times wider than the middle nine tenths all may be, to be drawn whole
_ROOM = 60  # days that are always granted


@dataclass(frozen=True, slots=True)
class Group:
    """What one outlet, affiliation or month published: each source once, in the order of their days.

    `links` are the pairs of an event and a source that is cited for it, each once.
    """

    name: str
    sources: tuple[Moment, ...]
    links: tuple[Moment, ...]

    @property
    def affiliation(self) -> str:
        """The affiliation that its sources share, else nothing."""
        found = {moment.affiliation for moment in self.sources}
        return found.pop() if len(found) == 1 else ""

    @property
    def dates(self) -> tuple[DateValue, ...]:
        """The dates of its sources, those that are known."""
        return tuple(moment.source for moment in self.sources if moment.source is not None)

    @property
    def lags(self) -> tuple[int, ...]:
        """The days from event to source, in order."""
        return tuple(sorted(moment.lag for moment in self.links if moment.lag is not None))

    @property
    def median_lag(self) -> float | None:
        """The middle one of the lags; None without any."""
        return median(self.lags) if self.lags else None


@dataclass(frozen=True, slots=True)
class Window:
    """The days that a chart shows, as day numbers, and how many sources lie before and after."""

    first: int
    last: int
    before: int = 0
    after: int = 0

    @property
    def days(self) -> int:
        """How many days there are."""
        return self.last - self.first + 1

    def holds(self, day: int) -> bool:
        """Whether a day lies within."""
        return self.first <= day <= self.last


def distinct(found: Iterable[Moment]) -> tuple[Moment, ...]:
    """Each source once, as it is first cited, by day; those without a day at the end."""
    first: dict[str, Moment] = {}
    for moment in found:
        first.setdefault(moment.item.key, moment)
    return tuple(sorted(first.values(), key=_day))


def _day(moment: Moment) -> tuple[bool, int]:
    date = moment.source
    return (False, middle(date)) if date is not None and is_drawn(date) else (True, 0)


def events(found: Iterable[Moment]) -> tuple[DateValue, ...]:
    """Each event once, by day; those that are not precise enough to be drawn are left out."""
    days = {moment.event.edtf(): moment.event for moment in found if moment.event and is_drawn(moment.event)}
    return tuple(sorted(days.values(), key=middle))


def groups(found: Sequence[Moment], by: str) -> tuple[Group, ...]:
    """The groups, largest first (months in order); without a name last."""
    named: dict[str, list[Moment]] = {}
    for moment in found:
        named.setdefault(group_of(moment, by), []).append(moment)
    made = [_group(name, members) for name, members in named.items()]
    if by == "month":
        return tuple(sorted(made, key=lambda group: (not group.name, group.name)))
    return tuple(sorted(made, key=lambda g: (not g.name, -len(g.sources), g.name.casefold())))


def _group(name: str, members: Sequence[Moment]) -> Group:
    links = {
        (moment.item.key, moment.event.edtf()): moment
        for moment in members
        if moment.event is not None and moment.source is not None
    }
    return Group(name, distinct(members), tuple(links.values()))


def largest(found: Sequence[Group], number: int) -> tuple[tuple[Group, ...], Group | None]:
    """The first groups, and all others as one without a name; None where there are no others."""
    if len(found) <= number:
        return tuple(found), None
    rest = found[number - 1 :]
    others = Group(
        "",
        tuple(sorted((m for group in rest for m in group.sources), key=_day)),
        tuple(m for group in rest for m in group.links),
    )
    return tuple(found[: number - 1]), others


def window(found: Sequence[Moment]) -> Window | None:
    """The days to show: all, unless a few sources lie so far off that the others would be one blot.

    None where no source has a day.
    """
    days = sorted(middle(m.source) for m in distinct(found) if m.source is not None and is_drawn(m.source))
    if not days:
        return None
    cut = len(days) // 20 if len(days) >= _FEW else 0
    cut = max(cut, 1) if len(days) >= _FEW else 0
    first, last = days[cut], days[-1 - cut]
    margin = (last - first) // 10 + _ROOM // 2
    if days[-1] - days[0] <= _FAR * (last - first) + _ROOM:
        first, last = days[0], days[-1]
    else:
        inner = [day for day in days if first - margin <= day <= last + margin]
        first, last = inner[0], inner[-1]
    before, after = sum(day < first for day in days), sum(day > last for day in days)
    near = max(14, (last - first) // 6)  # events that close by are drawn too
    told = [middle(event) for event in events(found)]
    first = min([day for day in told if first - near <= day < first], default=first)
    last = max([day for day in told if last < day <= last + near], default=last)
    return Window(first, last, before, after)
