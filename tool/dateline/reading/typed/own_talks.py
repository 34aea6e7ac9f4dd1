"""Talks that the authors of a report had: `CPRB conversations with LAF officers, Yarze, March 2023`.

In: the text of a source, what is known of outlets. Out: whether it begins with such a talk, which nobody
published.
"""

from __future__ import annotations

import re

from dateline.reading.typed.lexicon import lettered
from dateline.reading.typed.outlets import Outlets, Standing

# `CPRB conversations with LAF officers, Yarze, March 2023`
_OWN_TALK = re.compile(
    lettered(
        r"(?:(?P<whose>[A-ZÀ-Þ][\w.’'-]*(?:\s[A-ZÀ-Þ][\w.’'-]*){0,2}?)(?:[’']s?)?\s+)?(?i:(?:background|private|telephone|phone|online|e-?mail|field|staff|team|informal|confidential|off-the-record|several|own|group)\s+){0,2}"
        r"(?i:conversations?|interviews?|meetings?|discussions?|correspondence|consultations?|e-?mails?|calls?|exchanges?|talks|visits?|focus\s+groups?)\s+(?:with|to)\s"
    )
)


# `Crisis Group interviews, officials, Amman, May 2020`
_TALK_WITH = re.compile(
    lettered(
        r"(?P<whose>[A-ZÀ-Þ][\w.’'-]*(?:\s[A-ZÀ-Þ][\w.’'-]*){0,2}?)\s+(?:(?:telephone|phone|online|e-?mail|written)\s+)?(?:interviews?|correspondence|communications?),\s(?:[A-Z]{2,4}\s|[A-Z][a-z]+\s)?[a-z]{3}"
    )
)


def is_own_talk(text: str, outlets: Outlets) -> bool:
    """Whether a source begins with a talk that the authors had, not an outlet known or called as such."""
    match = _OWN_TALK.match(text)
    if match is None and (talk := _TALK_WITH.match(text)):
        return not outlets.knows(talk["whose"])
    whose = match["whose"] if match is not None else None
    press = whose and outlets.standing(whose) >= Standing.CUED and not outlets.lists_body(whose)
    return match is not None and not press
