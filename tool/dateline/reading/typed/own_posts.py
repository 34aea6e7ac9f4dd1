"""Posts whose day stands before the platform: `Rybar complained in a May 14 Telegram post`.

In: a sentence with its days. Out: the outlet or account that posted; of a person's post the platform is the
source.
"""

from __future__ import annotations

import re

from dateline.reading.outlet_names import folded
from dateline.reading.typed.dates import CitedDate
from dateline.reading.typed.link_parts import ADVERB, words
from dateline.reading.typed.naming import PLATFORM_NAME, Named, Place

_SAYS = "|".join(words(name) for name in ("prints", "reports", "says", "says_too"))
_IN_A = re.compile(
    rf"[”\"»’]?\s+{ADVERB}(?:{_SAYS})[^;:.()]{{0,120}}?\s(?:in|via|through|on)\s+(?:an?|its|another|one)\s+(?:[\w-]+,?\s+){{0,3}}"
)
_REACH = 200  # characters between who posts and the day
_POST = re.compile(r"\s+(?:posts?|updates?|threads?|messages?|statements?|videos?|streams?)\b")


def in_own_post(sentence: Named, platform: Place, date: CitedDate) -> list[Place]:
    """Who says it in the post on that platform, which stands right behind its day."""
    if platform[0] < date.end or not _POST.match(sentence.text, platform[1]):
        return []
    for place in reversed([p for p in sentence.places if 0 < date.start - p[1] < _REACH]):
        between = folded(sentence.text[place[1] : date.start])
        if not PLATFORM_NAME.match(place[2]) and _IN_A.fullmatch(between):
            return [place]
    return []
