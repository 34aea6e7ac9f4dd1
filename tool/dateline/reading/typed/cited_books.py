"""Books among the sources of brackets: `[Haldane, 2004, pp. 17]`, `(Okafor and Lindqvist, 2015, pp. 47-48)`.

In: a group of brackets, the text they hold. Out: whether it is a book by its author, year and pages. So cite
chronicles that put press and books into one bracket (History Commons), and houses of the Harvard style.
"""

from __future__ import annotations

import re

from dateline.reading.typed.groups import RawGroup
from dateline.reading.typed.lexicon import lettered
from dateline.reading.typed.outlets import Outlets, Standing

_SURNAME = r"(?:(?:[Dd]el?|[Vv][ao]n|[Dd]i|[Ll][ae]|[Mm]a?c)\s)?[A-ZÀ-Þ][\w’'-]+"
_AUTHORS = re.compile(
    lettered(
        rf"{_SURNAME}(?:(?:,\s|,?\s(?:and|&|et|und|y|e)\s){_SURNAME}){{0,3}}(?:,?\s(?:et\s+al|and\s+others)\.?)?"
    )
)
_PAGES = re.compile(r"[\s,:]*(?:pp?|pgs?|pages?|S|ch(?:ap(?:ter)?)?s?)\.?\s?\d", re.IGNORECASE)
_YEAR = 4  # characters


def is_book_by_pages(group: RawGroup, inner: str, outlets: Outlets) -> bool:
    """Whether a group names authors by surname, a year alone and pages; `inner` is what the brackets hold."""
    date = group.date
    if date is None or date.value is None or len(date.value.edtf()) != _YEAR or group.title or group.url:
        return False
    if not group.names or not _PAGES.match(inner, date.end):
        return False
    return all(
        _AUTHORS.fullmatch(name.text) and outlets.standing(name.text) < Standing.KNOWN for name in group.names
    )
