"""Days on a line of their own above what happened on them: `10 February 1999`, as chronologies have.

In: the stretches of a text. Out: the places of such lines. The day is that of the entry; no outlet that the
entry speaks of published anything on it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.reading.typed.dates import dates_in
from dateline.reading.typed.stretches import Role, Stretch

_HABIT = 3  # such lines, from which they head entries
_LINE = re.compile(r"[ \t*_#•-]*(?P<day>[^\n]{3,40}?)[ \t*_:.]*\n(?=\s*\S)")
_ROLES = (Role.BODY, Role.CAPTION, Role.CELL)


def days_above(text: str, stretches: Sequence[Stretch], *, day_first: bool) -> tuple[tuple[int, int], ...]:
    """The places of the first lines that are nothing but a day, in order."""
    found = [
        match.span("day")
        for stretch in stretches
        if stretch.role in _ROLES
        and (match := _LINE.match(text, stretch.start, stretch.end))
        and _is_day(match["day"], day_first=day_first)
    ]
    return tuple(found) if len(found) >= _HABIT else ()


def _is_day(line: str, *, day_first: bool) -> bool:
    days = dates_in(line, day_first=day_first)
    return bool(days) and days[0].start == 0 and days[-1].end == len(line)
