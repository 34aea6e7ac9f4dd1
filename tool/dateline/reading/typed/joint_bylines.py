"""Bylines of several who wrote a piece together: `AP with EFE`, `Al Jazeera and agencies`.

In: a name as a citation has it, what is known of outlets. Out: the outlets that it joins, or the one whose
agencies it does not name. Each must be known: `an interview with Reuters` joins none.
"""

from __future__ import annotations

import re

from dateline.reading.typed.outlets import Outlets

_WITH = re.compile(r"\s(?:with|avec|con|com|mit)\s(?:l[’'])?(?:the\s)?(?=\S)")
_AND = re.compile(r"\s*(?:\s(?:and|et|und|y|e|&)\s|/)\s*")
# `Al Jazeera with agencies`, `Guardian staff and agencies`
_AND_AGENCIES = re.compile(
    r"(?<=[\w.])(?:\sstaff)?\s(?:with|and|et|avec|con|y|und|mit|com|e)\s(?:(?:news|wire|press)\s)?(?:agencies|wires|agences|agencias|agências|agenzie|Agenturen|Material\svon\sAgenturen)\Z"
)


def written_together(name: str, outlets: Outlets) -> list[str]:
    """The outlets of a byline that says with whom one wrote: `AP with EFE`; empty for any other name."""
    first, *others = _WITH.split(name)
    if not others or not outlets.knows(first):
        return []
    parts = [first, *(part for other in others for part in _AND.split(other))]
    return parts if all(map(outlets.knows, parts)) else []


def without_agencies(name: str, outlets: Outlets) -> str | None:
    """The known outlet beside agencies that are not named; None for any other name."""
    alone = _AND_AGENCIES.sub("", name)
    return alone if alone != name and outlets.knows(alone) else None
