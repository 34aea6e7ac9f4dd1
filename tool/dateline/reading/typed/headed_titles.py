"""Outlets that stand once above several of their titles, as in the bibliographies of the Home Office.

In: the text of a document, where an entry begins that has no outlet. Out: the name on a line of its own above
it, nothing but other such titles between: `BBC News,` above `‘Lost days’, 12 July` and `‘Sandals’, 11 July`.
"""

from __future__ import annotations

import re

from dateline.reading.typed.evidence import is_person_like
from dateline.reading.typed.name_shapes import is_surname_first
from dateline.reading.typed.outlets import Outlets, Standing

_REACH = 4_000  # characters above an entry that are looked at
_MARK = r"[\s•●▪◦‣*_–—-]*"
_TITLE = re.compile(rf"{_MARK}(?:‘|“|\"|«|„|'(?=\w))")
_DATED = re.compile(r"\d{4}|no date|undated|n\.d\.", re.IGNORECASE)
_NAME = re.compile(rf"{_MARK}(?P<name>[^\W_][^‘“\"«„;\n]{{1,110}}?)[,:]?[*_\s]*")
_BEFORE_TITLE = re.compile(rf"{_MARK}(?P<name>[^\W_][^‘“\"«„;\n\d]{{1,110}}?)[,:][*_]*\s+[‘“\"«„]")
_GOES_ON = re.compile(r"\s*(?:<?https?://|www\.|[Ll]ast\s+accessed|[Aa]ccessed|[a-z(])")
_LONGEST = 12  # words of a name


def opens_with_title(body: str) -> bool:
    """Whether an entry has its title first."""
    return _TITLE.match(body) is not None


def outlet_above(text: str, start: int, outlets: Outlets) -> str | None:
    """The outlet on the line above an entry that begins there, or above other titles of its own."""
    above = text[max(0, start - _REACH) : start]
    above = above[: above.rfind("\n") + 1]
    for line in reversed(above.split("\n")):
        if not line.strip() or _GOES_ON.match(line):
            continue
        if _TITLE.match(line):
            if not _DATED.search(line):
                return None
            continue
        match = _BEFORE_TITLE.match(line) or _NAME.fullmatch(line)
        return match["name"] if match and _may_be_outlet(match["name"], outlets) else None
    return None


def _may_be_outlet(name: str, outlets: Outlets) -> bool:
    if outlets.knows(name) or outlets.lists_body(name):
        return True
    short = len(name.split()) <= _LONGEST and not (is_person_like(name) or is_surname_first(name))
    return short and outlets.standing(name) >= Standing.PLAIN
