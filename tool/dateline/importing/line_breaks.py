"""Line breaks that somebody meant, in a text that is wrapped.

In: lines. Out: the same with blank lines where paragraphs end: around a heading that the text goes on below,
and within the title page. A break is meant where the first word of the next line would have found room.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.reading.typed.dates import dates_in

# A word that another follows: no line of a title ends with it.
OPEN_END = re.compile(
    r"\s(?:the|an?|of|on|in|at|to|and|or|for|by|from|with|de|du|des|la|le|les|et|y|el|los|der|die|das|und|den|von|"
    r"im|am)\s*$",
    re.IGNORECASE,
)
_STOPS = re.compile(rf"[.!?;,:…–—-]['\"”’»)\]]*\s*$|{OPEN_END.pattern}", re.IGNORECASE)
_OPENS = re.compile(r"\s*[“\"‘«(¿¡]?[^\W\d_a-z]")  # a capital, or a letter of a script without them
_OPENS_TITLE_LINE = re.compile(rf"{_OPENS.pattern}|\s*(?:\d|(?:by|von|par|por|di)\s)")
_HEAD = re.compile(r"\s*(?:(?:\d{1,2}\.)*\d{1,2}[.)]?\s+|[IVX]{1,5}\.\s+)?[^\W\d_a-z][^()\[\]|]*$")
_HEAD_WORDS = 12
_ROOM = 0.75  # of the width; what a wrapped line that is not full may leave free is less
_BODY = 0.6  # of the width, the least of a line that the text goes on in
_TITLE_LINES = 8
_LONG_BLOCK = 30  # lines; a longer one is no paragraph, so blank lines do not part them here


def with_meant_breaks(lines: Sequence[str]) -> list[str]:
    """The lines with blank ones between those that were parted on purpose; for wrapped texts alone."""
    lengths = sorted(len(line.rstrip()) for line in lines if line.strip())
    if not lengths:
        return list(lines)
    width = lengths[int(len(lengths) * 0.9)]
    long_blocks = _long_blocks(lines)
    found: list[str] = []
    title_page = True
    for n, line in enumerate(lines):
        below = lines[n + 1] if n + 1 < len(lines) else ""
        above = lines[n - 1] if n else ""
        meant = bool(line.strip() and below.strip()) and _has_room(line, below, width)
        title_page = title_page and n < 2 * _TITLE_LINES and (meant or not line.strip() or not below.strip())
        ends_above = not above.strip() or (n in long_blocks and bool(re.search(r"[.!?]\W*$", above)))
        heads = meant and ends_above and _is_head(line) and _OPENS.match(below) is not None
        heads = heads and len(below.rstrip()) >= _BODY * width
        if heads and above.strip():
            found.append("")
        found.append(line)
        of_title = title_page and meant and not _STOPS.search(line) and bool(_OPENS_TITLE_LINE.match(below))
        of_title = of_title and not re.search(r"\S {3,}\S", line) and len(line.split()) <= _HEAD_WORDS
        ends = meant and n in long_blocks and re.search(r"[.!?][\"”’»)\]]*\s*$", line) and _OPENS.match(below)
        if heads or of_title or ends:
            found.append("")
    return found


def _has_room(line: str, below: str, width: int) -> bool:
    return len(line.rstrip()) + 1 + len(below.split(maxsplit=1)[0]) <= _ROOM * width


def _is_head(line: str) -> bool:
    """Whether a line can be a heading: few words, no full stop, no day."""
    return bool(
        _HEAD.fullmatch(line.rstrip())
        and not re.search(r"\S {3,}\S", line)  # a row of a table
        and not _STOPS.search(line)
        and len(line.split()) <= _HEAD_WORDS
        and not dates_in(line)
    )


def _long_blocks(lines: Sequence[str]) -> frozenset[int]:
    """The lines of blocks that are too long for a paragraph."""
    found: list[int] = []
    start = 0
    for n in range(len(lines) + 1):
        if n == len(lines) or not lines[n].strip():
            found += range(start, n) if n - start > _LONG_BLOCK else ()
            start = n + 1
    return frozenset(found)
