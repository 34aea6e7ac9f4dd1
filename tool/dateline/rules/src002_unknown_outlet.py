"""An outlet that the project's registry does not have.

What: the project has an `outlets.toml`, and none of its outlets has this name, alias or a near one.
Why: an outlet that is registered once is spelt the same everywhere, and its hosts, its calendar and
    how often it appears can be checked.
Bad:
    The vote was welcomed [@keyhan-2020-05-11].

    ~~~ refs.bib
    @article{keyhan-2020-05-11,
      entrysubtype = {newspaper},
      journaltitle = {Keyhan},
      date         = {2020-05-11},
    }
    ~~~

    ~~~ outlets.toml
    [irna]
    name = "IRNA"
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
    ~~~
See: SRC003 outlet-variant, SRC001 missing-outlet.
"""

from collections.abc import Iterator

from dateline.rules import Scope, rule
from dateline.rules._outlet_names import named_outlet, variant
from dateline.values.bibliography import Entry
from dateline.values.diagnostics import Finding, Severity
from dateline.values.manuscript import Manuscript


@rule("SRC002", "unknown-outlet", Severity.NOTE, scope=Scope.ENTRY, since="0.1")
def check(entry: Entry, manuscript: Manuscript) -> Iterator[Finding]:
    """Yield a finding where a media item's outlet is not registered, nor near one that is."""
    named = named_outlet(entry, manuscript)
    if named is None:
        return
    field, registry = named
    if registry.find(field.value) or variant(field.value, registry):
        return
    message = f"`{field.value}` is not in {registry.source.path}"
    cure = "add a table for it there, or mend its name"
    yield Finding(field.value_span, message, help=cure, key=entry.key)
