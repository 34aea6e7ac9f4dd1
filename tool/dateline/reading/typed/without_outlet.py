"""Parts of notes that name no outlet: talks by their second field, tribunals, learned works in short.

In: one group of a note, the note's text, what is known of outlets. Out: whether it is such. They stand beside
press items in notes of EUAA (`Iraqi analyst, Interview by videoconference with EUAA, 15 March 2022`) and the
Home Office (`UT, ‘RH and MK’ (paragraph 144), 3 December 2020`; `Ellis H, ‘We were told…’, 6 August 2021`).
"""

from __future__ import annotations

import re

from dateline.reading.typed.choosing import Choice
from dateline.reading.typed.groups import RawGroup
from dateline.reading.typed.name_shapes import is_surname_first
from dateline.reading.typed.outlets import Outlets, Standing

_HOW = (
    r"(?:[Vv]ideo\w*|[Tt]ele\w*|phone|Skype|Zoom|WhatsApp|Teams|Signal|Webex|e-?mail|the\s+internet|"
    r"(?:video|audio|conference|online|voice)\s+(?:call|link|conference)|in\s+person)"
)
_ASKERS = (
    r"(?:EUAA|EASO|CPIT|Landinfo|Cedoca|DIS|OSAR|ACCORD|(?:the\s+)?"
    r"(?:authors?|drafters?|researchers?|Home\s+Office|Panel|FFM|mission|team|Secretariat))\b"
)
_TALK = r"(?:interviews?|conversations?|meetings?|correspondence|communications?|consultations?|e-?mails?)"
# `A source, Interview by telephone`, `A researcher, email to EUAA`, `Home Office, interview with a lawyer`
_TOLD = re.compile(
    rf"[^“”\"«»‘;]{{3,160}}?,\s+(?:(?:[\w-]+\s+){{0,3}}?{_TALK}\s+(?:conducted\s+|held\s+|carried\s+out\s+|exchanged\s+)?(?:(?:by|via|over|through)\s+{_HOW}|(?P<asked>(?:with|to|by)\s+{_ASKERS}))"
    rf"|{_TALK}\s+with\s+[^;“”\"«»]{{3,90}}?,\s+(?:by|via|over|through)\s+{_HOW}|{_TALK}\s+with\s+(?:an?|two|three|four|several|some)\s"
    rf"|(?:by|via)\s+{_HOW},\s)",
    re.IGNORECASE,
)
_WHO = re.compile(r"(?P<who>[^,;]+),")
# Tribunals of the United Kingdom that their letters name, a case in quotation marks behind them
_TRIBUNAL = re.compile(
    r"(?:UT|UTIAC|UKUT|FTT|AIT|IAT|UKAIT|UKIAT|EWCA|EWHC|UKSC|UKHL|ECtHR|CJEU|HJT|CA|HL)(?:\s\([^()]{2,30}\))?,\s[‘“'\"]"
)
# `Hossain, The Press and the Lathi (page 66), 2017`
_OF_BOOK = re.compile(r"\(pages?\s\d[^()]*\),\s(?:19|20)\d\d", re.IGNORECASE)
_PAGES = re.compile(r"\b(?:pages?|pp?\.?|pgs?\.?)\s?\d", re.IGNORECASE)
_TITLE_AND_DAY = re.compile(r"[^,;]+,\s(?:‘.+’|“.+”|\".+\"|'.+')\s?(?:\([^()]*\))?,\s[^,;‘“]+", re.DOTALL)
_FAR = 300  # characters of a note on either side of a group
_LEAD = re.compile(
    r"\A\s*(?:(?:[Cc]ompare|[Ss]ee|[Cc]f\.?|[Aa]nd)\s+(?:also,?\s+)?(?:for\s+(?:example|instance),?\s+)?)?"
)


def is_without_outlet(raw: RawGroup, choice: Choice, body: str, outlets: Outlets) -> bool:
    """Whether a group is a talk, a tribunal's decision, a learned work by its year, an author's title."""
    first = max(0, raw.start - _FAR)
    start = body.rfind(";", first, raw.start) + 1 or first
    end = body.find(";", raw.end, raw.end + _FAR)
    part = body[start : end if end >= 0 else raw.end + _FAR]
    part = _LEAD.sub("", part, count=1).strip()
    if _TRIBUNAL.match(part) or _is_told(part, outlets):
        return True
    year_alone = raw.date is not None and not raw.date.is_of_day
    if year_alone and _OF_BOOK.search(part):
        return True
    press = any(outlets.standing(name) >= Standing.CUED for name in choice.outlets)
    if press:
        return False
    if year_alone and _PAGES.search(body, raw.start):
        return True
    who = _WHO.match(part)
    author = who is not None and is_surname_first(who["who"])
    return author and _TITLE_AND_DAY.fullmatch(part) is not None


def _is_told(part: str, outlets: Outlets) -> bool:
    """Whether the second field says that the authors were told it; what the press asked is published."""
    match, who = _TOLD.match(part), _WHO.match(part)
    if match is None or who is None:
        return False
    press = outlets.standing(who["who"]) >= Standing.CUED and not outlets.lists_body(who["who"])
    return match["asked"] is not None or not press
