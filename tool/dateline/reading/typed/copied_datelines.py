"""Notes that copy an item with its dateline: `GORI, 14 January 2020 (AFP) – Police fired in the air.`

In: the text of a note, what is known of outlets. Out: the group of the dateline, or None. What the item tells
behind the dash is not the note's own.
"""

from __future__ import annotations

import re

from dateline.reading.typed.dates import CitedDate, dates_in
from dateline.reading.typed.gazetteer import is_town
from dateline.reading.typed.groups import Named, RawGroup
from dateline.reading.typed.lexicon import lettered
from dateline.reading.typed.outlets import Outlets, Standing
from dateline.reading.typed.place_names import is_place

_DASH = r"\s?(?:--|[–—-])\s"
_TOWN = r"(?P<town>[^\W\d_a-z][^,;:()“”\"\d]{1,30}?)"
_IN = r",\s(?P<country>[A-ZÀ-Þ][^,;:()“”\"\d]{1,30})"
_DAY = r"(?P<day>[^()“”\"]{6,24}?)"
_NAME = r"[^,;:()“”\"\d]{2,40}"
_FORMS = tuple(
    re.compile(lettered(form))
    for town in (_TOWN, _TOWN + _IN)
    for form in (
        rf"{town},?\s{_DAY},?\s\((?P<name>{_NAME})\){_DASH}",
        rf"{town},?\s{_DAY},\s(?P<name>{_NAME}?){_DASH}",
        rf"{town}\s\((?P<name>{_NAME})\),?\s{_DAY}{_DASH}",
    )
)
_REACH = 140  # characters


def copied_dateline(text: str, outlets: Outlets, *, day_first: bool) -> RawGroup | None:
    """The town, the day and the outlet that an item begins with."""
    head = text[:_REACH]
    for form in _FORMS:
        match = form.match(head)
        if match is None:
            continue
        told = match.groupdict()
        name, start = match["name"], match.start("name")
        days = dates_in(f"{match['day']} ", day_first=day_first)
        whole = len(days) == 1 and days[0].start == 0 and days[0].end == len(match["day"])
        if not whole or not days[0].is_of_day or outlets.standing(name) < Standing.TOWN:
            continue
        town, begin = match["town"], match.start("day")
        if not (is_town(town) or is_place(town)) or outlets.knows(town):
            continue
        day = CitedDate(begin, begin + days[0].end, days[0].value, days[0].month_day, days[0].problem)
        place = ", ".join(filter(None, (town, told.get("country"))))
        names = [Named(name, start, start + len(name), sure=True)]
        return RawGroup(names=names, date=day, places=[place], end=match.end(), dates=[day])
    return None
