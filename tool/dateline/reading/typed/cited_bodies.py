"""Bodies whose word of a day the notes cite: `The UK Ministry of Defense (MoD) assessed on May 13`.

In: a sentence with its days, the document. Out: the place of a body that says something on a day, where a
note has something of that body of the same day. Without such a note it may have acted or spoken then.
"""

from __future__ import annotations

import re
from functools import lru_cache

from dateline.reading.typed.bodies import ends_as_body, is_named_as_body, is_of_body
from dateline.reading.typed.dates import CitedDate, dates_in
from dateline.reading.typed.lexicon import lettered
from dateline.reading.typed.naming import Named, Place

# `[1] General Staff of the Armed Forces, Facebook, May 14, 2022`, `9. Southern Command, “Title,” May 3, 2022`
_NOTE = re.compile(
    lettered(
        r"(?m)^[ \t]{0,4}(?:\[\d{1,4}\]|\d{1,4}[.)]|\d{1,4}(?=\s))?\s?"
        r"(?P<who>[A-ZÀ-Þ][^,;:\n“”\"«»‘()]{4,90}?)(?:\s\([^()\n]{2,20}\))?,\s(?P<rest>[^\n]{8,300})"
    )
)
_COMMAND = re.compile(
    r"\b(?:General\sStaff|Command|Directorate|Administration|Headquarters|Forces|Brigade|Militia)\b"
)
_WORD = re.compile(r"[^\W\d_]{2,}")
_SMALL = frozenset("the of for and on in to de du la".split())
_STEM = 5  # letters by which words are the same: `Defense` and `Defence`, `Ukraine` and `Ukrainian`
_CAPITAL = lettered(r"[A-ZÀ-Þ][\w’'.&-]*")
_WHO = rf"(?P<who>{_CAPITAL}(?:\s+(?:(?:of|for|of\s+the|and)\s+)?{_CAPITAL}){{1,8}})(?:\s\([^()]{{2,12}}\))?"
_SAID = (
    r"(?:(?:also|later|first|then|again|further|separately|similarly)\s+)?(?:reported|stated|said|noted|assessed|claimed|announced|confirmed|added|acknowledged|denied|"
    r"warned|published|posted|released|observed|emphasized|clarified|reiterated|amplified|estimated|specified)"
)
_HOUR = r"(?:\s+(?:at|around)\s+\d{1,2}:?\d\d(?:\s+(?:local\s+time|hours|[A-Z]{2,4}))?)?"
_BEFORE = re.compile(
    rf"(?:\A\W*|[.;:,–—]\s|\b(?:that|and|but|while|as)\s)(?:[Tt]he\s+)?{_WHO}\s+{_SAID}{_HOUR},?\s+on\s+\Z"
)
_OPENS = re.compile(r"(?:\A|[.;:]\s)\W*On\s+\Z")
_BEHIND = re.compile(rf",?\s+(?:the\s+)?{_WHO}\s+{_SAID}\b")
_REACH = 200  # characters of a sentence on either side of a day


def said_by_cited_body(sentence: Named, date: CitedDate, document: str) -> Place | None:
    """The body that says something on that day which a note cites."""
    day = _month_day(date)
    cited = _cited(document).get(day, ()) if day else ()
    if not cited:
        return None
    begin = max(0, date.start - _REACH)
    before = sentence.text[begin : date.start]
    match, offset = _BEFORE.search(before), begin
    if match is None and _OPENS.search(before):
        match, offset = _BEHIND.match(sentence.text[date.end : date.end + _REACH]), date.end
    stems = _stems(match["who"]) if match else frozenset()
    if match is None or len(stems) <= 1 or not any(stems <= one for one in cited):
        return None
    start, end = match.span("who")
    return offset + start, offset + end, match["who"]


def _month_day(date: CitedDate) -> str | None:
    if date.month_day:
        return date.month_day
    value = date.value.edtf() if date.value is not None else ""
    return value[5:] if re.fullmatch(r"\d{4}-\d\d-\d\d", value) else None


def _stems(name: str) -> frozenset[str]:
    words = (word.casefold() for word in _WORD.findall(name))
    return frozenset(word[:_STEM] for word in words if word not in _SMALL)


@lru_cache(maxsize=4)
def _cited(document: str) -> dict[str, tuple[frozenset[str], ...]]:
    """The bodies that notes begin with, by month and day of what they cite of them."""
    found: dict[str, tuple[frozenset[str], ...]] = {}
    for match in _NOTE.finditer(document):
        who = match["who"]
        body = is_of_body(who) or ends_as_body(who) or is_named_as_body(who) or _COMMAND.search(who)
        dates = dates_in(match["rest"].partition(";")[0]) if body else ()
        if dates and (day := _month_day(dates[0])):
            found[day] = (*found.get(day, ()), _stems(who))
    return found
