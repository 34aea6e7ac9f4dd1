"""Sources quoted on a day by another: `Al-Hayat, cité le 7 mars 2004 par l'agence MENA`.

In: a sentence and a day of it, or a field of a citation whose day is masked. Out: who is quoted and who
quotes; the day is given to the first, as where the day stands behind both.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from dateline.reading.typed.dates import CitedDate
from dateline.reading.typed.lexicon import lettered
from dateline.reading.typed.masking import DATE
from dateline.reading.typed.naming import Named, Place

_QUOTED = (
    r"(?:quoted|cited|relayed|reprinted|picked\s+up|citée?s?|reprise?s?|relayée?s?|zitiert|"
    r"citad[oa]s?|citat[oaie])"
)
_ON = r"(?:on|le|am|el|em|il)"
_BY = r"(?:by|in|par|dans|von|in\s+der|por|pel[ao]|da(?:l(?:la)?)?)"
_NOUN = (
    r"(?:(?:the|la|le|les|der|dem|el|il)\s+|l[’'])?"
    r"(?:(?:news\s+|press\s+)?(?:agency|agence|agencia|agenzia|agência|agentur|daily|quotidien|newspaper|"
    r"journal|diario|zeitung)\s+(?:de\s+presse\s+)?)?(?:(?:the|le|la)\s+)?"
)
_NAME = r"[“\"«„]?(?P<name>(?:[A-ZÀ-Þ]|a[lnsd]-[A-Z])[\w’'-]*(?:\s[A-ZÀ-Þ][\w’'-]*){0,4})"

_BEFORE_DAY = re.compile(
    rf"[”\"»’]?(?:,|\s+(?:was|were|est|fue|wurde))?\s+(?:as\s+)?{_QUOTED}\s+(?:{_ON}\s+)?"
)
_BEHIND_DAY = re.compile(lettered(rf"\s+(?i:{_BY})\s+(?i:{_NOUN}){_NAME}"))
_AHEAD = re.compile(rf"\b{_QUOTED}\s+(?:{_ON}\s+)?\Z")
_REACH = 30  # characters ahead of a day
_FIELD = re.compile(
    lettered(rf"(?i:(?:as\s+)?{_QUOTED}\s+(?:{_ON}\s+)?)(?P<day>{DATE}+)\s+(?i:{_BY})\s+(?i:{_NOUN}){_NAME}")
)


@dataclass(frozen=True, slots=True)
class QuotedOn:
    """The places of a quoted outlet and of the one that quotes it."""

    place: Place
    quoter: Place


def quoted_on(sentence: Named, date: CitedDate) -> QuotedOn | None:
    """The outlet of a sentence that another quoted on the day."""
    place = next((p for p in reversed(sentence.places) if p[1] <= date.start), None)
    if place is None or not _BEFORE_DAY.fullmatch(sentence.text, place[1], date.start):
        return None
    by = _BEHIND_DAY.match(sentence.text, date.end)
    quoter = next((p for p in sentence.places if by and p[0] <= by.start("name") < p[1]), None)
    return QuotedOn(place, quoter) if quoter else None


def is_of_quoting(text: str, start: int, end: int) -> bool:
    """Whether a day in brackets stands between what is quoted and who quotes it."""
    ahead = _AHEAD.search(text, max(0, start - _REACH), start)
    return ahead is not None and _BEHIND_DAY.match(text, end) is not None


def quoted_in_field(field: str) -> re.Match[str] | None:
    """The `day` and the `name` of who quotes, of a field that tells both behind the outlet's own."""
    return _FIELD.fullmatch(field)
