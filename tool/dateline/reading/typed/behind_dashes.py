"""Citations behind a dash: `— Dawn, 10 May 2024`, one or several of them.

In: a stretch of a scene whose habit it is to set a dash and the source behind what it answers for. Out: its
citations, or the groups of a place behind a dash.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dateline.reading.typed.apposition import is_called_outlet
from dateline.reading.typed.choosing import Choice
from dateline.reading.typed.dashed import dashed_places
from dateline.reading.typed.dates import dates_in
from dateline.reading.typed.evidence import is_person
from dateline.reading.typed.groups import RawGroup
from dateline.reading.typed.hyphened import hyphened_places
from dateline.reading.typed.lexicon import lettered
from dateline.reading.typed.line_groups import read_line
from dateline.reading.typed.month_pairs import is_of_months
from dateline.reading.typed.outlets import Standing
from dateline.reading.typed.stretches import Role, Scene, Stretch, citation, group_of
from dateline.values.typed import TypedCitation, TypedGroup


def within_paragraph(scene: Scene, stretch: Stretch) -> Iterator[TypedCitation]:
    """The sources that more of the paragraph follows."""
    for start, end in dashed_places(scene.text, stretch.start, stretch.end, day_first=scene.day_first):
        if groups := behind_dash(scene, start, end):
            yield citation(scene, (start, end), scene.kind(stretch), groups)


def behind_hyphens(scene: Scene, stretch: Stretch) -> Iterator[TypedCitation]:
    """The sources behind a hyphen that have their day in numbers, whatever the habit."""
    for start, end in hyphened_places(scene.text, stretch.start, stretch.end):
        if groups := behind_dash(scene, start, end):
            yield citation(scene, (start, end), scene.kind(stretch), groups)


def listed_behind_dashes(scene: Scene, stretch: Stretch) -> list[TypedCitation]:
    """The sources that close a paragraph on two lines or more, each behind a dash."""
    begin = max(stretch.start, stretch.end - _TAIL) if stretch.role is Role.BODY else stretch.end
    run = _LINES_OF_DASHES.search(scene.text[begin : stretch.end].rstrip())
    if run is None:
        return []
    places = [
        (begin + m.start("source"), begin + m.end("source"))
        for m in _LINE_OF_DASH.finditer(run.string, run.start())
    ]
    return _each(scene, stretch, [(a, b - (scene.text[b - 1] == ".")) for a, b in places])


_TAIL = 560  # characters of a paragraph that are looked at
_LINE_OF_DASH = re.compile(r"\n[ \t]*[-–—]{1,2}[ \t]*(?P<source>\S[^\n]{2,139})")
_LINES_OF_DASHES = re.compile(r"(?:\n[ \t]*[-–—]{1,2}[ \t]*\S[^\n]{2,139}){2,}\Z")


def each_behind_dash(scene: Scene, stretch: Stretch, start: int, end: int) -> list[TypedCitation]:
    """The sources that follow each other behind a dash each: `— Intekhab, 8 May 2024 — Voice, 8 May`."""
    joints = list(_JOINED.finditer(scene.text, start, end))
    begins, ends = [start, *(m.end() for m in joints)], [*(m.start() for m in joints), end]
    return _each(scene, stretch, list(zip(begins, ends, strict=True))) if joints else []


_JOINED = re.compile(lettered(r"(?<=\d|[a-z])\s+[-–—]{1,2}\s+(?=[A-ZÀ-Þ@])"))


def _each(scene: Scene, stretch: Stretch, places: Sequence[tuple[int, int]]) -> list[TypedCitation]:
    """A citation for each place; none where one of them is something else."""
    read = [(place, behind_dash(scene, *place)) for place in places]
    if not all(groups for _, groups in read):
        return []
    return [citation(scene, place, scene.kind(stretch), groups) for place, groups in read]


def behind_dash(scene: Scene, start: int, end: int) -> list[TypedGroup]:
    """The groups behind a dash, dated or not, where such is the habit; who said it is none."""
    if lost := _lost_behind(scene, start, end):
        return [lost]
    read = read_line(
        scene, scene.text[start:end], start, note=False, least=Standing.PERSON, undated=True, town=True
    )
    groups = [group for group, _ in read]
    doubtful = any(
        len(g.outlets) > 1 or is_person(o, scene.words)
        for g in groups
        for o in g.outlets
        if scene.outlets.standing(o) < Standing.CUED and not (g.qualifier and is_called_outlet(g.qualifier))
    )
    return [] if doubtful else groups


_LOST_BEFORE = re.compile(r"[.!?…][”\"’»)]?\s+[-–—|]{1,2}\s*\Z")


def _lost_behind(scene: Scene, start: int, end: int) -> TypedGroup | None:
    """The group of which only the day is left, behind a sentence and a dash or a pipe: `31 km. | Mar. 19`."""
    months = is_of_months(scene.text[start:end])
    if months or _LOST_BEFORE.search(scene.text, max(0, start - 8), start) is None:
        return None
    days = dates_in(scene.text[start:end], day_first=scene.day_first)
    if len(days) != 1 or days[0].start or days[0].end < end - start or not days[0].is_of_day:
        return None
    return group_of(scene, RawGroup(date=days[0]), Choice((), Standing.KNOWN), start)
