"""Builds of sentences in which the verb of publishing stands far from the name, or in a clause of its own.

In: nothing. Out: `Form`s, as those of `link_phrases`, whose pieces they are made of.
"""

from __future__ import annotations

import re

from dateline.reading.publication_phrases import NAMED
from dateline.reading.typed.link_phrases import DATED, QUOTE, Form, Strength, words

_WORD = rf"(?!(?:{words('breaks')}))[\w{NAMED}][\w{NAMED}’'.&/-]*"
_ON = r",?\s+(?:on|in|of|am|le|el)\s+"
_SAYS = "|".join(words(name) for name in ("prints", "reports", "says"))


def in_clauses() -> list[Form]:
    """The day stands behind the name and a verb that is not the first behind it."""
    heads = words("heads")
    there = re.compile(
        rf"(?:\A|[;:,]\s|\b(?:and|but)\s)\W*(?:in|on)\s+(?:the|an?|its|his|her)\s+(?:[\w’'-]+\s+){{0,3}}?(?:{heads})\s+{QUOTE}\Z"
    )
    held = rf"(?:{_SAYS}|(?:held|reckoned|thought|recalled|remembered|pleaded|doubted|admitted|explained|demanded|advised|proposed|objected|protested|joked|calculated)(?![\w-]))"
    somebody = rf"{QUOTE},\s+(?:{_WORD}\s+){{1,7}}?{held}(?:,?\s+{_WORD}){{0,7}}?{_ON}"
    also = (
        rf"{QUOTE}(?:\s+{_WORD}){{2,12}}?,?\s+(?:and|but|yet)\s+(?:then\s+|still\s+|also\s+|again\s+|only\s+|nevertheless\s+)?"
        rf"(?:{words('prints')}|wrote|writes|reported|reports|showed|posted|noted)(?:\s+(?:it|this|so|them|again|too|\w+ly))?{_ON}"
    )
    return [
        Form(Strength.GOOD, re.compile(somebody), there),  # `On the blog X, a captain reckoned on 3 May`
        Form(Strength.OF_KNOWN, re.compile(rf"(?!.*{DATED}){also}"), _opens()),
    ]


def _opens() -> re.Pattern[str]:
    """What stands before the subject of a sentence: nothing, or its article and a few words of its own."""
    return re.compile(
        rf"(?:\A|[.;:]\s|\b(?:because|since|while|although|though|as|that|but|when|until)\s)\W*(?:(?:the|its|even|only)\s+(?:[\w’'-]+\s+){{0,3}}?)?{QUOTE}\Z"
    )
