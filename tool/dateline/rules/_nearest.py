"""The nearest known word or key to one that is unknown; what several rules suggest from."""

from __future__ import annotations

from collections.abc import Iterable


def nearest_word(word: str, known: Iterable[str], cutoff: float = 70.0) -> str | None:
    """The known word most like `word` (rapidfuzz ratio of 0 to 100, at least `cutoff`), or None."""
    from rapidfuzz import fuzz, process  # loaded only where something is wrong

    found = process.extractOne(word, list(known), scorer=fuzz.ratio, score_cutoff=cutoff)
    return found[0] if found else None
