"""Days that belong to a noun: of a photograph that was taken, an officer accused, an attack that wounded.

In: the parts of a clause before and behind a date. Out: whether the day is the noun's, and none that the
clause tells of; or whether it is the day of what befell, which it does tell of. Forms alone are read.
"""

from __future__ import annotations

import re
from functools import cache

from dateline.reading.claim_words import words
from dateline.reading.verbs import has_past

DONE = (
    r"(?:\w{2,}ed|made|held|built|taken|written|found|shot|given|drawn|begun|sent|sold|bought|paid|lost|won|struck|"
    r"laid|seen|born)"
)
_ON_DAY = r"(?:on|in|during)\s+(?:the\s+)?\Z"
_PARTICIPLE = re.compile(
    r"\w\s+(?:\w+ed|made|held|built|taken|written|found|shot|given|drawn|begun|sent|sold|bought|paid|lost|won|"
    r"struck|laid|cast|set(?:\s+up)?|brought|left|put\s+up|hired)(?:\s+\w+)?\s+" + _ON_DAY
)
_PASSIVE = re.compile(
    r"(?<!\w)(?:was|were|been|is|are)\s+(?:\w+\s+)?\w+(?:\s+\w+)?\s+(?:on|in|during)\s+(?:the\s+)?\Z"
)
_ASIDE = re.compile(r"\A\s*\([^()]*\)")
_HEAD = re.compile(r"\s*(?:\w+ly\s+)?(\w+)")
_NOUN_DONE_TO = re.compile(
    r"(?:\A|\b(?:of|for|to|by|from|with|against|about|between)\s+)"
    r"(?:(?:the|an?|two|three|four|five|ten|some|many|all|most)\s+)?(?:[\w’'-]+\s+){1,3}?"
    rf"{DONE}\s+(?:(?!and\b|but\b)[\w’'-]+\s+){{0,6}}?{_ON_DAY}",
    re.IGNORECASE,
)
_VERB_NEXT = re.compile(r"\s*(was|were|is|are|has|have|had)\s+\w")
_AUXILIARY = re.compile(
    r"(?<!\w)(?:was|were|been|is|are|had|has|have|be|who|which|that)(?!\w)", re.IGNORECASE
)
_DONE_INSERTED = re.compile(
    rf"[\w’”\"'],\s+(?:\w+ly\s+|first\s+|last\s+)?({DONE})\s+(?:[\w’'-]+\s+){{0,7}}?(?:on|in|during|from|between)\s+(?:the\s+)?\Z"
)
_DONE_LAST = re.compile(
    r"[\w’']+\s+(?!and\b|but\b|or\b|then\b|later\b)[\w’'-]+\s+"
    r"(?:taken|made|held|signed|issued|filed|written|shot|given|drawn|recorded|filmed|built|posted|seen|dated|"
    r"arrested|captured|killed|wounded|committed|passed|found)(?:\s+by(?:\s+[\w’'-]+){1,3}?)?\s+(?:\w+\s+)?"
    + _ON_DAY
)
_BEHIND_INSERTION = re.compile(r"[^,;:]{0,100},\s+(?:\w+ly\s+)?(\w+)(?:\s+\w+)?")
_PRESENT_NEXT = re.compile(
    r"(?!his\b|its\b|this\b|thus\b|and\b|but\b|with\b|when\b|while\b|after\b|before\b|from\b|into\b|over\b|under\b|that\b|for\b|"
    r"who\b|which\b|where\b|against\b|about\b|near\b|between\b|during\b|despite\b|amid\b|because\b|although\b|though\b|since\b|until\b|"
    r"then\b|by\b|along\b|behind\b|across\b)[a-z]{3,}\s+(?:to|the|an?|no|not|its|his|her|their|that)\b"
)
_FINITE_NOW = frozenset(
    (
        "was were is are has have had will says shows keeps lies remains names gives includes contains allows"
    ).split()
)


# `Of the six pumps delivered in January, two work`
_OF_THOSE = re.compile(
    rf"\W*Of\s+(?:the|those|these|its|his|her|their|all)\b[^,;:]*\b{DONE}\b[^,;:]*?{_ON_DAY}"
)
_FRONTED = re.compile(
    rf"\W*(?:\w+ly\s+|[Ff]irst\s+)?({DONE})\b(?:\s+[\w’'-]+){{0,8}}?\s+{_ON_DAY}", re.IGNORECASE
)


def is_fronted(before: str, after: str) -> bool:
    """`Arrested in July, he was tried behind closed doors`: what befell somebody before the news of him."""
    found = _FRONTED.fullmatch(before)
    return bool(found and "," in after and not _PLANNED.match(found[1]))


def is_reduced_relative(before: str, after: str) -> bool:
    """`A cast made in May 2017 was shown`: the date dates the cast, the verb behind it something else."""
    if not _PARTICIPLE.search(before) or _PASSIVE.search(before):
        return False
    head = _HEAD.match(_ASIDE.sub("", after))
    return bool(
        head
        and not head[1].startswith("un")
        and (has_past(head[1]) or head[1] in ("is", "are", "has", "have"))
    )


def is_told_of_thing(before: str, after: str) -> bool:
    """`A decree signed on May 14 dissolved the board`: what the thing did came no earlier than its day."""
    if _OF_THOSE.fullmatch(before) and after.lstrip().startswith(","):
        return True
    head = _HEAD.match(_ASIDE.sub("", after))
    return bool(head and is_reduced_relative(before, after) and has_past(head[1]))


def is_of_what_was_done(before: str, after: str) -> bool:
    """`The officer accused of firing on May 14 was released`: behind its day the main verb follows."""
    found = _NOUN_DONE_TO.search(before)
    return bool(found and _VERB_NEXT.match(after) and not _AUXILIARY.search(found[0]))


def is_inserted(before: str, after: str) -> bool:
    """`The photograph, taken on May 14, was shared`: the day of what the noun underwent.

    `The talks, held on May 14, failed` dates the talks themselves, `the report, published on May 14, …` what
    the sentence is told from.
    """
    found = _DONE_INSERTED.search(before[-140:])
    if found is None or has_past(before[: max(0, len(before) - 140) + found.start() + 1]):
        return False
    if words("occurring").fullmatch(found[1]) or words("publishing").fullmatch(found[1]):
        return False
    behind = _BEHIND_INSERTION.match(after)
    if behind is None:
        return False
    goes_on = behind[1] in _FINITE_NOW or has_past(behind[1])
    return goes_on or bool(_PRESENT_NEXT.match(behind[0], behind.start(1)))


_PLANNED = re.compile(
    r"(?:planned|scheduled|expected|promised|proposed|due|slated|booked|called|set|fixed|timed|born|founded|based)\Z",
    re.IGNORECASE,
)
_WAS_THEN = re.compile(
    r"(?:was|were)\s+(?:an?|the|one|his|her|its|their|from|in|of|no|not)\b|(?:had|has|have|is|are)\b|"
    r"(?:worked|lived|taught|studied|served|belonged|owned|grew|came|played|wore|spoke|liked|loved|knew|wanted|used)\b"
)


def did_then(before: str, after: str) -> bool:
    """`The baker, fined on May 14, paid`: what it did came no earlier than what it underwent."""
    found = _DONE_INSERTED.search(before[-140:])
    behind = _BEHIND_INSERTION.match(after)
    if found is None or behind is None or _PLANNED.match(found[1]):
        return False
    told = after[behind.start(1) :]
    return has_past(behind[1]) and not _WAS_THEN.match(told) and not words("future").search(told[:40])


_CLIPPED = re.compile(
    rf"\W*(?:\w+ly\s+)?({DONE})\s+(?:by|in|at|off|out|up|down|to|from|over|under|with|for)\s[^,;:]{{0,80}}?{_ON_DAY}",
    re.IGNORECASE,
)


def is_clipped(before: str, after: str) -> bool:
    """`Condemned by the vet on May 14.`: a note that leaves out what everybody knows."""
    found = _CLIPPED.fullmatch(before)
    return bool(
        found
        and not _PLANNED.match(found[1])
        and not has_past(after)
        and not any(words(name).search(before + after) for name in ("future", "planning", "conditional"))
    )


def is_noun_done_to(before: str) -> bool:
    """`He was held for remarks made on`: a day of the remarks, where another verb tells the news."""
    found = _DONE_LAST.search(before)
    return bool(found and has_past(before[: found.start()]) and not _AUXILIARY.search(found[0]))


# --- what befell ------------------------------------------------------------------------------

_AT = r"(?:\s+(?:in|on|at|near|against)\s+(?:[\w’'-]+\s+){1,4}?)?"
_ARTICLE_ALONE = re.compile(r"\W*the\s+", re.IGNORECASE)


@cache
def _beside() -> dict[str, re.Pattern[str]]:
    befell, speech = words("befalling").pattern, words("speeches").pattern
    occurring = words("occurring").pattern
    return {
        "befell of": re.compile(
            rf"\W*(?:the|an?)\s+(?:[\w’'-]+\s+){{0,3}}?{befell}{_AT}\s*of\s+(?:the\s+)?", re.I
        ),
        "befell in": re.compile(
            rf"\W*(?:in|during)\s+(?:the|an?)\s+(?:[\w’'-]+\s+){{0,3}}?{befell}{_AT}\s*of\s+(?:the\s+)?", re.I
        ),
        "befell on": re.compile(
            rf"\W*(?:the\s+|an?\s+)?(?:[\w’'-]+\s+){{0,2}}?{befell}(?:\s+(?:in|on|at|near|against|of)(?:\s+[\w’'-]+){{1,4}})?,?\s+on\s+(?:the\s+)?",
            re.I,
        ),
        "met": re.compile(
            r"\W*at\s+(?:its|their|the|an?)\s+(?:[\w’'-]+\s+){0,2}?(?:meeting|session|sitting)\s+of\s+(?:the\s+)?",
            re.I,
        ),
        "befell next": re.compile(rf"\s+(?:[a-z][\w-]*\s+){{0,2}}?{befell}{_AT}", re.I),
        "speech of": re.compile(
            rf"\bin\s+(?:an?|his|her|its|their|the|another)\s+(?:[\w-]+\s+){{0,3}}?{speech}"
            r"(?:\s+(?:to|on|by|from)(?:\s+[\w’'-]+){1,5}?)?\s+of\s+(?:the\s+)?\Z",
            re.I,
        ),
        "occurring": re.compile(
            rf"\s*{occurring}(?:\s+(?!and\b)[\w’'-]+){{0,5}}?\s+(?:on|in)\s+(?:the\s+)?"
            r"(?:(?:morning|night|evening)\s+of\s+)?",
            re.I,
        ),
    }


def befell(before: str, after: str) -> bool:
    """`The attack of May 14 wounded two`, `in a statement of May 14, they claimed`: it is told of."""
    patterns = _beside()
    if patterns["speech of"].search(before):
        return has_past(after.split(",", 1)[-1]) or has_past(before)
    if patterns["befell in"].fullmatch(before) or patterns["met"].fullmatch(before):
        told = re.split(r"[;:]", after, maxsplit=1)[0]
        return has_past(told) and not any(words(name).search(told) for name in ("future", "pluperfect"))
    behind = after if patterns["befell of"].fullmatch(before) else ""
    named = patterns["befell next"].match(after)
    if not behind and named and _ARTICLE_ALONE.fullmatch(before):
        behind = after[named.end() :]
    verb = re.match(r"\s*([a-z]+)\b", behind)
    return bool(verb and has_past(verb[1]))


def befell_on(before: str) -> bool:
    """`- Raid on the office on May 14`: an item of a list that names what befell, and its day."""
    return bool(_beside()["befell on"].fullmatch(before))


def occurs(clause: str, lead: str) -> bool:
    """`The strike, which began on May 14, lasted a week`: the clause dates the strike itself."""
    return bool(_beside()["occurring"].fullmatch(clause)) and not has_past(lead)
