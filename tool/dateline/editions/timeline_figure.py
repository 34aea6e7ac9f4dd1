"""When a report's sources were published, and how soon after the events.

In: the moments of a manuscript, a style. Out: a drawing, and what it shows in words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from statistics import median
from typing import Any

from dateline.editions.drawing import SIZE, SMALL, drawn, text_width
from dateline.editions.figure_rows import (
    AXIS,
    ROW,
    STRIP,
    Panel,
    axes_on,
    days_of,
    listed_groups,
    printed_name,
    timeline_height,
    with_days,
)
from dateline.editions.figure_style import Drawing, FigureStyle
from dateline.editions.month_line import months
from dateline.editions.printed_dates import digits, printed
from dateline.timeline.groups import Group, Window, distinct, events, groups, window
from dateline.timeline.moments import Moment, is_drawn, middle, moments
from dateline.values.dates import DateValue, from_day_number
from dateline.values.manuscript import Manuscript

_WIDEST_BAR = 0.02  # of the width, where few days are shown


def in_words(found: Sequence[Moment], style: FigureStyle) -> str:
    """What the timeline shows, for those who cannot see it."""
    words = style.words
    sources = distinct(found)
    shown = window(found)
    lags = sorted((moment.lag, moment.outlet) for moment in found if moment.lag is not None)
    text = words["timeline_alt"].format(
        first=_said(shown.first, style) if shown else "–",
        last=_said(shown.last, style) if shown else "–",
        sources=len(sources),
        outlets=len({moment.outlet for moment in sources if moment.outlet}),
        dated=len({moment.item.key for moment in found if moment.lag is not None}),
        median=f"{median(lag for lag, _ in lags):g}" if lags else "–",
        longest=f"{lags[-1][0]} ({lags[-1][1]})" if lags else "–",
    )
    outside = sum(m.source is None or not is_drawn(m.source) for m in sources)
    outside += shown.before + shown.after if shown else 0
    text = f"{text} {words['timeline_outside'].format(number=outside)}" if outside else text
    return digits(text, style.language)


def _said(day: int, style: FigureStyle) -> str:
    return printed(from_day_number(day), style.language, style.words)


def draw_timeline(manuscript: Manuscript, by: str, style: FigureStyle) -> str:
    """The timeline of a whole manuscript as SVG that needs no font; `by` is outlet, affiliation or month."""
    found = moments(manuscript)
    return timeline(found, by, style, style.words["timeline"], in_words(found, style)).outlined


def timeline(found: Sequence[Moment], by: str, style: FigureStyle, title: str, text: str) -> Drawing:
    """Sources and events by day, and below, where `by` is not month, by outlet or affiliation with the lag.

    Raises no error for sources without dates: then there is an empty line of days.
    """
    shown = window(found) or Window(1, 1)
    every = listed_groups(found, by) if by != "month" else ()
    listed = with_days(every, shown)
    names = [printed_name(group, style, by, len(groups(found, by)) - len(every) + 1) for group in listed]
    axes_names = [style.words["timeline_sources"], style.words["timeline_events"]]
    left = text_width([*names, *axes_names], style, SIZE) + 3
    panel = Panel(left, style.width - left - 2, shown)
    below = ROW * len(listed)
    height = timeline_height(listed)

    def draw(figure: Any) -> None:
        if listed:
            axes = axes_on(figure, panel, height, below, AXIS)
            _draw_rows(axes, listed, names, style, shown)
            _draw_days(axes, style, shown)
        strip = axes_on(figure, panel, height, STRIP, height - STRIP)
        _draw_strip(strip, found, style, shown)
        _draw_days(strip, style, shown, labels=not listed)

    return drawn(style, height, draw, title, text)


def _draw_strip(axes: Any, found: Sequence[Moment], style: FigureStyle, shown: Window) -> None:
    """How many sources there were, upward, and how many events, downward, by day or by some days."""
    step = max(1, -(-shown.days // 190))
    up = _counted([m.source for m in distinct(found) if m.source is not None], shown, step)
    down = _counted(events(found), shown, step)
    for counts, sign, color in ((up, 1, "accent"), (down, -1, "event")):
        places = sorted(counts)
        axes.bar(
            [shown.first + place * step for place in places], [sign * counts[place] for place in places],
            width=min(max(step, shown.days / 190) * 0.86, max(shown.days * _WIDEST_BAR, 0.1)),
            align="center" if step == 1 else "edge", color=style.color(color), linewidth=0, clip_on=False,
        )  # fmt: skip
    axes.axhline(0, color=style.color("quiet"), linewidth=0.6, clip_on=False)
    top, bottom = max([*up.values(), 1]), max([*down.values(), 1])
    axes.set_ylim(-bottom - 0.4, top + 0.4)
    axes.set_yticks(
        [top * 0.55, -bottom * 0.55], [style.words["timeline_sources"], style.words["timeline_events"]]
    )
    for label, color in zip(axes.get_yticklabels(), ("accent", "event"), strict=True):
        label.set(color=style.color(color), fontweight="bold")
    axes.tick_params(axis="y", length=0)


def _counted(dates: Iterable[DateValue], shown: Window, step: int) -> Counter[int]:
    days = [middle(date) for date in dates if is_drawn(date)]
    return Counter((day - shown.first) // step for day in days if shown.holds(day))


def _draw_rows(
    axes: Any, listed: Sequence[Group], names: Sequence[str], style: FigureStyle, shown: Window
) -> None:
    """A row for each group: dots for sources, diamonds for events, a line between the two."""
    rows = range(len(listed))
    axes.hlines(
        rows,
        0,
        1,
        transform=axes.get_yaxis_transform(),
        color=style.color("line"),
        linewidth=0.35,
        zorder=0,
        clip_on=False,
    )
    links = sorted({(row, *link) for row, group in enumerate(listed) for link in _links(group, shown)})
    apart = [
        (row, min(max(begin, shown.first), shown.last), end) for row, begin, end in links if begin != end
    ]
    axes.hlines(
        [row for row, _, _ in apart], [begin for _, begin, _ in apart], [end for _, _, end in apart],
        color=style.color("event"), linewidth=1.1, zorder=1, clip_on=False,
    )  # fmt: skip
    told = sorted({(begin, row) for row, begin, _ in links if shown.holds(begin)})
    axes.scatter(
        [day for day, _ in told], [row for _, row in told], s=17, marker="D", facecolor="white",
        edgecolor=style.color("event"), linewidth=0.9, zorder=2, clip_on=False,
    )  # fmt: skip
    dots = sorted(
        {(day, row) for row, group in enumerate(listed) for day in days_of(group) if shown.holds(day)}
    )
    axes.scatter(
        [day for day, _ in dots],
        [row for _, row in dots],
        s=11,
        color=style.color("accent"),
        linewidth=0,
        zorder=3,
        clip_on=False,
    )
    axes.set_ylim(len(listed) - 0.4, -0.6)
    axes.set_yticks(rows, names, va="center")
    axes.tick_params(axis="y", length=0, pad=4)


def _links(group: Group, shown: Window) -> Iterable[tuple[int, int]]:
    """An event, at that of its days which lies nearest to its source, and the day of the source."""
    for moment in group.links:
        event, source = moment.event, moment.source
        if event is None or source is None or not (is_drawn(event) and is_drawn(source)):
            continue
        end = middle(source)
        if shown.holds(end):
            yield min(max(end, event.earliest or end), event.latest or end), end


def _draw_days(axes: Any, style: FigureStyle, shown: Window, *, labels: bool = True) -> None:
    """The line of days, with as many months named as have room."""
    room = max(shown.days * 0.015, 1)
    axes.set_xlim(shown.first - room, shown.last + room)
    named = months(shown, style.language)
    axes.set_xticks([month.day for month in named], [month.name for month in named])
    axes.tick_params(axis="x", length=2.5 if labels else 0, width=0.5, labelbottom=labels, labelsize=SMALL)
    axes.grid(axis="x", color=style.color("line"), linewidth=0.35, alpha=0.7, clip_on=False)
    axes.set_axisbelow(True)
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)
    axes.spines["bottom"].set_visible(labels)
    axes.patch.set_visible(False)
