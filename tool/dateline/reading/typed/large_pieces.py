"""Pieces of bodies whose kind is written as a name: `OCHA's Flash Update of 16 August`.

In: a sentence with its days, what is known of outlets. Out: the place of the body whose piece is of that day.
Humanitarian agencies, banks and institutes call what they put out so; `Situation Report` is no outlet's name
where an owner stands beside it.
"""

from __future__ import annotations

import re
from functools import cache

from dateline.reading.typed.bodies import ends_as_body, is_of_body
from dateline.reading.typed.dates import CitedDate
from dateline.reading.typed.evidence import is_person_like
from dateline.reading.typed.lexicon import folded, lettered, phrases
from dateline.reading.typed.naming import Named, Place
from dateline.reading.typed.outlets import Outlets, Standing
from dateline.reading.typed.place_names import is_place

_KIND = (
    r"(?:Update|Report|Outlook|Monitor|Snapshot|Overview|Bulletin|Alert|Brief|Briefing|Survey|Assessment|Review|Fact\s?[Ss]heet|Factsheet|Dashboard|Tracker|Watch|Digest|Note|"
    r"Paper|Index|Barometer|Matrix|Advisory|Newsletter|Release|Sitrep|SitRep|Analysis|Forecast|Communiqué|Round-?[Uu]p|Yearbook|Profile|Estimates|Trends|Prospects)s?"
)
_ANY_KIND = re.compile(rf"\b{_KIND}\b")
_WORD = lettered(r"[A-ZÀ-Þ\d][\w’'&-]*")
_COUNT = r"(?:,?\s+(?:[Nn]o\.?\s?|[Nn]umber\s|[Ii]ssue\s|#\s?|[Vv]ol\.\s?)?\d[\d/-]*)?"
_SERIES = rf"(?:{_WORD}\s+(?:(?:of|on|and|for)\s+)?){{0,5}}{_KIND}{_COUNT}"
_OF_DAY = (
    r"(?:,?\s+(?:of|dated|for|from|on|in|(?:published|issued|released)(?:\s+on)?)\s+|\s*[(\[]\s*|,\s+|\s+)"
)
OWNER = lettered(
    r"(?P<who>[A-ZÀ-Þ][\w&-]*(?:\s+(?:(?:of|for|the|and|to|on|in|without|du|de|des)\s+){0,2}[A-ZÀ-Þ][\w&-]*){0,7})"
)
_OF_STATE = re.compile(
    r"\b(?:Courts?|Tribunal|Audit\w*|Parliament|Senate|Congress|Inquiry|Prosecutor\w*|Ombuds\w+|Comptroller)\b"
)
_REACH = 200  # characters of a sentence that are looked at on either side of a day
_LEAST = 3  # letters of a body that is called by them


@cache
def _forms() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """The owner ahead of the piece; the piece whose owner stands behind its day, and that owner."""
    how_often = r"daily|weekly|biweekly|fortnightly|monthly|quarterly|annual|regular"
    own = rf"(?:(?:own|latest|last|new|first|joint|most\s+recent|{how_often})\s+){{0,2}}"
    return (
        re.compile(
            rf"(?<![\w’'-]){OWNER}(?:\s+\([^()]{{1,20}}\))?(?:['’]s?|s['’])\s+{own}[“\"«]?{_SERIES}[”\"»]?{_OF_DAY}\Z"
        ),
        re.compile(
            rf"(?:\A|[;:,–—]\s|\b(?:and|but|while|as)\s)\W*(?:[Ii]n|[Bb]y|[Ww]ith)\s+(?:its|their|the|an?)\s+{own}[“\"«]?{_SERIES}[”\"»]?{_OF_DAY}\Z"
        ),
        re.compile(rf"[)\]]?,?\s+(?:the\s+)?{OWNER}(?:\s+\([^()]{{1,20}}\))?\s+(?!of\b|and\b)[a-z]"),
    )


def of_large_piece(sentence: Named, date: CitedDate, outlets: Outlets) -> Place | None:
    """The body whose piece, its kind written large, is of that day."""
    begin = max(0, date.start - _REACH)
    before = sentence.text[begin : date.start]
    if not _ANY_KIND.search(before):
        return None
    owned, in_its, owner = _forms()
    match = owned.search(before)
    if match and not _OF_STATE.search(match["who"]):  # `the Ombudsman's Report No. 173` is a paper of state
        return owner_of(match, begin, outlets)
    if in_its.search(before) and (match := owner.match(sentence.text, date.end, date.end + _REACH)):
        return owner_of(match, 0, outlets)
    return None


def owner_of(match: re.Match[str], begin: int, outlets: Outlets) -> Place | None:
    """The `OWNER` of a match, if it is called as bodies and outlets are, not as countries and persons.

    `begin` is where the text that was matched begins in its sentence.
    """
    who = re.sub(r"^(?:[Tt]he|[Ii]n|[Oo]n|[Aa]s|[Tt]o|[Bb]ut)\s+", "", match["who"])
    end = begin + match.end("who")
    return (end - len(who), end, who) if _may_put_out(who, outlets) else None


def _may_put_out(who: str, outlets: Outlets) -> bool:
    """Whether it is called as bodies and outlets are, or by letters; no country and no person."""
    if is_place(who) or is_person_like(who):
        return False
    letters = who.replace(" ", "").replace("-", "").isupper() and len(who) >= _LEAST
    listed = folded(who) in phrases("organisations") or outlets.lists_body(who)
    called = " " in who and (is_of_body(who) or ends_as_body(who) or outlets.standing(who) >= Standing.CUED)
    return letters or listed or called or outlets.knows(who)
