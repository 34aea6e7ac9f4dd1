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
See: CIT003 case-mismatched-key, STR005 broken-cross-reference; pandoc manual, "Citation syntax".
"""

from collections.abc import Iterator

from dateline.rules import Scope, rule
from dateline.values.diagnostics import Finding, Severity
from dateline.values.model import CitationItem, Manuscript


@rule("CIT001", "undefined-key", Severity.ERROR, scope=Scope.ITEM, since="0.1")
def check(item: CitationItem, manuscript: Manuscript) -> Iterator[Finding]:
    """Yield a finding where the key is unknown and is no cross-reference."""
    bibliography = manuscript.bibliography
    if item.key == "*" or item.key in bibliography.by_key or manuscript.is_cross_reference(item.key):
        return
    if item.key.casefold() in bibliography.keys_by_fold:
        return  # case-mismatched-key speaks
    yield Finding(item.key_span, f"`{item.key}` is in no bibliography", key=item.key)
