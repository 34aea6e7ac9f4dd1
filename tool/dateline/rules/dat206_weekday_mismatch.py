"""A weekday that is not that day's.

What: the prose gives a day of the week with a date, and the date falls on another.
Why: the day or the weekday is wrong; the calendar settles which goes with which, the author what is meant.
Bad:
    On Tuesday, May 11, 2020, the president telephoned Baghdad [@irna-2020-05-11].
Good:
    On Monday, May 11, 2020, the president telephoned Baghdad [@irna-2020-05-11].
See: DAT205 impossible-date.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from dateline.reading.prose_reading import ChapterProse
from dateline.rules import Scope, rule
from dateline.values.dates import PartialDate, Precision, in_words
from dateline.values.diagnostics import Finding, Severity
from dateline.values.manuscript import Manuscript
from dateline.values.mentions import DateKind, DateMention

_BESIDE = re.compile(r"\s*(?:[,(–—]|--+)\s*(?:on\s+)?(?:the\s+)?")
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@rule("DAT206", "weekday-mismatch", Severity.WARNING, scope=Scope.PROSE, since="0.1")
def check(prose: ChapterProse, manuscript: Manuscript) -> Iterator[Finding]:
    """Yield a finding for each date with another day's weekday."""
    for before, mention in pairwise((None, *prose.dates)):
        assert mention is not None
        day, weekday = mention.value, mention.weekday
        if weekday is None and before is not None and before.shift is not None:
            weekday = _named_beside(prose.chapter.prose, before, mention)
        if weekday is None or mention.kind is DateKind.RELATIVE or not isinstance(day, PartialDate):
            continue
        if day.precision is not Precision.DAY or (day.earliest - 1) % 7 == weekday:
            continue
        is_one, said = _WEEKDAYS[(day.earliest - 1) % 7], _WEEKDAYS[weekday]
        yield Finding(
            prose.chapter.source.span(mention.start, mention.end),
            f"{in_words(day)} was a {is_one}, not a {said}",
            help="correct the weekday or the day",
        )


def _named_beside(prose: str, named: DateMention, day: DateMention) -> int | None:
    """The weekday of `the following Friday, May 9`, which is read as a date of its own."""
    beside = named.shift is not None and _BESIDE.fullmatch(prose, named.end, day.start)
    return named.shift.weekday if named.shift is not None and beside else None
