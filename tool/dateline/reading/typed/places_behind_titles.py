"""Papers called like a land or a town, between a title in quotation marks and a day: `“…”, Türkiye, 27 May`.

In: the text of a note, what is known of outlets. Out: their places in it. Where the other references of the
note have their outlet at that place, what stands there is one too, and no town of the outlet before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.reading.typed.gazetteer import is_town
from dateline.reading.typed.lexicon import folded, lettered, phrases
from dateline.reading.typed.outlets import Outlets
from dateline.reading.typed.place_names import is_place

_REFERENCE = re.compile(
    lettered(
        r"(?:\A|;\s)\s*(?:(?:[Ss]ee|[Cc]f\.)\s)?[“\"«„](?P<title>[^“”\"«»„;]{3,160})(?:[”\"»“],|,[”\"»“])\s"
        r"(?P<name>[A-ZÀ-Þ][\w’'-]*(?:\s[A-ZÀ-Þ][\w’'-]*){0,3}),\s(?=\d|[A-ZÀ-Þ]?[a-zà-ÿ]{2,8}\.?\s\d)"
    )
)
_LEAST = 2  # references


def places_behind_titles(body: str, outlets: Outlets) -> Iterator[tuple[int, int]]:
    """The places of such names."""
    found = list(_REFERENCE.finditer(body))
    if len(found) < _LEAST or not any(outlets.knows(match["name"]) for match in found):
        return
    for match in found:
        name = match["name"]
        called_so = is_place(name) or is_town(name)
        if called_so and not outlets.knows(name) and folded(name) not in phrases("venues"):
            yield match.span("name")
