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

from collections.abc import Iterator, Sequence

from dateline.reading.prose_reading import ChapterProse, read_prose
from dateline.rules import Scope, rule
from dateline.rules._counts import Count, counts
from dateline.values.dates import DateValue, Precision, in_words
from dateline.values.diagnostics import Finding, Related, Severity
from dateline.values.model import Block, Manuscript


@rule("DAT207", "relative-date-mismatch", Severity.WARNING, scope=Scope.MANUSCRIPT, since="0.1")
def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Yield a finding for each day that is not the one counted."""
    for prose in read_prose(manuscript):
        for count in counts(prose.chapter.prose, prose.dates):
            anchors = _anchors(prose, count, manuscript)
            counted = [value for anchor in anchors if (value := count.counted(anchor))]
            day = count.day.value
            if counted and day is not None and day not in counted:
                source = prose.chapter.source
                text = " ".join(prose.chapter.prose[count.start : count.end].split())
                yield Finding(
                    source.span(count.day.start, count.day.end),
                    f"`{text}` is {in_words(counted[-1])}, not {in_words(day)}",
                    help="correct the count or the day",
                    related=(Related(source.span(count.start, count.end), "the count"),),
                )


def _anchors(prose: ChapterProse, count: Count, manuscript: Manuscript) -> Sequence[DateValue]:
    """Every day before the count in its block that it may be counted from: of the text and of sources.

    Where the text names what it counts from (`after the raid`), the block must have spoken of that.
    """
    block = next((b for b in prose.chapter.blocks if _holds(b, count.begins)), None)
    if block is None or count.what.casefold() not in _before(prose, block, count):
        return ()
    found: list[tuple[int, DateValue]] = [
        (m.start, m.value) for m in prose.dates if block.span.start <= m.start < count.begins and m.value
    ]
    for item in prose.chapter.items:
        entry = manuscript.bibliography.get(item.key)
        if block.span.start <= item.span.start < count.begins and entry and entry.date:
            found.append((item.span.start, entry.date))
    return [value for _, value in sorted(found, key=lambda pair: pair[0]) if value.precision is Precision.DAY]


def _before(prose: ChapterProse, block: Block, count: Count) -> str:
    return prose.chapter.prose[block.span.start : count.begins].casefold()


def _holds(block: Block, offset: int) -> bool:
    return block.span.start <= offset < block.span.end
