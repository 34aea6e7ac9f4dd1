"""A file whose bytes are not the text they should be.

What: a chapter, a bibliography or report.yaml is not UTF-8, or an earlier conversion of it has lost
    characters (U+FFFD stands for them) or misread them (an apostrophe became three characters).
Why: pandoc stops at such bytes, and the reader finds a broken name; what can be read of the file is
    still checked.
Bad:
    Esmail Qa\N{REPLACEMENT CHARACTER}ani commands the force.
Good:
    Esmail Qa\N{RIGHT SINGLE QUOTATION MARK}ani commands the force.
See: The Unicode Standard, section 3.9, "U+FFFD Substitution of Maximal Subparts".
"""

import re
from collections.abc import Iterator

from dateline.rules import Scope, rule
from dateline.rules._problems import problems_named
from dateline.values.diagnostics import Finding, Severity
from dateline.values.manuscript import Manuscript
from dateline.values.text import Source

# U+FFFD, and UTF-8 quotation marks, dashes and ellipses that were once read as Windows-1252.
_LOST = re.compile("\N{REPLACEMENT CHARACTER}|\xe2\u20ac[\u2122\u02dc\u0153\u201c\u201d\xa6\x9d]")


@rule("PAR001", "unreadable-text", Severity.ERROR, scope=Scope.MANUSCRIPT, since="0.1")
def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Yield a finding for each text whose bytes or characters are lost; one a file."""
    told: set[str] = set()
    for finding in problems_named("unreadable-text", manuscript):
        told.add(finding.span.path)
        yield finding
    for source in _sources(manuscript):
        lost = [] if source.text.isascii() else _LOST.findall(source.text)
        if lost and source.path not in told:
            at = source.text.index(lost[0])
            more = f" ({len(lost)} such places in this file)" if len(lost) > 1 else ""
            yield Finding(
                source.span(at, at + len(lost[0])),
                f"a character was lost here, and `{lost[0]}` stands for it{more}",
                help="write the character anew, and find the step that read the text in a wrong encoding",
            )


def _sources(manuscript: Manuscript) -> Iterator[Source]:
    if manuscript.report:
        yield manuscript.report.source
    yield from (chapter.source for chapter in manuscript.chapters)
    yield from manuscript.bibliography.sources
