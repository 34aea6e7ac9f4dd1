"""The appendix that shows an edition's sources in time: two figures, and a table that says the same."""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from dateline.editions import tree
from dateline.editions.edition import Edition
from dateline.editions.figures import FigureStyle, by_outlet, in_words, timeline
from dateline.editions.folders import EditionError
from dateline.editions.printed_dates import digits, printed_short
from dateline.editions.tree import Node
from dateline.timeline.groups import Group, distinct, groups
from dateline.timeline.moments import is_drawn, moments
from dateline.values import dates
from dateline.values.model import Manuscript

OPTION = "timeline"
_FEWEST = 3  # sources with a day, below which a picture of them would say nothing
_COLUMNS = (
    ("outlet", "AlignLeft", 0.40), ("sources", "AlignRight", 0.11), ("first", "AlignRight", 0.15),
    ("last", "AlignRight", 0.15), ("events", "AlignRight", 0.11), ("lag", "AlignRight", 0.08),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Appendix:
    """What the appendix is made of: drawings as SVG, and words."""

    timeline: str
    outlets: str
    groups: tuple[Group, ...]
    described: str
    listed: str


def _is_wanted(edition: Edition) -> bool:
    """Whether the edition asks for the appendix; raises `EditionError` for an option that is no switch."""
    value = edition.options.get(OPTION, False)
    if not isinstance(value, bool):
        raise EditionError(f"edition `{edition.name}`: `options.{OPTION}` is true or false")
    return value


def draw(manuscript: Manuscript, edition: Edition, paths: tuple[str, ...]) -> Appendix | None:
    """The appendix of the chapters at `paths`.

    None where the edition does not ask for it, and where too few of the sources have a day.
    """
    if not _is_wanted(edition):
        return None
    style = FigureStyle.of(edition, manuscript)
    look = (tuple(style.colors.items()), tuple(style.words.items()))
    return _draw(manuscript, paths, style.width, style.font, style.language, look)


@lru_cache(maxsize=4)  # editions that look alike share their drawings
def _draw(
    manuscript: Manuscript, paths: tuple[str, ...], width: float, font: str, language: str,
    look: tuple[tuple[tuple[str, str], ...], tuple[tuple[str, str], ...]],
) -> Appendix | None:  # fmt: skip
    style = FigureStyle(width, dict(look[0]), font, dict(look[1]), language)
    found = moments(manuscript, paths)
    dated = [m for m in distinct(found) if m.source is not None and is_drawn(m.source)]
    if len(dated) < _FEWEST:
        return None
    made = groups(found, "outlet")
    described, listed = in_words(found, style), digits(_listed(made, style.words), language)
    return Appendix(
        timeline=timeline(found, "outlet", style, style.words["timeline"], described),
        outlets=by_outlet(found, style, style.words["outlets_caption"], listed),
        groups=made,
        described=described,
        listed=listed,
    )


def _listed(made: Sequence[Group], words: Mapping[str, str]) -> str:
    named = [f"{group.name or words['outlet_unknown']}: {len(group.sources)}" for group in made]
    return words["outlets_alt"].format(list="; ".join(named))


def blocks(appendix: Appendix, words: Mapping[str, str], language: str) -> list[Node]:
    """The appendix as blocks of the edition's document, without numbers in its captions yet."""
    heading = tree.header(1, "timeline", tree.string(words["timeline"]), ["appendix"])
    return [
        heading,
        tree.paragraph(tree.string(words["timeline_text"])),
        _figure("fig-timeline", appendix.timeline, words["timeline_caption"], appendix.described),
        _figure("fig-outlets", appendix.outlets, words["outlets_caption"], appendix.listed),
        _table(appendix.groups, words, language),
    ]


def _figure(identifier: str, svg: str, caption: str, described: str) -> Node:
    data = f"data:image/svg+xml;base64,{base64.b64encode(svg.encode()).decode('ascii')}"
    image = {
        "t": "Image",
        "c": [["", [], [["alt", described], ["width", "100%"]]], tree.string(described), [data, ""]],
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
        f"{group.median_lag:g}" if group.median_lag is not None else "–",
    )
    return [name, *(tree.string(digits(number, language)) for number in numbers)]


def _day(date: dates.DateValue, language: str, words: Mapping[str, str], *, last: bool = False) -> str:
    """A date in short; of an interval its first or last one."""
    part = (date.end if last else date.start) if isinstance(date, dates.DateInterval) else date
    return printed_short(part, language, words) if part is not None else "–"


def _row(cells: Sequence[Sequence[Node]]) -> list[object]:
    return [
        ["", [], []],
        [[["", [], []], {"t": "AlignDefault"}, 1, 1, [{"t": "Plain", "c": list(cell)}]] for cell in cells],
    ]
