"""One word that nothing is known of, where nothing but an outlet stands: `They told Tershek (4 March 2022)`.

In: a name of a sentence whose day the sentence links to it. Out: whether the build of the sentence tells more
than the name, which may be anything. A surname stands so too here and there: to be asked only where a
document names its sources in its sentences.
"""

from __future__ import annotations

import re

from dateline.reading.typed.bodies import is_of_body
from dateline.reading.typed.evidence import is_given_name
from dateline.reading.typed.foreign_words import is_english
from dateline.reading.typed.gazetteer import is_village
from dateline.reading.typed.link_parts import DATED
from dateline.reading.typed.outlets import Outlets
from dateline.reading.typed.proper_names import ProperName

# Who is told, asked or quoted, its day in brackets.
_TOLD_OR_ASKED = re.compile(
    r"\b(?:interview(?:s|ed)?\s+(?:with|by|to)|told|according\s+to|selon|d[’']après|según|(?:quoted|cited)\s+(?:by|in)|"
    r"(?:reported|published|printed|reprinted|carried|aired|broadcast|relayed|noticed|noted)"
    r"(?:\s+(?!out\b)[\w,]+){0,3}?\s+by)\s+(?:the\s+)?\Z",  # no raid that was carried out by X
    re.IGNORECASE,
)
# `carried by X on 3 May`, `in an interview with X on 3 May`
_PRINTED_BY = re.compile(
    r"\b(?:in\s+an\s+(?:\w+\s+)?interview\s+(?:with|to|published\s+by)|"
    r"(?:quoted|cited|carried|published|reprinted|aired|broadcast|relayed)\s+by|(?:quoted|cited)\s+in)"
    r"\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
_ON_DAY = re.compile(rf",?\s+on\s+{DATED}+")
# `X, citing a nurse, wrote on 3 May that`, `X of 3 May asked in its editorial`
_WRITES_ON = re.compile(
    rf"(?:,\s[^,;:{DATED}]{{3,60}},)?\s+(?:(?:has|had|also|first|later|already|itself)\s+)?"
    rf"(?:wrote|reported)\s+on\s+{DATED}+\s*(?:,|\.|;|that\b|of\b|how\b|and\b)"
    rf"|\s+of\s+{DATED}+,?\s+(?:[\w-]+\s+){{1,8}}?(?:its|on\s+page)\s"
)
# `On 3 May X wrote that`
_BEHIND_DAY = re.compile(rf"\b(?:on|by)\s+{DATED}+,?\s+\Z", re.IGNORECASE)
_WRITES_THAT = re.compile(r"\s+(?:wrote|reported)\s+(?:that|of|how)\b")
_LETTERS = 3  # of the shortest name that is told
_BEFORE = 60  # characters


def is_press(
    name: ProperName, text: str, marked: str, outlets: Outlets, *, bracketed: bool, tells: bool
) -> bool:
    """Whether a word of a sentence, in `marked` with its days marked, is an outlet by what is around it.

    `bracketed` says that a day alone stands in brackets right behind it: then a body is one too. `tells` says
    that the sentences of the document name its sources: elsewhere a surname may be meant.
    """
    word = name.text
    if len(word) < _LETTERS or word.islower() or is_english(word.casefold()) or is_given_name(word):
        return False
    before = text[max(0, name.start - _BEFORE) : name.start]
    if bracketed and _TOLD_OR_ASKED.search(before):
        return True
    if not tells or outlets.lists_body(word) or is_of_body(word) or is_village(word):
        return False
    if _ON_DAY.match(marked, name.end) and _PRINTED_BY.search(before):
        return True
    if _WRITES_THAT.match(marked, name.end) and _BEHIND_DAY.search(marked, 0, name.start):
        return True
    return _WRITES_ON.match(marked, name.end) is not None
