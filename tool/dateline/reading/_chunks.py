"""Links, spans and notes are texts of their own to pandoc, which counts columns anew in each.

In: the stretches of such chunks, in the order in which pandoc reads them. Out: whether the end of the
word that one ended with may make the key that the next begins with seem glued to it, since pandoc
knows a word's end by its column alone (`notAfterString` of its parser).
"""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W_]+|\.+|[*_]+")
# letters that are no words to the parser: of code, markers, keys, entities, commands and targets
_WORDLESS = re.compile(
    r"`+[^`]*`+|\[\^[^\s\]]*\]|-?@[^\s\[\]]+|&#?\w+;|\\[A-Za-z]+|\]\([^()\s]*\)|\]\{[^{}]*\}"
)
_BRACKETS = re.compile(r"\[[^\[\]]*\]")
_SIGN = re.compile(r"[\-@_\"']")
_FAR = 200  # characters in which some word must stand


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


class Chunks:
    """The chunks that ended last; `labels` are those of link definitions, with where each one ends."""

    def __init__(self, text: str, labels: list[tuple[int, int, int]]) -> None:
        self._text = text
        self._labels = sorted(labels, reverse=True)
        self._last: list[tuple[int, int, int, int]] = []  # start, end, end of its target, level
        self._matters = "@" in text
        self.level = 0  # how many chunks hold what is read now

    def enter(self, start: int) -> None:
        """Go on with the leaf that starts here, past the link definitions before it."""
        while self._labels and self._labels[-1][0] < start:
            self.leave(*self._labels.pop())

    def leave(self, start: int, end: int, after: int) -> None:
        """A chunk ends, and at `after` its target; one without a word leaves no trace."""
        if self._matters and _WORD.search(self._text, start, end):
            self._last = [*self._last[-2:], (start, end, after, self.level)]

    def may_glue(self, start: int, end: int) -> bool:
        """Whether a key or quotes in this chunk stand where a word ended in one of the last."""
        return any(self._glues(start, end, *chunk) for chunk in self._last)

    def _glues(self, start: int, end: int, first: int, last: int, after: int, level: int) -> bool:
        text = self._text
        key = text.find("@", start, end)
        if level != self.level or not after <= key < after + _FAR:
            return False
        between = _BRACKETS.sub("", _WORDLESS.sub("", text[after:key]))
        if any(c.isalnum() for c in between.rpartition("\n")[2]):
            return False
        chunk = text[first:last]
        outer = _BRACKETS.sub(_blank, chunk)  # they count apart
        readings = chunk, outer, _WORDLESS.sub(_blank, chunk), _WORDLESS.sub(_blank, outer)
        ends = {match.end() for reading in readings for match in [*_WORD.finditer(reading)][-2:]}
        return any(match.start() - start in ends for match in _SIGN.finditer(text, start, end))
