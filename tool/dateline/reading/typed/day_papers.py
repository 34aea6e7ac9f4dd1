"""Listed papers that are called by a day: `26 September, 22 February 2021`, `Saba; 22 Septembre, 20 April`.

In: text. Out: where such a name stands as a field of a citation, ahead of the day of its issue, to be read as
a name. At the head of brackets it must be no list of days: its day comes after that of the issue in the year,
or is written another way; behind a semicolon it is enough that the paper is listed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from dateline.reading.alternatives import longest_first
from dateline.reading.typed.day_lists import Edit
from dateline.reading.typed.lexicon import folded, phrases
from dateline.reading.typed.month_pairs import months

_NEEDED = re.compile(r"(?:\A|[(\[;])[\s*_]*(?:Le\s|El\s)?\d{1,2}\s[A-ZÀ-Þ]")
_AS_NAME = "Daily"  # no date's word


@cache
def _field() -> re.Pattern[str]:
    names = longest_first(months())
    return re.compile(
        rf"(?P<opens>\A|[(\[;])[\s*_]*(?P<name>(?:Le\s|El\s)?(?P<day>\d{{1,2}})\s(?P<month>{names}))[*_]*,\s+"
        rf"(?:(?P<ahead>\d{{1,2}})\.?\s(?:de\s)?(?P<after>{names})|(?P<first>{names})\.?\s(?P<behind>\d{{1,2}}))(?!\w)",
        re.IGNORECASE,
    )


def day_papers(text: str) -> Iterator[Edit]:
    """The places of such names, with what to read there."""
    for match in _field().finditer(text) if _NEEDED.search(text) else ():
        if folded(match["name"]) not in phrases("outlets") | phrases("outlets_far") | phrases("outlets_too"):
            continue
        number = months()
        day = number[match["month"].casefold()], int(match["day"])
        issue = (
            number[(match["after"] or match["first"]).casefold()],
            int(match["ahead"] or match["behind"]),
        )
        if match["opens"] == ";" or match["first"] or day > issue:
            yield *match.span("name"), _AS_NAME
