"""A BibTeX string that grows without bound.

What: once the `@string` names in it are put in, a value is longer than 64 kB, or all values together
    are many times the file.
Why: a few lines that double each other fill the memory of whatever reads them; pandoc takes
    seconds and hundreds of megabytes.
Bad:
    The vote was welcomed [@irna-2020-05-11].

    ~~~ refs.bib
    @string{a = "ten chars."}
    @string{b = a # a # a # a # a # a # a # a # a # a}
    @string{c = b # b # b # b # b # b # b # b # b # b}
    @string{d = c # c # c # c # c # c # c # c # c # c}
    @string{e = d # d # d # d # d # d # d # d # d # d}
    @article{irna-2020-05-11,
      entrysubtype = {newspaper},
      journaltitle = {IRNA},
      title        = e,
      date         = {2020-05-11},
    }
    ~~~
Good:
    The vote was welcomed [@irna-2020-05-11].

    ~~~ refs.bib
    @string{irna = "IRNA"}
    @article{irna-2020-05-11,
      entrysubtype = {newspaper},
      journaltitle = irna # " (English)",
      date         = {2020-05-11},
    }
    ~~~
See: PAR002 broken-entry.
"""

from collections.abc import Iterator

from dateline.rules import Scope, rule
from dateline.rules._problems import problems_named
from dateline.values.diagnostics import Finding, Severity
from dateline.values.manuscript import Manuscript


@rule("PAR004", "expanding-string", Severity.ERROR, scope=Scope.MANUSCRIPT, since="0.1")
def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Yield a finding where the reader stopped putting strings in."""
    yield from problems_named("expanding-string", manuscript)
