"""Figures that explain a report's sources: when they were published, how soon after the events, by whom.

Drawn by matplotlib, which is imported here and nowhere else, as SVG, twice: with text, for pages that have
the edition's fonts, where it can be selected and read; and with outlines of its letters, which look the same
wherever the drawing is taken. Equal input gives equal bytes. Each drawing carries its title and its
description (SVG 2, section 5.7).
"""

from __future__ import annotations

import atexit
import logging
import os
import tempfile
import warnings
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path
from statistics import median
from typing import Any

from dateline.editions.edition import Edition, Size
from dateline.editions.folders import EditionError
from dateline.editions.fonts import ALL_SCRIPTS, CODE, MACHINE, fonts
from dateline.editions.lean_svg import lean
from dateline.editions.month_line import months
from dateline.editions.pace import undocumented
from dateline.editions.printed_dates import digits, printed
from dateline.editions.scripts import has_arabic_script
from dateline.editions.word_styles import StyleSheet
from dateline.timeline.groups import Group, Window, distinct, events, groups, largest, window
from dateline.timeline.moments import Moment, is_drawn, middle, moments
from dateline.values.dates import DateValue, from_day_number
from dateline.values.model import Manuscript

LAGS = ("soon", "week", "later", "none")  # classes of the days from event to source
_COLORS = ("accent", "event", "pale", "quiet", "ink", "line")
_MM = 1 / 25.4  # inches
_ROW = 4.6  # millimetres for an outlet
_STRIP = 24.0  # millimetres for the numbers by day
_AXIS = 10.5  # millimetres for the days below
_MOST_ROWS = 30
_WIDEST_BAR = 0.02  # of the width, where few days are shown
_LONGEST_NAME = 38
_NARROW = 110.0  # millimetres below which names are cut sooner, and the legend has two lines
_GUTTER = 8.0  # millimetres between columns of text
_SMALL, _SIZE = 7.2, 8.0  # points
_SCRIPTS = ALL_SCRIPTS - {CODE}
_LAST_RESORT = "DejaVu Sans"  # comes with matplotlib; Arabic, Greek and Cyrillic letters among others
_RECIPE = "dateline"  # makes the identifiers within a drawing the same at every call


@dataclass(frozen=True, slots=True)
class Drawing:
    """A figure as SVG: its letters as text in the edition's fonts, and as outlines that need none.

    `colors` are those it may be painted with, by name, as it writes them.
    """

    title: str
    text: str
    outlined: str
    colors: Mapping[str, str]

    @property
    def in_pages(self) -> str:
        """What pages show; WeasyPrint (70) does not join the letters of the Arabic script in a drawing."""
        return self.outlined if has_arabic_script(self.text) else self.text


@dataclass(frozen=True)
class FigureStyle:
    """How a figure looks: `width` in millimetres, colours by name, words by key."""

    width: float
    colors: Mapping[str, str]
    font: str
    words: Mapping[str, str]
    language: str = "en"

    @classmethod
    def of(cls, edition: Edition, manuscript: Manuscript) -> FigureStyle:
        """The look of an edition, in the language of the report."""
        language = manuscript.report.language if manuscript.report and manuscript.report.language else "en"
        sheet = StyleSheet(edition.folders.layers("docx.toml"))
        page, columns = edition.page, _columns(edition)
        return cls(
            width=(page.width - page.left - page.right - _GUTTER * (columns - 1)) / columns,
            colors={**{name: f"#{value}" for name, value in sheet.colors.items()}, **edition.colors},
            font=sheet.fonts.get("sans", "Source Sans 3"),
            words=edition.words_for(language),
            language=language,
        )

    def color(self, name: str) -> str:
        """A colour of the edition; `event` and `pale` have ones of their own where it names none."""
        return self.colors.get(name) or {"event": "#C9821B", "pale": "#9FBFC7"}.get(name, "#444444")


def _columns(edition: Edition) -> int:
    """In how many columns the edition sets its text; raises `EditionError`."""
    columns = edition.options.get("columns", 1)
    if not isinstance(columns, int) or isinstance(columns, bool) or not 1 <= columns <= 3:
        raise EditionError(f"edition `{edition.name}`: `options.columns` is 1, 2 or 3")
    return columns


# --- the engine ---------------------------------------------------------------------------------


@cache
def _fonts_registered() -> None:
    """Make the edition's fonts known to matplotlib, which wants them as files, for as long as we run.

    Fonts of the machine are forgotten, so that a figure is the same wherever it is drawn; but for those of
    letters that no package has, which would be boxes.
    """
    folder = tempfile.TemporaryDirectory(prefix="dateline-fonts-")
    atexit.register(folder.cleanup)
    os.environ.setdefault("MPLCONFIGDIR", _settings_folder(folder.name))
    from matplotlib import font_manager, get_data_path

    known = font_manager.fontManager
    known.ttflist = [
        entry for entry in known.ttflist
        if entry.fname.startswith(get_data_path()) or entry.name in MACHINE
    ]  # fmt: skip
    for number, font in enumerate(fonts(_SCRIPTS)):
        path = Path(folder.name) / f"{number}.ttf"
        path.write_bytes(font.data)
        known.addfont(path)


def prepare_fonts() -> None:
    """Make what the first build of a machine would have to: plain fonts, and matplotlib's list of fonts."""
    _fonts_registered()


def _settings_folder(otherwise: str) -> str:
    """Where matplotlib may keep what it found; `otherwise` where the user's cache cannot be written."""
    cache_home = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    folder = Path(cache_home) / "dateline" / "matplotlib"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return otherwise
    return str(folder) if os.access(folder, os.W_OK) else otherwise


def _figure(style: FigureStyle, height: float) -> tuple[Any, dict[Any, Any]]:
    """An empty figure of that height in millimetres, and the settings to draw it by."""
    _fonts_registered()
    from matplotlib import artist

    with undocumented(artist):
        from matplotlib.figure import Figure

    settings = {
        "font.family": _families(style), "font.size": _SIZE, "text.color": style.color("ink"),
        "text.parse_math": False,  # an outlet's name may hold dollars
        "svg.hashsalt": _RECIPE, "axes.edgecolor": style.color("line"),
        "axes.linewidth": 0.6, "xtick.color": style.color("quiet"), "ytick.color": style.color("ink"),
        "axes.labelcolor": style.color("quiet"),
    }  # fmt: skip
    return Figure(figsize=(style.width * _MM, height * _MM)), settings


def _families(style: FigureStyle) -> list[str]:
    """The style's font, and those that stand in for letters that it lacks."""
    from matplotlib import font_manager

    there = {entry.name for entry in font_manager.fontManager.ttflist}
    own = dict.fromkeys([style.font, *(font.family for font in fonts(_SCRIPTS))])
    return [*own, *(name for name in MACHINE if name in there), _LAST_RESORT]


@contextmanager
def _missing_letters_allowed() -> Iterator[None]:
    """A letter that no font has is drawn as a box, and one of the machine's fonts may have no bold type; the
    PDF tells of the letters, and the rest is no news to who builds an edition."""
    log = logging.getLogger("matplotlib.font_manager")
    level = log.level
    log.setLevel(logging.ERROR)
    try:
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", "Glyph .* missing", UserWarning)
            yield
    finally:
        log.setLevel(level)


def _drawn(style: FigureStyle, height: float, draw: Callable[[Any], None], title: str, text: str) -> Drawing:
    """The drawing that `draw` makes of an empty figure."""
    from matplotlib import rc_context

    figure, settings = _figure(style, height)
    with _missing_letters_allowed(), rc_context(settings):
        draw(figure)
        made = []
        for letters in ("none", "path"):
            out = BytesIO()
            with rc_context({"svg.fonttype": letters}):
                figure.savefig(out, format="svg", transparent=True, metadata={"Date": None, "Creator": None})
            made.append(lean(out.getvalue(), title, text))
    painted = {name: style.color(name).lower() for name in _COLORS}
    return Drawing(title, made[0], made[1], {**painted, "paper": "#ffffff"})


def _text_width(texts: Iterable[str], style: FigureStyle, size: float) -> float:
    """The width of the widest text, in millimetres."""
    _fonts_registered()
    from matplotlib.font_manager import findfont, get_font

    font = get_font([findfont(family) for family in _families(style)])
    font.set_size(size, 72)
    widest = 0.0
    with _missing_letters_allowed():
        for text in texts:
            font.set_text(text, 0)
            widest = max(widest, font.get_width_height()[0] / 64)  # in 26.6 fixed point
    return widest / 72 / _MM


def formula(tex: str, size: float) -> tuple[str, float] | None:
    """A formula of TeX as a drawing in type of `size` points, and how far it reaches below the line.

    None for TeX that matplotlib's mathtext does not know: tables, alignments, macros.
    """
    _fonts_registered()
    from matplotlib import mathtext, rc_context
    from matplotlib.font_manager import FontProperties

    out = BytesIO()
    settings: dict[Any, Any] = {
        "svg.fonttype": "path", "svg.hashsalt": _RECIPE, "mathtext.fontset": "stix",
    }  # fmt: skip
    one_line = " ".join(tex.split())
    with rc_context(settings):
        try:
            depth = mathtext.math_to_image(
                f"${one_line}$", out, prop=FontProperties(size=size), dpi=72, format="svg"
            )
        except (ValueError, RuntimeError):
            return None
    return lean(out.getvalue(), tex, ""), float(depth)


def watermark(word: str, page: tuple[float, float], size: float, color: str) -> str:
    """A word across a page in outlines: WeasyPrint does not join letters of the Arabic script in SVG.

    `page` is width and height, `size` the type's, all in millimetres.
    """
    _fonts_registered()
    from matplotlib import artist, rc_context

    with undocumented(artist):
        from matplotlib.figure import Figure

    families = ["IBM Plex Sans Arabic", "Amiri", _LAST_RESORT]
    settings: dict[Any, Any] = {
        "svg.fonttype": "path", "svg.hashsalt": _RECIPE, "text.parse_math": False, "font.family": families,
    }  # fmt: skip
    out = BytesIO()
    with _missing_letters_allowed(), rc_context(settings):
        figure = Figure(figsize=(page[0] * _MM, page[1] * _MM))
        figure.text(
            0.5, 0.5, word, rotation=50, ha="center", va="center", color=color, fontweight="bold",
            fontsize=size * _MM * 72,
        )  # fmt: skip
        figure.savefig(out, format="svg", transparent=True, metadata={"Date": None, "Creator": None})
    return lean(out.getvalue(), word, "")


# --- in words -----------------------------------------------------------------------------------


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


# --- the timeline -------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Panel:
    """Where the drawing proper lies in its figure, in millimetres, and the days that it shows."""

    left: float
    width: float
    shown: Window


def draw_timeline(manuscript: Manuscript, by: str, style: FigureStyle) -> str:
    """The timeline of a whole manuscript as SVG that needs no font; `by` is outlet, affiliation or month."""
    found = moments(manuscript)
    return timeline(found, by, style, style.words["timeline"], in_words(found, style)).outlined


def _listed(found: Sequence[Moment], by: str) -> Sequence[Group]:
    """The groups that have a row of their own, and what is left as one."""
    kept, others = largest(groups(found, by), _MOST_ROWS)
    return [*kept, others] if others else kept


def _with_days(listed: Sequence[Group], shown: Window) -> Sequence[Group]:
    """The groups that have something to draw on the line of days."""
    return [group for group in listed if any(map(shown.holds, _days(group)))]


def _timeline_height(listed: Sequence[Group]) -> float:
    return _STRIP + _ROW * len(listed) + _AXIS + (2 if listed else 0)


def _outlets_height(listed: Sequence[Group], style: FigureStyle) -> float:
    return _ROW * len(listed) + _head(style) + 1


def _head(style: FigureStyle) -> float:
    return 12.0 if style.width < _NARROW else 8.0


def sizes(found: Sequence[Moment], style: FigureStyle) -> tuple[Size, Size]:
    """The sizes that `timeline` by outlet and `by_outlet` will have, before they are drawn."""
    listed = _listed(found, "outlet")
    rows = _with_days(listed, window(found) or Window(1, 1))
    return (style.width, _timeline_height(rows)), (style.width, _outlets_height(listed, style))


def timeline(found: Sequence[Moment], by: str, style: FigureStyle, title: str, text: str) -> Drawing:
    """Sources and events by day, and below, where `by` is not month, by outlet or affiliation with the lag.

    Raises no error for sources without dates: then there is an empty line of days.
    """
    shown = window(found) or Window(1, 1)
    every = _listed(found, by) if by != "month" else ()
    listed = _with_days(every, shown)
    names = [_name(group, style, by, len(groups(found, by)) - len(every) + 1) for group in listed]
    axes_names = [style.words["timeline_sources"], style.words["timeline_events"]]
    left = _text_width([*names, *axes_names], style, _SIZE) + 3
    panel = _Panel(left, style.width - left - 2, shown)
    below = _ROW * len(listed)
    height = _timeline_height(listed)

    def draw(figure: Any) -> None:
        if listed:
            axes = _axes(figure, panel, height, below, _AXIS)
            _draw_rows(axes, listed, names, style, shown)
            _draw_days(axes, style, shown)
        strip = _axes(figure, panel, height, _STRIP, height - _STRIP)
        _draw_strip(strip, found, style, shown)
        _draw_days(strip, style, shown, labels=not listed)

    return _drawn(style, height, draw, title, text)


def _axes(figure: Any, panel: _Panel, height: float, tall: float, bottom: float) -> Any:
    whole = figure.get_figwidth() / _MM
    return figure.add_axes((panel.left / whole, bottom / height, panel.width / whole, tall / height))


def _name(group: Group, style: FigureStyle, by: str, others: int) -> str:
    if not group.name and others > 1:
        return digits(style.words["outlets_other"].format(count=others), style.language)
    name = group.name or style.words["outlet_unknown" if by == "outlet" else "affiliation_unknown"]
    longest = _LONGEST_NAME if style.width >= _NARROW else _LONGEST_NAME // 2
    return name if len(name) <= longest else f"{name[: longest - 1].rstrip()}…"


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
        {(day, row) for row, group in enumerate(listed) for day in _days(group) if shown.holds(day)}
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


def _days(group: Group) -> list[int]:
    return [middle(m.source) for m in group.sources if m.source is not None and is_drawn(m.source)]


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
    axes.tick_params(axis="x", length=2.5 if labels else 0, width=0.5, labelbottom=labels, labelsize=_SMALL)
    axes.grid(axis="x", color=style.color("line"), linewidth=0.35, alpha=0.7, clip_on=False)
    axes.set_axisbelow(True)
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)
    axes.spines["bottom"].set_visible(labels)
    axes.patch.set_visible(False)


# --- by outlet ----------------------------------------------------------------------------------


def lag_class(lags: Sequence[int]) -> str:
    """How soon after the event a source was published, by the shortest of its lags."""
    if not lags:
        return "none"
    days = min(map(abs, lags))
    return "soon" if days <= 1 else "week" if days <= 7 else "later"


def by_outlet(found: Sequence[Moment], style: FigureStyle, title: str, text: str) -> Drawing:
    """A bar for each outlet: how many of its sources are cited, parted by how soon after the event."""
    listed = _listed(found, "outlet")
    left_over = len(groups(found, "outlet")) - len(listed) + 1
    names = [_name(group, style, "outlet", left_over) for group in listed]
    left = _text_width(names, style, _SIZE) + 3
    panel = _Panel(left, style.width - left - 8, Window(1, 1))
    narrow = style.width < _NARROW
    below, height = _ROW * len(listed), _outlets_height(listed, style)

    def draw(figure: Any) -> None:
        axes = _axes(figure, panel, height, below, 1)
        _draw_bars(axes, listed, names, style)
        handles, labels = axes.get_legend_handles_labels()
        figure.legend(
            handles, labels, loc="upper left", bbox_to_anchor=(0 if narrow else left / style.width, 1),
            ncols=2 if narrow else len(LAGS),
            frameon=False, fontsize=_SMALL, handlelength=0.9, handleheight=0.9, columnspacing=1.4,
            borderpad=0, handletextpad=0.5,
        )  # fmt: skip

    return _drawn(style, height, draw, title, text)


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
            fontsize=_SMALL,
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
