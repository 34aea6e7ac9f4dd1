"""Two headings of the same text under one parent.

What: a heading repeats an earlier one of the same level within the same section, or, for the
    topmost level, within the manuscript. Sections for notes and sources may recur in every chapter.
Why: the contents table lists the same line twice, and a link to the second reaches the first.
Bad:
    # Iraq

    ## Elections

    ## Elections
Good:
    # Iraq

    ## Elections

    # Iran

    ## Elections
See: STR004 outline-mismatch; pandoc manual, "Extension: auto_identifiers".
"""

from collections.abc import Iterator

from dateline.rules import Scope, rule
from dateline.rules._sections import Section, is_apparatus, sections
from dateline.values.diagnostics import Finding, Related, Severity
from dateline.values.manuscript import Manuscript


@rule("STR001", "duplicate-heading", Severity.WARNING, scope=Scope.MANUSCRIPT, since="0.1")
def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Yield a finding for each heading that an earlier one of its section equals."""
    first: dict[tuple[Section | None, int, str], Section] = {}
    for section in sections(manuscript):
        heading = section.heading
        text = " ".join(heading.text.casefold().split())
        earlier = first.setdefault((section.parent, heading.level, text), section)
        if earlier is section or not text:
            continue
        if earlier.chapter is not section.chapter and is_apparatus(heading.text):
            continue  # each chapter may end with its own
        where = f"under `{section.parent.heading.text}`" if section.parent else "in the manuscript"
        yield Finding(
            heading.span,
            f"the heading `{heading.text}` stands twice {where}",
            help="say in each heading what is its own, or join the two sections",
            related=(Related(earlier.heading.span, "the first is here"),),
        )
