"""What brackets hold ahead of the outlet: its day without a comma, who said what it printed.

In: the text within brackets. Out: the same, as long, written as brackets mostly are: `6/14/93, the LA Times`
for `6/14/93 the LA Times`, the outlet and its day for `Bishop of Truro: Western Morning News, 4 May 1930`.
"""

from __future__ import annotations

import re

from dateline.reading.typed.bodies import is_of_body
from dateline.reading.typed.dates import dates_in
from dateline.reading.typed.evidence import is_person_like
from dateline.reading.typed.lexicon import lettered
from dateline.reading.typed.outlets import TITLES, Outlets, Standing
from dateline.reading.typed.platforms import PLATFORM

_DAY_FIRST = re.compile(r"\s*\d|\s*[^\W\d_]{3,9}\.?\s\d")
_NAME_BEHIND = re.compile(
    lettered(r"\s(?P<name>(?:[Tt]he\s)?[^\W_a-z][^,;:()\[\]\d]{1,50})(?=\s*(?:\Z|[,;]))")
)
_SPEAKER = re.compile(
    lettered(
        r"\s*(?P<who>[A-ZÀ-Þ][^,;:()\[\]\d]{2,70}):\s(?P<name>[^\W_][^,;:()\[\]\d]{1,50}?)(?=,|\s*(?:\d|\Z))"
    )
)
_NO_DAY = re.compile(
    r"(?<=[^\W_])\s(?=(?:o\.\s?D\.|n\.\s?d\.|s\.\s?d\.|s\.\s?f\.)\s?[a-z]?\s*(?:[;,]|\Z))"
)  # `CIA o.D.`
_OFFICE = re.compile(
    r"\b(?:officers?|spokes(?:man|woman|person)|chief|head|leader|author|editor|lawyer|rector|dean|vicar|rabbi|imam|abbot|coroner|"
    r"premier|chairwoman|vice-president|MP|MEP|Rev|Sprecher(?:in)?|Bürgermeister(?:in)?|ministre|maire|porte-parole|alcalde(?:sa)?|ministr[oa])\b"
)


def written_out(inner: str, outlets: Outlets, *, day_first: bool) -> str:
    """The text within brackets with commas beside the day, and blanks for who is quoted."""
    inner = _NO_DAY.sub(",", inner)
    parts = [_with_comma(part, outlets, day_first=day_first) for part in inner.split(";")]
    return _without_speaker(";".join(parts), outlets)


def _with_comma(inner: str, outlets: Outlets, *, day_first: bool) -> str:
    """`6/14/93 the LA Times`: only a name that is surely an outlet's stands so behind its day."""
    if not _DAY_FIRST.match(inner):
        return inner
    (date, *others) = dates_in(inner, day_first=day_first) or (None,)
    if date is None or others or not date.is_of_day or date.month_day:
        return inner  # `October 7 News, May 3, 2020`
    if inner[: date.start].strip():
        return inner
    named = _NAME_BEHIND.match(inner, date.end)
    if named is None or outlets.standing(named["name"].strip()) < Standing.CUED or is_of_body(named["name"]):
        return inner
    return f"{inner[: date.end]},{inner[date.end + 1 :]}"


def _without_speaker(inner: str, outlets: Outlets) -> str:
    """Blanks for a person, by name or office, ahead of the colon before a known outlet."""
    match = _SPEAKER.match(inner)
    if match is None or PLATFORM.match(match["who"]) or not outlets.knows(match["name"].strip()):
        return inner
    who = match["who"]
    named = TITLES.search(who) or _OFFICE.search(who) or is_person_like(who)
    if not named or outlets.standing(who) >= Standing.CUED:
        return inner
    return " " * match.start("name") + inner[match.start("name") :]
