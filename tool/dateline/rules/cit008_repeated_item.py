"""The same source twice in one bracket.

What: a citation group names one key twice, with the same locator or with none.
Why: the reader sees "(IRNA; IRNA, May 11, 2020)" and takes one source for two.
Bad:
    Tehran welcomed the vote [@irna-2020-05-11; @irna-2020-05-11].
Good:
    Tehran welcomed the vote [@irna-2020-05-11, p. 1; @irna-2020-05-11, p. 4].
See: pandoc manual, "Citation syntax".
"""

from collections.abc import Iterator

from dateline.rules import Scope, rule
from dateline.values.chapters import Citation, CitationItem
from dateline.values.diagnostics import Applicability, Edit, Finding, Fix, Related, Severity
from dateline.values.manuscript import Manuscript


@rule("CIT008", "repeated-item", Severity.WARNING, scope=Scope.CITATION, since="0.1")
def check(citation: Citation, manuscript: Manuscript) -> Iterator[Finding]:
    """Yield a finding for each item that an earlier one of the group repeats."""
    first: dict[tuple[str, str], CitationItem] = {}
    for item in citation.items:
        earlier = first.setdefault((item.key, _plain(item.suffix)), item)
        if earlier is not item:
            yield Finding(
                item.span,
                f"`{item.key}` stands twice in one group",
                help="remove one, or give each its page",
                key=item.key,
                fix=_removal(item),
                related=(Related(earlier.span, "the first is here"),),
            )


def _plain(suffix: str) -> str:
    return " ".join(suffix.replace("\N{NO-BREAK SPACE}", " ").split()).strip(" ,")


def _removal(item: CitationItem) -> Fix | None:
    """Cut the item with the semicolon before it; not where words of the author's hang on it."""
    source, start = item.span.source, item.span.start
    before = source.text[:start].rstrip()
    if item.suffix.strip() or not before.endswith(";"):
        return None
    return Fix((Edit(source.span(len(before) - 1, item.span.end), ""),), Applicability.SAFE)
