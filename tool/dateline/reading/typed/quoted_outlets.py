"""Outlets in plain double quotation marks: `"Crossfire" (3/19/91)`, `("Title," "Boston Globe," 3/26/91)`.

In: a text, or what a pair of its brackets holds, and what is known of outlets. Out: names learnt, and the
places of outlets. So wrote houses that had no italics (typescripts, bulletin boards, newswires): titles stand
in the same marks, and the comma behind either within them. A document is held to write so where known
outlets stand in such marks beside their day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.reading.typed.evidence import is_person_like
from dateline.reading.typed.lexicon import lettered
from dateline.reading.typed.outlets import Outlets
from dateline.reading.typed.place_names import is_place

_SMALL = r"(?:of|the|and|in|on|for|to|at|de|la|le|&)"
_NAME = rf"(?:[A-ZÀ-Þ\d][\w’'&./-]*|@\w+)(?:\s(?:{_SMALL}\s){{0,2}}[A-ZÀ-Þ\d][\w’'&.!-]*){{0,5}}"
_DAY = r"(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{1,2}/\d{2,4}|(?:\d{1,2}\.?\s)?[A-Z][a-z]{2,8}\.?\s\d{1,4})"
# `("X," 3/26/91)`, `("T," "X," 3/26/91)`, `see "X," 3/26/91`: the comma within the marks
_WITH_COMMA = re.compile(
    lettered(rf'(?P<title>"[^"\n]{{4,200}}[,.?!]"\s)?(?:\b(?:in|by)\s)?"(?P<name>{_NAME})[,;]"\s(?={_DAY})')
)
_BEFORE_BRACKET = re.compile(lettered(rf'"(?P<name>{_NAME})[,]?"(?:\s(?:magazine|newspaper))?\s\({_DAY}\)'))
_IN_MARKS = re.compile(lettered(rf'(?<![\w"])"(?P<name>{_NAME}),?"(?!\w)'))
_LEAST = 2  # known outlets that stand so, from which it is the document's way
_SHORT, _TITLE = 4, 5  # words of a name
_PART = re.compile(lettered(r"[A-Z]{2,5}(?=['’]s\s|\s)"))  # the station whose programme it is


# What is called so is no outlet: `the law "On Harbors" (3/21/91)`
_OF_WORK = re.compile(
    r"\b(?:laws?|bills?|acts?|decrees?|resolutions?|speech(?:es)?|lectures?|books?|novels?|films?|movies?|songs?|plays?|poems?|exhibitions?|operations?|missions?|exercises?|phrases?|terms?|words?|slogans?|"
    r"articles?|reports?|essays?|pieces?|stud(?:y|ies)|papers?|memos?|chapters?|conferences?|seminars?|rall(?:y|ies)|campaigns?|titled|entitled|called|dubbed|headlined|labell?ed|termed|named|nicknamed|codenamed)\s\Z",
    re.IGNORECASE,
)


def learn_quoted(text: str, outlets: Outlets) -> None:
    """The names in plain quotation marks that a day stands beside, where known outlets stand so too."""
    dated = [m for form in (_WITH_COMMA, _BEFORE_BRACKET) for m in form.finditer(text)] if '"' in text else []
    habit = sum(outlets.knows(m["name"]) for m in dated) >= _LEAST
    for match in dated:
        name = match["name"]
        if _OF_WORK.search(text, max(0, match.start() - 40), match.start()):
            continue
        titled = match.re is _WITH_COMMA and match["title"] is not None
        if _is_of_station(name, outlets) or (habit and _may_be_called(name, titled=titled)):
            outlets.learn(name, whole=True)
    for match in _IN_MARKS.finditer(text) if habit else ():
        if _holds_known(match["name"], outlets):
            outlets.learn(match["name"], whole=True)


def _is_of_station(name: str, outlets: Outlets) -> bool:
    """Whether it is a programme that is called by its station: `CBS Evening News`, `CNN's Crossfire`."""
    part = _PART.match(name)
    return part is not None and outlets.knows(part[0])


def _may_be_called(name: str, *, titled: bool) -> bool:
    """Whether words may be a name; a title that stands ahead tells that it is no title itself."""
    if is_place(name) or is_person_like(name):
        return False
    return len(name.split()) <= (_TITLE if titled else _SHORT)


def _holds_known(name: str, outlets: Outlets) -> bool:
    """Whether it is a known outlet with its town ahead: `Toronto Globe and Mail`."""
    first, _, rest = name.partition(" ")
    return is_place(first) and " " in rest and outlets.knows(rest)


def quoted_outlets(inner: str, outlets: Outlets) -> Iterator[tuple[int, int]]:
    """The places of outlets within their marks in what brackets hold, each right before its day."""
    for match in _WITH_COMMA.finditer(inner) if '"' in inner else ():
        if match["title"] or outlets.knows(match["name"]):
            yield match.span("name")
