"""Days of what somebody put on a page of its own: "The coast guard said on its X account on 3 May 2023".

In: a sentence with its days. Out: the place of who publishes so, and its name. Bodies and firms that are no
outlets are the source of what stands on their own pages; of a person's account the platform is (`carrying`).
"""

from __future__ import annotations

import re
from functools import cache

from dateline.reading.typed.bodies import is_of_body
from dateline.reading.typed.dates import CitedDate
from dateline.reading.typed.evidence import is_person_like
from dateline.reading.typed.lexicon import lettered, pattern
from dateline.reading.typed.naming import Named, Place

_REACH = 260  # characters of a sentence that are looked at on either side of a day
_SAID = (
    r"(?:(?:also|then|later|only|first|itself|had|has)\s+)*(?:said|wrote|posted|announced|put|published|uploaded|confirmed|"
    r"denied|warned|claimed|stated|gave|listed|named|placed|released|shared|showed|explained|insisted|apologi[sz]ed|issued|"
    r"reported|admitted|declared|conceded|acknowledged|promised|argued|complained|regretted|clarified|recalled|noted)\b"
)
_WHO = r"(?P<who>(?:[Tt]he\s+)?(?:[\w’'-]+\s+){0,6}?[\w’'-]+)"
_CLAUSE = r"(?:^|[;,:.]\s|\b(?:and|but|that|while|as|when)\s)\W*"
_WITHIN = r"(?:[^.;]{0,120}?\s)?"
_LEADS = re.compile(r"\W*(?:(?:and|but|then|also|later|only)\s+)?(?:[Oo]n|[Ll]ate\s+on|[Ee]arly\s+on)?\s*")
_PROPER = re.compile(
    lettered(
        r"(?<![\w’'-])[A-ZÀ-Þ][\w’'-]*(?:\s+(?:[A-ZÀ-Þ]|a[lnstdrz]-|(?:al|el|bin|ibn|de|von|van)\s[A-ZÀ-Þ])[\w’'-]*)*\Z"
    )
)
_OF = re.compile(r"\b(?:of|for|in|on|de|du|del|and)\s+(?:the\s+)?\Z")


_OWN = re.compile(r"\s(?:its|his|her)\s")


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    """Who says it there, who says it (there named before), where, who says it there behind a day, and
    where who says it before one."""
    there = (
        r"(?:[Oo]n|to|[Vv]ia|[Tt]hrough|over)\s+(?:its|(?P<personal>his|her))\s+(?:(?:own|official|verified|main)\s+)?"
        rf"(?:(?:(?i:{pattern('platforms')})|X)(?:\s+(?:page|channel|account|feed|group))?|"
        r"home\s?page|web\s?site|site|page|channel|account|blog|newsletter)(?![\w-])"
    )
    dated = r"(?:,?\s+(?:(?:on|of|dated|in)\s+)?|\s*[(\[]\s*)\Z"
    return (
        re.compile(
            rf"(?:{_CLAUSE}|(?P<inverted>\b(?:wrote|said|posted|declared|announced|complained|asked)\s+)){_WHO}(?:\s+{_SAID}{_WITHIN}\s*|,\s+|(?(inverted)\s+)){there}{dated}"
        ),
        re.compile(rf"\s*,?\s*{_WHO}\s+{_SAID}"),
        re.compile(
            rf"^\W*(?:[IO]n\s+(?:an?|the)\s+[^,;.]{{3,60}}?\s|(?:Writing|Posting|Commenting|Responding|Reacting)\s)?{there}{dated}"
        ),
        re.compile(rf"\s*,?\s*{_WHO}\s+{_SAID}{_WITHIN}\s*{there}"),
        re.compile(rf"^\W*{there},?\s+{_WHO}\s+{_SAID}\s*{dated}"),
    )


def on_own_page(sentence: Named, date: CitedDate) -> Place | None:
    """Who put something on a page of its own on that day."""
    begin = max(0, date.start - _REACH)
    before, behind = sentence.text[begin : date.start], sentence.text[date.end : date.end + _REACH]
    if not (_OWN.search(before) or _OWN.search(behind)):
        return None
    who_there, says, there, says_there, there_who = _forms()
    match = says.match(behind) if there.search(before) else None
    if match is None and _LEADS.fullmatch(before):
        match = says_there.match(behind)
    if match is not None:
        return _named(match, date.end)
    match = who_there.search(before) or there_who.search(before)
    return _named(match, begin) if match else None


def _named(match: re.Match[str], begin: int) -> Place | None:
    """The body or firm that a phrase names, without the words that only say what it is."""
    personal = match.groupdict().get("personal") is not None
    who = re.sub(r"^[Tt]he\s+", "", match["who"])
    start = match.end("who") - len(who)
    proper = _PROPER.search(who)
    if proper is not None and not _OF.search(who[: proper.start()]):
        start, who = start + proper.start(), proper[0]  # `the opposition list Zeleni Sjever`
        if who in ("It", "He", "She", "They") or (is_person_like(who) and not personal):
            return None
    elif personal or not is_of_body(who):
        return None
    return begin + start, begin + match.end("who"), who
