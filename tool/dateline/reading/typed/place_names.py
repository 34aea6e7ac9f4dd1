"""Names of places and languages, as they stand beside an outlet."""

from __future__ import annotations

import re
from functools import lru_cache

from dateline.reading.typed.lexicon import (
    countries,
    folded,
    languages,
    phrases,
    places,
)

_QUARTER = re.compile(
    r"(?:north|south|east|west|central|upper|lower|northern|southern|eastern|western)"
    r"(?:[ -](?:east|west)(?:ern)?)?\s+(?P<rest>.+)"
)


@lru_cache(maxsize=1 << 14)
def is_place(name: str) -> bool:
    """Whether it names a country, a town or a quarter of a region, small slips in countries allowed."""
    plain = folded(name)
    if plain == "island" and name.startswith("The "):
        return False  # no Iceland, as Germans call it
    if plain in places() or plain.replace(" and ", " & ") in places():
        return True
    quarter = _QUARTER.fullmatch(plain)
    if quarter is not None and (quarter["rest"] in places() or quarter["rest"] in phrases("regions")):
        return True
    if len(plain) < 6:
        return False
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    found = process.extractOne(plain, countries(), scorer=OSA.distance, score_cutoff=1)
    return found is not None and len(found[0]) == len(plain)


def is_language(name: str) -> bool:
    """Whether it names a language, or several."""
    parts = re.split(r"\s*(?:,|/|\band\b|\bund\b|\bet\b)\s*", name)
    return all(folded(part) in languages() for part in parts if part)
