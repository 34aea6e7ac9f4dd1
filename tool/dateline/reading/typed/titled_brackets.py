"""Titles in brackets that no quotation marks show: `(Ann Low, Cranes Stand in Kisumu, Star, May 4, 2010)`.

In: the names of a group, with what is known of outlets. Out: the title and the outlet that closes it, right
before the day; an outlet behind the day; whether all that one field joins are outlets since one of them is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dateline.reading.typed.bodies import is_named_as_body
from dateline.reading.typed.evidence import is_landmark, is_person_like
from dateline.reading.typed.gazetteer import is_town
from dateline.reading.typed.groups import Named, RawGroup
from dateline.reading.typed.lexicon import folded, lettered, phrases
from dateline.reading.typed.name_shapes import like_person
from dateline.reading.typed.outlets import JOINTS_ELSEWHERE, TITLES, Outlets, Standing
from dateline.reading.typed.place_names import is_place
from dateline.reading.typed.platforms import PLATFORM
from dateline.reading.typed.venues import is_venue

_TWO = 2
_LEAST = 4  # words of a title, from which it is no name
_TITLE = re.compile(lettered(r"[A-ZÀ-Þ\d“\"‘«„¿¡].*(?<![\w’'-])[a-zß-ÿ]{2,}(?![\w’'-]).*"), re.DOTALL)
_JOINED = re.compile(rf"\s(?:and|&|und|et|{JOINTS_ELSEWHERE})\s")

# What is spoken, and where: `(Ann Low, Address to the Union of Miners, Oslo Forum, May 4, 2010)`
_SPOKEN = re.compile(
    r"(?:Opening\s+|Closing\s+|Keynote\s+|Oral\s+|Written\s+|Public\s+)?(?:Address|Speech|Remarks|Lecture|Keynote|Talk|Paper|Presentation|Testimony|Statement|Hearing|Sermon|Letter|Memorandum|Rede|Vortrag|Discours|Discurso)\b"
)
# `(op-ed by Ann Low, The Star, May 4, 2010)`
_PIECE = re.compile(
    r"(?:an?\s+|the\s+)?(?:[a-z-]+\s+)?(?:op-?ed|editorial|article|report|story|interview|commentary|column|essay|review|dispatch|analysis|piece|Kommentar|Artikel|Bericht)\s+(?:by|of|from|on|with|about|von|über)\s",
    re.IGNORECASE,
)
_MEETING = re.compile(
    r"\b(?:Forum|Conference|Congress|Summit|Symposium|Workshop|Seminar|Convention|Assembly|Hall|Senate|Parliament|University|College|Universit\w+|Ministry|Committee|Commission|Court|Embassy|Press|Verlag|Books|Publishers|Airport)\b"
)


@dataclass(frozen=True, slots=True)
class Titled:
    """A title, and the outlet behind it."""

    title: str | None  # none where it is who spoke
    outlet: str
    standing: Standing


def behind_plain_title(group: RawGroup, outlets: Outlets) -> Titled | None:
    """The outlet right before the day, behind a title; an unknown one behind author and title alone."""
    if len(group.names) < _TWO or group.date is None or not group.date.is_of_day or group.title:
        return None
    *before, last = group.names
    if group.date.start < last.end or any(n.apart for n in group.names):
        return None
    authored = len(before) > 1 and _is_author(before[0].text, outlets)
    standing = _standing(last.text, outlets, authored=authored)
    said = ", ".join(n.text for n in before[authored:])
    if standing is Standing.KNOWN and _PIECE.match(said):
        return Titled(None, last.text, standing)
    if standing is None or len(said.split()) < _LEAST or not _TITLE.fullmatch(said) or _SPOKEN.match(said):
        return None
    if is_named_as_body(before[0].text) or any(outlets.standing(n.text) >= Standing.CUED for n in before):
        return None  # outlets, one behind the other
    return Titled(None if TITLES.match(said) else said, last.text, standing)


_HEADED = re.compile(r"(?P<outlet>[^:\n]{2,60}?):\s(?P<title>\S.*)", re.DOTALL)


def before_plain_title(group: RawGroup, outlets: Outlets) -> Titled | None:
    """The known outlet that a colon parts from its title: `(Reuters: Cranes stand in Kisumu, 4 May 2010)`."""
    if group.date is None or not group.date.is_of_day or group.title or any(n.apart for n in group.names):
        return None
    match = _HEADED.fullmatch(", ".join(n.text for n in group.names))
    if match is None or PLATFORM.match(match["outlet"]) or not outlets.knows(match["outlet"]):
        return None
    titled = len(match["title"].split()) >= _LEAST and _TITLE.fullmatch(match["title"])
    return Titled(match["title"], match["outlet"], Standing.KNOWN) if titled else None


def _standing(name: str, outlets: Outlets, *, authored: bool) -> Standing | None:
    """How sure the name behind a title is; None where it is no outlet's."""
    if is_place(name) or PLATFORM.match(name):
        return None
    standing = outlets.standing(name)
    if standing >= Standing.CUED:
        return standing
    return Standing.PLAIN if authored and standing >= Standing.PERSON and _may_be_outlet(name) else None


def with_outlet_behind(groups: list[RawGroup], outlets: Outlets) -> list[RawGroup]:
    """The groups, a known outlet behind the day put to it where no outlet stands before: who spoke, a place,
    a title. `(Governor of the Central Bank, June 2014, Interfax)`"""
    if len(groups) != _TWO:
        return groups
    first, second = groups
    bare = not (second.date or second.title or second.url or second.accessed or second.via)
    if first.date is None or first.via or not bare or len(second.names) != 1:
        return groups
    if not (first.names or first.title):
        return groups
    (name,) = second.names
    if name.apart or not outlets.knows(name.text) or not all(_is_no_outlet(n, outlets) for n in first.names):
        return groups
    said = ", ".join(n.text for n in first.names)
    titled = len(said.split()) >= _LEAST and _TITLE.fullmatch(said) and not TITLES.match(said)
    title = first.title or (said if titled and not _SPOKEN.match(said) else None)
    qualifiers = first.qualifiers + second.qualifiers
    return [replace(first, names=[name], title=title, qualifiers=qualifiers, end=second.end)]


def _is_no_outlet(name: Named, outlets: Outlets) -> bool:
    return outlets.standing(name.text) < Standing.PERSON or is_person_like(name.text)


def _may_be_outlet(name: str) -> bool:
    """Whether nothing in a name that is not known says that it is a person, a place or a meeting."""
    other = is_person_like(name) or is_town(name) or is_venue(name) or is_landmark(name)
    return not other and _MEETING.search(name) is None


def _is_author(name: str, outlets: Outlets) -> bool:
    return not outlets.knows(name) and (is_person_like(name) or like_person(name))


def are_joined(names: Sequence[Named], parts: Sequence[tuple[str, Standing]]) -> bool:
    """Whether one field joins its outlets by a word, none of them a person or words of a sentence."""
    if len(names) != 1 or not _JOINED.search(names[0].text) or "/" in names[0].text:
        return False
    return all(
        (s >= Standing.PERSON and not is_person_like(name))
        or (s is Standing.TOWN and is_listed_too(name))  # `Versión Final y Panorama`
        for name, s in parts
    )


def is_listed_too(name: str) -> bool:
    """Whether an outlet is called so, whatever else is."""
    plain = folded(name)
    return any(plain in phrases(names) for names in ("outlets", "outlets_far", "outlets_too"))
