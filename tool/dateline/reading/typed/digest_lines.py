"""Digests whose lines close with who had it: `- Odalovic: Pristina needs to open archives (RTS)`.

In: a bracket without a day, its outlets and their document. Out: whether it closes a line as the outlets of
many others do. Such bulletins (UNMIK's Belgrade Media Report, summaries of the morning's press) carry one day
in their title and none in their lines.
"""

from __future__ import annotations

import re
from functools import lru_cache

from dateline.reading.typed.bodies import is_of_body
from dateline.reading.typed.candidates import Candidate
from dateline.reading.typed.choosing import Choice
from dateline.reading.typed.evidence import is_person_like
from dateline.reading.typed.lexicon import lettered
from dateline.reading.typed.outlets import Outlets, Standing
from dateline.reading.typed.place_names import is_place
from dateline.reading.typed.stretches import Role, Scene

# Words enough for a headline, then the bracket and the end of the line.
_CLOSING = re.compile(
    lettered(
        r"^[ \t]*(?:[-*•·–—▪]\s+|\d{1,2}[.)]\s+)?[“\"«„‘]?[A-ZÀ-Þ\d][^\n()]{12,}\s"
        r"\((?P<inner>[^()\d\n]{0,2}[A-ZÀ-Þ][^()\n]{0,58})\)[.,]?[ \t]*$"
    ),
    re.MULTILINE,
)
_DAY = re.compile(r"\d{4}|\d[./-]\d|\d\s[A-Z]|[a-z]\s\d")
_PART = re.compile(r"\s*[/,;]\s*")
_LEAST, _MOST = 6, 400  # lines that close with a known outlet, and that are asked
_WORDS = 4  # of a name


def closes_line(scene: Scene, candidate: Candidate, choice: Choice) -> bool:
    """Whether a bracket closes a line of a digest, and holds what may be the name of an outlet."""
    if scene.sure or candidate.stretch.role is Role.HEADING or not choice.outlets:
        return False
    ends = _closing(scene.text)
    if candidate.end not in ends or choice.standing < Standing.PERSON:
        return False
    known = sum(
        _is_known(inner, scene.outlets) for end, inner in list(ends.items())[:_MOST] if end != candidate.end
    )
    if known < _LEAST or 3 * known < 2 * (min(len(ends), _MOST) - 1):
        return False
    return all(scene.outlets.knows(name) or _may_be_name(name) for name in choice.outlets)


@lru_cache(maxsize=8)
def _closing(text: str) -> dict[int, str]:
    """What such brackets hold, by where they end."""
    return {
        match.end("inner") + 1: match["inner"]
        for match in _CLOSING.finditer(text)
        if not _DAY.search(match["inner"])
    }


def _is_known(inner: str, outlets: Outlets) -> bool:
    """Whether one of the names in brackets is a known outlet's."""
    return any(outlets.knows(part) for part in _PART.split(inner))


def _may_be_name(name: str) -> bool:
    """Whether an unknown name is short, and no place, body or person is called so."""
    few = len(name.split()) <= _WORDS and name[:1].isupper()
    return few and not (is_place(name) or is_of_body(name) or is_person_like(name))
