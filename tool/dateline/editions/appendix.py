"""The appendix that shows an edition's sources in time: two figures, and a table that says the same.

Its words are told at once, and its figures drawn meanwhile: until a format is written, the document shows
them by an address alone.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from threading import Lock

from dateline.editions import tree
from dateline.editions.edition import Edition, Size
from dateline.editions.figure_rows import sizes
from dateline.editions.figure_style import Drawing, FigureStyle
from dateline.editions.folders import EditionError
from dateline.editions.outlets_figure import by_outlet
from dateline.editions.printed_dates import digits, printed_short
from dateline.editions.timeline_figure import in_words, timeline
from dateline.editions.tree import Node
from dateline.timeline.groups import Group, distinct, groups
from dateline.timeline.moments import Moment, is_drawn, moments
from dateline.values import dates
from dateline.values.manuscript import Manuscript

OPTION = "timeline"
SCHEME = "dateline-drawing:"  # by which a document names a drawing that is still being made
_TIMELINE, _OUTLETS = f"{SCHEME}timeline", f"{SCHEME}outlets"
_SHORT = 14  # characters of a day that stays on one line
_FEWEST = 3  # sources with a day, below which a picture of them would say nothing
_COLUMNS = (
    ("outlet", "AlignLeft", 0.41), ("sources", "AlignRight", 0.10), ("first", "AlignRight", 0.16),
    ("last", "AlignRight", 0.16), ("events", "AlignRight", 0.10), ("lag", "AlignRight", 0.07),
)  # fmt: skip


Pictures = Mapping[str, Drawing]
"""Drawings by the addresses at which a document shows them."""


@dataclass(frozen=True, slots=True)
class Appendix:
    """What the appendix says: the groups of its table, what its figures show in words."""

    found: tuple[Moment, ...]
    style: FigureStyle
    groups: tuple[Group, ...]
    described: str
    listed: str

    @property
    def sizes(self) -> Mapping[str, Size]:
        """How large its figures will be, by their addresses."""
        return dict(zip((_TIMELINE, _OUTLETS), sizes(self.found, self.style), strict=True))

    def pictures(self) -> Pictures:
        """Its figures, which take a while to draw; equal at every call."""
        title, caption = self.style.words["timeline"], self.style.words["outlets_caption"]
        return {
            _TIMELINE: timeline(self.found, "outlet", self.style, title, self.described),
            _OUTLETS: by_outlet(self.found, self.style, caption, self.listed),
        }


@dataclass(frozen=True, slots=True)
class Planned:
    """An appendix, and what waits for its figures."""

    appendix: Appendix
    pictures: Callable[[], Pictures]


def _is_wanted(edition: Edition) -> bool:
    """Whether the edition asks for the appendix; raises `EditionError` for an option that is no switch."""
    value = edition.options.get(OPTION, False)
    if not isinstance(value, bool):
        raise EditionError(f"edition `{edition.name}`: `options.{OPTION}` is true or false")
    return value


def plan(manuscript: Manuscript, edition: Edition, paths: tuple[str, ...]) -> Appendix | None:
    """The appendix of the chapters at `paths`.

    None where the edition does not ask for it, and where too few of the sources have a day.
    """
    if not _is_wanted(edition):
        return None
    style = FigureStyle.of(edition, manuscript)
    found = moments(manuscript, paths)
    dated = [m for m in distinct(found) if m.source is not None and is_drawn(m.source)]
    if len(dated) < _FEWEST:
        return None
    made = groups(found, "outlet")
    described, listed = in_words(found, style), digits(_listed(made, style.words), style.language)
    return Appendix(tuple(found), style, tuple(made), described, listed)


def draw(manuscript: Manuscript, edition: Edition, paths: tuple[str, ...]) -> Planned | None:
    """As `plan`, with figures that are drawn when they are first asked for."""
    planned = plan(manuscript, edition, paths)
    return Planned(planned, once(planned.pictures)) if planned else None


def once(make: Callable[[], Pictures]) -> Callable[[], Pictures]:
    """What is made once, whichever thread asks first; matplotlib's settings are those of all threads."""
    made, lock = cache(make), Lock()

    def pictures() -> Pictures:
        with lock:
            return made()

    return pictures


def _listed(made: Sequence[Group], words: Mapping[str, str]) -> str:
    named = [f"{group.name or words['outlet_unknown']}: {len(group.sources)}" for group in made]
    return words["outlets_alt"].format(list="; ".join(named))


def blocks(appendix: Appendix, words: Mapping[str, str], language: str) -> list[Node]:
    """The appendix as blocks of the edition's document, without numbers in its captions yet."""
    width = f"{appendix.style.width:.1f}mm"
    heading = tree.header(1, "timeline", tree.string(words["timeline"]), ["appendix"])
    return [
        heading,
        tree.paragraph(tree.string(words["timeline_text"])),
        _figure("fig-timeline", _TIMELINE, words["timeline_caption"], appendix.described, width),
        _figure("fig-outlets", _OUTLETS, words["outlets_caption"], appendix.listed, width),
        _table(appendix.groups, words, language),
    ]


def _figure(identifier: str, address: str, caption: str, described: str, width: str) -> Node:
    image = {
        "t": "Image",
        "c": [["", [], [["alt", described], ["width", width]]], tree.string(described), [address, ""]],
    }
    text = {"t": "Plain", "c": tree.string(caption)}
    return {"t": "Figure", "c": [[identifier, [], []], [None, [text]], [{"t": "Plain", "c": [image]}]]}


# --- the table ----------------------------------------------------------------------------------


def _table(made: Sequence[Group], words: Mapping[str, str], language: str) -> Node:
    """A row for each outlet, its affiliation below its name (pandoc-types 1.23, Table)."""
    caption = [None, [{"t": "Plain", "c": tree.string(words["outlets_table"])}]]
    columns = [[{"t": align}, {"t": "ColWidth", "c": width}] for _, align, width in _COLUMNS]
    head = _row([tree.string(words[f"column_{name}"]) for name, _, _ in _COLUMNS])
    rows = [_row(_cells(group, words, language)) for group in made]
    body = [["", [], []], 0, [], rows]
    return {
        "t": "Table",
        "c": [["tbl-outlets", [], []], caption, columns, [["", [], []], [head]], [body], [["", [], []], []]],
    }


def _cells(group: Group, words: Mapping[str, str], language: str) -> list[list[Node]]:
    name = tree.string(group.name or words["outlet_unknown"])
    if group.affiliation:
        name = [*name, {"t": "LineBreak"}, {"t": "Emph", "c": tree.string(group.affiliation)}]
    days = sorted(group.dates, key=lambda date: (date.earliest is None, date.earliest or 0))
    numbers = (
        str(len(group.sources)),
        _day(days[0], language, words) if days else "–",
        _day(days[-1], language, words, last=True) if days else "–",
        str(len(group.links)) if group.links else "–",
        f"{group.median_lag:g}".replace("-", "\u2212") if group.median_lag is not None else "–",
    )
    return [name, *(tree.string(digits(number, language)) for number in numbers)]


def _day(date: dates.DateValue, language: str, words: Mapping[str, str], *, last: bool = False) -> str:
    """A date in short; of an interval its first or last one."""
    part = (date.end if last else date.start) if isinstance(date, dates.DateInterval) else date
    shown = printed_short(part, language, words) if part is not None else "–"
    return shown.replace(" ", "\u00a0") if len(shown) <= _SHORT else shown


def _row(cells: Sequence[Sequence[Node]]) -> list[object]:
    return [
        ["", [], []],
        [[["", [], []], {"t": "AlignDefault"}, 1, 1, [{"t": "Plain", "c": list(cell)}]] for cell in cells],
    ]
