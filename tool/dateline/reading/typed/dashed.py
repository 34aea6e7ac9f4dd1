"""Sources behind a dash within a paragraph: `It is shut. — La Opinión (Cúcuta), 3 August 2021 The hens …`.

In: a stretch of a document whose habit it is to set a dash and the source behind what it answers for. Out:
the places of such sources that another sentence follows; `lines` reads them as those that close a
paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from dateline.reading.typed.dates import CitedDate, dates_in
from dateline.reading.typed.gazetteer import is_town
from dateline.reading.typed.lexicon import lettered
from dateline.reading.typed.outlets import is_place

_DASH = re.compile(r"(?<=[.!?…”\"’»)\]])(?:\s*[–—]{1,2}\s*|\s+--?\s+)(?=[^\W_]|[@„«“\"])")
_DIGIT = re.compile(r"\d")
_MORE = re.compile(r"\s*;\s*")
_NEXT = re.compile(lettered(r"\.?\s+[“\"‘«„(¿¡]{0,2}[A-ZÀ-Þ\d]"))
_STOP = re.compile(lettered(r"(?:[a-zà-ÿ\d]{2}|[)”\"»])[.!?]\s|\n\s*(?:\n|[–—•*-]\s)"))
_IN_TOWN = re.compile(
    lettered(r"(?P<name>[A-ZÀ-Þ\d@][^.;:()\[\]\n]{2,60})\s[(\[](?P<town>[A-ZÀ-Þ][^()\[\]\d\n]{2,30})[)\]]")
)
_LONGEST, _FIELD = (
    300,
    100,
)  # characters of a source, and of one of its outlets with what stands before its day
_JOINT = 3  # characters between a town and the day behind it


def dashed_places(text: str, start: int, end: int, *, day_first: bool) -> Iterator[tuple[int, int]]:
    """The places of sources behind a dash that more of the paragraph follows, without dash and full stop."""
    dashes = list(_DASH.finditer(text, start, end))
    for dash, following in zip_longest(dashes, dashes[1:]):
        begin = dash.end()
        head = text[begin : min(following.start() if following else end, begin + _LONGEST)]
        days = dates_in(head, day_first=day_first) if _DIGIT.search(head) else ()
        length = _length_in_town(head, days) or _dated_length(head, days)
        if length and _NEXT.match(head, length):
            yield begin, begin + length


def _dated_length(head: str, days: Sequence[CitedDate]) -> int:
    """How long the outlets with their days are, 0 where none is dated before the sentence ends."""
    begin = length = 0
    for day in days:
        if day.start < begin:
            continue
        if day.start - begin > _FIELD or _STOP.search(head, begin, day.start):
            break
        length = day.end
        more = _MORE.match(head, length)
        if more is None:
            break
        begin = more.end()
    return length


def _length_in_town(head: str, days: Sequence[CitedDate]) -> int:
    """How long an outlet with its town in brackets is, where no day follows: `Radio Aclo (Tarija)`."""
    match = _IN_TOWN.match(head)
    if match is None or not _NEXT.match(head, match.end()):
        return 0
    dated = any(0 <= day.start - match.end() <= _JOINT for day in days)
    return match.end() if not dated and (is_place(match["town"]) or is_town(match["town"])) else 0
