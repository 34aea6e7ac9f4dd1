"""Lists of headlines behind their outlets: `Mada Masr: Farmers wait for the water (18 December 2022)`.

In: a stretch of the scene. Out: the citations that are lines of their own: a known outlet, a colon, a
headline, and a day in brackets or behind a comma, the address behind that. Only where several lines of
different outlets are built so: what befell an outlet is told on such lines too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from dateline.reading.typed.choosing import Choice
from dateline.reading.typed.dates import CitedDate, dates_in
from dateline.reading.typed.groups import RawGroup
from dateline.reading.typed.headlined import BEFELL_PRESS
from dateline.reading.typed.lexicon import compiled, lettered
from dateline.reading.typed.outlets import Standing
from dateline.reading.typed.place_names import is_place
from dateline.reading.typed.stretches import Role, Scene, Stretch, citation, group_of
from dateline.values.typed import TypedCitation

_URL = r"<?https?://[^\s<>]+>?"
_LINE = re.compile(
    lettered(
        r"(?m)^[ \t]*(?:[-*•–][ \t]+|\d{1,3}[.)][ \t]+)?"
        r"(?P<line>(?P<name>[A-ZÀ-Þ@][^\n():–—|,;“”\"]{1,50}):[ \t]+"
        r"(?P<title>[A-ZÀ-Þ\d][^\n()]{11,200}?)"
        r"(?:[ \t]\((?P<bracketed>[^()\n]{6,30}\d)\)|,[ \t](?P<day>[^\n():;]{6,24}\d))"
        rf"(?:[,.:]?[ \t]+(?P<url>{_URL}))?"
        r"(?:[,.]?[ \t]*[(\[](?P<read>[^()\[\]\n]{8,50})[)\]])?\.?)[ \t]*$"
    )
)
_READ = compiled("accessed", r"%s(?:\s+on)?:?\s+(?P<day>.+)")
_SENTENCE = re.compile(r"[.!?][”\"’»)]*\s")
_HABIT = 2  # such lines of different names


def colon_headlines(scene: Scene, stretch: Stretch) -> Iterator[TypedCitation]:
    """The lines that are such citations."""
    if stretch.role is not Role.BODY or scene.sure or ": " not in scene.text[stretch.start : stretch.end]:
        return
    if not _sets_headlines_so(scene.text, scene.day_first):
        return
    for match in _LINE.finditer(scene.text, stretch.start, stretch.end):
        name, day = match["name"].strip(), _day(match, day_first=scene.day_first)
        if day is None or scene.outlets.standing(name) is not Standing.KNOWN:
            continue
        if is_place(name):
            continue
        read = _READ.match(match["read"] or "")
        days = dates_in(read["day"], day_first=scene.day_first) if read else []
        raw = RawGroup(date=day, title=match["title"].strip(), url=(match["url"] or "").strip("<>") or None)
        raw.accessed = days[0] if days else None
        group = group_of(scene, raw, Choice((name,), Standing.KNOWN), 0)
        yield citation(scene, match.span("line"), scene.kind(stretch), [group])


def _day(match: re.Match[str], *, day_first: bool) -> CitedDate | None:
    """The day that is all of what stands behind the headline; None where the line tells something else."""
    part = "day" if match["bracketed"] is None else "bracketed"
    days = dates_in(match[part], day_first=day_first)
    if len(days) != 1 or not days[0].is_of_day or (days[0].start, days[0].end) != (0, len(match[part])):
        return None
    if _SENTENCE.search(match["title"]) or BEFELL_PRESS.search(match["title"]):
        return None
    if match["read"] and not _READ.match(match["read"]):
        return None
    start = match.start(part)
    return CitedDate(start, start + days[0].end, days[0].value, days[0].month_day, days[0].problem)


@lru_cache(maxsize=4)
def _sets_headlines_so(text: str, day_first: bool) -> bool:
    """Whether it is the habit of the text."""
    names = {m["name"] for m in _LINE.finditer(text) if _day(m, day_first=day_first) is not None}
    return len(names) >= _HABIT
