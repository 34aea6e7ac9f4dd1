"""Lists and tables as their writers saw them.

In: pandoc's blocks. Out: lists that only the file parts as one, and first rows that head their table as its
head. Word processors keep neither apart.
"""

from __future__ import annotations

import re
from typing import Any

from dateline.importing.flat import Blocks, plain

_FIGURE = re.compile(r"\d")


def with_whole_lists(blocks: Blocks) -> Blocks:
    """The blocks, lists that follow each other and belong together joined."""
    joined: Blocks = []
    for block in blocks:
        before = joined[-1] if joined else None
        if before is None or before["t"] != block["t"]:
            joined.append(block)
        elif block["t"] == "BulletList":
            joined[-1] = {"t": "BulletList", "c": [*before["c"], *block["c"]]}
        elif block["t"] == "OrderedList" and _goes_on(before["c"], block["c"]):
            joined[-1] = {"t": "OrderedList", "c": [before["c"][0], [*before["c"][1], *block["c"][1]]]}
        else:
            joined.append(block)
    return joined


def _goes_on(before: list[Any], after: list[Any]) -> bool:
    """Whether a numbered list takes up the numbers of the one before."""
    (start, *style), items = before
    return bool(after[0][1:] == style and after[0][0] == start + len(items))


def give_head(table: list[Any]) -> None:
    """Make the first row of a table its head where it has none, and the row is words above figures."""
    head, bodies = table[3], table[4]
    if any(_texts(row) != [""] * len(row[1]) for row in head[1]) or not bodies or len(bodies[0][3]) < 2:
        return
    first, *rest = bodies[0][3]
    words = _texts(first)
    if not all(words) or any(_FIGURE.search(text) for text in words) or max(map(len, words)) > 40:
        return
    columns = list(zip(*(_texts(row) for row in rest if len(row[1]) == len(words)), strict=True))
    if any(all(_FIGURE.search(text) for text in column) for column in columns if column):
        head[1], bodies[0][3] = [first], rest


def _texts(row: list[Any]) -> list[str]:
    return [
        " ".join(plain(b["c"]) for b in cell[4] if b["t"] in ("Para", "Plain")).strip() for cell in row[1]
    ]
