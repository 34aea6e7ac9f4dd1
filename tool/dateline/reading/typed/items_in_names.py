"""What kind of item or outlet is told beside a name, and is no part of it: `Khaburi Notes (blog)`, `Malaita
Matters, Facebook post`.

In: an outlet as it was read. Out: its name, and the remark. Where somebody has an account (`Malaita Matters,
Facebook`, `Facebook page`) is of the name.
"""

from __future__ import annotations

import re

from dateline.reading.typed.lexicon import compiled, pattern

_GLOSS = re.compile(
    r"(?P<name>.*\w[”\"’»]?)\s+[(\ue014](?P<remark>blog|vlog|podcast|newsletter|website)[)\ue015]",
    re.IGNORECASE | re.DOTALL,
)
ITEM = (
    r"(?:(?:live|video|photo|audio|voice)\s+)?(?:posts?|threads?|messages?|notes?|videos?|clips?|reels?|stor(?:y|ies)|status|statement|comments?|live(?:stream)?|stream|"
    r"updates?|photos?|pictures?|broadcast(?!\s+list)|footage|bulletin|circular|announcement|notice|forward|event|report|spaces?|audio|recording|interview|poll|album|caption|replies|reply|appeal|letter|"
    r"beitrag|nachricht|meldung|rundschreiben|aushang|publicación|mensaje|comunicado|boletín|publicação|mensagem|boletim|publication|communiqué|annonce)"
)
ITEM_ON_PLATFORM = rf"(?:%s|(?-i:{pattern('platforms_behind')}))[\s-]+{ITEM}|tweets?|blog\s+posts?"
_POST = compiled("platforms", rf"^(?P<name>.*\S),\s(?P<remark>{ITEM_ON_PLATFORM})$")


def without_item(outlet: str) -> tuple[str, str | None]:
    """The name of an outlet without what is told beside it, and that."""
    match = _GLOSS.fullmatch(outlet) or _POST.match(outlet)
    return (match["name"], match["remark"]) if match else (outlet, None)
