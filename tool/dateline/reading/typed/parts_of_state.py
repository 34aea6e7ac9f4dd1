"""Offices with a part of theirs in brackets, or their government: `Works Department (Water), Government of Tripura`.

In: the text of a note. Out: the places of such names, each of which is one outlet, commas and brackets within.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.reading.typed.lexicon import lettered

_WORD = r"[A-ZÀ-Þ][\w’'-]*"
_PART = r"(?:Department|Ministry|Directorate|Bureau|Office|Division|Authority|Commission|Agency|Board|Service|Secretariat|Inspectorate|Corps|Administration|Section)"
_OF_STATE = (
    rf"(?:(?:the\s)?(?:(?:State|Provincial|Regional|Federal|County|Municipal)\s)?Government\sof\s(?:the\s)?{_WORD}(?:\s(?:(?:and|of)\s)?{_WORD}){{0,4}}"
    rf"|{_WORD}(?:\s{_WORD}){{0,2}}\s(?:(?:State|Provincial|Regional|County)\s)?(?:Government|Administration)"
    rf"|(?:gouvernement|gobierno|governo|Gouvernement|Gobierno|Governo)\s(?:d[eou]s?|del|de\sla|du|da)\s{_WORD}(?:\s{_WORD}){{0,3}}|Regierung\s(?:von|der|des)\s{_WORD}(?:\s{_WORD}){{0,3}})"
)
# What only a part of an office is called; in brackets by itself, it is of the name too
_UNIT = r"(?:Police|Guards?|Board|Division|Wing|Branch|Section|Department|Directorate|Unit|Cell|Desk|Direction|Dirección|Direção|Direzione|Abteilung|Referat|Sección|Subsecretaría)"
_ACT = r"(?:Office\s)?(?:Orders?|Notifications?|Circulars?|Decrees?|Decisions?|Resolutions?|Acts?|Memorand(?:um|a)|Letters?|Rules|Regulations?|Décret|Arrêté|Decreto|Resolución|Portaria)\b"
_ABROAD = r"(?:Ministère|Direction|Office|Ministerio|Dirección|Secretaría|Ministério|Direção|Secretaria|Ministero|Ministerium|Amt|Behörde)"
_WHOLE = re.compile(
    lettered(
        rf"(?:(?<=\A)|(?<=;\s)|(?<=\s\s)|(?<=[Ss]ee\s)|(?<=[Vv]oir\s))(?P<name>(?:{_WORD}\s(?:(?:of|for|and|&)\s)?){{0,6}}(?:{_PART}|{_ABROAD})(?:\s(?:(?:of|for|and|de|du|des|para|für)\s(?:la\s|l[’'])?)?[\w’'-]+){{0,6}}?"
        rf"(?:(?:\s\([^()\d]{{2,60}}\))?,\s{_OF_STATE}|\s\((?=[^()]*\b{_UNIT}\b)[^()\d]{{4,60}}\)))(?=,)(?!,\s{_ACT})"
    )
)


def offices_of_state(text: str) -> Iterator[tuple[int, int]]:
    """The places of the names of offices that a government follows behind a comma."""
    return (match.span("name") for match in _WHOLE.finditer(text))
