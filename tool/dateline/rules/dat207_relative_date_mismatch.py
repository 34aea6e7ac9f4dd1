"""A relative date and the day beside it that disagree.

What: the prose counts days ("three days later") and gives the day at once ("on June 9"), and no date
    before it makes that count true. A count of weeks may be out by a day a week, one of months by half a
    month; "the year before" takes any day of that year; "less than a week later" is held against days
    beyond it, "more than a week later" within it, "about a week later" against days that are further off
    than it is long.
Why: the count or the day is wrong, and the reader cannot know which.
Bad:
    The talks began on May 4, 2020, and three days later, on May 9, they broke off [@irna-2020-05-11].
Good:
    The talks began on May 4, 2020, and three days later, on May 7, they broke off [@irna-2020-05-11].
See: DAT206 weekday-mismatch.
"""

import re
from collections.abc import Iterator

from dateline.reading.prose_reading import ChapterProse
from dateline.rules import Scope, rule
from dateline.rules._count_anchors import CountAnchors
from dateline.rules._counts import Count, counts
from dateline.values.dates import DateValue, days_between, in_words
from dateline.values.diagnostics import Finding, Related, Severity
from dateline.values.manuscript import Manuscript

_CONNECTION = re.compile(r"\s*[,(:—–]?(?:\s*\bon)?(?:\s+the)?\s*\Z")
_EXACTLY = re.compile(r"\b(?:exactly|precisely)\s+\Z", re.IGNORECASE)
_HALF_MONTH = 15
# `the year before`, `the following month`: of the calendar, any day of which is meant
_CALENDAR = re.compile(
    r"\bthe\s+(?:(?:next|following|previous|preceding|prior)\s+)?(?P<unit>year|month|week)\b", re.IGNORECASE
)
_ANY_DAY = {"year": 365, "month": 45, "week": 10}


@rule("DAT207", "relative-date-mismatch", Severity.WARNING, scope=Scope.PROSE, since="0.1")
def check(prose: ChapterProse, manuscript: Manuscript) -> Iterator[Finding]:
    """Yield a finding for each day that is not the one counted."""
    counted = tuple(counts(prose.chapter.prose, prose.dates))
    if not counted:
        return
    anchors = CountAnchors(prose, manuscript)
    told: set[int] = set()
    for count in counted:
        days = [value for anchor in anchors.of(count) if (value := count.counted(anchor))]
        given = count.day.value
        if count.day.start in told:
            continue  # the same count may be read in two ways
        if days and given is not None and all(_is_out(days_between(d, given), prose, count) for d in days):
            told.add(count.day.start)
            yield _finding(prose, count, days[-1], given)


def _is_out(apart: int, prose: ChapterProse, count: Count) -> bool:
    """Whether a day that lies so far behind the one counted cannot be meant."""
    if count.shift.weekday is not None:
        return apart not in (0, 7)  # the next but one is called the following one as well
    if count.side:
        onward = 1 if count.shift.count > 0 else -1
        return apart * onward * -count.side > _loose(prose, count)
    return abs(apart) > _loose(prose, count)


def _loose(prose: ChapterProse, count: Count) -> int:
    """Days that a count may be out: none of days or exact weeks, one a week of weeks, three at the most."""
    if count.loose >= 0:
        return count.loose
    if _EXACTLY.search(prose.chapter.prose, max(0, count.start - 16), count.start):
        return 0
    if calendar := _CALENDAR.search(prose.chapter.prose, count.start, count.end):
        return _ANY_DAY[calendar["unit"].casefold()]
    if count.shift.unit == "month":
        return min(_HALF_MONTH + 3 * abs(count.shift.count), 45)
    if "hours" in prose.chapter.prose[count.start : count.end]:
        return 1
    if "week" not in prose.chapter.prose[count.start : count.end].casefold():
        return 0
    return min(3, abs(count.shift.count) // 7)


def _finding(prose: ChapterProse, count: Count, counted: DateValue, given: DateValue) -> Finding:
    source = prose.chapter.source
    text = _CONNECTION.sub("", " ".join(prose.chapter.prose[count.start : count.end].split()))
    bound = {-1: "at most ", 0: "", 1: "at least "}[count.side]
    return Finding(
        source.span(count.day.start, count.day.end),
        f"`{text}` is {bound}{in_words(counted)}, not {in_words(given)}",
        help="correct the count or the day",
        related=(Related(source.span(count.start, count.end), "the count"),),
    )
