"""Press digests: a title, below it a line with its source, below that what it says.

In: a stretch of the scene. Out: the citations that such lines are (`Glas Srpske, 12 March 2019, p. 2`). Where
several lines of a document name known outlets so, a name that nothing is known of is an outlet there too; of
a place with a day alone it is not told whether it is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from dateline.reading.typed.choosing import Choice
from dateline.reading.typed.fields import read_groups
from dateline.reading.typed.groups import RawGroup
from dateline.reading.typed.outlets import Outlets, Standing
from dateline.reading.typed.source_lines import SourceLine, day_of, source_line
from dateline.reading.typed.stretches import Role, Scene, Stretch, citation, group_of
from dateline.values.typed import TypedCitation

_LINES = 2  # that a stretch may begin with before it is prose
_LINE = 120  # characters of a title, and of a source
_HABIT, _KINDS = 3, 2  # lines of known outlets, from which it is one, and how many outlets they name
_SHARE = 3  # one of so many of such lines


def sources_below_titles(scene: Scene, stretch: Stretch) -> Iterator[TypedCitation]:
    """The lines of a stretch that are such sources."""
    if stretch.role is not Role.BODY or stretch.in_table:
        return
    lines = _lines_within(scene.text, stretch)
    if not lines or not _is_digest(scene.text, day_first=scene.day_first):
        return
    for start, line in lines:
        raw = _read(line, day_first=scene.day_first, short_days=scene.short_days)
        if raw is None or not _may_be_outlet(line, scene.outlets):
            continue
        group = group_of(scene, raw, Choice((line.name,), Standing.KNOWN, place=line.town or None), start)
        yield citation(scene, (start, start + len(line.text)), scene.kind(stretch), [group])


def _lines_within(text: str, stretch: Stretch) -> list[tuple[int, SourceLine]]:
    """The lines between a title and what follows it that are built as sources, with where they begin."""
    found = []
    start, n = stretch.start, 0
    while start < stretch.end and n < _LINES:
        stop = text.find("\n", start, stretch.end)
        stop = stretch.end if stop < 0 else stop
        if line := _between(text, start, stop):
            found.append((start, line))
        start, n = stop + 1, n + 1
    return found


def _between(text: str, start: int, stop: int) -> SourceLine | None:
    """The source that a line is, where a short line is next above it and another line next below."""
    if not 4 < stop - start <= _LINE:
        return None
    line = source_line(text, start, stop)
    above = _ABOVE.search(text, max(0, start - _LINE - 3), start) if line else None
    return line if above and _BELOW.match(text, stop) else None


_ABOVE = re.compile(r"(?:\n|\A)[^\n]*[^\s\n][^\n]*\n[ \t]*\n?\Z")
_BELOW = re.compile(r"\n[ \t]*\n?[ \t]*[^\s\n]")


def _read(line: SourceLine, *, day_first: bool, short_days: bool) -> RawGroup | None:
    """The group of a line; None where it has neither the number of an issue nor a day, or says more."""
    raw = read_groups(line.text, day_first=day_first, note=False, short_days=short_days)
    if len(raw) != 1 or raw[0].title or raw[0].via:
        return None
    if not line.day:
        return raw[0] if line.number else None
    return raw[0] if raw[0].date and day_of(line, day_first=day_first, short_days=short_days) else None


def _may_be_outlet(line: SourceLine, outlets: Outlets) -> bool:
    """Whether a name is no place with a day alone: `Banja Luka, 11 March`."""
    return bool(line.pages) or outlets.standing(line.name) not in (Standing.TOWN, Standing.PLACE)


@lru_cache(maxsize=4)
def _is_digest(text: str, *, day_first: bool) -> bool:
    """Whether the document sets known outlets and their days on lines below titles."""
    outlets = Outlets(ask_gazetteer=True)
    starts = [0, *(m.end() for m in re.finditer(r"\n", text))]
    stops = [*(start - 1 for start in starts[1:]), len(text)]
    lines = (_between(text, start, stop) for start, stop in zip(starts, stops, strict=True))
    names = [line.name for line in lines if line and _read(line, day_first=day_first, short_days=False)]
    known = [name for name in names if outlets.standing(name) >= Standing.CUED]
    return len(known) >= _HABIT and len(set(known)) >= _KINDS and len(known) * _SHARE >= len(names)
