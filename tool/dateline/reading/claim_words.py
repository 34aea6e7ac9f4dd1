"""The words by which claims are read: claim_words.toml, and for French and German foreign_words.toml.

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
def foreign_words(name: str, language: str) -> re.Pattern[str]:
    """A list of foreign_words.toml as one pattern of whole words, in the case in which they stand."""
    table = packaged.table(__package__, "foreign_words.toml")
    return re.compile(rf"(?<![\w-])(?:{'|'.join(table[language][name])})(?![\w-])")


@cache
def word_list(name: str) -> frozenset[str]:
    """The named list of claim_words.toml, where its values are plain words."""
    return frozenset(_lists()[name])
