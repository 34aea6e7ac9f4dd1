"""Numbers that belong to a name, though by themselves they would be a year or a day.

`Radio Vision 2000, 3 May 2012`, `Teachers’ Movement 2022, Telegram, 14 March 2022`, `No. 1 Citizen`. In: a
citation's text and the dates read in it. Out: the places of such numbers. A name has them where no comma
parts it from them and the full day of the citation stands behind, with at most a platform between.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from dateline.reading.typed.dates import CitedDate
from dateline.reading.typed.lexicon import compiled, lettered

_YEAR = re.compile(r"(?<=[^\W\d_] )(?:19|20)\d\d(?![\w/.–-])")
# Between the number and the day: nothing, or where the name posts.
_BETWEEN = compiled("platforms", r"(?:,\s+%s(?:\s+\w+)?)?,?\s+\Z")
_ON_PLATFORM = compiled("platforms", r",\s+%s(?:\s+\w+)?,\s+\Z")
_BEFORE = re.compile(lettered(r"(?<![\w’'-])[A-ZÀ-Þ][\w’'-]*\s\Z"))
_REACH = 40  # characters between a number and the day behind it
# What a number is of besides: a year of these is theirs, a day beside it another's.
_OF_ACT = re.compile(
    r"\b(?:resolution|law|act|decree|constitution|census|elections?|budget|agreement|no)\.?\s\Z",
    re.IGNORECASE,
)
_FIRST = re.compile(lettered(r"\s*[Nn]o\.\s?1\s[A-ZÀ-Þ][a-zà-ÿ]+(?=[,\s]|\Z)"))


def of_names(text: str, dates: Sequence[CitedDate]) -> list[tuple[int, int]]:
    """The places of the numbers and days that are of names."""
    full = [d for d in dates if d.is_of_day]
    found = list(_years(text, full))
    found += [(d.start, d.end) for d, day in pairwise(full) if _is_named_by(text, d, day)]
    return found


def _years(text: str, full: Sequence[CitedDate]) -> Iterator[tuple[int, int]]:
    for year in _YEAR.finditer(text):
        day = next((d for d in full if d.end > year.start()), None)
        if day is None or not year.end() < day.start <= year.end() + _REACH:
            continue
        if _BETWEEN.fullmatch(text, year.end(), day.start) and not _OF_ACT.search(text, 0, year.start()):
            yield year.span()


def _is_named_by(text: str, date: CitedDate, day: CitedDate) -> bool:
    """Whether a body is called by a day: `Movimiento 26 de Marzo, Twitter, 4 May 2021`."""
    return (
        date.month_day is not None
        and day.start - date.end <= _REACH
        and _BEFORE.search(text, max(0, date.start - _REACH), date.start) is not None
        and _ON_PLATFORM.fullmatch(text, date.end, day.start) is not None
    )


def begins_with_number(text: str) -> bool:
    """Whether a name begins with what is a number of an issue elsewhere: `No. 1 Citizen`."""
    return _FIRST.match(text) is not None
