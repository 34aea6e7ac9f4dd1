"""Source lines that are built as notes: `Source: IEA, Outlook 2022; Ann Low, “Gas,” Gulf News, 3 May 2023.`

In: the scene and what stands behind the label of a source line. Out: its groups, read as those of a note;
none where no title in quotation marks stands in it, for then the fields alone tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from dateline.reading.typed.dates import dates_in
from dateline.reading.typed.evidence import is_person_like
from dateline.reading.typed.lexicon import lettered
from dateline.reading.typed.notes import note_citation
from dateline.reading.typed.outlets import Standing
from dateline.reading.typed.stretches import Role, Scene, Stretch
from dateline.values.typed import TypedGroup

_TITLED = re.compile(
    r"[“„][^“”„\n]{8,250}[”“]|\"[^\"\n]{8,250}\"|«[^«»\n]{8,250}»|(?<!\w)‘[^‘\n]{12,250}?’(?!\w)"
)
# `IEA, World Energy Outlook 2022`: a body and its yearly
_YEARLY = re.compile(
    lettered(
        r"(?P<who>[A-ZÀ-Þ][^,;“”\"]{1,60}),\s(?P<title>(?:[A-ZÀ-Þ\d][\w’'-]*|of|the|and|on|in|for)(?:\s(?:[A-ZÀ-Þ\d][\w’'-]*|of|the|and|on|in|for)){1,8})"
    )
)
_LONGEST = 6000  # characters of such a line


def line_end(text: str, start: int, end: int) -> int:
    """Where the line ends that a label begins, within a stretch."""
    stop = text.find("\n", start, min(end, start + _LONGEST))
    return stop if stop >= 0 else min(end, start + _LONGEST)


def as_note(scene: Scene, stretch: Stretch, start: int, end: int) -> list[TypedGroup]:
    """The groups of a source line whose text stands at `start` to `end`."""
    text = scene.text[start:end]
    if _TITLED.search(text) is None:
        return []
    note = note_citation(scene, replace(stretch, start=start, end=end, role=Role.BODY))
    if note is None or not all(group.outlets for group in note.groups):
        return []
    yearlies = list(_yearlies(scene, text, start))
    sure = [g for g in note.groups if g.date_span or all(_is_sure(scene, o) for o in g.outlets)]
    placed = [(g.date_span.start if g.date_span else end, g) for g in sure]
    return [group for _, group in sorted([*yearlies, *placed], key=_begin)]


def _is_sure(scene: Scene, name: str) -> bool:
    return scene.outlets.standing(name) >= Standing.CUED and not is_person_like(name)


def _begin(placed: tuple[int, TypedGroup]) -> int:
    return placed[0]


def _yearlies(scene: Scene, text: str, start: int) -> Iterator[tuple[int, TypedGroup]]:
    """The parts that are a body and a title of its own, without a day, as groups with their places."""
    at = 0
    for part in text.split("; "):
        match = _YEARLY.fullmatch(part.strip(" ."))
        dated = match is not None and any(date.is_of_day for date in dates_in(match["title"]))
        if match and not dated and scene.outlets.standing(match["who"]) >= Standing.CUED:
            yield start + at, TypedGroup((match["who"],), None, None, title=match["title"])
        at += len(part) + 2
