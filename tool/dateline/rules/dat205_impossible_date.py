"""A day that does not exist, in the prose.

What: the prose gives a day that its month does not have.
Why: one of its parts is wrong, and nobody can tell which but the author.
Bad:
    On June 31, 2020, the border reopened.
Good:
    Trade resumed once the border had reopened in June 2020.
See: DAT103 invalid-date, for the same fault in an entry.
"""

from collections.abc import Iterator

from dateline.reading.prose_reading import ChapterProse
from dateline.rules import Scope, rule
from dateline.values.diagnostics import Finding, Severity
from dateline.values.manuscript import Manuscript


@rule("DAT205", "impossible-date", Severity.ERROR, scope=Scope.PROSE, since="0.1")
def check(prose: ChapterProse, manuscript: Manuscript) -> Iterator[Finding]:
    """Yield a finding for each date that cannot be."""
    for mention in prose.dates:
        if mention.problem is not None:
            span = prose.chapter.source.span(mention.start, mention.end)
            text = " ".join(mention.text.split())
            yield Finding(span, f"`{text}` is no day: {mention.problem}", help="give the day that is meant")
