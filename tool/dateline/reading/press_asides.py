"""Phrases of an outlet that stand beside its clause: the note, the caption, the line that bears the day.

In: the part of a folded sentence before a date, or behind it, its outlets marked. Out: where a phrase begins
of which the date is the day: `Bild took it back in a note to readers,`, `Bild's analysts, in what they sent
clients on`, `Bild took it up once:`; the outlet whose sheet a folio line dates.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from dateline.reading.claim_words import words
from dateline.reading.press_verbs import has_its_day, is_of_house
from dateline.reading.publication_phrases import NAME

_READERS = (
    r"(?:readers|subscribers|viewers|listeners|clients|users|members|followers|customers|audiences?|editors)"
)
_TO_READERS = rf"(?:\s+(?:to|for)\s+(?:all\s+|its\s+|their\s+|the\s+)?(?:\w+\s+)?{_READERS})?"
_SHEET = re.compile(
    r",?\s+(?:in|with|under|by|through)\s+(?:an?|its|the|another|one)\s+"
    rf"(?:(?!in\b|on\b|at\b|of\b|to\b|for\b)[\w’'-]+\s+){{0,4}}?(?P<noun>[\w-]+)(?P<readers>{_TO_READERS})\Z"
)
_SENT_AT = re.compile(
    r",?\s+(?:timed|stamped|time-?stamped|marked|sent(?:\s+out)?|filed|posted|dated|moved|issued|logged|put\s+(?:out|up))"
    r"(?:\s+(?:at|as\s+of))?(?:\s+\d{1,2}[.:]\d\d(?:\s*[ap]\.?m\.?)?|\s+(?:noon|midnight|dawn))?(?:,|\s+on)\s+(?:the\s+)?\Z"
)
_IN_WHAT = re.compile(
    rf"(?P<name>{NAME})(?:['’]s?)?(?P<own>(?:\s+[\w-]+){{0,3}}),\s+in\s+what\s+(?:it|they|he|she)\s+(?:had\s+|has\s+)?"
    r"(?:sent|told|wrote|put|called|calls|gave|said|says|published|printed|posted|broadcast|filed|issued|offered|ran|aired)"
    r"(?P<whom>(?:\s+[\w’'-]+){0,6}?)\s+(?:on|of)\s+(?:the\s+)?\Z"
)
_TOLD_OTHERS = re.compile(
    r"\b(?:court|judges?|police|parliament|inquiry|committee|ministry|tribunal|jury|investigators?|embassy|government|council|"
    r"regulator|prosecutors?|lawyers?|bank|company|landlord|mayor|minister)\b"
)
_COLON = re.compile(r"\s*:\s*(?:on\s+)?(?:the\s+)?\Z")
_ENDS = re.compile(r"\s*(?:[.;)]|\Z|,\s+(?:see|page|pages|p\.|column|in\s+print|online)\b)")
_OF_DATES = re.compile(
    r"(?:date|dates|day|days|deadline|moment|time|start|end|birthday|morning|night|evening|plan|timetable|schedule|"
    r"calendar|years?|programme)\Z"
)
_FOLIO = re.compile(
    r"(?:\A|[;:,.–—]\s*|\band\s+|\bbut\s+|\bwhose\s+)(?:the\s+|its\s+|their\s+)?(?:[\w-]+\s+)?"
    r"(?:folio|date|mast\s*head|masthead|imprint|header|running\s+head|colophon|datelines?|date-?stamp)(?:[\s-]+line)?\s+"
    r"(?:reads?|says?|said|gives?|gave|shows?|showed|bears?|bore|is|was|has|had)\s+(?:the\s+)?\Z"
)
_NEAR = 48  # characters before a date in which what it closes stands
_OF_OUTLET = re.compile(
    rf"(?:\b(?:from|of|in|by)\s+(?:the\s+)?(?P<of>{NAME})|(?P<own>{NAME})['’]s?(?=\s*[,;:.–—]|\s+(?:and|but)\b|\s*\Z))"
)


@cache
def _no_sheet() -> re.Pattern[str]:
    lists = ("addresses", "befalling", "scheduled", "announced", "times", "papers")
    return re.compile("|".join(words(name).pattern for name in lists))


@cache
def _a_sheet() -> re.Pattern[str]:
    lists = ("publication", "medium", "telling_of", "sheets", "own")
    return re.compile("|".join(words(name).pattern for name in lists))


def without_sheet(tail: str, after: str) -> str | None:
    """The part before a date without `in a snap timed at 21.40 on`, `in a note to readers,`; None with none.

    Behind a comma the day must close the phrase, and the noun be a sheet of print or the sheet for readers.
    """
    skipped = max(0, len(tail) - _NEAR)
    if sent := _SENT_AT.search(tail, skipped):
        found = _SHEET.search(tail[: sent.start()])
        return tail[: found.start()] if found and not _no_sheet().fullmatch(found["noun"]) else None
    if not tail.rstrip().endswith(",") or not re.match(r"\s*(?:[,.;:)–—]|\Z)", after):
        return None
    found = _SHEET.search(tail.rstrip(" ,"))
    if found is None or not (found["readers"] or _a_sheet().fullmatch(found["noun"])):
        return None
    return tail[: found.start()]


def said_in_what(tail: str) -> int | None:
    """Where `Bild's analysts, in what they sent clients on` begins, right before a date."""
    found = _IN_WHAT.search(tail) if " in what " in tail else None
    if found is None or _TOLD_OTHERS.search(found["whom"]) or any(map(is_of_house, found["own"].split())):
        return None
    return found.start()


def before_colon(tail: str, after: str) -> str | None:
    """The part before `: 5 May 2021.`, where the day says when what stands before the colon was printed."""
    closing = _COLON.search(tail, max(0, len(tail) - _NEAR)) if ":" in tail[-_NEAR:] else None
    if closing is None or not _ENDS.match(after):
        return None
    told = tail[: closing.start()]
    last = told.split()[-1] if told.split() else ""
    return None if _OF_DATES.search(told) or has_its_day(last) else told


def folio_of(lead: str) -> Iterator[tuple[int, int]]:
    """The outlet whose sheet a folio line dates, as a stretch: `Bild's; the folio line reads`."""
    line = _FOLIO.search(lead, max(0, len(lead) - 2 * _NEAR))
    if line is None:
        return
    before = lead[: line.start()]
    for found in list(_OF_OUTLET.finditer(before))[-1:]:
        if words("papers").search(before[found.end() :]) is None:
            yield found.span("of" if found["of"] else "own")
