"""Sources behind a dash within a paragraph: `It is shut. — La Opinión (Cúcuta), 3 August 2021 The hens …`.

The dash may stand within the sentence too, before its full stop: `It is shut — Reuters, 3 May 2021. …`.

In: a stretch of a document whose habit it is to set a dash and the source behind what it answers for. Out:
the places of such sources that another sentence follows; `lines` reads them as those that close a
paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice, zip_longest

from dateline.reading.typed.dates import CitedDate, dates_in
from dateline.reading.typed.gazetteer import is_town
from dateline.reading.typed.lexicon import lettered
from dateline.reading.typed.place_names import is_place

_DASH = re.compile(r"(?<=[.!?…”\"’»)\]])(?:\s*[–—]{1,2}\s*|\s+--?\s+)(?=[^\W_]|[@„«“\"])")
# within a sentence, and what stands behind the source then
_DASH_IN = re.compile(r"(?<=[^\s.!?…”\"’»)\]])\s{1,3}(?:[–—]{1,2}|--?)\s{1,3}(?=[^\W_]|[@„«“\"])")
_STOPS = re.compile(r"[ \t]{0,2}(?:\.(?=\s|\Z)|[–—]\s|--?\s)")
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
    yield from _within_sentences(text, start, end, day_first=day_first)


def _within_sentences(text: str, start: int, end: int, *, day_first: bool) -> Iterator[tuple[int, int]]:
    """The places of dated sources between a dash and the full stop, or the next dash, of their sentence."""
    for dash in _DASH_IN.finditer(text, start, end):
        head = text[dash.end() : min(end, dash.end() + _LONGEST)]
        stop = _STOP.search(head)
        head = head[: stop.end() if stop else None]
        length = _dated_length(head, dates_in(head, day_first=day_first)) if _DIGIT.search(head) else 0
        if length and _STOPS.match(text, dash.end() + length):
            yield dash.end(), dash.end() + length


# A source that closes its sentence, with all that may be set about it.
_CLOSING = re.compile(
    r"[^\s.!?…]\s(?:[–—]{1,2}|--?)\s[*_]{0,2}(?P<source>[^\W\d_a-z][^.;–—\n]{2,80}\d)[*_]{0,2}\.(?=\s|\Z)"
)
_HABIT, _TRIES = 3, 200  # of them, from which it is a habit; that are looked at


def ends_sentences_with_dashes(text: str, *, day_first: bool) -> bool:
    """Whether it is the document's habit to close sentences with a dash and the source."""
    found = 0
    for match in islice(_CLOSING.finditer(text), _TRIES):
        source = match["source"]
        found += any(d.is_of_day and d.end == len(source) for d in dates_in(source, day_first=day_first))
        if found >= _HABIT:
            return True
    return False


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
