"""Years beside who wrote something in them: `In 1998 Der Spiegel reported`, `she told Reuters in 1998`.

In: a sentence with its outlets, and a year. Out: the outlet's place. A year tells less than a day: only right
before a name, with a verb of telling right behind that, or right behind a name or its verb.
"""

from __future__ import annotations

import re
from functools import cache

from dateline.reading.typed.dates import CitedDate
from dateline.reading.typed.naming import Named, Place

_OPENS = re.compile(
    r"(?:\A|[;:,(–—]\s|\b(?:and|but|while|y|et|und)\s)\W*(?:(?:[Ii]n|[Bb]y|[Aa]lready\s+in|[Aa]s\s+early\s+as|[Ee]n|[Dd]ès|[Ii]m\s+Jahre?)\s+)\Z"
)
_JOINT = re.compile(
    r",?\s+(?:(?:the|le|la|el|die|der)\s+)?(?:(?:[A-Za-z]+\s+)?(?:weekly|daily|magazine|newspaper|paper|agency)\s+)?[“\"«]?",
    re.IGNORECASE,
)


@cache
def _tells() -> re.Pattern[str]:
    return re.compile(
        r"[”\"»]?(?:\s+(?:magazine|newspaper|weekly|daily))?\s+(?:(?:had|has|already|even|first|also|openly|famously|a\s+rapporté|hat)\s+)*"
        r"(?:wrote|written|reported|called|declared|claimed|said|stated|described|revealed|disclosed|noted|estimated|warned|argued|asked|concluded|published|printed|ran\s+(?:an?|the)|quoted|questioned|"
        r"dubbed|denied|confirmed|announced|counted|carried|schrieb|berichtete|meldete|écrivait|rapportait|révélait|publiait|informó|publicó|escribió|señaló|reveló|publicou|escreveu|scriveva|riportava)(?![\w-])"
    )


# `he told Reuters in 2011`, `an interview with the BBC in 2011`; some write `on 2011`
_TO_WHOM = re.compile(
    r"\b(?:told|telling|tells|sp(?:oke|oken|eaking)\s+(?:to|with)|interviews?\s+(?:with|to|by|for)|interviewed\s+by|wrote\s+in|written\s+(?:in|for)|writing\s+(?:in|for)|remarks?\s+to|(?:shown|aired|broadcast|seen|appear(?:ed|ing|ance)|interviewed|said|speaking)\s+on)"
    r"\s+(?:(?:the|le|la|el|die|der)\s+)?(?:(?:[A-Za-z]+\s+)?(?:weekly|daily|magazine|newspaper|paper|agency|channel|broadcaster)\s+)?[“\"«]?\Z"
)
_BEHIND = re.compile(
    r"[”\"»]?(?:\s+(?:news\s+agency|magazine|newspaper|weekly|daily|television|radio|TV))?,?\s+(?:back\s+)?(?:in|on)\s+"
)
# `an investigation by Reuters in 2019`
_IN_YEAR = re.compile(r"[”\"»]?\s+(?:back\s+)?in\s+")
_PIECE_BY = re.compile(
    r"\b(?:an?|the|its|one|first|another|two|three|this|that)\s+(?:[\w-]+\s+){0,2}?(?:investigations?|reports?|stud(?:y|ies)|surveys?|articles?|series|documentar(?:y|ies)|films?|inquir(?:y|ies)|analys[ei]s|count|tally|interviews?|"
    r"expos[ée]s?|features?|programmes?|editorials?|columns?|stor(?:y|ies)|dispatch(?:es)?|profiles?)(?:\s+(?:of|into|on|about)\s+[^,;.()]{2,60}?)?\s+(?:by|in)\s+"
    r"(?:(?:the|le|la|el|die|der)\s+)?(?:(?:[A-Za-z]+\s+)?(?:weekly|daily|magazine|newspaper|paper|agency|channel|broadcaster|site|website)\s+)?[“\"«]?\Z",
    re.IGNORECASE,
)
_ENDS = re.compile(r"[\s”\"»)]*(?:[.,;:–—]|\Z|\s(?:that|how|of|about|when|why|after|before)\s)")


def year_behind(sentence: Named, date: CitedDate) -> Place | None:
    """The outlet that told something, or that somebody told it, in a year behind it."""
    text = sentence.text
    if date.is_of_day:
        return None
    named = next((p for p in reversed(sentence.places) if p[1] < date.start), None)
    if named is None or date.start - named[1] > _NEAR:
        return None
    if _IN_YEAR.fullmatch(text, named[1], date.start) and _PIECE_BY.search(
        text, max(0, named[0] - 110), named[0]
    ):
        return named
    if not _ENDS.match(text, date.end):
        return None
    if _BEHIND.fullmatch(text, named[1], date.start):
        return named if _TO_WHOM.search(text, max(0, named[0] - 60), named[0]) else None
    told = _tells().match(text, named[1])
    return named if told and _WHEN.fullmatch(text, told.end(), date.start) else None


_NEAR = 40  # characters
_WHEN = re.compile(r"\s+(?:back\s+)?in\s+")


def year_ahead(sentence: Named, date: CitedDate) -> Place | None:
    """The outlet that told something in a year that stands before it."""
    text = sentence.text
    if date.is_of_day or not _OPENS.search(text, max(0, date.start - 24), date.start):
        return None
    named = next((p for p in sentence.places if p[0] > date.end), None)
    if named is None or not _JOINT.fullmatch(text, date.end, named[0]):
        return None
    return named if _tells().match(text, named[1]) else None
