"""What hides the signs of a leaf: code, math, comments and tags; and where brackets and quotes end.

In: a leaf's stretch of the text. Out: ends of inlines, found once for the whole leaf however often
they are asked for, so that no hostile text makes reading more than linear.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from html.entities import html5

from dateline.reading import _syntax as syn

_BRACKET_SIGN = re.compile(r"[\[\]\\`<$]")
_ENTITY = re.compile(r"&(?:#\d++|#[xX][0-9a-fA-F]++|[A-Za-z]\w*+);")
_QUOTE_START = {sign: re.compile(rf"(?<![^\W_])(?<!\.){sign}(?=\S)") for sign in "\"'"}
_QUOTE_END = {'"': re.compile('"'), "'": re.compile(r"'(?![^\W_])")}
_EMPHASIS = re.compile(r"[*_]")
_MANY_QUOTES = 8


class Opaque:
    """The inlines of the leaf from `start` to `end` that hold no others."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text, self.start, self.end = text, start, end
        self._pairs: dict[int, int] | None = None
        self._runs: dict[int, list[int]] | None = None
        self._quoted: dict[str, list[int]] = {}
        self._lasts: dict[str, int] = {}

    def last(self, sign: str) -> int:
        """Where a sign stands last in the leaf; -1 where it does not."""
        found = self._lasts.get(sign)
        if found is None:
            found = self._lasts[sign] = self.text.rfind(sign, self.start, self.end)
        return found

    # --- code, math, tags ------------------------------------------------------------------------

    def end_of(self, here: int, end: int) -> int:
        """The end of the code, math, comment or tag that begins here; the next place where none does."""
        sign = self.text[here]
        if sign == "`":
            ticks, after = self.code_end(here, end)
            return after or ticks
        if sign == "$":
            return self.math_end(here, end) or here + 1
        if self.text.startswith(syn.COMMENT_OPEN, here):
            return self.comment_end(here, end) or here + 1
        match = syn.TAG.match(self.text, here, end)
        return match.end() if match else here + 1

    def code_end(self, here: int, end: int) -> tuple[int, int]:
        """The end of a run of backticks, and that of the code it begins (0 where it begins none).

        Where no run of as many signs follows, the code begins at a later sign of the run ("Verbatim").
        """
        if self._runs is None:
            self._runs = {}
            for run in syn.TICKS.finditer(self.text, self.start, self.end):
                self._runs.setdefault(run.end() - run.start(), []).append(run.start())
        match = syn.TICKS.match(self.text, here, end)
        after = match.end() if match else here + 1
        shorter = (length for length in self._runs if length <= after - here)
        for length in sorted(shorter, reverse=True):
            starts = self._runs[length]
            found = bisect_right(starts, after - 1)
            if found < len(starts) and starts[found] + length <= end:
                return after, starts[found] + length
        return after, 0

    def math_end(self, here: int, end: int) -> int:
        """The end of the math that begins at `$`, 0 where none does ("tex_math_dollars")."""
        if self.text.startswith("$$", here) and here + 2 < self.last("$$"):
            close = self.text.find("$$", here + 3, end)
            if close >= 0:
                return close + 2
        match = syn.MATH.match(self.text, here, end)
        return match.end() if match else 0

    def comment_end(self, here: int, end: int) -> int:
        """The end of the comment that begins at `<!--`, 0 where nothing ends it."""
        if here + 4 > self.last(syn.COMMENT_CLOSE):
            return 0
        close = self.text.find(syn.COMMENT_CLOSE, here + 4, end)
        return close + 3 if close >= 0 else 0

    # --- brackets --------------------------------------------------------------------------------

    def close(self, opened: int, end: int) -> int | None:
        """Where the bracket that opens at `opened` closes, before `end` (`inBalancedBrackets`)."""
        if self._pairs is None:
            self._pairs = self._pair()
        closed = self._pairs.get(opened)
        return closed if closed is not None and closed < end else None

    def _pair(self) -> dict[int, int]:
        pairs: dict[int, int] = {}
        stack: list[int] = []
        text, end = self.text, self.end
        at = self.start
        while True:
            match = _BRACKET_SIGN.search(text, at, end)
            if match is None:
                return pairs
            here = match.start()
            sign = text[here]
            at = here + 1
            if sign == "[":
                stack.append(here)
            elif sign == "]":
                if stack:
                    pairs[stack.pop()] = here
            elif sign == "\\":
                at = here + 2
            else:
                at = self.end_of(here, end)

    # --- quotes ("Extension: smart") -------------------------------------------------------------

    def _quotes(self, sign: str, patterns: dict[str, re.Pattern[str]]) -> list[int]:
        """Where a sign of quotation may open quotes, or may close them."""
        pattern = patterns[sign]
        found = self._quoted.get(pattern.pattern)
        if found is None:
            found = [match.start() for match in pattern.finditer(self.text, self.start, self.end)]
            self._quoted[pattern.pattern] = found
        return found

    def quote_end(self, sign: str, opened: int) -> int:
        """Where quotes that open at `opened` may end; -1 where nothing in the leaf ends them."""
        ends = self._quotes(sign, _QUOTE_END)
        found = bisect_right(ends, opened)
        return ends[found] if found < len(ends) else -1

    def in_quotes(self, sign: str, here: int) -> bool:
        """Whether quotes that open before `here` may still be open there."""
        starts = self._quotes(sign, _QUOTE_START)
        found = bisect_right(starts, here - 1)
        return found > 0 and self.quote_end(sign, starts[found - 1]) >= here

    def crosses_quotes(self, start: int, end: int) -> bool:
        """Whether quotes that open between two places may end beyond them, or hold emphasis."""
        for sign in "\"'":
            starts = self._quotes(sign, _QUOTE_START)
            first, last = bisect_right(starts, start), bisect_right(starts, end)
            if last - first > _MANY_QUOTES:
                return True
            for opened in starts[first:last]:
                close = self.quote_end(sign, opened)
                if close > end or (close >= 0 and _EMPHASIS.search(self.text, opened, close)):
                    return True
        return False


def entity_end(text: str, here: int, end: int) -> int:
    """The end of the character reference that begins at `&`; the next place where there is none."""
    match = _ENTITY.match(text, here, end)
    if match is None or (match[0][1] != "#" and match[0][1:] not in html5):
        return here + 1
    return match.end()
