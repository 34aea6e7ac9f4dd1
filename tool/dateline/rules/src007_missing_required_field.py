"""A field that the type of the entry requires.

What: a book has no author, an article in a journal no author or journal, a chapter no book, a
    thesis no school, as BibLaTeX requires. A title is never asked for: one that is not known is left
    out, never invented. Of media items only outlet and date matter, and those have their own rules.
Why: the styles print such an entry with a hole in it.
Bad:
    The theory is old [@theory].

    ~~~ refs.bib
    @incollection{theory,
      author = {Ali Ansari},
      title  = {The Revolution},
      date   = {2006},
    }
    ~~~
Good:
    The theory is old [@theory].

    ~~~ refs.bib
    @incollection{theory,
      author    = {Ali Ansari},
      title     = {The Revolution},
      booktitle = {Confronting Iran},
      date      = {2006},
    }
    ~~~
See: SRC001 missing-outlet, DAT101 missing-date; biblatex manual, section 2.1.1, "Regular Types".
"""

from collections.abc import Iterator

from dateline.rules import Scope, rule
from dateline.rules._nearest import key_parts
from dateline.values.bibliography import Entry
from dateline.values.dates import Precision
from dateline.values.diagnostics import Finding, Severity
from dateline.values.manuscript import Manuscript

_MAKERS = "author/editor/translator/organization/institution"
_BODIES = "institution/school/publisher/organization/author"
# Per type what it requires; of fields joined by a stroke any one will do.
_REQUIRED = {
    "article": ("author/editor/shortauthor", "journaltitle/journal"),
    "book": (_MAKERS,),
    "mvbook": (_MAKERS,),
    "collection": (_MAKERS,),
    "inbook": (_MAKERS, "booktitle/maintitle/chapter/pages"),
    "incollection": (_MAKERS, "booktitle/maintitle"),
    "inproceedings": (_MAKERS, "booktitle/maintitle/eventtitle"),
    "conference": (_MAKERS, "booktitle/maintitle/eventtitle"),
    "report": (_BODIES,),
    "techreport": (_BODIES,),
    "thesis": ("author", "institution/school"),
    "phdthesis": ("author", "institution/school"),
    "mastersthesis": ("author", "institution/school"),
    "patent": ("author/holder", "number"),
}


@rule("SRC007", "missing-required-field", Severity.WARNING, scope=Scope.ENTRY, since="0.1")
def check(entry: Entry, manuscript: Manuscript) -> Iterator[Finding]:
    """Yield one finding that names all the fields that are missing."""
    if entry.is_media or entry.broken or entry.get("crossref", "xref", "xdata"):
        return
    required = _REQUIRED.get(entry.type, ())
    if entry.type == "article" and _looks_like_news(entry, manuscript):
        required = ("journaltitle/journal",)
    missing = [f"`{choice.split('/')[0]}`" for choice in required if not entry.get(*choice.split("/"))]
    if missing:
        message = f"`{entry.key}` has no {' and no '.join(missing)}, which `@{entry.type}` requires"
        yield Finding(entry.key_span, message, help="add what is missing, or mend the type", key=entry.key)


def _looks_like_news(entry: Entry, manuscript: Manuscript) -> bool:
    """Whether an `@article` without `entrysubtype` is of a day, or of a registered outlet."""
    if manuscript.outlets and manuscript.outlets.find(entry.outlet):
        return True
    dated = entry.date is not None and entry.date.precision is Precision.DAY
    return dated or key_parts(entry.key) is not None
