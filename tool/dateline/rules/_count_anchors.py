"""The days that a count of days may run from.

In: the prose of a chapter with its dates, the sources that it cites, a count. Out: the days that stand
before it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from dateline.reading.claim_words import words
from dateline.reading.prose_reading import ChapterProse
from dateline.rules._counts import Count
from dateline.values.chapters import BlockKind
from dateline.values.dates import DateValue, Precision
from dateline.values.manuscript import Manuscript

_FAR = 4000  # characters before a count in which the day that it runs from can stand
_MANY = 40  # days before it that are tried
_MORE = re.compile(r"(?<![^\W\d_])(?!(?:On|Only|Just|Exactly|And|But)\b)[^\W\d_]{2}")  # words before a count


class CountAnchors:
    """The days of a chapter that a count may run from: those of the text and those of sources."""

    def __init__(self, prose: ChapterProse, manuscript: Manuscript) -> None:
        self.prose = prose.chapter.prose
        self.blocks = sorted(prose.chapter.blocks, key=lambda b: (b.span.start, -b.span.end))
        self.block_starts = [block.span.start for block in self.blocks]
        days = [(m.start, m.value) for m in prose.dates if m.value is not None]
        for item in prose.chapter.items:
            entry = manuscript.bibliography.get(item.key)
            if entry is not None and entry.date is not None:
                days.append((item.span.start, entry.date))
        self.days = sorted((d for d in days if d[1].precision is Precision.DAY), key=lambda d: d[0])
        self.starts = [start for start, _ in self.days]

    def _before(self, place: int) -> Sequence[DateValue]:
        """The days of the block before, where one follows upon it: for a count that opens a paragraph."""
        end = self.block_starts[place]
        before = next((b for b in reversed(self.blocks[:place]) if b.span.end <= end), None)
        if before is None or before.kind is BlockKind.HEADING or before.kind is not self.blocks[place].kind:
            return ()
        first = bisect_left(self.starts, before.span.start)
        return [value for _, value in self.days[first : bisect_left(self.starts, end)][-_MANY:]]

    def _only_day(self, start: int, count: Count) -> Sequence[DateValue]:
        """The one day that a block gives before a count from what befell: `The hall burned on May 4. Two days
        after the fire, on …`"""
        if "," not in self.prose[count.end : count.day.start]:
            return ()  # `three days after the raid on May 9`: the day of the raid
        first, last = bisect_left(self.starts, start), bisect_left(self.starts, count.begins)
        days = {value for _, value in self.days[first:last]}
        return tuple(days) if len(days) == 1 and words("befalling").fullmatch(count.what) else ()

    def of(self, count: Count) -> Sequence[DateValue]:
        """The days before the count in its block, the last ones of many; those of the block before, where it
        opens its own.

        Where the text names what it counts from (`after the raid`), the block must have spoken of that, or of
        one day alone.
        """
        place = bisect_right(self.block_starts, count.begins) - 1
        while place >= 0 and self.blocks[place].span.end <= count.begins:
            place -= 1
        if place < 0:
            return ()
        if count.anchor is not None:
            return (count.anchor,)
        if not count.what and not _MORE.search(self.prose, self.block_starts[place], count.begins):
            return self._before(place)
        start = max(self.block_starts[place], count.begins - _FAR)
        if count.what.casefold() not in self.prose[start : count.begins].casefold():
            return self._only_day(start, count)
        sentence = max(self.prose.rfind(stop, start, count.begins) for stop in (". ", "? ", "! ", ".\n"))
        if not count.what and bisect_left(self.starts, sentence) < bisect_left(self.starts, count.begins):
            start = max(start, sentence)  # `on May 4 and, two days later, on`: from the day beside it
        first, last = bisect_left(self.starts, start), bisect_left(self.starts, count.begins)
        return [value for _, value in self.days[max(first, last - _MANY) : last]]
