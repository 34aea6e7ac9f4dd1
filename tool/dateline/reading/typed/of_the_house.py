"""Days of a paper or a station as a house: how long it was called so, since when it is on the air, what
befell its transmitter or its licence, when it gave up print.

In: folded and marked text around a name. Out: whether the day is of the house, and of nothing published.
"""

from __future__ import annotations

import re

from dateline.reading.typed.dates import CitedDate
from dateline.reading.typed.link_parts import DATED, QUOTE

# `was known as X from 1992 until`, not `the channel known as X showed on 3 May`
_CALLED = re.compile(
    r"\b(?:was|were|is|are|been|being|became|becomes?|remained)\s+(?:(?:also|then|still|first|officially|formerly|long|once|originally|again|only)\s+)*"
    r"(?:(?:known|registered|published|listed|styled|incorporated)\s+as|called|named|titled|renamed(?:\s+as)?|rebranded(?:\s+as)?)\s+(?:the\s+)?"
    rf"{QUOTE}\Z"
)
_HOW_LONG = re.compile(
    rf"{QUOTE},?\s+(?:(?:only|again|officially|simply)\s+)?(?:from|until|till|since|between|up\s+to|before|after|for|in|by|on|as\s+of)\s+"
)
# What a house has: `Radio X’s signal was jammed from 3 May`
_THINGS = (
    r"(?:signals?|transmitters?|transmissions?|frequenc(?:y|ies)|(?:broadcast(?:ing)?\s+)?licen[cs]es?|masts?|antennas?|servers?|presses|print(?:ing)?\s+(?:shop|works|house|plant)|equipment|"
    r"studios?|offices?|newsrooms?|headquarters|buildings?|premises|bank\s+accounts?|assets|registration|accreditation|bureaus?|bureaux|studio\s+building)"
)
_ONLINE = r"(?:web\s?sites?|sites?|domains?|accounts?|channels?|pages?|apps?)"
_TOOK_OFF = (
    r"(?:jammed|blocked|hacked|suspended|banned|closed|shut|taken|seized|searched|restored|unblocked|defaced|deleted|removed|disabled|inaccessible|unreachable|offline|down|"
    r"back\s+online|under\s+attack)\b"
)
_OWNS = rf"{QUOTE}['’]s?\s+(?:[\w-]+\s+){{0,2}}?"
_IS = r"(?:was|were|is|are|has\s+been|have\s+been|had\s+been|remained|stayed)"
_BEFELL = re.compile(
    rf"{_OWNS}(?:{_THINGS}\s+(?:{_IS}|went|came\s+under|burn(?:ed|t)|expired|lapsed|collapsed|fell)\b|{_ONLINE}\s+(?:{_IS}\s+(?:[\w-]+ly\s+)?{_TOOK_OFF}|went\s+(?:down|off|offline|dark)))"
)


def is_of_its_house(left: str, middle: str) -> bool:
    """Whether a day behind a name, `middle` between the two, is of how long it was called so, or of what
    befell a thing of its."""
    called = _CALLED.search(left) is not None and _HOW_LONG.fullmatch(middle) is not None
    return called or _BEFELL.match(middle) is not None


_SINCE = re.compile(r"(?:\A|[;:,.]\s|\b(?:and|but)\s)\W*(?:ever\s+)?since\s+(?:the\s+(?:[\w-]+\s+)?)?\Z")
# How it works, and no news: `has broadcast two hours a day`, `has appeared only as a weekly`
_HABIT = re.compile(
    rf"{QUOTE},?\s+(?:has|have)\s+(?:(?:also|only|again|solely|mainly|mostly|largely)\s+)*(?:been\s+)?(?:broadcast(?:ing)?|publish(?:ed|ing)|appear(?:ed|ing)|print(?:ed|ing)|come\s+out|coming\s+out|operat(?:ed|ing)|work(?:ed|ing)|"
    r"stream(?:ed|ing)|aired|airing|transmitt(?:ed|ing)|existed|written|report(?:ed|ing))\s+(?:(?:only|again|solely|mainly|exclusively)\s+)?"
    r"(?:(?:its\s+\w+\s+)?(?:from|in|on|out\s+of|as|under|via|over|through|by|with|without)\s|(?:on|off)line|abroad|(?:bi-?)?(?:daily|weekly|monthly)|twice|once|every\s|round\s|around\s|again\b|"
    r"(?:one|two|three|four|five|six|seven|eight|ten|twelve|\d+)\s+(?:hours?|minutes|times|days|pages|bulletins|issues))"
)


def runs_since(text: str, date: tuple[int, int], name: tuple[int, int]) -> bool:
    """Whether it is said since which day an outlet works so: `Since 3 May X has broadcast from`."""
    since = _SINCE.search(text, max(0, date[0] - _NEAR), date[0])
    return (
        since is not None and DATED not in text[date[1] : name[0]] and _HABIT.match(text, name[1]) is not None
    )


_NEAR = 40  # characters
_ASKED = re.compile(
    r"[”\"»]?\s(?:had\s|has\s|first\s|also\s)*(?:asked|polled|surveyed|questioned|consulted)\s"
)


def asks_in_year(text: str, end: int, date: CitedDate) -> bool:
    """Whether an outlet, its name ending at `end`, asks people over a month or a year: nothing came out."""
    return not date.is_of_day and _ASKED.match(text, end) is not None
