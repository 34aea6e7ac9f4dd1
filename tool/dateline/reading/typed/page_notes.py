"""Notes that are ordinary paragraphs, told by their number: `14 See Ann Lee, Bread, SLATE (May 3, 2020).`

In: a text and its stretches. Out: both, such paragraphs with the role of notes; of paragraphs that
hold several, a line each, the pieces. They stand at the foot of the pages of what was copied out of a PDF, or
a web page set them so. Their numbers count up, and either the text before has them as marks, fallen onto the
line (`his men.14 The`), or they are built as sources are.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from dateline.reading.typed.dates import dates_in
from dateline.reading.typed.fallen_marks import behind, marks_in
from dateline.reading.typed.lexicon import lettered
from dateline.reading.typed.source_lists import is_entry
from dateline.reading.typed.stretches import Role, Stretch

# `14 See`, `117. Ann`, `158Out of sight`
_NUMBERED = re.compile(
    r"(?m)^[ \t]*(?P<n>\d{1,4})(?P<sign>[.)]?)(?:[ \t]+|(?<=\d)(?=[^\W\d_a-z][a-zß-ÿ]))(?=[^\W\d_a-zß-ÿ]|[“\"‘«„@\[]|https?://|\d{1,2}/\d{1,2}/(?:\d\d)?\d\d\s)"
)
# `his men.14 The`, `his men14 and`; with a blank, as sites set them, only where a sentence ends
_MARK = re.compile(
    lettered(
        rf"(?:{behind(letters='[a-zß-ÿ]{2}', word='[a-zß-ÿ]{3}')})"
        r"(?:(?P<n>\d{1,4})(?=[\s—)]|\Z)"
        r"|(?<=[.!?”\"])[ \t](?P<apart>\d{1,4})(?=[ \t]+[^\W\da-zß-ÿ]|[ \t]*(?:\n|\Z)))"
    )
)
_SIGNAL = re.compile(
    r"(?i)(?:but\s+)?(?:see|cf\.?|accord|id\b\.?|ibid\b\.?|idem|e\.g\.|supra|infra|compare|op\.?\s?cit)\b|[^.]{3,60},?\s(?:supra|above)\s+note\s"
)
# What sources have that other items of lists have not: an address, a title, an outlet before brackets
_SHOWN = re.compile(r"https?://|www\.|[“\"«„‘]\w|[^\W\d_],[*_]?\s[^,();]{2,60}\s\([A-Z\d][^()]{3,30}\d{4}\b")
_LEAST = 3  # notes
_STEP = 60  # numbers that may be left out between two, as where pages are
_MARKED, _BUILT = 0.6, 0.7  # shares of the notes that the text marks, or that are built as sources
_YEARS = range(1900, 2100)


@dataclass(frozen=True, slots=True)
class _Note:
    """Where a paragraph or a line begins that a number opens, and in which of the stretches."""

    start: int
    number: int
    signed: bool  # with a stop behind the number, as items of lists have too
    stretch: int


def with_page_notes(text: str, stretches: Sequence[Stretch], *, day_first: bool) -> tuple[str, list[Stretch]]:
    """The stretches, those that are notes by their numbers with the role of such.

    And the text of equal length without the marks of these notes, which would hide where sentences end.
    """
    notes = list(_numbered(text, stretches, day_first=day_first))
    if len(notes) < _LEAST:
        return text, list(stretches)
    marks = marks_in(text, _MARK)
    runs = [_Run(run, text, marks, stretches, day_first=day_first) for run in _runs(notes)]
    starts: dict[int, list[int]] = {}
    house = any(run.are_notes for run in runs)
    bare = bytearray(len(text))
    for run in runs:
        for note in run.notes if run.are_notes or (house and run.is_marked) else ():
            starts.setdefault(note.stretch, []).append(note.start)
            mark = run.mark_of(note)
            if mark is not None:
                bare[mark : mark + len(str(note.number))] = b"\1" * len(str(note.number))
    if not starts:
        return text, list(stretches)
    found: list[Stretch] = []
    for n, stretch in enumerate(stretches):
        found += _parted(stretch, starts[n]) if n in starts else [stretch]
    return "".join(" " if gone else sign for sign, gone in zip(text, bare, strict=True)), found


def _parted(stretch: Stretch, starts: Sequence[int]) -> Iterator[Stretch]:
    """What stands before the first note of a stretch, and each of its notes."""
    if starts[0] > stretch.start:
        yield replace(stretch, end=starts[0])
    for start, end in zip(starts, [*starts[1:], stretch.end], strict=True):
        yield Stretch(start, end, Role.NOTE)


def _numbered(text: str, stretches: Sequence[Stretch], *, day_first: bool) -> Iterator[_Note]:
    """All paragraphs and lines that a number opens which is no year and no day."""
    for n, stretch in enumerate(stretches):
        if stretch.role not in (Role.BODY, Role.CAPTION):
            continue
        for match in _NUMBERED.finditer(text, stretch.start, stretch.end):
            number = int(match["n"])
            day = dates_in(text[match.start() : match.end() + 30].lstrip(), day_first=day_first)[:1]
            if number in _YEARS or not number or (day and not day[0].start):
                continue
            yield _Note(match.start(), number, bool(match["sign"]), n)


def _runs(notes: Sequence[_Note]) -> Iterator[list[_Note]]:
    """Notes whose numbers count up, those left out that a page lacks."""
    run: list[_Note] = []
    for note in notes:
        if run and not 0 < note.number - run[-1].number <= _STEP:
            yield run
            run = []
        run.append(note)
    if run:
        yield run


@dataclass(frozen=True)
class _Run:
    """Notes whose numbers count up, asked whether they are such."""

    notes: Sequence[_Note]
    text: str
    marks: dict[int, list[int]]
    stretches: Sequence[Stretch]
    day_first: bool = field(kw_only=True)

    @cached_property
    def are_notes(self) -> bool:
        """Whether they are enough, and the text marks most or most are built as sources."""
        return len(self.notes) >= _LEAST and (self.is_marked or self._is_built)

    @cached_property
    def is_marked(self) -> bool:
        """Whether the text ahead has the numbers of most of them as marks."""
        marked = sum(self.mark_of(note) is not None for note in self.notes)
        return marked >= _MARKED * len(self.notes)

    def mark_of(self, note: _Note) -> int | None:
        """Where the text ahead of a note has its mark, the last of several."""
        places = self.marks.get(note.number, ())
        at = bisect_left(places, note.start)
        return places[at - 1] if at and note.start - places[at - 1] < _BEFORE else None

    @property
    def _is_built(self) -> bool:
        """Whether most are sources by their build; what a stop numbers is an item of a list as well."""
        if any(note.signed for note in self.notes):
            return False
        bodies = list(map(self._body, self.notes))
        built = sum(
            bool(_SIGNAL.match(b)) or (_SHOWN.search(b) is not None and is_entry(b, day_first=self.day_first))
            for b in bodies
        )
        return built >= _BUILT * len(bodies)

    def _body(self, note: _Note) -> str:
        """The first line of a note."""
        end = self.stretches[note.stretch].end
        line = self.text.find("\n", note.start, end)
        told = self.text[note.start : end if line < 0 else line]
        return _NUMBERED.sub("", told, count=1).strip()


_BEFORE = 60_000  # characters ahead of a note, in which its mark stands
