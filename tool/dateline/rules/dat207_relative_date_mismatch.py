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

_BESIDE = re.compile(r"\s*(?:[,(:—–]|--+)?\s*(?:on\s+)?(?:the\s+)?")
_BEHIND = re.compile(r"\s*[,(]\s*(?:exactly\s+|just\s+)?")
_FRONT = re.compile(r"(?:\A|[.;,])\s+(?:and\s+|but\s+)?[Oo]n\s+\Z|\A[Oo]n\s+\Z")
_CLOSED = re.compile(r"\s*\)?\s*(?:\.|\Z)")


@rule("DAT207", "relative-date-mismatch", Severity.WARNING, scope=Scope.MANUSCRIPT, since="0.1")
def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Yield a finding for each day that is not the one counted."""
    for prose in read_prose(manuscript):
        for first, second in pairwise(prose.dates):
            relative, day = (first, second) if first.shift is not None else (second, first)
            if not _is_count(relative) or not _is_day(day) or not _is_pair(prose, relative, day):
                continue
            anchors = _anchors(prose, first, manuscript)
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


def _is_count(mention: DateMention) -> bool:
    """Whether a mention counts days or weeks from a date of the text."""
    shift = mention.shift
    return bool(
        shift and shift.anchoring is Anchoring.TEXT and shift.weekday is None and shift.count
    )


def _is_day(mention: DateMention) -> bool:
    """Whether a mention gives a whole day itself."""
    value = mention.value
    return mention.kind is not DateKind.RELATIVE and value is not None and value.precision is Precision.DAY


def _is_pair(prose: ChapterProse, relative: DateMention, day: DateMention) -> bool:
    """Whether a count and the day that it should give stand side by side.

    Behind its day a count belongs to it where it closes the sentence, or the day opens the clause:
    in `on May 4, three days later he left` another day is counted from it.
    """
    text = prose.chapter.prose
    if relative.start < day.start:
        return bool(_BESIDE.fullmatch(text, relative.end, day.start))
    if not _BEHIND.fullmatch(text, day.end, relative.start):
        return False
    opening = _FRONT.search(text[max(0, day.start - 20) : day.start])
    return bool(_CLOSED.match(text, relative.end) or (opening and text[relative.end : relative.end + 1] == ","))


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
