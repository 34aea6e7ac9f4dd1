"""Other days that a relative date may count from than the one that was taken.

In: the prose of a chapter with its dates, the sources that it cites. Out: whether a relative date, counted
from another day of its paragraph near it, leads to a source.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property

from dateline.reading.prose_dates import DatedPlace, at_markers, shifted
from dateline.reading.prose_reading import ChapterProse
from dateline.reading.sentences import sentences
from dateline.values.dates import DateValue, Precision, days_between
from dateline.values.manuscript import Manuscript
from dateline.values.mentions import Anchoring, DateMention

_BEFORE = 3  # sentences before its own in which the day may stand


class OtherCounts:
    """The days of a chapter that a relative date may count from: those told, and those of sources."""

    def __init__(self, prose: ChapterProse, manuscript: Manuscript) -> None:
        self._prose = prose
        self._manuscript = manuscript

    @cached_property
    def _days(self) -> list[tuple[int, DateValue]]:
        chapter, known = self._prose.chapter, self._manuscript.bibliography
        days = [(m.start, m.value) for m in self._prose.dates if m.value is not None]
        places = [
            DatedPlace(item.span.start, entry.date)
            for item in chapter.items
            if (entry := known.get(item.key)) is not None and entry.date is not None
        ]
        days += [(place.offset, place.value) for place in (*places, *at_markers(chapter, places))]
        return sorted((d for d in days if d[1].precision is Precision.DAY), key=lambda d: d[0])

    def lead_to(self, mention: DateMention, source: DateValue, behind: int) -> bool:
        """Whether one of them, counted on, is the source's day, or up to `behind` days before that."""
        shift = mention.shift
        if shift is None or shift.anchoring is not Anchoring.TEXT or shift.weekday is not None:
            return False
        if shift.unit != "day" or source.precision is not Precision.DAY:
            return False
        first = bisect_left(self._days, (self._begin(mention),))
        for offset, day in self._days[first:]:
            if offset >= mention.start:
                break
            counted = shifted(shift, day)
            if counted is not None and 0 <= days_between(counted, source) <= behind:
                return True
        return False

    def _begin(self, mention: DateMention) -> int:
        """Where the sentences near a mention begin, in its own block."""
        chapter = self._prose.chapter
        blocks = [b.span for b in chapter.blocks if b.span.start <= mention.start < b.span.end]
        if not blocks:
            return mention.start
        begin = max(block.start for block in blocks)
        return [begin, *(first for first, _ in sentences(chapter.prose, begin, mention.start))][
            -_BEFORE - 1 :
        ][0]
