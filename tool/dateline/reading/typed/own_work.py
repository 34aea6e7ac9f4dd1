"""What leads to the source of what the authors drew: `Own work, after La Opinión, 7 September`.

In: a text and where a source may begin in it. Out: where the source's own words begin.
"""

from __future__ import annotations

import re
from functools import cache

from dateline.reading.typed.lexicon import lettered

_OWN = (
    r"(?:(?:[Oo]wn|[Oo]ur(?:\s+own)?|(?:[Tt]he\s+)?[Aa]uthors?(?:[’']s?)?|[Ii]n-house|[Ee]igene[rs]?|[Pp]ropia)(?:\s+[a-zA-Z-]+){0,3}|"
    r"(?:[Cc]ompiled|[Dd]rawn|[Mm]ade|[Aa]dapted|[Rr]edrawn|[Pp]repared|[Cc]ompilation|[Mm]ap|[Cc]hart|[Gg]raphic|[Tt]able)(?:\s+by\s+the\s+(?:authors?|editors?|team|institute|desk))?|"
    r"(?:[ÉE]|é)laboration\s+(?:propre|de\s+l[’']auteur|des\s+auteurs)|[Ee]laboraci[oó]n\s+propia|[Ee]labora[çc][ãa]o\s+pr[óo]pria|[Ee]laborazione\s+propria|[Oo]pracowanie\s+własne|[Vv]lastní\s+zpracování|"
    r"[Vv]lastita\s+izrada|[Ss]aját\s+szerkesztés|[Dd]arstellung|[Kk]arte|[Zz]usammenstellung)"
)
_FROM = (
    r"(?:based\s+(?:up)?on(?:\s+(?:data|figures|reports)\s+(?:from|by|in|of))?|after|from|using(?:\s+data\s+(?:from|by|of))?|drawing\s+(?:up)?on|with\s+data\s+(?:from|of|by)|nach(?:\s+(?:Daten|Angaben)\s+(?:von|de[rs]))?|"
    r"auf\s+(?:der\s+)?(?:Grundlage|Basis)\s+(?:von|de[rs])|d[’']après|à\s+partir\s+d(?:e\s|[’'])|sur\s+la\s+base\s+d(?:e\s|[’'])|con\s+(?:base\s+en|datos\s+de)|a\s+partir\s+d[eoa]s?|sobre\s+la\s+base\s+de|"
    r"com\s+(?:base\s+em|dados\s+d[eoa]s?)|su\s+dati|na\s+podstawie|na\s+základě|podle|prema)"
)


@cache
def _lead() -> re.Pattern[str]:
    return re.compile(
        lettered(rf"\s*{_OWN},?\s+{_FROM}\s?\s*(?=(?:the\s+)?[A-ZÀ-Þ@]|[a-z\d-]+\.[a-z]{{2,}}\b)")
    )


def behind_own_work(text: str, start: int, end: int) -> int:
    """Where the source begins behind such words; `start` where there are none."""
    lead = _lead().match(text, start, end)
    return lead.end() if lead else start
