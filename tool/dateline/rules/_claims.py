"""What the prose says against what its sources are dated: one judgement for each pair that disagrees.

In: a manuscript. Out: `Judgement`s. A pair of a date and a source gives one judgement only, that of the most
specific rule: year-typo before attributed-date-mismatch before source-before-event before
off-by-one-day before long-lag. The rules of the family DAT2 each print those that bear their name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from dateline.reading.claims import ALWAYS, Days
from dateline.reading.entries import NOT_TOLD
from dateline.reading.prose_reading import ChapterProse
from dateline.reading.role_reasons import NO_EARLIER, OF_OTHERS, UNDERGONE
from dateline.rules._attributed import agreeing, attributed
from dateline.rules._events import before_event, lag
from dateline.rules._judgements import FITS, Around, Judgement, dated_items, gap_of
from dateline.rules._other_counts import OtherCounts
from dateline.rules._year_typos import FAR, year_typo
from dateline.values.bibliography import Entry
from dateline.values.chapters import Citation, CitationItem
from dateline.values.claims import Claim, ClaimDate, Role
from dateline.values.dates import DateValue, Precision
from dateline.values.diagnostics import Severity
from dateline.values.manuscript import Manuscript
from dateline.values.mentions import DateKind, DateMention


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
    dated = [c for c in prose.doubtful_claims(_Doubt(manuscript)) if c.dates]
    claims = [c for c in dated if not c.points]
    around = Around(
        manuscript, agreeing(dated, manuscript), _told_twice(prose.dates), OtherCounts(prose, manuscript)
    )
    for claim in claims:
        found += _judged(claim, around)
    pairs = {(j.date.span.path, j.date.span.start, j.item.key): j for j in reversed(found)}
    return tuple(reversed(pairs.values()))  # one for each pair of a date and a source


class _Doubt:
    """What the manuscript's sources are dated; no judgement below is made of dates that agree with them."""

    def __init__(self, manuscript: Manuscript) -> None:
        self.entries = manuscript.bibliography
        self.behind = min(FAR, manuscript.max_lag + 1)

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


def _judged(claim: Claim, around: Around) -> Iterator[Judgement]:
    items = dated_items(claim, around.manuscript)
    told = list(attributed(claim, items, around))
    yield from told
    if told:
        return
    against = [(item, entry, _contradiction(claim, item, entry, around)) for item, entry in items]
    judged = [judgement for _, _, judgement in against if judgement is not None]
    if not judged:
        return
    if len(judged) == len(claim.citation.items):
        yield judged[0]
        return
    for judgement in judged:  # one deviant item of a group
        if judgement.rule in ("source-before-event", "year-typo") and not _shares(claim, judgement, items):
            yield replace(judgement, severity=Severity.NOTE)


def _shares(claim: Claim, judgement: Judgement, items: Sequence[tuple[CitationItem, Entry]]) -> bool:
    """Whether the sources of a group share out what is told: each fits another of its days."""
    fitted = any(0 <= -gap_of(judgement.date, entry) <= FITS for _, entry in items)
    return fitted and (
        _is_listed(judgement.date)
        or any(
            date is not judgement.date
            and date.mention.value is not None
            and 0 <= -gap_of(date, judgement.entry) <= FITS
            for date in claim.dates
        )
    )


# `on 9, 16 and 27 March`
_LISTED = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)?,?\s+(?:and|or)\s+(?:on\s+)?(?:the\s+)?\Z")


def _is_listed(date: ClaimDate) -> bool:
    """Whether days without their month stand before it."""
    start = date.span.start
    return bool(_LISTED.search(date.span.source.text[max(0, start - 24) : start]))


def _contradiction(claim: Claim, item: CitationItem, entry: Entry, around: Around) -> Judgement | None:
    """How the entry contradicts the claim, by the most specific rule; None where it does not."""
    known = [d for d in claim.dates if d.mention.value is not None]
    events = [d for d in known if d.role is Role.EVENT or d.reason == NO_EARLIER]
    told = [d for d in events if d.reason not in (NO_EARLIER, UNDERGONE)]
    undergone = [d for d in events if d.reason == UNDERGONE]
    bare = [d for d in known if d.citing and d.reason in (NOT_TOLD, OF_OTHERS)]  # captions, table cells
    return (
        year_typo(claim, item, entry, [*told, *undergone, *bare], around.known)
        or before_event(claim, item, entry, events, around)
        or lag(claim, item, entry, told, around.manuscript)
    )
