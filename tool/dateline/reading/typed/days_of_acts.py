"""Days of what befell a body, behind its name: `(Kivu Star, founded March 2017)`.

In: what brackets hold, and a group of it. Out: whether its day is that of an act, and of nothing published.
"""

from __future__ import annotations

import re
from functools import cache

from dateline.reading.typed.groups import RawGroup
from dateline.reading.typed.lexicon import lettered

_ENGLISH = (
    r"(?:re-?)?(?:founded|established|formed|created|launched|opened|closed|named|elected|appointed|registered|licen[cs]ed)|set\s+up|shut(?:tered)?|banned|outlawed|proscribed|blacklisted|suspended|dissolved|disbanded|"
    r"inaugurated|designated|sanctioned|merged|split|incorporated|deployed|signed|ratified|nationali[sz]ed|privati[sz]ed|legali[sz]ed|abolished|defeated|raided|hacked|bombed|burnt|burned|built|bought|sold|acquired|"
    r"taken\s+over|sworn\s+in|born|died|killed|arrested|jailed|detained|kidnapped|exiled|held|imprisoned|abducted|disappeared|missing|sentenced|convicted|charged|indicted|acquitted|freed|murdered|wounded|injured|fired|dismissed|sacked|(?:in|under)\s+(?:prison|custody|detention|hiding|exile|arrest)|ceased|ended|begun|began|started|withdrawn|relaunched|est\.?|estd\.?"
)
_FOUNDED = (
    r"(?:re-?)?(?:founded|established|formed|created|launched|incorporated|designated|banned|outlawed|"
    r"dissolved|disbanded|abolished)|set\s+up|born"
)
_LASTING = r"(?:since|until|till|up\s+to)"
_ABROAD = (
    r"(?:fond|cré|lanc|inaugur|ferm|rebaptis|enregistr)ée?s?|suspendue?s?|interdite?s?|dissou(?:s|te)|établie?s?|née?s?|depuis|jusqu[’']en|"
    r"(?:neu)?gegründet|verboten|aufgelöst|eingestellt|geschlossen|eröffnet|entstanden|umbenannt|seit|bis|"
    r"(?:fundad|cread|criad|lanzad|lançad|inaugurad|disuelt|dissolvid|cerrad|fechad|prohibid|proibid|clausurad|suspendid|suspens|registrad)[oa]s?|desde|hasta|até|"
    r"(?:fondat|creat|lanciat|inaugurat|sciolt|chius|vietat|nat)[oaie]|dal"
)
_ADVERB = (
    r"(?:first|newly|officially|formally|then|later|only|now|recently|briefly|was|itself|active|operational|"
    r"published|printed|broadcasting|appearing|on\s+(?:the\s+)?air|in\s+(?:existence|office|print|exile)|online|erstmals|offiziell)"
)


@cache
def _act() -> re.Pattern[str]:
    return re.compile(
        lettered(
            rf"[,;]\s+(?:{_ADVERB}\s+){{0,2}}(?:{_ENGLISH}|{_LASTING}|{_ABROAD})(?:\s+[\w’'-]+){{0,5}}?\s*\Z"
        )
    )


@cache
def _what_it_is() -> re.Pattern[str]:
    """`(the PMU, the umbrella framework set up in June 2014)`: what a body is, and what befell it."""
    return re.compile(
        lettered(
            rf"[,;–—-]\s+(?:an?|the|its|une?|l[ae]|eine?|d(?:er|ie|as)|una?|el|uma?|[oa])\s+(?:[\w’'/-]+\s+){{1,8}}?"
            rf"(?:{_ADVERB}\s+){{0,2}}(?:{_FOUNDED}|{_ABROAD})\s+(?:(?:back\s+)?in|on|in\s+early|in\s+late|en|im|am|el|em|le|by\s+[\w\s’'-]{{2,40}}\s(?:in|on))\s*\Z"
        )
    )


def is_of_act(group: RawGroup, inner: str) -> bool:
    """Whether a word for what befell the body named before it leads to the only day of a group."""
    if group.date is None or len(group.dates) > 1 or not group.names:
        return False
    near = max(0, group.date.start - _NEAR)
    if not group.quotes and _what_it_is().search(inner, near, group.date.start):
        return True
    if group.title:  # `(Kivu Star; held since 3 May 2017)`, whose words may be taken for one
        said = inner[near : group.date.start]
        return said.rstrip().endswith(group.title) and _act().search(said) is not None
    if _OF_COUNT.search(inner, near, group.date.start):
        return True  # `ACP, 79 members in 2014`
    if not group.quotes and _DECIDED.search(inner, near, group.date.start):
        return True
    if _DONE_BY.match(inner, group.start, group.date.start) or _OF_PERSON.fullmatch(group.names[0].text):
        return True
    return _act().search(inner, near, group.date.start) is not None


_NEAR = 80  # characters
_OF_COUNT = re.compile(
    r"[,;]\s+(?:(?:about|some|over|nearly|almost|around|with|then|now|still)\s+)*\d[\d.,]*\s+(?:(?!(?:pages?|pp|words|minutes?|min|slides|editions?|issues?)\b)[a-z-]+\s+){1,3}(?:in|by|as\s+of|at\s+the\s+end\s+of|on|since)\s+\Z"
)
# `HAICA, decision of 21 February 2018`, `Cour constitutionnelle, arrêt n° 3 du 4 mai 2021`
_DECIDED = re.compile(
    r"[,;]\s+(?:(?:the|its|a|an|une?|sa|l[ae’']|el|la|der|die|das)\s*)?(?:(?:final|interim|unanimous|preliminary|first|second|administrative|executive|ministerial|presidential|royal)\s+)?"
    r"(?:(?:decision|ruling|judge?ment|verdict|decree|ordinance|injunction|edict|by-?law)s?(?:\s+(?:(?:no|nos|nr)\.?\s?)?\d[\w/.-]*)?\s+(?:of|dated|from)"
    r"|(?:décision|arrêté?|jugement|décret|ordonnance)s?(?:\s+n[°o]\.?\s?\d[\w/.-]*)?\s+du"
    r"|(?:decisión|resolución|sentencia|fallo|auto|decreto|decisão|acórdão|sentença|sentenza|ordinanza)(?:\s+(?:n[°ºo]?\.?\s?)?\d[\w/.-]*)?\s+(?:del?|do|da)"
    r"|(?:entscheidung|beschluss|bescheid|urteil|erkenntnis|erlass)\s+vom)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
# `(designated by the US Treasury on 3 May 2017; DOB 1 June 1961; POB Mopti)`, as lists of sanctions have it
_DONE_BY = re.compile(
    rf"\s*(?:{_ADVERB}\s+)?(?:{_ENGLISH}|listed|delisted|indicted|wanted)\s+(?:by|under)\s", re.IGNORECASE
)
_OF_PERSON = re.compile(
    r"(?:[DPY]\.?O\.?B\.?|[Bb]orn|[Dd]ate of birth|[Pp]lace of birth|[Pp]assport.*|b\.)(?:\s.*)?"
)
