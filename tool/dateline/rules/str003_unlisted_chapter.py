"""A Markdown file that report.yaml does not list.

What: a Markdown file stands beside report.yaml, and its `chapters` do not name it.
Why: the report is built without it, and nothing in it is checked.
Bad:
    # The vote

    ~~~ report.yaml
    title: The vote
    chapters:
      - chapter.md
    ~~~
    ~~~ settings.toml
    unlisted = ["02-aftermath.md"]
    ~~~
Good:
    # The vote

    ~~~ report.yaml
    title: The vote
    chapters:
      - chapter.md
    ~~~
    ~~~ settings.toml
    unlisted = ["README.md"]
    ~~~
See: STR002 missing-chapter.
"""

from collections.abc import Iterator

from dateline.rules import Scope, rule
from dateline.rules._nearest import nearest_word
from dateline.rules._sections import missing_listings, unlisted_chapters
from dateline.values.diagnostics import Finding, Severity
from dateline.values.manuscript import Manuscript


@rule("STR003", "unlisted-chapter", Severity.WARNING, scope=Scope.MANUSCRIPT, since="0.1")
def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Yield a finding for each file beside report.yaml that is no chapter."""
    if not manuscript.whole or manuscript.report is None:
        return
    unlisted = unlisted_chapters(manuscript)
    suggested = {nearest_word(listing.path, unlisted, 85.0) for listing in missing_listings(manuscript)}
    for path in unlisted:
        if path not in suggested:  # else missing-chapter speaks
            yield Finding(
                manuscript.report.source.whole(),
                f"`{path}` is not among the chapters",
                help="list it under `chapters`, or move it out of the manuscript's folder",
            )
