"""Texts and places in them.

In: nothing. Out: `Source` (a text with the path a person knows it by), `Span` (a stretch of one)
and `Position` (line and column, both from 1, columns in Unicode code points).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

_LINE_END = re.compile(r"\r\n|\r|\n")


# What a terminal would obey and not show: control characters, and those that turn the direction of text.
_HIDDEN = {
    **{code: chr(0x2400 + code) for code in range(0x20) if chr(code) not in "\t\n"},
    0x7F: "\N{SYMBOL FOR DELETE}",
    **dict.fromkeys(
        (*range(0x80, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)), "\N{REPLACEMENT CHARACTER}"
    ),
}


def visible(text: str) -> str:
    """The text with a sign in the place of every character that a terminal would obey; as long as before."""
    return text.translate(_HIDDEN)


class Position(NamedTuple):
    """A place as people and editors count it."""

    line: int
    column: int


@dataclass(frozen=True)
class Source:
    """A text file as it was read: line ends untouched, a byte order mark removed.

    `path` is what findings print; it is as the user gave it, or relative to the working directory.
    """

    path: str
    text: str = field(repr=False)

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(m.end() for m in _LINE_END.finditer(self.text))]

    def position(self, offset: int) -> Position:
        """Line and column of a character offset; past the end counts as the end."""
        offset = max(0, min(offset, len(self.text)))
        line = bisect_right(self._line_starts, offset)
        return Position(line, offset - self._line_starts[line - 1] + 1)

    def offset(self, line: int, column: int = 1) -> int:
        """The character offset of a line and column, kept inside the text."""
        starts = self._line_starts
        line = max(1, min(line, len(starts)))
        return min(starts[line - 1] + max(1, column) - 1, len(self.text))

    def line(self, number: int) -> str:
        """Line `number` without its line end; empty where there is no such line."""
        starts = self._line_starts
        if not 1 <= number <= len(starts):
            return ""
        end = starts[number] if number < len(starts) else len(self.text)
        return self.text[starts[number - 1] : end].rstrip("\r\n")

    @property
    def line_count(self) -> int:
        """How many lines the text has, an empty last one included."""
        return len(self._line_starts)

    def span(self, start: int, end: int | None = None) -> Span:
        """The stretch from `start` to `end` (exclusive; `start` itself where left out)."""
        return Span(self, start, start if end is None else end)

    def whole(self) -> Span:
        """The empty span at the start, by which a finding speaks of the whole file."""
        return Span(self, 0, 0)


@dataclass(frozen=True)
class Span:
    """Characters `start` up to, not including, `end` of one source."""

    source: Source = field(repr=False)
    start: int
    end: int

    @property
    def text(self) -> str:
        """The characters themselves."""
        return self.source.text[self.start : self.end]

    @property
    def path(self) -> str:
        """The path of the text this span lies in."""
        return self.source.path

    @property
    def begin(self) -> Position:
        """Where it starts, as people count."""
        return self.source.position(self.start)

    @property
    def finish(self) -> Position:
        """Where it ends (the column after its last character), as people count."""
        return self.source.position(self.end)

    def contains(self, other: Span) -> bool:
        """Whether `other` lies wholly within, in the same text."""
        return self.path == other.path and self.start <= other.start and other.end <= self.end
