"""A dated event that no source answers for.

What: a paragraph tells of a past event with its full date, and no citation, note or link stands
    after it in the paragraph, nor a line of sources right below. Chapters that cite nothing, such as a
    summary, appendices, and sections of notes or of chronology are left alone. So are days of the report
    itself (closed, printed, checked on), of sentences in which its authors speak of themselves ("we"), of a
    noun in brackets ("the inquiry (Basra, May 9, 2020) found"), of what was done to something before
    ("arrested on May 9, 2020, he"), and what a named outlet or a record in brackets
    answers for ("(Senate Journal No. 71)", a case, a court).
Why: the reader cannot tell where the date comes from, and no rule can hold it against a source.
Bad:
    Tehran welcomed the vote [@irna-2020-05-11].

    On May 9, 2020, the new prime minister visited Basra.
Good:
    Tehran welcomed the vote [@irna-2020-05-11].

    On May 9, 2020, the new prime minister visited Basra [@irna-2020-05-11].
See: CIT005 unkeyed-citation.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from dateline.reading.claims import read_claims
from dateline.reading.entries import ENTRY
from dateline.reading.outlet_names import OutletNames
from dateline.reading.prose_dates import find_dates
from dateline.reading.publications import Publications
from dateline.reading.role_reasons import UNDERGONE
from dateline.reading.sentences import Stretch, sentences
from dateline.rules import Scope, rule
from dateline.rules._named_sources import named_sources, sourced_below
from dateline.rules._sections import is_apparatus, is_appendix
from dateline.rules._unasked_days import needs_no_source
from dateline.values.chapters import Block, BlockKind, Chapter, Citation, CitationMode
from dateline.values.claims import Claim, ClaimDate, Role
from dateline.values.dates import PartialDate, Precision
from dateline.values.diagnostics import Finding, Severity
from dateline.values.manuscript import Manuscript
from dateline.values.mentions import DateKind, DateMention

_YEAR = re.compile(r"[12]\d{3}")
_NO_OUTLETS = Publications(OutletNames(()))  # whose publication it is does not matter here


@rule("CIT009", "uncited-dated-claim", Severity.NOTE, scope=Scope.CHAPTER, since="0.1")
def check(chapter: Chapter, manuscript: Manuscript) -> Iterator[Finding]:
    """Yield a finding for each paragraph that ends without a source for a dated event in it."""
    if not chapter.citations or is_appendix(chapter, manuscript):
        return
    rests = dict(_unanswered(chapter, manuscript))
    days = [d for rest in rests.values() for d in find_dates(chapter.prose, *rest) if _is_day(d)]
    told: set[int] = set()
    for claim in _imagined_claims(chapter, rests, days):
        for date in claim.dates:
            if claim.citation.span.start not in told and _is_asked(date, chapter, manuscript):
                told.add(claim.citation.span.start)  # one a paragraph
                message = f"no source follows the event of {' '.join(date.span.text.split())}"
                yield Finding(date.span, message, help="cite the source that tells of it")


def _unanswered(chapter: Chapter, manuscript: Manuscript) -> Iterator[tuple[Block, Stretch]]:
    """Paragraphs with what stands after the last source that they name, where it may hold a full date."""
    named = named_sources(chapter, manuscript)
    below = sourced_below(chapter, named)
    for block in chapter.blocks:
        if block.kind is BlockKind.PARAGRAPH and block.note is None and block not in below:
            start, end = block.span.start, block.span.end
            number = bisect_left(named, (end, 0))
            if number and named[number - 1][0] >= start:
                start = min(end, named[number - 1][1])
            if _YEAR.search(chapter.prose, start, end) and not _is_aside(block, chapter):
                yield block, (start, end)


def _imagined_claims(
    chapter: Chapter, rests: dict[Block, Stretch], days: list[DateMention]
) -> Iterator[Claim]:
    """What citations at the ends of the paragraphs would answer for, if they were there."""
    if days:
        ends = tuple(Citation(chapter.source.span(end - 1), ()) for _, end in rests.values())
        asked = replace(chapter, blocks=tuple(rests), citations=(*chapter.citations, *ends))
        yield from (claim for claim in read_claims(asked, days, _NO_OUTLETS) if not claim.citation.items)


def _is_asked(date: ClaimDate, chapter: Chapter, manuscript: Manuscript) -> bool:
    """Whether a source is asked for a date: of an event that the report does not know by itself."""
    if date.role is not Role.EVENT or date.reason == UNDERGONE:
        return False
    if date.reason == ENTRY and date.mention.value == manuscript.report_date:
        return False  # below the title
    place = date.mention.start
    block = next(b.span for b in chapter.blocks if b.span.start <= place < b.span.end)
    around = next(s for s in sentences(chapter.prose, block.start, block.end) if s[0] <= place < s[1])
    if any(
        around[0] <= citation.span.start < place and citation.items[0].mode is CitationMode.SUPPRESS_AUTHOR
        for citation in chapter.citations
    ):
        return False  # `Vreme [-@key] has the name of the firm, registered on 9 May 2020`
    return not needs_no_source(chapter.prose, (block.start, block.end), around, (place, date.mention.end))


def _is_day(mention: DateMention) -> bool:
    value = mention.value
    return (
        mention.kind is DateKind.ABSOLUTE
        and isinstance(value, PartialDate)
        and value.precision is Precision.DAY
    )


def _is_aside(block: Block, chapter: Chapter) -> bool:
    """Whether it stands in a section of notes, or in one that is a chronology."""
    above = [h for h in chapter.headings if h.span.start < block.span.start]
    return bool(above) and (is_apparatus(above[-1].text) or "chronology" in above[-1].text.casefold())
