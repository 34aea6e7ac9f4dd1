"""YAML that cannot be read, or that says something of the wrong kind.

What: the front matter of a chapter, or report.yaml, is no YAML, or gives a key a value that it
    cannot have, such as a report's date of June 31.
Why: pandoc stops at broken front matter; a date that cannot be read cannot be held against a source.
Bad:
    ---
    title: The vote: what followed
    ---

    Tehran welcomed the vote [@irna-2020-05-11].
Good:
    ---
    title: "The vote: what followed"
    ---

    Tehran welcomed the vote [@irna-2020-05-11].
See: pandoc manual, "Extension: yaml_metadata_block"; YAML 1.2, section 7.3.3, "Plain Style".
"""

from collections.abc import Iterator

from dateline.rules import Scope, rule
from dateline.rules._problems import problems_named
from dateline.values.diagnostics import Finding, Severity
from dateline.values.manuscript import Manuscript


@rule("PAR003", "broken-front-matter", Severity.ERROR, scope=Scope.MANUSCRIPT, since="0.1")
def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Yield a finding for each piece of metadata that could not be read."""
    yield from problems_named("broken-front-matter", manuscript)
