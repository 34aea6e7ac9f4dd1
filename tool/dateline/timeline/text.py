"""The timeline as text: a row for each outlet, a column for so many days, numbers beside it.

In: moments. Out: text that fits the width of a terminal; with `colour`, in the terminal's own palette.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

import click

from dateline.report.full import columns
from dateline.timeline.groups import Group, Window, events, groups, window
from dateline.timeline.moments import Moment, is_drawn, middle
from dateline.values.dates import DateValue, from_day_number

SOURCE, EVENT, BAR = "●", "◇", "█"
_UNNAMED = {"outlet": "(no outlet)", "affiliation": "(no affiliation)", "month": "(undated)"}
_NUMBERS = ("sources", "events", "lag")
_LONGEST_NAME = 32
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def render(found: Sequence[Moment], by: str, *, width: int = 100, colour: bool = False) -> str:
    """The chart; empty where nothing is cited. `by` is outlet, affiliation or month."""
    if not found:
        return ""
    painter = _Painter(colour)
    listed = groups(found, by)
    if by == "month":
        return _months(listed, width, painter)
    shown = window(found)
    if shown is None:
        return "No source has a date that could be drawn.\n"
    return _Chart(found, listed, by, shown, width, painter).text()


class _Painter:
    def __init__(self, colour: bool) -> None:
        self.colour = colour

    def __call__(self, text: str, **style: object) -> str:
        return click.style(text, **style) if self.colour else text  # type: ignore[arg-type]

    def marks(self, text: str) -> str:
        """Marks of sources in one colour, of events in another."""
        if not self.colour:
            return text
        return "".join(
            self(mark, fg="yellow") if mark == EVENT else self(mark, fg="cyan") if mark.strip() else mark
            for mark in text
        )


class _Chart:
    """A chart by outlet or affiliation."""

    def __init__(
        self, found: Sequence[Moment], listed: Sequence[Group], by: str, shown: Window, width: int,
        painter: _Painter,
    ) -> None:  # fmt: skip
        self.found, self.listed, self.shown, self.paint = found, listed, shown, painter
        self.names = [_short(group.name or _UNNAMED[by]) for group in listed]
        self.margin = max(map(columns, [*self.names, "all"]))
        room = max(20, width - self.margin - 2 - sum(len(word) + 2 for word in _NUMBERS))
        self.step = -(-shown.days // room)  # days to a column
        self.cells = -(-shown.days // self.step)

    def text(self) -> str:
        """All lines."""
        lines = [self._head(), *map(self._row, self.names, self.listed), self._rule()]
        everything = [moment for group in self.listed for moment in group.sources]
        lines.append(self._line("all", self._marks(_dates(everything), ()), self._totals()))
        lines.append(self._line("events", self._marks((), events(self.found)), ("", "", "")))
        return "\n".join(line.rstrip() for line in [*lines, "", *self._legend()]) + "\n"

    def _head(self) -> str:
        """The months, each at its first day; under a year, the year where it begins."""
        marks = [" "] * (self.cells + 8)
        last = -4
        for cell in range(self.cells):
            month = self._month(cell)
            begins = cell == 0 or self._month(cell - 1) != month
            if begins and cell - last >= 4:
                word = month[:4] if month.endswith("-01") or cell == 0 else _MONTHS[int(month[5:]) - 1]
                word = word if cell or not month else f"{_MONTHS[int(month[5:]) - 1]} {month[:4]}"
                marks[cell : cell + len(word)] = word
                last = cell + max(0, len(word) - 3)
        head = "".join(marks)[: self.cells].ljust(self.cells)
        return self.paint(self._line("", head, _NUMBERS, plain=True), bold=True)

    def _month(self, cell: int) -> str:
        return from_day_number(self.shown.first + cell * self.step).edtf()[:7]

    def _row(self, name: str, group: Group) -> str:
        marks = self._marks(_dates(group.sources), (m.event for m in group.links if m.event is not None))
        numbers = (str(len(group.sources)), str(len(group.links) or ""), _days(group.median_lag))
        return self._line(name, marks, numbers)

    def _marks(self, sources: Iterable[DateValue], told: Iterable[DateValue]) -> str:
        """A column for each step of days: the number of sources in it, else whether there was an event."""
        count = Counter(self._cell(middle(date)) for date in sources if self.shown.holds(middle(date)))
        happened = {self._cell(middle(date)) for date in told if is_drawn(date)}
        return "".join(_mark(count[cell], cell in happened) for cell in range(self.cells))

    def _cell(self, day: int) -> int:
        return (day - self.shown.first) // self.step

    def _line(self, name: str, marks: str, numbers: Sequence[str], *, plain: bool = False) -> str:
        beside = "".join(f"  {word.rjust(len(head))}" for word, head in zip(numbers, _NUMBERS, strict=True))
        shown = marks if plain else self.paint.marks(marks)
        return f"{name}{' ' * (self.margin - columns(name))}  {shown}{beside}"

    def _rule(self) -> str:
        return self.paint(f"{' ' * self.margin}  {'─' * self.cells}", dim=True)

    def _totals(self) -> tuple[str, str, str]:
        lags = sorted(lag for group in self.listed for lag in group.lags)
        middle_lag = lags[len(lags) // 2] if lags else None
        number = sum(len(group.sources) for group in self.listed)
        return str(number), str(sum(len(group.links) for group in self.listed) or ""), _days(middle_lag)

    def _legend(self) -> Iterable[str]:
        days = "1 day" if self.step == 1 else f"{self.step} days"
        yield self.paint(
            f"{SOURCE} a source (2 to 9, + for more)   {EVENT} an event it is cited for", dim=True
        )
        yield self.paint(f"a column: {days}   lag: median days from event to source", dim=True)
        for number, word in ((self.shown.before, "earlier"), (self.shown.after, "later")):
            if number:
                yield self.paint(f"{number} {word} not drawn", dim=True)


def _mark(sources: int, event: bool) -> str:
    if sources > 1:
        return str(sources) if sources < 10 else "+"
    return SOURCE if sources else EVENT if event else " "


def _months(listed: Sequence[Group], width: int, paint: Callable[..., str]) -> str:
    """A bar for each month."""
    most = max(len(group.sources) for group in listed)
    room = max(10, width - 40)
    lines = [paint(f"{'month':9}  {'sources':>7}  {'events':>6}  {'lag':>4}", bold=True)]
    for group in listed:
        bar = BAR * max(1, round(len(group.sources) * min(1.0, room / most)))
        numbers = f"{len(group.sources):>7}  {len(group.links) or '':>6}  {_days(group.median_lag):>4}"
        lines.append(f"{group.name or _UNNAMED['month']:9}  {numbers}  {paint(bar, fg='cyan')}")
    return "\n".join(lines) + "\n"


def _dates(found: Iterable[Moment]) -> list[DateValue]:
    return [moment.source for moment in found if moment.source is not None and is_drawn(moment.source)]


def _days(number: float | None) -> str:
    return "" if number is None else f"{number:g}"


def _short(name: str) -> str:
    return name if columns(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - 1].rstrip() + "…"
