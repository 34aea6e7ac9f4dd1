"""Days of an outlet that the sentence does not name: "The agency added (June 15)", "on his Twitter account".

In: a sentence with its days, the outlets of the sentence before. Out: the place that stands for the outlet,
and its name.
"""

from __future__ import annotations

import re

from dateline.reading.claim_words import words
from dateline.reading.typed.dates import CitedDate
from dateline.reading.typed.lexicon import compiled
from dateline.reading.typed.naming import Named, Place

_ANAPHOR = re.compile(
    r"\b(?:the|this|that|same)\s+(?:same\s+)?(?:news\s+)?(?:agency|newspaper|paper|daily|weekly|magazine|website|site|channel|outlet|broadcaster|portal|network|station|account|page)\b(?!\s+(?-i:[A-Z“\"]))",
    re.IGNORECASE,
)
_IT_SAYS = re.compile(
    r",?\s+(?P<it>it|the\s+(?:agency|newspaper|paper|daily|weekly|channel|website|site|broadcaster))\s+(?:also\s+|then\s+)?"
    r"(?:reported|wrote|said|published|interviewed|printed|aired|broadcast|ran|carried|quoted|showed|posted|claimed|argued|added)\b",
    re.IGNORECASE,
)
_LEADS = re.compile(
    r"\W*(?:(?:and|but|then|also|earlier|later|already|only|bereits|dès|déjà)\s+)?(?:on|am|le|in|late\s+on|early\s+on)?\s*",
    re.IGNORECASE,
)
# What an outlet does with a thing already told; the day is that of doing so.
_PASSED_ON = re.compile(
    r"[”\"'’»“]?\s+(?:then\s+|also\s+|first\s+)?(?:reposted|shared|republished|reprinted|retweeted|forwarded|repeated|copied|deleted|removed|withdrew|corrected|took\s+up|picked\s+up|announced|confirmed|denied|showed|uploaded|posted)\s+"
    r"(?:it|them|this|that|(?:its|the|a|an|his|her|their)\s+(?:[\w-]+\s+)?[\w-]+)(?:\s+again)?,?\s+on\s+"
    r"|[”\"'’»“]?\s+(?:then\s+|also\s+|first\s+)?(?:found|learned|learnt|discovered|established|calculated|verified|debunked|counted|editoriali[sz]ed|corrected\s+itself)\s+on\s+",
    re.IGNORECASE,
)
_POSTED = compiled(
    "platforms",
    r"\b(?:on|via|in|through)\s+(?:(?:his|her|its|their|the|an?)\s+)?(?:(?:official|personal|own|verified)\s+)?(?P<platform>%s)\b",
)


def goes_on(sentence: Named, date: CitedDate, *, alone: bool) -> bool:
    """Whether the outlet spoken of before goes on: `The agency added (June 15)`, `On 2 May it wrote`."""
    text = sentence.text
    if alone:
        between = text[: date.start].rstrip(" ([")
        anaphor = list(_ANAPHOR.finditer(between))
        behind = between[anaphor[-1].end() :] if anaphor and not sentence.places else ""
        return bool(
            behind and re.fullmatch(r"(?:\s+[\w’'-]+){1,3}", behind) and words("publishing").search(behind)
        )
    leads = _LEADS.fullmatch(text[: date.start])
    same = _ANAPHOR.match(text.lstrip()) if not sentence.places else None
    if same and _PASSED_ON.fullmatch(text.lstrip()[same.end() : date.start - len(text) or None]):
        return True
    return bool(leads and _IT_SAYS.match(text, date.end))


def carried(sentence: Named, date: CitedDate, before: tuple[str, ...]) -> Place | None:
    """ "The agency", "it", and the outlet of the sentence before that it is."""
    text = sentence.text
    anaphor = list(_ANAPHOR.finditer(text, 0, date.start)) or list(_ANAPHOR.finditer(text, date.end))
    if not anaphor and (it := _IT_SAYS.match(text, date.end)):
        anaphor = [it]
    if not anaphor or not before:
        return None
    is_it = "it" in anaphor[-1].groupdict()
    start, end = anaphor[-1].span("it" if is_it else 0)
    return start, end, before[0] if is_it else before[-1]


def posted(sentence: Named, date: CitedDate, *, alone: bool) -> Place | None:
    """`On May 7, Zarif congratulated him on his Twitter account`, `on Twitter (May 7, 2020)`."""
    text = sentence.text
    around = _POSTED.finditer(text, max(0, date.start - 150), date.end + 500)
    match = next((m for m in around if m.start() > date.end or m.end() < date.start), None)
    if match is None:
        return None
    leads = re.fullmatch(
        r"\W*(?:(?:and|but|then|also|earlier|later|already)\s+)?(?:on\s+)?", text[: date.start], re.IGNORECASE
    )
    near = alone and 0 <= date.start - match.end() <= 24
    between = text[date.end : match.start()]
    if near or (leads and match.start() > date.end and not re.search(r"[;:]|\b(?:had|who|which)\b", between)):
        return match.start("platform"), match.end("platform"), match["platform"]
    return None
