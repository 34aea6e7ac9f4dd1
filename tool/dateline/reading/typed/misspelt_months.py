"""Months misspelt beside their year: `Febrary 9, 2012`, `14 Septemeber 2014`, `Ocotber 2012`.

In: text. Out: what to read in their place, as (start, end, text).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from rapidfuzz.distance import OSA

from dateline.reading.typed.day_lists import Edit, months_pattern

# Long enough that no other word is like them.
_LONG = ("January", "February", "September", "October", "November", "December")
_WORD = re.compile(
    r"(?<![\w’'-])(?P<word>[JFSOND][a-z]{5,10})(?=\.?,?\s(?:\d{1,2}(?:st|nd|rd|th)?,?\s)?(?:19|20)\d\d(?!\d))"
)
_MOST = 2  # letters that are wrong, left out or turned round


def misspelt_months(text: str) -> Iterator[Edit]:
    """The month that each such word is meant for."""
    for match in _WORD.finditer(text):
        month = _meant(match["word"])
        if month is not None:
            yield *match.span("word"), month


@lru_cache(maxsize=512)
def _meant(word: str) -> str | None:
    if re.fullmatch(months_pattern(), word, re.IGNORECASE):
        return None
    apart = {month: OSA.distance(word, month) for month in _LONG}
    nearest = min(apart, key=lambda month: apart[month])
    most = _MOST if len(nearest) > _SHORT else 1
    return nearest if apart[nearest] <= most and word[-1] == nearest[-1] else None


_SHORT = 7  # letters of a month, up to which one may be wrong
