"""A chapter that pandoc cannot read in time.

What: the chapter holds constructs that only pandoc can settle, and pandoc does not get through the
    text, or refuses it.
Why: what pandoc does not read cannot be built; its reader takes exponential time on brackets that are
    opened and never closed (jgm/pandoc#1735).
Bad:
      Day      Source
     ------   --------------------
      Monday   [@irna-2020-05-11]

    ~~~ settings.toml
    unsettled = "stopped after 10 seconds"
    ~~~
Good:
    Tehran telephoned Baghdad [@irna-2020-05-11].
See: PAR001 unreadable-text.
"""

from collections.abc import Iterator

from dateline.rules import Scope, rule
from dateline.rules._problems import problems_named
from dateline.values.diagnostics import Finding, Severity
from dateline.values.manuscript import Manuscript


@rule("PAR006", "unsettled-chapter", Severity.ERROR, scope=Scope.MANUSCRIPT, since="0.1")
def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Yield a finding for each chapter that pandoc could not settle."""
    yield from problems_named("unsettled-chapter", manuscript)
