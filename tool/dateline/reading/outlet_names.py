"""Outlets' names, found in prose.

In: names as registries and entries write them, and folded prose. Out: where it names an outlet. One pattern
holds all the names, so that it costs the same whether a report knows five outlets or five hundred.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import groupby


class OutletNames:
    """Finds outlets' names in prose, whatever their accents, apostrophes, hyphens or article."""

    def __init__(self, names: Iterable[str]) -> None:
        """Of names as registries and entries write them."""
        self._names: dict[str, str] = {}
        for name in names:
            parts = [w for w in _LETTERS.findall(folded(name)) if w]
            if parts and parts[0] == "the":
                parts = parts[1:]
            if sum(map(len, parts)) > 1:
                self._names.setdefault(" ".join(parts), name)
        self._search = re.compile(rf"(?<![\w-])(?:the\s+)?{_any_of(self._names)}(?![\w-])")

    @property
    def known(self) -> tuple[str, ...]:
        """The names, each as it was given."""
        return tuple(self._names.values())

    def places(self, prose: str) -> list[tuple[int, int, str]]:
        """Where folded prose names an outlet, and the name as it was given."""
        return [
            (m.start(), m.end(), self._names[" ".join(_LETTERS.findall(m.group())).removeprefix("the ")])
            for m in self._search.finditer(prose)
        ]


_LETTERS = re.compile(r"[^\W_]+")
_BETWEEN = r"[\s'’.\-–]{1,3}"


def _any_of(phrases: Iterable[str]) -> str:
    """One pattern of many phrases, branching letter by letter, so that a miss is seen at once."""
    listed = sorted(set(phrases), reverse=True)  # a longer phrase before what it begins with
    return _branches(listed, 0) if listed else "(?!)"


def _branches(phrases: Sequence[str], place: int) -> str:
    """The pattern of what sorted phrases have behind their common beginning."""
    parts = []
    for char, group in groupby(phrases, key=lambda phrase: phrase[place : place + 1]):
        start = _BETWEEN if char == " " else re.escape(char)
        parts.append(start + _branches(list(group), place + 1) if char else "")
    return parts[0] if len(parts) == 1 else f"(?:{'|'.join(parts)})"


@lru_cache(maxsize=4096)
def _base(char: str) -> str:
    plain = unicodedata.normalize("NFKD", char)[0].lower()
    return "i" if plain == "ı" else plain


def folded(text: str) -> str:
    """The text in lower case and without accents, each character in its place."""
    return _ACCENTED.sub(lambda char: _base(char[0]), text).lower()


_ACCENTED = re.compile(r"[^\x00-\x7f]")
