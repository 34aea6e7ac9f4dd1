"""Days in brackets that belong to the noun beside them, or point elsewhere: no news of the sentence.

In: the sentence before a bracket, what stands in it before and behind a date, the sentence behind it. Out:
the role of the date and the reason, where the bracket tells; None where the clause around it has to. Forms
alone are read.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from dateline.reading.claim_words import words
from dateline.reading.noun_days import DONE
from dateline.reading.role_reasons import DONE_BEFORE, NO_EARLIER, UNDERGONE
from dateline.reading.verbs import has_past
from dateline.values.claims import Role

_AROUND = 120  # characters at most of a bracket before its date


class Bracket(NamedTuple):
    """A bracket that holds a date: the sentence before, its parts around the date, the sentence behind."""

    lead: str
    before: str
    after: str
    behind: str


def bracket_around(prose: str, sentence: tuple[int, int], date: tuple[int, int]) -> Bracket | None:
    """The bracket of a sentence that a date stands in; None where it stands in none."""
    begin, end = sentence
    first = max(begin, date[0] - _AROUND)
    opening = max(prose.rfind("(", first, date[0]), prose.rfind("[", first, date[0]))
    if opening < 0 or max(prose.rfind(")", opening, date[0]), prose.rfind("]", opening, date[0])) >= 0:
        return None
    closing = min((at for mark in ")]" if (at := prose.find(mark, date[1], end)) >= 0), default=-1)
    if closing < 0 or "(" in prose[date[1] : closing]:
        return None
    return Bracket(
        prose[begin:opening], prose[opening + 1 : date[0]], prose[date[1] : closing], prose[closing + 1 : end]
    )


# `(see Monthly, March 2022)`, `(Table 3, June 2021)`, `(our no. 14, June 2021)`
_POINTS = re.compile(
    r"\W*(?:see|cf|compare|also|as\s+in|tables?|figs?|figures?|maps?|annex|appendix|chapter|section|box|graph|charts?|nos?|nr|n°|"
    r"issues?|bulletin|briefs?|monthly|weekly|quarterly|our|my|above|below|photos?)\b",
    re.IGNORECASE,
)
# `brief No. 58 (4 February 2025)`, `Resolution 2624 (February 2022)`
_NUMBERED = re.compile(
    r"(?:\b(?:nos?|nr|num|number)\b\.?|n\s?[°º]\.?|№|#|\b(?:brief|bulletin|issue|letter|monthly|weekly|resolution|decree|law|act|report|"
    r"paper|order|circular|edition|volume|note|regulation|directive|application)s?)\s*[A-Z]{0,2}-?\d[\d/.-]*(?:,?\s+(?:pp?\.|page)\s*\d+)?\s*\Z",
    re.IGNORECASE,
)
# `(was 0.40% on 1 October)`, `(1,100 in November 2022)`, `(up from six in May)`
_COMPARED = re.compile(
    r"\W*(?:(?:it\s+)?(?:was|were|had\s+been|stood\s+at|against|versus|vs\.?|compared\s+(?:to|with)|(?:up|down)\s+from|from)\s+|"
    r"(?:about|some|only|just|over|nearly)\s+)?\W*(?:[A-Z]{2,3}\s?)?[$£€]?\d[\d.,]*\s?%?(?:\s+[\w/%-]+){0,3}?\s+(?:in|on|at|for)\s+(?:the\s+)?\Z"
)
_FIGURE_BEHIND = re.compile(r"\s*:\s*(?:[A-Z]{2,3}\s?)?[$£€]?\d")
_LIFE = re.compile(
    r"\W*(?:[bd]\.|born|died|killed|executed|murdered|assassinated|hanged|buried|dead|deceased|fell)(?!\w)(?!\s+(?:by|when)\b)"
)
_RELATIVE = re.compile(r"\W*(?:which|who|whose|where|when|whom)\b")
_PARTICIPLE = re.compile(
    rf"\W*(?:[^,;:()]{{1,40}},\s+)?(?:(?:both|all|each|since|first|now|then|later|recently|last|\w+ly)\s+)*{DONE}\b(?:\s+[\w’'-]+){{0,6}}?\s*,?\s*\Z"
)
# `(established in 1976)`: when what is spoken of began, however it is called
_FOUNDED = re.compile(
    r"\W*(?:(?:first|re|newly|\w+ly)[\s-]*)?(?:established|founded|registered|incorporated|chartered|formed|set\s+up|est\.|"
    r"created)\s*(?:(?:here|there|in|on|at|since|by)\b.{0,40})?\Z"
)
# `(planned for 19 February 2024)`: when what is spoken of is to come
_PLANNED = re.compile(
    r"\W*(?:(?:then|first|at\s+first|originally|initially|now|still|already|\w+ly)\s+)?"
    r"(?:planned|scheduled|due|expected|slated|foreseen|(?:set|fixed|announced|called|booked|billed)(?=\s+for\b))\b[^,;:]{0,40}\Z"
)
_NAME_LAST = re.compile(r"(?<!\A)(?<![.!?“\"]\s)\b[A-Z][\w’'-]*(?:\s+\d{1,4})?[*_”\"]*\s*\Z")
# `from 1 Azar (22 November 2019)`, `"until the ninth of Shawwal" (May 10, 2022)`
_GLOSSED = re.compile(
    r"\b(?:until|till|from|by|before|as\s+of|due\s+on|no\s+later\s+than)\s+(?:the\s+)?(?:[\w’'-]+\s*){1,5}[”\"’']?\s*\Z",
    re.IGNORECASE,
)
# `opened an office (May 14) and held a drill [@k]`: the source may tell of the second alone.
SECOND_DEED = re.compile(
    r"\s*,?\s+(?:and|but)\s+(?:(?:also|then|later|so|yet)\s+)?(?!(?:the|an?|its|his|her|their|in|on|at|by)\b)[a-z]+\b[^\d;]*\Z"
)
# `A notice closing the waters for three days (12–14 June) was issued`
_FOR_DAYS = re.compile(r"\bfor\s+(?:the\s+)?[\w-]+\s+(?:hours|days|nights|weeks|months)\s*\Z")
_PREPOSITION = re.compile(
    r"\W*(?:after|before|since|under|by|with|without|in|on|at|of|for|from|to|despite|following|during|against|between|through)\b",
    re.IGNORECASE,
)
_CASE = re.compile(r"[\w”]\W+(?:v|vs|c|gegen|contre)(?:\.|/|\s)")


@cache
def _paper() -> str:
    return words("dated_papers").pattern


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    place = r"(?:\s+(?:of|on|with|in|between|from|for|at)\s+(?:the\s+)?(?:[\w’'-]+\s+){0,3}?[\w’'-]+){0,2}"
    owned = r"(?:the|an?|its|his|her|their|that|this|another|[\w’-]+['’]s)"
    return {
        "paper": re.compile(
            rf"(?:\b{owned}|\A)\W*(?:[\w’'“”\"*-]+\s+){{0,4}}?{_paper()}{place}[*”\"]*\s*\Z", re.I
        ),
        "paper first": re.compile(
            rf"\W*(?:{owned}\s+)?(?:[\w’'-]+\s+){{0,3}}?{_paper()}{place}[*”\"]*\s*", re.I
        ),
        "after": re.compile(
            rf"\b(?:after|following|since|despite|in\s+spite\s+of|during|because\s+of|owing\s+to|thanks\s+to|in\s+the\s+wake\s+of)\s+{owned}\s+"
            rf"(?:(?!and\b|but\b|was\b|were\b|that\b|which\b|who\b)[\w’'-]+\s*){{1,6}}\Z",
            re.I,
        ),
    }


# `the roadmap signed earlier (Thimphu, 14 October 2021)`, `the talks held in Baghdad (21 April 2022)`
_NOUN_DONE = re.compile(
    r"(?<![\w’'-])(?!(?:was|were|been|is|are|be|being|had|has|have|who|which|that|they|he|she|it|we|and|but|or|then|later|not|also|both)\b)[a-z][\w’'-]+\s+"
    r"(?:signed|held|made|reached|concluded|agreed|adopted|issued|taken|given|struck|sealed|passed|ratified|negotiated|brokered|built|opened|"
    r"founded|set\s+up|created|established|imposed|announced|launched|seized|killed|arrested|published|initialled)"
    r"(?:\s+(?:earlier|before|there|together|jointly|\w+ly))?(?:\s+(?:in|at|with|by|between|near|under|on|to|from)\s+(?:[\w’'-]+\s*){1,5})?\s*\Z"
)


def in_bracket(bracket: Bracket) -> tuple[Role, str] | None:
    """What a date in a bracket is, where the bracket or the noun before it tells."""
    lead, before, after = bracket.lead, bracket.before, bracket.after
    if _POINTS.match(before) or _NUMBERED.search(lead):
        return Role.BACKGROUND, "a cross-reference"
    if _COMPARED.match(before) or (not before.strip() and _FIGURE_BEHIND.match(after)):
        return Role.BACKGROUND, "a figure to compare with"
    if _CASE.search(before):
        return Role.BACKGROUND, "the day of a paper"
    if _LIFE.match(before) and not _LIFE.fullmatch(lead):
        return Role.BACKGROUND, DONE_BEFORE
    if _RELATIVE.match(before):
        return Role.BACKGROUND, "relative clause"
    if _PLANNED.match(before):
        return Role.FUTURE, "a day that is set"
    if _FOUNDED.match(before):
        return Role.BACKGROUND, DONE_BEFORE
    if _PARTICIPLE.fullmatch(before):
        return (Role.BACKGROUND, DONE_BEFORE) if _NAME_LAST.search(lead) else (Role.EVENT, UNDERGONE)
    if has_past(before):
        return None
    return _beside_noun(lead, bracket.behind)


def bracketed(prose: str, sentence: tuple[int, int], date: tuple[int, int]) -> tuple[Role, str] | None:
    """What a date is by the bracket it stands in; None where it stands in none, or that does not tell."""
    bracket = bracket_around(prose, sentence, date)
    return None if bracket is None else in_bracket(bracket)


def _beside_noun(lead: str, behind: str) -> tuple[Role, str] | None:
    """What a bracket that only dates is, by the noun before it."""
    if SECOND_DEED.match(behind):
        return Role.BACKGROUND, "of another deed"
    if _FOR_DAYS.search(lead) and not has_past(lead):
        return Role.FUTURE, "a stretch that is set"
    if _GLOSSED.search(lead[-60:]):
        return Role.FUTURE, "until, by or before"
    tail, patterns = lead[-_AROUND:], _patterns()
    if found := patterns["paper"].search(tail):
        before = lead[: len(lead) - len(found[0])].strip(' \n"“*_')
        first = not before and not _PREPOSITION.match(found[0])
        return (Role.EVENT, NO_EARLIER) if first else (Role.BACKGROUND, "the day of a paper")
    found = _NOUN_DONE.search(tail)
    if found and has_past(lead[: len(lead) - len(tail) + found.start()]):
        return Role.BACKGROUND, DONE_BEFORE
    if patterns["after"].search(tail):
        return Role.EVENT, NO_EARLIER
    return None
