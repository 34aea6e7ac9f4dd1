"""Brackets that say when a committee met, not what was published: `(CM-DH, 8–10 March 2022)`.

In: a candidate and the text. Out: whether its days are those of a meeting.
"""

from __future__ import annotations

import re
from datetime import date

from dateline.reading.typed.bodies import is_of_body
from dateline.reading.typed.candidates import Candidate

_AHEAD = 160  # characters before the brackets that are looked at


def is_of_meeting(text: str, candidate: Candidate) -> bool:
    """Whether the day is a span of a few and the name a committee's, or what is said is of a meeting.

    `(CM-DH, 8–10 March 2022)`, not `(İskenderun Ses, June 11-12, 2021)`; weeklies are of a week.
    """
    value = candidate.groups[0].date.value if candidate.groups[0].date is not None else None
    span = _SPAN.fullmatch(value.edtf()) if value is not None else None
    if span is None:
        return False
    start, end = span.groups()
    if (date.fromisoformat(end) - date.fromisoformat(start)).days >= _WEEK - 1:
        return False
    name, ahead = candidate.groups[0].names[0].text, max(candidate.stretch.start, candidate.start - _AHEAD)
    return bool(
        _COMMITTEE.fullmatch(name)
        or _GATHERING.search(name)
        or is_of_body(name)
        or _MEETING.search(text, ahead, candidate.start)
    )


_WEEK = 7  # days
_SPAN = re.compile(r"(\d{4}-\d\d-\d\d)/(\d{4}-\d\d-\d\d)")  # of days that EDTF gives in full
_COMMITTEE = re.compile(r"[A-Z]{2,}(?:[-/][A-Z]{2,})+|[A-Z]{2,}[-\s]?\d{1,3}")  # `COP27` too
_GATHERING = re.compile(
    r"\b(?:Indaba|Forum|Summit|Expo|Congress|Conference|Fair|Festival|Biennale|Assembly)\b"
)
_MEETING = re.compile(
    r"(?i)\b(?:meetings?|met|sessions?|talks|summit|round|conference|sitting|hearings?|congress|plenary|convened|gathered|exercises?|visit(?:ed)?)\b[^.!?]*\Z"
)
