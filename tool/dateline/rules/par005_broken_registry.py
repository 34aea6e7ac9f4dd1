"""An outlet registry that cannot be read, or that says what no outlet has.

What: outlets.toml is no TOML, a table has no name, or a key is unknown or of the wrong kind.
Why: an outlet that is not read is not checked, and a misspelt key is silently of no use.
Bad:
    The vote was welcomed [@irna-2020-05-11].

    ~~~ refs.bib
    @article{irna-2020-05-11,
      entrysubtype = {newspaper},
      journaltitle = {IRNA},
      date         = {2020-05-11},
    }
    ~~~

    ~~~ outlets.toml
    [irna]
    name = "IRNA"
    cadense = "daily"
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

    ~~~ outlets.toml
    [irna]
    name = "IRNA"
    cadence = "daily"
    ~~~
See: SRC002 unknown-outlet; toml.io, version 1.0.0.
"""

from collections.abc import Iterator

from dateline.rules import Scope, rule
from dateline.rules._problems import problems_named
from dateline.values.diagnostics import Finding, Severity
from dateline.values.manuscript import Manuscript


@rule("PAR005", "broken-registry", Severity.ERROR, scope=Scope.MANUSCRIPT, since="0.1")
def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Yield a finding for each part of the registry that could not be read."""
    yield from problems_named("broken-registry", manuscript)
