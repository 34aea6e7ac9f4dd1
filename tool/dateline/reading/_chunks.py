"""Links, spans and notes are texts of their own to pandoc, which counts columns anew in each.

In: the stretches of such chunks, in the order in which pandoc reads them. Out: whether the end of the
word that one ended with may make the key that the next begins with seem glued to it, since pandoc
knows a word's end by its column alone (`notAfterString` of its parser).
"""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W_]+|\.+|[*_]+")
_WORDLESS = re.compile(r"`[^`]*`|\[\^[^\s\]]*\]|-?@[^\s\[\]]+")  # letters that are no words to the parser
_BRACKETS = re.compile(r"\[[^\[\]]*\]")
_SIGN = re.compile(r"[\-@_\"']")
_FAR = 200  # characters in which some word must stand


class Chunks:
    """The chunk that ended last; `labels` are those of link definitions, with where each one ends."""

    def __init__(self, text: str, labels: list[tuple[int, int, int]]) -> None:
        self._text = text
        self._labels = sorted(labels, reverse=True)
        self._last: tuple[int, int, int, int] | None = None  # start, end, end of its target, level
        self._matters = "@" in text
        self.level = 0  # how many chunks hold what is read now

    def enter(self, start: int) -> None:
        """Go on with the leaf that starts here, past the link definitions before it."""
        while self._labels and self._labels[-1][0] < start:
            self.leave(*self._labels.pop())

    def leave(self, start: int, end: int, after: int) -> None:
        """A chunk ends, and at `after` its target; one without a word leaves no trace."""
        if self._matters and _WORD.search(self._text, start, end):
            self._last = start, end, after, self.level

    def may_glue(self, start: int, end: int) -> bool:
        """Whether a key or quotes in this chunk stand where a word ended in the last one."""
        if self._last is None:
            return False
        text = self._text
        first, last, after, level = self._last
        key = text.find("@", start, end)
        if level != self.level or not after <= key < after + _FAR:
            return False
        between = text[after:key]
        if "\n" not in between and any(c.isalnum() for c in _WORDLESS.sub("", between)):
            return False
        ends = [match.end() - first for match in _WORD.finditer(text, first, last)][-2:]
        outer = _BRACKETS.sub(lambda inner: " " * len(inner[0]), text[first:last])  # they count apart
        ends += [match.end() for match in _WORD.finditer(outer)][-2:]
        return any(match.start() - start in ends for match in _SIGN.finditer(text, start, end))
