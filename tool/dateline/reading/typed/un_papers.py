"""Papers of the United Nations, told by their symbols: `S/2023/109`, `CAT/C/TGO/CO/2`, `AL ECU 4/2022`.

In: a text. Out: whether such a symbol stands in it. The series are those of the Dag Hammarskjöld Library;
letters of the special procedures have their kind, the country and a number of the year. The Organization of
American States numbers its papers alike: `CP/RES. 1205`.
"""

from __future__ import annotations

import re

_SYMBOL = re.compile(
    r"(?<![\w/.])(?:(?:S|A|E|ST|T|TD|DP|HRI|CAT|CCPR|CEDAW|CERD|CRC|CRPD|CMW|CED|SPT|OPCAT|UNEP|UNODC|NPT|BWC|IDB|GC|ISBA|FCCC|SAICM)"
    r"(?:/[A-Z][\w.-]{0,12}){0,4}/[A-Za-z.-]{0,6}\d[\w.-]{0,12}(?:/[\w.-]{1,12}){0,4}"
    r"|[A-Z]{1,6}(?:/[A-Z][\w.-]{0,12}){2,4}/\d[\w.-]{0,12}(?:/[\w.-]{1,12}){0,4}"
    r"|(?:CP|AG)/(?:RES|DOC|INF|DEC)\.?\s?\d{1,5}"
    r"|(?:AL|UA|OL|JAL|JUA|JOL)\s[A-Z]{3}\s\d{1,3}/(?:19|20)\d\d)(?![\w/])"
)
_SHORT = re.compile(r"[A-Z]/\d{1,2}(?!\d)")  # `A/4`, `S/5`: a size of paper, a point of a list


def has_symbol(text: str) -> bool:
    """Whether the symbol of such a paper stands in the text."""
    return any(not _SHORT.fullmatch(match[0]) for match in _SYMBOL.finditer(text))


_OF_ACT = re.compile(r"/(?:RES|DEC)\b")


def has_symbol_of_act(text: str) -> bool:
    """Whether the symbol of a resolution or a decision stands in the text, rather than of a report."""
    return any(_OF_ACT.search(match[0]) for match in _SYMBOL.finditer(text))
