"""Chapters with the dates of their sentences in words again, so that they are held against the citations.

In: the new chapters, and the citations that became keys. Out: a `Probe`: those chapters in which a sentence
gives a publication's date, `Fars (May 24, 2020)` for `Fars [-@fars-2020-05-24]`, and where each of their
places stands in the chapter as it is written. A date in brackets right behind its outlet is a citation like
any other: it tells nothing of the item that the next one cites.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict, deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from dateline.importing.chapters import ChapterText
from dateline.importing.recognised import Keyed
from dateline.reading.bracket_days import SECOND_DEED
from dateline.reading.sentences import WORD, sentences
from dateline.reading.verbs import has_past
from dateline.values.chapters import Chapter
from dateline.values.text import Span
from dateline.values.typed import TypedCitation, TypedKind

_KEYED = re.compile(r"\[-@(?P<key>[\w-]+)[^\]\n]*\]")
_SIGNS = re.compile(r"([\\`*_\[\]<>$^~@#|])")  # that mean something in Markdown


@dataclass(frozen=True)
class Probe:
    """The chapters, and for each the edits that made it: offset behind one here, and in the chapter."""

    chapters: tuple[ChapterText, ...] = field(repr=False)
    edits: Mapping[str, tuple[tuple[int, int], ...]] = field(repr=False)  # by the chapter's name
    told: frozenset[tuple[str, int]] = field(repr=False)  # chapters and offsets here of the places of keys
    cited: frozenset[tuple[str, int]] = field(repr=False)  # of these, those of dates in brackets

    def place(self, name: str, offset: int) -> int:
        """Where an offset of the probe's chapter stands in the chapter as it is written."""
        edits = self.edits.get(name, ())
        at = bisect_right(edits, (offset, offset)) - 1
        return offset if at < 0 else edits[at][1] + offset - edits[at][0]

    def is_cited(self, name: str, start: int, end: int) -> bool:
        """Whether a date there is the citation of its own item."""
        return any((name, place) in self.cited for place in range(start, end + 2))

    def is_left_behind(self, chapter: Chapter, name: str, date: Span, source: Span) -> bool:
        """Whether the clause of a date, which is cited there, ends before the source is.

        `Fars printed it on May 9 and withdrew it (Fars, May 11)`: another item tells of the second deed.
        """
        note = next((n for n in chapter.note_definitions if n.span.start <= source.start < n.span.end), None)
        marks = (r.span.start for r in chapter.note_references if note is not None and r.label == note.label)
        marker = min((m for m in marks if m >= date.end), default=source.start)
        clauses = sentences(chapter.prose, date.end, marker)
        if not clauses:
            return False
        end = clauses[0][1]
        turn = chapter.prose.find(";", date.end, end)
        end = turn if turn >= 0 else end
        deed = SECOND_DEED.match(chapter.prose, date.end, end)
        end = date.end if deed and has_past(deed[0]) else end
        told = any(at == name and date.start <= place <= end + 2 for at, place in self.told)
        return told and WORD.search(chapter.prose, end, marker) is not None


def _is_citation(citation: TypedCitation, text: str) -> bool:
    """Whether a date stands in brackets right behind its outlet: `Fars (May 24, 2020)`."""
    head = " ".join(text[citation.span.start : citation.cut.start].split())
    names = (name for group in citation.groups for name in group.outlets)
    return text[citation.cut.start : citation.cut.start + 1] in ("(", "[") and head in names


def probe_of(made: Sequence[ChapterText], citations: Sequence[Keyed], text: str) -> Probe:
    """The probe of the chapters; `text` is the flat text that the citations were found in."""
    waiting: dict[str, deque[tuple[str, bool]]] = defaultdict(deque)
    for keyed in citations:
        if keyed.keys and keyed.citation.kind is TypedKind.IN_SENTENCE:
            cut = keyed.citation.cut
            printed = " ".join(text[cut.start : cut.end].split()).removesuffix(".")
            in_words = _SIGNS.sub(r"\\\1", printed), _is_citation(keyed.citation, text)
            waiting[keyed.keys[0]].append(in_words)
    chapters: list[ChapterText] = []
    edits: dict[str, tuple[tuple[int, int], ...]] = {}
    told: set[tuple[str, int]] = set()
    cited: set[tuple[str, int]] = set()
    for chapter in made if waiting else ():
        pieces: list[str] = []
        places: list[tuple[int, int]] = []
        done = length = 0
        for match in _KEYED.finditer(chapter.text):
            if not waiting.get(match["key"]):
                continue  # a key that the document had already
            printed, cites = waiting[match["key"]].popleft()
            pieces += [chapter.text[done : match.start()], printed]
            length += match.start() - done + len(pieces[-1])
            done = match.end()
            places.append((length, done))
            told.add((chapter.name, length))
            if cites:
                cited.add((chapter.name, length))
        if places:
            whole = "".join([*pieces, chapter.text[done:]])
            chapters.append(ChapterText(chapter.name, chapter.title, whole))
            edits[chapter.name] = tuple(places)
    return Probe(tuple(chapters), edits, frozenset(told), frozenset(cited))
