"""Papers that are called as a land or a town is, in reviews that set their papers in capitals.

In: a text, and whether it has that habit. Out: such names where they open what tells of a thing printed:
`TÜRKİYE, 18 August 2017, gives the speech in full`. In other letters the same word is the place.
"""

from __future__ import annotations

import re
from functools import cache

from dateline.reading.outlet_names import folded as folded_in_place
from dateline.reading.typed.gazetteer import is_town
from dateline.reading.typed.lexicon import lettered
from dateline.reading.typed.link_parts import ADVERB, words
from dateline.reading.typed.place_names import is_place

_OPENS = re.compile(
    lettered(
        r"(?:^[ \t]*|(?<=[.!?][ ]))(?P<name>[A-ZÀ-Þ][A-ZÀ-Þ’'-]{3,}(?:[ ][A-ZÀ-Þ’'-]{2,}){0,2})"
        r"(?:,[ ](?=[^\n,]{0,20}\d)[^\n,()]{5,24},|[ ]\((?=[^\n)]*\d)[^\n()]{5,24}\)|"
        r"[ ]\[(?=[^\n\]]*\d)[^\n\[\]]{5,24}\])(?=[ ])"
    ),
    re.MULTILINE,
)
_REACH = 80  # characters behind the day


@cache
def _prints() -> re.Pattern[str]:
    return re.compile(rf"\s{ADVERB}(?:{'|'.join(words(name) for name in ('prints', 'reports', 'says'))})")


def papers_in_capitals(text: str, *, habit: bool) -> tuple[str, ...]:
    """The names, as written."""
    found = {
        match["name"]: None
        for match in (_OPENS.finditer(text) if habit else ())
        if is_called_as_place(match["name"])
        and _prints().match(folded_in_place(text[match.end() : match.end() + _REACH]))
    }
    return tuple(found)


def is_called_as_place(name: str) -> bool:
    """Whether a land or a town is called so, however it be written."""
    return is_place(name) or is_town(name)
