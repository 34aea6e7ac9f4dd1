"""Days whose brackets the sentence reads on through: `Al Jazeera on [17 August] showed it`.

In: a text and the days found in it. Out: the same days, those that a preposition or an article leads to with
the brackets around them. Houses that mark each day with square brackets write so; to the sentence the
brackets are nothing, where those of `Al Jazeera [17 August] showed it` set the day apart from it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateline.reading.typed.dates import CitedDate

_LEADS = (
    r"on|of|from|since|dated|published|until|till|before|after|(?:as\s+(?:early|late|recently|far\s+back|long\s+ago)|no\s+later)\s+(?:as|than)|"
    r"am|vom|seit|bis|ab|le|du|dès|depuis|jusqu[’']au|del?|el|desde|hasta|il|dal?|di|em|no\s+dia|(?:do|de)\s+dia|até"
)
_LED = re.compile(rf"(?<![\w’'.-])(?:{_LEADS})\s+[\[(]\s?\Z", re.IGNORECASE)
# Where a month may stand, and what an issue or a piece may follow: square ones alone, since glosses are round
_LED_IN_SQUARES = re.compile(
    r"(?:(?<![\w’'-])(?:in|by|for|im|en|nel|the|its|their|his|her|an?|der|die|das|dem|den|ihrer|seiner|sa|son|leur|su|sua|seu|as)|['’]s|s['’])\s+\[\s?\Z",
    re.IGNORECASE,
)
# `on [15 August] and [16 August]`
_JOINED = re.compile(r"(?:,|,?\s+(?:and|or|und|oder|et|ou|y|o|e)|\s*[&/–-])\s*[\[(]\s?")
_OPENING = {"[": "]", "(": ")"}
_CLOSED = re.compile(r"\s?(?P<sign>[)\]])")
_AHEAD = 24  # characters before a day, in which the words that lead to it stand


def with_led_squares(dates: Iterable[CitedDate], text: str) -> tuple[CitedDate, ...]:
    """The days, with their brackets where words lead to these, or a day that has them does."""
    found: list[CitedDate] = []
    last = 0  # where the day before ends, if it has its brackets
    for date in dates:
        widened = _widened(date, text, last)
        last = widened.end if widened is not date else 0
        found.append(widened)
    return tuple(found)


def _widened(date: CitedDate, text: str, last: int) -> CitedDate:
    ahead = text[max(0, date.start - _AHEAD) : date.start]
    closing = _CLOSED.match(text, date.end)
    if closing is None or not date.is_of_day or _OPENING.get(ahead.rstrip()[-1:]) != closing["sign"]:
        return date
    joined = last and _JOINED.fullmatch(text, last, date.start)
    if not (joined or _LED.search(ahead) or _LED_IN_SQUARES.search(ahead)):
        return date
    return replace(date, start=date.start - len(ahead) + len(ahead.rstrip()) - 1, end=closing.end())
