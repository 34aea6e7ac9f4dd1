"""References whose day stands ahead of all else: `6/9/2006 “Two Rated,” Lloyd’s, https://…`.

In: the text of a note. Out: the groups of its references that are built so, `3/7/2007 EPA press release,
“Title”` among them, and the text of equal length without them. So cite committees of the United States
Congress, who set the day before letters and minutes too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.reading.typed.dates import CitedDate, dates_in
from dateline.reading.typed.evidence import is_person_like
from dateline.reading.typed.groups import Named, RawGroup
from dateline.reading.typed.lexicon import lettered
from dateline.reading.typed.masking import URL, first_quoted, without, without_addresses

_BEGINS = re.compile(
    r"(?:\A|;|(?<=[.”\"])(?=\s+[Ss]ee\s))\s*(?:(?:[Ss]ee|[Cc]f\.)(?:,?\s(?:also|e\.g\.),?)?\s+)?(?=\d|[A-Z][a-z]{2,8}\.?\s\d)"
)
_DAY = re.compile(r"[^\s,;“”\"]+(?:\s\d{1,2},|\s[A-Z][a-z]+\.?,?)?(?:\s\d{4})?,?\s+")
_SIGN = re.compile(r"[ ,:]*")
_NAME = re.compile(rf"[\s,]*(?P<name>[^\W_][^,;()\[\]“”\"{URL}]{{1,60}}?)(?=\s*(?:[,;({URL}]|\.?\s*\Z|\.\s))")
_ADDRESS = re.compile(rf"[\s,.:(<]*(?:available\s+at:?\s*|at:?\s+)?(?P<url>{URL}+)")
# `EPA press release, “Title”`
_ISSUED = re.compile(
    lettered(
        r"(?P<name>[A-ZÀ-Þ][\w.&’'-]*(?:\s(?:of|for|the|and|[A-ZÀ-Þ&][\w.&’'-]*)){0,6})\s(?P<kind>(?:press|news|media)\srelease|article|story|editorial|op-ed),?\s+(?=[“\"«„])"
    )
)


def day_ahead(text: str, *, day_first: bool) -> tuple[list[RawGroup], str]:
    """The groups that are built so, in order, and the text with blanks in their places."""
    blank = without_addresses(text)
    found: list[RawGroup] = []
    done = 0
    for begin in _BEGINS.finditer(blank):
        shape = _DAY.match(blank, begin.end())
        if begin.end() < done or shape is None:
            continue
        days = dates_in(blank[begin.end() : shape.end() + 1], day_first=day_first)[:1]
        if not days or days[0].start or not days[0].is_of_day or days[0].month_day:
            continue
        day = CitedDate(begin.end(), begin.end() + days[0].end, days[0].value, problem=days[0].problem)
        group = _titled(text, blank, day) or _issued(text, blank, day)
        if group is not None:
            found.append(group)
            done = group.end
    return found, without(text, [(group.start, group.end) for group in found])


def with_days_ahead(own: Sequence[RawGroup], others: Sequence[RawGroup]) -> list[RawGroup]:
    """Both, in the text's order."""
    return sorted([*own, *others], key=lambda group: group.start)


def _end_of_sign(blank: str, day: CitedDate) -> int:
    sign = _SIGN.match(blank, day.end)
    return sign.end() if sign else day.end


def _titled(text: str, blank: str, day: CitedDate) -> RawGroup | None:
    """The group of a day, a title in quotation marks and names behind it."""
    at = _end_of_sign(blank, day)
    quoted = first_quoted(blank, at)
    if quoted is None:
        return None
    names: list[Named] = []
    end = quoted[1]
    while (match := _NAME.match(blank, end)) and (
        not names or blank[match.start() : match.start() + 1] == ","
    ):
        name = " ".join(text[slice(*match.span("name"))].split())
        names.append(Named(name, *match.span("name"), after_title=True))
        end = match.end()
    if not names or blank[end : end + 2].strip().startswith("("):
        return None  # the day of the item may stand there
    return _whole(text, blank, day, (quoted, [n for n in names if not is_person_like(n.text)] or names), end)


def _issued(text: str, blank: str, day: CitedDate) -> RawGroup | None:
    """The group of a day, a name with the kind of its piece, and a title."""
    at = _end_of_sign(blank, day)
    match = _ISSUED.match(blank, at)
    quoted = first_quoted(blank, match.end()) if match else None
    if match is None or quoted is None:
        return None
    group = _whole(
        text, blank, day, (quoted, [Named(match["name"], *match.span("name"), sure=True)]), quoted[1]
    )
    group.qualifiers.append(match["kind"])
    return group


def _whole(
    text: str, blank: str, day: CitedDate, told: tuple[tuple[int, int], list[Named]], end: int
) -> RawGroup:
    """The group of a day, with its title, its names and the address behind it."""
    (first, last), names = told
    address = _ADDRESS.match(blank, end)
    return RawGroup(
        names=names,
        date=day,
        title=" ".join(text[first:last].strip('“”"«»„ ').rstrip(".,").split()),
        url=text[slice(*address.span("url"))] if address else None,
        start=day.start,
        end=address.end() if address else end,
        dates=[day],
    )
