"""The words by which claims are read, as claim_words.toml lists them.

In: the name of a list. Out: one pattern of its words, or the words themselves.
"""

from __future__ import annotations

import re
from functools import cache

from dateline.reading import packaged


@cache
def _lists() -> dict[str, list[str]]:
    return dict(packaged.table(__package__, "claim_words.toml")["en"])


@cache
def words(name: str) -> re.Pattern[str]:
    """The named list of claim_words.toml as one pattern of whole words, whatever their case."""
    joined = "|".join(_lists()[name])
    return re.compile(rf"(?<![\w-])(?:{joined})(?![\w-])", re.IGNORECASE)


@cache
def word_list(name: str) -> frozenset[str]:
    """The named list of claim_words.toml, where its values are plain words."""
    return frozenset(_lists()[name])
