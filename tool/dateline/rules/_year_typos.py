"""Years with one digit mistyped.

In: a claim, the dates in it, a source. Out: the judgement on the first date that a mended year would bring
to the source; whether one would.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dateline.reading.role_reasons import BESIDE, UNDERGONE
from dateline.rules._judgements import Judgement, date_of, first_of, gap_of, in_year, value_of
from dateline.values.bibliography import Entry
from dateline.values.chapters import CitationItem
from dateline.values.claims import Claim, ClaimDate
from dateline.values.dates import (
    DateInterval,
    DateValue,
    PartialDate,
    Precision,
    days_between,
    month_days,
)
from dateline.values.diagnostics import Severity
from dateline.values.mentions import DateKind

FAR = 60  # days from the source below which a year is not what is wrong
_NEAR = 7  # days from the source within which a mended year makes sense


def year_typo(
    claim: Claim,
    item: CitationItem,
    entry: Entry,
    dates: Sequence[ClaimDate],
    known: frozenset[DateValue],
) -> Judgement | None:
    for date in dates:
        if date.mention.kind is not DateKind.ABSOLUTE or abs(gap_of(date, entry)) < FAR:
            continue
        mended = mended_of(value_of(date), date_of(entry))
        if mended is None:
            continue
        apart = mended.year - first_of(value_of(date)).year
        if apart == 1 and (not date.citing or claim.commemorates or _compares(claim)):
            continue  # an anniversary, or a comparison with the year before
        if apart > 0 and apart % 5 == 0 and claim.commemorates:
            continue
        doubtful = (
            abs(apart) == 1
            or value_of(date) in known
            or not _is_pointed(date, apart, claim, on_the_day=days_between(mended, date_of(entry)) == 0)
        )
        severity = Severity.WARNING if doubtful else Severity.ERROR
        return Judgement("year-typo", item, entry, claim, date, gap_of(date, entry), severity, mended=mended)
    return None


def _is_pointed(date: ClaimDate, apart: int, claim: Claim, *, on_the_day: bool) -> bool:
    """Whether a date leaves no doubt that its year is a slip: a day, told of in a main clause.

    A month fits some source of each year. Round numbers of years are marked by anniversaries, on the day.
    """
    if date.reason in (BESIDE, UNDERGONE):
        return False
    year = first_of(value_of(date)).year
    if value_of(date).precision is not Precision.DAY:
        return sorted(str(year)) == sorted(str(year + apart))  # two digits swapped: `In April 2012` for 2021
    looks_back = claim.looks_back or claim.dwells or not date.citing
    return not (apart > 0 and apart % 10 == 0 and (looks_back or on_the_day))


_COMPARED = re.compile(
    r"\b(?:last\s+year|previous|preceding|year\s+(?:earlier|before)|annual\w*|compar\w+|statistics|figures|survey\w*|"
    r"review\w*|archiv\w*|recall\w*|trials?|verdict|sentenced?|convicted|indict\w*)\b",
    re.IGNORECASE,
)


def _compares(claim: Claim) -> bool:
    """Whether a claim speaks of the year before on purpose."""
    return bool(_COMPARED.search(claim.span.text))


def mended_of(value: DateValue, source: DateValue) -> PartialDate | None:
    """The date's first day with one digit of its year mended, where that lies near the source."""
    if value.precision < Precision.MONTH or (isinstance(value, DateInterval) and value.start is None):
        return None
    first = first_of(value)
    if isinstance(value, DateInterval) and value.end is not None and value.end.year != first.year:
        return None  # `from 29 April 2017 to 15 January 2020`: each end bears out the other
    for year in _one_digit_off(first.year):
        if first.day and first.day > month_days(year, first.month or 1):
            continue
        moved = in_year(value, year)
        gap = days_between(moved, source)
        if -1 <= gap <= _NEAR:
            return PartialDate(year, first.month, first.day)
    return None


def _one_digit_off(year: int) -> Iterator[int]:
    """Years of four digits that differ by one digit, by two neighbours swapped, or by one year."""
    digits = f"{year:04d}"
    seen = {year}
    swapped = [digits[:i] + digits[i + 1] + digits[i] + digits[i + 2 :] for i in range(3)]
    changed = [digits[:i] + d + digits[i + 1 :] for i in range(4) for d in "0123456789"]
    for text in (*swapped, *changed, f"{year - 1:04d}", f"{year + 1:04d}"):
        if int(text) >= 1000 and int(text) not in seen:
            seen.add(int(text))
            yield int(text)
