"""Notes of a wiki's article saved as text: `^ Jump up to: a b "Title". Outlet. 15 August 2014.`

In: a text and its stretches. Out: the stretches, the lines that a caret or an arrow opens with the role of
notes, from behind it and the letters of the places that lead there. MediaWiki sets its references so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dateline.reading.typed.stretches import Role, Stretch

_LEAST = 3  # lines
_JUMP = r"(?:(?:Jump|Skip)[ \t]++(?:up|back)(?:[ \t]++to\b)?[ \t]*+:?[ \t]*+(?:[\^↑][ \t]*+)?)?"
_CARET = re.compile(
    rf"(?m)^[ \t•*-]{{0,4}}(?:\d{{1,4}}\.[ \t]*+)?[\^↑][ \t]*+{_JUMP}"
    r"(?:(?:[a-z]{1,2}|\d{1,3}\.\d{1,2})(?:,?[ \t]++(?:[\^↑][ \t]*+)?))*+(?=[^\s\^↑])"
)


def with_caret_notes(text: str, stretches: Sequence[Stretch]) -> list[Stretch]:
    """The stretches, such lines in their place as notes."""
    if sum(1 for _ in _CARET.finditer(text)) < _LEAST:
        return list(stretches)
    return [part for stretch in stretches for part in _parts(text, stretch)]


def _parts(text: str, stretch: Stretch) -> Iterator[Stretch]:
    """A stretch that is no note in pieces, each of its notes by itself."""
    marks = [] if stretch.role is not Role.BODY else list(_CARET.finditer(text, stretch.start, stretch.end))
    if not marks:
        yield stretch
        return
    if text[stretch.start : marks[0].start()].strip():
        yield Stretch(stretch.start, marks[0].start(), stretch.role)
    for mark, end in zip(marks, [*(m.start() for m in marks[1:]), stretch.end], strict=True):
        line = text.find("\n\n", mark.end(), end)
        yield Stretch(mark.end(), end if line < 0 else line, Role.NOTE)
