"""Entries of registers: `Ministry of Commerce, company no. 00014417, searches of 5 June 2017`.

In: what stands with one date of a note. Out: whether it was looked up in a register, which publishes nothing.
So cite those who look into companies, ships and land.
"""

from __future__ import annotations

import re

_QUOTED = re.compile(r"[“\"«„‘][^“”\"«»„‘’\n]{2,300}[”\"»“’]")
_ENTRY = re.compile(
    r"(?:^|,\s)(?:[\w’'-]+\s){0,3}?(?:compan(?:y|ies)|corporat\w+|business|land|commercial|trade|ship(?:ping)?|vessel|aircraft|property|title|cadastral|beneficial\sownership|court)\s"
    r"(?:regist(?:er|ry|ration|rar)(?:\s(?:office|database|portal))?\s(?:extracts?|search(?:es)?|records?|entr(?:y|ies)|filings?|excerpts?|printouts?|nos?\.?|numbers?|certificates?))(?=\s*(?:[,.;(]|\d|$|(?:of|for|from|no|dated)\b))"
    r"|\b(?:compan(?:y|ies)|registration|register|entity|business|title|IMO|permit|licen[cs]e|concession|Firmenbuch|HRB|RCCM|NIT|RUC|CNPJ)\s(?:nos?\.?|numbers?|nr\.?|n[°º]\.?|#)?\s?[A-Z-]{0,6}\d{3,}"
    r"|\bsearch(?:es|ed)?\s(?:of|on|made|conducted|dated|run|performed)\s(?:the\s|on\s)?(?:\d|[A-Z][a-z]+\s\d)"
    r"|\b(?:Handelsregister|Firmenbuch|Grundbuch|Handelsregisterauszug|Firmenbuchauszug|extrait\s(?:Kbis|du\sregistre)|registre\sdu\scommerce|registro\smercantil|Companies\sHouse,\s(?!“))",
    re.IGNORECASE,
)


def is_of_register(told: str) -> bool:
    """Whether it says so outside its titles in quotation marks."""
    return _ENTRY.search(_QUOTED.sub(" ", told)) is not None
