"""The citations of a note: of its sources by their fields, of its comments by their brackets.

In: a stretch that is a note or an entry of a list, and what was read in its brackets. Out: its citations, in
order; None where an entry is no source. What the sentences of a comment cite is left to `typed.sentences`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from dateline.reading.typed.brackets import without_overlap
from dateline.reading.typed.comments import parts_of
from dateline.reading.typed.notes import cites_books, is_of_fields, note_citation, number_of
from dateline.reading.typed.stretches import Role, Scene, Stretch, brackets
from dateline.reading.typed.years_in_brackets import noted_by_years
from dateline.values.typed import TypedCitation

# `(Title in words, Outlet, June 7, 2005)`, `(Outlet, 7 June 2005, p. 3)`
_DATED = re.compile(r"[^\W\d_][^()\[\]]*,\s[^()\[\]]*\d{4}(?!\d)[^()\[\]\d]{0,12}\d{0,3}")


def of_note(scene: Scene, stretch: Stretch, bracketed: Sequence[TypedCitation]) -> list[TypedCitation] | None:
    """All that a note cites, or an entry."""
    parts = parts_of(scene.text[stretch.start : stretch.end], day_first=scene.day_first)
    if stretch.role is not Role.NOTE or not any(part.comments for part in parts):
        return _of_sources(scene, stretch, bracketed)
    found: list[TypedCitation] = []
    starts = [c.span.start for c in bracketed]  # in the order of the text
    for part in parts:
        here = replace(stretch, start=stretch.start + part.start, end=stretch.start + part.end)
        within = bracketed[bisect_left(starts, here.start) : bisect_left(starts, here.end)]
        found += (_of_comment if part.comments else _of_sources)(scene, here, within) or []
    return found


def prose_of(scene: Scene, stretch: Stretch) -> list[tuple[int, int]]:
    """The places of what is prose in a stretch: all of it, or the comments of a note, or nothing."""
    if stretch.is_reference:
        parts = parts_of(scene.text[stretch.start : stretch.end], day_first=scene.day_first)
        if any(part.comments for part in parts):
            return [(stretch.start + p.start, stretch.start + p.end) for p in parts if p.comments]
        if is_of_fields(scene, stretch):
            return []
    return [(stretch.start, stretch.end)]


def _of_sources(
    scene: Scene, stretch: Stretch, bracketed: Sequence[TypedCitation]
) -> list[TypedCitation] | None:
    """What a stretch cites by its fields; where these cite nothing, by its brackets."""
    whole = _dated(bracketed)
    note = note_citation(scene, stretch)
    if whole and not cites_books(scene, stretch) and (note is None or not _leads(note, whole)):
        return whole  # a note in sentences, with its sources in brackets
    if note is None and stretch.role is Role.NOTE:
        number = number_of(scene.text[stretch.start : stretch.end])
        note = noted_by_years(scene, stretch, stretch.start + (number.end() if number else 0))
    if note or stretch.role in (Role.NOTE, Role.DASHED):
        return [note] if note else []
    return None


def _of_comment(scene: Scene, stretch: Stretch, bracketed: Sequence[TypedCitation]) -> list[TypedCitation]:
    """What the brackets of a comment cite, read as notes are where they are read as nothing else."""
    found = {c.span.start: c for c in _dated(bracketed)}
    for start, end, depth in brackets(scene.text, stretch.start, stretch.end):
        read = found.get(start)
        if depth or not _DATED.fullmatch(scene.text, start + 1, end - 1) or (read and not _is_doubtful(read)):
            continue
        note = note_citation(scene, replace(stretch, start=start + 1, end=end - 1))
        if note and (read is None or note.groups[0].title):
            found[start] = note
    return without_overlap(list(found.values()))


def _is_doubtful(citation: TypedCitation) -> bool:
    """Whether a bracket has several outlets under one day, of which some may be author and title."""
    return len(citation.groups) == 1 and len(citation.groups[0].outlets) > 1


def _dated(bracketed: Sequence[TypedCitation]) -> list[TypedCitation]:
    return [c for c in bracketed if any(g.date or g.month_day or g.date_problem for g in c.groups)]


def _leads(note: TypedCitation, bracketed: Sequence[TypedCitation]) -> bool:
    """Whether a note cites by itself ahead of brackets: `Vlast, 1 August; a post (Telegram, 2 August)`."""
    first, (last, *others) = note.groups[0].date_span, bracketed
    if first is not None and note.groups[0].title and first == last.groups[0].date_span:
        return True  # `Patrick Kingsley, The Night Boat, N.Y. Times (Mar. 3, 2021)`
    if first is None or others or len(note.groups) <= len(last.groups):
        return False
    return ";" in last.span.source.text[first.end : last.span.start]
