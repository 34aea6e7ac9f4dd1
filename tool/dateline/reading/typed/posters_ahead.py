"""Who posted what a platform in brackets dates: `MINUSMA (Twitter, 17 May 2021) reported nine`.

In: a candidate that names a platform alone, the document. Out: the citation of the body or outlet ahead of
the brackets, where it is the subject of what is said behind them; persons are left to their platform.
"""

from __future__ import annotations

import re
from dataclasses import replace

from dateline.reading.outlet_names import folded as folded_in_place
from dateline.reading.typed.candidates import Candidate
from dateline.reading.typed.choosing import Choice
from dateline.reading.typed.large_pieces import OWNER, owner_of
from dateline.reading.typed.lexicon import compiled
from dateline.reading.typed.outlets import Standing
from dateline.reading.typed.own_brackets import tells
from dateline.reading.typed.stretches import Scene, citation, group_of
from dateline.values.typed import TypedCitation, TypedKind

_PLATFORM = compiled("platforms", r"%s")
_AHEAD = re.compile(rf"(?<![\w’'-])(?:[Tt]he\s)?{OWNER}\s\Z")
_BY = re.compile(r"\b(?:by|from|of|to|with|and|in|at)\s(?:the\s)?\Z")
_REACH = 120  # characters on either side


def poster_ahead(scene: Scene, candidate: Candidate, choices: list[Choice]) -> TypedCitation | None:
    """The citation of who posted it."""
    group, *others = candidate.groups
    if others or group.date is None or len(group.names) != 1 or not _PLATFORM.fullmatch(group.names[0].text):
        return None
    start = max(candidate.stretch.start, candidate.start - _REACH)
    match = _AHEAD.search(scene.text[start : candidate.start])
    owner = owner_of(match, start, scene.outlets) if match else None
    if owner is None or _BY.search(scene.text[start : owner[0]]):
        return None
    if not tells().match(folded_in_place(scene.text[candidate.end - 1 : candidate.end + _REACH])):
        return None
    choice = replace(choices[0], outlets=(owner[2],), standing=Standing.CUED)
    place = (owner[0], candidate.end)
    groups = [group_of(scene, group, choice, candidate.start + 1)]
    cut = (candidate.start, candidate.end)
    return citation(scene, place, TypedKind.IN_SENTENCE, groups, cut)
