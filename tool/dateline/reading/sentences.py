"""Prose into sentences and clauses, by punctuation and a few words.

In: prose with markup blanked out. Out: stretches as offsets. Sentences end at a full stop, question
or exclamation mark before a capital, a digit or a quotation mark, but not after abbreviations; the
rules follow UAX #29 section 5 with the usual tailoring for abbreviations.
"""

from __future__ import annotations

import re

Stretch = tuple[int, int]
WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")

_ABBREVIATIONS = (
    "Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Maj|Capt|Sgt|Cmdr|Adm|Brig|Sen|Rep|Gov|Pres|St|Jr|Sr|Rev|Hon|Amb|"
    "No|Nos|Art|Sec|Fig|Vol|Ch|pp|p|vs|v|cf|al|approx|ca|c|b|d|e\\.g|i\\.e|etc|"
    "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun|"
    "Inc|Ltd|Co|Corp|Bros|janv|févr|juil|Nr|bzw|z\\.B|d\\.h"
)
# `six metres.[4][5] On 11 March`: marks of notes as Wikipedia sets them
_MARKS = (
    r"(?:\[(?:\d{1,4}(?:[,–-]\s?\d{1,4})*|[a-z]{1,2}|n(?:ote)?\.?\s\d{1,3}|citation\sneeded)\]"
    r"(?::\s?\d{1,4}(?:[–-]\d{1,4})?)?)*+"
)
_END = re.compile(rf"(?<![.!?…])[.!?…]++[\"”’'»)\]]*+{_MARKS}(?=\s+[\"“‘'«(\[]*[^\Wa-z_]|\s*\Z)")
_NOT_AFTER = re.compile(rf"(?:\b(?:{_ABBREVIATIONS})|\b[A-Z](?:\.[A-Z])*|(?<=[\s(\[])\d{{1,2}})\.\Z")
_NUMBERED = re.compile(r"\b(?:nos?|nr|num|n)\.\Z")
# Months as Spanish, Portuguese and Italian cut them short: `18 abr. 2021`
_CUT_MONTH = re.compile(
    r"\b(?:ene|gen|fev|marz?|abr|apr|mai|may|mag|jun|giu|jul|lug|ago|set|sept?|out|oct|ott|nov|dez|dic)\.\Z"
)
_YEAR = re.compile(r"\s+(?:del?\s+)?(?:19|20)\d\d(?!\d)")
_ORDINAL = re.compile(r"(?<!\d)\d{1,2}\.\Z")
# `by that picture` opens no clause.
_CLAUSE = re.compile(
    r"[;:—]|(?<!\d)–|–(?!\d)|\s-\s|,\s+(?:and|but|while|which|who|whose|whom|where|when|after|before|although|though|because|"
    r"since|as|until|so|yet|or|nor|with)\b|(?<=\s)(?:which|who|whose|whom|where|when|while|after|before|since(?!\s*[,.])|"
    r"because|although|though|whereas|if|unless|once|"
    r"that(?<!\sby\sthat)(?<!\sof\sthat)(?<!\son\sthat)(?<!\sat\sthat)(?<!\sto\sthat)(?<!\sfor\sthat)(?<!\sfrom\sthat)"
    r"(?<!\swith\sthat)(?!\s+(?:same\s+)?(?:day|morning|evening|night|afternoon|week|weekend|month|year|time|summer|winter|"
    r"spring|autumn)\b))\b"
)
# `on September 21.` ends a sentence whatever follows; `on 21. September` does not.
_DAY_OF_MONTH = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?\s+\d{1,2}\.\Z"
)
_LONGEST = 6  # letters of an abbreviation without a stop inside
_LOOK = 24  # characters before a full stop in which an abbreviation can stand


def sentences(prose: str, start: int, end: int) -> list[Stretch]:
    """The sentences of a stretch, in order; each runs to the start of the next, blanks included."""
    found: list[Stretch] = []
    begin = start
    for match in _END.finditer(prose, start, end):
        before = prose[max(start, match.start() - _LOOK) : match.start() + 1]
        if match.end() < end and prose[match.start()] == "." and _is_abbreviation(before, prose, match.end()):
            continue
        found.append((begin, match.end()))
        begin = match.end()
    if prose[begin:end].strip():
        found.append((begin, end))
    return found


def _is_abbreviation(before: str, prose: str, after: int) -> bool:
    last = before[-_LONGEST - 2 : -1]
    if not last[-1:].isalnum() or (len(last) > _LONGEST and last.isalpha()):
        return False  # nothing stands at the stop, or a word longer than any abbreviation
    if _NUMBERED.search(before) and prose[after : after + 4].lstrip()[:1].isdigit():
        return True  # `in no. 24`
    if _CUT_MONTH.search(before) and _YEAR.match(prose, after):
        return True
    if not _NOT_AFTER.search(before) or _DAY_OF_MONTH.search(before):
        return False
    if before.endswith("U.S.") or re.search(r"\b[A-Z]\.[A-Z]\.\Z", before):
        # `the U.S. Treasury` goes on; `in the U.S. On Monday` does not.
        following = prose[after : after + 12].lstrip()
        return not re.match(r"(?:On|In|The|He|She|It|They|But|At|A|An|By)\b", following)
    return not (
        _ORDINAL.search(before) and re.match(r"\s+(?:The|He|She|It|They|In|On|But|A)\b", prose[after:])
    )


def clause_around(prose: str, sentence: Stretch, start: int, end: int) -> tuple[int, int, str]:
    """The clause of the sentence that holds the stretch, and the word that introduces it.

    A stretch in parentheses of its own belongs to the clause around the parentheses.
    """
    first, last, opener = sentence[0], sentence[1], ""
    for match in _CLAUSE.finditer(prose, sentence[0], sentence[1]):
        if match.end() <= start:
            first, opener = match.end(), match.group().strip(" ,;:—–-\n\t")
        elif match.start() >= end:
            last = match.start()
            break
    return first, last, opener
