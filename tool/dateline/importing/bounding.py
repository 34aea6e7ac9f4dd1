"""What keeps the time of reading within bounds, whatever the text: no giant words, no giant paragraphs.

In: a text and its stretches. Out: the same, of equal length. The recogniser's patterns look for names and
sentences from many places; in a word or a sentence without end each place would look through all of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.reading.typed.stretches import Stretch

# Runs that are no words of a language: keys, drawings and pictures as text. Addresses are shorter.
_GIANT = re.compile(r"[^\W_]{300,}|[!-~]{2500,}")
_FILLING = "xxxxxxxxx "
_LONGEST = 6_000  # characters of a paragraph; the longest that people write have some four thousand
_SENTENCE = re.compile(r"[.!?][)\]'\"”’»]*\s+(?=[^\Wa-z])")


def without_giants(text: str) -> str:
    """The text, giant words as small ones that mean nothing."""
    return _GIANT.sub(lambda m: (_FILLING * (len(m[0]) // len(_FILLING) + 1))[: len(m[0])], text)


def bounded(stretches: Sequence[Stretch], text: str) -> list[Stretch]:
    """The stretches, those that are too long in pieces: at the end of a sentence, else between words."""
    return [piece for stretch in stretches for piece in _pieces(stretch, text)]


def _pieces(stretch: Stretch, text: str) -> Iterator[Stretch]:
    start = stretch.start
    while stretch.end - start > _LONGEST:
        limit = start + _LONGEST
        ends = [match.end() for match in _SENTENCE.finditer(text, start + _LONGEST // 2, limit)]
        cut = ends[-1] if ends else text.rfind(" ", start + 1, limit) + 1 or limit
        yield replace(stretch, start=start, end=cut)
        start = cut
    yield replace(stretch, start=start)
