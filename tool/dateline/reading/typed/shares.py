"""Counts and shares in brackets, which name an outlet or a platform only as what is counted there.

In: what stands in brackets without a day. Out: whether it counts: `(31 on Telegram)`, `(two of them via
WhatsApp)`, `(41% from Reuters)`, `(Telegram: 31,000)`.
"""

from __future__ import annotations

import re

_NUMBER = (
    r"(?:\d[\d.,]*\s?(?:%|per\s?cent|percent|prozent|million|mio|bn|k|m)?|all|most|some|many|few|none|half|both|several|a\s(?:few|third|quarter|half|dozen|handful)|"
    r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|thousands|alle|viele|einige|davon\s\d+|toutes?|tous|dont\s\d+|todos|la\smitad)"
)
_ABOUT = (
    r"(?:(?:about|some|around|over|nearly|almost|only|including|of\swhich|of\sthem|mostly|"
    r"etwa|rund|davon|environ|dont|unos|unas|cerca\sde|de\sellos)\s)*"
)
_OF_THEM = (
    r"(?:\s(?:more|each|others?|in\sall|of\s(?:them|these|those|which)|posts?|items?|reports?|articles?|"
    r"followers?|outlets?|channels?|accounts?|messages?|videos?|clips?|pieces|stories|mentions?|"
    r"subscribers?|members?|views?))*"
)
_AT = r"\s(?:on|via|from|by|in|at|over|through|auf|bei|von|aus|über|sur|chez|en|de|por|vía)\s"
_COUNT_FIRST = re.compile(rf"{_ABOUT}{_NUMBER}{_OF_THEM}{_AT}.*", re.IGNORECASE | re.DOTALL)
_COUNT_LAST = re.compile(
    rf"[^\W\d_][^\d:;,()]*(?::\s{_ABOUT}\d[\d.,]*(?:\s?(?:%|per\s?cent|k|m|million))?|,\s{_ABOUT}\d[\d.,]*\s?(?:%|per\s?cent)){_OF_THEM}",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20)\d\d\Z")


def is_count(inner: str) -> bool:
    """Whether it says how many of something are, or were, somewhere."""
    told = " ".join(inner.split())
    if _COUNT_LAST.fullmatch(told):
        return _YEAR.search(told) is None
    return _COUNT_FIRST.fullmatch(told) is not None
