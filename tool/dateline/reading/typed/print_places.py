"""Town and year of a print, in brackets behind its title: `Fifth Annual Report, 2017 (Manama, 2018), p. 61`.

In: the text of a note. Out: where such brackets open, and the years right ahead of them, which are of the
title: what the paper covers. Who publishes it stands ahead of the title.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.reading.typed.gazetteer import is_town
from dateline.reading.typed.lexicon import lettered
from dateline.reading.typed.place_names import is_place

_WHERE = lettered(r"(?P<where>[A-ZÀ-Þ][^()\[\]\d:;]{1,50}?)")
_DAY = r"(?:[^\W\d_]+\.?\s)?(?:\d{1,2}\s[^\W\d_]+\.?\s)?(?:19|20)\d\d"
_PRINTED = re.compile(rf"\s\({_WHERE},?\s{_DAY}\)")
_OPEN = re.compile(rf"\s\({_WHERE}\Z")
_YEAR = re.compile(r"(?<=,\s)(?:19|20)\d\d\Z")
_TOWNS = re.compile(r",\s|\s(?:and|&|et|y|und)\s|\s?/\s?")
_JOINED = re.compile(r"\s(?:and|&|et|y|und)\s")
_STATE = re.compile(r"D\.?C\.?|[A-Z]{2}")  # `Washington, D.C.`, `Cambridge, MA`


def _are_towns(where: str) -> bool:
    first, *others = _TOWNS.split(where.strip(" ,"))
    return _is_town(first) and all(_is_town(part) or _STATE.fullmatch(part) for part in others)


def _is_town(name: str) -> bool:
    return is_place(name) or is_town(name)


def years_of_titles(text: str) -> Iterator[tuple[int, int]]:
    """The places of the years that are fields right ahead of the town and the year of a print."""
    for printed in _PRINTED.finditer(text):
        year = _YEAR.search(text, 0, printed.start())
        if year and _are_towns(printed["where"]):
            yield year.span()


def are_joined_towns(where: str) -> bool:
    """Whether `and` joins the towns of a print, which name no publisher: `(Beirut and New York, 2016)`."""
    return _JOINED.search(where) is not None and _are_towns(where)


def without_open_town(text: str) -> str:
    """A text up to the day of a print, less the brackets that it leaves open: `Yearbook 2015 (Baghdad`."""
    opened = _OPEN.search(text)
    return text[: opened.start()] if opened and _are_towns(opened["where"]) else text
