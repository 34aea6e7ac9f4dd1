"""The groups of a note, by the form that it has: of lists, of lawyers, of houses without quotation marks.

In: the text of a note, what is known of its document. Out: its `RawGroup`s.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.reading.typed.author_first import author_first
from dateline.reading.typed.closing_brackets import closing_brackets
from dateline.reading.typed.copied_datelines import copied_dateline
from dateline.reading.typed.day_ahead import day_ahead, with_days_ahead
from dateline.reading.typed.entry_builds import Entry
from dateline.reading.typed.fields import read_groups
from dateline.reading.typed.groups import RawGroup
from dateline.reading.typed.kinds_before_names import without_kinds
from dateline.reading.typed.legal_notes import legal_references, remarks_behind, stands_in
from dateline.reading.typed.note_titles import plain_titles
from dateline.reading.typed.outlets_behind import outlets_behind
from dateline.reading.typed.parts_of_state import offices_of_state
from dateline.reading.typed.places_behind_titles import places_behind_titles
from dateline.reading.typed.quoted_outlets import quoted_outlets
from dateline.reading.typed.stop_parted import stop_parted
from dateline.reading.typed.stretches import Scene
from dateline.reading.typed.year_apart import years_apart


def groups_of_entry(body: str, entry: Entry, scene: Scene) -> list[RawGroup]:
    """The groups of an entry that is built as those beside it are."""
    return read_groups(
        body,
        day_first=scene.day_first,
        note=True,
        titled=[entry.title] if entry.title else (),
        named=[entry.outlet],
        authors=[entry.role] if entry.role else (),
        year=entry.year,
        day_leads=entry.day_leads,
    )


def groups_of_note(body: str, scene: Scene, italics: Sequence[tuple[int, int]]) -> list[RawGroup]:
    """The groups of a note, with its titles that no quotation marks show, whatever stands first."""
    day_first = scene.day_first
    if apart := years_apart(body, day_first=day_first):
        return apart
    if copied := copied_dateline(body, scene.outlets, day_first=day_first):
        return [copied]
    ahead, body = day_ahead(body, day_first=day_first)
    closing, body = closing_brackets(body, scene.outlets, day_first=day_first)
    others = _otherwise(body, scene, italics) if body.strip(" .;") else []
    return with_days_ahead([*ahead, *closing], others) if ahead or closing else others


def _otherwise(body: str, scene: Scene, italics: Sequence[tuple[int, int]]) -> list[RawGroup]:
    """The groups whose day stands behind or amid what it dates."""
    day_first = scene.day_first
    body = without_kinds(_YEAR_LETTER.sub(r"\1, \2", body))
    if dated := author_first(body, scene.outlets, italics, day_first=day_first):
        return read_groups(
            body,
            day_first=day_first,
            note=True,
            titled=[dated.title] if dated.title else (),
            named=[dated.outlet] if dated.outlet else (),
            authors=[dated.author] if dated.author else (),
            year=dated.year,
            day_leads=dated.year is None,
        )
    if behind := list(outlets_behind(body, scene.outlets, italics)):
        return read_groups(
            body,
            day_first=day_first,
            note=True,
            titled=[title for title, _ in behind if title],
            named=[outlet for _, outlet in behind],
        )
    if parted := list(stop_parted(body, scene.outlets, italics, day_first=day_first)):
        return read_groups(
            body,
            day_first=day_first,
            note=True,
            titled=[one.title for one in parted if one.title],
            named=[one.outlet for one in parted],
            authors=[one.author for one in parted if one.author],
        )
    if quoted := list(quoted_outlets(body, scene.outlets)):
        signs = list(body)
        for start, end in quoted:  # `"The Nation," May 3`
            signs[start - 1] = signs[end + 1] = " "
        return read_groups("".join(signs), day_first=day_first, note=True, named=quoted)
    legal = list(legal_references(body, scene.outlets, italics, day_first=day_first))
    within = [reference.place for reference in legal]
    plain = [
        title
        for title in plain_titles(body, scene.outlets, italics, scene.habit, day_first=day_first)
        if not stands_in(within, title.start) and body[title.start] != "@"  # a handle
    ]
    others = [place for reference in legal for place in reference.others]
    return read_groups(
        body,
        day_first=day_first,
        note=True,
        titled=sorted([(t.start, t.end) for t in plain] + [r.title for r in legal if r.title]),
        named=sorted(
            [place for t in plain for place in (t.also, t.outlet) if place]
            + [r.outlet for r in legal if r.outlet]
            + list(offices_of_state(body))
            + list(places_behind_titles(body, scene.outlets))
        ),
        authors=[*others, *remarks_behind(body, legal)],
    )


# `(2020a, May 10)`, where an author has two pieces of a year
_YEAR_LETTER = re.compile(r"(\((?:19|20)\d\d)[a-z],(\s)")
