"""A suppression that silences nothing.

What: a comment allows a rule that finds nothing in the paragraph, or that does not exist.
Why: a suppression that has outlived its reason will hide the next real fault.
Bad:
    <!-- dateline: allow undefined-key because the entry is still to come -->
    Tehran welcomed the vote [@irna-2020-05-11].
Good:
    <!-- dateline: allow undefined-key because the entry is still to come -->
    Tehran welcomed the vote [@irna-2020-05-19].
See: SUP002 suppression-without-reason.
"""

from collections.abc import Iterator

from dateline.rules import Scope, all_rules, rule
from dateline.rules._nearest import nearest_word
from dateline.values.chapters import SuppressionUse
from dateline.values.diagnostics import Finding, Severity
from dateline.values.manuscript import Manuscript


@rule("SUP001", "unused-suppression", Severity.WARNING, scope=Scope.SUPPRESSION, since="0.1")
def check(use: SuppressionUse, manuscript: Manuscript) -> Iterator[Finding]:
    """Yield a finding for each rule of the suppression that is unknown or silenced nothing."""
    if not use.suppression.reason:
        return  # suppression-without-reason speaks
    span = use.suppression.span
    for word in use.unknown:
        near = nearest_word(word, [rule.name for rule in all_rules()])
        yield Finding(span, f"`{word}` is no rule", help=f"did you mean `{near}`?" if near else None)
    for unused in use.unused:
        yield Finding(span, f"`{unused}` finds nothing here", help="remove the suppression")
