"""Who is spoken of where the sentence before only cites in brackets: `… [ARMENPRESS, 13 Nov.]. The agency
reported on 14 November that`.

In: the text, the citations in brackets. Out: the outlet that `the agency`, `the same channel` stands for.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.reading.typed.carrying import ANAPHOR
from dateline.reading.typed.credits import is_agency
from dateline.values.typed import TypedCitation

# What is called so is of the press and nothing else; an agency, a site, a station may be anybody's
_OF_PRESS = re.compile(
    r"(?:newspaper|daily|weekly|tabloid|broadsheet|magazine|broadcaster|outlet|portal|quotidien|hebdomadaire|journal|diario|periódico|semanario|jornal|blatt|zeitung|portal|sender)",
    re.IGNORECASE,
)
_ANY_KIND = re.compile(
    r"\b(?:agency|newspaper|paper|daily|weekly|tabloid|broadsheet|magazine|website|site|channel|outlet|broadcaster|portal|network|station|account|page|"
    r"agence|agencia|agência|agentur|quotidien|hebdomadaire|journal|chaîne|diario|periódico|semanario|canal|jornal|blatt|zeitung|sender)\b",
    re.IGNORECASE,
)
_AGENCIES = frozenset("agency agence agencia agência agentur".split())
_OTHER_AGENCY = re.compile(
    r"(?<!news )(?<!press )(?<!wire )\b(?:agency|agencies|agence|agencia|agência|agentur)\b", re.IGNORECASE
)
_SAME = re.compile(r"\b(?:same|même|mism[oa]|mesm[oa]|(?:das|der|die)selbe|gleiche)\b", re.IGNORECASE)


def cited_alone(text: str, place: tuple[int, int], cited: Sequence[TypedCitation]) -> str | None:
    """The one outlet that the brackets of a sentence cite; None where they cite none or more."""
    names = {o for c in cited if place[0] <= c.span.start < place[1] for g in c.groups for o in g.outlets}
    return names.pop() if len(names) == 1 else None


def is_meant(sentence: str, before: str, outlet: str) -> bool:
    """Whether `the agency` of a sentence is the outlet that the brackets of the one `before` cite.

    The noun must be one of the press that the sentence before has too, or has none of; an agency's kind is
    told by its name.
    """
    anaphor = ANAPHOR.search(sentence)
    kind = _ANY_KIND.search(anaphor[0]) if anaphor else None
    if anaphor is None or kind is None:
        return False
    noun = kind[0].casefold()
    others = {m[0].casefold() for m in _ANY_KIND.finditer(before)}
    if noun in _AGENCIES:  # one of the state's may be spoken of
        wired = is_agency(outlet) or outlet.casefold().endswith("press")
        return wired and _OTHER_AGENCY.search(before) is None
    if others:
        return others == {noun}
    return _OF_PRESS.fullmatch(noun) is not None or _SAME.search(anaphor[0]) is not None
