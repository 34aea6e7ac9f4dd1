"""The lines of a plain text put together: paragraphs, items, numbered ones, notes.

In: lines, and whether they are wrapped by hand, which `is_wrapped` tells. Out: passages, each with what its
first line shows it to be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

from dateline.importing.captions import SOURCE_LINE
from dateline.importing.list_numbers import NUMBER
from dateline.reading.typed.dates import dates_in
from dateline.reading.typed.source_lines import day_of, source_line


class LineKind(Enum):
    """What a paragraph of the text is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    NUMBERED = "numbered"
    CAPTION = "caption"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Passage:
    """Lines that belong together; `level` counts headings from 1, and the depth of items."""

    kind: LineKind
    lines: tuple[str, ...]
    level: int = 1
    gap: bool = False  # a blank line stands before it
    entry: bool = False  # of a list of sources

    @property
    def text(self) -> str:
        """The lines joined by blanks."""
        return " ".join(line.strip() for line in self.lines)


_BULLET = re.compile(r"(?P<indent>[ \t]*)(?P<mark>[-*•●▪‣◦–—·o])[ \t]+(?=\S)")
_NOTE = re.compile(
    r"[ \t]*(?:\[\^?(?P<a>\d{1,4})\]:?|(?P<b>[¹²³⁰⁴-⁹]{1,3})|\^(?P<c>\d{1,3})|"
    r"\((?P<d>\d{1,3})\)(?=\s+\S))[ \t]*(?=\S)"
)
_RULE = re.compile(r"[ \t]*([=\-_*~#])(?:[ \t]*\1){2,}[ \t]*$")
FULL_STOP = re.compile(r"[.!?;,:…]['\"”’»)\]]*\s*$")
_WRAPPED_AT = 130  # columns; longer lines are paragraphs by themselves


def is_wrapped(lines: Sequence[str]) -> bool:
    """Whether paragraphs are wrapped by hand: most lines with another below them end in mid sentence."""
    pairs = [(a, b) for a, b in pairwise(lines) if a.strip() and b.strip() and not _starts(b)]
    if not pairs:
        return False
    long = sorted(len(a) for a, _ in pairs)
    if long[int(len(long) * 0.95) if len(long) > 1 else 0] > _WRAPPED_AT:
        return False
    open_ = sum(_is_open(a) for a, _ in pairs if len(a) > 40 or a.rstrip().endswith(("-", "\u00ad")))
    if open_ * 2 > len(pairs):
        return True
    width = width_of(lines)
    full = [a for a, b in pairs if is_full(a, b, width)]
    return len(full) * _FULL > len(pairs) and sum(map(_is_open, full)) * 2 > len(full)


_FULL = 3  # one of so many lines goes to the margin, where titles and sources stand on lines of their own
_NEARLY = 0.85  # of the width, to which lines go that are broken by hand


def width_of(lines: Sequence[str]) -> int:
    """The columns that nearly all lines keep within."""
    long = sorted(map(len, lines))
    return long[int(len(long) * 0.95)] if long else 0


def is_full(line: str, following: str, width: int) -> bool:
    """Whether the first word of the next line would not have had its place on this one."""
    first, *_ = following.split(maxsplit=1)
    return len(line.rstrip()) + 1 + len(first) > width * _NEARLY


def _is_open(line: str) -> bool:
    """Whether a line ends in the midst of a sentence."""
    return not FULL_STOP.search(line) or line.rstrip().endswith((",", ";"))


def _starts(line: str) -> bool:
    return bool(_BULLET.match(line) or _NOTE.match(line) or SOURCE_LINE.match(line) or _RULE.match(line))


def passages_of(lines: Sequence[str], wrapped: bool) -> Iterator[Passage]:
    """Lines put together; what an item or a note begins runs on where lines are wrapped."""
    now: list[str] = []
    kind, level, gap = LineKind.PARAGRAPH, 1, False
    blank = False
    width = width_of(lines) if wrapped else 0

    def ended() -> Iterator[Passage]:
        if now:
            yield Passage(kind, tuple(now), level, gap)
            now.clear()

    for line in _with_whole_sources(lines, width) if wrapped else lines:
        if not line.strip():
            yield from ended()
            blank = True
            continue
        if _RULE.match(line):
            head = len(now) == 1 and kind is LineKind.PARAGRAPH and len(now[0]) < 120
            if head:
                kind, level = LineKind.HEADING, 1 if "=" in line or "#" in line else 2
            yield from ended()
            blank = True
            continue
        goes_on = (wrapped and _runs_on(now, kind, line)) or _is_behind_sentence(now, kind, line)
        started = None if goes_on else _start_of(line)
        hangs = _hangs(kind, line)
        runs_on = hangs or (wrapped and (kind is LineKind.NOTE or not SOURCE_LINE.match(line)))
        runs_on = runs_on and not (kind is LineKind.PARAGRAPH and _is_line_alone(now, line, width))
        if now and runs_on and started is None:
            now.append(line)
            continue
        if (
            now
            and started is None
            and SOURCE_LINE.match(line)
            and kind is LineKind.PARAGRAPH
            and not FULL_STOP.search(now[-1])
        ):
            now.append(line)
            yield from ended()
            continue
        yield from ended()
        gap, blank = blank, False
        kind, level, body = started or (LineKind.PARAGRAPH, 1, line)
        now.append(body)
    yield from ended()


_LONGEST_SOURCE = 1_200  # characters that a source line is joined up to


def _with_whole_sources(lines: Sequence[str], width: int) -> list[str]:
    """The lines, those that a source line goes on in joined to it."""
    found: list[str] = []
    last: str | None = None  # the line above, if it is of a source
    for line in lines:
        if last is not None and line.strip() and _is_cut(found[-1], last, line, width):
            found[-1] = f"{found[-1].rstrip()} {line.strip()}"
            last = line
            continue
        found.append(line)
        last = line if SOURCE_LINE.match(line) else None
    return found


def _is_cut(source: str, last: str, line: str, width: int) -> bool:
    """Whether a source goes on below its last line: that is full, or ends in the midst of a list."""
    if _starts(line) and not _runs_on([source], LineKind.PARAGRAPH, line):
        return False
    text = source.rstrip()
    if len(text) > _LONGEST_SOURCE:
        return False
    if text[-1:] in (",", ";"):
        return True
    whole = any(date.value is not None and date.end == len(text) for date in dates_in(text))
    return not whole and text[-1:] not in ".)]" and is_full(last, line, width)


_SHORT = 0.6  # of the width, below which a line was ended by its author


def _is_line_alone(now: Sequence[str], line: str, width: int) -> bool:
    """Whether the one line before is a title above a source, or that source: it ends far from the margin."""
    if len(now) != 1 or not (_is_source(line) or _is_source(now[0])):
        return False
    if FULL_STOP.search(now[0]) and not now[0].rstrip().endswith(("?", "!")):
        return False
    return not is_full(now[0], line, int(width * _SHORT / _NEARLY))


def _is_source(text: str) -> bool:
    """Whether a line is an outlet and its day: `Krajina, Bihac, 14 March 2019, p. 1`."""
    line = source_line(text)
    return line is not None and day_of(line) is not None


_ARTICLE_O = re.compile(r"o \S")  # Portuguese, not the letter that a list is set with
_HANGING = re.compile(r"[ \t]{2,}\S")  # below a note it goes on with it, wherever its text breaks its lines
_ADDRESS_ALONE = re.compile(r"\s*[<(\[]?(?:https?://|www\.)\S+\s*(?:[(\[][^()\[\]]{4,60}[)\]]\.?)?\s*")


def _hangs(kind: LineKind, line: str) -> bool:
    """Whether a line goes on with a note, or is the address that an item above it is found at."""
    if kind is LineKind.ITEM and _ADDRESS_ALONE.fullmatch(line):
        return True
    return kind is LineKind.NOTE and _HANGING.match(line) is not None


def _runs_on(now: Sequence[str], kind: LineKind, line: str) -> bool:
    """Whether a wrapped line that begins with a number goes on with a sentence: `25. Mai` behind `[AFP,`."""
    if not now or FULL_STOP.search(now[-1].rstrip().rstrip(",")):
        return False
    if kind is LineKind.PARAGRAPH and _ARTICLE_O.match(line):
        return True
    number = NUMBER.match(line)
    if number is not None:
        start = number.start("mark")
        return any(date.start == start for date in dates_in(line[:40]))
    return kind is LineKind.PARAGRAPH and _NOTE.match(line) is not None and line.lstrip().startswith("[")


def _start_of(line: str) -> tuple[LineKind, int, str] | None:
    """The kind, depth and text of a line that begins an item, a note or a marked heading."""
    marked = re.match(r"(#{1,6})\s+(?=\S)", line)
    if marked:
        return LineKind.HEADING, len(marked[1]), line[marked.end() :].rstrip("# ")
    if _NOTE.match(line):
        return LineKind.NOTE, 1, line.strip()
    for pattern, kind in ((_BULLET, LineKind.ITEM), (NUMBER, LineKind.NUMBERED)):
        match = pattern.match(line)
        if match and not (kind is LineKind.ITEM and _is_credit(line)):
            return (
                kind,
                len(match["indent"]) // 2 + 1,
                line[match.end() :] if kind is LineKind.ITEM else line.strip(),
            )
    return None


def _is_credit(line: str) -> bool:
    """`-Reuters 1/24/20`, `— Fars, May 3, 2020`: a source behind a dash, not an item."""
    return bool(
        len(line) < 80
        and dates_in(line)
        and len(line.split()) < 9
        and not re.search(r"\b(?:was|were|is|has|had)\b", line)
    )


_DASHED = re.compile(
    r"\s*[-–—]{1,2}\s+(?P<source>[^\W_a-z][^.!?;:]{10,110}?),\s[^,;]{4,24}(?:,\s\d{4})?\.?\s*"
)
_STOPPED = re.compile(r"[.!?…]['\"”’»)\]]*\s*$")
_SAID = re.compile(r"\b(?:[a-z]{2,}ed|was|were|is|are|has|had|said|to)\b")
_WORDS = 14  # of a source with its day


def _is_behind_sentence(now: Sequence[str], kind: LineKind, line: str) -> bool:
    """Whether a line is the source of the sentence that it stands right below, however long its name."""
    if not now or kind is not LineKind.PARAGRAPH:
        return False
    dashed = _DASHED.fullmatch(line)
    if dashed is None or not (_STOPPED.search(now[-1]) or _DASHED.fullmatch(now[-1])):
        return False
    text = line.rstrip().removesuffix(".")
    whole = any(date.is_of_day and date.end == len(text) for date in dates_in(text))
    return whole and len(text.split()) <= _WORDS and _SAID.search(dashed["source"]) is None
