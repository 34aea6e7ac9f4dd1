"""Lists of sources: `Al-Mada: Notables agree on terms (in Arabic), 20 March 2019`, below `Sources`.

In: a text and its stretches. Out: the stretches, the entries of such lists with a role of their own; of
paragraphs that hold several, a line or more each, the pieces. So write, at the end of a report or a chapter,
ACCORD, EUAA, Landinfo, the Danish Immigration Service and all houses that cite by author and date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from dateline.reading.typed.dates import dates_in
from dateline.reading.typed.field_shapes import READ_BEFORE
from dateline.reading.typed.headless_lists import headless_references
from dateline.reading.typed.letters_second import is_lettered_entry
from dateline.reading.typed.lexicon import compiled
from dateline.reading.typed.missing_days import SAID_WITHIN
from dateline.reading.typed.stretches import Role, Stretch

# `Sources`, `7. List of sources consulted`, `Annex B: Bibliography`, `Quellenverzeichnis (Auswahl)`
_HEAD = compiled(
    "heads_of_source_lists",
    r"[\s#*_§]*(?:(?:annex|appendix|annexe|anhang|anexo|allegato|příloha)\s*[\w.]{0,4}\s*[:.–—-]*\s*)?"
    r"(?:(?:(?:\d{1,2}\.?){1,4}|[A-ZIVX]{1,4}[.)])[\s.:)–—-]+)?%s"
    r"(?:\s*:?\s*[(\[][^()\[\]\n]{1,90}[)\]])?[\s:.*_]*",
)
# What parts such a list: `Media`, `Reports`, `Arabic-language press`, a letter
_PART = compiled("parts_of_source_lists", r"[\s#*_]*(?:\d{1,2}(?:\.\d{1,2})*\.?\s+)?(?:%s|[A-ZÀ-Þ])[\s:.*_]*")
# Behind which those stand who were talked to
_TALKS = compiled("talks_among_sources", r"[\s#*_]*(?:\d{1,2}(?:\.\d{1,2})*\.?\s+)?%s[\s:.*_]*")
_MARK = re.compile(r"\s*[•●▪◦‣*–—-]\s+")
_LINE = re.compile(r"[^\n]*(?:\n|\Z)")
_SHORTEST, _LONGEST = 8, 600  # characters of an entry
_PROSE = 300  # characters, from which what is no entry ends a list that has a label alone
# What goes on with the entry above it: an address, when it was read, small letters
_GOES_ON = compiled(
    "accessed", r"\s*(?:[(\[<]?\s*(?:https?://|www\.|url:|doi:|doi\.org|%s(?![^\W\d_]))|(?-i:[a-zß-ÿ]))"
)
_ADDRESS = re.compile(r"https?://\S|www\.\w")
_ENDS = re.compile(r"(?:[.)\]>»”\"/]|\d|undated|(?:https?://|www\.)\S{1,200})\Z")
# The day of an act: `On 3 May 2020 the ministry`, `between 3 May and`
_OF_ACT = re.compile(
    r"\b(?:on|of|since|from|until|by|between|and|to|am|vom|seit|bis|depuis|desde)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
# `(Reuters, 3 May 2020)` behind a sentence
_IN_BRACKETS = re.compile(r"[(\[][^()\[\]]*[^\W\d_]{2}[^()\[\]]*\Z")
_WORDS_BEHIND = re.compile(r"\s+[a-zß-ÿ]{2,}\s")
_READ_BEHIND = compiled("accessed", r"\s+%s(?![^\W\d_])")
_STOP = re.compile(r"[a-z)”\"’][.!?]\s+[^\W\d_a-z]")
_HEAD_WIDTH = 120  # characters of a head, at most
# What the first field of a source has not: `This response was prepared`, `All figures are`
_SENTENCE = re.compile(
    r"\s*[^.,:;(\[“\"«„\n]*\b(?:was|were|is|are|has|have|had|rely|relies|relied|used|uses|draws?|drew|based|wurden?|sind|ist|basiert|beruht|sont|est|repose)\s"
)
_ASIDE = re.compile(r"\s*[(\[*_][^()\[\]\n]*[)\]*_]\.?\s*")
_ALONE = compiled("accessed", r"\s*(?:[(\[<]?\s*(?:https?://|www\.)\S+|[(\[]?\s*%s\s[^\n]{4,40})\s*")


@dataclass
class _List:
    """The stretches below a head, whole and in pieces, each of these with what it is."""

    by_label: bool
    whole: list[Stretch] = field(default_factory=list)
    pieces: list[Stretch] = field(default_factory=list)
    entries: int = 0
    others: int = 0
    of_talks: bool = False

    def leave(self, stretch: Stretch, *, talks: bool) -> None:
        """Take a stretch that is neither an entry nor none; `talks` says what stands below it."""
        self.of_talks = talks
        self.whole.append(stretch)
        self.pieces.append(stretch)

    def take(self, text: str, stretch: Stretch, *, day_first: bool, begin: int | None = None) -> None:
        """Take a stretch, the entries in it counted from `begin` on, behind the head that opens it."""
        self.whole.append(stretch)
        start = stretch.start if begin is None else begin
        if start > stretch.start:
            self.pieces.append(replace(stretch, end=start))
        for first, last in _pieces(text, start, stretch.end, day_first=day_first):
            role = self._role(text[first:last], day_first=day_first)
            aside = _ASIDE.fullmatch(text, first, last) or _ALONE.fullmatch(text, first, last)
            self.entries += role is Role.ENTRY
            self.others += role is Role.BODY and not (aside or _PART.fullmatch(text, first, last))
            self.pieces.append(replace(stretch, start=first, end=last, role=role))

    def _role(self, piece: str, *, day_first: bool) -> Role:
        """What a piece is; what parts the list is of the body."""
        if _PART.fullmatch(piece):
            self.of_talks = False
        elif _TALKS.fullmatch(piece):
            self.of_talks = True
        elif self.of_talks:
            return Role.TALK if len(piece) < _PROSE else Role.BODY
        elif is_entry(piece, day_first=day_first):
            return Role.ENTRY
        return Role.BODY

    def told(self) -> list[Stretch]:
        """The pieces, where most of what stands below the head are sources, or some are talks."""
        listed = self.entries >= max(self.others, 1) or any(p.role is Role.TALK for p in self.pieces)
        return self.pieces if listed else self.whole


def with_entries(text: str, stretches: Sequence[Stretch], *, day_first: bool) -> list[Stretch]:
    """The stretches, the entries of lists of sources in their place with the role of such."""
    found: list[Stretch] = []
    now = _List(by_label=False)
    below = False
    listed = headless_references(text, stretches)
    for stretch in stretches:
        head = _head_end(text, stretch)
        if head is not None:
            found += now.told()
            now, below = _List(by_label=stretch.role is not Role.HEADING), True
            now.take(text, stretch, day_first=day_first, begin=head)
        elif not below or _ends(now, text, stretch, day_first=day_first):
            is_one = stretch in listed and is_entry(text[stretch.start : stretch.end], day_first=day_first)
            found += [*now.told(), replace(stretch, role=Role.ENTRY) if is_one else stretch]
            now, below = _List(by_label=False), False
        elif stretch.role is Role.BODY:
            now.take(text, stretch, day_first=day_first)
        else:
            now.leave(stretch, talks=_TALKS.fullmatch(text, stretch.start, stretch.end) is not None)
    return [*found, *now.told()]


def _head_end(text: str, stretch: Stretch) -> int | None:
    """Where the head of a list ends that a stretch is, or whose first line it is."""
    if stretch.role is Role.HEADING:
        return stretch.end if is_head(text[stretch.start : stretch.end]) else None
    if stretch.role is not Role.BODY:
        return None
    line = text.find("\n", stretch.start, min(stretch.end, stretch.start + _HEAD_WIDTH))
    end = stretch.end if line < 0 else line + 1
    return end if is_head(text[stretch.start : end]) else None


def _ends(now: _List, text: str, stretch: Stretch, *, day_first: bool) -> bool:
    """Whether a list is over where a stretch stands: at a heading, behind a label alone at prose too."""
    if stretch.role is Role.HEADING:
        told = text[stretch.start : stretch.end]
        return now.by_label or not (_PART.fullmatch(told) or _TALKS.fullmatch(told))
    if not now.by_label or stretch.role is not Role.BODY:
        return False
    told = text[stretch.start : stretch.end]
    lines = [told[a:b] for a, b in _pieces(told, 0, len(told), day_first=day_first)]
    prose = len(told) > _PROSE or _STOP.search(told) is not None
    return prose and not any(is_entry(line, day_first=day_first) for line in lines)


def _pieces(text: str, start: int, end: int, *, day_first: bool) -> Iterator[tuple[int, int]]:
    """The entries that a paragraph holds: its lines, those put together that one goes on with."""
    begin, last, told = start, start, False  # where one begins, and whether a day is in it
    for line in _LINE.finditer(text, start, end):
        if not line[0].strip():
            continue
        dated = _is_dated(line[0], day_first=day_first)
        whole = text[begin:last].rstrip()
        head = len(whole) < _HEAD_WIDTH and (_HEAD.fullmatch(whole) or _PART.fullmatch(whole))
        over = head or (told and (dated or _ENDS.search(whole)))
        over = over and not (_GOES_ON.match(line[0]) or _is_cut(whole, line[0], day_first=day_first))
        if whole and (over or len(whole) > _LONGEST):
            yield begin, begin + len(whole)
            whole = ""
        if not whole:
            mark = _MARK.match(line[0])
            begin, told = line.start() + (mark.end() if mark else 0), False
        last, told = line.end(), told or dated
    if text[begin:last].strip():
        yield begin, begin + len(text[begin:last].rstrip())


_TAIL, _NEXT = 20, 24  # characters that tell whether an entry is whole, and what the next line begins with
_OPEN_END = re.compile(r"[,–—:(-]\Z")


def _is_cut(entry: str, line: str, *, day_first: bool) -> bool:
    """Whether an entry goes on with the next line: behind a comma, or in the midst of a day."""
    if _OPEN_END.search(entry):
        return True
    tail = entry[-_TAIL:]
    days = dates_in(f"{tail} {line.lstrip()[:_NEXT]}", day_first=day_first)
    return any(day.start < len(tail) < day.end for day in days)


def _is_dated(text: str, *, day_first: bool) -> bool:
    """Whether a day, the word for none or an address is in a text."""
    return bool(SAID_WITHIN.search(text) or _ADDRESS.search(text) or dates_in(text, day_first=day_first))


def is_head(text: str) -> bool:
    """Whether a line is the head of a list of sources."""
    return len(text) < _HEAD_WIDTH and _HEAD.fullmatch(text) is not None


def is_entry(text: str, *, day_first: bool) -> bool:
    """Whether a piece of a list is built as a source.

    It has a day apart, the word for none or an address, and its first field is no sentence.
    """
    if not _SHORTEST <= len(text) <= _LONGEST or _SENTENCE.match(text):
        return False
    if SAID_WITHIN.search(text) or _ADDRESS.search(text) or is_lettered_entry(text):
        return True
    return any(_stands_apart(text, d.start, d.end) for d in dates_in(text, day_first=day_first))


def _stands_apart(text: str, start: int, end: int) -> bool:
    """Whether a day is a field of its own: no day of an act, not behind an outlet in brackets."""
    before = text[max(0, start - 80) : start]
    if _OF_ACT.search(before) or (_IN_BRACKETS.search(before) and not READ_BEFORE.search(before)):
        return False
    return not _WORDS_BEHIND.match(text, end) or _READ_BEHIND.match(text, end) is not None
