"""Days and months in numbers behind a name: `Bakhtar 13/11`, `Tetra Coffey 10/2023`.

In: a citation's text, of a document that leaves years or commas out. Out: the text with a comma before them,
by which `dates` knows them.
"""

from __future__ import annotations

import re

# What is numbered so: `Law 10/2023`, `Circular 11/09`
_NO_NUMBER = (
    r"(?<!\b[Ll]aw)(?<!\b[Aa]ct)(?<!\b[Nn]o)(?<!\b[Rr]esolution)(?<!\b[Dd]ecree)(?<!\b[Cc]ircular)(?<!\b[Oo]rder)(?<!\b[Rr]eport)(?<!\b[Ii]ssue)(?<!\b[Bb]rief)(?<!\b[Bb]ulletin)(?<!\b[Cc]ase)(?<!\b[Dd]irective)(?<!\b[Rr]egulation)"
    r"(?<!\b[Dd]ecision)(?<!\b[Nn]otice)(?<!\b[Nn]ote)(?<!\b[Nn]umber)(?<!\b[Pp]aper)(?<!\b[Ll]ey)(?<!\b[Dd]ecreto)"
)
_DAY_MONTH = re.compile(
    rf"(?:(?<=,)\s|{_NO_NUMBER}(?<=[^\W\d_])\s)(\d{{1,2}})[-./](\d{{1,2}})(?=\s*(?:$|[;,)\]]|\([a-z]))"
)
# `Tetra Coffey 10/2023`, not `Law 10/2023`
_MONTH_BARE = re.compile(
    rf"{_NO_NUMBER}(?<=[^\W\d_])\s((?:0?[1-9]|1[0-2])/(?:19|20)\d\d)(?=\s*(?:$|[;,)\]]))"
)


def with_slashes(text: str, *, day_first: bool = True) -> str:
    """A citation's text, days that such a document prints without a year as `13/11`, months as `,10/2023`."""

    def slashed(match: re.Match[str]) -> str:
        first, second = int(match[1]), int(match[2])
        day, month = (first, second) if day_first else (second, first)
        may_be = day <= _DAYS_A_MONTH and month <= _MONTHS_A_YEAR  # `Radio Mar 96.3` has a frequency
        return f",{match[1]}/{match[2]}" if may_be else match[0]

    return _MONTH_BARE.sub(r",\1", _DAY_MONTH.sub(slashed, text))


_DAYS_A_MONTH, _MONTHS_A_YEAR = 31, 12
