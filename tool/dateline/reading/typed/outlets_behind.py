"""Outlets behind their title in a form of their own: in quotation marks as well, or behind two slashes.

In: the text of a note, the places of its italics. Out: the place of the title and that of the outlet:
`A. Negri, «La guerra», in «il manifesto», 3 maggio 2021` of Italian and Polish houses, and `Nukus without
bread // Gazeta.uz. 05.05.2021` of the Russian standard for references (GOST R 7.0.5-2008, section 7).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from dateline.reading.typed.lexicon import lettered
from dateline.reading.typed.masking import first_quoted, without_addresses
from dateline.reading.typed.note_titles import reads_as_title
from dateline.reading.typed.outlets import Outlets, Standing

Place = tuple[int, int]

_OPENING = re.compile(r"(?<![\w’'])[“\"«„]")
_JOINT = re.compile(r"\s*[.,]?\s*(?:(?:in|w|na|u|su|dans|en)\b:?\s*)?")
_DAY_NEXT = re.compile(
    r"\s*(?:[,(]\s*(?:n[.°ºr]*\s*\d+,\s+)?(?:\d|[^\W\d_]{3,10}\.?\s\d)|z(?:e|\s+dnia)?\s+\d|(?=(?:19|20)\d\d,\s+nr\s))"
)
_CALLED = re.compile(lettered(r"[\w’'.-]+(?:\s[\w’'.&-]+){0,4}"))
_SLASHES = re.compile(
    r"(?:\A|;)\s*(?P<title>[^;/]{6,250}?)\s+//\s+(?P<outlet>[^;:/,\[]{2,60}?)(?::?\s\[[^\[\]]{2,30}\])?(?:[.,]\s+(?=\d|[A-Z][a-z]+\.?\s\d)|\.\s)"
)


_LAW = re.compile(
    r"(?:Federal\w*\s+)?(?:[Cc]onstitutional\s+)?"
    r"(?:Law|Act|Decree|Order|Resolution|Закон|закон|Указ|Постановление|Приказ)\b"
)


def outlets_behind(
    text: str, outlets: Outlets, emphasised: Sequence[Place]
) -> Iterator[tuple[Place | None, Place]]:
    """Each title, or None where quotation marks show it, with the outlet behind it."""
    blank = without_addresses(text)
    for match in _SLASHES.finditer(blank):
        if not _LAW.match(match["title"]):
            yield match.span("title"), match.span("outlet")
    slanted = set(emphasised)
    titles: list[Place] = sorted([*slanted, *_quoted(blank)])
    first = next((place for place in titles if place not in slanted), None)
    if first and not any(start < first[0] for start, _ in titles) and _DAY_NEXT.match(blank, first[1]):
        inner = first[0] + 1, first[1] - 1
        name = " ".join(blank[slice(*inner)].split())
        plain = _plain_title(blank[: first[0]], name, outlets)
        if plain and _may_be_called(name, outlets):
            yield plain, inner
    for title, outlet in pairwise(titles):
        if outlet in slanted or not _JOINT.fullmatch(blank, title[1], outlet[0]):
            continue
        inner = outlet[0] + 1, outlet[1] - 1
        name = " ".join(blank[slice(*inner)].split())
        led = title in slanted and outlets.standing(blank[slice(*title)].strip("*_ ,")) >= Standing.CUED
        if led and not outlets.knows(name):
            continue  # `*The New Times*, “Statement on Kagitumba”, 5 March 2021`
        if _DAY_NEXT.match(blank, outlet[1]) and _may_be_called(name, outlets):
            yield (title if title in slanted else None), inner


# `M. Potocki, Mińsk liczy ziemniaki, „Dziennik Gazeta Prawna”, 3.05.2021`
_AUTHORED = re.compile(
    lettered(
        r"\A\s*(?P<author>(?:[A-ZÀ-Þ]\.[\s-]?){1,3}[A-ZÀ-Þ][^,“”\"«»„]{1,40}),\s+(?P<title>[^“”\"«»„;]{3,200}?),\s+\Z"
    )
)


# `Are You Syrious?, "Daily Digest"`: a name that asks, rather than a title
_ASKS = re.compile(lettered(r"\s*[A-ZÀ-Þ][\w’'-]*(?:\s[A-ZÀ-Þ][\w’'-]*){1,3}\?"))


def _plain_title(before: str, name: str, outlets: Outlets) -> Place | None:
    """The title without quotation marks ahead of an outlet that stands in some."""
    authored = _AUTHORED.fullmatch(before)
    if authored:
        return authored.span("title")
    told = before.rstrip(" ,")
    if re.search(r"\d{4}", told) or not all(word[:1].isupper() for word in name.split()):
        return None  # `Arab News, 22 August 2018, quoted in Hiiraan Online, “Record exports”`
    if _ASKS.fullmatch(told):
        return None
    sure = outlets.standing(name) >= Standing.CUED and before.endswith(", ")
    is_title = sure and not outlets.knows(told) and not set(told) & set('“”"«»„;') and reads_as_title(told)
    return (len(before) - len(before.lstrip()), len(told)) if is_title else None


def _quoted(text: str) -> Iterator[Place]:
    end = 0
    for match in _OPENING.finditer(text):
        if match.start() >= end and (place := first_quoted(text, match.start())):
            end = place[1]
            yield place


def _may_be_called(name: str, outlets: Outlets) -> bool:
    if outlets.knows(name):
        return True
    return bool(_CALLED.fullmatch(name)) and outlets.standing(name) not in (Standing.NEVER, Standing.PROSE)
