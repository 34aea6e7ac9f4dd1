"""Where a day is meant to stand and none does: `n.d.`, `??.02.2022`, `[date]`, a comma that is left.

In: a field of a citation, or all of one in brackets. Out: whether its day is missing.
"""

from __future__ import annotations

import re

_SAID = re.compile(
    r"undated(?:\s+(?:video|photo(?:graph)?|picture|post|clip|film|recording|leaflet|poster|page|article|footage|map|audio|message))?|(?:\w+\s+)?(?:no|without(?:\s+an?)?)\s+date|sem\s+data|senza\s+data|s/d|n\.?\s?d\.?|o\.\s?D\.?|s\.\s?d\.?|"
    r"s\.\s?f\.?|ohne\s+Datum|sans\s+date|sin\s+fecha|bez\s+datuma?|b\.\s?d\.?|bez\s+daty|tarihsiz|dátum\s+nélkül",
    re.IGNORECASE,
)
# `Le Soir d’Algérie de la même date`: whose day is that of the source before, and is not printed
_AS_BEFORE = (
    r"(?:de\s+la\s+même\s+date|du\s+même\s+jour|of\s+the\s+same\s+da(?:te|y)|vom\s+(?:selben|gleichen)\s+(?:Tage?|Datum)|"
    r"de\s+la\s+misma\s+fecha|del\s+mismo\s+día|da\s+mesma\s+data|do\s+mesmo\s+dia|della\s+stessa\s+data|dello\s+stesso\s+giorno)"
)
AS_BEFORE_BEHIND = re.compile(rf"(?P<name>[^\W_].*\w)\s+(?P<said>{_AS_BEFORE})", re.DOTALL)
_ALL_AS_BEFORE = re.compile(_AS_BEFORE)
# The same within a text, apart from other words
SAID_WITHIN = re.compile(
    r"(?<![\w.])(?:[Uu]ndated|[Nn]\.\s?[Dd]\.?|[Nn]o\s+date|[Ss]\.\s?[DdFf]\.?|[Oo]\.\s?D\.?|[Uu]\.\s?[åÅ]\.?|[Ss]/d|"
    r"[Oo]hne\s+Datum|[Ss]ans\s+date|[Ss]in\s+fecha)(?!\w)"
)
_LEFT_OPEN = re.compile(
    r"\?+|…|_{2,}|-{2,}|(?:date|day|datum|fecha|data|tarih)\s*(?:\?+|:)?|(?:date\s+)?(?:tbc|tbd|t\.b\.c|to\s+come|missing|to\s+follow)|"
    r"missing\s+date|(?-i:TK|XX+)",
    re.IGNORECASE,
)
# `??.02.2022`, `xx/05/2020`, `2022-??-??`; no part of an address or a number
_IN_PART = re.compile(
    r"(?<![\w?/.-])(?=[\dxX?_./-]*[xX?_]{1,2}(?![^\W\dxX_]))(?:[\dxX?_]{1,4}[./-]){1,2}[\dxX?_]{1,4}(?![\w?/-])"
)
# `date of original photo unknown`, `date illegible`: of what was published, not of a birth
_UNTOLD = re.compile(
    r"(?:the\s+)?(?:exact\s+|original\s+)?(?:date|day)(?:\s+of\s+(?:the\s+)?(?:original|first)?\s*(?:photo|photograph|picture|image|publication|post|posting|video|original|broadcast|recording|film|footage|clip|upload|release|issue|edition|cutting|clipping|item|report|leaflet|screenshot))?"
    r"\s+(?:is\s+)?(?:unknown|unclear|uncertain|illegible|unreadable|missing|cut\s+off|not\s+(?:known|given|stated|shown|printed|legible|visible|certain))"
    r"|(?:date|jour)(?:\s+(?:exacte|précise))?(?:\s+(?:de\s+la\s+|de\s+l[’']|du\s+|de\s+|d[’'])(?:original|photo(?:graphie)?|cliché|image|prise(?:\s+de\s+vue)?|publication|diffusion|parution|vidéo|document)(?:\s+d[’']origine|\s+originale)?)?"
    r"\s+(?:est\s+)?(?:inconnue?|incertaine?|illisible|imprécise|non\s+(?:connue|précisée|indiquée))"
    r"|(?:Datum|Aufnahmedatum|Sendedatum|Erscheinungsdatum)(?:\s+(?:des|der)\s+(?:Originals|(?:Original)?[Ff]otos|(?:Original)?[Bb]ild(?:e?s)|Videos|Aufnahme|Veröffentlichung|Sendung|Ausgabe))?\s+(?:ist\s+)?(?:unbekannt|unklar|unleserlich|unsicher|nicht\s+(?:bekannt|lesbar|angegeben))"
    r"|(?:fecha|data)(?:\s+(?:exacta|exata|esatta))?(?:\s+(?:del?|de\s+la|do|da|della|dell[’'])\s*(?:fotografía|fotografia|foto|imagen|imagem|toma|publicación|publicação|pubblicazione|emisión|emissão|vídeo|video|original(?:e)?)(?:\s+originale?)?)?"
    r"\s+(?:desconocida|desconhecida|sconosciuta|ignota|incierta|incerta|ilegible|ilegível|illeggibile|no\s+indicada|não\s+indicada|non\s+indicata)",
    re.IGNORECASE,
)
_COMMA_LEFT = re.compile(r"[^\W_][”\"’»!]?\s*[,;]\s*[)\]]\Z")


def says_no_day(field: str) -> bool:
    """Whether a field says, or shows, that the day is missing."""
    said = _SAID.match(field) or _LEFT_OPEN.fullmatch(field) or _IN_PART.fullmatch(field)
    return bool(said or _ALL_AS_BEFORE.fullmatch(field) or is_untold(field))


def is_untold(field: str) -> bool:
    """Whether a field says in a sentence of its own that nobody knows, or can read, the day."""
    return _UNTOLD.fullmatch(field) is not None


def is_all_about_day(field: str) -> bool:
    """Likewise, where nothing else is said in it."""
    said = _SAID.fullmatch(field) or _LEFT_OPEN.fullmatch(field) or _IN_PART.fullmatch(field)
    return bool(said or _ALL_AS_BEFORE.fullmatch(field))


def is_word_for_none(field: str) -> bool:
    """Whether a field says that there is no day, and nothing of the day: `n.d.`, not `??.02.2022`."""
    return _SAID.fullmatch(field) is not None


def days_in_part(text: str) -> list[tuple[int, int]]:
    """The places of days that are written in part."""
    return [match.span() for match in _IN_PART.finditer(text)]


def ends_without_day(text: str, start: int, end: int) -> bool:
    """Whether brackets end with the comma behind which their day was to stand: `(Radio Star, )`."""
    return _COMMA_LEFT.search(text, start, end) is not None
