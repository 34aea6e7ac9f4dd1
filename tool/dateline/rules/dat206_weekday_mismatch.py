"""A weekday that is not that day's.

What: the prose gives a day of the week with a date, and the date falls on another.
Why: the day or the weekday is wrong; the calendar settles which goes with which, the author what is meant.
Bad:
    On Tuesday, May 11, 2020, the president telephoned Baghdad [@irna-2020-05-11].
Good:
    On Monday, May 11, 2020, the president telephoned Baghdad [@irna-2020-05-11].
See: DAT205 impossible-date.
"""

from collections.abc import Iterator

from dateline.reading.prose_reading import ChapterProse
from dateline.rules import Scope, rule
from dateline.values.dates import PartialDate, Precision, in_words
from dateline.values.diagnostics import Finding, Severity
from dateline.values.mentions import DateKind
from dateline.values.model import Manuscript

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@rule("DAT206", "weekday-mismatch", Severity.WARNING, scope=Scope.PROSE, since="0.1")
def check(prose: ChapterProse, manuscript: Manuscript) -> Iterator[Finding]:
    """Yield a finding for each date with another day's weekday."""
    for mention in prose.dates:
        day = mention.value
        if mention.weekday is None or mention.kind is DateKind.RELATIVE or not isinstance(day, PartialDate):
            continue
        if day.precision is not Precision.DAY or (day.earliest - 1) % 7 == mention.weekday:
            continue
        is_one, said = _WEEKDAYS[(day.earliest - 1) % 7], _WEEKDAYS[mention.weekday]
        yield Finding(
            prose.chapter.source.span(mention.start, mention.end),
            f"{in_words(day)} was a {is_one}, not a {said}",
            help="correct the weekday or the day",
        )
