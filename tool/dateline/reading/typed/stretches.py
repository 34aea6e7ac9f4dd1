"""What the forms of citations share: the stretch they stand in, what is known, and how a citation is made.

In: text. Out: `Scene`, `Stretch` and the `TypedCitation`s that groups become.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum
from itertools import islice, takewhile

from dateline.reading.typed.address_days import by_address
from dateline.reading.typed.choosing import Choice
from dateline.reading.typed.entry_builds import EntryBuild
from dateline.reading.typed.evidence import Words
from dateline.reading.typed.groups import RawGroup
from dateline.reading.typed.items_in_names import without_item
from dateline.reading.typed.missing_days import is_word_for_none
from dateline.reading.typed.note_titles import NoteHabit
from dateline.reading.typed.outlets import Outlets
from dateline.values.text import Source, Span
from dateline.values.typed import TypedCitation, TypedGroup, TypedKind


class Role(Enum):
    """What a stretch of the text is to its reader."""

    BODY = "body"
    CELL = "cell"
    SOURCE = "source"  # a cell of a column that is headed as that of the sources
    CAPTION = "caption"
    NOTE = "note"
    ENTRY = "entry"  # of a list of sources
    DASHED = "dashed"  # sources behind a dash, a paragraph or the end of one
    TALK = "talk"  # of a list of those who were talked to
    HEADING = "heading"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A paragraph, list item, cell, caption, heading or note: characters `start` to `end` of the text."""

    start: int
    end: int
    role: Role

    @property
    def in_table(self) -> bool:
        """Whether it is a cell."""
        return self.role in (Role.CELL, Role.SOURCE)

    @property
    def is_reference(self) -> bool:
        """Whether it is made of fields of sources: a note, an entry of a list, what follows a dash."""
        return self.role in (Role.NOTE, Role.ENTRY, Role.DASHED)


_CAPTION = 500  # characters, that the caption of several pictures is shorter than
_SIDE = re.compile(
    r"(?:^|[.)\]]\s+)(?:(?:top|bottom|upper|lower)\s+)?(?:right|left|above|below|cent(?:er|re)|inset|links|rechts|oben|unten|"
    r"(?:à\s+)?(?:gauche|droite)|izquierda|derecha|esquerda|direita)\s*:\s",
    re.IGNORECASE | re.MULTILINE,
)


@dataclass(frozen=True)
class Scene:
    """The document that is read. `text` is the source's own, or one of equal length with markup blanked
    out."""

    source: Source
    text: str
    outlets: Outlets
    day_first: bool
    words: Words
    sure: bool = False  # names that nothing is known of are no outlets
    short_days: bool = False  # days may stand without a year as `13-11`
    short_years: bool = False  # `MAR 24` is a month with its year
    dashes: bool = False  # paragraphs close with a dash and their source
    emphasised: tuple[tuple[int, int], ...] = ()  # what is set in italics, in order
    slants: bool = False  # paragraphs close with their source in italics
    habit: NoteHabit = field(default_factory=NoteHabit)  # how notes set an outlet before a plain title
    build: EntryBuild = field(default_factory=EntryBuild)  # how the lists of sources set one

    def kind(self, stretch: Stretch) -> TypedKind:
        """What a citation within that stretch is called."""
        if stretch.role is Role.NOTE:
            return TypedKind.FOOTNOTE
        pictured = stretch.role is Role.CAPTION or self._is_of_pictures(stretch)
        return TypedKind.CAPTION if pictured else TypedKind.PARENTHETICAL

    def _is_of_pictures(self, stretch: Stretch) -> bool:
        """Whether a short paragraph or cell says which of several pictures it tells of: `Right: …`."""
        short = stretch.end - stretch.start < _CAPTION
        return short and _SIDE.search(self.text, stretch.start, stretch.end) is not None

    def italics(self, start: int, end: int) -> list[tuple[int, int]]:
        """What is set in italics within a stretch, as offsets into it."""
        first = bisect_left(self.emphasised, (start,))
        within = takewhile(lambda place: place[0] < end, islice(self.emphasised, first, None))
        return [(a - start, min(b, end) - start) for a, b in within]

    def span(self, start: int, end: int) -> Span:
        """A stretch of the source."""
        return self.source.span(start, end)


def group_of(scene: Scene, raw: RawGroup, choice: Choice, offset: int) -> TypedGroup:
    """The group as a value; `offset` is where the text began that it was read from."""
    date = raw.date
    if date is not None and raw.url:
        date = by_address(date, scene.text[offset + date.start : offset + date.end], raw.url)
    places = [p for p in raw.places if not any(o.endswith(f", {p}") for o in choice.outlets)]
    named = [without_item(outlet) for outlet in choice.outlets]
    said = (*(remark for _, remark in named if remark), *raw.qualifiers)
    remarks = dict.fromkeys(" ".join(remark.split()) for remark in said)
    return TypedGroup(
        outlets=tuple(name for name, _ in named),
        date=date.value if date else None,
        date_span=scene.span(offset + date.start, offset + date.end) if date else None,
        date_problem=date.problem if date else None,
        month_day=date.month_day if date else None,
        via=raw.via,
        place=_placed(scene.text[offset + raw.start : offset + raw.end], places, choice.place),
        title=raw.title or choice.title,
        url=raw.url,
        accessed=raw.accessed.value if raw.accessed else None,
        qualifier=", ".join(q for q in remarks if not is_word_for_none(q)) or None,
    )


def _placed(text: str, places: Sequence[str], town: str | None) -> str | None:
    """The places as printed, a town ahead of its country: `Bukavu, Zaire`."""
    if town is None:
        return ", ".join(places) or None
    ahead = bool(places) and f"{town}, {places[0]}" in text
    return ", ".join([town, *places] if ahead else [*places, town])


def citation(
    scene: Scene,
    place: tuple[int, int],
    kind: TypedKind,
    groups: Sequence[TypedGroup],
    cut: tuple[int, int] | None = None,
) -> TypedCitation:
    """A citation at a place, a key taking the whole of it unless `cut` says otherwise."""
    return TypedCitation(scene.span(*place), scene.span(*(cut or place)), kind, tuple(groups))


_CLOSED_OTHERWISE = re.compile(r"[^()\[\]\n]{6,160}\d")  # `(Radio Star, 3 May 2020]`
_PAIRS = {"(": ")", "[": "]"}


def brackets(text: str, start: int, end: int, longest: int = 600) -> Iterator[tuple[int, int, int]]:
    """Each pair of brackets as (start, end, depth), outer ones first; those longer than `longest` are left
    out."""
    open_: list[tuple[int, str]] = []
    found: list[tuple[int, int, int]] = []
    for match in re.compile(r"[()\[\]]").finditer(text, start, end):
        sign = match[0]
        if sign in _PAIRS:
            open_.append((match.start(), sign))
        elif open_ and _PAIRS[open_[-1][1]] == sign:
            begin, _ = open_.pop()
            if match.end() - begin <= longest:
                found.append((begin, match.end(), len(open_)))
        elif any(_PAIRS[s] == sign for _, s in open_[-3:]):
            while open_ and _PAIRS[open_[-1][1]] != sign:
                open_.pop()
            begin, _ = open_.pop()
            if match.end() - begin <= longest:
                found.append((begin, match.end(), len(open_)))
        elif open_ and _CLOSED_OTHERWISE.fullmatch(text, open_[-1][0] + 1, match.start()):
            begin, _ = open_.pop()
            found.append((begin, match.end(), len(open_)))
    yield from sorted(found, key=lambda pair: (pair[0], -pair[1]))
