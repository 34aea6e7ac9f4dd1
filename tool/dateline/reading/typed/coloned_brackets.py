"""Titles behind colons in brackets: `(BBC News: Iran media guide, 14 May 2014; AFP: Two held, 1 May 2013)`.

In: a stretch of the scene. Out: the citations that are brackets of which every part is an outlet, a colon, a
title and a day, as ecoi.net, ACCORD and the UNHCR set them. An outlet of which nothing is known is believed
where the document sets known ones so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from dateline.reading.typed.choosing import Choice
from dateline.reading.typed.credits import label_end
from dateline.reading.typed.dates import CitedDate, dates_in
from dateline.reading.typed.groups import RawGroup
from dateline.reading.typed.headlined import BEFELL_PRESS
from dateline.reading.typed.lexicon import compiled, lettered
from dateline.reading.typed.outlets import Outlets, Standing
from dateline.reading.typed.place_names import is_place
from dateline.reading.typed.platforms import are_platforms
from dateline.reading.typed.stretches import Role, Scene, Stretch, citation, group_of
from dateline.values.typed import TypedCitation

_BRACKETS = re.compile(r"[(\[](?P<inner>[^()\[\]]{16,600})[)\]]")
_LED = re.compile(r"\s*(?:(?:see(?:\s+also)?|cf\.?|vgl\.?|siehe(?:\s+auch)?|voir|véase)\s+)?", re.IGNORECASE)
_NAMED = re.compile(
    lettered(r"(?P<name>[^\W_a-z][^,;:()“”\"«»„\d]{0,60}?(?:\d{1,3})?):\s+(?P<title>\S.{3,250}?),\s+\Z"),
    re.DOTALL,
)
_TAIL = compiled(
    "accessed",
    r"\s*(?:,\s*(?:(?:pp?|S|s|par[as]?|Abs)\.?\s*\d[\d\s–-]*|(?:%s)\b.*|(?:https?://|www\.)\S+))*\s*\Z",
)
_OTHER_NAME = re.compile(r"\s[-–—]\s")  # `HRW - Human Rights Watch`
_WORDS = 2  # of a title without quotation marks
_HABIT = 2  # such parts of known outlets, which show that of others
_MARKED = re.compile(r"[“\"«„‘']")


@dataclass(frozen=True, slots=True)
class _Part:
    """An outlet, where it begins, its piece and its day."""

    start: int
    name: str
    title: str
    day: CitedDate


def coloned_brackets(scene: Scene, stretch: Stretch) -> Iterator[TypedCitation]:
    """The brackets that are such citations."""
    if scene.sure or stretch.role is Role.HEADING or ": " not in scene.text[stretch.start : stretch.end]:
        return
    for match in _BRACKETS.finditer(scene.text, stretch.start, stretch.end):
        parts = _parts(match["inner"], match.start("inner"), day_first=scene.day_first)
        if not parts or not all(_may_be(scene.outlets, part) for part in parts):
            continue
        if len(parts) == 1 and BEFELL_PRESS.search(parts[0].title):
            continue  # `(Radio Dabanga: licence withdrawn, 3 May 2014)`
        if not all(_is_known(scene.outlets, part.name) for part in parts) and not _sets_so(scene):
            continue
        groups = [
            group_of(
                scene,
                RawGroup(start=part.start, end=part.day.end, date=part.day, title=part.title),
                Choice((part.name,), Standing.KNOWN),
                0,
            )
            for part in parts
        ]
        yield citation(scene, match.span(), scene.kind(stretch), groups)


def _parts(inner: str, offset: int, *, day_first: bool) -> list[_Part]:
    """The outlets with their titles and days; none where the text holds anything else.

    A semicolon may stand in a title: the parts end behind days.
    """
    found: list[_Part] = []
    start = 0
    for end in [*(m.start() for m in re.finditer(";", inner)), len(inner)]:
        part = _part(inner[start:end], offset + start, day_first=day_first)
        if part is not None:
            found.append(part)
            start = end + 1
    return found if start > len(inner) else []


def _part(text: str, offset: int, *, day_first: bool) -> _Part | None:
    days = dates_in(text, day_first=day_first)
    if not days or not days[-1].is_of_day or not _TAIL.match(text, days[-1].end):
        return None
    day, lead = days[-1], _LED.match(text)
    begin = lead.end() if lead else 0
    named = _NAMED.match(text[begin : day.start])
    if named is None or label_end(text[begin:]):
        return None
    placed = CitedDate(offset + day.start, offset + day.end, day.value, day.month_day, day.problem)
    return _Part(offset + begin, named["name"].strip(), " ".join(named["title"].split()), placed)


def _may_be(outlets: Outlets, part: _Part) -> bool:
    """Whether what stands ahead of the colon may be an outlet, and what is behind it a title."""
    if is_place(part.name) or are_platforms(part.name) or outlets.standing(part.title) >= Standing.CUED:
        return False
    return len(part.title.split()) >= _WORDS or _MARKED.match(part.title) is not None


def _is_known(outlets: Outlets, name: str) -> bool:
    return any(outlets.standing(part) >= Standing.CUED for part in (name, *_OTHER_NAME.split(name)))


def _sets_so(scene: Scene) -> bool:
    """Whether the document sets known outlets so."""
    known = sum(_is_known(scene.outlets, name) for name in _names(scene.text, scene.day_first))
    return known >= _HABIT


@lru_cache(maxsize=4)
def _names(text: str, day_first: bool) -> tuple[str, ...]:
    """The outlets of all such brackets."""
    return tuple(
        part.name
        for match in _BRACKETS.finditer(text)
        if ": " in match["inner"]
        for part in _parts(match["inner"], match.start("inner"), day_first=day_first)
    )
