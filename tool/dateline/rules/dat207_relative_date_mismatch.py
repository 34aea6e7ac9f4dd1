"""A relative date and the day beside it that disagree.

What: the prose counts days ("three days later") and gives the day at once ("on June 9"), and no date
    before it makes that count true.
Why: the count or the day is wrong, and the reader cannot know which.
Bad:
    The talks began on May 4, 2020, and three days later, on May 9, they broke off [@irna-2020-05-11].
Good:
    The talks began on May 4, 2020, and three days later, on May 7, they broke off [@irna-2020-05-11].
See: DAT206 weekday-mismatch.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from dateline.reading.prose_dates import shifted
from dateline.reading.prose_reading import ChapterProse, read_prose
from dateline.rules import Scope, rule
from dateline.values.dates import DateValue, PartialDate, Precision, in_words
from dateline.values.diagnostics import Finding, Related, Severity
from dateline.values.mentions import Anchoring, DateKind, DateMention
from dateline.values.model import Block, Manuscript

_BESIDE = re.compile(r"\s*[,(:—–]?\s*(?:on\s+)?(?:the\s+)?")


@rule("DAT207", "relative-date-mismatch", Severity.WARNING, scope=Scope.MANUSCRIPT, since="0.1")
def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Yield a finding for each day that is not the one counted."""
    for prose in read_prose(manuscript):
        for relative, day in pairwise(prose.dates):
            if not _is_pair(prose, relative, day):
                continue
            anchors = _anchors(prose, relative, manuscript)
            counted = [value for anchor in anchors if (value := _counted(relative, anchor))]
            if counted and day.value not in counted:
                source = prose.chapter.source
                text = " ".join(relative.text.split())
                yield Finding(
                    source.span(day.start, day.end),
                    f"`{text}` is {in_words(counted[-1])}, not {in_words(_day(day))}",
                    help="correct the count or the day",
                    related=(Related(source.span(relative.start, relative.end), "the count"),),
                )


def _day(mention: DateMention) -> DateValue:
    assert mention.value is not None
    return mention.value


def _is_pair(prose: ChapterProse, relative: DateMention, day: DateMention) -> bool:
    """Whether a count of days or weeks and a whole day stand side by side."""
    shift = relative.shift
    if shift is None or shift.anchoring is not Anchoring.TEXT or shift.weekday is not None or not shift.count:
        return False
    if day.kind is DateKind.RELATIVE or day.value is None or day.value.precision is not Precision.DAY:
        return False
    return bool(_BESIDE.fullmatch(prose.chapter.prose[relative.end : day.start]))


def _counted(relative: DateMention, anchor: DateValue) -> DateValue | None:
    assert relative.shift is not None
    value = shifted(relative.shift, anchor)
    return value if isinstance(value, PartialDate) and value.day else None


def _anchors(prose: ChapterProse, relative: DateMention, manuscript: Manuscript) -> Sequence[DateValue]:
    """Every day before the count in its block that it may be counted from: of the text and of sources."""
    block = next((b for b in prose.chapter.blocks if _holds(b, relative.start)), None)
    if block is None:
        return ()
    found: list[tuple[int, DateValue]] = [
        (m.start, m.value) for m in prose.dates if block.span.start <= m.start < relative.start and m.value
    ]
    for item in prose.chapter.items:
        entry = manuscript.bibliography.get(item.key)
        if block.span.start <= item.span.start < relative.start and entry and entry.date:
            found.append((item.span.start, entry.date))
    return [value for _, value in sorted(found, key=lambda pair: pair[0]) if value.precision is Precision.DAY]


def _holds(block: Block, offset: int) -> bool:
    return block.span.start <= offset < block.span.end
