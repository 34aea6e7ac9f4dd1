"""Names that only their place tells: in the brackets by which the report cites, behind what they answer for.

In: a candidate and its document. Out: the outlet that it is then. A report that dates eight of ten sources in
one form of bracket means a source where it uses that form again, unless the words speak against it: small
words that the report itself uses in its prose, an act, a landmark, a month, a place.
"""

from __future__ import annotations

import re

from dateline.reading.typed.acts_abroad import is_act_abroad, is_place_abroad
from dateline.reading.typed.bodies import SEATS, is_romance_body
from dateline.reading.typed.candidates import CLAUSE_END, SENTENCE_END, Candidate
from dateline.reading.typed.choosing import Choice
from dateline.reading.typed.evidence import is_landmark, is_person_like
from dateline.reading.typed.foreign_words import are_foreign
from dateline.reading.typed.gazetteer import (
    is_far,
    is_settlement,
    is_there_without_signs,
)
from dateline.reading.typed.groups import RawGroup
from dateline.reading.typed.house import ends_sentence, is_of_house, is_usual, squares_of
from dateline.reading.typed.kinds_of_item import OF_PRESS, is_said_kind
from dateline.reading.typed.lexicon import folded, lettered, phrases
from dateline.reading.typed.outlets import TITLES, Standing
from dateline.reading.typed.place_names import is_place
from dateline.reading.typed.proper_names import is_month
from dateline.reading.typed.stretches import Role, Scene
from dateline.reading.typed.venues import is_venue

_MOST = 6  # words of such a name
_OFTEN = 6  # sources in square brackets, from which a name alone in them is one
_CAPITALISED = re.compile(lettered(r"[A-ZÀ-Þ][\w’'-]*"))
_BEGINS = re.compile(lettered(r"[A-ZÀ-Þ]|\d{1,3}\s[^\W\d_]|[a-z]{1,2}[A-Z]"))


def by_house(scene: Scene, candidate: Candidate, group: RawGroup, town: str | None = None) -> Choice | None:
    """The outlet of a group whose name has no other evidence than its place; `town` is that behind it."""
    if scene.sure or len(group.names) != 1 + bool(town) or candidate.stretch.role is Role.HEADING:
        return None
    if group.title or (group.places and town is None):
        return None
    name, remarks = group.names[0].text, group.qualifiers
    if town is None and _is_of_press(name, group, scene):
        return Choice((name,), Standing.PLAIN)
    if not all(map(is_said_kind, remarks)) or not _is_placed(scene, candidate, group):
        return None
    return Choice((name,), Standing.PLAIN, place=town or None) if _may_be_name(name, scene, town) else None


def is_seat_in_squares(scene: Scene, candidate: Candidate, group: RawGroup) -> bool:
    """Whether it is the seat of a government in the brackets of the house: `[White House, 8/8/2002]`."""
    of_house = scene.text[candidate.start] == "[" and squares_of(scene.text) >= _OFTEN
    return of_house and folded(group.names[0].text) in SEATS and not scene.sure


def _is_of_press(name: str, group: RawGroup, scene: Scene) -> bool:
    """Whether a remark says that it is of the press, whatever its words: `Ma ville sans filtre, blog`."""
    dated = group.date is not None and group.date.is_of_day and len(group.qualifiers) == 1
    told = dated and OF_PRESS.fullmatch(group.qualifiers[0]) is not None
    words = name.split()
    written = _BEGINS.match(name) and 1 < len(words) <= _MOST and not _is_told_of(words)
    plain = scene.outlets.standing(name) is Standing.PROSE or is_act_abroad(name) or is_place_abroad(name)
    return bool(told and written and plain)


def _is_told_of(words: list[str]) -> bool:
    """Whether words say something about a name in English, or whose it is: `Minister on the ban`."""
    return any(word in _SAYING or word.endswith(("'s", "’s")) for word in words)


_SAYING = frozenset(
    "is are was were has had says said to by with about from that his her its their who".split()
)


def _is_placed(scene: Scene, candidate: Candidate, group: RawGroup) -> bool:
    """Whether the bracket is of the house's form and closes what it answers for."""
    text, stretch = scene.text, candidate.stretch
    if group.date is None:
        return (
            text[candidate.start] == "["
            and ends_sentence(text, stretch.start, candidate.start)
            and squares_of(text) >= _OFTEN
        )
    bracketed, after = (
        text[candidate.start : candidate.end],
        text[candidate.end : min(stretch.end, candidate.end + 8)],
    )
    over = closes(scene, candidate) or CLAUSE_END.match(after)
    placed = (over and is_usual(text, bracketed)) or is_of_house(text, bracketed)
    return bool(group.date.is_of_day and placed)


def closes(scene: Scene, candidate: Candidate) -> bool:
    """Whether a sentence is over behind a bracket, or before one that no sentence goes on behind."""
    text, stretch = scene.text, candidate.stretch
    if SENTENCE_END.match(text[candidate.end : min(stretch.end, candidate.end + 8)]):
        return True
    apart = text[candidate.start] == "[" or not _GOES_ON.match(text, candidate.end, stretch.end)
    return apart and ends_sentence(text, stretch.start, candidate.start)


_GOES_ON = re.compile(lettered(r"\s*[,:]?\s*[a-zß-ÿ]"))


def _may_be_name(name: str, scene: Scene, town: str | None) -> bool:
    """Whether nothing in the words speaks against a name; of one that its town tells, any form will do."""
    words = name.split()
    if folded(name) in SEATS:
        return True
    # ahead of a town a small one of other countries is none: `Sana, Zagreb`
    told = speaks_against(name, scene.text if town is not None else None)
    told |= town is not None and is_there_without_signs(name, scene.text)
    if not _BEGINS.match(name) or not 0 < len(words) <= _MOST or told:
        return False
    small = [word for word in words if word.islower()]
    if town is not None:  # any form of a name will do
        told = not small or is_romance_body(name) or are_foreign(words, scene.text)
        return told and not is_venue(name) and scene.outlets.standing(name) is not Standing.NEVER
    if small:
        return are_foreign(words, scene.text) and scene.outlets.standing(name) is not Standing.PLACE
    return _is_amid(words)


def _is_amid(words: list[str]) -> bool:
    """Whether a word that acts are called stands amid others written large: `Village Voice Kitui`."""
    if len(words) < 3 or not all(map(_CAPITALISED.fullmatch, words)):
        return False
    acts = [n for n, word in enumerate(words) if folded(word) in phrases("never")]
    return acts in ([0], [1], [0, 1]) and acts[-1] < len(words) - 1


def speaks_against(name: str, text: str | None = None) -> bool:
    """Whether a name is that of a landmark, a month, a place or a person by what it is called.

    Where a `text` is given, a small town of other countries tells nothing.
    """
    words = name.split()
    return (
        is_event(name)
        or any(is_month(word) for word in words if len(word) > _SHORT or not word.islower())  # `sa`, `sem`
        or TITLES.match(name) is not None
        or is_place(name)
        or (is_settlement(name) and (text is None or not is_far(name, text)))
        or is_person_like(name)
    )


def is_event(name: str) -> bool:
    """Whether a name is that of a landmark, a storm, an undertaking or a feast."""
    first = folded(name.partition(" ")[0])
    if " " in name and first in _UNDERTAKINGS:
        return True
    if is_act_abroad(name) or is_place_abroad(name):
        return True
    return is_landmark(name) or (len(name.split()) < _SHORT and first in phrases("event_names"))


# What is called so is no paper, however long its name: `Exercise Sea Guardian`
_UNDERTAKINGS = frozenset(("exercise", "operation", "cyclone", "typhoon", "hurricane"))
_SHORT = 3  # words, letters
