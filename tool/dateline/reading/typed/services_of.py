"""Services of stations in a language: `Khmer Service of Radio Free Asia`, `Service russe de la BBC`.

In: a name. Out: the station whose service it is. Where it opens a field the service is of the name as
printed; behind another name (`Radio Ozodi, the Tajik service of RFE/RL`) it says whose that is.
"""

from __future__ import annotations

import re

from dateline.reading.typed.lexicon import lettered
from dateline.reading.typed.place_names import is_language

_TONGUE = r"(?P<tongue>[A-ZÀ-Þ][\w’']+(?:[\s/][A-ZÀ-Þ][\w’']+)?)"
# `the Somali Service of the BBC`, `Burmese-language section of RFA`
_IN_ENGLISH = re.compile(
    lettered(
        rf"(?:[Tt]he\s+)?{_TONGUE}(?:[\s-][Ll]anguage)?\s+(?:[Nn]ews\s+|[Rr]adio\s+|[Ww]orld\s+)?(?:[Ss]ervice|[Ss]ection|[Dd]esk)\s+of\s+(?:the\s+)?(?P<station>[A-ZÀ-Þ][^,;()]{{1,40}})"
    )
)
# `Service russe de la BBC`, `Servicio Mundial de la DW`, `russischer Dienst der Deutschen Welle`
_ELSEWHERE = re.compile(
    lettered(
        r"(?:(?:[Ll]e|[Ee]l|[Oo]|[Ii]l)\s+)?(?:[Ss]ervi(?:ce|cio|ço|zio)|[Ss]ección|[Ss]ection|[Ss]eção|[Ss]ezione)\s+(?:en\s+|em\s+|in\s+)?[A-ZÀ-Þa-zà-ÿ]{4,14}\s+"
        r"(?:de\s+la\s+|del\s+|de\s+l[’']|d[aeiou]\s+|della\s+|d[’'])(?P<station>[A-ZÀ-Þ][^,;()]{1,40})"
        r"|(?:(?:[Dd]er|[Dd]ie)\s+)?[A-ZÀ-Þa-zà-ÿ]{3,14}(?:ische[rs]?|sprachige[rs]?)\s+(?:Dienst|Redaktion|Programm)\s+(?:de[rs]|von)\s+(?P<sender>[A-ZÀ-Þ][^,;()]{1,40})"
    )
)


def station_of_service(name: str) -> str | None:
    """The station whose service in a language a name is."""
    if (match := _IN_ENGLISH.fullmatch(name)) and _is_tongue(match["tongue"]):
        return match["station"]
    if match := _ELSEWHERE.fullmatch(name):
        return match["station"] or match["sender"]
    return None


def _is_tongue(name: str) -> bool:
    """Whether a word tells in what language or for whom something is sent: `Dari/Pashto`, `World`."""
    return name in _FOR_WHOM or is_language(name) or all(map(is_language, re.split(r"[\s/]", name)))


_FOR_WHOM = frozenset(
    "World External Foreign International Overseas African Africa Asian Asia European Latin Caribbean Balkan "
    "Balkans Caucasus Iranian Afghan Pakistani Iraqi Syrian Moldovan Mandarin".split()
)


def says_whose_service(field: str) -> bool:
    """Whether a field behind an outlet says only whose service that is: `the Tajik service of RFE/RL`."""
    return re.match(r"(?:[Tt]he|its)\s", field) is not None and station_of_service(field) is not None
