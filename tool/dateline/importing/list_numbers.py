"""The numbers of lists as people type them: `1.`, `(b)`, `iv)`.

In: a line, or what `NUMBER` found in some. Out: whether one goes on with the list of another, and how pandoc
calls their style.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

NUMBER = re.compile(r"(?P<indent>[ \t]*)\(?(?P<mark>\d{1,3}|[a-z]|[ivx]{1,5})[.)][ \t]+(?=\S)")


def goes_on(first: re.Match[str], mark: re.Match[str], count: int) -> bool:
    """Whether a number is the one `count` places behind the first of its list."""
    if delimiter(mark) != delimiter(first):
        return False
    a, b = first["mark"], mark["mark"]
    if a.isdigit():
        return b.isdigit() and int(b) == int(a) + count
    return a in (_ROMAN[0], _LETTERS[0]) and b in (*_ROMAN[count : count + 1], _LETTERS[count : count + 1])


def delimiter(mark: re.Match[str]) -> str:
    """How a number is set off, as pandoc's `ListNumberDelim` calls it."""
    printed = mark[0].strip()
    return "TwoParens" if printed.startswith("(") else "OneParen" if printed.endswith(")") else "Period"


_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")


def style_of(marks: Sequence[re.Match[str]]) -> tuple[int, str] | None:
    """The first number of a list and the style of its numbers, as pandoc's `ListAttributes` have them."""
    first = marks[0]["mark"]
    if first.isdigit():
        return int(first), "Decimal"
    if len(marks) < 2:
        return None
    return 1, "LowerRoman" if first == marks[1]["mark"][0] == _ROMAN[0] else "LowerAlpha"
