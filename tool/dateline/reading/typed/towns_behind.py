"""Outlets with their town, in a report that sets it behind them: `(Zaa Radio, Tamale, 13 Nov. 2024)`.

In: a text, a group of one of its brackets. Out: whether it is the habit of the text, and the outlet of the
group with its town then, though nothing else is known of either.
"""

from __future__ import annotations

import re
from functools import lru_cache

from dateline.reading.typed.evidence import is_titled
from dateline.reading.typed.gazetteer import is_there_without_signs, is_town
from dateline.reading.typed.groups import RawGroup
from dateline.reading.typed.house import is_of_house
from dateline.reading.typed.lexicon import lettered
from dateline.reading.typed.outlets import Outlets, Standing
from dateline.reading.typed.place_names import is_place

_INNER = re.compile(r"[(\[](?P<inner>[^()\[\]]{8,200})[)\]]")
_PART = re.compile(
    lettered(r"\s*[^,;]{2,60},\s(?P<town>[A-ZÀ-Þ][\w’'-]+(?:\s[\w’'-]+){0,2}),\s[^,;]*\d[^;]{0,20}")
)
_DATED = re.compile(r"[^,;]{2,60},\s[^;]*\d")
_OFTEN, _SHARE = 6, 0.4  # towns behind outlets, and their share of all that is dated
_FIELDS, _WORDS = 2, 3  # before the day; of a town


def sets_towns_behind(text: str) -> bool:
    """Whether the report sets the town between an outlet and its day."""
    placed, dated = _placed(text)
    return placed >= _OFTEN and placed >= _SHARE * dated


def sets_some_towns(text: str) -> bool:
    """Whether the report does so now and then."""
    return _placed(text)[0] >= _SOME


_SOME = 2  # towns behind outlets


@lru_cache(maxsize=8)
def _placed(text: str) -> tuple[int, int]:
    """How many of its dated sources have a town between outlet and day, and how many there are."""
    placed = dated = 0
    for bracket in _INNER.finditer(text):
        for part in bracket["inner"].split(";"):
            match = _PART.fullmatch(part)
            dated += _DATED.match(part.strip()) is not None
            placed += match is not None and _is_somewhere(match["town"])
    return placed, dated


def _is_somewhere(name: str) -> bool:
    return is_place(name) or is_town(name)


def town_behind(group: RawGroup, outlets: Outlets) -> str | None:
    """The town behind the only outlet of a group: one of the world, or a word behind an outlet that is known;
    empty where it was read as a place already, None where there is none or it is no habit."""
    if (
        group.title
        or any(n.apart for n in group.names[1:])
        or len(group.names) + len(group.places) != _FIELDS
    ):
        return None
    if not group.names or not (outlets.with_towns or _may_be_placed(group, outlets)):
        return None
    if group.places:
        return ""
    name, town = (n.text for n in group.names)
    if _is_somewhere(town) or (outlets.with_towns and is_there_without_signs(town, outlets.text)):
        return town
    known = outlets.standing(name) >= Standing.CUED and not _is_other(town, outlets)
    return town if known and len(town.split()) <= _WORDS and not any(map(str.isdigit, town)) else None


def _may_be_placed(group: RawGroup, outlets: Outlets) -> bool:
    """Whether an unknown word stands behind a station or a paper, in a text whose commas part no outlets."""
    if not outlets.some_towns or outlets.listed_by_commas or len(group.names) != _FIELDS:
        return False
    name, town = (n.text for n in group.names)
    unknown = outlets.standing(town) is Standing.PLAIN and " " not in town and town.istitle()
    return unknown and " " in name and outlets.standing(name) >= Standing.CUED


def town_in_squares(group: RawGroup, bracketed: str, text: str) -> str | None:
    """Likewise in square brackets, which the text has for sources alone: `[Adolat, Khujand, 5/4/18]`."""
    return town_last(group) if bracketed[0] == "[" and is_of_house(text, bracketed) else None


def town_last(group: RawGroup) -> str | None:
    """The town that ends a group of two, wherever it stands: `BMA, Varna, 20.09.19`."""
    if len(group.names) != _FIELDS or group.title or group.places or any(n.apart for n in group.names[1:]):
        return None
    return group.names[1].text if _is_somewhere(group.names[1].text) else None


def _is_other(name: str, outlets: Outlets) -> bool:
    """Whether a name behind an outlet is another outlet, or tells of the item."""
    return is_titled(name) or outlets.standing(name) not in (Standing.PERSON, Standing.PLAIN)
