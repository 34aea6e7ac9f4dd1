"""Days of what a body puts out, as German calls it: "Amnesty International erwähnt im Jahresbericht vom Mai".

In: a sentence with its days. Out: the place of the body whose report, press release or paper is of that day;
a speech, a declaration or a letter is an act. So write ACCORD and offices that decide on asylum, which set
the name that everybody knows in brackets: `Das US-Außenministerium (US Department of State, USDOS) hält …`.
"""

from __future__ import annotations

import re
from functools import cache

from dateline.reading.typed.bodies import is_named_as_body, is_of_body
from dateline.reading.typed.dates import CitedDate
from dateline.reading.typed.lexicon import folded, lettered, phrases
from dateline.reading.typed.naming import Named, Place
from dateline.reading.typed.proper_names import bare_name

_REACH = 300  # characters of a sentence that are looked at on either side of a day
_PIECE = (
    r"(?:(?:[A-ZÄÖÜ][\w-]*?)?(?:[Bb]erichts?|[Pp]apiers?|[Mm]itteilung|[Aa]ussendung|[Mm]eldung|[Bb]ulletins?|[Ss]tudie|[Aa]nalyse|[Uu]pdates?|[Aa]rtikels?|[Bb]eitrags?|[Nn]ewsletters?|[Ff]actsheets?|"
    r"[Üü]bersicht|[Uu]ntersuchung|[Uu]mfrage|[Aa]nfragebeantwortung|[Ll]eitfaden|[Rr]ichtlinien|[Nn]otes?)|Briefing\s[Nn]otes?|World\sReport|Annual\sReport)"
)
_MAY_BE, _NEAR = re.compile(rf"(?:\s|^){_PIECE}\s"), 220  # characters before a day
_DET = r"(?:im|in\s(?:seine[mrn]|ihre[mrn]|eine[mrn]?|de[mrn]|diese[mrn]?))"
_ADJ = r"(?:[a-zäöüß]+e[nrm]?,?\s){0,3}"
_ON = (
    r"(?:\s(?:zu[mr]?|über|für|mit\sdem\sTitel|namens|betreffend)\s[^;.()]{2,80}?)?"
    r"(?:\s[„“\"«][^„“”\"«»]{2,90}[“”\"»])?"
)
_NAME = lettered(
    r"(?P<who>[A-ZÀ-Þ][\w’'.&-]*(?:\s(?:(?:of|for|on|and|the|to|de|du|des|der|für|und|in|von|zur)\s){0,2}[A-ZÀ-Þ][\w’'.&-]*){0,7})"
)
# `(US Department of State, USDOS)`, `(AI)`
_CALLED = r"(?:\s\((?:(?P<known>[A-Z][^(),]{4,60}),\s)?(?P<letters>[A-Z][\w/&-]{1,12})\))?"
_BESIDE = r"(?:,\s[^;.()]{3,120}?,)?"
_VERB = (
    r"(?!(?:und|oder|sowie|wurde|wurden|wird|werden|ist|sind|war|waren)\b)[a-zäöüß]{3,}t(?:e|en)?"
    r"(?:\s[^;.()„“\"]{0,70}?)?"
)
_NOUNS = re.compile(
    r"(?:[A-ZÄÖÜ][\w-]*)?(?:[Oo]rganisation|NGO|NRO|[Aa]gentur|[Bb]ehörde|[Ii]nstitut|[Zz]entrum|[Vv]erein|[Aa]mt|[Mm]inisterium|[Kk]ommission|[Dd]enkfabrik|[Ff]orschungsinstitut|[Bb]eobachtungsstelle)s?\s+"
)


@cache
def _ahead() -> tuple[re.Pattern[str], ...]:
    """The body before its piece, and behind it."""
    return (
        re.compile(
            rf"(?<![\w’'-]){_NAME}{_CALLED}{_BESIDE}\s{_VERB}\s?{_DET}\s{_ADJ}{_PIECE}{_ON}\s(?:vom|von)\s\Z"
        ),
        re.compile(
            rf"\b(?:[Ll]aut|[Ii]n|[Ii]m|[Nn]ach|[Gg]emäß|[Aa]us|mit)\s(?:eine[mrs]|de[mr]|seine[mr]|ihre[mr])?\s?{_ADJ}{_PIECE}\s(?:der|des|von|vom)\s{_ADJ}{_NAME}{_CALLED}{_ON}\s(?:vom|von)\s\Z"
        ),
    )


@cache
def _behind() -> tuple[re.Pattern[str], re.Pattern[str]]:
    return (
        re.compile(
            rf"(?:^|[,;]\s|\b(?:und|aber|doch)\s)\W*(?:Im|im|[Ii]n\s(?:seine[mr]|ihre[mr]|eine[mr]))\s{_ADJ}{_PIECE}{_ON}\s(?:vom|von)\s\Z"
        ),
        re.compile(
            rf"\s(?:\([^()]{{2,40}}\)\s)?[a-zäöüß]{{3,}}t(?:e|en)?\s(?:auch\s|zudem\s)?(?:(?:die|der|das)\s{_ADJ})?{_NAME}{_CALLED}(?=[\s,.])"
        ),
    )


def of_german_body(sentence: Named, date: CitedDate) -> Place | None:
    """The body whose piece is of that day."""
    begin = max(0, date.start - _REACH)
    before = sentence.text[begin : date.start]
    if not before.endswith((" vom ", " von ")) or not _MAY_BE.search(before, max(0, len(before) - _NEAR)):
        return None
    for form in _ahead():
        for match in form.finditer(before):
            if place := _body(match, begin):
                return place
    left, right = _behind()
    named = right.match(sentence.text[date.end : date.end + _REACH]) if left.search(before) else None
    return _body(named, date.end) if named else None


def _body(match: re.Match[str], begin: int) -> Place | None:
    """The name, by that in brackets where one is, if it is a body's."""
    if match["known"]:
        return begin + match.start("known"), begin + match.end("known"), match["known"]
    bare = bare_name(match["who"])
    noun = _NOUNS.match(bare)
    who = bare[noun.end() :] if noun else bare
    start = match.start("who") + match["who"].rfind(who)
    known = folded(who) in phrases("organisations") | phrases("bodies") | phrases("outlets")
    if not who or not (known or noun or match["letters"] or is_named_as_body(who) or is_of_body(who)):
        return None
    return begin + start, begin + match.end("who"), who
