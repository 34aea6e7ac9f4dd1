"""What is called like a place, among several outlets of one day: `Kentron, Shant, Imedi`.

In: the names of a group and how sure each is, and those that semicolons part from the one before. Out: the
same, with the names that are an outlet's there. A town stands for itself behind outlets, and once: the first
of several is none. The last may be a paper's too, where one is listed so; and between semicolons stand no
places, though a word of the name be one for a place: `El Once; Diario UNO; Puerto Local`.
"""

from __future__ import annotations

from collections.abc import Container

from dateline.reading.typed.gazetteer import is_settlement
from dateline.reading.typed.outlets import Standing
from dateline.reading.typed.place_names import is_place
from dateline.reading.typed.titled_brackets import is_listed_too

_SEVERAL = 2  # outlets that are sure


def among_outlets(parts: list[tuple[str, Standing]], apart: Container[str]) -> list[tuple[str, Standing]]:
    """The names with their standing among the others."""
    if sum(standing >= Standing.CUED for _, standing in parts) < _SEVERAL:
        return parts
    (first, standing), *others = parts
    if standing is Standing.TOWN and all(s >= Standing.CUED for _, s in others):
        return [(first, Standing.PLAIN), *others]
    *ahead, (last, standing) = parts
    if standing is Standing.TOWN and is_listed_too(last) and all(s >= Standing.CUED for _, s in ahead):
        return [*ahead, (last, Standing.CUED)]
    return [(p, Standing.PERSON if _is_called_as_spot(p, s, apart) else s) for p, s in parts]


def _is_called_as_spot(name: str, standing: Standing, apart: Container[str]) -> bool:
    """Whether a word alone makes a place of a name behind a semicolon: `Puerto Local`."""
    return standing is Standing.PLACE and name in apart and not (is_place(name) or is_settlement(name))
