"""A reference to a figure, table, section or equation that is not there.

What: `@fig-…`, `@tbl-…`, `@sec-…`, `@eq-…` or a link to `#…` names an identifier that nothing in the
    manuscript has.
Why: the reader would see `(fig-timeline?)`, or follow a link that leads nowhere.
Bad:
    The order of events is given in @fig-timeline.
Good:
    # Timeline {#sec-timeline}

    The order of events is given in @sec-timeline, and [again](#sec-timeline) here.
See: CIT001 undefined-key; pandoc manual, "Internal links".
"""

import re
from collections.abc import Iterator
from urllib.parse import unquote

from dateline.rules import Scope, rule
from dateline.rules._nearest import nearest_word
from dateline.rules._sections import missing_listings
from dateline.rules._undefined import Fault, fault_of
from dateline.values.chapters import Chapter
from dateline.values.diagnostics import Applicability, Edit, Finding, Fix, Related, Severity
from dateline.values.manuscript import Manuscript
from dateline.values.text import Span

# Identifiers that pandoc makes itself: of footnotes, and of the list of sources.
_MADE = re.compile(r"top|refs|fn\d+|fnref\d+|ref-.+|cb\d+(?:-\d+)?|footnotes|toc|TOC")


@rule("STR005", "broken-cross-reference", Severity.ERROR, scope=Scope.CHAPTER, since="0.1")
def check(chapter: Chapter, manuscript: Manuscript) -> Iterator[Finding]:
    """Yield a finding for each reference to an identifier that nothing has."""
    if not manuscript.whole and manuscript.elsewhere is None and missing_listings(manuscript):
        return  # what it points to may stand in a chapter that was not read
    for item in chapter.items:
        if fault_of(item, manuscript) is Fault.CROSS_REFERENCE:
            yield _finding(item.key, item.key_span, manuscript, mendable=True)
    for link in chapter.links:
        name = unquote(link.target[1:])
        known = not link.target.startswith("#") or not name or name in manuscript.identifiers
        if not known and not _MADE.fullmatch(name):
            yield _finding(name, link.span, manuscript, mendable=False)


def _near(name: str, manuscript: Manuscript) -> str | None:
    """The identifier that is spelt alike; another number or letter is another figure, and no slip."""
    prefix = name[: name.find("-") + 1].casefold()
    known = {
        i[len(prefix) :].casefold(): i
        for i in sorted(manuscript.identifiers)
        if i.casefold().startswith(prefix) and re.findall(r"\d+", i) == re.findall(r"\d+", name)
    }
    return known.get(nearest_word(name[len(prefix) :].casefold(), known) or "")


def _finding(name: str, span: Span, manuscript: Manuscript, mendable: bool) -> Finding:
    near = _near(name, manuscript)
    places = [span for c in manuscript.chapters for i, span in c.identifiers if i == near]
    fix = Fix((Edit(span, near),), Applicability.UNSAFE) if near and mendable else None
    return Finding(
        span,
        f"nothing in the manuscript has the identifier `{name}`",
        help=f"did you mean `{near}`?" if near else f"give the place `{{#{name}}}`, or mend the reference",
        fix=fix,
        related=tuple(Related(place, f"`{near}` is here") for place in places[:1]),
    )
