"""Outlets without a proper name: "the website of the ruling party's youth wing", "DPRK media".

In: a text, what is known of outlets; a sentence with its days. Out: sites that are called by their owners are
learnt, as accounts are; the media of a country that say something on a day, where nothing stands between.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from dateline.reading.outlet_names import folded as folded_in_place
from dateline.reading.typed.bodies import HEADS
from dateline.reading.typed.dates import CitedDate
from dateline.reading.typed.evidence import watches
from dateline.reading.typed.lexicon import country_names, folded, lettered
from dateline.reading.typed.link_parts import ADVERB, words
from dateline.reading.typed.naming import Named, Place
from dateline.reading.typed.outlets import Outlets
from dateline.reading.typed.proper_names import PLATFORM, is_demonym

# Who has a site and is no press.
_OWNERS = (
    rf"(?:{HEADS}|wing|branch|governor|governorate|municipality|mayor|president|minister|premier|king|emir|sultan|leader|patriarchate|church|"
    r"diocese|mosque|shrine|seminary|parliament|senate|assembly|embassy|consulate|court|prosecutor|prosecution|militia|brigades?|battalion|corps|group|faction|"
    r"bloc|coalition|alliance|university|hospital|base|garrison|barracks|camp|port|airport|airline|club|syndicate|government|cabinet|region|district|province|city|town|operator|"
    r"regulator|customs|navy|guard|mission|campaign|family|tribe|cleric|ayatollah|hawza|mufti)"
)
_SITE = (
    r"(?:(?:official|personal|verified|main|own|new|old)\s+)?"
    rf"(?:web\s?site|home\s?page|{PLATFORM}\s(?:channel|account|page|group|feed))"
)
# No clause, and no word of the press, which would be an outlet by its own name.
_WORD = (
    r"(?!(?:that|which|who|whose|when|where|while|in|on|at|to|for|by|from|with|was|were|is|are|has|had|said|wrote|says|"
    r"news|newspaper|paper|daily|weekly|monthly|journal|magazine|outlet|channel|station|broadcaster|television|tv|radio|wire)\b)"
    r"(?!(?!armed|united|allied|so-called)[\w-]+ed\b)[\w-]+(?:['’]s)?\s+"
)
# `The party's website, kpbn.example, announced`, which has a name of its own
_NO_NAME = r"(?!,?\s+[“\"«„]|\s+[A-Z]|,\s+(?:[A-Z]|[\w-]+\.[a-z]))"
_CAPITAL = lettered(r"[A-ZÀ-Þ][\w’'-]*")


@cache
def _sites() -> tuple[re.Pattern[str], ...]:
    of = rf"(?:\s+(?:of|for|in)\s+(?:the\s+)?{_CAPITAL}(?:\s(?:and\s|of\s)?{_CAPITAL}){{0,3}})?"
    head = rf"(?i:{_OWNERS})(?![\w-])"
    wing = rf"(?:['’]s\s+(?:{_WORD}){{0,2}}?{head})?"
    owner = rf"(?:the|an?)\s+(?P<owner>(?:{_WORD}){{0,4}}?{head}{wing}{of})"
    return (
        re.compile(rf"\b[Tt]he\s+(?P<name>{_SITE}\s+of\s+{owner})(?![\w’'-]){_NO_NAME}"),
        re.compile(
            rf"\b[Tt]he\s+(?P<name>(?P<owner>(?:{_WORD}){{0,3}}?(?i:{_OWNERS}){of})['’]s\s+{_SITE})(?![\w’'-]){_NO_NAME}"
        ),
    )


def learn_sites(text: str, outlets: Outlets) -> None:
    """Sites that are called by their owners, who are no outlets themselves."""
    for form in _sites():
        for match in form.finditer(text):
            owner = match["owner"]
            if not (outlets.knows(owner) or outlets.lists_body(owner) or watches(owner)):
                outlets.learn(" ".join(match["name"].split()), whole=True)


_MEDIA = re.compile(
    lettered(
        r"(?:[Tt]he\s)?(?P<name>(?P<whose>[A-Z]{2,5}|[A-ZÀ-Þ][a-zà-ÿ-]+(?:\s[A-ZÀ-Þ][a-zà-ÿ-]+)?)\s"
        r"(?:(?:state(?:-(?:run|owned|controlled))?|official|government(?:-run)?|regime|public)\s)?(?:media|television|radio|TV))"
    )
)
_REACH = 70  # characters
_ON = re.compile(r"\s(?:on|am|le)\s\Z")
_OPENS = re.compile(r"(?:\A|[;:]\s)\W*(?:(?:and|but|then|also)\s)?[Oo]n\s\Z")


@cache
def _says() -> re.Pattern[str]:
    verbs = "|".join(words(name) for name in ("prints", "reports", "says", "says_too"))
    return re.compile(rf"\s+{ADVERB}(?:{verbs})")


def by_media_of(sentence: Named, date: CitedDate) -> Place | None:
    """The media of a country that say something on that day: `DPRK media reported on 23 April`."""
    for match in _beside(sentence.text, date):
        behind = folded_in_place(sentence.text[match.end() : match.end() + _REACH])
        says = _says().match(behind)
        if says is None or not _is_of_country(match["whose"]):
            continue
        ahead = date.end <= match.start()
        if ahead or _ON.fullmatch(sentence.text, match.end() + says.end(), date.start):
            return (*match.span("name"), match["name"])
    return None


def _beside(text: str, date: CitedDate) -> Iterator[re.Match[str]]:
    """What may be such a name near before the day, or right behind one that opens a clause."""
    begin = max(0, date.start - _REACH)
    yield from _MEDIA.finditer(text, begin, date.start)
    if _OPENS.search(text, begin, date.start):
        comma = 2 if text[date.end : date.end + 1] == "," else 1
        following = _MEDIA.match(text, date.end + comma)
        if following:
            yield following


def _is_of_country(whose: str) -> bool:
    """Whether it is a country, its letters or its adjective."""
    return whose in _LETTERS or folded(whose) in country_names() or is_demonym(whose)


_LETTERS = frozenset("DPRK PRC ROK UAE US UK USSR GDR FRG DRC CAR KRG RS TRNC DNR LNR ROC".split())
