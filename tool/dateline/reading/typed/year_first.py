"""Days as East Asia writes them: the year first, then the month, then the day.

In: text. Out: what to read in their place, as (start, end, text): `2021.4.1–6.30` as
`April 1 – June 30, 2021`, `Korea Today 2021.6` as `June 2021`, `2021. 5. 3.` and `2021年5月3日` as
`May 3, 2021`. A whole day in numbers, `2021.5.3`, is of the grammar of prose.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.values.dates import MONTHS

Edit = tuple[int, int, str]

_YEAR = r"(?P<year>(?:19|20)\d\d)"
_MONTH, _DAY = r"(?P<month>0?[1-9]|1[0-2])", r"(?P<day>0?[1-9]|[12]\d|3[01])"
_ENDS = r"(?=\s*(?:\Z|[;,)\]]))"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"(?<![\d./-]){_YEAR}(?P<sign>[./]){_MONTH}(?P=sign){_DAY}\.?\s?[–—~-]\s?(?:(?:(?P=year)(?P=sign))?(?P<last>0?[1-9]|1[0-2])(?P=sign))?(?P<to>0?[1-9]|[12]\d|3[01])(?![\d./-])",
        rf"(?<![\d./-]){_YEAR}\.\s{_MONTH}\.\s{_DAY}(?:\.{_ENDS}|(?![\d.]))",
        rf"(?<!\d){_YEAR}\s?[年년]\s?{_MONTH}\s?[月월](?:\s?{_DAY}\s?[日일])?",
        rf"(?:(?<=[^\W\d_]\s)|(?<=[^\W\d_],\s)){_YEAR}(?:\.{_MONTH}|/(?P<full>0[1-9]|1[0-2])){_ENDS}",
    )
)
_NEEDED = re.compile(r"\d{4}\s?[./年년]")


def year_first(text: str) -> Iterator[Edit]:
    """What to read for each such day, as English writes it."""
    for form in _FORMS if _NEEDED.search(text) else ():
        for match in form.finditer(text):
            parts = match.groupdict()
            month = MONTHS[int(parts.get("month") or parts["full"]) - 1]
            yield match.start(), match.end(), _in_english(parts, month)


# `Yomiuri Shimbun 2021.6.1; NHK 6.1`
_WHOLE = re.compile(r"(?<![\d./-])[12]\d{3}([./-])\d{1,2}\1\d{1,2}(?!\d)")
_AGAIN = re.compile(
    r"(?<=;)(?P<name>\s*[^;\d]{1,60}?[^\W\d_],?)\s(?P<month>\d{1,2})[./-](?P<day>\d{1,2})(?=\s*(?:[;)\]]|\Z))"
)


def like_the_first(text: str) -> str | None:
    """A citation's text of equal length whose later days have slashes, where the first has its year first."""
    if not _WHOLE.search(text):
        return None
    return _AGAIN.sub(lambda m: f"{m['name']},{m['month']}/{m['day']}", text)


def _in_english(parts: dict[str, str | None], month: str) -> str:
    day, to, year = parts.get("day"), parts.get("to"), parts["year"]
    if day is None:
        return f"{month} {year}"
    if to is None:
        return f"{month} {int(day)}, {year}"
    last = parts.get("last")
    if last is None:
        return f"{month} {int(day)}–{int(to)}, {year}"
    return f"{month} {int(day)} – {MONTHS[int(last) - 1]} {int(to)}, {year}"
