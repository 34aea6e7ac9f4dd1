"""Numbers of issues beside names: `Süddeutsche Zeitung Nr. 101`, `Kulloja 2021 no. 4`.

In: a citation's text. Out: the name without its number, and the name, year and number of an issue.
"""

from __future__ import annotations

import re

from dateline.reading.typed.lexicon import lettered

_NUMBERED_BEHIND = re.compile(
    r"(?P<name>.*[^\W\d_](?<!Report)(?<!Paper)(?<!Briefing)(?<!Brief)(?<!Series)(?<!Resolution)(?<!Law)(?<!Decree)(?<!Order)(?<!Gesetz))"
    r"\s+(?:Nr\.|No\.|n[°º]|Heft|issue|Issue|Ausgabe)\s*\d[\d/]*"
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
    numbered = _NUMBERED_BEHIND.fullmatch(name)
    return numbered["name"] if numbered else name


def issue_of_year(text: str, begin: int, length: int) -> re.Match[str] | None:
    """The `name`, `year` and `number` of an issue, where a field of that length has its name and its year."""
    found = _YEAR_AND_NUMBER.match(text, begin, begin + length + _NUMBER)
    return found if found is not None and found.end("year") <= begin + length else None
