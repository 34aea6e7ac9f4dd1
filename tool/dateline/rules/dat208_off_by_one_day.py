"""An event dated one day after its source.

What: the source is dated the day before the event that its sentence gives.
Why: a time zone explains it often (late evening in Tehran is the same day in London and the next in
    Tokyo), a slip of the pen sometimes; so it is a note.
Bad:
    On May 12, 2020, the president telephoned Baghdad [@irna-2020-05-11].
Good:
    On May 11, 2020, the president telephoned Baghdad [@irna-2020-05-11].
See: DAT202 source-before-event, from two days on.
"""

from collections.abc import Iterator

from dateline.reading.prose_reading import ChapterProse
from dateline.rules import Scope, rule
from dateline.rules._claims import findings
from dateline.rules._judgements import dated, finding, said
from dateline.values.diagnostics import Finding, Severity
from dateline.values.manuscript import Manuscript


@rule("DAT208", "off-by-one-day", Severity.NOTE, scope=Scope.PROSE, since="0.1")
def check(prose: ChapterProse, manuscript: Manuscript) -> Iterator[Finding]:
    """Yield a finding for each event of the day after its source."""
    for judgement in findings(prose, manuscript, "off-by-one-day"):
        message = (
            f"`{judgement.item.key}` is dated {dated(judgement)}, the day before the event it is cited for, "
            f"{said(judgement)}"
        )
        yield finding(judgement, message, "check both days; a time zone may explain it")
