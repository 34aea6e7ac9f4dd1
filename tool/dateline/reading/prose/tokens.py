"""Runs of words that a date may be made of.

In: prose, markup blanked out. Out: `Run`s: stretches around a core word (a month, a year, a weekday,
a unit of time) in which every word is known to the language. A run spells its tokens as one letter
each, so the grammar is written over short strings and every pattern costs next to nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, compress
from typing import NamedTuple

from dateline.reading.prose.lexicon import Lexicon, Word, core_words

_SPLIT = re.compile(r"([^\W_]+)")
_NUMERIC = frozenset("DTYBC3OK")
_PLAIN_GAPS = frozenset((" ", ", ", ". ", ".\n", "\n", ""))  # that make a number before them no other thing
_SPACED = frozenset(
    (". ", ".\u00a0", ".\u202f")
)  # the stops of `9. 7. 2019`, as Slavic and German prose has them
_BREAK = "!"  # what no date spans
# Longest gap of blanks inside a date: emphasis is blanked too, but so are citations.
_MAX_BLANKS, _MAX_BLANKS_AT_LINE_END = 8, 16
# Pieces that a run reaches to either side of its core; keeps the cost linear on any input.
_MAX_WORDS = 80


class Token(NamedTuple):
    """A word or a mark in a run: its class letter, its value, and where it stands."""

    kind: str
    value: int | str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Run:
    """Tokens in a row, and their letters. `before` and `after` are the words on either side;
    `adjective` tells whether the one before stands between a determiner and the run.
    """

    language: Lexicon
    tokens: tuple[Token, ...]
    letters: str
    before: str
    after: str
    adjective: bool = False


@lru_cache(maxsize=4096)
def _mark(gap: str) -> str:
    """The letter of what stands between two words; empty for blanks, `!` for what breaks a run."""
    core = gap.strip()
    if not core:
        lines = gap.count("\n")
        limit = _MAX_BLANKS_AT_LINE_END if lines else _MAX_BLANKS
        return _BREAK if lines > 1 or len(gap) > limit else ""
    if gap.count("\n") > 1 or len(gap) - len(core) > _MAX_BLANKS:
        return _BREAK
    tight = core == gap
    if core in ",،":
        return ","
    if core in "-‐‑":
        return "-" if tight else "–"
    if core in ("–", "—", "−", "--", "---"):
        return "–"
    if core in ("/", ".", "'", "’"):
        spaced = {"/": "/", ".": ";"}  # a stop with a blank after it may end a sentence
        return core.replace("’", "'") if tight else (spaced.get(core, _BREAK) if gap[0] == core else _BREAK)
    if core in "([" and not tight:
        return "("
    if core in ")]":
        return ")"
    return _BREAK


def _number_is_other(number: str, prose_before: str, before: str, after: str, prose_after: str) -> bool:
    """Whether the marks at a number make it no part of a date: `$2019`, `1,950`, `10:30`, `33%`."""
    if before:
        last = before[-1]
        if last in "$€£¥₪﷼#№§+=@&":
            return True
        if before in (":", ",") and prose_before[-1:].isdigit() and (last == ":" or len(number) < 4):
            return True
    if after:
        first = after[0]
        if first in "%‰°":
            return True
        if after == ":" and prose_after[:1].isdigit():
            return True
        if after == "," and len(prose_after) == 3 and prose_after.isdigit():
            return True
    return False


def _goes_on(before: str, number: str) -> bool:
    """Whether it follows a thousand, as a year may that is a model's; a day in brackets may too."""
    return before == "000" and len(number) > 2


class Words:
    """Prose cut into words and the gaps between them; even places are gaps."""

    def __init__(self, prose: str, offset: int = 0) -> None:
        self.pieces = _SPLIT.split(prose)
        self.offset = offset
        self._starts: list[int] | None = None

    def cores(self) -> list[int]:
        """The places of words that may be the heart of a date."""
        known = core_words()
        return list(compress(range(1, len(self.pieces), 2), map(known.__contains__, self.pieces[1::2])))

    def start(self, place: int) -> int:
        """Where a piece starts."""
        if self._starts is None:
            self._starts = list(accumulate(map(len, self.pieces), initial=self.offset))
        return self._starts[place]

    def word(self, place: int, language: Lexicon) -> Word | None:
        """What the word at a place does in a date, None where it is of no date."""
        word = language.words.get(self.pieces[place])
        if word is None:
            return None
        if word.kind in _NUMERIC:
            pieces = self.pieces
            if pieces[place - 1] == " " and pieces[place + 1] in _PLAIN_GAPS:
                return word if place < 2 or not _goes_on(pieces[place - 2], pieces[place]) else None
            before = pieces[place - 2] if place > 1 else ""
            after = pieces[place + 2] if place + 2 < len(pieces) else ""
            if _goes_on(before, pieces[place]) or _number_is_other(
                pieces[place], before, pieces[place - 1], pieces[place + 1], after
            ):
                return None
        return word

    def _is_spaced(self, place: int) -> bool:
        """Whether a gap is one of the two in `9. 7. 2019`, which a year of four digits ends."""
        pieces = self.pieces
        for first in (place, place - 2):
            parts = pieces[max(0, first - 1) : first + 4]
            if len(parts) == 5 and first > 0 and parts[1] in _SPACED and parts[3] in _SPACED:
                day, month, year = parts[::2]
                if len(day) <= 2 and len(month) <= 2 and len(year) == 4 and (day + month + year).isdecimal():
                    return True
        return False

    def gap(self, place: int, language: Lexicon, left: Word, right: Word | None) -> str:
        """The letter of the gap after the word `left`; the stop of an abbreviation is no mark."""
        gap = self.pieces[place]
        if gap[:1] == "." and len(gap) > 1:
            abbreviated = left.kind in "mw~" and not (right is not None and right.kind in "pInv")
            ordinal = language.ordinal_stop and left.kind == "D"
            if abbreviated or (
                ordinal and (gap.strip() != "." or (right is not None and right.kind in "MmatU"))
            ):
                return _mark(gap[1:])
            if left.kind == "D" and self._is_spaced(place):
                return "."
        mark = _mark(gap)
        if mark == "'" and left.kind in "pfIt":
            return ""  # French elision
        return mark


def _phrase(words: Words, place: int, language: Lexicon) -> tuple[Word, int] | None:
    """A word of several parts that starts at a place, and the place of its last part."""
    for rest, word in language.phrases.get(words.pieces[place], ()):
        end = place + 2 * len(rest)
        if end < len(words.pieces) and tuple(words.pieces[place + 2 : end + 1 : 2]) == rest:
            return word, end
    return None


def _extend(words: Words, place: int, language: Lexicon, step: int, bound: int) -> int:
    """The farthest place, from a core, to which every word and gap is known."""
    here = words.word(place, language)
    bound = max(bound, place - _MAX_WORDS) if step < 0 else min(bound, place + _MAX_WORDS)
    while here is not None:
        phrase = _phrase(words, place, language) if step > 0 else None
        if phrase is not None:
            here, place = phrase
        beyond = place + step
        if not (beyond >= bound if step < 0 else beyond < bound):
            break
        other = words.word(beyond, language)
        if other is None:
            break
        left, right = (other, here) if step < 0 else (here, other)
        if words.gap(place + step // 2, language, left, right) in (_BREAK, ";"):
            break
        place, here = beyond, other
    return place


def _edge(gap: str, left: bool) -> str:
    """The mark by which a run hangs on the word beside it: `COVID-2019`, `(2011)`."""
    last = gap[-1:] if left else gap[:1]
    if last and last in ("([" if left else ")]"):
        return "(" if left else ")"
    return gap if gap in ("-", ".", "/", "'", "’") else ""


def _is_adjective(words: Words, first: int, language: Lexicon) -> bool:
    """Whether the word before a run is in lower case and a determiner stands before it."""
    pieces = words.pieces
    if first < 4 or _mark(pieces[first - 1]) or _mark(pieces[first - 3]) or not pieces[first - 2].islower():
        return False
    word = language.words.get(pieces[first - 4])
    return word is not None and (word.kind in "pd" or word.value == 1)


def _token(kind: str, value: int | str, start: int, text: str) -> Token:
    return Token(kind, value, start, start + len(text))


def build_run(words: Words, core: int, bound: int, language: Lexicon) -> tuple[Run, int] | None:
    """The run around the core at a place, not reaching back before `bound`, and its last place."""
    if words.word(core, language) is None:
        return None
    pieces = words.pieces
    first = _extend(words, core, language, -2, bound)
    last = _extend(words, core, language, 2, len(pieces))
    tokens: list[Token] = []
    edge = _edge(pieces[first - 1], left=True)
    if edge:
        tokens.append(_token(edge, 0, words.start(first) - 1, " "))
    place = first
    while place <= last:
        start = words.start(place)
        word = words.word(place, language)
        found = _phrase(words, place, language)
        if found is not None:
            word, place = found
        assert word is not None
        tokens.append(Token(word.kind, word.value, start, words.start(place) + len(pieces[place])))
        if place < last:
            right = words.word(place + 2, language)
            mark = words.gap(place + 1, language, word, right)
            if mark:
                tokens.append(_token(mark, 0, words.start(place + 1), pieces[place + 1]))
        place += 2
    edge = _edge(pieces[last + 1], left=False) if "".join(pieces[last + 2 : last + 3]) else ""
    if edge:
        tokens.append(_token(edge, 0, words.start(last + 1), edge))
    after = pieces[last + 2] if last + 2 < len(pieces) and not _mark(pieces[last + 1]) else ""
    before = pieces[first - 2] if first > 1 and _mark(pieces[first - 1]) in ("", ";") else ""
    letters = "".join(token.kind for token in tokens)
    adjective = _is_adjective(words, first, language)
    return Run(language, tuple(tokens), letters, before, after, adjective), last
