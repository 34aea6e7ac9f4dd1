"""An address that leads nowhere as it is written.

What: `url` or `archiveurl` has no scheme (`www.irna.ir`), a broken one (`http//`, `htp://`, two of
    them), no host, a blank or a backslash in it, or ends in the full stop or comma of a sentence.
Why: the link in the report does not open.
Bad:
    The vote was welcomed [@irna-2020-05-11].

    ~~~ refs.bib
    @article{irna-2020-05-11,
      entrysubtype = {newspaper},
      journaltitle = {IRNA},
      date         = {2020-05-11},
      url          = {www.irna.ir/news/83780110},
    }
    ~~~
Good:
    The vote was welcomed [@irna-2020-05-11].

    ~~~ refs.bib
    @article{irna-2020-05-11,
      entrysubtype = {newspaper},
      journaltitle = {IRNA},
      date         = {2020-05-11},
      url          = {https://www.irna.ir/news/83780110},
    }
    ~~~
See: SRC004 host-outlet-mismatch; RFC 3986, section 3, "Syntax Components".
"""

from collections.abc import Iterator

from dateline.rules import Scope, rule
from dateline.rules._addresses import address_fault
from dateline.values.bibliography import Entry
from dateline.values.diagnostics import Applicability, Edit, Finding, Fix, Severity
from dateline.values.manuscript import Manuscript


@rule("SRC005", "malformed-url", Severity.WARNING, scope=Scope.ENTRY, since="0.1")
def check(entry: Entry, manuscript: Manuscript) -> Iterator[Finding]:
    """Yield a finding for each address that cannot be one, with the likely right one."""
    for field in (entry.field(name) for name in ("url", "archiveurl")):
        if field is None:
            continue
        fault, mended = address_fault(field.value.strip())
        if not fault:
            continue
        plain = mended and field.value_span.text.strip() == field.value
        fix = Fix((Edit(field.value_span, mended),), Applicability.UNSAFE) if plain else None
        cure = f"write `{mended}`" if mended else "copy the address again"
        yield Finding(
            field.value_span, f"`{' '.join(field.value.split())}` {fault}", help=cure, key=entry.key, fix=fix
        )
