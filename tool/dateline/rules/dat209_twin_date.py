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
from collections.abc import Iterator

from dateline.rules import Scope, rule
from dateline.values.dates import MONTHS, PartialDate, in_words
from dateline.values.diagnostics import Finding, Related, Severity
from dateline.values.model import Block, BlockKind, Chapter, CitationItem, Entry, Manuscript

_NAME = re.compile(r"(?<![.!?]\s)(?<!\A)\b[A-Z][\w’'-]{2,}")
_BLOCKS_APART = 2


@rule("DAT209", "twin-date", Severity.NOTE, scope=Scope.CHAPTER, since="0.1")
def check(chapter: Chapter, manuscript: Manuscript) -> Iterator[Finding]:
    """Yield a finding for the second of two twins."""
    blocks = [b for b in chapter.blocks if b.note is None]
    seen: list[tuple[int, CitationItem, Entry, PartialDate]] = []
    for item in sorted(chapter.items, key=lambda i: i.span.start):
        entry = manuscript.bibliography.get(item.key)
        place = next((n for n, b in enumerate(blocks) if b.span.contains(item.span)), None)
        if entry is None or place is None or not isinstance(entry.date, PartialDate) or not entry.date.day:
            continue
        for before, other, twin, day in seen:
            if _is_twin(entry, entry.date, twin, day) and place - before <= _BLOCKS_APART and _one_matter(
                chapter, blocks[before : place + 1], {entry.outlet, *entry.outlet.split()}
            ):  # fmt: skip
                message = f"`{item.key}` and `{other.key}` are the same day of two months, for one matter"
                yield Finding(
                    item.key_span,
                    message,
                    help="check that both months are right",
                    key=item.key,
                    related=(Related(other.key_span, f"the other is dated {in_words(day)}"),),
                )
                break
        seen.append((place, item, entry, entry.date))
        seen = [s for s in seen if place - s[0] <= _BLOCKS_APART]


def _is_twin(one: Entry, first: PartialDate, other: Entry, second: PartialDate) -> bool:
    return one.outlet == other.outlet and first.day == second.day and first.month != second.month


def _one_matter(chapter: Chapter, blocks: list[Block], left_out: set[str]) -> bool:
    """Whether the first and last block share two names, and no heading stands between."""
    if any(block.kind is BlockKind.HEADING for block in blocks):
        return False
    names = [
        set(_NAME.findall(chapter.prose[block.span.start : block.span.end])) - {*MONTHS} - left_out
        for block in (blocks[0], blocks[-1])
    ]
    return len(blocks) > 1 and len(names[0] & names[1]) >= 2
