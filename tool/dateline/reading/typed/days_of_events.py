"""Days by which an event is called, within plain titles of notes: `Warnings before September 11, The Star`.

In: the text of a note. Out: the places of such days, which date nothing.
"""

from __future__ import annotations

import re

_CALLED = re.compile(
    r"(?<![\w-])(?:before|after|since|the|pre|post|following|behind|about|to|by|del?|du|vor|nach|seit|dem)\s"
    r"(?P<day>(?:September|Sept?\.?)\s11(?:th)?|11(?:th)?\s(?:September|septembre)|11\.\sSeptember|11\sde\s[Ss]ep?tiembre|9/11)"
    r"(?!\d|,?\s(?:19|20)\d\d|\s(?:de|del)\s(?:19|20)\d\d)(?=[\s,:;?!’'”\"-])"
)


def events_in_titles(text: str) -> list[tuple[int, int]]:
    """The places of the days."""
    return [match.span("day") for match in _CALLED.finditer(text)]
