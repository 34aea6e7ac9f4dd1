"""Days in brackets behind the word for them: `On Monday (11 October 2021), Reuters said that it was over`.

In: a sentence and a day alone in brackets. Out: the outlets behind that a bare day would be linked to.
"""

from __future__ import annotations

import re

from dateline.reading.typed.dates import CitedDate
from dateline.reading.typed.link_parts import Strength
from dateline.reading.typed.links import link
from dateline.reading.typed.naming import Named, Place

_OPENS = re.compile(
    r"(?:\A|[;:]\s)\W*(?:(?:and|but|then|also|only|late|early)\s+)?(?P<on>on\s+)?(?P<when>(?:last\s+|this\s+(?:past\s+)?)?"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:\s+(?:morning|evening|night|afternoon))?|today|yesterday|tonight|"
    r"(?:the|that)\s+(?:(?:same|next|following|very)\s+)?(?:day|morning|evening|night|afternoon)|(?:an?|one|two|three|four|five)\s+days?\s+(?:later|earlier|before)|"
    r"(?:am\s+)?(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag)|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|(?:el\s+)?(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)"
    r"),?\s*[(\[]\s*)\Z",
    re.IGNORECASE,
)
_CLOSES = re.compile(r"\s*[)\]],?(?=\s)")


def behind_weekday(sentence: Named, date: CitedDate) -> list[Place]:
    """The outlet that the day's word opens the clause of, its day in brackets behind that."""
    text = sentence.text
    opened = _OPENS.search(text, max(0, date.start - _NEAR), date.start)
    closed = _CLOSES.match(text, date.end) if opened else None
    if opened is None or closed is None:
        return []
    following = next((p for p in sentence.places if p[0] >= closed.end()), None)
    if following is None:
        return []
    start, end = opened.span("when")
    joint = ",".ljust(closed.end() - closed.start()) if closed[0].endswith(",") else " " * len(closed[0])
    bare = sentence.marked[:start] + " " * (end - start) + sentence.marked[end : date.end] + joint
    bare += sentence.marked[closed.end() :]
    linked = link(bare, following[:2], (date.start, date.end)) >= Strength.OF_KNOWN
    return [following] if linked else []


_NEAR = 60  # characters
