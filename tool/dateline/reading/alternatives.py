"""Words as the alternatives of a regular expression."""

from __future__ import annotations

import re
from collections.abc import Iterable


def longest_first(words: Iterable[str]) -> str:
    """The words joined by `|`: no word is taken for the beginning of a longer one.

    Words of one length stand by the alphabet, whatever order a set has them in, so that every run makes the
    same pattern, and `patterns.py` has it from the last one.
    """
    return "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word)))
