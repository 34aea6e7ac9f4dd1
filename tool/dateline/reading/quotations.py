"""What stands in quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.reading.sentences import Stretch

_QUOTES = re.compile('[“”«»„"]')
_CLOSING = {"“": "”", "«": "»", "»": "«", "„": "“”", '"': '"'}


def quotations(prose: str, start: int, end: int) -> Iterator[Stretch]:
    """The stretches in quotation marks, in order; a mark that nothing closes opens none."""
    opened: re.Match[str] | None = None
    for mark in _QUOTES.finditer(prose, start, end):
        if opened is None:
            opened = mark if mark[0] != "”" else None
        elif mark[0] in _CLOSING[opened[0]]:
            yield opened.start(), mark.end()
            opened = None
        elif mark[0] in "“„" or (mark[0] == "«" and opened[0] != "»"):
            opened = mark  # the one before was never closed
