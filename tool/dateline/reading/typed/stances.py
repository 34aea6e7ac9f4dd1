"""What says how a source stands to the one before it: `en sentido contrario, La Patilla, 11 de mayo de 2019`.

In: a field of a citation. Out: whether it is such words, and so neither a name nor a title.
"""

from __future__ import annotations

import re

_STANCE = re.compile(
    r"(?:(?:but|and|mais|pero|mas|aber|ma|y|e|et|und)\s+)?(?:"
    r"to\s+the\s+(?:contrary|same\s+effect)|in\s+(?:the|a)\s+(?:same|similar|like)\s+(?:vein|sense|spirit)|(?:in|by)\s+contrast|contra|similarly|likewise|differently|otherwise|conversely|more\s+(?:cautiously|briefly|fully)|"
    r"(?:(?:en|no|n?um|em|nel|nello|in|dans)\s+)?(?:(?:el|le|un|um|uno|o|lo)\s+)?(?:(?:mismo|mesmo|même|stesso)\s+)?(?:sentido|sens|senso)(?:\s+(?:contr[aá]ri[oa]|contraire|opuesto|oposto|inverso|inverse|opposé|opposto|parecido|similar|similaire|semelhante|simile))?|"
    r"(?:en|em)\s+(?:cambio|contra)|por\s+el\s+contrario|al\s+contrario|(?:pelo|ao)\s+contrário|au\s+contraire|à\s+l[’']inverse|"
    r"(?:in\s+)?(?:diesem|gleichem|demselben|(?:de[mn]\s+)?gleichen|ähnlichem|gegenteiligem)\s+sinne?|im\s+gegenteil|anders|ebenso|ähnlich|"
    r"(?:for|para|pour|für)\s+(?:the|la|el|le|les|los|las|a|o|as|os|eine?n?|una?|une?|uma?|den|die|das|another|other)\s(?:[^\W\d_A-Z][\w’'-]*\s?){1,5}"
    r")",
    re.IGNORECASE,
)


def is_stance(field: str) -> bool:
    """Whether a field only says whether, or for what, a source is cited."""
    return _STANCE.fullmatch(field) is not None
