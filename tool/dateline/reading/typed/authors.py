"""Who wrote what the notes cite: `Ross Okell, “Salt and Silence,” New York Times, June 3, 2011`.

In: the texts of notes. Out: names added to `Outlets.others`: in brackets of the body, too, they are persons'.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from dateline.reading.typed.lexicon import folded
from dateline.reading.typed.outlets import Outlets, Standing
from dateline.reading.typed.proper_names import NAME, bare_name


@cache
def _authored() -> re.Pattern[str]:
    return re.compile(
        rf"(?:\A\W*(?:\d{{1,4}}[.)\]]?\s+)?|;\s|\b[Ss]ee\s)(?P<name>{NAME}),\s+[“\"«„][^“”\"«»„\n]{{3,200}}[”\"»“],?\s+(?P<outlet>{NAME}),\s"
    )


def learn_authors(text: str, notes: Iterable[tuple[int, int]], outlets: Outlets) -> None:
    """Learn the names ahead of a title and a known outlet that have the form of a person's."""
    for start, end in notes:
        for match in _authored().finditer(text[start:end]):
            name, outlet = bare_name(match["name"]), bare_name(match["outlet"])
            if (
                outlets.knows(outlet)
                and not outlets.knows(name)
                and outlets.standing(name) is Standing.PERSON
            ):
                outlets.others.add(folded(name))
