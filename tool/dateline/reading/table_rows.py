"""The rows of tables: which cells stand beside one another, and under which heads.

In: a chapter, and where the dates of its prose start. Out: for a cell, the row up to it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from dateline.reading.sentences import Stretch
from dateline.values.chapters import Block, BlockKind, Chapter


class TableRows:
    """The cells of a chapter's tables, in order."""

    def __init__(self, chapter: Chapter, dates: Sequence[int]) -> None:
        """Of a chapter; `dates` are the offsets at which its dates start."""
        self.source = chapter.source
        self.starts = dates
        self.cells = [block for block in chapter.blocks if block.kind is BlockKind.TABLE_CELL]
        self.cell_starts = [block.span.start for block in self.cells]

    def row_of(self, cell: Block, prose: str) -> tuple[Block, str]:
        """The row of a table up to a cell that holds nothing but sources, and the head over its date."""
        place = bisect_left(self.cell_starts, cell.span.start)
        text = self.source.text
        first = self.first_of_row(place)
        row = replace(cell, span=self.source.span(self.cells[first].span.start, cell.span.end))
        head = first
        while head > 0 and not _is_apart(text, self.cells[head - 1], self.cells[head], "\n\n"):
            head -= 1
        dated = next((n for n in range(first, place) if self.dates_in(self.cells[n])), first)
        over = head + dated - first
        return row, prose[self.cells[over].span.start : self.cells[over].span.end] if head < first else ""

    def first_of_row(self, place: int) -> int:
        """The place of the cell with which the row of another begins."""
        text = self.source.text
        while place > 0 and not _is_apart(text, self.cells[place - 1], self.cells[place], "\n"):
            place -= 1
        return place

    def cells_to(self, cell: Block) -> Sequence[Stretch]:
        """The cells of a row before one of its cells."""
        place = bisect_left(self.cell_starts, cell.span.start)
        return [(c.span.start, c.span.end) for c in self.cells[self.first_of_row(place) : place]]

    def dates_in(self, block: Block) -> bool:
        """Whether a date stands in a block."""
        return bisect_left(self.starts, block.span.start) < bisect_left(self.starts, block.span.end)


def _is_apart(text: str, one: Block, other: Block, by: str) -> bool:
    return by in text[one.span.end : other.span.start]
