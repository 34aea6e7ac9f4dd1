"""Brackets that give another day of the outlet before: `(Herald, 26 April 1930) … (Ib. 13 May 1930)`.

In: the scene, its stretches, what was found in them. Out: what was found, with these.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from dateline.reading.typed.choosing import Choice
from dateline.reading.typed.fields import read_groups
from dateline.reading.typed.groups import RawGroup
from dateline.reading.typed.outlets import Standing
from dateline.reading.typed.stretches import Role, Scene, Stretch, citation, group_of
from dateline.values.typed import TypedCitation

_AGAIN = re.compile(
    r"[(\[]\s*(?P<same>(?:[Ii]b(?:id(?:em)?)?|[Ii]d(?:em)?|[Ii]b[íi]d(?:em)?|[Ee]b(?:d|enda)|(?:the\s+)?[Ss]ame\s+(?:(?:news)?paper|daily|weekly|magazine|agency)|"
    r"[Dd]ieselbe\s+Zeitung|(?:le\s+)?[Mm]ême\s+journal|(?:el\s+)?[Mm]ismo\s+(?:diario|periódico))\b[.,]{0,2})\s+(?P<rest>[^()\[\]\n]{3,50})[)\]]"
)
_FAR = 4000  # characters, from which nobody looks back for the outlet


def with_same_again(
    scene: Scene, stretches: Sequence[Stretch], found: Sequence[TypedCitation]
) -> tuple[TypedCitation, ...]:
    """The citations, those in brackets of the outlet before among them."""
    matches = list(_AGAIN.finditer(scene.text))
    if not matches:
        return tuple(found)
    prose = sorted(((s.start, s.end, s) for s in stretches if _is_prose(s)), key=_start)
    again = [(match, stretch) for match in matches if (stretch := _holding(prose, match.start()))]
    places = {match.start() for match, _ in again}
    kept = sorted((c for c in found if c.span.start not in places), key=_begin)
    return tuple(sorted([*kept, *_repeated(scene, kept, again)], key=_begin))


def _begin(one: TypedCitation) -> int:
    return one.span.start


def _is_prose(stretch: Stretch) -> bool:
    return not (stretch.is_reference or stretch.role is Role.HEADING)


def _holding(prose: Sequence[tuple[int, int, Stretch]], place: int) -> Stretch | None:
    """The stretch that a place is in."""
    at = bisect_right(prose, place, key=_start) - 1
    return prose[at][2] if at >= 0 and place < prose[at][1] else None


def _start(placed: tuple[int, int, Stretch]) -> int:
    return placed[0]


def _repeated(
    scene: Scene, cited: Sequence[TypedCitation], again: Sequence[tuple[re.Match[str], Stretch]]
) -> Iterator[TypedCitation]:
    """The citations that the brackets are, each of the outlets of the last one ahead of it."""
    starts = [c.span.start for c in cited]
    for match, stretch in again:
        before = bisect_right(starts, match.start()) - 1
        raw = _day_of(match["rest"], day_first=scene.day_first) if before >= 0 else None
        if raw is None:
            continue
        last = cited[before]
        if match.start() - last.span.start > _FAR or not last.groups[-1].outlets:
            continue
        choice = Choice(last.groups[-1].outlets, Standing.KNOWN)
        group = group_of(scene, raw, choice, match.start("rest"))
        yield citation(scene, match.span(), scene.kind(stretch), [group])


def _day_of(text: str, *, day_first: bool) -> RawGroup | None:
    """The day that is all of a text but for pages."""
    groups = read_groups(text, day_first=day_first, note=False)
    (raw, *others) = groups or (None,)
    if raw is None or others or raw.names or raw.title or raw.date is None or not raw.date.is_of_day:
        return None
    return raw
