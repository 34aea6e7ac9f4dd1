"""The words that dates are made of, by language.

In: `languages/*.toml`, `names.json` (CLDR) and the month names of the Hijri calendars. Out: a
`Lexicon` a language: what each word does in a date, as one letter and a value. The letters are the
alphabet of the grammar (grammar.py), so that is the same for every language.
"""

from __future__ import annotations

import json
import pkgutil
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import Any, NamedTuple

from dateline.reading import packaged
from dateline.reading.calendars import HIJRI_MONTHS, SOLAR_HIJRI_MONTHS

LANGUAGES = ("en", "fr", "de")

# Years that prose writes without an era; with a day and month also those that are slips of the pen.
_YEARS = range(1000, 2100)
_MISTYPED_YEARS = range(2100, 3000)
_FIRST_BARE_HIJRI = 1300
_PERSIAN_DIGITS = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
_ARABIC_DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")

# Letters of the classes that words have; the same names stand in the language files.
_WORDS = {
    "the": "p", "of": "f", "and": "a", "to": "t", "until": "U", "from": "r", "between": "b",
    "in": "I", "at": "i", "about": "~", "before": "e", "after": "k", "on": "v", "determiner": "d",
    "later": "R", "earlier": "L", "ago": "g", "next": "N", "following": "X", "previous": "V",
    "last": "l", "same": "s", "that": "h", "this": "z", "bce": "J", "ce": "j", "solar": "F",
    "lunar": "G", "hijri": "y", "decade_of": "A", "daypart": "n", "as": "@", "extent": "&",
}  # fmt: skip
# Classes that make a word worth a closer look.
_SHORTEST_UNIT = 3  # "an", a year in French, is far too common in English
_CORE = frozenset("MmPHWSYBCKuZJ?nO")

Value = int | str


class Word(NamedTuple):
    """What a word does in a date: its class and what it stands for (a number, a name)."""

    kind: str
    value: Value


@dataclass(frozen=True)
class Lexicon:
    """The words of one language.

    `phrases` are words of several parts, by their first: the parts after it and what they mean.
    """

    language: str
    words: dict[str, Word]
    phrases: dict[str, tuple[tuple[tuple[str, ...], Word], ...]]
    doubtful: frozenset[int]
    counted: frozenset[str]
    named: frozenset[str]
    verbal: frozenset[str]
    yearly: frozenset[str]
    ordinal_stop: bool
    day_first: bool | None
    article_of_day: bool


def _cases(word: str) -> tuple[str, str, str]:
    return word, word[:1].upper() + word[1:], word.upper()


@cache
def _numbers() -> dict[str, Word]:
    """Days, other short numbers and years, in Western, Persian and Arabic digits."""
    found: dict[str, Word] = {}
    for n in range(100):
        word = Word("D" if 1 <= n <= 31 else "T", n)
        for text in {str(n), f"{n:02d}"}:
            for digits in (text, text.translate(_PERSIAN_DIGITS), text.translate(_ARABIC_DIGITS)):
                found[digits] = word
    years = {str(year): Word("Y", year) for year in (*_YEARS, *_MISTYPED_YEARS)}
    found |= years
    # Persian and Arabic digits name the calendar of the years that only it can mean.
    western = [str(year) for year in _YEARS]
    for table, kind in ((_PERSIAN_DIGITS, "B"), (_ARABIC_DIGITS, "C")):
        native = " ".join(western).translate(table).split()
        found |= zip(native, map(years.__getitem__, western), strict=True)
        found |= {native[y - _YEARS.start]: Word(kind, y) for y in range(_FIRST_BARE_HIJRI, 1500)}
    found |= {str(year): Word("3", year) for year in range(100, 1000)}  # a year only beside an era
    return found


def _calendar_names() -> dict[str, list[tuple[tuple[str, ...], Word]]]:
    """Months of the Hijri calendars, by their first part."""
    found: dict[str, list[tuple[tuple[str, ...], Word]]] = {}
    for kind, table in (("P", SOLAR_HIJRI_MONTHS), ("H", HIJRI_MONTHS)):
        for name, number in table.items():
            if not name[0].isalpha():
                continue
            parts = name.replace("-", " ").replace("'", " ").split()
            title = tuple(
                part if i and part in ("al", "ul", "us") else part.title() for i, part in enumerate(parts)
            )
            upper = tuple(part.upper() for part in parts)
            roman = tuple(part.upper() if part in ("i", "ii") else part for part in title)
            for form in {title, upper, roman, tuple(part.title() for part in parts)}:
                found.setdefault(form[0], []).append((form[1:], Word(kind, number)))
    return found


def _add_names(words: dict[str, Word], data: dict[str, Any], names: dict[str, list[str]]) -> None:
    """Month and day names; the abbreviated ones are of a class of their own."""
    for width, month, day in (("abbreviated", "m", "w"), ("wide", "M", "W")):
        for kind, key, first in ((month, f"months_{width}", 1), (day, f"days_{width}", 0)):
            for number, name in enumerate(names[key], first):
                for form in _cases(name):
                    words[form] = Word(kind, number)
                if kind == "M" and data.get("small_months"):
                    words[name.title()] = Word("m", number)
    for table, kind in (("months", "m"), ("weekdays", "w")):
        for number, spellings in data.get(table, {}).items():
            for name in spellings:
                for form in _cases(name):
                    words[form] = Word(kind, int(number))


def _add_numbered(words: dict[str, Word], data: dict[str, Any]) -> None:
    tables = (("seasons", "S"), ("ordinals", "o"), ("cardinals", "c"), ("relative_days", "Z"))
    for table, kind in tables:
        for number, spellings in data.get(table, {}).items():
            for name in spellings:
                for form in _cases(name):
                    words.setdefault(form, Word(kind, int(number)))
    for table, kind in (("hedges", "E"), ("ends", "x"), ("units", "u")):
        for value, spellings in data.get(table, {}).items():
            for name in spellings:
                for form in _cases(name):
                    words.setdefault(form, Word(kind, value))


def _add_suffixed(words: dict[str, Word], data: dict[str, Any]) -> None:
    """`12th`, `1950s`, `1950er`."""
    for suffix in data["ordinal_suffixes"]:
        for n in range(1, 32):
            words[f"{n}{suffix}"] = Word("O", n)
    for suffix in data["decade_suffixes"]:
        for year in range(_YEARS.start, _YEARS.stop, 10):
            words[f"{year}{suffix}"] = Word("K", year)
    for kind, last in (("Q", 4), ("H", 2)):
        for n in range(1, last + 1):
            words[f"{kind}{n}"] = Word("q", f"{kind.lower()}{n}")


def _read(name: str) -> bytes:
    found = pkgutil.get_data(__package__, name)
    assert found is not None
    return found


def _phrases(
    words: dict[str, Word], data: dict[str, Any]
) -> dict[str, tuple[tuple[tuple[str, ...], Word], ...]]:
    found = _calendar_names()
    for kind, spellings in data.get("phrases", {}).items():
        for phrase in spellings:
            parts = phrase.split()
            for first in _cases(parts[0])[:2]:
                found.setdefault(first, []).append((tuple(parts[1:]), Word(_WORDS[kind], 0)))
    single = {}
    for first, forms in found.items():
        for rest, word in forms:
            if not rest:
                words.setdefault(first, word)
        longer = sorted((form for form in forms if form[0]), key=lambda form: -len(form[0]))
        if longer:
            single[first] = tuple(longer)
            words.setdefault(first, Word("?", 0))
    return single


@cache
def _language_data(language: str) -> dict[str, Any]:
    return packaged.table(__package__, f"languages/{language}.toml")


@cache
def _look_alikes(kind: str) -> frozenset[str]:
    """Words of all languages: they share month names, so "November 17 Organization" may be German."""
    return frozenset(word for name in LANGUAGES for word in _language_data(name)["look_alikes"][kind].split())


@cache
def lexicon(language: str) -> Lexicon:
    """The words of a language (`en`, `fr`, `de`)."""
    data = _language_data(language)
    words = dict(_numbers())
    for kind, spellings in data["words"].items():
        for name in spellings:
            for form in _cases(name):
                words[form] = Word(_WORDS[kind], name)
    _add_numbered(words, data)
    _add_suffixed(words, data)
    _add_names(words, data, json.loads(_read("names.json"))[language])
    phrases = _phrases(words, data)
    return Lexicon(
        language,
        words,
        phrases,
        frozenset(int(words[name].value) for name in data["doubtful"]),
        _look_alikes("counted"),
        _look_alikes("named"),
        _look_alikes("verbal"),
        _look_alikes("yearly"),
        data.get("ordinal_stop", False),
        data.get("day_first"),
        data.get("article_of_day", False),
    )


@cache
def core_words() -> dict[str, tuple[str, ...]]:
    """Every word that may be the heart of a date, with the languages it is one in."""
    numbers = _numbers()
    cores: dict[str, tuple[str, ...]] = {
        text: LANGUAGES for text, word in numbers.items() if word.kind in _CORE
    }
    found: dict[str, list[str]] = {}
    for language in LANGUAGES:
        for text, word in islice(lexicon(language).words.items(), len(numbers), None):  # what is no number
            short = word.kind == "u" and len(text) < _SHORTEST_UNIT
            if not short and word.kind in _CORE:
                found.setdefault(text, []).append(language)
    cores.update((text, tuple(languages)) for text, languages in found.items())
    return cores
