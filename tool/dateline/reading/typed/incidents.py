"""Days that head the items of lists of incidents: `26 June 2019, Ocotepeque`, `Juba, 3 May: two were shot`.

In: the stretches of a text. Out: the places of such openings. The day is that of what happened there; it is
never joined to an outlet or a body that the item speaks of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dateline.reading.typed.dates import CitedDate, dates_in
from dateline.reading.typed.evidence import is_titled
from dateline.reading.typed.gazetteer import is_town
from dateline.reading.typed.lexicon import lettered
from dateline.reading.typed.outlets import Outlets, Standing
from dateline.reading.typed.place_names import is_place
from dateline.reading.typed.stretches import Role, Stretch

_HABIT = 3  # openings that name a town, from which all that are built so are held to name a place
_LONGEST = 90  # characters of an opening

_MARKER = re.compile(
    r"\s*(?:[#№•*–—-]\s*)?(?:(?:[Nn]o\.?|[Ii]tem|[Cc]ase|[Ii]ncident)\s+)?(?:\(?\d{1,3}[.):]\s+)?[*_]*"
)
_WORD = r"[A-ZÀ-Þ][\w.’'/-]*"
_NAME = rf"{_WORD}(?:[ ](?:{_WORD}|of|the|de|la|del|el|los|las|do|da|and|y|et|a[lnsdr]-\w+)){{0,5}}"
_MANY = (
    r"(?:several|various|different|many)\s+"
    r"(?:cities|towns|places|villages|districts|regions|departments|provinces)"
)
_REGION = r"(?:\s+\([^()\n]{2,40}\)|,\s+[A-ZÀ-Þ][\w.’' /-]{1,30}?)?"
_ENDS = r"(?P<end>[*_]*(?:[ \t]*\n|[.:;]\s|\s[–—|-]{1,2}\s|[ \t]*\Z))"
_SIGN = r"(?:,|\s[–—|-]{1,2}|\s*[|])\s+"
_BEHIND = re.compile(lettered(rf"[*_]*{_SIGN}[*_]*(?P<name>{_MANY}|{_NAME}){_REGION}{_ENDS}"))
_AHEAD = re.compile(lettered(rf"(?P<name>{_NAME}){_REGION}{_SIGN}\Z"))
_DIGIT = re.compile(r"[^\n\d]{0,40}\d[^\n]{3,}")
_CLOSED = re.compile(rf"\s*{_ENDS}")


def incident_days(
    text: str, stretches: Sequence[Stretch], outlets: Outlets, *, day_first: bool
) -> tuple[tuple[int, int], ...]:
    """The places of all openings by a day and where it was, in order."""
    found = [
        opening
        for stretch in stretches
        if stretch.role in (Role.BODY, Role.HEADING)
        for start, end in _lines(text, stretch)
        if (opening := _opening(text, start, end, day_first=day_first)) is not None
    ]
    settled = [_is_settled(name, outlets) for _, name, _ in found]
    if sum(settled) < _HABIT:
        return ()
    return tuple(
        place
        for (place, name, day_leads), is_place_name in zip(found, settled, strict=True)
        if is_place_name or (day_leads and not _may_be_outlet(name, outlets))
    )


def _is_settled(name: str, outlets: Outlets) -> bool:
    """Whether a name is a place's and no outlet's."""
    return outlets.standing(name) is not Standing.KNOWN and (is_place(name) or is_town(name))


def _may_be_outlet(name: str, outlets: Outlets) -> bool:
    return outlets.standing(name) >= Standing.CUED or is_titled(name)


_LINE = re.compile(r"(?<=[.!?:)”\"»])[ \t]*\n(?=\S)")


def _lines(text: str, stretch: Stretch) -> Iterator[tuple[int, int]]:
    """The beginnings of a stretch and of its lines behind the end of a sentence, with a digit near by."""
    starts = [stretch.start, *(m.end() for m in _LINE.finditer(text, stretch.start, stretch.end))]
    for start in starts:
        begin = _past_marker(text, start, stretch.end)
        end = min(stretch.end, begin + _LONGEST)
        if _DIGIT.match(text, begin, end):
            yield begin, end


def _opening(text: str, begin: int, end: int, *, day_first: bool) -> tuple[tuple[int, int], str, bool] | None:
    """An opening, the name that stands beside its day, and whether the day leads."""
    head = text[begin:end]
    days = [d for d in dates_in(head.split("\n")[0], day_first=day_first) if d.is_of_day]
    if not days:
        return None
    if days[0].start == 0:
        behind = _BEHIND.match(head, _end_of_days(days, head))
        return ((begin, begin + behind.start("end")), behind["name"], True) if behind else None
    ahead = _AHEAD.fullmatch(head, 0, days[0].start)
    closed = _CLOSED.match(head, _end_of_days(days, head)) if ahead else None
    if ahead is None or closed is None:
        return None
    return (begin, begin + closed.start("end")), ahead["name"], False


def _past_marker(text: str, start: int, end: int) -> int:
    """Where the words of an item begin, behind its number."""
    marker = _MARKER.match(text, start, end)
    return marker.end() if marker else start


def _end_of_days(days: Sequence[CitedDate], head: str) -> int:
    """Where the days that open an item end: `12 and 13 March 2019`, `29 April - 3 May 2019`."""
    end = days[0].end
    for day in days[1:]:
        if not _JOINT.fullmatch(head, end, day.start):
            break
        end = day.end
    return end


_JOINT = re.compile(r"\s*(?:and|und|et|y|to|[–—,/&-])\s*")
