"""Outlets cited by author and year: `(Tasnim 2020)`, `(Ouest Plus 2020a)`.

In: a group of brackets, its outlets, the document. Out: whether it is one; persons are cited so more often.
The system is the author-date one of the Chicago Manual of Style, 17th edition, section 15.
"""

from __future__ import annotations

import re
from functools import lru_cache

from dateline.reading.typed.choosing import Choice
from dateline.reading.typed.groups import RawGroup
from dateline.reading.typed.outlets import Standing
from dateline.reading.typed.stretches import Scene

_REFERENCE = re.compile(
    r"(?m)^[*_\s-]{0,4}(?P<name>[^\W\d_][^\d\n,;:“\"]{1,50}?)[*_]{0,2}[.,]?\s+\(?(?P<year>(?:19|20)\d\d)[a-z]?\)?[.,:]\s"
)


def is_outlet_by_year(group: RawGroup, choice: Choice, scene: Scene) -> bool:
    """Whether a name with a year and no comma is an outlet, no person or event.

    An unknown name is one where the list of references has it: `Ouest Plus. 2020. “Barrage”`.
    """
    if scene.sure or not choice.outlets or group.date is None or group.date.value is None:
        return False
    bodies = choice.standing is Standing.CUED and all(
        scene.outlets.lists_body(name) and (name.isupper() or " " in name) for name in choice.outlets
    )
    told = group.end > group.date.end  # the letter of one of several, a section, a page
    if choice.standing is Standing.KNOWN or (bodies and told):
        return True  # `OCHA 2015a`, `UNHCR 2016, 14`, as refugee boards cite; not `the census (INEC 2014)`
    listed, year = _listed(scene.text), group.date.value.edtf()
    return choice.standing >= Standing.PERSON and all((name, year) in listed for name in choice.outlets)


@lru_cache(maxsize=8)
def _listed(text: str) -> frozenset[tuple[str, str]]:
    """The authors that a list of references names without a comma, as bodies are, with their years."""
    return frozenset((match["name"], match["year"]) for match in _REFERENCE.finditer(text))
