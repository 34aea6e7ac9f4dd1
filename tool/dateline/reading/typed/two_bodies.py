"""Two bodies that `and` joins: `Institute for the Study of War and AEI’s Critical Threats Project`.

In: what stands behind the `and`, what is known of outlets. Out: whether it is another body's name, no part of
the one before.
"""

from __future__ import annotations

import re

from dateline.reading.typed.bodies import HEADS
from dateline.reading.typed.lexicon import lettered
from dateline.reading.typed.outlets import Outlets

# With an article or an owner: `the American Enterprise Institute`; not `and Rural Development Agency`
_OTHER_BODY = re.compile(
    lettered(
        rf"(?:[Tt]he\s|[A-ZÀ-Þ][\w-]*[’']s?\s)(?:[A-ZÀ-Þ][\w’'&-]*\s){{1,5}}(?i:{HEADS}|project|programme|program)"
    )
)


def is_other_body(name: str, outlets: Outlets) -> bool:
    """Whether a name is another body's: by an article or an owner, or because it is listed."""
    return _OTHER_BODY.fullmatch(name) is not None or (" " in name and outlets.lists_body(name))
