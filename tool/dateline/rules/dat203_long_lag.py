"""A source long after all that it is cited for.

What: even the latest event of the claim lies more than `max-lag` days (30) before the source, and nothing
    in the prose looks back.
Why: news is printed within days; a source of months later is often a wrong key, or a wrong month.
Bad:
    On January 7, 2020, the delegation visited Kerman [@irna-2020-05-11].
Good:
    On May 7, 2020, the delegation visited Kerman [@irna-2020-05-11].
See: DAT202 source-before-event; `max-lag` in the configuration.
"""

from collections.abc import Iterator

from dateline.reading.prose_reading import ChapterProse
from dateline.rules import Scope, rule
from dateline.rules._claims import findings
from dateline.rules._judgements import dated, days_in_words, finding, said
from dateline.values.diagnostics import Finding, Severity
from dateline.values.manuscript import Manuscript


@rule("DAT203", "long-lag", Severity.WARNING, scope=Scope.PROSE, since="0.1")
def check(prose: ChapterProse, manuscript: Manuscript) -> Iterator[Finding]:
    """Yield a finding for each claim whose sources come long after its latest event."""
    for judgement in findings(prose, manuscript, "long-lag"):
        message = (
            f"`{judgement.item.key}` is dated {dated(judgement)}, {days_in_words(judgement.days)} after "
            f"the latest event it is cited for, {said(judgement)}"
        )
        yield finding(
            judgement, message, "check both dates; where the source looks back, say so in the prose"
        )
