"""Sources that a hyphen sets behind a sentence, their day in numbers: `It is thinner. -Dawn 1/24/20`.

The form is so much its own that it needs no habit, and that more of the paragraph may stand below it.

In: a stretch of a scene. Out: the places of such sources, without the hyphen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.reading.typed.lexicon import lettered

# Behind the mark that ends a sentence, or at the beginning of a line below one
_HYPHENED = re.compile(
    lettered(
        r"[.!?…:”\"’»)\]](?:[ \t]+[-–—]{1,2}[ \t]?|[ \t]*\n[ \t]*[-–—]{1,2})"
        r"(?P<source>[A-ZÀ-Þ\d@][^\n;:()\[\]“”\"]{1,80}?(?:\n[ \t]*[^\n;:()\[\]“”\"\d]{0,40})??"
        r"[ \t\n]+\d{1,2}/\d{1,2}/(?:\d{2}){1,2})\.?(?=[ \t]*(?:\n|\Z))"
    )
)


def hyphened_places(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The places of sources behind a hyphen whose day in numbers ends a line."""
    if "/" not in text[start:end]:
        return
    for match in _HYPHENED.finditer(text, start, end):
        yield match.span("source")
