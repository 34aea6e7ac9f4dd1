"""What a sentence sets between an outlet and its day: the town it comes out in, the language.

In: the text between the two. Out: the place and the remark, where there are any: `Reuters, Baghdad, 6 May`,
`Mining Journal (London), July 13`, `BBC Hausa (in Hausa, 21 August)`. And whether nothing else stands there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from dateline.reading.typed.gazetteer import is_town
from dateline.reading.typed.lexicon import lettered
from dateline.reading.typed.masking import LANGUAGE
from dateline.reading.typed.place_names import is_language, is_place

_TOWN = re.compile(
    lettered(r"[”\"»’]?(?:,\s+|\s*[(\[])(?P<place>[A-ZÀ-Þ][^,:()\[\]\n]{1,30}?)\s*(?=[,:)\]]|\s[–—|-])")
)
_LANGUAGE = re.compile(r"[”\"»’]?\s*[(\[,]\s*(?P<said>in\s+[A-Z]\w+)\s*[,)\]]")
_NO_WORDS = re.compile(r"[”\"»’]?(?:,|\s[|–—-]{1,2}|:)?\s*")
_OPENS = re.compile(r"(?:^|[—–|:;]|\s-)[\s“«\"]*\Z")
_CLOSES = re.compile(r"\s*(?:[.;)—–|]|\s-\s|\Z)")
_BEHIND_SIGN = re.compile(r"[—–|][\s“«\"]*\Z")


@dataclass(frozen=True, slots=True)
class Beside:
    """What was read: a place, a remark, and where it ends in the text."""

    place: str | None = None
    remark: str | None = None
    end: int = 0


def beside_day(between: str) -> Beside:
    """What stands behind an outlet before its day."""
    town = _TOWN.match(between)
    if town is not None and (is_place(town["place"]) or _is_town(town["place"])):
        end = town.end() + (between[town.end() : town.end() + 1] in (")", "]"))
        return Beside(place=town["place"], end=end)
    said = _LANGUAGE.match(between)
    named = LANGUAGE.match(said["said"]) if said is not None else None
    if said is not None and named is not None and is_language(named["name"]):
        return Beside(remark=" ".join(said["said"].split()), end=said.end())
    return Beside()


def _is_town(name: str) -> bool:
    """Whether a town is called so; letters are those of the outlet: `News Agency of Nigeria (NAN)`."""
    return is_town(name) and not name.isupper()


def stands_apart(text: str, outlet: tuple[int, int], day: tuple[int, int]) -> bool:
    """Whether an outlet and its day are a citation by their form alone, set off from the sentence.

    `– Jane's Defence Weekly, April 14 2021 –`, `… four years old: Correo del Caroní, June 9, 2017.`
    """
    if outlet[1] > day[0]:
        return False
    ahead = max(0, outlet[0] - 8), outlet[0]
    goes_on = text[day[1] : day[1] + 1] == ","  # `Tribune, 21 August, did not`
    if goes_on and not _BEHIND_SIGN.search(text, *ahead):
        return False
    between = text[outlet[1] : day[0]]
    bare = between[beside_day(between).end :]
    return (
        _NO_WORDS.fullmatch(bare) is not None
        and _OPENS.search(text, *ahead) is not None
        and (goes_on or _CLOSES.match(text, day[1]) is not None)
    )
