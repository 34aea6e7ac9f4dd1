"""An entry that nothing cites.

What: the bibliography holds an entry that no chapter cites, that no `nocite` names, and that no used
    entry takes in through crossref or xdata.
Why: a source that has lost its sentence, or a citation that was never written.
Bad:
    Tehran welcomed the vote [@irna-2020-05-11].

    ~~~ refs.bib
    @article{irna-2020-05-11,
      entrysubtype = {newspaper},
      journaltitle = {IRNA},
      date         = {2020-05-11},
    }
    @article{mehr-2020-02-15,
      entrysubtype = {newspaper},
      journaltitle = {Mehr},
      date         = {2020-02-15},
    }
    ~~~
Good:
    Tehran welcomed the vote [@irna-2020-05-11; @mehr-2020-02-15].
See: CIT001 undefined-key; pandoc manual, "Including uncited items in the bibliography".
"""

from collections.abc import Iterator

from dateline.rules import Scope, rule
from dateline.rules._used import used_keys
from dateline.values.diagnostics import Finding, Severity
from dateline.values.manuscript import Manuscript


@rule("CIT004", "unused-entry", Severity.NOTE, scope=Scope.MANUSCRIPT, since="0.1")
def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Yield a finding for each entry that is not used; nothing where only some chapters are read."""
    if not manuscript.whole or not manuscript.chapters:
        return
    used = used_keys(manuscript)
    for key, entry in manuscript.bibliography.by_key.items():
        if key not in used:
            message = f"no chapter cites `{key}`"
            yield Finding(entry.key_span, message, help="cite it, name it in `nocite`, or remove it", key=key)
