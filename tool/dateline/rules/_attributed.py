"""Days that the prose gives to a publication against the day that it bears.

In: claims with their publication dates, and the sources that they cite. Out: judgements on those that
disagree.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from dateline.reading.role_reasons import TOLD_FURTHER, TOLD_TO
from dateline.rules._events import is_sure
from dateline.rules._judgements import Around, Judgement, date_of, dated_items, gap_of
from dateline.rules._year_typos import year_typo
from dateline.values.bibliography import Entry
from dateline.values.chapters import CitationItem
from dateline.values.claims import Claim, ClaimDate, Role
from dateline.values.dates import Precision
from dateline.values.diagnostics import Severity
from dateline.values.manuscript import Manuscript

_PRINTED_LATER, _PRINTED_LATE = 3, 7  # days until what the press is told is in print: mostly, and at most

_FOLLOWED_UP = 14  # days in which what a sentence before dates may be told further, by another item


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
            if (named or not date.outlets) and date_of(entry).precision is Precision.DAY:
                yield date, item, entry


def agreeing(claims: Iterable[Claim], manuscript: Manuscript) -> frozenset[int]:
    """Offsets of publication dates that some source they are given to agrees with."""
    return frozenset(
        date.mention.start
        for claim in claims
        for date, _, entry in _held(claim, dated_items(claim, manuscript), manuscript)
        if gap_of(date, entry) == 0
    )


def attributed(
    claim: Claim, items: Sequence[tuple[CitationItem, Entry]], around: Around
) -> Iterator[Judgement]:
    """The judgements on dates given to a publication that is dated otherwise."""
    held = list(_held(claim, items, around.manuscript))
    fitting = {item.key for date, item, entry in held if gap_of(date, entry) == 0}
    for date, item, entry in held:
        gap = gap_of(date, entry)
        if (
            item.key in fitting
            or date.mention.start in around.agreeing
            or not is_sure(date, entry, around.manuscript)
            or around.counts.lead_to(date.mention, date_of(entry), 0)
        ):
            continue
        typo = year_typo(claim, item, entry, [date], around.known)
        if typo is not None:
            yield typo
            continue
        if date.reason == TOLD_TO and 0 < -gap <= _PRINTED_LATER:
            continue
        severity = Severity.WARNING if abs(gap) == 1 else Severity.ERROR
        if date.reason == TOLD_TO and 0 < -gap <= _PRINTED_LATE:
            severity = Severity.WARNING
        if date.reason == TOLD_FURTHER and 0 < -gap <= _FOLLOWED_UP:
            severity = Severity.NOTE
        yield Judgement("attributed-date-mismatch", item, entry, claim, date, gap, severity)
