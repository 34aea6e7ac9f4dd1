"""Sources set in italics at the end of what they answer for: `It is finished. *Reuters | Mar. 14, 2025*`.

Behind a dash they may close a sentence as well: `Nobody was hurt — *ReCAAP ISC, 22 Mar 23*. The owners …`.

In: a text and the places of its italics. Out: whether it is the document's habit to close paragraphs so, and
of such a place in a paragraph: then a name alone in it is a source without its day.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.reading.typed.dates import dates_in
from dateline.reading.typed.house import ends_sentence

_OFTEN = 4  # dated sources in italics that close a line, from which it is a habit
_LONGEST = 120  # characters of one
_REST = re.compile(r"[ \t.*_)]{0,8}(?:\n|\Z)")
_NAME = re.compile(r"[^\d,;:()\[\]|]{3,50}")


def sets_sources_slanted(text: str, slanted: Sequence[tuple[int, int]], *, day_first: bool) -> bool:
    """Whether it is the document's habit."""
    found = 0
    for start, end in slanted:
        if end - start > _LONGEST or not (_closes(text, start, end) or _is_behind_dash(text, start, end)):
            continue
        days = dates_in(text[start:end], day_first=day_first)
        found += bool(days) and days[-1].is_of_day and not text[start + days[-1].end : end].strip(" *_.")
        if found >= _OFTEN:
            return True
    return False


def name_alone(text: str, place: tuple[int, int]) -> bool:
    """Whether what is set so closes its paragraph behind a sentence, and is a name without a day."""
    start, end = place
    return _NAME.fullmatch(text[start:end].strip(" *_.")) is not None and _closes(text, start, end)


def dashed_name(text: str, place: tuple[int, int]) -> bool:
    """Whether what is set so stands between a dash and a full stop, a name that the text has nowhere else."""
    start, end = place
    name = text[start:end].strip(" *_.")
    named = _NAME.fullmatch(name) is not None and (name[0].isupper() or name[0] in "@“«„")
    return named and _is_behind_dash(text, start, end) and text.count(name) == 1


_DASH_BEFORE = re.compile(r"\s[–—]{1,2}[ \t\n]{1,2}[*_ ]{0,2}\Z")
_STOP_BEHIND = re.compile(r"[*_ ]{0,3}(?:\.(?=\s|\Z)|\s[–—]{1,2}\s|\s*\Z)")


def _is_behind_dash(text: str, start: int, end: int) -> bool:
    before = _DASH_BEFORE.search(text, max(0, start - 8), start)
    return before is not None and _STOP_BEHIND.match(text, end) is not None


def _closes(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - 8) : start].rstrip("*_ ") + " "
    return _REST.match(text, end) is not None and ends_sentence(before, 0, len(before))
