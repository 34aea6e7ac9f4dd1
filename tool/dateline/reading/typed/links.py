"""How a sentence links a name to the day of what it published.

In: a folded sentence in which names and days are marked, a name and a day of it. Out: the strength of the
surest link between the two, by the forms of `link_phrases`.
"""

from __future__ import annotations

import re
from functools import cache

from dateline.reading.publication_phrases import NAMED
from dateline.reading.typed.link_leads import ahead
from dateline.reading.typed.link_parts import ARTICLE, DATED, QUOTE, Strength, made, words
from dateline.reading.typed.link_phrases import (
    AT_STUDIO,
    CHAINED,
    DONE_TO,
    FROM_IT,
    OF_PIECE,
    SILENT,
    TOLD,
    behind,
)
from dateline.reading.typed.of_the_house import is_of_its_house, runs_since

_REACH = 190  # characters between a name and its day
_LEFT, _RIGHT = 110, 90  # characters looked at before the first and behind the second


# Brackets with a clause of their own: `(he spoke to X on 3 May)`, `(as Ann Low told X on 3 May)`,
# `(who, X wrote on 3 May, …)`.
SAYS_MORE = re.compile(
    r"\(\s*(?:[a-z]+\s+[a-z]+\s|(?:as|so|which|who|whom|whose|what|where|that|and|but|though|although|while|when|or|yet|then),?\s)"
)


# `The Post-Courier, which first appeared on 30 June 1969,`
_FOUNDED = made(
    r"\S?,?\s+(?:which\s+|that\s+)?(?:(?:had\s+)?first\s+(?:appeared|came\s+out|went\s+on\s+(?:the\s+)?air)|"
    r"(?:had\s+)?(?:appeared|come\s+out|came\s+out)\s+for\s+the\s+first\s+time)\s+(?:on|in)\s+"
)


def link(text: str, name: tuple[int, int], date: tuple[int, int], *, to_learn: bool = False) -> Strength:
    """The strength of the surest link between a name and a day of the marked sentence.

    `to_learn` allows a day that may be that of what is told ("X reported the death of two on 3 May"): enough
    to learn that the name is an outlet, too little to date what it published.
    """
    (first, start), (end, last) = sorted((name, date))
    middle = text[start:end]
    if len(middle) > _REACH or DATED in middle:
        return Strength.NONE
    left, right = text[max(0, first - _LEFT) : first], text[last : last + _RIGHT]
    is_behind = name < date
    if is_done_to(text, name[0]) or (not is_behind and runs_since(text, date, name)):
        return Strength.NONE
    if is_behind and (SILENT.fullmatch(middle) or _FOUNDED.fullmatch(middle)):
        return Strength.NONE
    if is_behind and _ORDERED.search(left) and _TO_DO.match(right):
        return Strength.NONE
    if is_behind and _is_of_others(left, middle):
        return Strength.NONE
    beyond = _NEXT_DAY.sub("", right, count=1)
    unchained = CHAINED.sub("", left) if is_behind else left
    lies: dict[int, bool] = {}  # by the pattern's identity: many forms have the same between
    for form in behind() if is_behind else ahead():
        if form.to_learn and not to_learn:
            continue
        key = id(form.middle)
        if key not in lies:
            lies[key] = form.middle.fullmatch(middle) is not None
        if lies[key] and (
            form.stands(left, right)
            or (unchained != left and form.stands(unchained, right))
            or (is_behind and beyond != right and form.stands(left, beyond))
        ):
            return form.strength
    return Strength.NONE


# `a letter to X, dated 3 May`
_ADDRESSED = re.compile(
    rf"\b(?:letters?|complaints?|requests?|applications?|quer(?:y|ies)|questions?|invoices?|e-?mails?|faxe?s?|cables?)\s+(?:sent\s+)?to\s+(?:{ARTICLE}\s+)?{QUOTE}\Z"
)
_DATED = re.compile(rf"{QUOTE},?\s+dated\s+")
# `X publisher Ann Low left`: what those do who own it or work for it, and publish nothing
_OWN_PEOPLE = re.compile(
    rf"{QUOTE}(?:['’]s?)?\s+(?:[\w-]+\s+)?(?:publishers?|(?:co-)?owners?|(?:co-)?founders?|shareholders?|(?:managing\s+)?directors?|managers?|chairm[ae]n|chairwoman|executives?|lawyers?|drivers?|guards?|technicians?|employees|workers|printers?|distributors?)"
    rf"\s(?!(?:{words('prints')}|{words('reports')}|{words('says')})\b)"
)
# `Journalists of X protested on 3 May`
_STAFF_BEFORE = re.compile(
    rf"\b(?:journalists|employees|workers|staff|editors|printers|reporters|correspondents)\s+(?:of|at|from)\s+(?:{ARTICLE}\s+)?{QUOTE}\Z"
)
_PROTEST = re.compile(
    rf"{QUOTE}\s+(?:then\s+|also\s+|again\s+)?(?:protested|demonstrated|marched|rallied|gathered|struck|walked\s+out|resigned|quit|met|held|signed|went|joined|stopped|laid\s+down)\b"
)


def _is_of_others(left: str, middle: str) -> bool:
    """Whether the day is that of a letter to it, of what its own people did, or of what it is said to report
    between two commas: `Hamas, X reported, fired on 3 May`."""
    if _ADDRESSED.search(left) and _DATED.fullmatch(middle):
        return True
    if is_of_its_house(left, middle):
        return True
    if _OWN_PEOPLE.match(middle) or (_STAFF_BEFORE.search(left) and _PROTEST.match(middle)):
        return True
    return _AFTER_SUBJECT.search(left) is not None and _inserted().match(middle) is not None


_AFTER_SUBJECT = re.compile(rf"[\w’']\s*,\s+(?:{ARTICLE}\s+)?{QUOTE}\Z")


@cache
def _inserted() -> re.Pattern[str]:
    verbs = "|".join(words(name) for name in ("prints", "reports", "says"))
    return re.compile(
        rf"{QUOTE}\s+(?:{verbs}),\s+(?!(?:on|citing|quoting|again|too|in|as|and|but|by|for|with|referring)\b)"
    )


# `told X on 3 May to take the story down`: the day is of the order
_ORDERED = re.compile(
    rf"\b(?:told|asked|ordered|instructed|directed|advised|begged|implored)\s+(?:{ARTICLE}\s+)?(?:[\w-]+\s+){{0,2}}?{QUOTE}\Z"
)
_TO_DO = re.compile(r"\s*[)\]]?,?\s+(?:not\s+)?to\s+(?!(?:the|a|an|his|her|their|its|our)\s)[a-z]+\b")
# `X on 3 May and 5 May printed the list`: what the outlet did stands behind both
_NEXT_DAY = re.compile(
    rf"\A\s*(?:,|&|(?:and|und|et|y|e)\s)\s*(?:(?:again\s+)?(?:on|am|le|el|em)\s+)?{DATED}+"
)


def is_of_others(text: str, name: tuple[int, int], day: int) -> bool:
    """Whether a day behind a name of the marked text is that of what others did: its owners, its staff."""
    start, end = name
    return end <= day and _is_of_others(text[max(0, start - _LEFT) : start], text[end:day])


def is_done_to(text: str, start: int) -> bool:
    """Whether the words before a name say that somebody did it harm or service: `blocked X and Y`."""
    left = text[max(0, start - _LEFT) : start]
    return DONE_TO.search(_JOINED_BEFORE.sub("", left)) is not None and AT_STUDIO.search(left) is None


_JOINED_BEFORE = re.compile(rf"(?:{QUOTE}{NAMED}+{QUOTE}(?:,|,?\s+and|\s+or)\s+(?:{ARTICLE}\s+)?)+{QUOTE}\Z")


def speaks_of_print(left: str) -> bool:
    """Whether folded words before a name say that something stands in it, or comes from it."""
    return bool(FROM_IT.search(left) or OF_PIECE.search(left) or TOLD.search(left))


@cache
def _vocabulary() -> re.Pattern[str]:
    return re.compile("|".join(words(name) for name in ("heads", "pieces", "issues", "staff")))


def is_vocabulary(word: str) -> bool:
    """Whether a folded word is one that the grammar reads, as German writes its nouns large."""
    return _vocabulary().fullmatch(word) is not None


@cache
def _headed() -> tuple[re.Pattern[str], re.Pattern[str]]:
    heads, breaks = words("heads"), words("breaks")
    called = r"(?:\s+(?:called|named|that\s+calls\s+itself|known\s+as))?"
    article = r"(?:the|an?|its|l[ea']|un|une|die|der|das|eine?)"
    described = rf"{article}\s*(?:(?!{breaks})[\w{NAMED}’'-]+\s+){{0,5}}?(?:{heads})"
    return (
        re.compile(rf"(?<![\w-])(?:{heads}){called},?\s+(?:{ARTICLE}\s+)?{QUOTE}\Z"),
        re.compile(
            rf"(?!{QUOTE}['’]s?\s+(?:[\w-]+\s+){{0,2}}?(?:{heads}),\s+{NAMED})"  # whose is another
            rf"(?!{QUOTE}\s+(?:{heads})\s+{QUOTE}{NAMED})"  # `the PPM site Progressive Voice`
            rf"{QUOTE}(?:['’]s?)?(?:\s+(?:own|news|official))?\s+(?!papers?\b)(?:{heads})|{QUOTE},\s+{described}"
        ),
    )


def headed(text: str, name: tuple[int, int]) -> bool:
    """Whether a common noun beside the name calls it an outlet: `the daily X`, `X, an Aden-based weekly`."""
    before, after = _headed()
    return bool(
        before.search(text[max(0, name[0] - 60) : name[0]]) or after.match(text[name[1] : name[1] + 90])
    )
