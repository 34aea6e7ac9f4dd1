"""Where the stretches of a flat text stand in the text that the user has.

In: the flat text's stretches, and the file's text or the plain text that pandoc writes of it. Out:
offsets. Words are compared, white space and markup are not; each stretch is sought by its first words
from where the last one ended, notes anywhere.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import islice

from dateline.reading.typed.stretches import Role, Stretch

_WORD = re.compile(r"[^\W_]+")
_FIRST = 4  # words by which a stretch is sought
_WINDOW = 200_000  # characters that it is sought in
_NEARBY = 5_000  # characters in which the next cell of a table stands
_LOOK = 60  # words looked ahead for the next that agree
Words = list[tuple[int, str]]


class Placing:
    """Maps offsets of a flat text to offsets of a target text."""

    def __init__(self, text: str, stretches: Sequence[Stretch], target: str) -> None:
        """Of two texts that hold the same words in nearly the same order."""
        self._target = target
        self._pairs: dict[int, int] = {}  # word of the flat text -> word of the target
        cursor = 0
        for stretch in stretches:
            mine = _words(text, stretch.start, stretch.end)
            if not mine:
                continue
            begin = self._begin([w for _, w in mine], cursor, stretch.role)
            end = self._pair(mine, begin)
            if stretch.role is not Role.NOTE:  # the cells of a row may stand side by side, line by line
                cursor = begin if stretch.role is Role.CELL else end
        self._starts = sorted(self._pairs)

    def _begin(self, words: Sequence[str], cursor: int, role: Role) -> int:
        """Where a stretch begins: the next place that has its first words, for a note the likeliest of
        all."""
        for skip in range(max(1, min(4, len(words) - 2))):
            pattern = _pattern(words[skip : skip + _FIRST])
            if role is Role.NOTE:
                found = list(islice(pattern.finditer(self._target), 20))
                if found:
                    return max(found, key=lambda m: self._agreeing(words[skip:], m.start())).start()
            elif match := pattern.search(self._target, cursor, cursor + _WINDOW):
                return match.start()
        for length in (2, 1) if role is Role.CELL else ():
            if match := _pattern(words[:length]).search(self._target, cursor, cursor + _NEARBY):
                return match.start()
        return cursor

    def _agreeing(self, words: Sequence[str], place: int) -> int:
        here = _WORD.finditer(self._target, place)
        return sum(a == b[0] for a, b in zip(words[:40], here, strict=False))

    def _pair(self, mine: Words, begin: int) -> int:
        """Lay words side by side from `begin`; where they part, find the next that agree."""
        limit = len(mine) * 2 + _LOOK
        theirs = [(m.start(), m[0]) for m in islice(_WORD.finditer(self._target, begin), limit)]
        if not theirs:
            self._pairs |= {start: len(self._target) for start, _ in mine}
            return begin
        at = n = run = 0
        sure = begin  # behind the last words that agree three in a row: jumps may lead beyond the stretch
        while n < len(mine):
            if at >= len(theirs):
                at = len(theirs) - 1
            if theirs[at][1] == mine[n][1]:
                self._pairs[mine[n][0]] = theirs[at][0]
                n, at, run = n + 1, at + 1, run + 1
                if run >= 3 or len(mine) < 3:
                    sure = theirs[at - 1][0] + len(theirs[at - 1][1])
                continue
            run = 0
            skipped, at = self._next(mine, theirs, n, at)
            for k in range(max(1, skipped)):
                self._pairs[mine[n + k][0]] = theirs[min(at, len(theirs) - 1)][0]
            n += max(1, skipped)
            at += skipped == 0 and at < len(theirs) and theirs[at][1] == mine[n - 1][1]
        return sure

    @staticmethod
    def _next(mine: Words, theirs: Words, n: int, at: int) -> tuple[int, int]:
        """How many words of ours to pass over, and the place in the other text to go on at."""
        ahead = [word for _, word in theirs[at : at + _LOOK]]
        for skipped in range(min(4, len(mine) - n)):
            word = mine[n + skipped][1]
            following = mine[n + skipped + 1][1] if n + skipped + 1 < len(mine) else None
            for k, other in enumerate(ahead):
                sure = (
                    following is None or k + skipped < 3 or (k + 1 < len(ahead) and ahead[k + 1] == following)
                )
                if other == word and sure:
                    return skipped, at + k
        return 1, at

    def __call__(self, offset: int) -> int:
        """Where the first word at or after the offset stands in the target."""
        n = bisect_left(self._starts, offset)
        if n < len(self._starts):
            return self._pairs[self._starts[n]]
        return self._pairs[self._starts[-1]] if self._starts else 0


def _pattern(words: Sequence[str]) -> re.Pattern[str]:
    joined = r"[\W_]+".join(map(re.escape, words))
    return re.compile(rf"(?<![^\W_]){joined}(?![^\W_])")


def _words(text: str, start: int, end: int) -> Words:
    return [(m.start(), m[0]) for m in _WORD.finditer(text, start, end)]
