"""Where the stretches of a flat text stand in the text that the user has.

In: the flat text's stretches, and the file's text or the plain text that pandoc writes of it. Out:
offsets. Words are compared, white space and markup are not; each stretch is sought by its first words
from where the last one ended, notes anywhere.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice

from dateline.reading.typed.stretches import Role, Stretch

_WORD = re.compile(r"[^\W_]+")
_FIRST = 4  # words by which a stretch is sought
_WINDOW = 200_000  # characters that it is sought in
_NEARBY = 5_000  # characters in which the next cell of a table stands
_LOOK = 60  # words looked ahead for the next that agree
_BEHIND = 400  # words that a stretch may stand before the place where the last one seemed to end
_MOST_NOTES = 20  # places that a note is held against


class _Words:
    """The words of a text, where each begins, and the places of each by its number."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts: list[int] = []
        self.words: list[str] = []
        self._numbers: dict[str, list[int]] = {}
        once: dict[str, str] = {}
        for number, match in enumerate(_WORD.finditer(text)):
            word = once.setdefault(match[0], match[0])
            self.starts.append(match.start())
            self.words.append(word)
            self._numbers.setdefault(word, []).append(number)

    def __len__(self) -> int:
        return len(self.words)

    def within(self, start: int, end: int) -> tuple[int, int]:
        """The numbers of the first word that begins in the stretch, and of the first behind it."""
        return bisect_left(self.starts, start), bisect_left(self.starts, end)

    def start_of(self, number: int) -> int:
        """Where a word begins; behind the last one, the end of the text."""
        return self.starts[number] if number < len(self.starts) else len(self.text)

    def places(self, row: Sequence[str], first: int = 0, reach: int | None = None) -> Iterator[int]:
        """Where the words stand in a row, from the word `first` on, at most `reach` characters away."""
        found = [self._numbers.get(word) for word in row]
        known = [numbers for numbers in found if numbers is not None]
        if not row or len(known) < len(row):
            return
        rarest = min(range(len(row)), key=lambda n: len(known[n]))
        numbers = known[rarest]
        limit = len(self.text) if reach is None else self.start_of(first) + reach
        for at in range(bisect_left(numbers, first + rarest), len(numbers)):
            begin = numbers[at] - rarest
            if begin + len(row) > len(self) or self.starts[begin + len(row) - 1] > limit:
                return
            if all(self.words[begin + n] == word for n, word in enumerate(row)):
                yield begin


class Placing:
    """Maps offsets of a flat text to offsets of a target text."""

    def __init__(self, text: str, stretches: Sequence[Stretch], target: str) -> None:
        """Of two texts that hold the same words in nearly the same order."""
        self._mine, self._theirs = _Words(text), _Words(target)
        self._pairs: dict[int, int] = {}  # word of the flat text -> word of the target, by their numbers
        cursor = 0
        for stretch in stretches:
            first, last = self._mine.within(stretch.start, stretch.end)
            if first == last:
                continue
            skipped, begin = self._begin(self._mine.words[first:last], cursor, stretch.role)
            end = self._pair(first + skipped, last, begin)
            self._pair_back(first, first + skipped, begin, cursor)
            if stretch.role is not Role.NOTE:  # the cells of a row may stand side by side, line by line
                cursor = begin if stretch.in_table else end
        self._numbers = sorted(self._pairs)

    def _begin(self, words: Sequence[str], cursor: int, role: Role) -> tuple[int, int]:
        """How many words of a stretch to pass over, and where the one behind them stands: the next place that
        has its first words, for a note the likeliest of all."""
        for skip in range(max(1, min(4, len(words) - 2))):
            row = words[skip : skip + _FIRST]
            if role is Role.NOTE:
                found = list(islice(self._theirs.places(row), _MOST_NOTES))
                if found:
                    return skip, max(found, key=lambda place: self._agreeing(words[skip:], place))
            elif (place := next(self._theirs.places(row, cursor, _WINDOW), None)) is not None:
                return skip, place
        for length in (2, 1) if role in (Role.CELL, Role.SOURCE) else ():
            if (place := next(self._theirs.places(words[:length], cursor, _NEARBY), None)) is not None:
                return 0, place
        # a table whose cells the other text has in another order may have led too far
        behind = max(0, cursor - _BEHIND)
        found = [at for at in self._theirs.places(words[:_FIRST], behind, _NEARBY) if at < cursor]
        return 0, found[-1] if found and len(words) >= _FIRST else cursor

    def _pair_back(self, first: int, last: int, begin: int, cursor: int) -> None:
        """Lay the words that were passed over beside the nearest ahead of `begin`.

        The words of a picture are parted from its caption by the file's name; sought from the caption on,
        they would be found at the next picture that is called the same.
        """
        at = begin
        for n in reversed(range(first, last)):
            ahead = range(at - 1, max(cursor, at - _LOOK) - 1, -1)
            at = next((m for m in ahead if self._theirs.words[m] == self._mine.words[n]), at)
            self._pairs[n] = at

    def _agreeing(self, words: Sequence[str], place: int) -> int:
        here = self._theirs.words[place : place + 40]
        return sum(a == b for a, b in zip(words[:40], here, strict=False))

    def _pair(self, first: int, last: int, begin: int) -> int:
        """Lay words side by side from `begin`; where they part, find the next that agree.

        Returns the number of the word to go on at: behind the last ones that agree three in a row, since
        jumps may lead beyond the stretch.
        """
        mine, theirs = self._mine.words, self._theirs.words
        end = min(len(theirs), begin + (last - first) * 2 + _LOOK)
        if begin >= end:
            self._pairs |= dict.fromkeys(range(first, last), len(theirs))
            return begin
        n, at, run, sure = first, begin, 0, begin
        while n < last:
            at = min(at, end - 1)
            if theirs[at] == mine[n]:
                self._pairs[n] = at
                n, at, run = n + 1, at + 1, run + 1
                if run >= 3 or last - first < 3:
                    sure = at
                continue
            run = 0
            skipped, at = _next(mine[n : min(last, n + 5)], theirs[at : min(end, at + _LOOK)], at)
            for k in range(max(1, skipped)):
                self._pairs[n + k] = min(at, end - 1)
            n += max(1, skipped)
            at += skipped == 0 and at < end and theirs[at] == mine[n - 1]
        return sure

    def __call__(self, offset: int) -> int:
        """Where the first word at or after the offset stands in the target."""
        if not self._numbers:
            return 0
        n = bisect_left(self._numbers, bisect_left(self._mine.starts, offset))
        return self._theirs.start_of(self._pairs[self._numbers[min(n, len(self._numbers) - 1)]])


def _next(mine: Sequence[str], ahead: Sequence[str], at: int) -> tuple[int, int]:
    """How many words of ours to pass over, and the place in the other text to go on at."""
    for skipped, word in enumerate(mine[:4]):
        following = mine[skipped + 1] if skipped + 1 < len(mine) else None
        for k, other in enumerate(ahead):
            sure = following is None or k + skipped < 3 or (k + 1 < len(ahead) and ahead[k + 1] == following)
            if other == word and sure:
                return skipped, at + k
    return 1, at
