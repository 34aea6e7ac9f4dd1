"""A chapter that report.yaml lists and that is not there.

What: `chapters` in report.yaml names a file that cannot be found beside it.
Why: the report would be built without the chapter.
Bad:
    # The vote

    ~~~ report.yaml
    title: The vote
    chapters:
      - chapter.md
      - 02-aftermath.md
    ~~~
Good:
    # The vote

    ~~~ report.yaml
    title: The vote
    chapters:
      - chapter.md
    ~~~
See: STR003 unlisted-chapter.
"""

from collections.abc import Iterator

from dateline.rules import Scope, rule
from dateline.rules._nearest import nearest_word
from dateline.rules._sections import missing_listings, unlisted_chapters
from dateline.values.diagnostics import Finding, Severity
from dateline.values.manuscript import Manuscript


@rule("STR002", "missing-chapter", Severity.ERROR, scope=Scope.MANUSCRIPT, since="0.1")
def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Yield a finding for each listed file that was not found; nothing where only some were read."""
    if not manuscript.whole:
        return
    for listing in missing_listings(manuscript):
        near = nearest_word(listing.path, unlisted_chapters(manuscript), cutoff=85.0)
        cure = f"did you mean `{near}`?" if near else "write the chapter, or take it off the list"
        yield Finding(listing.span, f"there is no chapter `{listing.path}`", help=cure)
