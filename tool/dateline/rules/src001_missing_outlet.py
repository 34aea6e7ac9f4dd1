"""A media item that does not say who published it.

What: a newspaper article has no `journaltitle`, or a page or post no `organization` (nor an author,
    an editor or a publisher).
Why: the reader sees a date without a source; the outlet is half of what a media citation says.
Bad:
    The vote was welcomed [@irna-2020-05-11].

    ~~~ refs.bib
    @article{irna-2020-05-11,
      entrysubtype = {newspaper},
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
See: SRC002 unknown-outlet, SRC007 missing-required-field.
"""

from collections.abc import Iterator

from dateline.rules import Scope, rule
from dateline.values.bibliography import Entry
from dateline.values.diagnostics import Finding, Severity
from dateline.values.manuscript import Manuscript


@rule("SRC001", "missing-outlet", Severity.WARNING, scope=Scope.ENTRY, since="0.1")
def check(entry: Entry, manuscript: Manuscript) -> Iterator[Finding]:
    """Yield a finding where nobody is named as the publisher of a media item."""
    if not entry.is_media or entry.outlet or entry.broken:
        return
    if entry.type == "online" and entry.get("author", "editor"):
        return
    name = "organization" if entry.type == "online" else "journaltitle"
    cure = f"add `{name} = {{…}}`, the outlet that published it"
    yield Finding(entry.key_span, f"`{entry.key}` names no outlet", help=cure, key=entry.key)
