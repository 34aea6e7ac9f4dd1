"""Outlets with the house in brackets that they belong to: `Azatutyun (RFE/RL Armenia)`.

In: a name, or what stands in brackets behind one. Out: whether the brackets hold an outlet; such a name is
one as printed. What says in words whose service it is (`the Tajik service of RFE/RL`) is a remark.
"""

from __future__ import annotations

import re

from dateline.reading.typed.lexicon import folded, phrases
from dateline.reading.typed.place_names import is_language, is_place

_LONGEST = 40  # characters
_BEHIND = re.compile(rf"(?<=\w)\s[(\ue014](?P<house>[^()\ue014\ue015]{{2,{_LONGEST}}})[)\ue015]\Z")
_BRANCHES = ("Service", "News", "Radio", "TV", "Online")


def is_house(inner: str) -> bool:
    """Whether it is a listed outlet, by itself or with the country or the language that it is for."""
    words = re.sub(r"['’]s(?=\s)", "", inner).split()  # `RFE/RL's Ukrainian Service`
    if len(inner) > _LONGEST or inner.istitle():
        return False  # `Daily Express (Sabah)`: a state of Malaysia, and a paper of Turkey
    return any(
        folded(" ".join(words[:n])) in phrases("outlets")
        and all(is_place(word) or is_language(word) or word in _BRANCHES for word in words[n:])
        for n in range(len(words), 0, -1)
    )


def without_house(name: str) -> str:
    """The name without the outlet in brackets behind it."""
    behind = _BEHIND.search(name)
    return name[: behind.start()] if behind and is_house(behind["house"]) else name
