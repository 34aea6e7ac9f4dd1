"""A cited key that differs from an entry's key in upper and lower case only.

What: a chapter cites `IRNA-2020-05-11` where the bibliography has `irna-2020-05-11`.
Why: pandoc tells upper from lower case in keys, so the citation is not found, though LaTeX on some
    systems would find it.
Bad:
    Tehran welcomed the vote [@IRNA-2020-05-11].

    ~~~ refs.bib
    @article{irna-2020-05-11,
      entrysubtype = {newspaper},
      journaltitle = {IRNA},
      date         = {2020-05-11},
    }
    ~~~
Good:
    Tehran welcomed the vote [@irna-2020-05-11].
See: CIT001 undefined-key; pandoc manual, "Citation syntax".
"""

from collections.abc import Iterator

from dateline.rules import Scope, rule
from dateline.rules._undefined import Fault, fault_of
from dateline.values.chapters import CitationItem
from dateline.values.diagnostics import Applicability, Edit, Finding, Fix, Related, Severity
from dateline.values.manuscript import Manuscript


@rule("CIT003", "case-mismatched-key", Severity.ERROR, scope=Scope.ITEM, since="0.1")
def check(item: CitationItem, manuscript: Manuscript) -> Iterator[Finding]:
    """Yield a finding where only the case of the key is wrong."""
    if fault_of(item, manuscript) is not Fault.CASE:
        return
    bibliography = manuscript.bibliography
    keys = bibliography.keys_by_fold[item.key.casefold()]
    names = " and ".join(f"`{key}`" for key in keys)
    fix = Fix((Edit(item.key_span, keys[0]),), Applicability.SAFE) if len(keys) == 1 else None
    yield Finding(
        item.key_span,
        f"`{item.key}` is {names} in the bibliography",
        help=f"write `{keys[0]}`" if len(keys) == 1 else "write the key as its entry does",
        key=keys[0] if len(keys) == 1 else item.key,
        fix=fix,
        related=tuple(Related(bibliography.by_key[key].key_span, f"`{key}` is defined here") for key in keys),
    )
