"""Paragraphs of sources behind a dash: `—Hsu Ming, "Mystery Launch," Lien Ho Pao (Taipei), 12 February 1994.`

In: a text and its stretches. Out: the stretches, such paragraphs with a role of their own; one that closes
a paragraph on a line of its own, or behind its last sentence, apart. So write the chronologies of the
Nuclear Threat Initiative and others that tell of a day and set below it, behind a dash, where it is from.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.reading.typed.dates import dates_in
from dateline.reading.typed.stretches import Role, Stretch

_DASH = r"(?:[—–]{1,2}|--)"
# where a paragraph, a line or, behind a full stop, the rest of a line begins with a dash
_OPENS = re.compile(
    rf"(?:\A|\n)[ \t*_]*{_DASH}[ \t]?(?=[\w“\"«„‘@*_\[(])|(?<=[.!?”\"’»)\]])[ \t]+{_DASH}(?=[\w“\"«„‘@*_\[])"
)
# a title in quotation marks, and what stands behind it
_TITLED = re.compile(
    r"(?:\A|[,;.]\s+(?:in\s+)?|see\s+)[“\"«„][^“”\"«»„\n]{3,200}[,?!]?[”\"»“],?\s+(?:\[[^\[\]]{3,160}\],?\s+)?\S"
)
_LEAST = 3  # such paragraphs, from which it is the habit
_LONGEST = 2_000


def with_dashed_sources(text: str, stretches: Sequence[Stretch], *, day_first: bool) -> Sequence[Stretch]:
    """The stretches, with the sources behind dashes in their place where such is the document's habit."""
    opened = {stretch: begin for stretch in stretches if (begin := _begin(text, stretch)) is not None}
    titled = {s for s, begin in opened.items() if _is_titled(text[begin : s.end], day_first=day_first)}
    if len(titled) < _LEAST:
        return stretches
    lines = {s for s, begin in opened.items() if s in titled or _is_of_line(text, s, begin)}
    return [part for stretch in stretches for part in _parted(stretch, opened.get(stretch), stretch in lines)]


def _begin(text: str, stretch: Stretch) -> int | None:
    """Where the sources of a paragraph begin, behind the dash."""
    if stretch.role not in (Role.BODY, Role.CAPTION) or stretch.end - stretch.start > _LONGEST:
        return None
    found = [m.end() for m in _OPENS.finditer(text[stretch.start : stretch.end])]
    return stretch.start + found[0] if found else None


def _is_titled(told: str, *, day_first: bool) -> bool:
    match = _TITLED.search(told)
    return match is not None and any(d.start >= match.end() - 1 for d in dates_in(told, day_first=day_first))


def _is_of_line(text: str, stretch: Stretch, begin: int) -> bool:
    """Whether the dash opens a line: there all are sources."""
    return text[stretch.start : begin].rpartition("\n")[2].strip(" \t—–-*_") == ""


def _parted(stretch: Stretch, begin: int | None, dashed: bool) -> Iterator[Stretch]:
    if begin is None or not dashed:
        yield stretch
        return
    if begin - stretch.start > _MARK:
        yield replace(stretch, end=begin)
    yield Stretch(begin, stretch.end, Role.DASHED)


_MARK = 6  # characters of a dash with what stands about it
