"""What the prose says against what its sources are dated: one judgement for each pair that disagrees.

In: a manuscript. Out: `Judgement`s. A pair of a date and a source gives one judgement only, that of the most
specific rule: year-typo before attributed-date-mismatch before source-before-event before
off-by-one-day before long-lag. The rules of the family DAT2 each print those that bear their name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dateline.reading.claims import ALWAYS, Days
from dateline.reading.prose_reading import ChapterProse
from dateline.reading.roles import BESIDE, NO_EARLIER, TOLD_TO
from dateline.rules._source_dates import key_contradiction, native_date
from dateline.values.claims import Claim, ClaimDate, Role
from dateline.values.dates import (
    DateInterval,
    DateValue,
    PartialDate,
    Precision,
    days_between,
    in_words,
    is_reversed,
    month_days,
)
from dateline.values.diagnostics import Finding, Related, Severity
from dateline.values.mentions import Calendar, DateKind, DateMention
from dateline.values.model import Citation, CitationItem, Entry, Manuscript

HEDGE_DAYS = 3  # early, mid and late are no sharp words
HIJRI_DAYS = 2  # tabular and sighted calendars differ by as much
_FITS = 30  # days from a date to a source that fits it
_NEAR = 7  # days from the source within which a mended year makes sense
_BACKGROUND = 730  # days after which what is told is background oftener than a fault
_SLOW = frozenset(  # kinds of works that come out long after what they tell
    ("book", "inbook", "incollection", "collection", "mvbook", "report", "techreport", "thesis", "phdthesis",
     "mastersthesis", "proceedings", "inproceedings", "jurisdiction", "legal", "legislation", "manual",
     "periodical")
)  # fmt: skip
_BESIDE = 16  # characters at most between a count of days and the day that it gives
_PRINTED_LATER, _PRINTED_LATE = 3, 7  # days until what the press is told is in print: mostly, and at most
_FAR = 60  # days from the source below which a year is not what is wrong


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
class _Around:
    """What stands around a claim: the manuscript, and what its chapter says elsewhere.

    `agreeing` are the offsets of publication dates that some source agrees with, `known` the days that the
    chapter gives more than once.
    """

    manuscript: Manuscript
    agreeing: frozenset[int]
    known: frozenset[DateValue]


def _told_twice(mentions: Iterable[DateMention]) -> frozenset[DateValue]:
    days = Counter(m.value for m in mentions if m.value is not None and m.kind is DateKind.ABSOLUTE)
    return frozenset(day for day, number in days.items() if number > 1)


_last: tuple[ChapterProse, tuple[Judgement, ...]] | None = None


def judgements(prose: ChapterProse, manuscript: Manuscript) -> tuple[Judgement, ...]:
    """All judgements of a chapter, in document order; the rules ask for them one after the other."""
    global _last
    if _last is None or _last[0] is not prose:
        _last = prose, _read_judgements(prose, manuscript)
    return _last[1]


def _read_judgements(prose: ChapterProse, manuscript: Manuscript) -> tuple[Judgement, ...]:
    found: list[Judgement] = []
    claims = [c for c in prose.doubtful_claims(_Doubt(manuscript)) if c.dates and not c.points]
    around = _Around(manuscript, _agreeing(claims, manuscript), _told_twice(prose.dates))
    for claim in claims:
        found += _judged(claim, around)
    pairs = {(j.date.span.path, j.date.span.start, j.item.key): j for j in reversed(found)}
    return tuple(reversed(pairs.values()))  # one for each pair of a date and a source


class _Doubt:
    """What the manuscript's sources are dated; no judgement below is made of dates that agree with them."""

    def __init__(self, manuscript: Manuscript) -> None:
        self.entries = manuscript.bibliography
        self.behind = min(_FAR, manuscript.max_lag + 1)

    def days(self, citation: Citation) -> list[Days]:
        """The days of the sources that are cited there, as far as they are dated."""
        found = []
        for item in citation.items:
            entry = self.entries.get(item.key)
            date = entry.date if entry is not None else None
            if date is not None:
                first, last = date.earliest, date.latest
                found.append(
                    (
                        -ALWAYS if first is None else first,
                        ALWAYS if last is None else last,
                        date.precision is Precision.DAY,
                    )
                )
        return found


def findings(prose: ChapterProse, manuscript: Manuscript, rule: str) -> Iterator[Judgement]:
    """The judgements of a chapter that bear the rule's name."""
    return (judgement for judgement in judgements(prose, manuscript) if judgement.rule == rule)


def finding(judgement: Judgement, message: str, help_text: str) -> Finding:
    """The finding of a judgement: at the cited key, with both dates beside it."""
    places = [Related(judgement.date.span, f"the prose gives {in_words(_value(judgement.date))}")]
    places += [Related(d.span, f"and {in_words(_value(d))}") for d in judgement.others]
    if judgement.entry.date_field:
        dated = in_words(_date(judgement.entry))
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
    return in_words(_date(judgement.entry))


def days_in_words(days: int) -> str:
    """`1 day`, `12,000 days`."""
    return f"{abs(days):,} day{'' if abs(days) == 1 else 's'}"


def _value(date: ClaimDate) -> DateValue:
    assert date.mention.value is not None
    return date.mention.value


def _date(entry: Entry) -> DateValue:
    assert entry.date is not None
    return entry.date


# --- one claim -----------------------------------------------------------------------------------


def _dated_items(claim: Claim, manuscript: Manuscript) -> list[tuple[CitationItem, Entry]]:
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


def _judged(claim: Claim, around: _Around) -> Iterator[Judgement]:
    items = _dated_items(claim, around.manuscript)
    attributed = list(_attributed(claim, items, around))
    yield from attributed
    if attributed:
        return
    against = [(item, entry, _contradiction(claim, item, entry, around)) for item, entry in items]
    judged = [judgement for _, _, judgement in against if judgement is not None]
    if not judged:
        return
    if len(judged) == len(claim.citation.items):
        yield judged[0]
        return
    for judgement in judged:  # one deviant item of a group
        if judgement.rule in ("source-before-event", "year-typo"):
            yield _with_severity(judgement, Severity.NOTE)


def _with_severity(judgement: Judgement, severity: Severity) -> Judgement:
    return Judgement(
        judgement.rule, judgement.item, judgement.entry, judgement.claim, judgement.date, judgement.days,
        severity, judgement.others, judgement.mended,
    )  # fmt: skip


def _contradiction(claim: Claim, item: CitationItem, entry: Entry, around: _Around) -> Judgement | None:
    """How the entry contradicts the claim, by the most specific rule; None where it does not."""
    known = [d for d in claim.dates if d.mention.value is not None]
    events = [d for d in known if d.role is Role.EVENT]
    told = [d for d in events if d.reason != NO_EARLIER]
    bare = [d for d in known if d.citing and d.reason == "no past verb"]  # captions, table cells
    return (
        _year_typo(claim, item, entry, [*told, *bare], around.known)
        or _before_event(claim, item, entry, events)
        or _lag(claim, item, entry, told, around.manuscript.max_lag)
    )


def _slack(date: ClaimDate) -> int:
    if date.mention.calendar is Calendar.ISLAMIC:
        return HIJRI_DAYS
    return HEDGE_DAYS if date.mention.hedge in ("early", "mid", "late") else 0


def _gap(date: ClaimDate, entry: Entry) -> int:
    """Days from the source to the date, after the date's slack: positive where the source is earlier."""
    days = days_between(_date(entry), _value(date))
    slack = _slack(date)
    return max(0, days - slack) if days > 0 else min(0, days + slack)


# --- year-typo -----------------------------------------------------------------------------------


def _year_typo(
    claim: Claim,
    item: CitationItem,
    entry: Entry,
    dates: Sequence[ClaimDate],
    known: frozenset[DateValue],
) -> Judgement | None:
    for date in dates:
        if date.mention.kind is not DateKind.ABSOLUTE or abs(_gap(date, entry)) < _FAR:
            continue
        mended = _mended(_value(date), _date(entry))
        if mended is None:
            continue
        apart = mended.year - _first(_value(date)).year
        if apart == 1 and (not date.citing or claim.commemorates or _compares(claim)):
            continue  # an anniversary, or a comparison with the year before
        if apart > 0 and apart % 5 == 0 and claim.commemorates:
            continue
        beside = date.reason == BESIDE
        doubtful = beside or abs(apart) == 1 or (apart > 0 and apart % 10 == 0) or _value(date) in known
        severity = Severity.WARNING if doubtful else Severity.ERROR
        return Judgement("year-typo", item, entry, claim, date, _gap(date, entry), severity, mended=mended)
    return None


_COMPARED = re.compile(
    r"\b(?:last\s+year|previous|preceding|year\s+(?:earlier|before)|annual\w*|compar\w+|statistics|figures|survey\w*|"
    r"review\w*|archiv\w*|recall\w*|trials?|verdict|sentenced?|convicted|indict\w*)\b",
    re.IGNORECASE,
)


def _compares(claim: Claim) -> bool:
    """Whether a claim speaks of the year before on purpose."""
    return bool(_COMPARED.search(claim.span.text))


def _first(value: DateValue) -> PartialDate:
    if isinstance(value, PartialDate):
        return value
    assert value.start is not None
    return value.start


def _mended(value: DateValue, source: DateValue) -> PartialDate | None:
    """The date's first day with one digit of its year mended, where that lies near the source."""
    if value.precision < Precision.MONTH or (isinstance(value, DateInterval) and value.start is None):
        return None
    first = _first(value)
    if isinstance(value, DateInterval) and value.end is not None and value.end.year != first.year:
        return None  # `from 29 April 2017 to 15 January 2020`: each end bears out the other
    for year in _one_digit_off(first.year):
        if first.day and first.day > month_days(year, first.month or 1):
            continue
        moved = _in_year(value, year)
        gap = days_between(moved, source)
        if -1 <= gap <= _NEAR:
            return PartialDate(year, first.month, first.day)
    return None


def _in_year(value: DateValue, year: int) -> DateValue:
    if isinstance(value, PartialDate):
        return PartialDate(year, value.month, value.day)
    shift = year - _first(value).year
    ends = [
        None if end is None else PartialDate(end.year + shift, end.month, end.day)
        for end in (value.start, value.end)
    ]
    return DateInterval(ends[0], ends[1])


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


# --- the others ----------------------------------------------------------------------------------


def _before_event(
    claim: Claim, item: CitationItem, entry: Entry, events: Sequence[ClaimDate]
) -> Judgement | None:
    sure = [d for d in events if _is_sure(d, entry) and _value(d).precision > Precision.YEAR]
    late = [
        d for d in sure if _gap(d, entry) > 1
    ]  # a bare year to come is a forecast, far oftener than a fault
    citing = [d for d in late if d.citing]
    if citing:
        others = tuple(d for d in late if d is not citing[0])
        gap = _gap(citing[0], entry)
        return Judgement("source-before-event", item, entry, claim, citing[0], gap, Severity.ERROR, others)
    if late and not _agrees(claim, entry):
        gap = _gap(late[0], entry)
        return Judgement(
            "source-before-event", item, entry, claim, late[0], gap, Severity.WARNING, tuple(late[1:])
        )
    counted = next(_counted(claim, entry), None)
    if counted is not None and not late:
        gap = _gap(counted, entry)
        return Judgement("source-before-event", item, entry, claim, counted, gap, Severity.WARNING)
    next_day = [d for d in events if d.citing and _gap(d, entry) == 1 and _is_whole_day(d, entry)]
    if next_day:
        return Judgement("off-by-one-day", item, entry, claim, next_day[0], 1, Severity.NOTE)
    return None


def _counted(claim: Claim, entry: Entry) -> Iterator[ClaimDate]:
    """Days counted from others that lie after the source: no error, they may be counted from elsewhere."""
    given = [d.mention for d in claim.dates if d.mention.kind is not DateKind.RELATIVE]
    for date in claim.dates:
        mention = date.mention
        if date.role is not Role.RELATIVE or mention.value is None or not date.citing:
            continue
        beside = any(
            -_BESIDE <= m.start - mention.end <= _BESIDE or -_BESIDE <= mention.start - m.end <= 3
            for m in given
        )
        if not beside and _gap(date, entry) > 1 and date.reason == "told in the past":
            yield date


def _is_sure(date: ClaimDate, entry: Entry) -> bool:
    """A year taken from the context may be the wrong one where another would fit the source."""
    if date.mention.kind is DateKind.ABSOLUTE:
        return True
    value, source = _value(date), _date(entry)
    if isinstance(value, DateInterval) and (value.start is None or value.end is None):
        return True
    year = _first(source).year if not isinstance(source, DateInterval) or source.start else None
    others = () if year is None else (year - 1, year, year + 1)
    return not any(
        0 <= days_between(_in_year(value, other), source) <= _FITS
        for other in others
        if other != _first(value).year
    )


def _agrees(claim: Claim, entry: Entry) -> bool:
    """Whether the citing sentence has a date of its own that the source fits."""
    return any(
        d.citing and d.mention.value is not None and -30 <= days_between(_date(entry), _value(d)) <= 0
        for d in claim.dates
    )


def _is_whole_day(date: ClaimDate, entry: Entry) -> bool:
    return _value(date).precision is Precision.DAY and _date(entry).precision is Precision.DAY


def _lag(
    claim: Claim, item: CitationItem, entry: Entry, events: Sequence[ClaimDate], max_lag: int
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
        or any(_gap(d, entry) >= -max_lag for d in known)
    ):
        return None
    told = [d for d in events if _value(d).precision >= Precision.SEASON and _is_sure(d, entry)]
    if all(d.reason == BESIDE for d in told):
        return None
    last = max(told, key=lambda d: _gap(d, entry))
    gap = _gap(last, entry)
    if gap < -_BACKGROUND or _mended(_value(last), _date(entry)) is not None:
        return None  # background, or an anniversary
    others = tuple(d for d in told if d is not last)
    return Judgement("long-lag", item, entry, claim, last, gap, Severity.WARNING, others)


# --- dates given to a publication ----------------------------------------------------------------


def _same_outlet(name: str, entry: Entry, manuscript: Manuscript) -> bool:
    if manuscript.outlets is not None:
        found, own = manuscript.outlets.find(name), manuscript.outlets.find(entry.outlet)
        if found is not None and own is not None:
            return found is own
    return name.casefold() == entry.outlet.casefold()


def _held(
    claim: Claim, items: Iterable[tuple[CitationItem, Entry]], manuscript: Manuscript
) -> Iterator[tuple[ClaimDate, CitationItem, Entry]]:
    """The pairs of a publication's date and a source that the date is given to."""
    for date in claim.dates:
        if date.role is not Role.PUBLICATION or date.mention.value is None:
            continue
        for item, entry in items:
            named = any(_same_outlet(name, entry, manuscript) for name in date.outlets)
            if (named or not date.outlets) and _date(entry).precision is Precision.DAY:
                yield date, item, entry


def _agreeing(claims: Iterable[Claim], manuscript: Manuscript) -> frozenset[int]:
    """Offsets of publication dates that some source they are given to agrees with."""
    return frozenset(
        date.mention.start
        for claim in claims
        for date, _, entry in _held(claim, _dated_items(claim, manuscript), manuscript)
        if _gap(date, entry) == 0
    )


def _attributed(
    claim: Claim, items: Sequence[tuple[CitationItem, Entry]], around: _Around
) -> Iterator[Judgement]:
    held = list(_held(claim, items, around.manuscript))
    fitting = {item.key for date, item, entry in held if _gap(date, entry) == 0}
    for date, item, entry in held:
        gap = _gap(date, entry)
        if item.key in fitting or date.mention.start in around.agreeing or not _is_sure(date, entry):
            continue
        typo = _year_typo(claim, item, entry, [date], around.known)
        if typo is not None:
            yield typo
            continue
        if date.reason == TOLD_TO and 0 < -gap <= _PRINTED_LATER:
            continue
        severity = Severity.WARNING if abs(gap) == 1 else Severity.ERROR
        if date.reason == TOLD_TO and 0 < -gap <= _PRINTED_LATE:
            severity = Severity.WARNING
        yield Judgement("attributed-date-mismatch", item, entry, claim, date, gap, severity)
