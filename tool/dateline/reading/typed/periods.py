"""Days in brackets that say how long a time was: `the figure for the quarter (January–March)`.

In: a sentence and a date in it. Out: whether the date is that of the time before the brackets.
"""

from __future__ import annotations

import re

from dateline.reading.typed.dates import CitedDate

_TIME = re.compile(
    r"\b(?:quarter|half(?:-year)?|semester|trimester|term|season|period|months|weeks|fiscal\s+year|window|harvest|"
    r"trimestre|semestre|saison|période|Quartal|Halbjahr|Saison|Zeitraum|trimestre|temporada|período)\s*[(\[]\s*\Z",
    re.IGNORECASE,
)
_SPAN = re.compile(r"\w\s*(?:[–—/-]|to|bis|au?|à)\s*\w")


def is_of_period(sentence: str, date: CitedDate) -> bool:
    """Whether a stretch of time stands in brackets behind the noun for it."""
    span = _SPAN.search(sentence, date.start, date.end)
    return span is not None and _TIME.search(sentence, max(0, date.start - 30), date.start) is not None
