"""Claims: the prose that each citation answers for, and the role of every date in it.

In: a chapter, the date mentions of its prose, and the names of outlets. Out: one `Claim` a citation, in
document order. What the dates are dates of, roles.py tells.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from dateline.reading.block_claims import BlockReader, Marker
from dateline.reading.claim_words import words
from dateline.reading.outlet_names import folded
from dateline.reading.publication_phrases import IN_TEXT
from dateline.reading.publications import Publications
from dateline.reading.roles import RoleReader
from dateline.reading.sentences import WORD
from dateline.reading.table_rows import TableRows
from dateline.reading.typed_citations import find_bracketed_citations, stretches_of
from dateline.values.chapters import Block, BlockKind, Chapter, Citation, CitationMode
from dateline.values.claims import Claim
from dateline.values.dates import DateValue
from dateline.values.mentions import DateMention
from dateline.values.text import Span
from dateline.values.typed import TypedCitation

Days = tuple[int, int, bool]
"""The first and last day number that a source may be of, and whether that is one day."""
ALWAYS = 10**9  # a day number beyond all others, for intervals with an open end


class Doubt(Protocol):
    """What sources are dated, to see whether a date and a source can disagree at all."""

    behind: int
    """How many days a source may lie behind an event before any rule speaks."""

    def days(self, citation: Citation) -> Sequence[Days]:
        """The days of the sources that are cited there, as far as they are dated."""


# Behind a marker: its sentence ends (sentences.py), and no abbreviation stands before the stop.
_CLOSES = re.compile(r"(?<=\s)\s*[.!?…]++[\"”’'»)\]]*+(?=\s+[\"“‘'«(\[]*[^\Wa-z_]|\s*\Z)")


def read_claims(
    chapter: Chapter, mentions: Sequence[DateMention], publications: Publications, doubt: Doubt | None = None
) -> tuple[Claim, ...]:
    """The claims of a chapter; `mentions` are all date mentions of its prose, in order.

    With a `doubt`, those of blocks in which no source can contradict a date are left out: to tell what
    every date is of costs most of a check, and in most blocks nothing hangs on it.
    """
    reader = _Reader(chapter, mentions, publications)
    opened = [found for block in chapter.blocks if (found := reader.opened(block)) is not None]
    if doubt is not None:
        opened = reader.doubtful(opened, doubt)
    return tuple(claim for block in opened for claim in reader.claims_of(block))


@dataclass(frozen=True, slots=True)
class _Opened:
    """A block that may hold claims: what is read for it (itself, or its row of a table), and its markers."""

    block: Block
    read: Block
    header: str | None
    prose: str
    markers: Sequence[Marker]


class _Reader:
    """Takes one chapter apart."""

    def __init__(self, chapter: Chapter, mentions: Sequence[DateMention], publications: Publications) -> None:
        self.chapter = chapter
        self.mentions = mentions
        self.starts = [mention.start for mention in mentions]
        self.publications = publications
        self.notes: dict[str, list[Block]] = {}
        for block in chapter.blocks:
            if block.note:
                self.notes.setdefault(block.note, []).append(block)
        once = {citation.span.start: citation for citation in chapter.citations}  # a caption is printed twice
        self.citations = [once[start] for start in sorted(once)]
        self.citation_starts = [c.span.start for c in self.citations]
        self.inline = [block for block in chapter.blocks if block.note == ""]
        self.inline_starts = [block.span.start for block in self.inline]
        self.rows = TableRows(chapter, self.starts)
        self.references = sorted(chapter.note_references, key=lambda r: r.span.start)
        self.reference_starts = [r.span.start for r in self.references]
        self.outer = _blanked(chapter.prose, self.inline)
        self.in_text = [c.span for c in self.citations if _is_in_text(c)]

    @cached_property
    def folded(self) -> str:
        """The prose folded, its citations in the text marked as subjects."""
        return _with_subjects(folded(self.chapter.prose), self.in_text)

    @cached_property
    def folded_outer(self) -> str:
        """The same of the prose without its inline notes."""
        return _with_subjects(folded(self.outer), self.in_text) if self.inline else self.folded

    def opened(self, block: Block) -> _Opened | None:
        """The block with its markers; None where it can hold no claims."""
        if block.kind is BlockKind.HEADING or (block.note is not None and self.is_bare(block)):
            return None  # the marker of a bare note speaks for it
        if not self.may_cite(block):
            return None
        prose = self.chapter.prose if block.note == "" else self.outer
        if block.note is not None and _is_pointing(prose, block):
            return None
        read, header = block, None
        if block.kind is BlockKind.TABLE_CELL and (self.is_bare(block) or not self.rows.dates_in(block)):
            read, header = self.rows.row_of(block, self.outer)
        markers = self.markers(read, self.inner_notes(read))
        return (
            _Opened(block, read, header, prose, markers)
            if any(marker.citations for marker in markers)
            else None
        )

    def roles(self, opened: _Opened) -> RoleReader:
        """What reads the roles of the dates in a block."""
        text = self.folded if opened.prose is self.chapter.prose else self.folded_outer
        row = self.rows.cells_to(opened.block) if opened.block.kind is BlockKind.TABLE_CELL else ()
        return RoleReader(opened.read, opened.prose, text, self.publications, opened.header, row)

    def claims_of(self, opened: _Opened) -> Iterator[Claim]:
        """The claims of one block, in order."""
        roles = self.roles(opened)
        mentions = self.dates_between(roles.start, roles.end)
        block = BlockReader(self.chapter.source, roles, opened.markers, mentions, self.typed_outlets)
        yield from block.claims(opened.block.span.start)

    def doubtful(self, opened: Sequence[_Opened], doubt: Doubt) -> list[_Opened]:
        """The blocks in which a source may contradict a date, and those that share their dates."""
        found: list[_Opened] = []
        group: list[_Opened] = []
        end = -1
        for one in sorted(opened, key=lambda o: o.read.span.start):
            if one.read.span.start >= end:
                found += group if any(self.is_doubtful(o, doubt) for o in group) else ()
                group = []
            group.append(one)
            end = max(end, one.read.span.end)
        found += group if any(self.is_doubtful(o, doubt) for o in group) else ()
        kept = {id(one) for one in found}
        return [one for one in opened if id(one) in kept]

    def is_doubtful(self, opened: _Opened, doubt: Doubt) -> bool:
        """Whether a source of the block may contradict a date in it, whatever the date is of."""
        span, markers = opened.read.span, opened.markers
        dates = [
            (mention.start, *_bounds(mention.value), mention)
            for mention in self.dates_between(span.start, span.end)
            if mention.value is not None
        ]
        if not dates:
            return False
        doubted: dict[int, DateMention] = {}  # dates that contradict a source if they are a publication's
        done = span.start
        for place, marker in enumerate(markers):
            sources = [days for citation in marker.citations for days in doubt.days(citation)]
            # The dates that it may answer for: those since the marker before, those up to the next one
            # unless it closes its sentence, and those given to publications in the sentences that it ends.
            closes = bool(sources) and _CLOSES.match(opened.prose, marker.end, span.end)
            until = markers[place + 1].start if place + 1 < len(markers) else span.end
            for start, first, last, mention in dates if sources else ():
                if closes and start >= marker.start:
                    break
                for earliest, latest, is_day in sources:
                    behind = earliest - last
                    if latest >= first and behind <= 0:
                        continue  # they can be of one day
                    if done <= start < until and (latest < first or behind >= doubt.behind):
                        return True
                    if is_day:
                        doubted[start] = mention
            done = max(done, marker.end)
        roles = self.roles(opened) if doubted else None
        return roles is not None and any(map(roles.is_publication, doubted.values()))

    def may_cite(self, block: Block) -> bool:
        """Whether a citation or a note's marker stands in the block."""
        start, end = block.span.start, block.span.end
        return bisect_left(self.citation_starts, start) < bisect_left(
            self.citation_starts, end
        ) or bisect_left(self.reference_starts, start) < bisect_left(self.reference_starts, end)

    def inner_notes(self, block: Block) -> list[Block]:
        """The inline notes within a block that is none itself."""
        if block.note == "":
            return []
        first = bisect_left(self.inline_starts, block.span.start)
        return self.inline[first : bisect_left(self.inline_starts, block.span.end)]

    def is_bare(self, block: Block) -> bool:
        """Whether a note holds citations and no words of its own."""
        return not WORD.search(self.chapter.prose, block.span.start, block.span.end)

    def between(self, start: int, end: int) -> list[Citation]:
        first = bisect_left(self.citation_starts, start)
        return self.citations[first : bisect_left(self.citation_starts, end)]

    def dates_between(self, start: int, end: int) -> Sequence[DateMention]:
        return self.mentions[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def opening_of(self, note: Block) -> int:
        """Where an inline note begins with its `^[`."""
        start = note.span.start
        return start - 2 if self.chapter.source.text.startswith("^[", start - 2) else start

    def markers(self, block: Block, inner: Sequence[Block]) -> list[Marker]:
        """Everything that ends a claim in the block, in order."""
        start, end = block.span.start, block.span.end
        inner_starts = [note.span.start for note in inner]
        found = [
            Marker(citation.span.start, citation.span.end, (citation,))
            for citation in self.between(start, end)
            if not _stands_in(inner_starts, inner, citation.span)
        ]
        for note in inner:
            cited = self.between(note.span.start, note.span.end) if self.is_bare(note) else []
            found.append(Marker(self.opening_of(note), note.span.end, tuple(cited)))
        first = bisect_left(self.reference_starts, start)
        for reference in self.references[first : bisect_left(self.reference_starts, end)]:
            bodies = self.notes.get(reference.label, [])
            bare = bool(bodies) and all(self.is_bare(body) for body in bodies)
            cited = (
                [c for body in bodies for c in self.between(body.span.start, body.span.end)] if bare else []
            )
            found.append(Marker(reference.span.start, reference.span.end, tuple(cited)))
        found += (
            Marker(typed.span.start, typed.span.end, ())
            for typed in self.typed[
                bisect_left(self.typed_starts, start) : bisect_left(self.typed_starts, end)
            ]
            if not _stands_in(inner_starts, inner, typed.span)
        )
        return sorted(found, key=lambda marker: marker.start)

    @cached_property
    def typed(self) -> tuple[TypedCitation, ...]:
        """The citations typed by hand, in order: each answers for what stands before it, like a keyed one."""
        stretches = stretches_of(self.chapter)
        known = self.publications.outlets.known
        return find_bracketed_citations(self.chapter.source, self.chapter.prose, stretches, known)

    @cached_property
    def typed_starts(self) -> list[int]:
        """Where each of them begins."""
        return [typed.span.start for typed in self.typed]

    def typed_outlets(self, mention: DateMention) -> tuple[str, ...]:
        """The outlets of the citation typed by hand that a date stands in; empty where it stands in none."""
        last = bisect_right(self.typed_starts, mention.start)
        for typed in self.typed[max(0, last - 1) : last]:
            for group in typed.groups:
                span = group.date_span
                if span is not None and span.start <= mention.start < span.end:
                    return group.outlets
        return ()


def _bounds(value: DateValue) -> tuple[int, int]:
    """The first and last day number that a date can mean."""
    earliest, latest = value.earliest, value.latest
    return -ALWAYS if earliest is None else earliest, ALWAYS if latest is None else latest


def _stands_in(starts: Sequence[int], notes: Sequence[Block], span: Span) -> bool:
    """Whether one of the notes, which stand in order, holds the span."""
    place = bisect_right(starts, span.start) - 1
    return place >= 0 and notes[place].span.contains(span)


def _is_in_text(citation: Citation) -> bool:
    return any(item.mode is CitationMode.AUTHOR_IN_TEXT for item in citation.items)


def _with_subjects(prose: str, spans: Sequence[Span]) -> str:
    """Folded prose with marks where a citation is the subject that says something."""
    parts, done = [], 0
    for span in spans:
        parts += [prose[done : span.start], IN_TEXT * (span.end - span.start)]
        done = span.end
    return "".join([*parts, prose[done:]])


def _blanked(prose: str, blocks: Sequence[Block]) -> str:
    """The prose with the blocks blanked out."""
    parts, done = [], 0
    for block in blocks:
        start, end = max(done, block.span.start), block.span.end
        if start < end:
            parts += [prose[done:start], " " * (end - start)]
            done = end
    return "".join([*parts, prose[done:]])


def _is_pointing(prose: str, block: Block) -> bool:
    text = prose[block.span.start : block.span.end].lstrip(" \n\t[^]:")
    return bool(words("pointing").match(text))
