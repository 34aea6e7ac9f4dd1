"""Arabic names of outlets, however they are transcribed: `al-Mayadin` and `al-Mayadeen`."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from dateline.reading.typed.lexicon import (
    phrases,
)

WITH_ARTICLE = re.compile(
    r"(?:a[lnstdrzh]|a[sdt]h|a(?:s?ch|dsch)|[eu][lnstdrz]|[eu][sdt]h|es?ch|ess|w[ae]l?|bil?|lil?)[-‑‐ʻ’'][^\W\d_]",
    re.IGNORECASE,
)


_LETTERS = (
    (re.compile(r"\b(?:al|an|ad|as|ash|asch|ach|ar|at|az|ath|adh|el|esch|ech|ul)\b"), "al"),
    (re.compile(r"dsch|dj"), "j"),  # of German and French
    (re.compile(r"sch"), "sh"),
    (re.compile(r"au(?=[sdr])"), "aw"),  # `asch-Scharq al-Ausat`
    (re.compile(r"(?:iyy?|ey)(?:ah?|eh?)\b"), "iya"),
    (re.compile(r"ah\b"), "a"),
    (re.compile(r"ee"), "i"),
    (re.compile(r"oo|ou"), "u"),
    (re.compile(r"(\w)\1"), r"\1"),
)


@lru_cache(maxsize=1 << 12)
def one_way(plain: str) -> str:
    """A folded Arabic name transcribed one way: `al-Mayadin` for `al-Mayadeen`."""
    for written, letters in _LETTERS:
        plain = written.sub(letters, plain)
    return plain


@cache
def listed_arabic() -> frozenset[str]:
    """The listed outlets whose names begin with the Arabic article, transcribed one way."""
    begins = re.compile(r"(?:al|an|ad|as|ash|asch|ach|ar|at|az|el|esch|ech)\s")
    return frozenset(one_way(name) for name in phrases("outlets") if begins.match(name))
