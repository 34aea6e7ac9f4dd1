"""A date of the prose that a source contradicts, and what every judgement on it starts from.

In: claims, and the entries that they cite. Out: `Judgement`s are made of these; the distance in days
between a date and a source, after what the words leave open; the words of a finding.
"""

from __future__ import annotations

from dataclasses import dataclass

from dateline.rules._other_counts import OtherCounts
from dateline.rules._source_dates import key_contradiction, native_date
from dateline.values.bibliography import Entry
from dateline.values.chapters import CitationItem
from dateline.values.claims import Claim, ClaimDate
from dateline.values.dates import DateInterval, DateValue, PartialDate, days_between, in_words, is_reversed
from dateline.values.diagnostics import Finding, Related, Severity
from dateline.values.manuscript import Manuscript
from dateline.values.mentions import Calendar, DateKind

HEDGE_DAYS = 3  # early, mid and late are no sharp words
HIJRI_DAYS = 2  # tabular and sighted calendars differ by as much
FITS = 30  # days from a date to a source that fits it


@dataclass(frozen=True)
class Judgement:
    """A date of the prose that a cited source contradicts.

    `days` runs from the source to the prose's date: positive where the source is the earlier.
    """

    rule: str
    item: CitationItem
    entry: Entry
    claim: Claim
    date: ClaimDate
    days: int
    severity: Severity
    others: tuple[ClaimDate, ...] = ()
    mended: PartialDate | None = None


@dataclass(frozen=True, eq=False)
class Around:
    """What stands around a claim: the manuscript, and what its chapter says elsewhere.

    `agreeing` are the offsets of publication dates that some source agrees with, `known` the days that the
    chapter gives more than once, `counts` the days that relative dates may count from.
    """

    manuscript: Manuscript
    agreeing: frozenset[int]
    known: frozenset[DateValue]
    counts: OtherCounts


def finding(judgement: Judgement, message: str, help_text: str) -> Finding:
    """The finding of a judgement: at the cited key, with both dates beside it."""
    places = [Related(judgement.date.span, f"the prose gives {in_words(value_of(judgement.date))}")]
    places += [Related(d.span, f"and {in_words(value_of(d))}") for d in judgement.others]
    if judgement.entry.date_field:
        dated = in_words(date_of(judgement.entry))
        places.append(Related(judgement.entry.date_field.value_span, f"the source is dated {dated}"))
    return Finding(
        judgement.item.key_span,
        message,
        help=help_text,
        key=judgement.item.key,
        related=tuple(places),
        severity=judgement.severity,
    )


def said(judgement: Judgement) -> str:
    """The date as the prose words it, with its year where the context gave that."""
    mention = judgement.date.mention
    text = f"`{' '.join(mention.text.split())}`"
    if mention.kind is DateKind.ABSOLUTE or mention.value is None:
        return text
    return f"{text} ({in_words(mention.value)})"


def dated(judgement: Judgement) -> str:
    """The source's date in words."""
    return in_words(date_of(judgement.entry))


def days_in_words(days: int) -> str:
    """`1 day`, `12,000 days`."""
    return f"{abs(days):,} day{'' if abs(days) == 1 else 's'}"


def value_of(date: ClaimDate) -> DateValue:
    assert date.mention.value is not None
    return date.mention.value


def date_of(entry: Entry) -> DateValue:
    assert entry.date is not None
    return entry.date


def dated_items(claim: Claim, manuscript: Manuscript) -> list[tuple[CitationItem, Entry]]:
    """The items whose source has a date that can be held against the prose.

    Where the key contradicts the date, or the date is of another calendar, nobody knows which day the
    source is of; a date after the report's own is known well enough.
    """
    found = []
    for item in claim.citation.items:
        entry = manuscript.bibliography.get(item.key)
        if entry is None or entry.date is None or is_reversed(entry.date):
            continue
        if not native_date(entry, manuscript) and not key_contradiction(entry, manuscript):
            found.append((item, entry))
    return found


def slack_of(date: ClaimDate) -> int:
    if date.mention.calendar is Calendar.ISLAMIC:
        return HIJRI_DAYS
    return HEDGE_DAYS if date.mention.hedge in ("early", "mid", "late") else 0


def gap_of(date: ClaimDate, entry: Entry) -> int:
    """Days from the source to the date, after the date's slack: positive where the source is earlier."""
    days = days_between(date_of(entry), value_of(date))
    slack = slack_of(date)
    return max(0, days - slack) if days > 0 else min(0, days + slack)


def first_of(value: DateValue) -> PartialDate:
    """The day, month or year that a date begins with; it must not be open there."""
    if isinstance(value, PartialDate):
        return value
    assert value.start is not None
    return value.start


def in_year(value: DateValue, year: int) -> DateValue:
    """The date moved into another year."""
    if isinstance(value, PartialDate):
        return PartialDate(year, value.month, value.day)
    shift = year - first_of(value).year
    ends = [
        None if end is None else PartialDate(end.year + shift, end.month, end.day)
        for end in (value.start, value.end)
    ]
    return DateInterval(ends[0], ends[1])
