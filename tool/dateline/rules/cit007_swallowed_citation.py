"""A citation that pandoc does not see.

What: `word@key` glued to the word before it, an escaped `\\@key`, or a key in code.
Why: the reader sees the bare key in the text, and nothing checks the source behind it.
Bad:
    Tehran welcomed the vote@irna-2020-05-11.

    ~~~ refs.bib
    @article{irna-2020-05-11,
      entrysubtype = {newspaper},
      journaltitle = {IRNA},
      date         = {2020-05-11},
    }
    ~~~
Good:
    Tehran welcomed the vote [@irna-2020-05-11]; write to editor@example.org.
See: CIT006 accidental-citation; pandoc manual, "Citation syntax".
"""

from collections.abc import Iterator

from dateline.rules import Scope, rule
from dateline.rules._swallowed import swallowed
from dateline.values.chapters import Chapter, LostCitation
from dateline.values.diagnostics import Applicability, Edit, Finding, Fix, Severity
from dateline.values.manuscript import Manuscript

_WHY = {
    "glued": "is glued to the word before it",
    "escaped": "is escaped",
    "code": "stands in code",
}


@rule("CIT007", "swallowed-citation", Severity.WARNING, scope=Scope.CHAPTER, since="0.1")
def check(chapter: Chapter, manuscript: Manuscript) -> Iterator[Finding]:
    """Yield a finding for each key in the text that is no citation to pandoc."""
    for lost in swallowed(chapter, manuscript):
        yield Finding(
            lost.span,
            f"`@{lost.key}` {_WHY[lost.reason]}, so it is no citation",
            help=f"write `[@{lost.key}]`" + (" outside the code" if lost.reason == "code" else ""),
            key=lost.key,
            fix=_fix(lost),
        )


def _fix(lost: LostCitation) -> Fix | None:
    """Part it from the word, or take the escapes away; what stands in code an author must move."""
    source, start, end = lost.span.source, lost.span.start, lost.span.end
    mark = source.text.find("@", start, end)
    if mark < 0 or lost.reason == "code":
        return None
    if lost.reason == "glued":
        key = source.span(mark, mark + 1 + len(lost.key))
        return Fix((Edit(key, f" [@{lost.key}]"),), Applicability.UNSAFE)
    # Converters escape the brackets with the mark: `\[\@key\]`.
    escapes = [mark - 1] if source.text[:mark].endswith("\\") else []
    if source.text[: mark - 1].endswith("\\["):
        escapes.append(mark - 3)
    if source.text.startswith("\\]", mark + 1 + len(lost.key)):
        escapes.append(mark + 1 + len(lost.key))
    edits = tuple(Edit(source.span(at, at + 1), "") for at in escapes)
    return Fix(edits, Applicability.UNSAFE) if edits else None
