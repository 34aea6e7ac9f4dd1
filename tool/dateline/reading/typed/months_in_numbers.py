"""Months in numbers with their year, letters behind days: `DESFA, 10-2022`, `ICG 1.2021`, `2.3.2021a`.

In: text. Out: what to read in their place, as (start, end, text).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from dateline.reading.typed.day_lists import Edit, full_year, months_pattern
from dateline.reading.typed.lexicon import lettered
from dateline.values.dates import MONTHS

_MONTH_YEAR = re.compile(
    r"(?:(?<=,\s)|(?<=[^\W\d_],))(0?[1-9]|1[0-2])[-./]((?:19|20)\d\d)(?=\s*(?:\Z|[;,)\]]|\.(?!\w)))"
)  # `DESFA, 10-2022`
# `Latvijas Avīze, 2024-12`, `LSM (2024-12)`, `LSM [2024-12]`
_YEAR_MONTH = re.compile(
    r"(?:(?<=,\s)|(?P<opened>(?<=[(\[,])))((?:19|20)(\d\d))-(0[1-9]|1[0-2])(?=\s*(?:\Z|[;,)(\]]|\.(?!\w)))"
)
_DAY_LEFT_OUT = re.compile(
    r"(?<=,\s)[.–_-]{0,2}[./](0?[1-9]|1[0-2])[./]((?:19|20)?\d\d)(?=\s*(?:\Z|[;)\]]))"
)  # `Alga Kazakhstan, .05.22`
# `(ICG 1.2021)`, `vgl. AI 7.2020a, S. 3`, `AA - Auswärtiges Amt (5.2018):`; no `Nr. 7.2020`, `Version 2.2021`
_MONTH_BEHIND_NAME = re.compile(
    lettered(
        r"(?:(?P<word>(?<![\w’'&/.-])[A-ZÀ-Þ][\w’'&/.-]*[^\W_.])\s|(?<=[^\W_.]\s[(\[])|(?<=\]\s\())"
        r"(?P<month>0?[1-9]|1[0-2])\.(?P<year>(?:19|20)\d\d)(?=[a-z]?\s?(?:[;,)\]]|\Z))"
    )
)
_COUNTS = frozenset(
    "nr no nos num heft version band bd kapitel kap abschnitt ausgabe ziffer punkt absatz artikel art "
    "tabelle tab abbildung abb fig figure table section chapter vol volume release update teil part seite "
    "page paragraph fassung stand auflage".split()
)


def months_in_numbers(text: str) -> Iterator[Edit]:
    """What to read for each such month, as English writes it."""
    for match in _MONTH_YEAR.finditer(text):
        yield match.start(), match.end(), f"{MONTHS[int(match[1]) - 1]} {match[2]}"
    for match in _DAY_LEFT_OUT.finditer(text):
        yield match.start(), match.end(), f"{MONTHS[int(match[1]) - 1]} {full_year(match[2])}"
    for match in _YEAR_MONTH.finditer(text):
        if match["opened"] is None or match[4] < match[3]:  # `(2010-12)` may be three years
            yield match.start(), match.end(), f"{MONTHS[int(match[4]) - 1]} {match[2]}"
    for match in _MONTH_BEHIND_NAME.finditer(text):
        if (match["word"] or "").casefold() not in _COUNTS:
            yield match.start("month"), match.end(), f"{MONTHS[int(match['month']) - 1]} {match['year']}"


@cache
def _lettered() -> re.Pattern[str]:
    return re.compile(
        rf"(?:\d[./]|(?:{months_pattern()})\.?,?\s|\d{{1,2}},\s)(?:19|20)\d\d(?P<letter>[a-h])(?=\s?(?:[;,.:)\]]|\Z))",
        re.IGNORECASE,
    )


_MAY_BE = re.compile(r"\d{4}[a-h](?!\w)")


def letters_of_days(text: str) -> Iterator[Edit]:
    """The letters that tell pieces of one day apart, to be left out: `DW 2.3.2021a`, `4 March 2021b`."""
    if _MAY_BE.search(text):
        for match in _lettered().finditer(text):
            yield *match.span("letter"), ""
