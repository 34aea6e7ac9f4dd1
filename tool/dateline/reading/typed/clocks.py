"""Hours of four digits beside days, which are no years: `[6 November, 1700 bulletin]`, `3 May, 2000 gmt`.

In: text. Out: where such hours stand; what of a field of a citation tells when something was on the air.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.reading.typed.day_lists import months_pattern

_ZONE = r"gmt|utc|hrs?|hours?|h|z|local(?:\s+time)?|(?-i:[A-Z]{2,4}T)|horas|heures|uhr"
# What is sent at an hour.
_SENT = (
    r"(?:(?:main|evening|radio|television|tv|domestic|foreign|home)\s+)?(?:news(?:cast|reel)?s?|"
    r"bulletins?|broadcasts?|newscasts?|programmes?|programs?|transmissions?|slots?|headlines)"
)
_HOUR = r"(?:[01]\d|2[0-3])[0-5]\d"
_HOURS = rf"{_HOUR}(?:\s*(?:and|&|/|-|–)\s*{_HOUR})*"
_BESIDE_DAY = re.compile(
    rf"(?i:(?<=[\d\s.])(?:{months_pattern()})\.?(?:\s\d{{1,2}})?(?:,?\s(?:19|20)\d\d(?=,))?)"
    rf"(?:(?P<apart>,)\s+|\s+(?!19|20))(?P<hours>{_HOURS})\s*(?i:(?:{_ZONE})\b|(?(apart)(?:{_SENT})\b|(?!)))"
)
ON_AIR = rf"{_HOURS}\s*(?:{_ZONE}|{_SENT})"
_NEWS = (
    r"(?:news(?:cast|reel)?|bulletin|broadcast|edition|emisi[óo]n|noticiero|noticias|informativo|telediario|boletín|edición|journal(?:\s+(?:télévisé|parlé))?|jt|édition|flash|émission|"
    r"jornal|noticiário|noticiario|telejornal|edição|boletim|emissão|tele?giornale|tg|giornale(?:\s+radio)?|edizione|nachrichten|[\w-]*-nachrichten|sendung|ausgabe|spätausgabe)"
)
_PART_OF_DAY = (
    r"mediod[íi]a|meio[\s-]dia|midi|mezzogiorno|noon|midnight|medianoche|meia[\s-]noite|minuit|"
    r"mezzanotte|noche|mañana|tarde|manhã|noite|soir|matin|nuit|sera|mattina|evening|morning"
)
# `emisión de las 20:00`, `journal de 20 h`, `noticiero de mediodía`
NEWS_OF = (
    rf"{_NEWS}\s+(?:of|at|for|de|del|du|de\s+la|d[aeo]s?|delle|della|di|um|von|vom)\s+(?:(?:the|las?|les|el|le)\s+)?"
    rf"(?:\d{{1,2}}(?:\s?[:.h]\s?\d\d)?\s*(?:[ap]\.?\s?m\.?|h(?:oras|eures|rs?)?|uhr|ore)?|\d{{4}}|{_PART_OF_DAY})"
)


def clocks(text: str) -> Iterator[tuple[int, int, str]]:
    """Where hours of four digits stand behind days, each with how no year is written."""
    for match in _BESIDE_DAY.finditer(text) if _HINT.search(text) else ():
        yield *match.span("hours"), "-"


_HINT = re.compile(rf"[^\W\d_]\.?(?:\s\d{{1,2}})?,?\s{_HOUR}(?!\d)\s?\w")
