"""Lines that are nothing but a source: `Krajina, Bihac, 14 March 2019, p. 1`, as press digests set them.

Whether the name is an outlet's is not told here: a dateline and the head of an incident are built alike.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from dateline.reading.typed.dates import CitedDate, dates_in
from dateline.reading.typed.lexicon import lettered

_PAGES = r"(?P<pages>,?\s(?:pp?|pgs?|S|str|s)\.\s?[A-Z]?\d[\d\s,–-]*)"
_NUMBER = r"(?P<number>,?\s(?:[Nn]os?|[Nn]r|[Bb]r|[Nn]°|[Ii]ssue)\.?\s?\d[\d/–-]*)"
_ARTICLE = r"(?:[a-z]{1,5}[-’'])?"  # `an-Nahar`
_LINE = re.compile(
    lettered(
        rf"[ \t*_(]*(?P<name>{_ARTICLE}[A-ZÀ-Þ\d][\w’'.&-]*(?:\s[\w’'.&-]+){{0,5}})"
        rf"(?P<town>,\s[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+)?)?{_NUMBER}?"
        rf"(?:[,:]?\s(?P<day>[^,;:()]{{3,20}}?(?:,\s\d{{4}})?))?{_PAGES}?[ \t*_).]*"
    )
)


@dataclass(frozen=True)
class SourceLine:
    """The parts of such a line as printed; empty where it has none."""

    text: str
    name: str
    town: str
    number: str
    day: str
    pages: str


def source_line(text: str, start: int = 0, end: int | None = None) -> SourceLine | None:
    """The parts of a line, or of what stands from `start` to `end`; None where it is built otherwise."""
    match = _LINE.fullmatch(text, start, len(text) if end is None else end)
    if match is None:
        return None
    town = (match["town"] or "").removeprefix(",").strip()
    return SourceLine(
        match[0].rstrip(" \t"),
        match["name"],
        town,
        match["number"] or "",
        match["day"] or "",
        match["pages"] or "",
    )


def day_of(line: SourceLine, *, day_first: bool = True, short_days: bool = False) -> CitedDate | None:
    """The one date that the whole of the line's day is."""
    days = dates_in(line.day, day_first=day_first, short_days=short_days)
    whole = len(days) == 1 and days[0].start == 0 and days[0].end == len(line.day)
    return days[0] if whole else None
