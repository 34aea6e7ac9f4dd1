"""Dates in prose.

In: prose with its markup blanked out, so that offsets are those of the source; the report's date,
the dates of sources that stand in it. Out: `DateMention`s with EDTF values, never finer than what
the text says. Everything here is pure; a language is data (prose/languages).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from dateline.reading.prose.context import (
    DatedPlace,
    is_lone_day,
    last_day_of,
    lies_ahead,
    resolve_years,
    year_given_by,
)
from dateline.reading.prose.expressions import is_bare_native, mentions_in
from dateline.reading.prose.relative import resolve_relative, shifted
from dateline.values.chapters import Block, BlockKind, Chapter, Heading
from dateline.values.dates import DateValue
from dateline.values.mentions import Calendar, DateKind, DateMention

_FREE_STANDING = (BlockKind.NOTE, BlockKind.CAPTION)


def find_dates(
    prose: str, start: int = 0, end: int | None = None, *, day_first: bool | None = None
) -> tuple[DateMention, ...]:
    """Every date expression in `prose[start:end]`, in order.

    Those that leave out the year have no value yet (`resolve_years`), nor have relative ones
    (`resolve_relative`). `11/5/2020` is read only where `day_first` says how the report writes it.
    """
    stretch = prose if start == 0 and end is None else prose[start:end]
    return _with_native_years(m for m in mentions_in(stretch, start, day_first) if not is_lone_day(m))


def _with_native_years(mentions: Iterable[DateMention]) -> tuple[DateMention, ...]:
    """Without the bare years of the Solar Hijri calendar, unless another date is of that calendar."""
    found = tuple(mentions)
    named = any(mention.calendar is Calendar.PERSIAN and not is_bare_native(mention) for mention in found)
    return found if named else tuple(mention for mention in found if not is_bare_native(mention))


def _stretches(block: Block, inner: Sequence[Block]) -> Iterator[tuple[int, int]]:
    """The block without the inline notes that stand in it."""
    start = block.span.start
    for note in inner:
        yield start, note.span.start
        start = note.span.end
    yield start, block.span.end


def _by_block(chapter: Chapter) -> Iterator[tuple[Block, list[tuple[int, int]]]]:
    """Each block with the stretches of prose that are its own."""
    blocks = sorted(chapter.blocks, key=lambda block: (block.span.start, -block.span.end))
    for place, block in enumerate(blocks):
        inner: list[Block] = []
        for other in blocks[place + 1 :]:
            if other.span.start >= block.span.end:
                break
            if not inner or other.span.start >= inner[-1].span.end:
                inner.append(other)
        yield block, list(_stretches(block, inner))


class _Sections:
    """The date that holds where one reads: the last full one of the section, else its heading's."""

    def __init__(self, headings: Sequence[Heading]) -> None:
        self._levels = {heading.span.start: heading.level for heading in headings}
        self._of_headings: list[tuple[int, DateValue]] = []
        self.last: DateValue | None = None

    def enter(self, block: Block, mentions: Sequence[DateMention]) -> None:
        """A heading begins: the dates of headings above it still hold, those of its rank no more."""
        level = self._levels.get(block.span.start, 6)
        self._of_headings = [(rank, value) for rank, value in self._of_headings if rank < level]
        value = next((m.value for m in reversed(mentions) if year_given_by(m.value) is not None), None)
        if value is not None:
            self._of_headings.append((level, value))
        self.last = self._of_headings[-1][1] if self._of_headings else None


def _last_full(mentions: Sequence[DateMention], report_date: DateValue | None) -> DateValue | None:
    """The last date that tells the year of what follows it."""
    for mention in reversed(mentions):
        if mention.kind is not DateKind.ABSOLUTE or not mention.sets_year or lies_ahead(mention, report_date):
            continue
        if mention.value is not None:
            return mention.value
    return None


_SINCE = re.compile(r"\b(?:since|depuis|seit)(?:\s+the)?\s+\Z", re.IGNORECASE)


def _counted_from(mentions: Sequence[DateMention], prose: str) -> frozenset[DateMention]:
    """The mentions that a relative one may be counted from: none that is long past where it stands."""
    return frozenset(m for m in mentions if not _SINCE.search(prose, max(0, m.start - 16), m.start))


_APPOSED = re.compile(r"\s*[,(–—]\s*(?:(?:[a-z]+ly|just|only)\s+)?")
_CLOSED = re.compile(
    r"\s*[,)–—](?!\s*(?:on\s+)?(?:the\s+)?(?:\d|[A-Z]\w+\s+\d))"
)  # `, a week later, on 16 May`


def _beside_days(mentions: Sequence[DateMention], prose: str) -> frozenset[int]:
    """Where the relative mentions start that say of the day before them which it was."""
    return frozenset(
        last.start
        for first, last in pairwise(mentions)
        if last.shift is not None
        and first.shift is None
        and _APPOSED.fullmatch(prose, first.end, last.start)
        and _CLOSED.match(prose, last.end)
    )


def at_markers(chapter: Chapter, sources: Sequence[DatedPlace]) -> Iterator[DatedPlace]:
    """The sources that stand in footnotes, where the markers of these stand."""
    markers = defaultdict(list)
    for reference in chapter.note_references:
        markers[reference.label].append(reference.span.start)
    for note in chapter.note_definitions:
        for source in sources:
            if note.span.start <= source.offset < note.span.end:
                yield from (DatedPlace(start, source.value) for start in markers[note.label])


def read_dates(
    chapter: Chapter,
    report_date: DateValue | None = None,
    sources: Sequence[DatedPlace] = (),
    *,
    day_first: bool | None = None,
) -> tuple[DateMention, ...]:
    """The dates of a chapter, in order, with the years and days that its text decides.

    `sources` are the dates of the citations, where they stand. Relative expressions that nothing
    dates are left out; year-less ones without a year stay, without a value.
    """
    found: list[DateMention] = []
    sections = _Sections(chapter.headings)
    places = sorted((*sources, *at_markers(chapter, sources)), key=lambda source: source.offset)
    offsets = [place.offset for place in places]
    for block, stretches in _by_block(chapter):
        mentions: list[DateMention] = []
        for start, end in stretches:
            mentions += mentions_in(chapter.prose[start:end], start, day_first)
        if not mentions:
            if block.kind is BlockKind.HEADING:
                sections.enter(block, ())
            continue
        near = places[bisect_left(offsets, block.span.start) : bisect_left(offsets, block.span.end)]
        since = [
            m.start
            for m in mentions
            if m.kind is DateKind.CONTEXT and _SINCE.search(chapter.prose, max(0, m.start - 16), m.start)
        ]
        dated = resolve_years(
            mentions, before=sections.last, report_date=report_date, sources=near, since=since
        )
        dated = resolve_relative(
            dated,
            sources=near,
            events=_counted_from(dated, chapter.prose),
            beside=_beside_days(dated, chapter.prose),
        )
        if block.kind is BlockKind.HEADING:
            sections.enter(block, dated)
        elif block.kind not in _FREE_STANDING:
            sections.last = _last_full(dated, report_date) or sections.last
        found += (
            mention
            for mention in dated
            if mention.is_resolved or not (mention.shift is not None or is_lone_day(mention))
        )
    return _with_native_years(sorted(found, key=lambda mention: mention.start))


__all__ = [
    "DatedPlace",
    "at_markers",
    "find_dates",
    "last_day_of",
    "read_dates",
    "resolve_relative",
    "resolve_years",
    "shifted",
]
