"""A suppression that gives no reason.

What: a comment allows a rule without `because …`.
Why: whoever signs the report must be able to see why a finding was set aside; without a reason the
    suppression silences nothing.
Bad:
    <!-- dateline: allow repeated-item -->
    Tehran welcomed the vote.
Good:
    <!-- dateline: allow repeated-item because both pages are meant -->
    Tehran welcomed the vote [@irna-2020-05-11, p. 1; @irna-2020-05-11, p. 1].
See: SUP001 unused-suppression.
"""

from collections.abc import Iterator

from dateline.rules import Scope, rule
from dateline.values.chapters import SuppressionUse
from dateline.values.diagnostics import Finding, Severity
from dateline.values.manuscript import Manuscript


@rule("SUP002", "suppression-without-reason", Severity.ERROR, scope=Scope.SUPPRESSION, since="0.1")
def check(use: SuppressionUse, manuscript: Manuscript) -> Iterator[Finding]:
    """Yield a finding where the suppression has no reason."""
    if not use.suppression.reason:
        example = f"allow {', '.join(use.suppression.rules)} because …"
        yield Finding(use.suppression.span, "the suppression gives no reason", help=f"write `{example}`")
