"""Lines of a press review: `12 May 2024 – Reuters – Lorries held`, `Reuters | Lorries held | 12 May 2024`.

In: a stretch of the scene. Out: the citations that are lines of their own, parted by dashes or pipes: a day
and a known outlet side by side or at both ends, and a headline.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from dateline.reading.typed.choosing import Choice
from dateline.reading.typed.dates import CitedDate, dates_in
from dateline.reading.typed.gazetteer import is_town
from dateline.reading.typed.groups import RawGroup
from dateline.reading.typed.outlets import Standing
from dateline.reading.typed.stretches import Role, Scene, Stretch, citation, group_of
from dateline.values.typed import TypedCitation

_LINE = re.compile(r"(?:^|(?<=\n))[ \t]*(?:[-*•–][ \t]+)?(?P<line>\S[^\n]{10,240})")
_JOINT = re.compile(r"[ \t][–—|-][ \t]")
_SENTENCE = re.compile(r"[.!?][”\"’»)]*(?:\s|\Z)")
_LEAST, _LONGEST = 3, 60  # fields of such a line; characters of a name or a day


def headlined(scene: Scene, stretch: Stretch) -> Iterator[TypedCitation]:
    """The lines that are such citations."""
    if stretch.role is not Role.BODY or _JOINT.search(scene.text, stretch.start, stretch.end) is None:
        return
    dated_behind = bool(_DAY_BEHIND.search(scene.text, stretch.start, stretch.end))
    dated_behind = dated_behind and _sets_days_behind(scene.text)
    for match in _LINE.finditer(scene.text, stretch.start, stretch.end):
        start, line = match.start("line"), match["line"].rstrip()
        behind = _DAY_BEHIND.search(line) if dated_behind else None
        fields = [*_fields(line[: behind.start()]), behind.span("day")] if behind else _fields(line)
        if len(fields) < _LEAST or (behind and (_day(scene, line, fields[0]) or BEFELL_PRESS.search(line))):
            continue
        (first, *_), (last, *_) = fields, reversed(fields)
        day = _day(scene, line, first)
        outlet, title = (
            (fields[1], line[fields[2][0] :]) if day else (first, line[fields[1][0] : fields[-2][1]])
        )
        day = day or _day(scene, line, last)
        name = line[slice(*outlet)].strip()
        if (
            day is None
            or scene.outlets.standing(name) is not Standing.KNOWN
            or (is_town(name) and not behind)
        ):
            continue
        if _SENTENCE.search(title):
            continue  # an entry of a list of incidents, headed by its place
        raw = RawGroup(date=day, title=title.strip(' “”"„«»'))
        group = group_of(scene, raw, Choice((name,), Standing.KNOWN), start)
        yield citation(scene, (start, start + len(line)), scene.kind(stretch), [group])


# `Tasnim – Farmers wait for water (June 2, 2017)`
_DAY_BEHIND = re.compile(r"[ \t]\((?P<day>[^()\n]{6,30}\d)\)[ \t.]*(?=\n|\Z)")
_LINE_DATED_BEHIND = re.compile(
    r"(?m)^[ \t]*(?:[-*•–][ \t]+)?(?P<name>[^\W\d_][^\n()–—|]{1,50}?)[ \t][–—|-][ \t][^\n]{8,200}?"
    rf"{_DAY_BEHIND.pattern}"
)
_HABIT = 2  # such lines of different outlets
# What befell an outlet is told on such lines too.
PRESS_ITSELF = (
    r"journalists?|reporters?|correspondents?|camera(?:man|men|woman)|editors?|presenters?|studios?|newsrooms?|premises|transmitters?|licen[cs]e|off\s+(?:the\s+)?air|frequency|"
    r"crews?|staff"
)
BEFELL_PRESS = re.compile(
    rf"\b(?:{PRESS_ITSELF}|raided|closed|banned|suspended|fined|blocked|seized|arrested|beaten|detained|attacked|threatened|searched)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=4)
def _sets_days_behind(text: str) -> bool:
    """Whether it is the habit of the text: lines of several names, none of them on what befell the press."""
    names = [m["name"] for m in _LINE_DATED_BEHIND.finditer(text) if not BEFELL_PRESS.search(m[0])]
    return len(set(names)) >= _HABIT


def _fields(line: str) -> list[tuple[int, int]]:
    joints = list(_JOINT.finditer(line))
    starts, ends = [0, *(m.end() for m in joints)], [*(m.start() for m in joints), len(line)]
    return list(zip(starts, ends, strict=True))


def _day(scene: Scene, line: str, field: tuple[int, int]) -> CitedDate | None:
    """The day that is all of a field."""
    start, end = field
    if end - start > _LONGEST:
        return None
    text = line[:end].rstrip(" .")
    days = [d for d in dates_in(text[start:], day_first=scene.day_first) if d.is_of_day and not d.start]
    if len(days) != 1 or days[0].end < len(text) - start:
        return None
    return CitedDate(start, start + days[0].end, days[0].value, days[0].month_day, days[0].problem)
