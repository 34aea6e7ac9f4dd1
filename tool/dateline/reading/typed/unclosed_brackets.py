"""Brackets whose closing sign was forgotten: `on bail (Lusa, April 21, 2018. Their lawyer`.

In: a text. Out: the same, as long, with a bracket for the sign behind the day, and afterwards the citations
without that sign. Only a name and a day right behind the bracket tell where it was to close.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from dateline.reading.typed.dates import dates_in
from dateline.reading.typed.lexicon import lettered
from dateline.values.text import Span
from dateline.values.typed import TypedCitation

_BETWEEN = re.compile(r"\n\s*\n|\Z")  # paragraphs
_SIGNS = re.compile(r"[()]")
_NAMED = re.compile(
    lettered(
        r"(?:[Ss]ee\s)?(?:the\s)?[A-ZÀ-Þ@][^;:.!?“”\"()\[\]]{1,60}(?:\.\w[^;:.!?“”\"()\[\]]{0,40})?,?\s(?:on\s)?"
    )
)
_CLOSES = re.compile(r"[.,;:]?(?=\s)")
_MOST = 3  # brackets of a paragraph that stay open; where more do, it is no slip
_REACH = 120  # characters from the bracket to the end of the day


def with_closing(text: str) -> tuple[str, frozenset[int]]:
    """The text with such brackets closed, and where."""
    ends = [match.span() for match in _BETWEEN.finditer(text)]
    starts = [0, *(end for _, end in ends)]
    places = frozenset(
        at for start, (end, _) in zip(starts, ends, strict=False) for at in _forgotten(text, start, end)
    )
    if not places:
        return text, places
    return "".join(")" if n in places else sign for n, sign in enumerate(text)), places


def _forgotten(text: str, start: int, end: int) -> Iterator[int]:
    """Where the closing signs of a paragraph were to stand."""
    if text.count("(", start, end) <= text.count(")", start, end):
        return
    open_: list[int] = []
    for match in _SIGNS.finditer(text, start, end):
        if match[0] == "(":
            open_.append(match.start())
        elif open_:
            open_.pop()
    for begin in open_ if len(open_) <= _MOST else ():
        told = text[begin + 1 : min(end, begin + _REACH)]
        (day, *_) = (*dates_in(told), None)
        if day is None or day.value is None or not day.is_of_day or not _NAMED.fullmatch(told, 0, day.start):
            continue
        behind = _CLOSES.match(told, day.end)
        if behind is not None:
            yield begin + 1 + day.end


def without_closing(found: Iterable[TypedCitation], places: frozenset[int]) -> tuple[TypedCitation, ...]:
    """The citations, those that end with such a sign without it."""
    return tuple(
        replace(one, span=_shorter(one.span, places), cut=_shorter(one.cut, places)) if places else one
        for one in found
    )


def _shorter(span: Span, places: frozenset[int]) -> Span:
    ends = span.end > span.start and span.end - 1 in places
    return span.source.span(span.start, span.end - 1) if ends else span
