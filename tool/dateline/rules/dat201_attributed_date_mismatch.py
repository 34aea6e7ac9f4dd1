"""A publication that the prose dates otherwise than its entry does.

What: the prose gives a day to what a source published ("Tasnim reported on May 14"), and the source that
    is cited for it is dated another day. Two days apart or more is an error, one day a warning. Up to two
    weeks later is a note where a sentence between tells what came after ("two days later the page was gone").
Why: one of the two days is wrong, or another item of that outlet is meant; a reader who looks the
    source up will not find it.
Bad:
    On May 14, 2020, IRNA reported that the president had telephoned Baghdad [@irna-2020-05-11].
Good:
    On May 11, 2020, IRNA reported that the president had telephoned Baghdad [@irna-2020-05-11].
See: DAT202 source-before-event, DAT204 year-typo.
"""

from collections.abc import Iterator

from dateline.reading.prose_reading import ChapterProse
from dateline.rules import Scope, rule
from dateline.rules._claims import findings
from dateline.rules._judgements import dated, days_in_words, finding, said
from dateline.values.diagnostics import Finding, Severity
from dateline.values.manuscript import Manuscript


@rule("DAT201", "attributed-date-mismatch", Severity.ERROR, scope=Scope.PROSE, since="0.1")
def check(prose: ChapterProse, manuscript: Manuscript) -> Iterator[Finding]:
    """Yield a finding for each source that is dated otherwise than the prose dates it."""
    for judgement in findings(prose, manuscript, "attributed-date-mismatch"):
        side = "earlier" if judgement.days > 0 else "later"
        message = (
            f"the prose dates this publication {said(judgement)}, `{judgement.item.key}` is dated "
            f"{dated(judgement)}, {days_in_words(judgement.days)} {side}"
        )
        yield finding(judgement, message, "correct the day in the prose, or cite the item of that day")
