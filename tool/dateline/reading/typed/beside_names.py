"""Names beside an outlet's in a sentence that are none: words that it prints, who owns it or is of it, the
town that it is said to be in; the verb behind an account's.

In: a sentence and the places of the names found in it. Out: the places of outlets, each as long as its name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from dateline.reading.typed.gazetteer import is_town
from dateline.reading.typed.lexicon import folded, lettered, phrases
from dateline.reading.typed.link_parts import words
from dateline.reading.typed.place_names import is_place

Place = tuple[int, int, str]

ACCOUNT_ABROAD = re.compile(r"(?:page|compte|chaîne|canal|cuenta|página)\s+(?:de\s+)?[A-Z]\w*\s+d")
# `“It is Serbian”, Reuters wrote`: what is said, not who
_THEN_SAID_BY = re.compile(r"[”\"»“],\s(?:the\s)?\Z")
_SAID = re.compile(
    r"['’]?s?\s(?:has\s|had\s|also\s|first\s|later\s|then\s)*(?:reported|wrote|said|says|writes|headlined|quipped|commented|asked|announced|called|added|noted|claimed|concluded|titled|ran|declared)\b"
)


def without_quotations(places: tuple[Place, ...], text: str) -> tuple[Place, ...]:
    """The places without words in quotation marks behind which stands who said them."""
    quoted = {
        first
        for first, then in pairwise(places)
        if text[max(0, first[0] - 1) : first[0]] in ("“", "«", "„", '"')
        and " " in text[first[0] : first[1]]
        and _THEN_SAID_BY.search(text[: then[0]], first[1] - 1)
        and _SAID.match(text, then[1])
        and folded(text[first[0] : first[1]]) not in phrases("outlets")
    }
    return tuple(p for p in places if p not in quoted) if quoted else places


# `Javan, the newspaper of the Revolutionary Guards, replied`: whose it is
_WHOSE_PAPER = re.compile(
    r"[”\"»]?,\s(?:the|an?)\s(?:[\w’'-]+\s){0,2}?(?:newspaper|paper|daily|weekly|organ|mouthpiece|website|site|channel|agency|magazine|outlet|journal)\s"
    r"(?:of|close\sto|linked\sto|run\sby|owned\sby|published\sby|affiliated\s(?:to|with))\s(?:the\s)?"
)
_CLOSES = re.compile(r"[”\"»]?(?:,|\s\()")


def without_publishers(places: tuple[Place, ...], text: str) -> tuple[Place, ...]:
    """The places without those that an apposition tells as an outlet's owners."""
    owners = {
        then
        for first, then in pairwise(places)
        if _WHOSE_PAPER.fullmatch(text, first[1], then[0]) and _CLOSES.match(text, then[1])
    }
    return tuple(p for p in places if p not in owners) if owners else places


# `Al Hadath correspondent Nizar Low`
_STAFF_BETWEEN = re.compile(rf"(?:['’]s?)?\s(?:[\w-]+\s){{0,2}}?(?:{words('staff')})\s", re.IGNORECASE)


def without_staff(places: tuple[Place, ...], text: str) -> tuple[Place, ...]:
    """The places without those of who works for the outlet ahead."""
    staff = {then for first, then in pairwise(places) if _STAFF_BETWEEN.fullmatch(text, first[1], then[0])}
    return tuple(p for p in places if p not in staff) if staff else places


def paper_of(text: str, places: Sequence[Place], owner: Place) -> Place | None:
    """The outlet among the places of a sentence that an apposition tells to be a body's."""
    return next((p for p in places if _WHOSE_PAPER.fullmatch(text, p[1], owner[0])), None)


# `in Islamabad The Express Tribune (June 11, 2020) warned`, `In Tunis La Presse`: a capital article opens the
# name; `In Port Moresby the Post-Courier`
_TOWN_AND_ARTICLE = re.compile(
    lettered(
        r"(?P<town>[A-ZÀ-Þ][\w’'-]*(?:\s[A-ZÀ-Þ][\w’'-]*)?)"
        r"(?:,?\s(?=(?:The|La|Le|Les|El|Il|Die|Das|Der|Al)\s[A-ZÀ-Þ])|,?\sthe\s(?=[A-ZÀ-Þ]))"
    )
)
_IN_TOWN = re.compile(r"\b(?:[Ii]n|[Ff]rom)\s\Z")


def less_town(place: Place, text: str) -> Place:
    """The place of a name, less the town that it is said to be of."""
    start, end, name = place
    town = _TOWN_AND_ARTICLE.match(text, start, end)
    if town is None or not _IN_TOWN.search(text, 0, start):
        return place
    if not (is_place(town["town"]) or is_town(town["town"])):
        return place
    return (town.end(), end, name)


# `la page Facebook du gouvernorat annonçait`
_VERB_LAST = re.compile(
    r"\s(?:annon[cç]|publi|confirm|signal|diffus|affirm|indiqu|rapport|montr|écri[tv]|anunci|inform|report|difund|confirm|mostr|noticio?)\w*\Z"
)


def less_verb(place: Place, text: str) -> Place:
    """The place of an account abroad, less what it says."""
    start, end, name = place
    verb = _VERB_LAST.search(text, start, end) if ACCOUNT_ABROAD.match(text, start, end) else None
    return (start, verb.start(), name) if verb else place
