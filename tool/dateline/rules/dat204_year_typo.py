"""A year with a mistyped digit.

What: with one digit of the year mended, or two swapped, the date in the prose lies within days of its
    source. A year just one apart is a warning: it may be meant. So is a month, unless two digits are
    swapped, and the very day of the source some decades before it, which anniversaries keep.
Why: "2002" for "2020" passes every reader's eye, and the spelling checker's too.
Bad:
    In early May 2002, the president telephoned Baghdad [@irna-2020-05-11].
Good:
    In early May 2020, the president telephoned Baghdad [@irna-2020-05-11].
See: DAT202 source-before-event, DAT203 long-lag.
"""

from collections.abc import Iterator

from dateline.reading.prose_reading import ChapterProse
from dateline.rules import Scope, rule
from dateline.rules._claims import findings
from dateline.rules._judgements import dated, days_in_words, finding, said
from dateline.values.diagnostics import Finding, Severity
from dateline.values.manuscript import Manuscript


@rule("DAT204", "year-typo", Severity.ERROR, scope=Scope.PROSE, since="0.1")
def check(prose: ChapterProse, manuscript: Manuscript) -> Iterator[Finding]:
    """Yield a finding for each date that a mended year would bring to its source."""
    for judgement in findings(prose, manuscript, "year-typo"):
        assert judgement.mended is not None
        year, side = judgement.mended.year, "after" if judgement.days > 0 else "before"
        message = (
            f"{said(judgement)} lies {days_in_words(judgement.days)} {side} `{judgement.item.key}` "
            f"({dated(judgement)}); with the year {year} it would fit"
        )
        yield finding(judgement, message, f"if {year} is meant, correct the year in the prose")
