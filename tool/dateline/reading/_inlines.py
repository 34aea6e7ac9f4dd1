"""Inlines of pandoc's Markdown: citations, notes, links and the markup around prose.

In: the leaves of an `Outline`. Out: what they hold, as values and lists of stretches. Each sign is
looked at once; a bracket's end is found once for a whole leaf. Where pandoc's own reading hangs on
more than that (emphasis or quotes that cross a bracket, raw TeX, …) the leaf is a doubt, if it
could hold a citation.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from html.entities import html5
from typing import NamedTuple

from dateline.reading import _syntax as syn
from dateline.reading._blocks import Leaf, Outline
from dateline.reading._plain import plain
from dateline.reading._positions import Clean
from dateline.values.model import (
    Block,
    BlockKind,
    Citation,
    CitationItem,
    CitationMode,
    Image,
    Link,
    LostCitation,
    NoteReference,
)

_DEEPEST = 20  # brackets inside brackets

_SIGN = re.compile(r"[\[@\\`*_<$^~&]")
_BRACKET_SIGN = re.compile(r"[\[\]\\`<$]")
# Text of a prefix or suffix in which nothing but words and spaces stands: no sign that could begin
# an inline of another kind. An apostrophe must stand after a letter or digit.
_WORDS = r"(?:[^\[\]\\`*_$<\"'^~&@;]|(?<=[^\W_])['_])*+"
_MARK = r"(?<![\w.\-])(-?)@"
_ITEM = rf"({_WORDS}){_MARK}({syn.KEY})({_WORDS})"
_GROUP = re.compile(
    rf"\[(?:[^\[\]\\`*_$<\"'^~&@;]|(?<=[^\W_])['_])*?(?<![\w.\-])-?@{syn.KEY}{_WORDS}"
    rf"(?:;(?:[^\[\]\\`*_$<\"'^~&@;]|(?<=[^\W_])['_])*?(?<![\w.\-])-?@{syn.KEY}{_WORDS})*+\](?![\[({{])"
)
_PART = re.compile(rf"([^@;]*?)(-?)@({syn.KEY})([^;\]]*)[;\]]")
_LOCATOR = re.compile(rf" *\n? *\[(?!\^)({_WORDS})\](?![\[({{]|-?@)")
_SPACED_BRACKET = re.compile(r" *\n? *(?=\[)")
_TICKS = re.compile(r"`+")
_ENTITY = re.compile(r"&(?:#\d++|#[xX][0-9a-fA-F]++|[A-Za-z]\w*+);")
_EMAIL_LINK = re.compile(r"<([^\W_][\w!\"#$%&'*+\-/=?^{|}~;.]*+@[\w.\-]++)>")
_URI_LINK = re.compile(
    r"<((?:https?|ftp|mailto|tel|doi|urn|file|data|sftp|ssh|news|irc|geo|magnet|xmpp|sip|git)"
    r":[^\s<>*_\]][^\s>]*+)>",
    re.IGNORECASE,
)
_NESTED = r"\((?:[^()\\]|\\.|\((?:[^()\\]|\\.|\((?:[^()\\]|\\.)*+\))*+\))*+\)"
_TARGET = re.compile(
    rf"\( *+(?:<([^<>\n\\]*+)>|((?:[^\s()\\<]|\\.|{_NESTED}|(?<!\()<| ++(?![\"')])|\n(?! *[\"']))*+))"
    r"(?:\s++(?:\"(?!\s)(?:[^\"\\]|\\.)*+\"|'(?!\s)(?:[^'\\]|\\.)*+')(?!\w))?+ *+\)",
    re.DOTALL,
)
_LABEL = re.compile(r"(?:[^\W_]++|[_\-](?=[^\W_]))*+")
_QUOTE_START = {sign: re.compile(rf"(?<![^\W_])(?<!\.){sign}(?=\S)") for sign in "\"'"}
_QUOTE_END = {'"': re.compile('"'), "'": re.compile(r"'(?![^\W_])")}
_EMPHASIS = re.compile(r"[*_]")
_WORD = re.compile(r"[^\W_]+|\.|[*_]+")
_WORDLESS = re.compile(r"`[^`]*`|\[\^[^\s\]]*\]")
_LOOSE_UNDERSCORE = re.compile(r"(?<![^\W_])_|_(?![^\W_])")
_KEY_SIGN = re.compile(r"[\-@_\"']")
_SCRIPT = re.compile(r"\^[^\s^]++\^|~[^\s~]++~")
_TEX = re.compile(r"\\[A-Za-z]++\*?")
_CODE_ATTRIBUTES = re.compile(rf"{syn.RAW_ATTRIBUTE.pattern}|{syn.ATTRIBUTES.pattern}")
_IN_CODE = re.compile(rf"(?<![\w.])-?@({syn.KEY})")
_MAIL_END = re.compile(r"[\w\-]+(?:\.[\w\-]+)*\.[A-Za-z]{2,}$")
_HTML_ID = re.compile(r"\s(?:id|name)\s*=\s*[\"']?([^\s\"'>]+)")

_NORMAL, _TEXTUAL, _SUPPRESSED = (
    CitationMode.NORMAL,
    CitationMode.AUTHOR_IN_TEXT,
    CitationMode.SUPPRESS_AUTHOR,
)


@dataclass
class Found:
    """What the leaves of a text hold; `flows` are the citations and note labels of each flow."""

    flows: dict[int, list[Citation | str]] = field(default_factory=dict)
    blanks: list[tuple[int, int]] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    images: list[Image] = field(default_factory=list)
    note_references: list[NoteReference] = field(default_factory=list)
    identifiers: list[tuple[str, int, int]] = field(default_factory=list)
    lost: list[LostCitation] = field(default_factory=list)
    comments: list[tuple[int, int, int, bool]] = field(default_factory=list)  # with leaf, and if alone
    doubts: list[tuple[int, int, str]] = field(default_factory=list)
    notes: list[Block] = field(default_factory=list)  # inline ones
    captions: set[int] = field(default_factory=set)  # numbers of leaves that are one picture
    empty: set[int] = field(default_factory=set)  # numbers of leaves that hold only comments


class _Bracket(NamedTuple):
    """A bracketed stretch: where its text begins and ends (at `]`)."""

    start: int
    end: int


class InlineReader:
    """Reads the inlines of leaves; `view` is the clean text with the marks of quotes blanked out."""

    def __init__(self, clean: Clean, view: str, outline: Outline) -> None:
        self.found = Found()
        self._text = view
        self._span = clean.span
        self._outline = outline
        self._labels = outline.references  # labels of definitions and headings, with their targets
        self._number = 0
        self._leaf: Leaf = Leaf(0, 0, BlockKind.PARAGRAPH, None, 0)
        self._events: list[Citation | str] = []
        self._cited = False  # whether the leaf could hold a citation
        self._doubted: set[str] = set()  # reasons given for the leaf
        self._citing = "@" in view
        self._definitions = sorted(outline.reference_ids, reverse=True)
        self._pairs: dict[int, int] | None = None
        self._runs: dict[int, list[int]] | None = None
        self._no_display = False
        self._linked = 0  # link texts we are in
        self._open: list[tuple[str, int, int]] = []  # emphasis: its sign, how many, where it began
        self._tangled = False  # whether it cannot be told which emphasis a sign ends
        self._closed_at = -1  # where emphasis last ended
        self._quoted: dict[str, list[int]] = {}  # where quotes may open in the leaf
        self._last_chunk: tuple[int, int, int, int] | None = None  # start, end, end of its target, level
        self._level = 0  # chunks we are in
        self._floor = 0  # the end of the inline before
        self._last_parenthesis = self._last_close = -2
        self._depth = 0

    def read(self, number: int, leaf: Leaf) -> None:
        """Read one leaf; `number` is its place in the outline."""
        self._number, self._leaf = number, leaf
        self._events = self.found.flows.setdefault(leaf.flow, [])
        self._pairs = self._runs = None
        self._no_display = False
        self._last_parenthesis = self._last_close = -2
        self._quoted = {}
        self._doubted = set()
        self._closed_at = -1
        start, end = leaf.start, leaf.end
        while self._definitions and self._definitions[-1][0] < start:
            label, closed, after = self._definitions.pop()
            self._end_chunk(label, closed, after)
        if _SIGN.search(self._text, start, end) is None:
            return
        self._cited = self._text.find("@", start, end) >= 0
        if leaf.alone and self._text.startswith("![", start) and self._figure(start, end):
            return
        self._inlines(start, end)

    # --- the loop ------------------------------------------------------------------------------

    def _inlines(self, start: int, end: int) -> None:
        if self._depth > _DEEPEST:
            self._doubt(start, "brackets nested too deeply")
            return
        self._depth += 1
        outer = self._open, self._tangled
        self._open, self._tangled = [], False
        text, search = self._text, _SIGN.search
        at = start
        while True:
            match = search(text, at, end)
            if match is None:
                break
            here = match.start()
            sign = text[here]
            if sign == "[":
                group = _GROUP.match(text, here, end)
                if group is None or (here > at and text[here - 1] in "!]"):
                    at = self._bracket(here, end, at)
                elif group.end() < end or text[group.end() : group.end() + 1] not in "([{":
                    self._simple_group(here, group.end())
                    at = group.end()
                else:
                    at = self._bracket(here, end, at)
            elif sign == "@":
                at = self._mention(here, end, at)
            else:
                self._floor = at
                at = _READERS[sign](self, here, end)
        self._open, self._tangled = outer
        self._depth -= 1

    def _chunk(self, start: int, end: int) -> None:
        """The inlines of a link, span or note, which pandoc reads as a text of their own.

        It knows a word's end by its column there, so the end of a word in the chunk before can make
        a key seem glued to it; where that could be, only pandoc can tell.
        """
        if self._last_chunk is not None and self._cited and self._seems_glued(start, end, self._last_chunk):
            self._doubt(start, "a key at the start of a link, span or note, right after another")
        self._level += 1
        self._inlines(start, end)
        self._level -= 1
        self._end_chunk(start, end, end)

    def _end_chunk(self, start: int, end: int, after: int) -> None:
        """Note a chunk that has ended, and where its target does; one without a word leaves no trace."""
        if self._citing and _WORD.search(self._text, start, end):
            self._last_chunk = start, end, after, self._level

    def _seems_glued(self, start: int, end: int, last: tuple[int, int, int, int]) -> bool:
        text = self._text
        key = text.find("@", start, end)
        if not last[2] <= key or last[3] != self._level or key - last[2] > 200:
            return False
        if any(c.isalnum() for c in _WORDLESS.sub("", text[last[2] : key])):
            return False
        words = [match.end() - last[0] for match in _WORD.finditer(text, last[0], last[1])]
        ends = words[-2:]
        return any(match.start() - start in ends for match in _KEY_SIGN.finditer(text, start, end))

    def _blank(self, start: int, end: int) -> None:
        self.found.blanks.append((start, end))

    def _doubt(self, at: int, reason: str) -> None:
        """Only pandoc can settle this leaf; said where it could hold a citation."""
        if self._cited and reason not in self._doubted:
            self._doubted.add(reason)
            self.found.doubts.append((at, at + 1, reason))

    # --- citations -----------------------------------------------------------------------------

    def _item(
        self, mark: int, key_start: int, key_end: int, mode: CitationMode, prefix: str = "", suffix: str = ""
    ) -> CitationItem:
        text, span = self._text, self._span
        end = key_end
        if text[key_start - 1] == "{":
            end += 1
        key = text[key_start:key_end]
        return CitationItem(span(mark, end), span(key_start, key_end), key, mode, prefix, suffix)

    def _cite(self, start: int, end: int, items: list[CitationItem]) -> None:
        for item in items:
            if item.key in self._outline.examples:
                self._doubt(start, "a reference to a numbered example")
        self._events.append(Citation(self._span(start, end), tuple(items)))
        self._blank(start, end)

    def _simple_group(self, start: int, end: int) -> None:
        """A group in which only words stand around the keys."""
        self._cite(start, end, self._simple_items(start + 1, end))

    def _simple_items(self, start: int, end: int) -> list[CitationItem]:
        """The items from `start` to the bracket that closes just before `end`."""
        items = []
        for match in _PART.finditer(self._text, start, end):
            key_start, key_end = match.span(3)
            mode = _SUPPRESSED if match[2] else _NORMAL
            suffix = match[4]
            if suffix:
                suffix = (" " if suffix[0] in " \n" and suffix.strip() else "") + plain(suffix)
            prefix = match[1] and plain(match[1])
            items.append(self._item(match.start(2), key_start, key_end, mode, prefix, suffix))
        return items

    def _mark(self, at: int, floor: int) -> tuple[int, bool]:
        """Where the mark of the `@` at `at` begins and whether a word is glued to it (`citeKey`).

        `floor` is the end of the inline before it.
        """
        text = self._text
        begin = at
        while begin > floor and text[begin - 1] == "-":
            begin -= 1
        dashes = at - begin
        glued = begin == self._closed_at if begin == floor else self._is_string_end(begin, floor)
        if dashes == 0:
            return at, glued
        if dashes % 3 == 1 and not (dashes == 1 and glued):
            return at - 1, False
        return at, False

    def _is_string_end(self, at: int, floor: int) -> bool:
        """Whether pandoc's `str` ends at `at`: a letter, a digit, or a dot that is no ellipsis."""
        text = self._text
        last = text[at - 1]
        if last == ".":
            dots = at
            while dots > floor and text[dots - 1] == ".":
                dots -= 1
            return (at - dots) % 3 != 0
        return last.isalnum()

    def _mention(self, at: int, end: int, floor: int) -> int:
        """A key outside of brackets: an author-in-text citation, or text that only looks like one."""
        text = self._text
        match = syn.KEY_AT.match(text, at + 1, end)
        if match is None:
            if text.startswith("{", at + 1) and text.startswith("{{", at + 1):
                self._doubt(at, "a key in nested braces")
            return _after_label(text, at, end)
        braced = match[1] is None
        mark, glued = self._mark(at, floor)
        if self._tangled and mark > self._leaf.start and text[mark - 1] in "*_-":
            self._doubt(at, "a key right after emphasis")
        if glued:
            if not braced:
                self._lose_glued(at, match.start(), match.end(), floor)
            return _after_label(text, at, end)
        mode = _TEXTUAL if mark == at else _SUPPRESSED
        if braced and any(sign in match[0] for sign in "[]`$<"):
            self._doubt(at, "a key that holds a bracket or code")
        key_start = match.start() + braced
        item = self._item(mark, key_start, match.end() - braced, mode)
        return self._with_locator(mark, match.end(), end, item)

    def _quotes(self, sign: str, *, closing: bool = False) -> list[int]:
        """Where a sign of quotation in the leaf may open quotes, or may close them."""
        key = sign + "/" * closing
        found = self._quoted.get(key)
        if found is None:
            leaf = self._leaf
            pattern = (_QUOTE_END if closing else _QUOTE_START)[sign]
            found = [match.start() for match in pattern.finditer(self._text, leaf.start, leaf.end)]
            self._quoted[key] = found
        return found

    def _quote_end(self, sign: str, opened: int) -> int:
        """Where quotes that open at `opened` may end; -1 where nothing in the leaf ends them."""
        ends = self._quotes(sign, closing=True)
        found = bisect_right(ends, opened)
        return ends[found] if found < len(ends) else -1

    def _in_quotes(self, sign: str, here: int) -> bool:
        """Whether quotes that open before `here` may still be open there."""
        starts = self._quotes(sign)
        found = bisect_right(starts, here - 1)
        return found > 0 and self._quote_end(sign, starts[found - 1]) >= here

    def _crosses_quotes(self, start: int, end: int) -> bool:
        """Whether quotes that open between two places may end beyond them, or hold emphasis."""
        for sign in ('"', "'"):
            starts = self._quotes(sign)
            first = bisect_right(starts, start)
            last = bisect_right(starts, end)
            if last - first > 8:
                return True
            for opened in starts[first:last]:
                close = self._quote_end(sign, opened)
                if close > end or (close >= 0 and _EMPHASIS.search(self._text, opened, close)):
                    return True
        return False

    def _lose_glued(self, at: int, key_start: int, key_end: int, floor: int) -> None:
        text = self._text
        start = at
        while start > floor and (text[start - 1].isalnum() or text[start - 1] in "._-+"):
            start -= 1
        key = text[key_start:key_end]
        if not _MAIL_END.match(key):
            self.found.lost.append(LostCitation(self._span(start, key_end), key, "glued"))

    def _with_locator(self, start: int, at: int, end: int, item: CitationItem) -> int:
        """An author-in-text citation and the brackets after it, if they belong to it (`textualCite`)."""
        text = self._text
        if at >= end or text[at] not in " \n[":
            self._cite(start, at, [item])
            return at
        match = _LOCATOR.match(text, at, end)
        if match is not None and text[match.end() : match.end() + 1] not in ("[", "(", "{"):
            if not self._labels or syn.label_key(match[1]) not in self._labels:
                suffix = match[1]
                if suffix:
                    lead = " " if suffix[0] in " \n" and suffix.strip() else ""
                    item = _with_suffix(item, lead + plain(suffix))
                self._cite(start, match.end(), [item])
                return match.end()
        else:
            spaced = _SPACED_BRACKET.match(text, at, end)
            if spaced is not None:
                return self._with_bracket(start, at, spaced.end(), end, item)
        self._cite(start, at, [item])
        return at

    def _with_bracket(self, start: int, at: int, opened: int, end: int, item: CitationItem) -> int:
        text = self._text
        closed = self._close(opened, end)
        if closed is None or text.startswith("[^", opened):
            self._cite(start, at, [item])
            return at
        label = syn.label_key(text[opened + 1 : closed]) if self._labels else ""
        if label in self._labels:
            self._cite(start, at, [item])
            target = self._labels.get(label, "")
            return self._link(opened, closed, closed + 1, target, end, False)
        parts = self._parts(opened, closed)
        if parts is None:
            self._cite(start, at, [item])
            return at
        nested: list[tuple[int, int]] = []
        bound = closed + 1 < end and text[closed + 1] in "[({"
        first = parts[0]
        if all(part.key is not None for part in parts):
            if self._binds(closed, end):
                self._cite(start, at, [item])
                return at
            items = [item, *(self._part_item(part, nested) for part in parts)]
        elif first.key is None and all(part.key is not None for part in parts[1:]) and not bound:
            lead = " " if text[first.start : first.start + 1] in (" ", "\n") else ""
            item = _with_suffix(item, lead + plain(text[first.start : first.end]))
            nested.append((first.start, first.end))
            items = [item, *(self._part_item(part, nested) for part in parts[1:])]
        else:
            self._cite(start, at, [item])
            return at
        self._cite(start, closed + 1, items)
        for stretch in nested:
            self._inlines(*stretch)
        return closed + 1

    # --- groups with more than words in them ---------------------------------------------------

    def _parts(self, opened: int, closed: int) -> list[_Part] | None:
        """The parts of a bracket between its semicolons, each with its first key if it has one.

        None, with a doubt, where emphasis or quotes leave open what belongs to which part.
        """
        text = self._text
        if self._linked and text.find("[", opened + 1, closed) >= 0:
            self._doubt(opened, "brackets inside of brackets inside of a link")
        parts = _PartReader(self, opened + 1, closed).read()
        if parts is None or parts[-1].key is None:
            self._doubt_end(opened, closed)
        return parts

    def _doubt_end(self, opened: int, closed: int) -> None:
        """A bracket without a key may be a citation that ends only at a later `]`.

        So it is where a key follows it at once, or where emphasis or quotes hold its `]`.
        """
        text, end = self._text, self._leaf.end
        if not self._cited or text.find("@", closed, end) < 0:
            return
        inner = text[opened + 1 : closed]
        is_open = any(inner.count(mark) % 2 for mark in ("*", "**", '"', "~~")) or " '" in f" {inner}"
        is_open = is_open or len(_LOOSE_UNDERSCORE.findall(inner)) % 2 == 1
        if (is_open or text.startswith(("@", "-@"), closed + 1)) and text.find("]", closed + 2, end) >= 0:
            self._doubt(closed, "a bracket that may end later")

    def _part_item(self, part: _Part, nested: list[tuple[int, int]]) -> CitationItem:
        """The item of a part; its prefix and suffix may hold inlines of their own."""
        text = self._text
        assert part.key is not None
        mark, key_start, key_end = part.key
        after = key_end + (text[key_start - 1] == "{")
        nested += [(part.start, mark), (after, part.end)]
        suffix = text[after : part.end]
        lead = " " if suffix[:1] in (" ", "\n") and suffix.strip() else ""
        at = key_start - 1 - (text[key_start - 1] == "{")
        mode = _NORMAL if mark == at else _SUPPRESSED
        return self._item(
            mark, key_start, key_end, mode, plain(text[part.start : mark]), lead + plain(suffix)
        )

    def _group(self, opened: int, closed: int) -> bool:
        """Read a bracket as a group of citations; False where it is none."""
        parts = self._parts(opened, closed)
        if parts is None or any(part.key is None for part in parts):
            return False
        nested: list[tuple[int, int]] = []
        items = [self._part_item(part, nested) for part in parts]
        self._cite(opened, closed + 1, items)
        for start, end in nested:
            self._inlines(start, end)
        return True

    # --- brackets --------------------------------------------------------------------------------

    def _close(self, opened: int, end: int) -> int | None:
        """Where the bracket that opens at `opened` closes, before `end` (`inBalancedBrackets`)."""
        if self._pairs is None:
            self._pairs = self._pair()
        closed = self._pairs.get(opened)
        return closed if closed is not None and closed < end else None

    def _pair(self) -> dict[int, int]:
        pairs: dict[int, int] = {}
        stack: list[int] = []
        text, end = self._text, self._leaf.end
        at = self._leaf.start
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
                at = self._opaque(here, end) or (here + 1)

    def _opaque(self, here: int, end: int) -> int:
        """The end of the code, math or tag that begins here, 0 where none does."""
        text = self._text
        sign = text[here]
        if sign == "`":
            ticks, after = self._code_end(here, end)
            return after or ticks
        if sign == "$":
            return self._math_end(here, end)
        if text.startswith(syn.COMMENT_OPEN, here):
            close = self._comment_end(here, end)
            return close + 3 if close >= 0 else 0
        match = syn.TAG.match(text, here, end)
        return match.end() if match else 0

    def _bracket(self, here: int, end: int, floor: int) -> int:
        """What begins at `[`: a note's marker, a group, a span, a link, a picture, or just a bracket."""
        text = self._text
        marker = syn.NOTE_MARKER.match(text, here, end)
        if marker is not None:
            self._marker(marker)
            return marker.end()
        closed = self._close(here, end)
        if closed is None:
            return here + 1
        if self._linked and text.find("@", here, closed) >= 0 and text.find("[", here + 1, closed) >= 0:
            self._doubt(here, "brackets inside of brackets inside of a link")
        is_image = here > floor and text[here - 1] == "!"
        after = closed + 1
        follows = text[after] if after < end else ""
        if follows == "(":
            target = _TARGET.match(text, after, end)
            if target is not None:
                return self._link(here, closed, target.end(), target[1] or target[2] or "", end, is_image)
            if self._parenthesis() > after:
                self._doubt(after, "a link target of an odd form")
        elif follows == "{":
            found = syn.ATTRIBUTES.match(text, after, end)
            if found is not None and not is_image:
                return self._attributed(here, closed, found.end())
            if found is not None and syn.label_key(text[here + 1 : closed]) not in self._labels:
                self._inlines(here, closed + 1)
                return found.end()
        elif follows == "[":
            following = self._reference(here, closed, end, is_image)
            if following:
                return following
        return self._plain_bracket(here, closed, end, is_image)

    def _binds(self, closed: int, end: int) -> bool:
        """Whether what follows a bracket makes it a link's or a span's text, so no group."""
        text, after = self._text, closed + 1
        if after >= end:
            return False
        if text[after] == "(":
            return _TARGET.match(text, after, end) is not None
        if text[after] == "{":
            return syn.ATTRIBUTES.match(text, after, end) is not None
        if text[after] == "[" and syn.NOTE_MARKER.match(text, after, end) is None:
            return self._close(after, end) is not None
        return False

    def _parenthesis(self) -> int:
        """Where the leaf's last closing parenthesis stands."""
        if self._last_parenthesis == -2:
            self._last_parenthesis = self._text.rfind(")", self._leaf.start, self._leaf.end)
        return self._last_parenthesis

    def _plain_bracket(self, here: int, closed: int, end: int, is_image: bool) -> int:
        text = self._text
        if text.find("@", here, closed) >= 0 and not self._binds(closed, end) and self._group(here, closed):
            if is_image:  # it was read as a picture's description first
                self._end_chunk(here + 1, closed, closed + 1)
            return closed + 1
        if self._labels:
            key = syn.label_key(text[here + 1 : closed])
            if key in self._labels:
                target = self._labels.get(key, "")
                return self._link(here, closed, closed + 1, target, end, is_image)
        self._doubt_end(here, closed)
        self._inlines(here + 1, closed)
        self._end_chunk(here + 1, closed, closed + 1)
        return closed + 1

    def _reference(self, here: int, closed: int, end: int, is_image: bool) -> int:
        """A link of the form `[text][label]`; 0 where its label is not defined."""
        text, second = self._text, closed + 1
        last = self._close(second, end)
        if last is None or syn.NOTE_MARKER.match(text, second, end):
            return 0
        label = text[second + 1 : last]
        if "@" in label and self._labels and syn.label_key(text[here + 1 : closed]) in self._labels:
            self._doubt(here, "a link before a citation")
        key = syn.label_key(label or text[here + 1 : closed])
        if key in self._labels:
            target = self._labels.get(key, "")
            after = self._link(here, closed, last + 1, target, end, is_image)
            self._end_chunk(second + 1, last, after)
            return after
        # No such label: both are read as texts of their own, so nothing follows the second bracket.
        self._inlines(here + (not is_image), closed + is_image)
        self._inlines(second, last + 1)
        return last + 1

    def _attributed(self, here: int, closed: int, after: int) -> int:
        self._identify(closed + 1, after)
        self._blank(here, here + 1)
        self._chunk(here + 1, closed)
        self._blank(closed, after)
        self._end_chunk(here + 1, closed, after)
        return after

    def _identify(self, start: int, end: int) -> None:
        name = syn.attributes(self._text[start:end])[0]
        if name:
            self.found.identifiers.append((name, start, end))

    def _link(self, here: int, closed: int, after: int, target: str, end: int, is_image: bool) -> int:
        """A link or picture: its text is read, its target is not."""
        text = self._text
        if self._linked and not is_image and text.find("@", closed, after) >= 0:
            self._doubt(here, "a link inside of a link")
        found = syn.ATTRIBUTES.match(text, after, end)
        label = text[here + 1 : closed]
        if text[closed + 2 : closed + 3] != "<" and any(sign in target for sign in "`$<"):
            self._doubt(here, "a link target of an odd form")
        if found is not None:
            self._identify(after, found.end())
            after = found.end()
        start = here - is_image
        span = self._span(start, after)
        target = " ".join(target.split())
        if is_image:
            self.found.images.append(Image(span, target, plain(label)))
            self._chunk(here + 1, closed)
            self._blank(start, after)
            self._end_chunk(here + 1, closed, after)
            return after
        self.found.links.append(Link(span, target, plain(label)))
        self._linked += 1
        self._blank(here, here + 1)
        self._chunk(here + 1, closed)
        self._blank(closed, after)
        self._end_chunk(here + 1, closed, after)
        self._linked -= 1
        return after

    def _figure(self, start: int, end: int) -> bool:
        """A paragraph that is one picture: its description is a caption ("implicit_figures")."""
        text = self._text
        closed = self._close(start + 1, end)
        if closed is None or text[closed + 1 : closed + 2] != "(":
            return False
        target = _TARGET.match(text, closed + 1, end)
        if target is None:
            return False
        after = target.end()
        found = syn.ATTRIBUTES.match(text, after, end)
        last = found.end() if found else after
        if text[last:end].strip() or not text[start + 2 : closed].strip():
            return False
        if found:
            self._identify(after, last)
        self.found.captions.add(self._number)
        address = " ".join((target[1] or target[2] or "").split())
        self.found.images.append(Image(self._span(start, last), address, plain(text[start + 2 : closed])))
        self._blank(start, start + 2)
        before = len(self._events)
        self._chunk(start + 2, closed)
        self._blank(closed, last)
        self._end_chunk(start + 2, closed, last)
        # pandoc's Figure holds the text twice: as its caption and as the picture's description
        self._events += self._events[before:]
        return True

    def _marker(self, match: re.Match[str]) -> None:
        span = self._span(match.start(), match.end())
        self.found.note_references.append(NoteReference(span, match[1]))
        self._events.append(match[1])
        self._blank(match.start(), match.end())

    # --- the other signs -------------------------------------------------------------------------

    def _escape(self, here: int, end: int) -> int:
        text = self._text
        sign = text[here + 1 : here + 2] if here + 1 < end else ""
        if sign == "@":
            match = syn.KEY_AT.match(text, here + 2, end)
            if match and match[1]:
                self.found.lost.append(LostCitation(self._span(here, match.end()), match[1], "escaped"))
        match = syn.TEX_COMMAND.match(text, here, end)
        if match is None and (match := _TEX.match(text, here, end)) is not None:
            self._doubt(here, "raw TeX")
        if match is not None:
            self._blank(here, match.end())
            return match.end()
        self._blank(here, here + 1)
        return here + 2 if not sign.isalnum() else here + 1

    def _code_end(self, here: int, end: int) -> tuple[int, int]:
        """The end of a run of backticks, and that of the code it begins (0 where it begins none).

        Where no run of as many signs follows, the code begins at a later sign of the run.
        """
        text = self._text
        if self._runs is None:
            self._runs = {}
            for run in _TICKS.finditer(text, self._leaf.start, self._leaf.end):
                self._runs.setdefault(run.end() - run.start(), []).append(run.start())
        match = _TICKS.match(text, here, end)
        after = match.end() if match else here + 1
        lengths = range(after - here, 0, -1)
        if len(self._runs) < len(lengths):
            lengths = sorted((length for length in self._runs if length <= after - here), reverse=True)
        for length in lengths:
            starts = self._runs.get(length, ())
            found = bisect_right(starts, after - 1)
            if found < len(starts) and starts[found] + length <= end:
                return after, starts[found] + length
        return after, 0

    def _code(self, here: int, end: int) -> int:
        text = self._text
        ticks, after = self._code_end(here, end)
        if not after:
            return ticks
        if text.find("@", here, after) >= 0:
            self.lose_in_code(here, after)
        if after < end and text[after] == "{":
            found = _CODE_ATTRIBUTES.match(text, after, end)
            if found is not None:
                self._identify(after, found.end())
                after = found.end()
        self._blank(here, after)
        return after

    def lose_in_code(self, start: int, end: int) -> None:
        """Note what looks like citations in code."""
        for match in _IN_CODE.finditer(self._text, start, end):
            span = self._span(match.start(), match.end())
            self.found.lost.append(LostCitation(span, match[1], "code"))

    def _math_end(self, here: int, end: int) -> int:
        text = self._text
        if text.startswith("$$", here) and not self._no_display:
            close = text.find("$$", here + 3, end)
            if close >= 0:
                return close + 2
            self._no_display = True
        match = syn.MATH.match(text, here, end)
        return match.end() if match else 0

    def _math(self, here: int, end: int) -> int:
        after = self._math_end(here, end)
        if not after:
            return here + 1
        if "\\text" in self._text[here:after]:
            self._doubt(here, "text in math")
        self._blank(here, after)
        return after

    def _angle(self, here: int, end: int) -> int:
        """A comment, an autolink, a tag, or just a sign."""
        text = self._text
        if text.startswith(syn.COMMENT_OPEN, here):
            close = self._comment_end(here, end)
            if text.startswith((">", "->"), here + 4):
                self._doubt(here, "a comment of an odd form")
            if close < 0:
                self._doubt(here, "a comment without an end")
                return here + 4
            after = close + 3
            leaf = self._leaf
            alone = not text[leaf.start : here].strip() and not text[after : leaf.end].strip()
            if alone:
                self.found.empty.add(self._number)
            self.found.comments.append((here, after, self._number, alone))
            self._blank(here, after)
            return after
        match = _URI_LINK.match(text, here, end) or _EMAIL_LINK.match(text, here, end)
        if match is not None:
            prefix = "mailto:" if match.re is _EMAIL_LINK else ""
            link = Link(self._span(here, match.end()), prefix + match[1], match[1])
            self.found.links.append(link)
            self._blank(here, match.end())
            return match.end()
        return self._tag(here, end)

    def _comment_end(self, here: int, end: int) -> int:
        if self._last_close == -2:
            self._last_close = self._text.rfind(syn.COMMENT_CLOSE, self._leaf.start, self._leaf.end)
        return self._text.find(syn.COMMENT_CLOSE, here + 4, end) if here < self._last_close else -1

    def _tag(self, here: int, end: int) -> int:
        text = self._text
        match = syn.TAG.match(text, here, end)
        if match is None:
            if text[here + 1 : here + 2].isalpha() or text[here + 1 : here + 2] in ("/", "!", "?"):
                self._doubt(here, "an angle bracket that may begin a tag")
            return here + 1
        name = (match[1] or match[2]).lower()
        if name in syn.BLOCK_TAGS or name in syn.EITHER_TAGS:
            self._doubt(here, "an HTML block")
        elif match[3]:
            found = _HTML_ID.search(match[3])
            if found:
                self.found.identifiers.append((found[1], here, match.end()))
        self._blank(here, match.end())
        return match.end()

    def _script(self, here: int, end: int) -> int:
        """An inline note `^[…]`, or a superscript, subscript or struck-out text."""
        text = self._text
        if text.startswith("^[", here):
            closed = self._close(here + 1, end)
            if closed is not None and not (
                text[closed + 1 : closed + 2] in ("(", "[") or syn.ATTRIBUTES.match(text, closed + 1, end)
            ):
                return self._inline_note(here, closed)
        if text.startswith("~~", here):
            self._blank(here, here + 2)
            return here + 2
        match = _SCRIPT.match(text, here, end)
        if match is not None:
            if any(sign in match[0] for sign in "@[]"):
                self._doubt(here, "a superscript or subscript with brackets or keys")
            self._blank(here, here + 1)
            self._blank(match.end() - 1, match.end())
            self._end_chunk(here + 1, match.end() - 1, match.end())
        return here + 2 if text.startswith("^^", here) else here + 1

    def _inline_note(self, here: int, closed: int) -> int:
        self._blank(here, here + 2)
        self.found.notes.append(Block(self._span(here + 2, closed), BlockKind.NOTE, ""))
        self._chunk(here + 2, closed)
        self._blank(closed, closed + 1)
        return closed + 1

    def _emphasis(self, here: int, end: int) -> int:
        """A run of `*` or `_`: what it opens and closes, as pandoc's `enclosure` has it.

        Emphasis does not change what is cited, but a key right after its end is no citation.
        """
        text = self._text
        sign = text[here]
        after = here + 1
        while after < end and text[after] == sign:
            after += 1
        before = text[here - 1] if here > self._floor else " "
        behind = text[after] if after < end else "\n"
        at = here
        while at < after and self._open and self._open[-1][0] == sign:
            length = self._ends_emphasis(at, after, behind)
            if not length:
                break
            at += length
        if at < after and not (sign == "_" and at == here and (before.isalnum() or before == ".")):
            if behind != " " and after - at <= 3:
                self._open.append((sign, after - at, here))
        if sign == "_" and before.isalnum() and behind.isalnum():
            return after
        if not (before.isspace() and behind.isspace()):
            self._blank(here, after)
        return after

    def _ends_emphasis(self, at: int, after: int, behind: str) -> int:
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
        self._tangled = self._tangled or self._crosses_quotes(begun, at)
        self._closed_at = at + closed
        return closed

    def _entity(self, here: int, end: int) -> int:
        after = _entity_end(self._text, here, end)
        if after > here + 1:
            self._blank(here, after)
        return after


class _Part(NamedTuple):
    """A stretch of a bracket between semicolons; `key` is (mark, start, end) of its first key."""

    start: int
    end: int
    key: tuple[int, int, int] | None


_PART_SIGN = re.compile(r"[\[@\\`*_<$^~&;\"']")


class _PartReader:
    """Splits a bracket into the parts of a group, stepping over whatever holds inlines of its own."""

    def __init__(self, reader: InlineReader, start: int, end: int) -> None:
        self._reader = reader
        self._text = reader._text
        self._start, self._end = start, end

    def read(self) -> list[_Part] | None:
        """The parts; None where it cannot be told."""
        text, end = self._text, self._end
        parts: list[_Part] = []
        begin = at = self._start
        key: tuple[int, int, int] | None = None
        while True:
            match = _PART_SIGN.search(text, at, end)
            if match is None:
                break
            here = match.start()
            sign = text[here]
            if sign == ";":
                parts.append(_Part(begin, here, key))
                begin = at = here + 1
                key = None
            elif sign == "@":
                found = syn.KEY_AT.match(text, here + 1, end)
                mark, glued = self._reader._mark(here, at)
                at = _after_label(text, here, end)
                if found is None and syn.KEY_AT.match(text, here + 1, self._reader._leaf.end):
                    self._reader._doubt(here, "a key that holds a bracket or code")
                if found is not None and not glued:
                    braced = found[1] is None
                    if key is None:
                        key = (mark, found.start() + braced, found.end() - braced)
                    at = found.end()
            else:
                following = self._step(here, sign, at)
                if following < 0:
                    return None
                at = following
        parts.append(_Part(begin, end, key))
        return parts

    def _step(self, here: int, sign: str, floor: int) -> int:
        """The end of the inline at `here`, -1 where it may end beyond the bracket."""
        reader, text, end = self._reader, self._text, self._end
        if sign == "\\":
            command = syn.TEX_COMMAND.match(text, here, end)
            if command is not None:
                return command.end()
            if _TEX.match(text, here, end):
                reader._doubt(here, "raw TeX")
            return here + 2
        if sign in "`$<":
            link = _URI_LINK.match(text, here, end) or _EMAIL_LINK.match(text, here, end)
            after = link.end() if link else (reader._opaque(here, end) or here + 1)
            found = _CODE_ATTRIBUTES.match(text, after, end) if sign == "`" else None
            return found.end() if found else after
        if sign == "&":
            return _entity_end(text, here, end)
        if sign == "[":
            closed = reader._close(here, end)
            if closed is None:
                return here + 1
            pattern = {"(": _TARGET, "{": syn.ATTRIBUTES}.get(text[closed + 1 : closed + 2])
            target = pattern.match(text, closed + 1, end) if pattern else None
            return target.end() if target else closed + 1
        return self._pair(here, sign, floor)

    def _pair(self, here: int, sign: str, floor: int) -> int:
        """Emphasis, quotes, scripts: over them if they end in this bracket and hold nothing of note."""
        reader, text, end = self._reader, self._text, self._end
        before = text[here - 1] if here > floor else " "
        after = here + 1
        while sign in "*_~" and after < end and text[after] == sign:
            after += 1
        behind = text[after : after + 1]
        if sign == "^" and behind == "^":
            return after + 1
        if sign == "^" and behind == "[":
            closed = reader._close(here + 1, end)
            return here + 2 if closed is None else closed + 1
        if behind == " " or (behind == "\n" and sign not in "*_") or (sign in "_\"'" and (before.isalnum() or before == ".")):
            return after
        mark = text[here:after]
        if sign in "*_" and len(mark) > 3:
            return after
        close = self._pair_end(mark, after)
        if sign in "\"'" and close == after:
            return after
        if close >= 0:
            if sign in "\"'" and reader._in_quotes(sign, here):
                if any(c in text[after:close] for c in "@;"):
                    reader._doubt(here, "quotes inside of quotes that hold a key")
            if sign in "*_":
                reader._closed_at = close + len(mark)
            return close + len(mark)
        if sign in "*_":  # such emphasis goes on beyond the bracket, so that this ends no citation
            return -1
        if sign == "~" or text.find(sign, end, reader._leaf.end) >= 0:
            reader._doubt(here, "quotes that cross a bracket")
        return after

    def _pair_end(self, mark: str, at: int) -> int:
        """Where `mark` ends what it began just before `at`; -1 where it does not in this bracket."""
        text, end, sign = self._text, self._end, mark[0]
        while True:
            match = _PART_SIGN.search(text, at, end)
            if match is None:
                return -1
            here = match.start()
            found = text[here]
            if found == ";":
                at = here + 1
            elif found == "@":
                key = syn.KEY_AT.match(text, here + 1, end)
                glued = key is None or self._reader._mark(here, at)[1]
                at = _after_label(text, here, end) if glued or key is None else key.end()
            elif found != sign:
                at = self._step(here, found, at)
                if at < 0:
                    return -1
            elif text.startswith(mark, here) and not text.startswith(sign, here + len(mark)):
                after = text[here + len(mark) : here + len(mark) + 1]
                if not (sign in "_'" and after.isalnum()):
                    return here
                at = here + len(mark)
            else:
                self._reader._doubt(here, "emphasis of several lengths inside of a citation")
                at = here + 1


def _entity_end(text: str, here: int, end: int) -> int:
    """The end of the character reference that begins at `&`; the next place where there is none."""
    match = _ENTITY.match(text, here, end)
    if match is None or (match[0][1] != "#" and match[0][1:] not in html5):
        return here + 1
    return match.end()


def _after_label(text: str, at: int, end: int) -> int:
    """The end of what pandoc takes for a reference to an example, where `@` begins no key (`exampleRef`)."""
    match = _LABEL.match(text, at + 1, end)
    return match.end() if match else at + 1


def _with_suffix(item: CitationItem, suffix: str) -> CitationItem:
    return CitationItem(item.span, item.key_span, item.key, item.mode, item.prefix, suffix)


_READERS = {
    "\\": InlineReader._escape,
    "`": InlineReader._code,
    "$": InlineReader._math,
    "<": InlineReader._angle,
    "^": InlineReader._script,
    "~": InlineReader._script,
    "*": InlineReader._emphasis,
    "_": InlineReader._emphasis,
    "&": InlineReader._entity,
}
