"""A source whose month and day are known, and its year is not.

What: the key has `xxxx` for the year, and the entry no date.
Why: the reader sees "n.d."; a caption "(Fars, October 15)" means a year that somebody still knows.
Bad:
    The canal was filmed [@fars-xxxx-10-15].

    ~~~ refs.bib
    @article{fars-xxxx-10-15,
      entrysubtype = {newspaper},
      journaltitle = {Fars},
    }
    ~~~
Good:
    The canal was filmed [@fars-2020-10-15].

    ~~~ refs.bib
    @article{fars-2020-10-15,
      entrysubtype = {newspaper},
      journaltitle = {Fars},
      date         = {2020-10-15},
    }
    ~~~
See: DAT101 missing-date.
"""

from collections.abc import Iterator

from dateline.rules import Scope, rule
from dateline.rules._nearest import key_parts
from dateline.values.bibliography import Entry
from dateline.values.diagnostics import Finding, Severity
from dateline.values.manuscript import Manuscript


@rule("DAT102", "missing-year", Severity.WARNING, scope=Scope.ENTRY, since="0.1")
def check(entry: Entry, manuscript: Manuscript) -> Iterator[Finding]:
    """Yield a finding where only the key tells the day, and no year."""
    parts = key_parts(entry.key)
    if parts is None or not parts.date.startswith("xxxx-"):
        return
    if entry.date or entry.date_problem or entry.broken:
        return
    cure = "find the year, write `date`, and put the year into the key"
    yield Finding(entry.key_span, f"the year of `{entry.key}` is not known", help=cure, key=entry.key)
