"""The words of `words.toml` and `places.json`, as sets and patterns.

In: nothing. Out: what tells outlets, places and remarks apart in a citation.
"""

from __future__ import annotations

import json
import pkgutil
import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache

from dateline.reading import alternatives, packaged


def _runs(codes: Iterable[int]) -> str:
    """Characters by their numbers, as the inside of a class: neighbours as a range."""
    found: list[list[int]] = []
    for code in codes:
        if found and code == found[-1][1] + 1:
            found[-1][1] = code
        else:
            found.append([code, code])
    return "".join(chr(a) if a == b else f"{chr(a)}-{chr(b)}" for a, b in found)


# Latin Extended-A and -B, Greek, Cyrillic, Latin Extended Additional (Vietnamese)
_BEYOND = (*range(0x100, 0x250), *range(0x370, 0x530), *range(0x1E00, 0x1F00))
CAPITALS = _runs(code for code in _BEYOND if chr(code).isupper())
SMALL_LETTERS = _runs(code for code in _BEYOND if chr(code).islower())


@cache
def lettered(form: str) -> str:
    """A regular expression whose classes hold the letters of Latin-1, `À-Þ` and `à-ÿ`, with those of all
    other alphabets that have capitals: of Šiauliai and Ćuprija as of Évian."""
    wide = form.replace("À-Þ", f"À-Þ{CAPITALS}")
    return wide.replace("à-ÿ", f"à-ÿ{SMALL_LETTERS}").replace("ß-ÿ", f"ß-ÿ{SMALL_LETTERS}")


def folded(name: str) -> str:
    """A name without case, article, accents, apostrophes and hyphens: what spellings have in common."""
    return " ".join(_without_signs(name.casefold()).split()).removeprefix("the ")


def folded_all(names: Sequence[str]) -> list[str]:
    """The names folded; those of plain letters all at once, since there are thousands. None holds a `|`."""
    plain = iter(_without_signs("|".join(name for name in names if name.isascii()).casefold()).split("|"))
    return [
        " ".join(next(plain).split()).removeprefix("the ") if name.isascii() else folded(name)
        for name in names
    ]


def folded_but_capitals(text: str) -> str:
    """Likewise, but with its capitals and article."""
    return " ".join(_without_signs(text).split())


# Letters that nobody uses, for signs within a name that would part it or be read as a day
COMMA_LETTER, COLON_LETTER, PERCENT_LETTER, LOST_LETTER = "ꓹ", "ꓽ", "ꓺ", "ꓸ"  # tones of Lisu
STROKE_LETTER = "ꓼ"
_FOR_DIGITS = "ƁƇƊƎƑƓƘƝƤƬ"
DIGIT_LETTERS = str.maketrans("0123456789%", f"{_FOR_DIGITS}{PERCENT_LETTER}")
_SIGNS_OF_LETTERS = str.maketrans(
    f"{COMMA_LETTER}{COLON_LETTER}{STROKE_LETTER}{PERCENT_LETTER}{_FOR_DIGITS}", ",:/%0123456789"
)
_AS_SMALL = str.maketrans(_FOR_DIGITS.lower(), "0123456789")


def unlettered(text: str) -> str:
    """A text with the signs that such letters stand for."""
    return text.translate(_SIGNS_OF_LETTERS)


# Letters that Unicode does not take apart and plain keyboards lack: `Dziennik Baltycki`
_STROKED = str.maketrans("łŁđĐøØı", "lLdDoOi") | _SIGNS_OF_LETTERS | _AS_SMALL


def _without_signs(text: str) -> str:
    """A text without accents and apostrophes; hyphens and stops are blanks."""
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text)
        text = "".join(c for c in text if not unicodedata.combining(c) and c not in "’‘ʼʿʾʻ")
        text = text.translate(_STROKED)
    plain = text.replace("'", "").replace("`", "")
    return re.sub(r"[-‐‑–.]", " ", plain)


def _data(name: str) -> str:
    found = pkgutil.get_data(__package__, name)
    assert found is not None
    return found.decode()


@cache
def _words() -> dict[str, str | list[str]]:
    return packaged.table(__package__, "words.toml")


# Lists of their own files: outlets; those that only the import knows; those called as something else is too;
# bodies that publish; words of English.
_FILES = ("outlets", "outlets_far", "outlets_too", "bodies", "english")


@cache
def _text(name: str) -> str:
    if name not in _FILES:
        text = _words()[name]
        assert isinstance(text, str)
        return text
    lines = _data(f"{name}.txt").splitlines()
    return "|".join(line for line in lines if not line.startswith("#"))


@cache
def listed(name: str) -> tuple[str, ...]:
    """The names of a list, as written."""
    return tuple(" ".join(part.split()) for part in _text(name).split("|") if part.strip())


@cache
def phrases(name: str) -> frozenset[str]:
    """The names of a list, folded."""
    return frozenset(folded_all(_text(name).split("|"))) - {""}


def in_lists(plain: str, *lists: str) -> bool:
    """Whether a folded name is in one of the lists; they are too long to be put together for a question."""
    return any(plain in phrases(name) for name in lists)


@cache
def pattern(name: str) -> str:
    """The expressions of a list as one, not anchored."""
    text = _words()[name]
    assert isinstance(text, list)
    return f"(?:{lettered('|'.join(text))})"


@cache
def compiled(name: str, form: str) -> re.Pattern[str]:
    """A list's expressions in a form such as `%s\\b`, whatever the case."""
    return re.compile(lettered(form).replace("%s", pattern(name)), re.IGNORECASE)


@cache
def places() -> frozenset[str]:
    """Countries and towns, folded."""
    data = json.loads(_data("places.json"))
    return frozenset(folded(n) for n in (*data["countries"], *data["cities"])) | phrases("towns")


@cache
def countries() -> tuple[str, ...]:
    """Countries, folded; those long enough to be known when misspelt."""
    return tuple(sorted(name for name in country_names() if len(name) >= 6))


@cache
def country_names() -> frozenset[str]:
    """Countries, folded."""
    return frozenset(folded(n) for n in json.loads(_data("places.json"))["countries"])


@cache
def languages() -> frozenset[str]:
    """Names of languages, folded."""
    words = _words()["languages"]
    data = json.loads(_data("places.json"))
    return frozenset(folded(n) for n in (*data["languages"], *words))


@cache
def longest_first(name: str) -> str:
    """The names of a list as one pattern, blanks as any white space."""
    return alternatives.longest_first(phrases(name)).replace(r"\ ", r"\s+")
