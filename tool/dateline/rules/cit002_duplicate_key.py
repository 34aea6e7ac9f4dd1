"""One key for two entries.

What: the key of an entry stands in the bibliography a second time.
Why: pandoc takes the last of them and says nothing, so a chapter may cite another source than its
    author read.
Bad:
    The vote was welcomed [@irna-2020-05-11].

    ~~~ refs.bib
    @article{irna-2020-05-11,
      entrysubtype = {newspaper},
      journaltitle = {IRNA},
      title        = {Parliament votes},
      date         = {2020-05-11},
    }

    @article{irna-2020-05-11,
      entrysubtype = {newspaper},
      journaltitle = {IRNA},
      title        = {Rouhani telephones the prime minister},
      date         = {2020-05-11},
    }
    ~~~
Good:
    The vote was welcomed [@irna-2020-05-11a], and so was the call [@irna-2020-05-11b].

    ~~~ refs.bib
    @article{irna-2020-05-11a,
      entrysubtype = {newspaper},
      journaltitle = {IRNA},
      title        = {Parliament votes},
      date         = {2020-05-11},
    }

    @article{irna-2020-05-11b,
      entrysubtype = {newspaper},
      journaltitle = {IRNA},
      title        = {Rouhani telephones the prime minister},
      date         = {2020-05-11},
    }
    ~~~
See: SRC006 duplicate-source, CIT003 case-mismatched-key.
"""

import re
from collections.abc import Iterator

from dateline.rules import Scope, rule
from dateline.values.bibliography import Entry
from dateline.values.diagnostics import Applicability, Edit, Finding, Fix, Related, Severity
from dateline.values.manuscript import Manuscript
from dateline.values.text import Span

_LINE_ENDS = re.compile(r"(?:[ \t]*\r?\n){0,2}")


@rule("CIT002", "duplicate-key", Severity.ERROR, scope=Scope.ENTRY, since="0.1")
def check(entry: Entry, manuscript: Manuscript) -> Iterator[Finding]:
    """Yield a finding for each entry whose key an earlier one has; one that says the same can go."""
    first = manuscript.bibliography.by_key[entry.key]
    if first is entry:
        return
    fix = None
    cure = "give each its own key: `a`, `b`, … after the date"
    if _content(first) == _content(entry) and not entry.broken:
        cure = "delete one of the two: they say the same"
        fix = Fix((Edit(_with_line_end(entry), ""),), Applicability.SAFE)
    yield Finding(
        entry.key_span,
        f"`{entry.key}` is the key of two entries",
        help=cure,
        key=entry.key,
        fix=fix,
        related=(Related(first.key_span, "the first is here; pandoc takes the last"),),
    )


def _with_line_end(entry: Entry) -> Span:
    """The entry and the line end and blank line behind it."""
    behind = _LINE_ENDS.match(entry.span.source.text, entry.span.end)
    return entry.span.source.span(entry.span.start, behind.end() if behind else entry.span.end)


def _content(entry: Entry) -> tuple[str, frozenset[tuple[str, str]]]:
    return entry.type, frozenset((f.name, f.value) for f in entry.fields)
