"""Outlets of a sentence behind which brackets say that there is no day.

In: the names of a sentence and its days. Out: the place of each such outlet, of its brackets, and the day on
which somebody looked, where they say so: `a clip on ntv.com.tr (undated, accessed 3 May 2017)`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dateline.reading.typed.dates import CitedDate
from dateline.reading.typed.lexicon import compiled
from dateline.reading.typed.naming import PLATFORM_NAME, Place

_BRACKETS = compiled(
    "accessed",
    r"[”\"»’]?\s(?P<all>[(\[](?:undated|n\.\s?d\.|no\s+date|without\s+(?:a\s+)?date|s\.\s?[df]\.|o\.\s?D\.|sans\s+date|ohne\s+Datum|sin\s+fecha|sem\s+data|senza\s+data)"
    r"(?:[,;]\s+%s(?:\s+(?:on|le|am|el|em|il))?\s+(?P<day>[^()\[\]]{4,30}))?\s*[)\]])",
)


def undated_behind(
    text: str, places: Sequence[Place], dates: Sequence[CitedDate]
) -> Iterator[tuple[Place, tuple[int, int], CitedDate | None]]:
    """The outlets, each with its brackets and the day of the look."""
    for place in places:
        match = None if PLATFORM_NAME.match(place[2]) else _BRACKETS.match(text, place[1])
        if match is None:
            continue
        looked = [d for d in dates if match.start("all") < d.start and d.end < match.end("all")]
        if len(looked) == (match["day"] is not None):
            yield place, match.span("all"), looked[0] if looked else None
