"""What buildings and grounds are called: `Villa Somalia`, `Palais des Congrès`.

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
