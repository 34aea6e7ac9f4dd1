"""Towns ahead of a semicolon, of which a paper is called so: `(Baza; Meduza, 7 October 2022)`.

In: such a name, what is known of outlets. Out: whether it is an outlet there, by what the document sets ahead
of its other semicolons: outlets that share a day, or the towns that reports come from.
"""

from __future__ import annotations

import re
from functools import lru_cache

from dateline.reading.typed.gazetteer import is_far
from dateline.reading.typed.lexicon import folded, phrases
from dateline.reading.typed.outlets import Outlets, Standing

_SHARED_DAY = re.compile(
    r"[(\[](?P<first>[^()\[\];\d,][^()\[\];,\n]{1,40});\s[^()\[\];\n]{2,60}?\d[^()\[\]\n]{0,40}[)\]]"
)
_IN_BRACKETS = re.compile(r"[(\[][^()\[\]]*[)\]]")
_SOME = 2  # outlets ahead of semicolons, from which that is their place


def is_outlet_ahead(name: str, outlets: Outlets) -> bool:
    """Whether a town's name ahead of a semicolon and an outlet is an outlet's too."""
    heads = _heads(outlets.text) - {name}
    standings = [outlets.standing(head) for head in heads]
    if any(standing in (Standing.TOWN, Standing.PLACE) for standing in standings):
        return False
    if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", _prose(outlets.text)):
        return False  # it is spoken of
    of_others = sum(standing >= Standing.PERSON for standing in standings) >= _SOME
    return of_others or folded(name) in phrases("outlets_too") or is_far(name, outlets.text)


@lru_cache(maxsize=8)
def _heads(text: str) -> frozenset[str]:
    """What stands ahead of semicolons in brackets whose outlets share a day."""
    return frozenset(match["first"].strip() for match in _SHARED_DAY.finditer(text))


@lru_cache(maxsize=8)
def _prose(text: str) -> str:
    return _IN_BRACKETS.sub(" ", text)
