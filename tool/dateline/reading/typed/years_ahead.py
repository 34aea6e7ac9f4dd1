"""Years ahead of who wrote something in them: `In 1998 Der Spiegel reported that …`.

In: a sentence with its outlets, and a year. Out: the outlet's place. A year tells less than a day: only right
before a name, with a verb of telling right behind that.
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


def year_ahead(sentence: Named, date: CitedDate) -> Place | None:
    """The outlet that told something in a year that stands before it."""
    text = sentence.text
    if date.is_of_day or not _OPENS.search(text, max(0, date.start - 24), date.start):
        return None
    named = next((p for p in sentence.places if p[0] > date.end), None)
    if named is None or not _JOINT.fullmatch(text, date.end, named[0]):
        return None
    return named if _tells().match(text, named[1]) else None
