"""Sources that are sentences of their own: `It is shut. El Comercio (Lima), Aug. 17, 2023. By the weekend …`.

In: a text, a stretch of it. Out: whether it is the document's habit to set its sources so, and the places in
the stretch that may be such; `lines` reads them as those that close a paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from dateline.reading.sentences import sentences
from dateline.reading.typed.dates import CitedDate, dates_in
from dateline.reading.typed.lexicon import lettered

# Names, with what stands in brackets behind them and words that say what the item is, before a day.
_NAMES = re.compile(
    lettered(
        r"(?:[A-ZÀ-Þ\d@][\w.&’'/+-]*|a[lnstdrz]-[A-ZÀ-Þ][\w’'-]*)"
        r"(?:[ ](?:[A-ZÀ-Þ\d&@–-][\w.&’'/+-]*|a[lnstdrz]-[\w’'-]+|of|the|and|de[lrsn]?|la|le|les|das|die|und|"
        r"et|du|do|da|dos|das|y|e|en|in|on|for|von|[a-zà-ÿ]+[áéíóúüñãçşğıöäåčćšžđłńśźż][a-zà-ÿ]*)){0,9}"
        r"(?:[ ]\([^()]{2,40}\))?(?:,[ ][^,;.()]{2,40}){0,3}[,]?[ ]?(?:\([^()]{2,40}\))?"
    )
)
_LONGEST, _SHORTEST, _BARE = 240, 8, 50  # characters of such a sentence, and of one without a day
_CODE = re.compile(r"[A-Z]{1,4}-?\d{1,4}[a-z]?\s")  # of an entry of a list: `RS-24 12 Feb 2024. Scrapped.`
_LEAST = 3  # of them, from which it is a habit
_DIGIT_LAST = re.compile(r"\d[.)]?\Z")


def sets_sources_alone(text: str, *, day_first: bool) -> bool:
    """Whether it is the document's habit."""
    return _habit(text, day_first)


@lru_cache(maxsize=4)
def _habit(text: str, day_first: bool) -> bool:
    found = 0
    for match in re.finditer(r"[^\n][^\n]+(?:\n[^\n]+)*", text):
        if _DIGIT_STOP.search(text, match.start(), match.end()) is None:
            continue
        found += sum(1 for _ in alone_places(text, match.start(), match.end(), day_first=day_first))
        if found >= _LEAST:
            return True
    return False


# A day or a year, a full stop and a new sentence, or the end.
_DIGIT_STOP = re.compile(r"\d[)]?\.(?:\s+[“\"«(]?[^\Wa-z]|\s*\Z)")


def alone_places(text: str, start: int, end: int, *, day_first: bool) -> Iterator[tuple[int, int]]:
    """The sentences behind others of a paragraph that are nothing but names and their days, as places without
    the full stop."""
    for begin, tail in _behind_others(text, start, end):
        if len(tail) <= _LONGEST and not _CODE.match(tail) and _is_nothing_else(tail, day_first):
            yield begin, begin + len(tail)


def bare_places(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Likewise those that are one name, as far as its form tells, and no day: `Desaguadero Noticias.`"""
    for begin, tail in _behind_others(text, start, end):
        if len(tail) <= _BARE and not re.search(r"[\d,;:()?!]", tail) and _NAMES.fullmatch(tail):
            yield begin, begin + len(tail)


def _behind_others(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """Where each sentence but the first begins, and its text without full stop."""
    for first, last in sentences(text, start, end)[1:]:
        whole = text[first:last]
        tail = whole.strip().rstrip(".")
        if len(tail) >= _SHORTEST and "\n\n" not in tail:
            yield first + len(whole) - len(whole.lstrip()), tail


def _is_year(part: str, date: CitedDate) -> bool:
    """Whether the date is a year alone, as those of books are."""
    return part[date.start : date.end].strip("() ").isdigit()


def _is_nothing_else(tail: str, day_first: bool) -> bool:
    """Whether names and a day are all there is, once or parted by semicolons, the last one dated."""
    if not _DIGIT_LAST.search(tail):
        return False
    parts = tail.split("; ")
    days = [next(reversed(dates_in(part, day_first=day_first)), None) for part in parts]
    last = days[-1]
    if last is None or last.end != len(parts[-1]) or _is_year(parts[-1], last):
        return False
    return all(
        _NAMES.fullmatch(" ".join(part[: day.start if day and day.end == len(part) else len(part)].split()))
        for part, day in zip(parts, days, strict=True)
    )
