"""Months misspelt: beside their year, `Febrary 9, 2012`, or so that the day cannot be told, `19 Mya`.

In: text. Out: what to read in their place, as (start, end, text); the places of days that cannot be told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from rapidfuzz.distance import OSA

from dateline.reading.typed.day_lists import Edit, months_pattern
from dateline.reading.typed.days_elsewhere import months_elsewhere
from dateline.reading.typed.foreign_words import is_english

# Long enough that no other word is like them.
_LONG = ("January", "February", "September", "October", "November", "December")
_WORD = re.compile(
    r"(?<![\w’'-])(?P<word>[JFSOND][a-z]{5,10})(?=\.?,?\s(?:\d{1,2}(?:st|nd|rd|th)?,?\s)?(?:19|20)\d\d(?!\d))"
)
_MOST = 2  # letters that are wrong, left out or turned round


def misspelt_months(text: str) -> Iterator[Edit]:
    """The month that each such word is meant for."""
    for match in _WORD.finditer(text):
        month = _meant(match["word"])
        if month is not None:
            yield *match.span("word"), month


@lru_cache(maxsize=512)
def _meant(word: str) -> str | None:
    if re.fullmatch(months_pattern(), word, re.IGNORECASE):
        return None
    apart = {month: OSA.distance(word, month) for month in _LONG}
    nearest = min(apart, key=lambda month: apart[month])
    most = _MOST if len(nearest) > _SHORT else 1
    return nearest if apart[nearest] <= most and word[-1] == nearest[-1] else None


_SHORT = 7  # letters of a month, up to which one may be wrong

_NAMES = (
    "January February March April May June July August September October November December "
    "Januar Februar März Mai Juni Juli Oktober Dezember "
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre "
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre "
    "janeiro fevereiro março maio junho julho setembro outubro novembro dezembro"
).split()
# All of a field: `19 Mya`, `3. Juin 2007` of `Juni`, `Mya 19, 2007`
_YEAR = r"(?:,?\s(?:de\s)?(?:19|20)\d\d)?(?=\s*(?:[,;.)\]]|\Z))"
_FIELDS = (
    re.compile(
        rf"(?:(?<=[,;]\s)|(?<=\ue011\s))(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|\.)?\s(?:of\s|de\s)?(?P<word>[^\W\d_]{{3,10}}){_YEAR}"
    ),
    re.compile(rf"(?<=[,;]\s)(?P<word>[^\W\d_a-z][^\W\d_]{{2,9}})\s(?:0?[1-9]|[12]\d|3[01]){_YEAR}"),
)


def days_misspelt(text: str) -> Iterator[tuple[int, int, str]]:
    """The places of fields that are a day with a word that is nearly a month, and the word."""
    for form in _FIELDS:
        for match in form.finditer(text):
            if _is_nearly_month(match["word"]):
                yield *match.span(), match["word"]


@lru_cache(maxsize=512)
def _is_nearly_month(word: str) -> bool:
    """Whether letters of a month are turned round, or one is wrong; no word of English is one."""
    plain = word.casefold()
    if (
        plain in months_elsewhere()
        or re.fullmatch(months_pattern(), word, re.IGNORECASE)
        or is_english(plain)
    ):
        return False
    return any(_are_near(plain, name.casefold()) for name in _NAMES)


def _are_near(word: str, month: str) -> bool:
    if word[0] != month[0] or word == month:
        return False
    turned = len(word) == len(month) and sorted(word) == sorted(month)
    apart = OSA.distance(word, month)
    most = _MOST if len(month) > _SHORT else 1
    return apart <= most and (turned or len(month) > _LETTERS)


_LETTERS = 3  # of a month, among which none may be another: many a word is like `May`
