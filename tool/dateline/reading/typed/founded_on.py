"""Days of an outlet's own life behind its name: `Zambezi FM, founded in Livingstone on 14 May 2003, lost …`.

In: a group of a note, the note. Out: whether its day is that on which the outlet was founded, licensed, sold
or closed, or of what it did after: the note tells of the outlet and cites nothing.
"""

from __future__ import annotations

import re

from dateline.reading.typed.groups import RawGroup
from dateline.reading.typed.lexicon import lettered

_BEFELL = (
    r"(?:founded|established|set\sup|launched|created|started|licen[cs]ed|registered|incorporated|opened|reopened|closed|shut(?:\sdown)?|banned|suspended|blocked|sold|bought|acquired|renamed|"
    r"relaunched|merged|revived|dissolved|liquidated|nationali[sz]ed|privati[sz]ed|taken\s(?:over|off\s(?:the\s)?air)|owned|run|edited|headed|directed|born|"
    r"gegründet|eingestellt|verboten|verkauft|geschlossen|lizenziert|zugelassen|"
    r"(?:fond|cré|lanc|ferm|suspend|interdit|rachet|vend|établi|rebaptis|autoris|enregistr)(?:é|u)?e?s?|"
    r"(?:fundad|cread|lanzad|cerrad|clausurad|vendid|comprad|prohibid|suspendid|lançad|criad|fechad|registrad|fondat|chius|vendut|lanciat)[oa]s?)"
)
_ONCE = (
    r"(?:(?:which|that|who|qui|que|die|der|das)\s)?"
    r"(?:(?:was|were|had\sbeen|has\sbeen|a\sété|fut|fue|foi|wurde)\s)?"
    r"(?:(?:first|originally|officially|formally|again|also|then|only|newly|not)\s)?"
)
# Words between the last comma and the day: the day is no field by itself
_OF_CLAUSE = re.compile(r"(?:\A|[,;])[^,;]*[^\W\d_]{2,}[^,;]*\Z")
_LIFE = re.compile(lettered(rf"[”\"»]?,\s{_ONCE}{_BEFELL}(?=[\s,])[^;:“”„«»\"]*\Z"))

# `The Tahrir Post, printed in Cairo until 3 May 2014`
_UNTIL = re.compile(
    r"[^\W\d_]\s(?:until|till|since|bis(?:\szum)?|seit(?:\sdem)?|jusqu[’']au|depuis(?:\sle)?|hasta(?:\sel)?|desde(?:\sel)?|até)\s\Z"
)


def tells_of_outlet(raw: RawGroup, body: str) -> bool:
    """Whether the group's day is one of the life of the outlet that is named first."""
    if raw.date is None or not raw.names or raw.title or raw.url:
        return False
    between = body[raw.names[0].end : raw.date.start]
    if _UNTIL.search(between):
        return True
    return _LIFE.match(between) is not None and _OF_CLAUSE.search(between) is not None
