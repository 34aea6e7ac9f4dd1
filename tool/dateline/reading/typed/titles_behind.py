"""Outlets ahead of brackets that hold the title and the day: `Punch (“Who guards?”, 23 January 2021) asked`.

In: a candidate without a name, the document. Out: the citation of the sure outlet right before the brackets.
"""

from __future__ import annotations

import re

from dateline.reading.typed.candidates import Candidate
from dateline.reading.typed.choosing import Choice
from dateline.reading.typed.lexicon import lettered
from dateline.reading.typed.outlets import Standing
from dateline.reading.typed.proper_names import is_month
from dateline.reading.typed.stretches import Scene, citation, group_of
from dateline.values.typed import TypedCitation, TypedKind

_WORD = r"(?:[A-ZÀ-Þ@]|a[lnstdrz]-)[\w’'.&-]*"
_AHEAD = re.compile(
    lettered(
        rf"(?<![\w’'-])(?P<name>{_WORD}(?:\s(?:(?:of|de|du|des|la|al|and|&|the)\s)?(?:{_WORD}|\d[\w-]*)){{0,5}})"
        r"[*_”\"»]?\s\Z"
    )
)
_LED = re.compile(r"(?:In|On|At|From|By|To|As|And|But|For|Dans|Selon|En|Im|Laut|Nach)\s")
_REACH = 90  # characters before the brackets


def titled_behind(scene: Scene, candidate: Candidate) -> TypedCitation | None:
    """The citation of an outlet whose piece the brackets name and date."""
    group, *others = candidate.groups
    if others or group.names or not group.title or group.date is None or not group.date.is_of_day:
        return None
    start = max(candidate.stretch.start, candidate.start - _REACH)
    match = _AHEAD.search(scene.text[start : candidate.start])
    while match is not None and (
        _LED.match(match["name"])
        or is_month(match["name"])
        or scene.outlets.standing(match["name"]) < Standing.CUED
    ):
        fewer = match[0].partition(" ")[2]  # `According to the board of Punch`
        match = _AHEAD.search(fewer) if fewer else None
    if match is None:
        return None
    begin = candidate.start - len(match[0])
    groups = [group_of(scene, group, Choice((match["name"],), Standing.CUED), candidate.start + 1)]
    cut = (candidate.start, candidate.end)
    return citation(scene, (begin, candidate.end), TypedKind.IN_SENTENCE, groups, cut)
