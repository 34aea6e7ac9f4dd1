"""Papers of state that notes cite beside press items: bills, executive orders, testimonies, official series.

In: what stands with one date of a note. Out: whether it is such a paper, whoever keeps it on a site.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.reading.typed.dates import dates_in
from dateline.reading.typed.groups import RawGroup
from dateline.reading.typed.lexicon import lettered
from dateline.reading.typed.place_names import is_place

# `Executive Order 10999`, `Presidential Policy Directive 41`, `Exec. Order No. 10,999`
_ORDER = re.compile(
    r"(?:.*\s)?(?:Executive|Exec\.|Presidential|Royal|Ministerial|Cabinet)\s(?:(?:Policy|Security|National)\s)*(?:Orders?|Decrees?|Directives?|Proclamations?|Memorand(?:um|a)|Determinations?)\s(?:No\.?\s?)?[A-Z-]{0,5}\d[\d,.-]*"
)
# `H.R. 312`, `S. 754`, `88th Congress`, `117th Cong.`
_BILL = re.compile(
    r"(?:H\.\s?R\.|S\.|H\.\s?Res\.|S\.\s?Res\.)\s?\d{1,5}\b.*|\d{1,3}(?:st|nd|rd|th)\sCong(?:ress|\.)?(?:\W.*)?"
)
# `77 Stat. 210`, `27 Fed. Reg. 1,527`, `148 Cong. Rec. S2`
_SERIES = re.compile(
    r"\d{1,4}\s(?:Stat|Fed\.\sReg|F\.\s?R|Cong\.\sRec|U\.S\.C|C\.F\.R|U\.S|F\.\dd|S\.\sCt)\b.*"
)
# of the Parliament at Westminster: `HC 1021`, `HL Paper 44`, `Cm 9871`, `PQ 61204`, `HC Deb 5 July 2022 c712`
_WESTMINSTER = re.compile(
    r"(?:.*\b(?:(?:HC|HL(?:\sPaper)?|Cm|Cmnd|PQ|EDM)\s|(?:CBP|SN|LLN)[\s-]?)\d{2,6}(?:-[IVX]{1,4})?\b|(?:HC|HL)\sDeb\s|(?:Oral|Written)\sevidence\b|Early\sDay\sMotion\b).*"
)
# `Res. TSJE No. 112/2021`, `Acordada N° 12`, `Dec. No. 344`: an act by its number
_NUMBERED_ACT = re.compile(
    r"\s*(?:Res(?:ol)?\.|Resoluci[óo]n|Acuerdo|Acordada|Acórdão|Portaria|Decreto|Dec\.|Ley|Lei|Loi|Reg\.|Dir\.|Ord\.|Gen\.\sRes\.)\s(?:[A-Z][A-Za-z/-]{1,9}\s)?(?:No\.|N[°º]\.?|n[°º]|núm\.)\s?\d"
)
_SPOKEN = re.compile(
    r"(?:Prepared\s|Written\s|Oral\s)?[Tt]estimon(?:y|ies)\s(?:before|to|of|by|for|delivered)\b"
)
# `Gaceta Parlamentaria, bill of 18 May 2021`, `Sénat, projet de loi n° 12 du 3 mai 2020`: an act by its day
_ACT_OF_DAY = re.compile(
    lettered(
        r"(?:\A|;)\s*(?:[Ss]ee\s|[Cc]f\.\s|[Vv]oir\s|[Vv](?:er|éase)\s|[Vv]gl\.\s)?[A-ZÀ-Þ][^;,“”„«»\"\d]{1,80},\s(?:the\s|la\s|le\s)?"
        r"(?:(?:draft\s)?(?:bill|law|act|decree|order|decision|ruling|resolution|ordinance|regulation|amendment)|motion"
        r"|(?:proyecto|projeto|projet|proposition|proposta|propuesta|disegno)\s(?:de|di)\s(?:ley|lei|loi|legge)|iniciativa|dictamen|ley|lei|loi|legge|decreto|décret|arrêté|ordonnance|acuerdo|resolución|résolution|auto|portaria"
        r"|(?:[A-ZÄÖÜ][a-zäöüß]*)?(?:[Gg]esetz|[Ee]ntwurf|[Bb]eschluss|[Vv]erordnung|[Ee]rlass))"
        r"(?:\s(?:no\.?|nr\.?|n[°º.]|núm\.)\s?[\w/.-]+)?\s(?:of|dated|del?|d[ou]|vom)\s(?:\d|[A-Z][a-z]+\s\d)[^;]*"
    )
)


def without_acts(body: str) -> str:
    """A note, blank where a part of it is an act that its day tells."""
    for act in _ACT_OF_DAY.finditer(body):
        if len(dates_in(act[0])) == 1:  # else the second is of who tells of the act
            body = body[: act.start()] + " " * len(act[0]) + body[act.end() :]
    return body


def is_of_state(group: RawGroup) -> bool:
    """Whether a group is a bill, an order of a government, what somebody testified."""
    told = [group.title or "", *(name.text for name in group.names)]
    return any(map(is_paper_of_state, told))


# `Royal Government of Cambodia`, `République du Mali`: who makes laws
_STATE = re.compile(
    r"(?:[Tt]he\s)?(?:(?:Royal|Federal|Transitional|Interim|Revolutionary|Islamic|People[’']s|Democratic|United)\s){0,3}"
    r"(?:Government|Republic|Kingdom|State|Union|Council\sof\sMinisters|Parliament|National\sAssembly|Presidency|"
    r"Gouvernement|République|Gobierno|República|Governo|Republik|Bundesrepublik|Regierung)\b.*"
)
# `Sub-Decree No. 146 on Land`, `The Community Land Act`, `Décret n° 2012-041 portant code foncier`
_ACT = re.compile(
    lettered(
        r"(?:The\s)?(?:(?:[A-ZÀ-Þ][\w’'-]+\s){0,2}(?:Sub-?[Dd]ecree|Prakas|Decree|Décret|Decreto|Ordinance|Ordonnance|Proclamation|Arrêté|Ley|Loi|Lei|Law|Act|Regulation|Order)"
        r"\s(?:[Nn]o\.?|[Nn][°º.]|on|of|sur|portant|relati(?:f|ve)|de|sobre|que)\s?.*|"
        r"(?:[A-ZÀ-Þ][\w’'-]+\s(?:(?:and|of|on|for)\s(?:the\s)?)?){1,6}(?:Act|Law|Code|Ordinance|Constitution|Decree)(?:,?\s(?:\d{4}|\([^()]+\)))?|"
        r"(?:[A-ZÄÖÜ][a-zäöüß]*)?[Gg]esetz(?:\s(?:über|zum|zur|vom|Nr\.)\s.*)?)"
    )
)


def is_act_of_state(names: Sequence[str], title: str | None) -> bool:
    """Whether a state or its government stands before a law of its own: `Government of Uganda, Land Act`."""
    told = [*names, title] if title else names
    if len(told) < 2 or len(names) > 1 == bool(title):
        return False
    of_state = _STATE.fullmatch(names[0]) or (not title and is_place(names[0])) if names else None
    return bool(of_state) and _ACT.fullmatch(told[1] or "") is not None


def is_numbered_act(told: str) -> bool:
    """Whether a source begins with an act by its number."""
    return _NUMBERED_ACT.match(told) is not None


def is_paper_of_state(told: str) -> bool:
    """Whether a title or a name is one of such a paper."""
    return bool(
        _WESTMINSTER.fullmatch(told)
        or _ORDER.fullmatch(told)
        or _BILL.match(told)
        or _SERIES.match(told)
        or _SPOKEN.match(told)
    )
