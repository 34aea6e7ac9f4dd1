"""A source that is older than the event it is cited for.

What: the source was published more than a day before what the prose says happened. An error where the
    event's date stands in the sentence that cites, a warning where it stands earlier in the claim.
Why: nobody can report what has not happened: the event's date, the source's date or the citation is wrong.
Bad:
    On May 14, 2020, the police raided the militia's headquarters [@irna-2020-05-11].
Good:
    On May 10, 2020, the police raided the militia's headquarters [@irna-2020-05-11].
See: DAT201 attributed-date-mismatch, DAT203 long-lag, DAT204 year-typo, DAT208 off-by-one-day.
"""

from collections.abc import Iterator

from dateline.reading.prose_reading import ChapterProse
from dateline.rules import Scope, rule
from dateline.rules._claims import findings
from dateline.rules._judgements import dated, days_in_words, finding, said
from dateline.values.diagnostics import Finding, Severity
from dateline.values.manuscript import Manuscript


@rule("DAT202", "source-before-event", Severity.ERROR, scope=Scope.PROSE, since="0.1")
def check(prose: ChapterProse, manuscript: Manuscript) -> Iterator[Finding]:
    """Yield a finding for each claim whose event its sources cannot know of."""
    for judgement in findings(prose, manuscript, "source-before-event"):
        message = (
            f"`{judgement.item.key}` is dated {dated(judgement)}, {days_in_words(judgement.days)} before "
            f"the event it is cited for, {said(judgement)}"
        )
        yield finding(judgement, message, "check the day in the prose, and that this is the source meant")
