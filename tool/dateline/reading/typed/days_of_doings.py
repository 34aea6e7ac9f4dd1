"""Days of what a sentence tells of, where an outlet only speaks of it: "the names of those killed on 3 May".

In: a sentence and a date in it. Out: whether the words right before or behind the date give it to an event,
to what befell somebody, or to the time over which the report read its outlets.
"""

from __future__ import annotations

import re

from dateline.reading.typed.dates import CitedDate
from dateline.reading.typed.link_parts import words

# `reported on the 3 May attack`, `the coverage of the 3 May vote`
_THAT = re.compile(r"(?:\b(?:the|this|that|those|these|an?|whose)|['’]s)\s+(?:[a-z-]+\s+)?\Z", re.IGNORECASE)
_EVENT = re.compile(
    r"\s+(?:(?:[a-z-]+(?:al|ary|ly|ist|ic|ive|ed)|suicide|bomb|car|gun|peace|army|police|mass|prison|mine|bus|train|school|hotel|mosque|church|market|border|night|drone|rocket|missile)\s+)?"
    rf"(?:{words('events')}|{words('events_too')})"
    rf"(?!\s+(?:{words('pieces')}|{words('issues')}|(?:on|over|via|aired|broadcast|carried|shown|published|printed)\s))"
)
# `wrote about the coup of 3 May`, `its coverage of the attack on 3 May`
_OF_EVENT = re.compile(
    rf"\b(?:(?:the|this|that|those|these)\s+(?:[a-z-]+\s+)?(?:{words('events')}|{words('events_too')})\s+of|"
    rf"coverage\s+of\s+the\s+(?:[a-z-]+\s+)?(?:{words('events')}|{words('events_too')})\s+on)\s+\Z"
)
# `the names of those killed on 3 May`, `the text of the accord signed on 3 May`
_BEFELL = re.compile(
    r"[a-zà-ÿ’']\s+(?:killed|murdered|assassinated|shot|wounded|injured|arrested|detained|executed|hanged|beheaded|lynched|massacred|abducted|kidnapped|drowned|buried|sentenced|convicted|acquitted|"
    r"expelled|deported|displaced|evacuated|elected|appointed|dismissed|captured|rescued|extradited|"
    r"(?:accord|accords|agreement|agreements|treaty|treaties|contract|contracts|deal|deals|memorandum|protocol|decree|law|pact|truce|ceasefire|constitution|resolution|budget|charter)\s+"
    r"(?:(?:was|were|is|are)\s+)?(?:signed|concluded|adopted|agreed|sealed|initialled|ratified|passed|approved|promulgated)|"
    r"(?:meetings?|talks|votes?|elections?|referendum|conference|summit|rall(?:y|ies)|ceremon(?:y|ies)|funerals?|hearings?|session|exercises?|demonstrations?|protests?|congress|poll)\s+(?:that\s+(?:was|were)\s+)?(?:held|staged|convened))"
    r"(?:\s+(?:in|at|near|outside|by|between)\s+[^,;:.()]{2,40}?)?\s+on\s+(?:the\s+(?:morning|evening|night|afternoon)\s+of\s+)?\Z"
)
# `This review follows Reuters and Dawn from 3 May 2019 to 7 June 2020`
_READ = re.compile(
    r"\b(?:[Tt]h(?:is|e|ese)|[Oo]ur|[Ww]e|I|[Aa]uthors?)\s(?:[a-z-]+\s){0,4}?(?:follow|monitor|survey|cover|review|examin|analy[sz]|track|read|watch|compar|scan|sampl|cod|stud(?:y|ie)|look)(?:e?s|e?d|ing)?\b"
    r"[^.;:]{2,160}?\s(?:from|between|since)\s+\Z"
)


# `answers the questions that we sent it on 3 May 2020 and again on 5 May`
_WE_SENT = re.compile(
    r"\b(?:[Ww]e|I)\s+(?:sent|put|wrote|asked|submitted|addressed|mailed|posed)\b[^.;:]{0,80}?\son\s+\Z"
)


def is_of_doing(text: str, date: CitedDate) -> bool:
    """Whether a day is that of something done, which an outlet may have told of on another."""
    if date.end < len(text) and _EVENT.match(text, date.end):
        # `the 3 May 2018` is read as a date with its article
        return text.startswith("the ", date.start) or bool(
            _THAT.search(text, max(0, date.start - 40), date.start)
        )
    before = max(0, date.start - _NEAR), date.start
    return (
        _OF_EVENT.search(text, *before) is not None
        or _BEFELL.search(text, *before) is not None
        or _WE_SENT.search(text, *before) is not None
        or _READ.search(text, max(0, date.start - _FAR), date.start) is not None
    )


_NEAR, _FAR = 140, 240  # characters
