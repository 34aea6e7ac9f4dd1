"""Notes on what befell those who work for an outlet: `A stringer of Vlast, Ann Low, was shot on 5 June 2017.`

In: the text of a note. Out: whether it tells that of somebody by what he is to an outlet, in one sentence
without quotation marks; its day is then no day of anything that the outlet printed.
"""

from __future__ import annotations

import re

from dateline.reading.typed.link_parts import words

_STAFF = (
    rf"(?:{words('staff')}|(?:photo|video)?journalists?|photographers?|camera(?:m[ae]n|woman|\s+operators?)|producers?|drivers?|fixers?|translators?|publishers?|owners?|"
    r"directors?|managers?|founders?|newsreaders?|hosts?|employees?|workers?|technicians?|freelancers?|contributors?)"
)
# what is said of who said something is left to the reading of sentences
_BEFELL = (
    r"(?:(?:was|were|is|are|has\s+been|have\s+been|had\s+been)\s+(?:[a-z]+ly\s+)?(?!(?:quoted|cited|told|informed|reported|able|among\s+the\s+first|the\s+(?:first|only))\b)|"
    r"(?:died|fled|lost|vanished|disappeared|resigned|left|drowned|retired|went\s+(?:missing|into)|survived|escaped|received|moved|remains?)\b)"
)
_OF_STAFF = re.compile(
    rf"(?:(?:See|Note)[:,]?\s+)?[^;:.“”\"«»\d()]{{0,60}}?\b{_STAFF}\s+(?:of|for|with|at|from)\s+[^;:“”\"«»\d()]{{2,90}}?\s{_BEFELL}",
    re.IGNORECASE,
)
_CITES = re.compile(r"https?:|[“”\"«»;]|\b(?:[Ss]ee|[Cc]f\.)\s")


def is_of_staff(body: str) -> bool:
    """Whether a note tells what befell somebody of an outlet's people, and nothing else."""
    return _OF_STAFF.match(body) is not None and _CITES.search(body) is None
