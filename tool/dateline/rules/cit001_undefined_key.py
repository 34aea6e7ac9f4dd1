"""A cited key that no entry defines.

What: a chapter cites a key that is in none of the bibliographies.
Why: the reader would see `(irna-2020-05-12?)` where the source should stand; pandoc prints it and
    ends with status 0.
Bad:
    Tehran welcomed the vote [@irna-2020-05-12].

    ~~~ refs.bib
    @article{irna-2020-05-11,
      entrysubtype = {newspaper},
      journaltitle = {IRNA},
      date         = {2020-05-11},
    }
    ~~~
Good:
    Tehran welcomed the vote [@irna-2020-05-11].
See: CIT003 case-mismatched-key, CIT006 accidental-citation, STR005 broken-cross-reference; pandoc
    manual, "Citation syntax".
"""

from collections.abc import Iterator

from dateline.rules import Scope, rule
from dateline.rules._nearest import nearest_entry
from dateline.rules._undefined import Fault, fault_of
from dateline.values.chapters import CitationItem
from dateline.values.diagnostics import Applicability, Edit, Finding, Fix, Severity
from dateline.values.manuscript import Manuscript

_NO_BIBLIOGRAPHY = "no bibliography was read: name one in the front matter (`bibliography:`), or by `--bib`"


@rule("CIT001", "undefined-key", Severity.ERROR, scope=Scope.ITEM, since="0.1")
def check(item: CitationItem, manuscript: Manuscript) -> Iterator[Finding]:
    """Yield a finding where the key is unknown, with the entry that it may mean."""
    if fault_of(item, manuscript) is not Fault.UNDEFINED:
        return
    message = f"`{item.key}` is in no bibliography"
    near = nearest_entry(item.key, manuscript.bibliography)
    if near is None:
        cure = "add the entry, or mend the key" if manuscript.bibliography.sources else _NO_BIBLIOGRAPHY
        yield Finding(item.key_span, message, help=cure, key=item.key)
        return
    fix = None
    if near.only:
        # Another day is another claim, so such a fix is shown and never made.
        how = Applicability.UNSAFE if near.same_day else Applicability.DISPLAY
        fix = Fix((Edit(item.key_span, near.only.key),), how)
    yield Finding(item.key_span, message, help=near.help, key=item.key, fix=fix)
