"""Authors behind a title in quotation marks: `“Cranes Stand,” by Maria Lopes, 3 May 2014. Público`.

In: the text of a note. Out: where the authors stand, who are no outlets, whatever
stands behind them: the day, the outlet or both, in the order of the house.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.reading.typed.evidence import is_person_like, is_titled
from dateline.reading.typed.lexicon import folded, lettered, phrases
from dateline.reading.typed.name_shapes import like_person

Place = tuple[int, int]

_BY = re.compile(
    lettered(
        r"(?<=[”\"»’'“])[,.]?\s+(?P<by>(?:[Bb]y|BY|[Pp]or|[Pp]ar|[Vv]on|[Dd]i|[Tt]ext(?:o|e)?:|[Ss]tory\s+by|[Rr]eport(?:ed)?\s+by|[Ww]ritten\s+by)\s+"
        r"(?P<who>(?:[A-ZÀ-Þ]\.[\s-]?)*[A-ZÀ-Þ](?:[A-ZÀ-Þ]\.|[^,.;:()\[\]“”\"«»\n]){1,70}?))(?=\s*(?:[,;:(]|\.(?:\s|\Z)|\Z))"
    )
)
_NEXT = re.compile(lettered(r"[\s,.;:]+(?P<name>[A-ZÀ-Þ][^,.;:()\[\]“”\"«»\n]{1,60})(?=[\s,.;:(]|\Z)"))
_JOINT = re.compile(r"\s+(?:and|&|y|e|et|und)\s+")
_INITIALS = re.compile(lettered(r"(?:^|\s)[A-ZÀ-Þ]\.(?:\s|$)"))

_FOR_WHOM = re.compile(r"\s(?:for|of|from|with|in|at)\s")  # `Maria Lopes for Reuters`


def bylines(text: str) -> Iterator[Place]:
    """The places of authors behind their titles; a known outlet that wrote a piece itself is none."""
    for match in _BY.finditer(text):
        whom = _FOR_WHOM.search(match["who"])
        if whom and whom[0] == " for " and _is_person(match["who"][: whom.start()]):
            yield match.start("by"), match.start("who") + whom.end()  # `by Maria Lopes for Reuters`
            continue
        persons = all(_is_person(name) for name in _JOINT.split(match["who"]))
        if persons or _is_another(text, match):
            yield match.span("by")


def _is_listed(name: str) -> bool:
    plain = folded(name)
    return any(plain in phrases(names) for names in ("outlets", "outlets_far", "outlets_too"))


def _is_person(name: str) -> bool:
    """Whether a name is a person's by its form."""
    if _is_listed(name) or _FOR_WHOM.search(name):
        return False
    named = is_person_like(name) or _INITIALS.search(name) is not None
    return named or (like_person(name) and not is_titled(name))


def _is_another(text: str, match: re.Match[str]) -> bool:
    """Whether a known outlet stands right behind a name that is none: `by Lake News Wire, Counterpunch`."""
    behind = _NEXT.match(text, match.end())
    return behind is not None and not _is_listed(match["who"]) and _is_listed(behind["name"].strip())
