"""Days alone in brackets that the list of a document gives to a name of their sentence.

In: a sentence, a day in brackets, the document. Out: the place of the name: `iciLomé states that there were
“more than a hundred” (8 July 2013)`, where the list has `iciLomé. 8 July 2013.`; and whether it is of none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.reading.outlet_names import folded as folded_in_place
from dateline.reading.typed.dates import CitedDate
from dateline.reading.typed.day_second import published, published_on
from dateline.reading.typed.lexicon import folded

_OPENS = re.compile(r"\s*(?:\([^()]{1,20}\)\s*)?[(\[]\s*\Z")


def listed_before(sentence: str, date: CitedDate, document: str) -> tuple[int, int, str] | None:
    """The last name before the day that published something on it; before a year alone right before it."""
    names = published_on(document, date.value.edtf()) if date.value is not None else ()
    before = folded_in_place(sentence[: date.start]) if names else ""
    found = []
    for name in names:
        for match in re.finditer(rf"(?<![\w-]){re.escape(folded(name))}(?![\w-])", before):
            start, end = match.span()
            if date.is_of_day or _OPENS.fullmatch(sentence, end, date.start):
                found.append((start, end, sentence[start:end]))
    return max(found, default=None)


# Behind a day in brackets: those of another citation, which is blank here.
_CITED_NEXT = re.compile(r"[)\]][^\S\n]{8}")


def is_of_no_outlet(
    sentence: str, places: Sequence[tuple[int, int, str]], date: CitedDate, document: str
) -> bool:
    """Whether a day in brackets is an act's: its source follows in others, and no outlet stands right before.

    `AFP says that ten fled (3 April 2015) (AFP 9 Apr. 2015)`. Or the list has what they date as no
    publication: `(UN 3 May 2014)`, a resolution. The `places` are those of outlets.
    """
    if _CITED_NEXT.match(sentence, date.end):
        return all(sentence[end : date.start].strip(' ([”"’»') for _, end, _ in places)
    name = sentence[sentence.rfind("(", 0, date.start) + 1 : date.start].strip(" ,")
    return bool(name) and date.value is not None and published(document, name, date.value.edtf()) is False
