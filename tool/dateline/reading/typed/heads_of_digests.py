"""Headings that are an outlet and its day: `### Kayhan, 3 May 2020`, `The Punch – May 3, 2020`.

In: a heading of the scene. Out: the citation that it is; what stands below it is from there, so that its key
does too. An entry on what befell the outlet on a day is headed alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.reading.typed.choosing import Choice
from dateline.reading.typed.dates import dates_in
from dateline.reading.typed.evidence import is_titled
from dateline.reading.typed.gazetteer import is_town
from dateline.reading.typed.groups import RawGroup
from dateline.reading.typed.headlined import PRESS_ITSELF
from dateline.reading.typed.outlets import Standing
from dateline.reading.typed.place_names import is_place
from dateline.reading.typed.series import is_of_masthead
from dateline.reading.typed.stretches import Scene, Stretch, citation, group_of
from dateline.values.typed import TypedCitation

_LONGEST = 100  # characters of such a heading
_JOINTS = " ,:|()[]–—-\t"
_NUMBERED = re.compile(r"\(?(?:\d{1,2}|[IVX]{1,4}|[A-Z])[.)]\s")
_BELOW = 400  # characters below it, in which an entry says what befell the outlet
_OF_PRESS = re.compile(rf"\b(?:{PRESS_ITSELF}|stringers?|broadcasts?)\b", re.IGNORECASE)


def headed_by_outlet(scene: Scene, stretch: Stretch) -> Iterator[TypedCitation]:
    """The citation that a heading is, not the first of the document."""
    text = scene.text[stretch.start : stretch.end].strip()
    if not stretch.start or len(text) > _LONGEST or scene.sure:
        return
    days = dates_in(text, day_first=scene.day_first)
    if len(days) != 1 or not days[0].is_of_day or days[0].value is None:
        return
    if _NUMBERED.match(text) or "/" in days[0].value.edtf():  # a chapter, a period
        return
    ahead, behind = text[: days[0].start].strip(_JOINTS), text[days[0].end :].strip(_JOINTS + ".")
    name, _, town = ahead.partition(", ")
    titled = scene.outlets.standing(name) >= Standing.CUED and is_titled(name)
    if not name or behind or not (titled or scene.outlets.knows(name)) or is_place(name):
        return
    if town and not (is_town(town) or is_place(town)):
        return
    start = scene.text.index(text, stretch.start)
    below = scene.text[stretch.end : stretch.end + _BELOW].strip().split("\n\n")[0]
    if name in below or _OF_PRESS.search(below) or is_of_masthead(scene.text, start, start + len(text)):
        return
    group = group_of(
        scene,
        RawGroup(date=days[0]),
        Choice((name,), scene.outlets.standing(name), place=town or None),
        start,
    )
    place = start, start + len(text)
    yield citation(scene, place, scene.kind(stretch), [group], _key_below(scene.text, stretch.end, place[1]))


def _key_below(text: str, end: int, head: int) -> tuple[int, int]:
    """Where the key belongs, the heading keeping its words: behind the paragraph below, else behind it."""
    below = _PARAGRAPH.match(text, end)
    at = below.end("said") if below else head
    return at, at


_PARAGRAPH = re.compile(r"\s*(?P<said>[^\n]*[.!?…][”\"»’)]*)[ \t]*(?:\n|\Z)")
