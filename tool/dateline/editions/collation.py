"""The order of names in a list: by the alphabet of its language, not by the numbers of its characters."""

from __future__ import annotations

import unicodedata

# Letters of Arabic keyboards that stand for Persian ones (Unicode Standard, section 9.2).
_SAME = str.maketrans({"ي": "ی", "ى": "ی", "ك": "ک", "ة": "ه"})
_BLANK, _DIGIT, _LETTER, _OTHER = range(4)


def collation_key(text: str, alphabet: str = "") -> tuple[tuple[int, int], ...]:
    """What names are sorted by: letters without their accents, those of `alphabet` first and in its order.

    After Unicode Technical Standard 10 to its first level: case and accents do not count, blanks and
    punctuation go before digits, digits before letters. An empty alphabet leaves letters as Unicode has them.
    """
    plain = unicodedata.normalize("NFKD", text.casefold()).translate(_SAME)
    return tuple(
        _weight(letter, alphabet) for letter in plain if unicodedata.category(letter) not in ("Mn", "Cf")
    )


def _weight(letter: str, alphabet: str) -> tuple[int, int]:
    place = alphabet.find(letter)
    if place >= 0:
        return _LETTER, place
    if letter.isdecimal():
        return _DIGIT, unicodedata.decimal(letter)
    return (_OTHER, ord(letter)) if letter.isalpha() else (_BLANK, 0)
