"""A relative date and the day beside it that disagree.

What: the prose counts days ("three days later") and gives the day at once ("on June 9"), and no date
    before it makes that count true. A count of weeks may be out by a day a week, one of months by half a
    month; "less than a week later" is held against days beyond it, "more than a week later" within it.
Why: the count or the day is wrong, and the reader cannot know which.
Bad:
    The talks began on May 4, 2020, and three days later, on May 9, they broke off [@irna-2020-05-11].
Good:
    The talks began on May 4, 2020, and three days later, on May 7, they broke off [@irna-2020-05-11].
See: DAT206 weekday-mismatch.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from dateline.reading.prose_reading import ChapterProse
from dateline.rules import Scope, rule
from dateline.rules._counts import Count, counts
from dateline.values.dates import DateValue, Precision, days_between, in_words
from dateline.values.diagnostics import Finding, Related, Severity
from dateline.values.model import Manuscript

_EXACTLY = re.compile(r"\b(?:exactly|precisely)\s+\Z", re.IGNORECASE)
_FAR = 4000  # characters before a count in which the day that it runs from can stand
_HALF_MONTH = 15
_MANY = 40  # days before it that are tried


@rule("DAT207", "relative-date-mismatch", Severity.WARNING, scope=Scope.PROSE, since="0.1")
def check(prose: ChapterProse, manuscript: Manuscript) -> Iterator[Finding]:
    """Yield a finding for each day that is not the one counted."""
    counted = tuple(counts(prose.chapter.prose, prose.dates))
    if not counted:
        return
    anchors = _Anchors(prose, manuscript)
    for count in counted:
        days = [value for anchor in anchors.of(count) if (value := count.counted(anchor))]
        given = count.day.value
        if days and given is not None and all(_is_out(days_between(d, given), prose, count) for d in days):
            yield _finding(prose, count, days[-1], given)


def _is_out(apart: int, prose: ChapterProse, count: Count) -> bool:
    """Whether a day that lies so far behind the one counted cannot be meant."""
    if count.side:
        onward = 1 if count.shift.count > 0 else -1
        return apart * onward * -count.side > _loose(prose, count)
    return abs(apart) > _loose(prose, count)


def _loose(prose: ChapterProse, count: Count) -> int:
    """Days that a count may be out: none of days or exact weeks, one a week of weeks, three at the most."""
    if _EXACTLY.search(prose.chapter.prose, max(0, count.start - 16), count.start):
        return 0
    if count.shift.unit == "month":
        return min(_HALF_MONTH + 3 * abs(count.shift.count), 45)
    if "hours" in prose.chapter.prose[count.start : count.end]:
        return 1
    if "week" not in prose.chapter.prose[count.start : count.end].casefold():
        return 0
    return min(3, abs(count.shift.count) // 7)


def _finding(prose: ChapterProse, count: Count, counted: DateValue, given: DateValue) -> Finding:
    source = prose.chapter.source
    text = " ".join(prose.chapter.prose[count.start : count.end].split()).rstrip(",")
    bound = {-1: "at most ", 0: "", 1: "at least "}[count.side]
    return Finding(
        source.span(count.day.start, count.day.end),
        f"`{text}` is {bound}{in_words(counted)}, not {in_words(given)}",
        help="correct the count or the day",
        related=(Related(source.span(count.start, count.end), "the count"),),
    )


class _Anchors:
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

    def of(self, count: Count) -> Sequence[DateValue]:
        """The days before the count in its block, the last ones of many.

        Where the text names what it counts from (`after the raid`), the block must have spoken of that.
        """
        place = bisect_right(self.block_starts, count.begins) - 1
        while place >= 0 and self.blocks[place].span.end <= count.begins:
            place -= 1
        if place < 0:
            return ()
        start = max(self.block_starts[place], count.begins - _FAR)
        if count.anchor is not None:
            return (count.anchor,)
        if count.what.casefold() not in self.prose[start : count.begins].casefold():
            return ()
        sentence = max(self.prose.rfind(stop, start, count.begins) for stop in (". ", "? ", "! ", ".\n"))
        if not count.what and bisect_left(self.starts, sentence) < bisect_left(self.starts, count.begins):
            start = max(start, sentence)  # `on May 4 and, two days later, on`: from the day beside it
        first, last = bisect_left(self.starts, start), bisect_left(self.starts, count.begins)
        return [value for _, value in self.days[max(first, last - _MANY) : last]]
