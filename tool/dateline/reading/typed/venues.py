"""What buildings, grounds and villages are called: `Villa Somalia`, `Palais des Congrès`, `Ceel Dheer`.

In: a name in brackets. Out: whether something may have taken place there.
"""

from __future__ import annotations

import re

_VENUE = re.compile(
    r"(?:Camp|Villa|Hotel|Hôtel|Palace|Palais|Palacio|Palazzo|Fort|Château|Castle|Schloss|Casa|Stade|Salle|Plaza|Parc|Parque|Estadio|Teatro|Gare|Quai|Base|House|Port)\b.*|"
    r".*\b(?:Palace|Palais|Hall|Hotel|Castle|House|Stadium|Arena|Theatre|Theater|Cathedral|Church|Mosque|Monastery|Garrison|Barracks|Cent(?:er|re)|Gardens?|Market|Terminal|Jetty|Dockyard|Shipyard|Mine|Mill|Plant|Depot|Temple|Shrine|Prison|Club|Library|Museum)"
    r"|.*\bof\s+Nations"
)


def is_venue(name: str) -> bool:
    """Whether a name is what buildings and grounds are called."""
    return _VENUE.fullmatch(name) is not None


# What settlements are called in many languages, by the first word of a name or by the end of the only one.
_SETTLEMENT = re.compile(
    r"(?:Ceel|Buulo|Bulo|Chah|Deh|San|Santa|Santo|São|Nueva|Muang|Phum|Novo|Novaya|Staro\w*|Châu|Quảng|Loma|Lomas|Río|Rio|Cabo)\s\S+(?:\s\S+)?"
    r"|[^\W\d_][\w’'-]{2,}(?:abad|nagar|garh|ganj|köy|koy|hisar|joki|järvi|niemi|lahti|jooseppi|vaara|salmi|ovka|ivka|evka|shahr|qala|tepe|bulaq|bulak|kuduk|gorod)"
)


def is_called_as_settlement(name: str) -> bool:
    """Whether a name that nothing is known of is made as those of villages are: `Ceel Dheer`."""
    return _SETTLEMENT.fullmatch(name) is not None
