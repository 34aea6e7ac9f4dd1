"""Notes that are a title and a day, their outlet forgotten: `“Dry Fish, Wet Guns,” March 10, 2015`.

In: what was read in a note, the text of its document. Out: whether it cites a piece without its outlet. Only
a document whose notes set title and day so beside an outlet tells that one is missing.
"""

from __future__ import annotations

import re
from functools import lru_cache

from dateline.reading.typed.choosing import ACT, NO_PUBLICATION
from dateline.reading.typed.day_lists import months_pattern
from dateline.reading.typed.groups import RawGroup
from dateline.reading.typed.lexicon import lettered

_QUOTED = (
    r"(?:“[^“”\n]{6,250}”|„[^„“”\n]{6,250}[“”]|\"[^\"\n]{6,250}\"|«[^«»\n]{6,250}»"
    r"|(?<!\w)‘[^‘\n]{6,250}?’(?!\w))"
)
_LEAST, _WORDS = 4, 3  # pieces that stand so in a document; words of a title
# What is held, sent or decided, and not printed
_NO_PIECE = re.compile(
    r"(?:speech|remarks|address|lecture|sermon|statement|press\s+conference|conference|workshop|meeting|minutes|hearing|letter|memo(?:randum)?|circular|decree|order|law|act|bill|resolution|report|protocol|"
    r"discours|lettre|loi|décret|arrêté|discurso|carta|ley|decreto|rede|brief|gesetz|verordnung|erlass|beschluss)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=8)
def _pieces_of(text: str) -> int:
    """How many titles in quotation marks stand with an outlet and a day, ahead of the outlet or behind it."""
    months = months_pattern()
    day = (
        rf"(?:\d{{1,2}}\.?\s(?:de\s)?(?:{months})|(?:{months})\.?\s\d{{1,2}},"
        r"|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}-\d\d-\d\d)"
    )
    name = lettered(r"(?-i:[A-ZÀ-Þ\d@])[^;:“”„«»\"‘\n]{1,60}")
    form = re.compile(
        rf"{_QUOTED}(?:\s\([^()\n]{{2,40}}\))?,?\s{name},\s{day}|{name},\s{_QUOTED}(?:\s\([^()\n]{{2,40}}\))?,?\s{day}",
        re.IGNORECASE,
    )
    return sum(1 for _ in form.finditer(text))


def is_title_alone(raw: RawGroup, body: str, text: str) -> bool:
    """Whether the group, all of a note, is a title in quotation marks with its day and nothing else."""
    if raw.names or raw.via or raw.places or raw.title is None or raw.date is None or not raw.date.is_of_day:
        return False
    opens = re.match(rf"\s*{_QUOTED}", body)
    whole = opens is not None and raw.date.end + _STOP >= len(body.rstrip()) and raw.date.value is not None
    told = NO_PUBLICATION.match(raw.title) or ACT.match(raw.title) or _NO_PIECE.match(raw.title)
    return whole and not told and len(raw.title.split()) >= _WORDS and _pieces_of(text) >= _LEAST


_STOP = 1  # characters behind the day
