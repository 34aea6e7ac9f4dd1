"""Lists of references that no head shows: lines `GAGNON, Marie. 2015. Two quays. Le Soleil, le 22 mai 2015.`

In: a text and its stretches. Out: which of these are such references. Authors in capitals or surname first,
and the year behind them, part such lines from prose (ISO 690, author-date system).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from dateline.reading.typed.lexicon import lettered
from dateline.reading.typed.stretches import Role, Stretch

_LARGE = r"[A-ZÀ-Þ][A-ZÀ-Þ’'.-]+(?:\s[A-ZÀ-Þ’'.-]+){0,6}"
_GIVEN = r",\s[A-ZÀ-Þ][\w.’' -]{0,40}?"
_AUTHOR = (
    rf"[ \t]*(?:[•*–—-]\s+)?(?:{_LARGE}(?:{_GIVEN})?|[A-ZÀ-Þ][\w’'-]+{_GIVEN})"
    r"(?:,?\s(?:et|and|y|und|e|&)\s[A-ZÀ-Þ][\w.,’' -]{1,60}?)?"
)
_REFERENCE = re.compile(lettered(rf"{_AUTHOR}[.,]?\s\(?(?:19|20)\d\d[a-z]?\)?[.,:]\s\S"))
_WITHOUT_YEAR = re.compile(lettered(rf"[ \t]*{_LARGE}\.\s[¿¡«“\"]?[A-ZÀ-Þ\d]"))
_LEAST, _SHARE = 4, 0.6  # references, and the share of all lines, from which they are a list
_LONGEST = 700  # characters of one


def headless_references(text: str, stretches: Sequence[Stretch]) -> set[Stretch]:
    """The stretches that are references of lists without a head."""
    found: set[Stretch] = set()
    for like, run in groupby(stretches, key=lambda stretch: _is_like(text, stretch)):
        told = list(run) if like else []
        dated = sum(_REFERENCE.match(text, one.start, one.end) is not None for one in told)
        if dated >= max(_LEAST, _SHARE * len(told)):
            found.update(told)
    return found


def _is_like(text: str, stretch: Stretch) -> bool:
    """Whether a stretch may be a reference of such a list."""
    told = stretch.role is Role.BODY or (
        stretch.role is Role.HEADING and "http" in text[stretch.start : stretch.end]
    )
    if not told or stretch.end - stretch.start > _LONGEST:
        return False
    place = stretch.start, stretch.end
    return _REFERENCE.match(text, *place) is not None or _WITHOUT_YEAR.match(text, *place) is not None
