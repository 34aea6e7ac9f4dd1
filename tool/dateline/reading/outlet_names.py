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
            if len(parts) > 1 and parts[-1] in _INFLECTED and parts[0].endswith("e"):
                self._names.setdefault(" ".join([parts[0] + "n", *parts[1:]]), name)  # `in der Neuen Zeit`
        self._short = _short_names(self._names)
        listed = _any_of([*self._names, *self._short])
        self._search = re.compile(rf"(?<![\w-])(?:the\s+)?{listed}(?![\w-])")

    @property
    def known(self) -> tuple[str, ...]:
        """The names, each as it was given."""
        return tuple(self._names.values())

    def places(self, prose: str, written: str = "") -> list[tuple[int, int, str]]:
        """Where folded prose names an outlet, and the name as it was given.

        With the prose as it was `written`, short names count as well: `the Times`, `the FAZ`.
        """
        found = []
        for match in self._search.finditer(prose):
            words = " ".join(_LETTERS.findall(match.group())).removeprefix("the ")
            name = self._names.get(words)
            if name is None and written and _is_short_name(match, written):
                name = self._short[words]
            if name is not None:
                found.append((match.start(), match.end(), name))
        return found


# What many newspapers are called, behind a name of their own.
_HEADS = frozenset(
    (
        "times post journal herald tribune gazette chronicle standard star mail telegraph express "
        "observer review monitor record courier bulletin globe sun guardian independent mirror examiner "
        "inquirer mercury argus dispatch advertiser citizen nation echo register leader enquirer"
    ).split()
)
_INITIALS = 2  # letters of an abbreviation that is a name with its article alone: `the FT`
_INFLECTED = frozenset("zeitung presse post zeit nachrichten rundschau welt illustrierte woche".split())
_KINDS = frozenset(("zeitung", "shimbun"))
_NO_NAMES = frozenset("us uk eu un pm am ad bc id tv it is as an at in on or no nato".split())
_GOES_ON = re.compile(r"\s+(?:of\s+)?(?:the\s+)?[A-Z]")


def _short_names(names: dict[str, str]) -> dict[str, str]:
    """What an outlet is called for short, where no other of them is: `times`, `faz`."""
    found: dict[str, set[str]] = {}
    for words, name in names.items():
        parts = words.split()
        if len(parts) < 2:
            continue
        initials = "".join(part[0] for part in parts)
        shorts = [initials] if len(initials) > 1 and initials not in _NO_NAMES else []
        shorts += [parts[-1]] if parts[-1] in _HEADS else []
        shorts += [" ".join(parts[:-1])] if parts[-1] in _KINDS else []
        for short in shorts:
            found.setdefault(short, set()).add(name)
    return {short: whose.pop() for short, whose in found.items() if len(whose) == 1 and short not in names}


def _is_short_name(match: re.Match[str], written: str) -> bool:
    """Whether a short name is written as one: `the Times`, not `the times`, nor `the Times of India`."""
    text = written[match.start() : match.end()]
    words = text.split()
    if words[-1].isupper():
        return len(words) > 1 or len(words[0]) > _INITIALS
    return len(words) > 1 and words[-1][0].isupper() and not _GOES_ON.match(written, match.end())


_LETTERS = re.compile(r"[^\W_]+")
_BETWEEN = r"[\s'’‘ʼʻ`.&/+_\-–]{1,3}"


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
