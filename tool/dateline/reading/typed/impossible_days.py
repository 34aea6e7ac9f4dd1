"""Days in numbers that no calendar has: `2022-13-08`, `2022-07-32`, `32.03.2017.`, `2021-10-31/2021-10-14`.

In: text. Out: where each of them stands, and why it cannot be, as (start, end, problem).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

# Only one number is too great, so that a slip is likelier than the number of a file or of a paragraph.
_TOO_LATE = r"(?:3[2-9]|[4-9]\d)"
_MONTH = r"(?:0[1-9]|1[0-2])"
_IMPOSSIBLE = re.compile(
    rf"(?<![\w./-])(?:(?:19|20)\d\d-(?:(?P<month>1[3-9]|2\d|3[01])-{_MONTH}|{_MONTH}-{_TOO_LATE})"
    rf"|{_TOO_LATE}\.(?:0?[1-9]|1[0-2])\.(?:19|20)\d\d(?:\.(?=\s*[;),\]]))?)(?![\w/-]|[.:]\d)"
)


# `2021-10-31/2021-10-14`: a stretch of days that ends before it begins (ISO 8601-1, 5.5)
_STRETCH = re.compile(
    r"(?<![\w./-])(?P<first>(?:19|20)\d\d-\d\d-\d\d)/(?P<last>(?:19|20)\d\d-\d\d-\d\d)(?![\w/-])"
)


def impossible_days(text: str) -> Iterator[tuple[int, int, str]]:
    """The days of the text that cannot be; those with the name of a month are read elsewhere."""
    for match in _IMPOSSIBLE.finditer(text):
        what = "year has the month" if match["month"] else "month has the day"
        yield *match.span(), f"no {what} of “{match[0]}”"


def turned_stretches(text: str) -> Iterator[tuple[int, int, str]]:
    """The stretches of days of the text that end before they begin."""
    for match in _STRETCH.finditer(text):
        if match["last"] < match["first"]:
            yield *match.span(), f"“{match[0]}” ends before it begins"
