"""Groups of citations in brackets: where keys begin, and how semicolons part a bracket.

In: a bracket of a leaf. Out: its parts, each with its first key (`citeList` of pandoc's reader). What
holds inlines of its own (emphasis, quotes, links) is stepped over; where that may end beyond the
bracket, a doubt is told.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from dateline.reading import _syntax as syn
from dateline.reading._emphasis import Emphasis
from dateline.reading._opaque import Opaque, entity_end

_SIGN = re.compile(r"[\[@\\`*_<$^~&;\"']")
_LABEL = re.compile(r"(?:[^\W_]++|[_\-](?=[^\W_]))*+")
_DEEPEST = 8  # emphasis and quotes inside of each other

Doubt = Callable[[int, str], None]


class Part(NamedTuple):
    """A stretch of a bracket between semicolons; `key` is (mark, start, end) of its first key."""

    start: int
    end: int
    key: tuple[int, int, int] | None


def mark_of(text: str, at: int, floor: int, closed_at: int) -> tuple[int, bool]:
    """Where the mark of the `@` at `at` begins, and whether a word is glued to it (`citeKey`).

    `floor` is the end of the inline before it, `closed_at` the end of the last emphasis. Three hyphens
    are a dash, two are one too, so what is left tells whether the author is suppressed.
    """
    begin = at
    while begin > floor and text[begin - 1] == "-":
        begin -= 1
    dashes = at - begin
    glued = begin == closed_at if begin == floor else _is_string_end(text, begin, floor)
    if dashes == 0:
        return at, glued
    if dashes % 3 == 1 and not (dashes == 1 and glued):
        return at - 1, False
    return at, False


def _is_string_end(text: str, at: int, floor: int) -> bool:
    """Whether pandoc's `str` ends at `at`: a letter, a digit, or a dot that is no ellipsis."""
    last = text[at - 1]
    if last == ".":
        dots = at
        while dots > floor and text[dots - 1] == ".":
            dots -= 1
        return (at - dots) % 3 != 0
    return last.isalnum()


def after_label(text: str, at: int, end: int) -> int:
    """The end of what pandoc takes for a reference to an example, where `@` begins no key (`exampleRef`)."""
    match = _LABEL.match(text, at + 1, end)
    return match.end() if match else at + 1


class PartReader:
    """Splits the bracket whose text runs from `start` to `end` into the parts of a group."""

    def __init__(self, opaque: Opaque, emphasis: Emphasis, doubt: Doubt, start: int, end: int) -> None:
        self._opaque, self._emphasis, self._doubt = opaque, emphasis, doubt
        self._text = opaque.text
        self._start, self._end = start, end
        self._depth = 0

    def read(self) -> list[Part] | None:
        """The parts; None where emphasis holds the closing bracket, so that it closes no group."""
        text, end = self._text, self._end
        parts: list[Part] = []
        begin = at = self._start
        key: tuple[int, int, int] | None = None
        while (match := _SIGN.search(text, at, end)) is not None:
            here = match.start()
            sign = text[here]
            if sign == ";":
                parts.append(Part(begin, here, key))
                begin = at = here + 1
                key = None
            elif sign == "@":
                found, at = self._key(here, at)
                key = key or found
            else:
                at = self._step(here, sign, at)
                if at < 0:
                    return None
        parts.append(Part(begin, end, key))
        return parts

    def _key(self, here: int, floor: int) -> tuple[tuple[int, int, int] | None, int]:
        """The key at `@`, if one begins there, and where to go on."""
        text, end = self._text, self._end
        found = syn.KEY_AT.match(text, here + 1, end)
        if found is None and syn.KEY_AT.match(text, here + 1, self._opaque.end):
            self._doubt(here, "a key that holds a bracket or code")
        mark, glued = mark_of(text, here, floor, self._emphasis.closed_at)
        if found is None or glued:
            return None, after_label(text, here, end)
        braced = found[1] is None
        return (mark, found.start() + braced, found.end() - braced), found.end()

    def _step(self, here: int, sign: str, floor: int) -> int:
        """The end of the inline at `here`, -1 where it ends beyond the bracket."""
        text, end = self._text, self._end
        if sign == "\\":
            return self._backslash(here)
        if sign in "`$<":
            link = syn.URI_LINK.match(text, here, end) or syn.EMAIL_LINK.match(text, here, end)
            after = link.end() if link else self._opaque.end_of(here, end)
            found = syn.CODE_ATTRIBUTES.match(text, after, end) if sign == "`" else None
            return found.end() if found else after
        if sign == "&":
            return entity_end(text, here, end)
        if sign == "[":
            closed = self._opaque.close(here, end)
            if closed is None:
                return here + 1
            if self._text.startswith("[", closed + 1) and not syn.NOTE_MARKER.match(text, closed + 1, end):
                last = self._opaque.close(closed + 1, end)
                return closed + 1 if last is None else last + 1  # nothing follows such a pair
            pattern = {"(": syn.TARGET, "{": syn.ATTRIBUTES}.get(text[closed + 1 : closed + 2])
            target = pattern.match(text, closed + 1, end) if pattern else None
            found = syn.ATTRIBUTES.match(text, target.end(), end) if target else None
            return found.end() if found else target.end() if target else closed + 1
        return self._enclosed(here, sign, floor)

    def _backslash(self, here: int) -> int:
        command = syn.TEX_COMMAND.match(self._text, here, self._end)
        if command is not None and command.end() < self._end:
            return command.end()
        if syn.TEX.match(self._text, here, self._end) or self._text[here + 1 : here + 2].isdigit():
            self._doubt(here, "raw TeX")
        return here + 2

    def _enclosed(self, here: int, sign: str, floor: int) -> int:
        """The end of the emphasis, quotes or script that begins at `here`; `here` and its signs if none."""
        text, end = self._text, self._end
        before = text[here - 1] if here > floor else " "
        after = here + 1
        while sign in "*_~" and after < end and text[after] == sign:
            after += 1
        behind = text[after : after + 1]
        if sign == "^" and behind in ("^", "["):
            closed = self._opaque.close(here + 1, end) if behind == "[" else None
            return here + 2 if closed is None else closed + 1
        is_space = behind == " " or (behind == "\n" and sign not in "*_")
        if is_space or (sign in "_\"'" and (before.isalnum() or before == ".")):
            return here + 1 if sign == "_" and not is_space else after  # the next `_` may begin emphasis
        if sign in "*_":
            return self._emphasized(here, after)
        if sign in "^~" and after == here + 1:
            return self._script(here)
        if sign == "~" and after > here + 2:
            self._doubt(here, "emphasis of several lengths inside of a citation")
        return self._quoted(here, after, sign)

    def _script(self, here: int) -> int:
        """The end of the superscript or subscript that begins at `here`; the next place where none does."""
        match = syn.SCRIPT.match(self._text, here, self._opaque.end)
        if match is None:
            return here + 1
        if match.end() > self._end or any(sign in match[0] for sign in "@;[]`$<"):
            self._doubt(here, "a superscript or subscript with brackets or keys")
        return match.end()

    def _emphasized(self, here: int, after: int) -> int:
        if after - here > 3:
            return after
        close = self._end_of(self._text[here:after], after)
        if close >= 0:
            self._emphasis.closed_at = close + after - here
        return close + after - here if close >= 0 else -1

    def _quoted(self, here: int, after: int, sign: str) -> int:
        """The end of quotes or of struck-out or lowered text; where nothing ends it, it is text."""
        opaque, mark = self._opaque, self._text[here:after]
        next_end = opaque.quote_end(sign, here) if sign in "\"'" else after
        close = self._end_of(mark, after) if 0 <= next_end < self._end else -1
        if sign in "\"'" and close == after:
            return after
        if close < 0:
            if sign == "~" or opaque.last(sign) >= self._end:
                self._doubt(here, "quotes that cross a bracket")
            return after
        keyed = any(c in self._text[after:close] for c in "@;")
        if sign in "\"'" and keyed and opaque.in_quotes(sign, here):
            self._doubt(here, "quotes inside of quotes that hold a key")
        if mark == "~~" and keyed:
            self._doubt(here, "struck-out text with a key or a semicolon")
        return close + len(mark)

    def _end_of(self, mark: str, at: int) -> int:
        """Where `mark` ends what it began just before `at`; -1 where it does not in this bracket."""
        if self._depth > _DEEPEST:
            self._doubt(at, "emphasis and quotes nested too deeply")
            return -1
        self._depth += 1
        text, end, sign = self._text, self._end, mark[0]
        close = -1
        while at >= 0 and (match := _SIGN.search(text, at, end)) is not None:
            here = match.start()
            found = text[here]
            if found == ";":
                at = here + 1
            elif found == "@":
                at = self._key(here, at)[1]
            elif found != sign:
                at = self._step(here, found, at)
            elif text.startswith(mark, here) and not text.startswith(sign, here + len(mark)):
                at = here + len(mark)
                if not (sign in "_'" and text[at : at + 1].isalnum()) and not (
                    mark == "~~" and text[here - 1] in " \n"
                ):
                    close = here
                    break
            else:
                self._doubt(here, "emphasis of several lengths inside of a citation")
                at = here + 1
        self._depth -= 1
        return close
