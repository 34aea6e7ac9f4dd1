"""Numbers of issues beside names: `Süddeutsche Zeitung Nr. 101`, `Kulloja 2021 no. 4`, `Profil 23/2004`.

In: a citation's text. Out: the name without its number, and the name, year and number of an issue.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from dateline.reading.typed.dates import CitedDate
from dateline.reading.typed.day_lists import full_year, months_pattern
from dateline.reading.typed.lexicon import lettered
from dateline.values.dates import parse_edtf

_NUMBERED_BEHIND = re.compile(
    r"(?P<name>.*[^\W\d_](?<!Report)(?<!Paper)(?<!Briefing)(?<!Brief)(?<!Series)(?<!Resolution)(?<!Law)(?<!Decree)(?<!Order)(?<!(?i:warning))(?<!(?i:advisory))(?<!(?i:alert))(?<!(?i:notice))(?<!(?i:circular))(?<!(?i:incident))(?<!Gesetz))"
    r"\s+(?:Nr\.|No\.|n[°º]|Heft|issue|Issue|Ausgabe)\s*\d[\d/]*"
)
# `al-Naba no. 280`: a name, so that the pier in `berth no. 3` is none
_SMALL_BEHIND = re.compile(
    lettered(
        r"(?P<name>(?:[Aa][lnstdrz]h?-)?[A-ZÀ-Þ][\w’'-]*(?:\s[\w’'-]+){0,4})(?<!Report)(?<!Paper)(?<!Briefing)(?<!Resolution)(?<!Law)(?<!Decree)(?<!Order)(?<!Case)(?<!Berth)(?<!Block)\s(?:(?:no|nr)\.\s?|#\s?)\d{1,5}"
    )
)
# `Hwahak kwa Hwahak Konghak 2021 no. 2`
_YEAR_AND_NUMBER = re.compile(
    lettered(
        r"(?P<name>(?!(?i:resolution|law|decree|order|act|bill|case|report|paper)\b)[A-ZÀ-Þ][^\d,;]*[^\W\d_])\s(?P<year>(?:19|20)\d\d),?\s"
        r"(?P<number>(?i:(?:no|nr|nos|issue|heft|vol)\.?\s*|n°\s*)\d[\d/–-]*)(?=\s*(?:[,;)\]]|\Z))"
    )
)
_NUMBER = 12  # characters, that a number behind may have


def without_number(name: str) -> str:
    """A name without the number of the issue behind it."""
    numbered = _NUMBERED_BEHIND.fullmatch(name) or _SMALL_BEHIND.fullmatch(name)
    return numbered["name"] if numbered else name


def issue_of_year(text: str, begin: int, length: int) -> re.Match[str] | None:
    """The `name`, `year` and `number` of an issue, where a field of that length has its name and its year."""
    found = _YEAR_AND_NUMBER.match(text, begin, begin + length + _NUMBER)
    return found if found is not None and found.end("year") <= begin + length else None


# `23/2004` and `Nr. 23/2004` behind a name, as weeklies number their issues within a year
_OF_YEAR = re.compile(
    r"(?<![\w./-])(?P<lead>(?i:(?:issue|heft|ausgabe|edition|numéro|número|núm|nr|no|n°|nº)\.?\s*))?(?P<number>\d{1,4})/(?P<year>(?:19|20)?\d\d)(?![\w/-]|[.,]\d)"
)
_BEHIND_NAME = re.compile(r"[^\W\d_][”\"»]?,?\s+\Z")
_SPECIAL = re.compile(
    r"(?:\bspecial\s+(?:issue|edition)|\bSonder(?:heft|ausgabe)|\bhors-série|\b(?:número|edición)\s+especial),?\s+\Z",
    re.IGNORECASE,
)
_PAGE = re.compile(r",?\s+(?:S|Seiten?)\b\.?\s*\d")  # of German houses, which number weeklies so
_ANY_PAGE = re.compile(r",?\s+(?:pp?|S|Seiten?|str|págs?)\b\.?\s*\d")
# A lower number without a word for it or a page may be a month, one of two days a year's may be a day.
_MONTHS, _DAYS, _WEEKS = 12, 31, 53
_SHORT_YEAR = 2  # digits


def issues_of_year(text: str) -> Iterator[CitedDate]:
    """The numbers of issues with their years, each as a date of that year."""
    for match in _OF_YEAR.finditer(text):
        before = text[max(0, match.start() - 30) : match.start()]
        number, year = int(match["number"]), match["year"]
        if len(year) == _SHORT_YEAR:
            told = _MONTHS < number <= _WEEKS and (number > _DAYS or int(year) > _DAYS)
        else:
            paged = _PAGE if before.rstrip().endswith(",") else _ANY_PAGE
            told = number > _MONTHS or bool(
                match["lead"] or _SPECIAL.search(before) or paged.match(text, match.end())
            )
        if told and _BEHIND_NAME.search(before) and not _behind_month().search(before):
            yield CitedDate(match.start(), match.end(), parse_edtf(full_year(year)))


@cache
def _behind_month() -> re.Pattern[str]:
    """What ends with a month, whose day the number is: `August 24/2020`."""
    return re.compile(rf"(?<![\w’'-])(?:{months_pattern()})\.?\s+\Z", re.IGNORECASE)


def has_page(text: str, end: int) -> bool:
    """Whether a page of the issue is given behind it."""
    return _ANY_PAGE.match(text, end) is not None
