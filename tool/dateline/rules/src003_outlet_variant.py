"""An outlet by another name than its registered one.

What: the entry has an alias of a registered outlet, or a name that is spelt nearly like it.
Why: "Tasnim" and "Tasnim News Agency" are two outlets to a reader of the list of sources.
Bad:
    The vote was welcomed [@mashreq-news-2020-05-11].

    ~~~ refs.bib
    @article{mashreq-news-2020-05-11,
      entrysubtype = {newspaper},
      journaltitle = {Mashriq News},
      date         = {2020-05-11},
    }
    ~~~

    ~~~ outlets.toml
    [mashreq-news]
    name = "Mashreq News"
    aliases = ["Mashriq News"]
    ~~~
Good:
    The vote was welcomed [@mashreq-news-2020-05-11].

    ~~~ refs.bib
    @article{mashreq-news-2020-05-11,
      entrysubtype = {newspaper},
      journaltitle = {Mashreq News},
      date         = {2020-05-11},
    }
    ~~~

    ~~~ outlets.toml
    [mashreq-news]
    name = "Mashreq News"
    aliases = ["Mashriq News"]
    ~~~
See: SRC002 unknown-outlet.
"""

from collections.abc import Iterator

from dateline.rules import Scope, rule
from dateline.rules._outlet_names import named_outlet, variant
from dateline.values.bibliography import Entry
from dateline.values.diagnostics import Applicability, Edit, Finding, Fix, Related, Severity
from dateline.values.manuscript import Manuscript


@rule("SRC003", "outlet-variant", Severity.WARNING, scope=Scope.ENTRY, since="0.1")
def check(entry: Entry, manuscript: Manuscript) -> Iterator[Finding]:
    """Yield a finding with the registered name; certain where the entry's name is a listed alias."""
    named = named_outlet(entry, manuscript)
    if named is None:
        return
    field, registry = named
    found = variant(field.value, registry)
    if found is None:
        return
    name = found.outlet.name
    if found.listed:
        message = f"`{field.value}` is registered as `{name}`"
        cure, how = f"write `{name}`", Applicability.SAFE
    else:
        message = f"`{field.value}` is nearly the registered `{name}`"
        cure, how = f"write `{name}`, or add it to the aliases", Applicability.UNSAFE
    # A name that comes from a `@string` is mended there.
    written = field.value_span.text.strip("{}") == field.value and field.span.end > field.value_span.end
    fix = Fix((Edit(field.value_span, name),), how) if written else None
    stands = (Related(found.outlet.span, f"`{name}` is registered here"),)
    yield Finding(field.value_span, message, help=cure, key=entry.key, fix=fix, related=stands)
