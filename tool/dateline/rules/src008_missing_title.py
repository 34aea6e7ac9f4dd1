"""An entry without a title; off by default.

What: an entry has no `title`.
Why: a title finds an article again when its address is gone. It is a note, and off, because a
    report may well cite by outlet and day alone.
Bad:
    The vote was welcomed [@irna-2020-05-11].

    ~~~ refs.bib
    @article{irna-2020-05-11,
      entrysubtype = {newspaper},
      journaltitle = {IRNA},
      date         = {2020-05-11},
    }
    ~~~
Good:
    The vote was welcomed [@irna-2020-05-11].

    ~~~ refs.bib
    @article{irna-2020-05-11,
      entrysubtype = {newspaper},
      journaltitle = {IRNA},
      title        = {Rouhani telephones the new prime minister},
      date         = {2020-05-11},
    }
    ~~~
See: SRC007 missing-required-field.
"""

from collections.abc import Iterator

from dateline.rules import Scope, rule
from dateline.rules._source_dates import UNDATED_TYPES
from dateline.values.bibliography import Entry
from dateline.values.diagnostics import Finding, Severity
from dateline.values.manuscript import Manuscript


@rule("SRC008", "missing-title", Severity.NOTE, scope=Scope.ENTRY, since="0.1", default=False)
def check(entry: Entry, manuscript: Manuscript) -> Iterator[Finding]:
    """Yield a finding where there is no title of any kind."""
    if entry.broken or entry.type in UNDATED_TYPES:
        return
    if not entry.get("title", "issuetitle", "maintitle", "booktitle"):
        cure = "add `title` where it is known; never make one up"
        yield Finding(entry.key_span, f"`{entry.key}` has no title", help=cure, key=entry.key)
