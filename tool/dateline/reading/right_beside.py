"""What the words right beside a date tell of it, whatever verb governs it: it was then, lasted, is past.

In: the text before a date and behind it. Out: a reason, or whether.
"""

from __future__ import annotations

import re
from functools import cache

from dateline.reading.claim_words import words
from dateline.reading.lasting import come_by, ended_then, so_since, went_on_until
from dateline.reading.role_reasons import BESIDE, NO_EARLIER, TOLD
from dateline.reading.verbs import (
    has_past,
    is_said_on,
)
from dateline.values.mentions import DateMention

RELATIVE = frozenset(("which", "who", "whose", "whom", "where"))
# `that was on May 14`, `and that on May 14`
_WAS_ON = re.compile(
    r"(?:(?:[;:–—]|,\s+and)\s+(?:this|that|it)\s+was|,\s+(?:and\s+)?(?:this|that))\s+(?:on|in)\s+(?:the\s+)?\Z|"
    r"\A\s*(?:(?:this|that|it)\s+)?was\s+(?:on|in)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
_SAID_TO_HAVE = re.compile(
    r"\b(?:is|are|was|were)\s+(?:\w+ly\s+)?(?:said|reported|believed|alleged|thought|understood|known|feared|rumou?red)"
    r"\s+to\s+have\s[^,;:\d]*\Z"
)
MAIN = ("", "and", "but", ";", ":", "so", "yet", "or", "nor", "—", "–", "-")
_UP_TO_NOW = re.compile(
    r"\s+(?:and|to|until|till|through|up\s+to)\s+(?:(?:the\s+)?(?:present|date|day|time)\b|today\b|now\b|this\s+(?:day|report|paper)\b)"
)
# `SANA, quoted by Al-Mayadeen on 26 November, spoke of three dead`
_QUOTED_BY = re.compile(
    r"\b(?:quoted|cited|relayed|reprinted|republished|picked\s+up)\s+by\s+(?:the\s+)?(?:[A-Z][\w’'-]*\s+){1,4}(?:on|of)\s+"
    r"(?:the\s+)?\Z"
)
# `Two officials told us (Muscat, September 2021)`, `We wrote to five ministries on 8 May`
_OWN_WORK = re.compile(
    r"\btold\s+(?:us|me)\s+[^;:.]{0,40}\Z|(?:\A|[,;:]\s+(?:and\s+)?)\W*(?:[Ww]e|I)\s+(?:\w+ly\s+|also\s+|first\s+)?"
    r"(?:spoke|wrote|asked|interviewed|met|visited|called|telephoned|counted|talked|put|sent|requested|collected|gathered|"
    r"surveyed|checked|consulted|approached|contacted)\b[^;:]*\Z"
)
# `Their agent says the wages were wired in January`: today's word on it is the news.
_SAYS = re.compile(
    r"\b(?:says?|claims?|insists?|maintains?|admits?|denies|deny)\s+(?:that\s+)?"
    r"(?:the|an?|his|her|its|their|he|she|it|they)\s"
)
_ABOUT = re.compile(r"\babout\s+(?:the\s+)?\Z")


def told_outright(opener: str, parts: tuple[str, str], after: str) -> str:
    """Why a date is an event's whatever else its clause says; empty where it may not be.

    `parts` are what stands before it: in its sentence, and in its clause.
    """
    lead, before = parts
    if (_WAS_ON.search(before) and opener in MAIN) or _WAS_ON.search(lead[-40:]):
        return TOLD
    if _SAID_TO_HAVE.search(before):
        return BESIDE
    return TOLD if opener not in RELATIVE and is_said_on(before, after) else ""


def lasted_until(lead: str, behind: str) -> str:
    """Why something is told to have been so until a day, by it or since; empty where it is not."""
    if ended_then(lead, behind):
        return BESIDE
    return NO_EARLIER if come_by(lead, behind) or went_on_until(lead) or so_since(lead, behind) else ""


def is_background(mention: DateMention, lead: str, behind: str) -> bool:
    """Whether the words right beside a date say that it is past, lasts, or is only spoken about."""
    about = _ABOUT.search(lead[-12:]) and not any(part.approximate for part in mention.parts)
    return bool(about or right_before("background_before").search(lead) or _UP_TO_NOW.match(behind))


# `-- Lloyd's desk, 2 March 2020` at the end of a line; `on June 22, and radio had the news earlier [@k]`
_SOURCE_LINE = re.compile(r"(?:--|–|—)\s+[A-Z][^.;:\n]*,\s+\Z")
_LINE_ENDS = re.compile(r"[ \t]*\n")
_EARLIER = re.compile(r"\s*,\s+(?:and|but)\s+[^,;:]+\s+(?:earlier|before|first)[\s.]*\Z")
_DONE_FIRST = re.compile(r"\band\s+([a-z]+)(?:\s+(?:up|on|out|off))?,?\s+\Z")


def is_source_line(lead: str, behind: str) -> bool:
    """Whether a date ends a line that names a source, or the source told of it before that day."""
    return bool((_SOURCE_LINE.search(lead) and _LINE_ENDS.match(behind)) or _EARLIER.match(behind))


def counts_within(before: str) -> bool:
    """`The council wrote to Basra and received, seven weeks later,`: counted from the writing, of no day."""
    second = _DONE_FIRST.search(before)
    return bool(
        second and has_past(second[1]) and has_past(before[: second.start()]) and not re.search(r"\d", before)
    )


def is_of_others(lead: str) -> bool:
    """Whether a date is that of an outlet which quotes another, or of what the authors did themselves."""
    return bool(_QUOTED_BY.search(lead) or _OWN_WORK.search(lead))


def is_said_today(before: str) -> bool:
    """Whether what a clause tells is what somebody says now."""
    return bool(_SAYS.search(before))


@cache
def right_before(name: str) -> re.Pattern[str]:
    """The named words where they end the text before a date."""
    return re.compile(
        rf"{words(name).pattern}\s+(?:the\s+|about\s+|around\s+|at\s+least\s+)?(?:year\s+|month\s+of\s+)?\Z",
        re.IGNORECASE,
    )
