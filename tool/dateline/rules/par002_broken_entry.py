"""An entry of the bibliography that cannot be read whole.

What: a brace, a comma, a key or an equals sign is missing or too many, or a field stands twice. The
    rest of the file is still read.
Why: pandoc stops at such an entry, and with it the build; other tools drop it, or swallow the next.
Bad:
    The vote was welcomed [@irna-2020-05-11].

    ~~~ refs.bib
    @article{irna-2020-05-11,
      entrysubtype = {newspaper},
      journaltitle = {IRNA}
      date         = {2020-05-11},
    }
    ~~~
Good:
    The vote was welcomed [@irna-2020-05-11].

    ~~~ refs.bib
    @article{irna-2020-05-11,
      entrysubtype = {newspaper},
      journaltitle = {IRNA},
      date         = {2020-05-11},
    }
    ~~~
See: PAR004 expanding-string; biblatex manual, section 2.2, "Entry fields".
"""

from collections.abc import Iterator

from dateline.rules import Scope, rule
from dateline.rules._problems import problems_named
from dateline.values.diagnostics import Finding, Severity
from dateline.values.manuscript import Manuscript


@rule("PAR002", "broken-entry", Severity.ERROR, scope=Scope.MANUSCRIPT, since="0.1")
def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Yield a finding for each entry that is broken, at the first fault in it."""
    yield from problems_named("broken-entry", manuscript)
