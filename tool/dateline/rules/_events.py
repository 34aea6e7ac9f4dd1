"""Events against the source that is cited for them: too old to know of them, or too late to be news of them.

In: a claim, the events in it, a source. Out: a judgement, or None where the two go together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dateline.reading.prose_dates import shifted
from dateline.reading.role_reasons import BESIDE, TOLD
from dateline.rules._judgements import FITS, Around, Judgement, date_of, first_of, gap_of, in_year, value_of
from dateline.rules._source_dates import is_after_report
from dateline.rules._year_typos import mended_of
from dateline.values.bibliography import Entry
from dateline.values.chapters import CitationItem
from dateline.values.claims import Claim, ClaimDate, Role
from dateline.values.dates import DateInterval, Precision, days_between
from dateline.values.diagnostics import Severity
from dateline.values.manuscript import Manuscript
from dateline.values.mentions import DateKind

_YEAR = 366
_SOON = 14  # days behind the source within which a day is not that of the year before
_BACKGROUND = 730  # days after which what is told is background oftener than a fault
_SLOW = frozenset(  # kinds of works that come out long after what they tell
    ("book", "inbook", "incollection", "collection", "mvbook", "report", "techreport", "thesis", "phdthesis",
     "mastersthesis", "proceedings", "inproceedings", "jurisdiction", "legal", "legislation", "manual",
     "periodical")
)  # fmt: skip
_EXACTLY = re.compile(
    r"\s*[,(–—]\s*(?:[a-z]+ly|just|only|not|fully|all\s+of|some|about|around)\s+(?:\w+\s+)?"
)
# `took office on May 24, after a run-off that surprised most [@k]`: it is cited for what had come before
_AFTER_WHAT = re.compile(
    r",\s+(?:after|following)\s+(?:an?|the)\s+(?:[\w’'-]+\s+){1,4}(?:that|which|whose|whom|where)\s[^.;:,]*\Z"
)
_NEXT = 16  # characters at most between a count of days and the day that it gives


def before_event(
    claim: Claim, item: CitationItem, entry: Entry, events: Sequence[ClaimDate], around: Around
) -> Judgement | None:
    """The judgement on events of which the source, being older, cannot tell."""
    sure = [
        d for d in events if is_sure(d, entry, around.manuscript) and value_of(d).precision > Precision.YEAR
    ]
    late = [  # a bare year to come is a forecast, far oftener than a fault
        d for d in sure if gap_of(d, entry) > 1 and not _is_cited_for_before(d, item)
    ]
    citing = [d for d in late if d.citing]
    if citing:
        others = tuple(d for d in late if d is not citing[0])
        gap = gap_of(citing[0], entry)
        severity = Severity.ERROR if any(map(_tells_its_year, citing)) else Severity.WARNING
        return Judgement("source-before-event", item, entry, claim, citing[0], gap, severity, others)
    if late and not _agrees(claim, entry):
        gap = gap_of(late[0], entry)
        return Judgement(
            "source-before-event", item, entry, claim, late[0], gap, Severity.WARNING, tuple(late[1:])
        )
    counted = next(_counted(claim, entry, around), None)
    if counted is not None and not late:
        gap = gap_of(counted, entry)
        return Judgement("source-before-event", item, entry, claim, counted, gap, Severity.WARNING)
    next_day = [d for d in events if d.citing and gap_of(d, entry) == 1 and _is_whole_day(d, entry)]
    if next_day:
        return Judgement("off-by-one-day", item, entry, claim, next_day[0], 1, Severity.NOTE)
    return None


def _is_cited_for_before(date: ClaimDate, item: CitationItem) -> bool:
    """Whether the citation stands behind what had come before the event, told with a verb of its own."""
    span = date.span
    return date.citing and bool(
        _AFTER_WHAT.match(span.source.text[span.end : max(span.end, item.span.start)].rstrip(" [^"))
    )


def _tells_its_year(date: ClaimDate) -> bool:
    """Whether there is no doubt of its year: a month without one may be that of the year before."""
    return date.mention.kind is DateKind.ABSOLUTE or value_of(date).precision >= Precision.DAY


def _counted(claim: Claim, entry: Entry, around: Around) -> Iterator[ClaimDate]:
    """Days counted from others that lie after the source: no error, they may be counted from elsewhere."""
    given = [d.mention for d in claim.dates if d.mention.kind is not DateKind.RELATIVE]
    for date in claim.dates:
        mention = date.mention
        if date.role is not Role.RELATIVE or mention.value is None or not date.citing:
            continue
        text, begin = claim.span.text, claim.span.start
        beside = any(
            -_NEXT <= m.start - mention.end <= _NEXT
            or -_NEXT <= mention.start - m.end <= 3
            or (m.end > begin and _EXACTLY.fullmatch(text, m.end - begin, max(0, mention.start - begin)))
            for m in given
        )
        if (
            not beside
            and gap_of(date, entry) > 1
            and date.reason == TOLD
            and not _is_counted_from_print(date, claim)
            and not around.counts.lead_to(mention, date_of(entry), FITS)
        ):
            yield date


def _is_counted_from_print(date: ClaimDate, claim: Claim) -> bool:
    """Whether it is counted from the day on which an outlet told of what may be older."""
    shift, value = date.mention.shift, date.mention.value
    told = (d for d in claim.dates if d.role is Role.PUBLICATION and d.mention.start < date.mention.start)
    return shift is not None and any(shifted(shift, value_of(d)) == value for d in told if d.mention.value)


def is_sure(date: ClaimDate, entry: Entry, manuscript: Manuscript) -> bool:
    """A year taken from the context may be the wrong one where another would fit the source.

    What had happened when the report was written did not happen after it; a month told of at the turn of the
    year may be that of the year before.
    """
    if date.mention.kind is DateKind.ABSOLUTE:
        return True
    value, source = value_of(date), date_of(entry)
    if isinstance(value, DateInterval) and (value.start is None or value.end is None):
        return True
    if is_after_report(value, manuscript) or _is_day_far_off(date, entry) or _follows_year(date):
        return False
    whole = value.precision >= Precision.DAY
    turns = first_of(value).month in (1, 12) and not (whole and gap_of(date, entry) <= _SOON)
    turns = turns or value.precision is Precision.SEASON  # `in autumn`, said in May
    gap = max(FITS, gap_of(date, entry))  # a month before the source, if nearer to it than the one behind
    year = first_of(source).year if not isinstance(source, DateInterval) or source.start else None
    others = () if year is None else (year - 1, year, year + 1)
    return not any(
        0 <= days_between(in_year(value, other), source) <= (_YEAR if turns else FITS if whole else gap)
        for other in others
        if other != first_of(value).year
    )


_DAY_ALONE = re.compile(r"(?:the\s+)?\d{1,2}(?:st|nd|rd|th)?", re.IGNORECASE)
_YEAR_BEFORE = re.compile(r"\b(?:1[89]|20)\d\d\s*\(\s*\Z")


def _is_day_far_off(date: ClaimDate, entry: Entry) -> bool:
    """Whether `the 12th` was read as that of a month far from the source, where others have one as well."""
    return bool(_DAY_ALONE.fullmatch(date.mention.text)) and abs(gap_of(date, entry)) > FITS


def _follows_year(date: ClaimDate) -> bool:
    """Whether a year before its bracket is the day's: `acceded in 1998 (March 6)`."""
    start = date.span.start
    return bool(_YEAR_BEFORE.search(date.span.source.text[max(0, start - 12) : start]))


def _agrees(claim: Claim, entry: Entry) -> bool:
    """Whether the citing sentence has a date of its own that the source fits."""
    return any(
        d.citing and d.mention.value is not None and -30 <= days_between(date_of(entry), value_of(d)) <= 0
        for d in claim.dates
    )


def _is_whole_day(date: ClaimDate, entry: Entry) -> bool:
    return value_of(date).precision is Precision.DAY and date_of(entry).precision is Precision.DAY


def _is_news(date: ClaimDate) -> bool:
    """Whether a date is sharp enough: in the citing sentence a season, a day in one before it."""
    return value_of(date).precision >= (Precision.SEASON if date.citing else Precision.DAY)


def lag(
    claim: Claim, item: CitationItem, entry: Entry, events: Sequence[ClaimDate], manuscript: Manuscript
) -> Judgement | None:
    """A source long after all that the claim dates, where nothing says that it looks back.

    What stands in a subordinate clause is not what the source is news of, and news of years before is
    background.
    """
    known = [d for d in claim.dates if d.mention.value is not None]
    if (
        entry.type in _SLOW
        or claim.looks_back
        or claim.dwells
        or any(gap_of(d, entry) >= -manuscript.max_lag for d in known)
    ):
        return None
    told = [d for d in events if _is_news(d) and is_sure(d, entry, manuscript)]
    if all(d.reason == BESIDE for d in told):
        return None
    last = max(told, key=lambda d: gap_of(d, entry))
    gap = gap_of(last, entry)
    if gap < -_BACKGROUND or mended_of(value_of(last), date_of(entry)) is not None:
        return None  # background, or an anniversary
    others = tuple(d for d in told if d is not last)
    return Judgement("long-lag", item, entry, claim, last, gap, Severity.WARNING, others)
