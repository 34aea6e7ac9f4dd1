"""Headlines in quotation marks between an outlet and its day: `Malta Today: “Owner gone” (April 20, 2021)`.

In: a sentence and a day of it that stands alone in brackets. Out: the place of the outlet.
"""

from __future__ import annotations

import re

from dateline.reading.typed.dates import CitedDate
from dateline.reading.typed.naming import Named, Place
from dateline.reading.typed.outlets import Outlets

_QUOTED = r"[“\"«„][^“”\"«»„\n]{3,140}[”\"»“]\s[(\[]\s*"
_PIECE = (
    r"(?:piece|article|report|story|op-?ed|editorial|column|commentary|analysis|essay|feature|d[ei]spatch|note|"
    r"post|item|investigation|interview|leader|cartoon)"
)
_HEADED = r"(?:headed|headlined|titled|entitled|called|(?:under|with)\sthe\s(?:title|headline))"
_BETWEEN = re.compile(rf"[”\"»]?[:,]\s{_QUOTED}")
# `X’s Ann Low, in a piece headed “…” (`, `X’s report “…” (`, `X ran a piece under the title “…” (`
_IN_PIECE = re.compile(
    rf"[”\"»]?(?:(?:['’]s?(?:\s[A-ZÀ-Þ][\w’'-]+){{1,3}})?,\s+in\s+(?:an?|its|his|her|the)\s(?:[\w-]+\s){{0,3}}?{_PIECE}(?:\s[\w-]+){{0,3}}?\s(?:{_HEADED}\s)?"
    rf"|['’]s?\s(?:[\w-]+\s){{0,2}}?{_PIECE},?\s(?:{_HEADED}\s)?"
    rf"|\s(?:ran|published|printed|carried|posted)\s(?:an?|its|the)\s(?:[\w-]+\s){{0,3}}?{_PIECE}(?:\s[\w-]+){{0,4}}?\s{_HEADED}\s){_QUOTED}"
)
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
