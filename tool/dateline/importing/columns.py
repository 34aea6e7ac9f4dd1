"""Tables of plain text, told by their columns.

In: the lines of a paragraph. Out: pandoc's table (pandoc-types 1.23, `Table`), or nothing. Cells are parted
by two blanks or more; every line has as many, and each column begins, or ends, at nearly one place.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

_CELL = re.compile(r"\S+(?: \S+)*")
_OFF = 2  # characters by which the cells of a column may stand apart
_LEAST = {2: 3, 3: 2}  # lines of a table of so many columns; of more columns, two


def rows_of(lines: Sequence[str]) -> list[list[str]]:
    """The texts of the cells of the lines, none where they are no table."""
    rows = [list(_CELL.finditer(line)) for line in lines]
    count = len(rows[0])
    if count < 2 or len(rows) < _LEAST.get(count, 2) or any(len(row) != count for row in rows):
        return []
    if not all(_aligned([row[n] for row in rows]) for n in range(count)):
        return []
    return [[match[0] for match in row] for row in rows]


def table_of(lines: Sequence[str], inlines: Callable[[str], list[dict[str, Any]]]) -> dict[str, Any] | None:
    """The table that the lines are, its cells made of their texts by `inlines`."""
    rows = rows_of(lines)
    if not rows:
        return None

    def cell(text: str) -> list[Any]:
        blocks = [{"t": "Plain", "c": inlines(text)}]
        return [_NOTHING, {"t": "AlignDefault"}, 1, 1, blocks]

    body = [[_NOTHING, [cell(text) for text in row]] for row in rows]
    columns = [[{"t": "AlignDefault"}, {"t": "ColWidthDefault"}] for _ in rows[0]]
    parts = [_NOTHING, [None, []], columns, [_NOTHING, []], [[_NOTHING, 0, [], body]], [_NOTHING, []]]
    return {"t": "Table", "c": parts}


_NOTHING: list[Any] = ["", [], []]


def _aligned(cells: Sequence[re.Match[str]]) -> bool:
    starts, ends = [cell.start() for cell in cells], [cell.end() for cell in cells]
    return min(max(starts) - min(starts), max(ends) - min(ends)) <= _OFF
