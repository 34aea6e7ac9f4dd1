"""The text as pandoc's reader sees it, and the way back to the source.

pandoc drops carriage returns and turns tabs into spaces (four columns) before it reads Markdown; a
`Clean` text does the same, so that no pattern has to know of either, and maps its offsets back.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from dateline.values.text import Source, Span

_TAB_STOP = 4
_CHANGED = re.compile(r"[\r\t]")


class Clean:
    """A source's text without carriage returns and tabs."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self._breaks: list[int] = []  # clean offsets from which on another shift holds
        self._shifts: list[int] = []
        self._widths: list[tuple[int, int]] = []  # source offset of each change, what it grew to
        text = source.text
        self.text = text if "\r" not in text and "\t" not in text else self._convert(text)

    def _convert(self, text: str) -> str:
        pieces: list[str] = []
        done = length = line = 0  # source offset copied up to; clean length; clean start of the line
        for match in _CHANGED.finditer(text):
            at = match.start()
            piece = text[done:at]
            newline = piece.rfind("\n")
            if newline >= 0:
                line = length + newline + 1
            pieces.append(piece)
            length += len(piece)
            done = at + 1
            width = 0 if text[at] == "\r" else _TAB_STOP - (length - line) % _TAB_STOP
            pieces.append(" " * width)
            self._widths.append((at, width))
            for k in range(1, width):  # the inside of a wide tab is the tab
                self._note(length + k, at - length - k)
            length += width
            self._note(length, done - length)
        pieces.append(text[done:])
        return "".join(pieces)

    def _note(self, offset: int, shift: int) -> None:
        if self._breaks and self._breaks[-1] == offset:
            self._shifts[-1] = shift
        else:
            self._breaks.append(offset)
            self._shifts.append(shift)

    def back(self, offset: int) -> int:
        """The source's offset of a clean offset."""
        found = bisect_right(self._breaks, offset) - 1
        return offset + self._shifts[found] if found >= 0 else offset

    def span(self, start: int, end: int) -> Span:
        """The source's span of a clean stretch."""
        if not self._widths:
            return Span(self.source, start, end)
        first = self.back(start)
        return Span(self.source, first, max(first, self.back(end - 1) + 1) if end > start else first)

    def restore(self, prose: str) -> str:
        """A clean text of this length, with the source's tabs and carriage returns put back."""
        if not self._widths:
            return prose
        pieces: list[str] = []
        at = done = 0  # in the clean text and in the source
        for offset, width in self._widths:
            pieces.append(prose[at : at + offset - done])
            pieces.append(" " if width else "\r")
            at += offset - done + width
            done = offset + 1
        pieces.append(prose[at:])
        return "".join(pieces)
