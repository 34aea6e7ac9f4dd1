"""Two sources of one outlet, the same day of two months, for one matter.

What: one outlet is cited twice within two paragraphs for items of the same day of the month in two
    months, and both paragraphs speak of the same two names.
Why: a month is easily mistyped when an entry is copied: the caption of a meeting of April 9 was
    once printed with May 9.
Bad:
    Officials of Khorramshahr and Basra met at the Shalamcheh crossing [@irna-2020-04-11].

    The meeting of Khorramshahr and Basra at Shalamcheh in a picture of the agency [@irna-2020-05-11].

    ~~~ refs.bib
    @article{irna-2020-04-11,
      entrysubtype = {newspaper},
      journaltitle = {IRNA},
      date         = {2020-04-11},
    }

    @article{irna-2020-05-11,
      entrysubtype = {newspaper},
      journaltitle = {IRNA},
      date         = {2020-05-11},
    }
    ~~~
Good:
    Officials of Khorramshahr and Basra met at the Shalamcheh crossing [@irna-2020-05-11].

    The meeting of Khorramshahr and Basra at Shalamcheh in a picture of the agency [@irna-2020-05-11].
See: DAT203 long-lag.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from dateline.rules import Scope, rule
from dateline.values.chapters import Block, BlockKind, Chapter, CitationItem
from dateline.values.dates import MONTHS, PartialDate, in_words
from dateline.values.diagnostics import Finding, Related, Severity
from dateline.values.manuscript import Manuscript

_NAME = re.compile(r"(?<![.!?]\s)(?<!\A)\b[A-Z][\w’'-]{2,}")
_BLOCKS_APART = 2


@rule("DAT209", "twin-date", Severity.NOTE, scope=Scope.CHAPTER, since="0.1")
def check(chapter: Chapter, manuscript: Manuscript) -> Iterator[Finding]:
    """Yield a finding for the second of two twins."""
    blocks = sorted((b for b in chapter.blocks if b.note is None), key=lambda b: b.span.start)
    starts = [block.span.start for block in blocks]
    seen: dict[tuple[str, int], dict[int, _Seen]] = {}  # the last of each month, by outlet and day
    for item in sorted(chapter.items, key=lambda i: i.span.start):
        entry = manuscript.bibliography.get(item.key)
        place = bisect_right(starts, item.span.start) - 1
        if entry is None or place < 0 or not blocks[place].span.contains(item.span):
            continue
        day = entry.date
        if not isinstance(day, PartialDate) or not day.day or not day.month:
            continue
        months = seen.setdefault((entry.outlet, day.day), {})
        left_out = {entry.outlet, *entry.outlet.split()}
        for month, other in months.items():
            near = month != day.month and place - other.place <= _BLOCKS_APART
            if near and _one_matter(chapter, blocks[other.place : place + 1], left_out):
                yield _finding(item, other)
                break
        months[day.month] = _Seen(place, item, day)


class _Seen(NamedTuple):
    """A source that was cited before, in which block."""

    place: int
    item: CitationItem
    day: PartialDate


def _finding(item: CitationItem, other: _Seen) -> Finding:
    return Finding(
        item.key_span,
        f"`{item.key}` and `{other.item.key}` are the same day of two months, for one matter",
        help="check that both months are right",
        key=item.key,
        related=(Related(other.item.key_span, f"the other is dated {in_words(other.day)}"),),
    )


def _one_matter(chapter: Chapter, blocks: list[Block], left_out: set[str]) -> bool:
    """Whether the first and last block share two names, and no heading stands between."""
    if any(block.kind is BlockKind.HEADING for block in blocks):
        return False
    names = [
        set(_NAME.findall(chapter.prose[block.span.start : block.span.end])) - {*MONTHS} - left_out
        for block in (blocks[0], blocks[-1])
    ]
    return len(blocks) > 1 and len(names[0] & names[1]) >= 2
