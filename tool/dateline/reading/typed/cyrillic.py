"""Names in Cyrillic letters as English spells them, so that lists of outlets know them: `Новая газета`.

In: a name. Out: how it is spelt in Latin letters, by the system of BGN and PCGN (1947) without its signs, and
by those for Ukrainian (2019), Belarusian (1979), Serbian and Kazakh (2021) where letters are theirs.
"""

from __future__ import annotations

import re

_ALONE = dict(zip("абвгдезийклмнопрстуфэыъьіґў", (*"abvgdeziyklmnoprstufey", "", "", *"igw"), strict=True))
_PAIRS = "ё yo ж zh х kh ц ts ч ch ш sh щ shch ю yu я ya ї yi є ye"
_SOUTH = "ј j љ lj њ nj ћ c ђ d џ dz ѓ gj ќ kj ѕ dz"
_KAZAKH = "ә a ғ gh қ q ң n ө o ұ u ү u һ h ҳ h ҷ j"
_WORDS = f"{_PAIRS} {_SOUTH} {_KAZAKH}".split()
_LETTERS = _ALONE | dict(zip(_WORDS[::2], _WORDS[1::2], strict=True))
_UKRAINIAN = {"г": "h", "и": "y", "й": "i", "х": "kh"}
_SERBIAN = {"ж": "z", "х": "h", "ц": "c", "ч": "c", "ш": "s"}  # less its accents
_CYRILLIC = re.compile(r"[Ѐ-ӿ]")


def _table(letters: dict[str, str]) -> dict[int, str]:
    return str.maketrans(letters | {letter.upper(): roman.capitalize() for letter, roman in letters.items()})


_ROMAN = tuple(_table(_LETTERS | of_tongue) for of_tongue in ({}, _UKRAINIAN, _SERBIAN))


def romanized(name: str) -> tuple[str, ...]:
    """The name in Latin letters, as Russian, Ukrainian and Serbian are spelt; none if it is in them."""
    return tuple(name.translate(table) for table in _ROMAN) if _CYRILLIC.search(name) else ()
