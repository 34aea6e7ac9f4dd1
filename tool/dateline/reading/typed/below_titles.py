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
from dateline.reading.typed.dates import dates_in
from dateline.reading.typed.fields import read_groups
from dateline.reading.typed.groups import RawGroup
from dateline.reading.typed.lexicon import lettered
from dateline.reading.typed.outlets import Outlets, Standing
from dateline.reading.typed.stretches import Role, Scene, Stretch, citation, group_of
from dateline.values.typed import TypedCitation

_PAGES = r"(?P<pages>,?\s(?:pp?|pgs?|S|str|s)\.\s?[A-Z]?\d[\d\s,–-]*)"
_NUMBER = r",?\s(?:[Nn]os?|[Nn]r|[Bb]r|[Nn]°|[Ii]ssue)\.?\s?\d[\d/–-]*"
_SOURCE = re.compile(
    lettered(
        r"[ \t*_(]*(?P<name>[A-ZÀ-Þ\d][\w’'.&-]*(?:\s[\w’'.&-]+){0,5})"
        rf"(?P<town>,\s[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+)?)?(?:{_NUMBER})?"
        rf"(?:[,:]?\s(?P<day>[^,;:()]{{3,20}}?(?:,\s\d{{4}})?))?{_PAGES}?[ \t*_).]*"
    )
)
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
    for start, match in lines:
        raw = _read(match, day_first=scene.day_first, short_days=scene.short_days)
        if raw is None or not _may_be_outlet(match, scene.outlets):
            continue
        name = match["name"]
        place = match["town"][2:] if match["town"] else None
        group = group_of(scene, raw, Choice((name,), Standing.KNOWN, place=place), start)
        yield citation(scene, (start, start + len(match[0].rstrip(" \t"))), scene.kind(stretch), [group])


def _lines_within(text: str, stretch: Stretch) -> list[tuple[int, re.Match[str]]]:
    """The lines between a title and what follows it that are built as sources, with where they begin."""
    found = []
    start, n = stretch.start, 0
    while start < stretch.end and n < _LINES:
        stop = text.find("\n", start, stretch.end)
        stop = stretch.end if stop < 0 else stop
        if match := _between(text, start, stop):
            found.append((start, match))
        start, n = stop + 1, n + 1
    return found


def _between(text: str, start: int, stop: int) -> re.Match[str] | None:
    """The match of a line, where a short line is next above it and another line next below."""
    if not 4 < stop - start <= _LINE:
        return None
    match = _SOURCE.fullmatch(text, start, stop)
    above = _ABOVE.search(text, max(0, start - _LINE - 3), start) if match else None
    return match if above and _BELOW.match(text, stop) else None


_ABOVE = re.compile(r"(?:\n|\A)[^\n]*[^\s\n][^\n]*\n[ \t]*\n?\Z")
_BELOW = re.compile(r"\n[ \t]*\n?[ \t]*[^\s\n]")


def _read(match: re.Match[str], *, day_first: bool, short_days: bool) -> RawGroup | None:
    """The group of a line; None where it has neither the number of an issue nor a day, or says more."""
    raw = read_groups(match[0], day_first=day_first, note=False, short_days=short_days)
    if len(raw) != 1 or raw[0].title or raw[0].via:
        return None
    if match["day"] is None:
        return raw[0] if re.search(_NUMBER, match[0]) else None
    days = dates_in(match["day"], day_first=day_first, short_days=short_days)
    whole = len(days) == 1 and days[0].start == 0 and days[0].end == len(match["day"])
    return raw[0] if whole and raw[0].date else None


def _may_be_outlet(match: re.Match[str], outlets: Outlets) -> bool:
    """Whether a name is no place with a day alone: `Banja Luka, 11 March`."""
    standing = outlets.standing(match["name"])
    return bool(match["pages"]) or standing not in (Standing.TOWN, Standing.PLACE)


@lru_cache(maxsize=4)
def _is_digest(text: str, *, day_first: bool) -> bool:
    """Whether the document sets known outlets and their days on lines below titles."""
    outlets = Outlets(ask_gazetteer=True)
    starts = [0, *(m.end() for m in re.finditer(r"\n", text))]
    stops = [*(start - 1 for start in starts[1:]), len(text)]
    lines = (_between(text, start, stop) for start, stop in zip(starts, stops, strict=True))
    names = [m["name"] for m in lines if m and _read(m, day_first=day_first, short_days=False)]
    known = [name for name in names if outlets.standing(name) >= Standing.CUED]
    return len(known) >= _HABIT and len(set(known)) >= _KINDS and len(known) * _SHARE >= len(names)
