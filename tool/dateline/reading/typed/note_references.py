"""The sources of a note whose day stands behind a comma, each with the fields before its day.

In: the text of a note. Out: `Reference`s, as far as they are parted; those whose title stands in quotation
marks are left to `typed.fields`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from dateline.reading.typed.dates import CitedDate, dates_in
from dateline.reading.typed.field_reader import unopened
from dateline.reading.typed.field_shapes import READ_BEFORE
from dateline.reading.typed.masking import URL, is_seat, without_addresses
from dateline.reading.typed.print_places import without_open_town
from dateline.reading.typed.stances import is_stance
from dateline.reading.typed.stops import stops

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Reference:
    """One source of a note: its fields before the day, the sign behind the first, its address."""

    fields: tuple[Place, ...]
    sign: str
    url: str | None


# Before the day of an item, and behind it.
_BEFORE_DAY = re.compile(r"(?:[\w.]\s\(|[,.;]\s+)(?:(?:on|dated|vom|le|du|de|of)\s+)?\Z")
_BEHIND_DAY = re.compile(rf"\s*(?:\Z|[,;:.)]|[(\[<{URL}])")
_IN_IMPRINT = re.compile(r"\([^()]*[^\W\d_]:\s[^()]*\Z")  # `(Split: Printing House, 2011)`
_NEXT = re.compile(rf";|(?<=[\d{URL}])\.\s+(?=[^\W_a-z\d]|(?:cf|vgl)\.|(?:see|voir|siehe)\s)")
_NO_DAY = re.compile(r"(?<=,\s)(?:n\.?\s?d\.?|undated|s\.\s?d\.|o\.\s?D\.|s/d|s\.\s?f\.)(?=\s*(?:\Z|[,;.]))")
# A field up to a comma or, where it may be the first, a colon; what is in brackets is within it.
_FIELD = re.compile(r"(?:\([^()]*\)|\[[^\[\]]*\]|[^,\[\]()]|[\[\]()])+")
_COLON = re.compile(r":\s")
OPEN_QUOTED = re.compile(
    r"(?:\A|[,.:(]\s?)[“\"«„»‘']|\b(?:see|cf\.?|read|voir|vgl\.?|siehe|ver|véase|vedi|zob\.)\s+(?:(?:also|auch|aussi)\s+)?[“\"«„]",
    re.IGNORECASE,
)


@lru_cache(maxsize=1 << 12)  # a document's notes are asked for the habit of all, then one by one
def references(text: str, *, day_first: bool) -> tuple[Reference, ...]:
    """The sources of a note whose day stands behind a comma, as far as they are parted.

    None where each part shows its title in quotation marks, which is quickly seen.
    """
    if all(map(_shows_title, _NEXT.split(text))):
        return ()
    return tuple(_references(text, day_first=day_first))


def _shows_title(part: str) -> bool:
    """Whether quotation marks open in a part, ahead of its year."""
    opened = OPEN_QUOTED.search(part)
    return opened is not None and _YEAR.search(part, 0, opened.start()) is None


_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


_ONE_DAY = re.compile(r"(?:\d{4}-)?\d\d-\d\d")


def _is_one_day(date: CitedDate) -> bool:
    """Whether it is a day, and no month or stretch: `Human rights update, January–March 2023, 2 May 2023`."""
    written = date.value.edtf() if date.value is not None else date.month_day or ""
    return _ONE_DAY.fullmatch(written) is not None


def _references(text: str, *, day_first: bool) -> Iterator[Reference]:
    blank = without_addresses(text)
    every = dates_in(blank, day_first=day_first)
    starts = [d.start for d in every]
    dates = [d for d in every if is_of_item(blank, d)]
    days = sorted([*((d.start, d.end) for d in dates), *(m.span() for m in _NO_DAY.finditer(blank))])
    of_day = {d.start for d in dates if _is_one_day(d)}  # `Dawn, May 2, 2015, May 9, 2015`: each a day of it
    begin, n = 0, 0
    while n < len(days):
        start, end = days[n]
        listed = start in of_day
        while n + 1 < len(days) and not blank[end : days[n + 1][0]].strip(" ,"):
            n += 1
            listed = listed and days[n][0] in of_day
            start, end = (start if listed else days[n][0]), days[n][1]
        following = _NEXT.search(blank, end)
        stop = following.end() if following else len(blank)
        amid = every[bisect_left(starts, begin) : bisect_left(starts, start)]
        if not any(_is_amid(blank, d, start) for d in amid):
            yield _reference(text, blank, begin, start, stop)
        begin = stop
        while n < len(days) and days[n][0] < stop:
            n += 1


def is_of_item(text: str, date: CitedDate) -> bool:
    """Whether a date stands by itself between fields, and is not the day on which a page was read."""
    before = text[max(0, date.start - 60) : date.start]
    if READ_BEFORE.search(before) or not _BEFORE_DAY.search(before) or _IN_IMPRINT.search(before):
        return False
    return _BEHIND_DAY.match(text, date.end) is not None


def _is_amid(text: str, date: CitedDate, day: int) -> bool:
    """Whether a date opens a field ahead of the day, with other words behind it: two sources, no title."""
    if date.end >= day or not date.is_of_day or text[max(0, date.start - 2) : date.start] != ", ":
        return False
    return re.search(r"[^\W\d_]{2}", text[date.end : day]) is not None


def _reference(text: str, blank: str, begin: int, day: int, stop: int) -> Reference:
    head = blank[begin:day]
    told, start = unopened(head.strip(), begin + len(head) - len(head.lstrip()))
    end = min(start + len(without_open_town(told.rstrip(" ,.;("))), day)
    fields = [_without_seat(text, bare(text, m.span())) for m in _FIELD.finditer(text, start, end)]
    while len(fields) > 1 and _COUNTED.fullmatch(text[slice(*fields[-1])]):
        fields.pop()
    if len(fields) > 1 and is_stance(text[slice(*fields[0])]):
        del fields[0]
    colon = _COLON.search(text, *fields[0]) if fields else None
    if colon is not None and any(stops(text[fields[0][0] : colon.start()])):
        colon = None  # `Bureau Veritas. Safe Harbour 3: An Exercise`
    if colon is not None:
        fields[:1] = [(fields[0][0], colon.start()), bare(text, (colon.end(), fields[0][1]))]
    address = re.search(rf"{URL}+", blank[day:stop])
    url = text[day + address.start() : day + address.end()] if address else None
    return Reference(tuple(p for p in fields if p[0] < p[1]), ":" if colon else ",", url)


_COUNTED = re.compile(r"\d{1,3}[:/]\d{1,4}|(?i:vol|no|nr|issue)\.?\s?\d+[\w\s.:/-]{0,20}")  # `9:41`, `vol. 3`
# `Independent (London)`, `The Guardian [Londres]`
_SEAT = re.compile(r"\w[”\"’»]?(?P<told>\s[(\[](?P<seat>[^()\[\]]{2,30})[)\]])\Z")


def _without_seat(text: str, place: Place) -> Place:
    """A field without the town or the country in brackets behind it."""
    seat = _SEAT.search(text, *place)
    return (place[0], seat.start("told")) if seat and is_seat(seat["seat"].strip()) else place


def bare(text: str, place: Place) -> Place:
    """The place without the blanks at its ends."""
    inner = text[slice(*place)]
    return place[0] + len(inner) - len(inner.lstrip()), place[1] - len(inner) + len(inner.rstrip())
