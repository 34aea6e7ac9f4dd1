"""Outlets of notes right before the brackets with their site and day: `Alakhbar (alakhbar.info, 2 May 2020)`.

In: a name and the address of a site; a text, where a bracket stands in it, the outlets read in the bracket.
Out: whether the two agree; the name before the bracket where the bracket names its site alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.reading.typed.addresses import DOMAIN
from dateline.reading.typed.lexicon import folded, lettered

_NAME = re.compile(
    lettered(
        r"(?<![\w’'.-])(?P<name>(?:[A-ZÀ-Þ\d][\w’'-]*\s(?:(?:da|de|du|la|le|al|of|the)\s)?){0,4}[A-ZÀ-Þ][\w’'-]*)\s\Z"
    )
)
_REACH = 70  # characters
_SHORT = 3  # letters


def agrees(name: str, site: str) -> bool:
    """Whether a site is called as the name, or by its first letters: `Sakam da kažam`, `sdk.mk`."""
    label = re.sub(r"[^a-z0-9]", "", site.lower().removeprefix("www.").split(".")[0])
    words = re.findall(r"[a-z0-9]+", folded(name))
    if len(label) < _SHORT or not words:
        return False
    return label == "".join(words) or (len(words) > 1 and label == "".join(word[0] for word in words))


def named_before(text: str, start: int, outlets: Sequence[str]) -> str | None:
    """The outlet that stands before the bracket at `start`, of whose site alone the bracket speaks."""
    if len(outlets) != 1 or DOMAIN.fullmatch(outlets[0]) is None:
        return None
    match = _NAME.search(text, max(0, start - _REACH), start)
    words = match["name"].split() if match else []
    tails = (" ".join(words[at:]) for at in range(len(words)))
    return next((name for name in tails if agrees(name, outlets[0])), None)
