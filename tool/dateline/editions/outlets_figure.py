"""By which outlets a report's sources are, and how soon after the events they were published.

In: the moments of a manuscript, a style. Out: a drawing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from dateline.editions.drawing import SIZE, SMALL, drawn, text_width
from dateline.editions.figure_rows import (
    NARROW,
    ROW,
    Panel,
    axes_on,
    listed_groups,
    outlets_height,
    printed_name,
)
from dateline.editions.figure_style import Drawing, FigureStyle
from dateline.editions.printed_dates import digits
from dateline.timeline.groups import Group, Window, groups
from dateline.timeline.moments import Moment

LAGS = ("soon", "week", "later", "none")  # classes of the days from event to source


def lag_class(lags: Sequence[int]) -> str:
    """How soon after the event a source was published, by the shortest of its lags."""
    if not lags:
        return "none"
    days = min(map(abs, lags))
    return "soon" if days <= 1 else "week" if days <= 7 else "later"


def by_outlet(found: Sequence[Moment], style: FigureStyle, title: str, text: str) -> Drawing:
    """A bar for each outlet: how many of its sources are cited, parted by how soon after the event."""
    listed = listed_groups(found, "outlet")
    left_over = len(groups(found, "outlet")) - len(listed) + 1
    names = [printed_name(group, style, "outlet", left_over) for group in listed]
    left = text_width(names, style, SIZE) + 3
    panel = Panel(left, style.width - left - 8, Window(1, 1))
    narrow = style.width < NARROW
    below, height = ROW * len(listed), outlets_height(listed, style)

    def draw(figure: Any) -> None:
        axes = axes_on(figure, panel, height, below, 1)
        _draw_bars(axes, listed, names, style)
        handles, labels = axes.get_legend_handles_labels()
        figure.legend(
            handles, labels, loc="upper left", bbox_to_anchor=(0 if narrow else left / style.width, 1),
            ncols=2 if narrow else len(LAGS),
            frameon=False, fontsize=SMALL, handlelength=0.9, handleheight=0.9, columnspacing=1.4,
            borderpad=0, handletextpad=0.5,
        )  # fmt: skip

    return drawn(style, height, draw, title, text)


def _draw_bars(axes: Any, listed: Sequence[Group], names: Sequence[str], style: FigureStyle) -> None:
    begins = [0] * len(listed)
    counts = [Counter(lag_class(lags) for lags in _lags_by_source(group)) for group in listed]
    for kind, color in zip(LAGS, ("accent", "pale", "event", "line"), strict=True):
        widths = [count[kind] for count in counts]
        axes.barh(
            range(len(listed)), widths, left=begins, height=0.62, color=style.color(color),
            label=style.words[f"lag_{kind}"], linewidth=0, clip_on=False,
        )  # fmt: skip
        begins = [begin + width for begin, width in zip(begins, widths, strict=True)]
    longest = max([*begins, 1])
    for row, number in enumerate(begins):
        axes.text(
            number + longest * 0.012,
            row,
            digits(str(number), style.language),
            va="center",
            fontsize=SMALL,
            color=style.color("quiet"),
        )
    axes.set_xlim(0, longest * 1.02)
    axes.set_ylim(len(listed) - 0.4, -0.6)
    axes.set_yticks(range(len(names)), names, va="center")
    axes.tick_params(axis="y", length=0, pad=4)
    axes.xaxis.set_visible(False)
    for side in ("top", "right", "bottom"):
        axes.spines[side].set_visible(False)
    axes.patch.set_visible(False)


def _lags_by_source(group: Group) -> list[list[int]]:
    lags: dict[str, list[int]] = {moment.item.key: [] for moment in group.sources}
    for moment in group.links:
        if moment.lag is not None:
            lags.setdefault(moment.item.key, []).append(moment.lag)
    return list(lags.values())
