"""Notes that give another day of the source before them: `Ibid., 14 January.`, `Idem, 2 May; Dawn, 3 May.`

In: a stretch that is a note, the last citation of the note before it, what was read in it otherwise. Out:
what the note cites, that source with its new day ahead of the others. Without a day of its own such a word
cites nothing.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from dateline.reading.typed.choosing import Choice
from dateline.reading.typed.dates import CitedDate, dates_in
from dateline.reading.typed.fields import read_groups
from dateline.reading.typed.groups import RawGroup
from dateline.reading.typed.notes import SAME, number_of
from dateline.reading.typed.outlets import Standing
from dateline.reading.typed.stretches import Scene, Stretch, citation, group_of
from dateline.values.text import Span
from dateline.values.typed import TypedCitation, TypedKind

# A title may stand ahead of the day: `Ibid., “The Ferry Again,” 14 January 2020`
_AHEAD = re.compile(
    rf"{SAME.pattern}[,;:]?\s+(?:(?P<title>[“„«\"][^“”„«»\"]{{2,250}}[”“»\"])[,.]?\s+)?"
    r"(?:\(|(?:(?:issue|edition|ausgabe|report|numéro|édition|número|edición)\s+)?(?:of|vom|du|del?|on|dated|le|el|am)?)\s*\Z",
    re.IGNORECASE,
)
# Where the next source begins
_NEXT = re.compile(
    r"(?<!\A)(?:;|[,.]?\s(?:and|et|und|y|e|[Ss]ee(?:\salso)?|[Vv]oir(?:\saussi)?)\s(?=[^\W\d_a-z]|[“«„\"]))"
)
_JOINT = re.compile(r"\s*(?:,|,?\s(?:and|et|und|y|e|as\swell\sas)|&)\s*(?:of\s|le\s|du\s|vom\s|el\s)?")


def begins_with_same(scene: Scene, stretch: Stretch) -> bool:
    """Whether a note begins by referring to the one before: `Ibid.`"""
    text = scene.text[stretch.start : min(stretch.end, stretch.start + 40)]
    number = number_of(text)
    return SAME.match(text[number.end() :] if number else text.lstrip()) is not None


def with_same(
    scene: Scene, stretch: Stretch, before: TypedCitation, here: Sequence[TypedCitation]
) -> list[TypedCitation]:
    """The citations of a note, ahead of them the source of the note before with its day here."""
    same = _same_of_day(scene, stretch, before)
    if same is None:
        return list(here)
    days = {group.date_span for group in same.groups}
    if any(group.date_span in days for found in here for group in found.groups):
        return [_named(found, days, same.groups[0].outlets) for found in here]
    if here and here[0].kind is TypedKind.FOOTNOTE and here[0].span.start <= same.span.start:
        cut = scene.span(same.cut.start, max(same.cut.end, here[0].cut.end))
        return [replace(here[0], groups=(*same.groups, *here[0].groups), cut=cut), *here[1:]]
    return [same, *here]


def _named(found: TypedCitation, days: Container[Span | None], outlets: tuple[str, ...]) -> TypedCitation:
    """The citation, the outlets put to what it has of these days without any."""
    groups = [
        replace(g, outlets=outlets) if g.date_span in days and not g.outlets else g for g in found.groups
    ]
    return replace(found, groups=tuple(groups))


def _same_of_day(scene: Scene, stretch: Stretch, before: TypedCitation) -> TypedCitation | None:
    """The citation of what a note begins with, where that is another day of the source before."""
    text = scene.text[stretch.start : stretch.end]
    number = number_of(text)
    begin = number.end() if number else len(text) - len(text.lstrip())
    body = text[begin:].rstrip()
    days = dates_in(body, day_first=scene.day_first)
    ahead = _AHEAD.fullmatch(body[: days[0].start]) if days else None
    if ahead is None or not days[0].is_of_day:
        return None
    following = _NEXT.search(body, days[0].end)
    end = following.start() if following else len(body)
    own = list(_run(body[:end], days))
    rest = read_groups(body[own[-1].end : end].lstrip(" ,.;)"), day_first=scene.day_first, note=True)
    if any(group.names or group.title or group.date for group in rest):
        return None
    title = " ".join(ahead["title"][1:-1].rstrip(",").split()) if ahead["title"] else None
    groups = [_of(day, rest, title) for day in own]
    choice = Choice(before.groups[-1].outlets, Standing.KNOWN)
    place = (stretch.start + begin, stretch.start + begin + end)
    found = [group_of(scene, raw, choice, stretch.start + begin) for raw in groups]
    return citation(scene, place, scene.kind(stretch), found)


def _run(body: str, days: Sequence[CitedDate]) -> Iterator[CitedDate]:
    """The first day, and those that only small words part from the one before."""
    yield days[0]
    for one, other in pairwise(days):
        if other.end > len(body) or not _JOINT.fullmatch(body, one.end, other.start):
            return
        yield other


def _of(day: CitedDate, rest: Sequence[RawGroup], title: str | None) -> RawGroup:
    return RawGroup(
        date=day,
        title=title,
        url=next((group.url for group in rest if group.url), None),
        accessed=next((group.accessed for group in rest if group.accessed), None),
        qualifiers=[said for group in rest for said in group.qualifiers],
    )
