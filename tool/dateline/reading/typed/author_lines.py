"""Lines that press digests set below a quotation: author, outlet and day: `Rina Gold, JHY, 04.06.14`.

In: a group that was read on such a line, the text, what is known of outlets. Out: the outlet, where the
document has lines of known outlets so; what stands ahead of it wrote the piece, and letters behind a person
are an outlet's.
"""

from __future__ import annotations

import re
from functools import lru_cache

from dateline.reading.typed.choosing import Choice
from dateline.reading.typed.dates import dates_in
from dateline.reading.typed.evidence import is_person_like, is_titled
from dateline.reading.typed.groups import RawGroup
from dateline.reading.typed.kinds_of_item import is_kind
from dateline.reading.typed.masking import QUALIFIER
from dateline.reading.typed.name_shapes import like_person
from dateline.reading.typed.outlets import Outlets, Standing

_LINE = re.compile(
    r"(?m)^[ \t*_–—-]*(?P<who>[^\W\d_][^\n,;:()\[\]“”\"\d]{2,50}),[ \t]"
    r"(?P<outlet>[^\n,;:()\[\]\d]{2,40}?),?[ \t](?P<day>[^\n;:()\[\]]{6,20})[ \t*_]*$"
)
_HABIT = 3  # such lines of known outlets, from which it is one
_PAIR = 2


def behind_author(group: RawGroup, text: str, outlets: Outlets, *, day_first: bool) -> Choice | None:
    """The outlet of a line that names its author ahead of it, by the document's habit."""
    if len(group.names) != _PAIR or group.date is None or not group.date.is_of_day:
        return None
    who, outlet = group.names
    if group.title:
        return _behind_title(group, outlets)
    if outlet.apart or not _may_be_author(who.text, outlets):
        return None
    known = outlets.standing(outlet.text) >= Standing.CUED
    if not (known or _LETTERS.fullmatch(outlet.text)) or not _names_authors(text, day_first):
        return None
    return Choice((outlet.text,), Standing.CUED)


def _behind_title(group: RawGroup, outlets: Outlets) -> Choice | None:
    """The known outlet behind a title and its author: `“Men divide the port,” Goran Lund, Daily Trust`."""
    who, outlet = group.names
    known = outlets.knows(outlet.text) and outlets.standing(who.text) is Standing.PERSON
    ahead = who.start - group.start > len(group.title or "")
    if outlet.apart or not (ahead and known) or not _may_be_author(who.text, outlets):
        return None
    return Choice((outlet.text,), Standing.CUED)


_LETTERS = re.compile(r"[A-ZÀ-Þ]{2,5}")


def _may_be_author(name: str, outlets: Outlets) -> bool:
    """Whether a name reads like a person's, and is no known outlet's."""
    if outlets.knows(name) or is_titled(name):
        return False
    return is_person_like(name) or like_person(name)


@lru_cache(maxsize=4)
def _names_authors(text: str, day_first: bool) -> bool:
    """Whether lines name authors, or say `Editorial`, ahead of known outlets and their days."""
    outlets = Outlets(ask_gazetteer=True)
    found = 0
    for match in _LINE.finditer(text):
        if not outlets.knows(match["outlet"].strip()):
            continue
        day = match["day"].strip()
        dated = any(d.end - d.start == len(day) for d in dates_in(day, day_first=day_first))
        who = match["who"].strip()
        kind = QUALIFIER.match(who) is not None or is_kind(who, match["outlet"])
        found += dated and (kind or _may_be_author(who, outlets))
    return found >= _HABIT
