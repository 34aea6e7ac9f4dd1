"""What the figures of a report's sources have in common: rows of outlets or affiliations, and their sizes.

In: the moments of a manuscript, a style. Out: groups with names, axes, sizes in millimetres.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dateline.editions.drawing import MM
from dateline.editions.edition import Size
from dateline.editions.figure_style import FigureStyle
from dateline.editions.printed_dates import digits
from dateline.timeline.groups import Group, Window, groups, largest, window
from dateline.timeline.moments import Moment, is_drawn, middle

ROW = 4.6  # millimetres for an outlet
STRIP = 24.0  # millimetres for the numbers by day
AXIS = 10.5  # millimetres for the days below
_MOST_ROWS = 30
_LONGEST_NAME = 38
NARROW = 110.0  # millimetres below which names are cut sooner, and the legend has two lines


@dataclass(frozen=True)
class Panel:
    """Where the drawing proper lies in its figure, in millimetres, and the days that it shows."""

    left: float
    width: float
    shown: Window


def listed_groups(found: Sequence[Moment], by: str) -> Sequence[Group]:
    """The groups that have a row of their own, and what is left as one."""
    kept, others = largest(groups(found, by), _MOST_ROWS)
    return [*kept, others] if others else kept


def with_days(listed: Sequence[Group], shown: Window) -> Sequence[Group]:
    """The groups that have something to draw on the line of days."""
    return [group for group in listed if any(map(shown.holds, days_of(group)))]


def timeline_height(listed: Sequence[Group]) -> float:
    """The height of a timeline with rows for these groups, in millimetres."""
    return STRIP + ROW * len(listed) + AXIS + (2 if listed else 0)


def outlets_height(listed: Sequence[Group], style: FigureStyle) -> float:
    """The height of a chart with bars for these outlets, in millimetres."""
    return ROW * len(listed) + _head(style) + 1


def _head(style: FigureStyle) -> float:
    return 12.0 if style.width < NARROW else 8.0


def sizes(found: Sequence[Moment], style: FigureStyle) -> tuple[Size, Size]:
    """The sizes that `timeline` by outlet and `by_outlet` will have, before they are drawn."""
    listed = listed_groups(found, "outlet")
    rows = with_days(listed, window(found) or Window(1, 1))
    return (style.width, timeline_height(rows)), (style.width, outlets_height(listed, style))


def axes_on(figure: Any, panel: Panel, height: float, tall: float, bottom: float) -> Any:
    """New axes of matplotlib on the panel, so tall and so far above the bottom of a figure of that height."""
    whole = figure.get_figwidth() / MM
    return figure.add_axes((panel.left / whole, bottom / height, panel.width / whole, tall / height))


def printed_name(group: Group, style: FigureStyle, by: str, others: int) -> str:
    """What a row is called, cut where it is long; `others` is how many groups without a row it stands for."""
    if not group.name and others > 1:
        return digits(style.words["outlets_other"].format(count=others), style.language)
    name = group.name or style.words["outlet_unknown" if by == "outlet" else "affiliation_unknown"]
    longest = _LONGEST_NAME if style.width >= NARROW else _LONGEST_NAME // 2
    return name if len(name) <= longest else f"{name[: longest - 1].rstrip()}…"


def days_of(group: Group) -> list[int]:
    """The days of a group's sources that can be drawn, as day numbers."""
    return [middle(m.source) for m in group.sources if m.source is not None and is_drawn(m.source)]
