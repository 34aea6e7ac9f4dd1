"""Emphasis, only as far as citations hang on it: a key right after its end is no citation.

In: runs of `*` and `_` in the order in which they stand. Out: where emphasis last ended, and whether
that is sure. This is `enclosure` of pandoc's reader, which looks at the innermost emphasis alone.
"""

from __future__ import annotations

from dateline.reading._opaque import Opaque

_OUTSIDE = frozenset(" \n([")  # what stands before a word


class Emphasis:
    """The emphasis that is open in one stretch of inlines; `within` is that around the stretch."""

    def __init__(self, opaque: Opaque, within: Emphasis | None = None) -> None:
        self._opaque = opaque
        self._within = within is not None and within.is_open
        self._open: list[tuple[str, int, int]] = []  # the sign, how many, where it began
        self.closed_at = -1  # where emphasis last ended
        self.opened_at = -1  # the end of the last asterisks that can only have begun it
        self.tangled = False  # whether quotes make it unsure what a sign ends

    def run(self, here: int, after: int, before: str, behind: str) -> None:
        """Take in the run of signs from `here` to `after`, with what stands around it."""
        sign = self._opaque.text[here]
        at = here
        while at < after and self._open and self._open[-1][0] == sign:
            length = self._ends(at, after, behind)
            if not length:
                break
            at += length
        if sign == "_" and at == here and (before.isalnum() or before == "."):
            return  # "Extension: intraword_underscores"
        if behind != " " and 0 < after - at <= 3:
            if sign == "*" and at == here and not self.is_open and before in _OUTSIDE:
                self.opened_at = after
            self._open.append((sign, after - at, here))

    @property
    def is_open(self) -> bool:
        """Whether a sign may end emphasis here."""
        return self._within or bool(self._open)

    def _ends(self, at: int, after: int, behind: str) -> int:
        """How many signs from `at` on end the emphasis that is open; 0 where they do not."""
        sign, length, begun = self._open.pop()
        left = after - at

        def ends(count: int) -> bool:
            return left >= count and (sign == "*" or left > count or not behind.isalnum())

        if length == 1 and ends(1):
            if left >= 2 and not (left > 2 and (sign == "*" or left > 3 or not behind.isalnum())):
                self._open += [(sign, 1, begun), (sign, 2, at)]
                return 2
            closed = 1
        elif length == 2 and ends(2):
            closed = 2
        elif length == 3 and ends(1):
            closed = 3 if ends(3) else 2 if ends(2) else 1
            if closed < 3:
                self._open.append((sign, 3 - closed, begun))
        else:
            self._open.append((sign, length, begun))
            return 0
        self.tangled = self.tangled or self._opaque.crosses_quotes(begun, at)
        self.closed_at = at + closed
        return closed
