"""Lines that are one source, its day first: `12/15/05 - “Ferries Sold at Night”, by Ann Mole, Detroit News`.

In: a stretch of the scene. Out: the citation that the line is. Chronicles and pages of links have such lines
without any head that says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.reading.typed.choosing import in_brackets
from dateline.reading.typed.dates import dates_in
from dateline.reading.typed.evidence import is_person_like
from dateline.reading.typed.fields import read_groups
from dateline.reading.typed.masking import first_quoted
from dateline.reading.typed.outlets import Standing
from dateline.reading.typed.stretches import Role, Scene, Stretch, citation, group_of
from dateline.values.typed import TypedCitation

_SIGN = re.compile(r"\s*[-–—:|]\s+(?=[“\"«„‘'])")
_BYLINE = re.compile(r"[\s,.]*(?P<who>(?P<by>[Bb][Yy]\s+)?[^,;()\[\]\d]{3,80}?)\s*,\s*(?=[^,;()\[\]]+\Z)")
_NAME = re.compile(r"[\s,.–—-]*(?:(?:in|from)\s+)?(?P<name>[^\W_][^,;()\[\]“”\"«»]{1,50}?)[\s.]*\Z")
_DAY, _LINE = 30, 300  # characters that a day and a line have at most


def dated_lines(scene: Scene, stretch: Stretch) -> Iterator[TypedCitation]:
    """The lines of a stretch that are a day, a title in quotation marks and a known outlet."""
    if stretch.role is not Role.BODY or stretch.in_table:
        return
    start = stretch.start
    for line in scene.text[stretch.start : stretch.end].split("\n"):
        if found := _of_line(scene, stretch, start, line):
            yield found
        start += len(line) + 1


def _of_line(scene: Scene, stretch: Stretch, start: int, line: str) -> TypedCitation | None:
    body = line.strip()
    offset = start + len(line) - len(line.lstrip())
    if not 20 < len(body) <= _LINE or not re.search(r"\d", body[:_DAY]):
        return None
    date = next(iter(dates_in(body[:_DAY], day_first=scene.day_first)), None)
    sign = _SIGN.match(body, date.end) if date and date.start == 0 and date.is_of_day else None
    title = first_quoted(body, sign.end()) if sign else None
    if title is None:
        return None
    byline = _BYLINE.match(body, title[1])
    if byline and not (byline["by"] or is_person_like(byline["who"])):
        return None
    named = _NAME.match(body, byline.end() if byline else title[1])
    if named is None or scene.outlets.standing(named["name"]) < Standing.CUED:
        return None
    groups = read_groups(
        body,
        day_first=scene.day_first,
        note=True,
        named=[named.span("name")],
        authors=[byline.span("who")] if byline else (),
        day_leads=True,
    )
    if len(groups) != 1 or not groups[0].date or not groups[0].names:
        return None
    group = group_of(scene, groups[0], in_brackets(groups[0], scene.outlets), offset)
    return citation(scene, (offset, offset + len(body)), scene.kind(stretch), [group])
