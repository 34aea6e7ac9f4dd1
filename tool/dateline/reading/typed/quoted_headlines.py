"""Headlines in quotation marks between an outlet and its day: `Malta Today: “Owner gone” (April 20, 2021)`.

In: a sentence and a day of it that stands alone in brackets. Out: the place of the outlet.
"""

from __future__ import annotations

import re

from dateline.reading.typed.dates import CitedDate
from dateline.reading.typed.naming import Named, Place
from dateline.reading.typed.outlets import Outlets

_BETWEEN = re.compile(r"[”\"»]?[:,]\s[“\"«„][^“”\"«»„\n]{3,140}[”\"»“]\s[(\[]\s*")
# where a source begins: a line, a sentence, behind what ends another, behind what leads to one
_BEGINS = re.compile(
    r"(?:\A|[.:;]|\n|[-–—•*]|\b(?:[Ii]n|[Ss]ee|[Ff]rom|and|by|[Ii]n\s+the|[Tt]he|[Aa]nd\s+in))[\s“\"«„]*\Z"
)


def headline_between(sentence: Named, date: CitedDate, outlets: Outlets) -> Place | None:
    """The known outlet of a day behind the headline of its piece."""
    for place in sentence.places:
        start, end, _ = place
        if end < date.start and _BETWEEN.fullmatch(sentence.text, end, date.start):
            known = outlets.knows(sentence.text[start:end].strip('“”"«»„'))
            return place if known and _BEGINS.search(sentence.text[:start]) else None
    return None
