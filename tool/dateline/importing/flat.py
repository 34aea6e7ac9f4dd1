"""A pandoc document as one plain text, and back: citations found in the text are put into the document.

In: a pandoc document (the JSON AST of pandoc-types 1.23). Out: `FlatDocument`: the text, its stretches,
and the inlines that each stretch came from, so that a stretch of characters can be replaced by inlines.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from dateline.reading.typed.stretches import Role, Stretch

Inlines = list[dict[str, Any]]
Blocks = list[dict[str, Any]]

_WRAPPERS = {"Emph", "Strong", "Underline", "Strikeout", "Superscript", "Subscript", "SmallCaps"}
_QUOTES = {"SingleQuote": ("‘", "’"), "DoubleQuote": ("“", "”")}
GAP = "\n\n"


@dataclass(frozen=True)
class FlatBlock:
    """One leaf of the document: its place in the text, its inlines, and the block that holds them."""

    stretch: Stretch
    inlines: Inlines = field(repr=False)
    block: dict[str, Any] = field(repr=False)


@dataclass(frozen=True)
class LinkPlace:
    """A link: where its text stands, and where it leads."""

    start: int
    end: int
    target: str


@dataclass
class FlatDocument:
    """The plain text of a document; notes stand behind the body, in the order of their markers."""

    text: str = ""
    blocks: list[FlatBlock] = field(default_factory=list)
    links: list[LinkPlace] = field(default_factory=list)
    opaque: list[tuple[int, int]] = field(default_factory=list)  # citations with keys, code and formulas
    emphasised: list[tuple[int, int]] = field(default_factory=list)
    body_end: int = 0

    @property
    def stretches(self) -> list[Stretch]:
        """The places of the blocks."""
        return [block.stretch for block in self.blocks]


def children(inline: dict[str, Any]) -> Inlines | None:
    """The inlines within an inline; None for a leaf, a note, code and the like."""
    content: Any = inline.get("c")
    if inline["t"] in _WRAPPERS:
        wrapped: Inlines = content
        return wrapped
    if inline["t"] in ("Quoted", "Cite", "Span", "Link", "Image"):
        inner: Inlines = content[1]
        return inner
    return None


def flatten(blocks: Blocks) -> FlatDocument:
    """The plain text of the blocks, each paragraph, item, cell, caption and note a stretch of its own."""
    flat = _Flattener()
    flat.blocks(blocks, Role.BODY)
    flat.document.body_end = len(flat.document.text)
    while flat.notes:
        waiting, flat.notes = flat.notes, []
        for note in waiting:
            flat.blocks(note, Role.NOTE)
    flat.document.text = "".join(flat.parts)
    return flat.document


class _Flattener:
    """Walks a document and writes its text."""

    def __init__(self) -> None:
        self.document = FlatDocument()
        self.parts: list[str] = []
        self.length = 0
        self.notes: list[Blocks] = []

    def _write(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)

    def blocks(self, blocks: Blocks, role: Role) -> None:
        for block in blocks:
            self._block(block, role)

    def _block(self, block: dict[str, Any], role: Role) -> None:
        kind = block["t"]
        content: Any = block.get("c")
        if kind in ("Para", "Plain", "Header", "LineBlock"):
            self._text(block, content, role)
        elif kind in ("BlockQuote", "Div"):
            self.blocks(content if kind == "BlockQuote" else content[1], _role_of(block, role))
        elif kind in ("BulletList", "OrderedList"):
            for item in content if kind == "BulletList" else content[1]:
                self.blocks(item, role)
        elif kind == "DefinitionList":
            for term, definitions in content:
                self._leaf(term, block, role)
                self.blocks([inner for definition in definitions for inner in definition], role)
        elif kind == "Figure":
            self.blocks(_told_once(content[2], content[1][1]), Role.CAPTION)
        elif kind == "Table":
            self.blocks(content[1][1], Role.CAPTION)
            self._table([row for rows in _rows(content) for row in rows])

    def _table(self, rows: Sequence[Any]) -> None:
        """The cells row by row; those below a head such as `Source` have a role of their own."""
        sources: set[int] = set()
        counted = _counts_by_source(rows)
        for n, row in enumerate(rows):
            column = 0
            for cell in row[1]:
                head = _told(cell[4]) if n == 0 else ""
                if (_SOURCE_HEAD.fullmatch(head) and (column or not counted)) or (
                    column and _OUTLET_HEAD.fullmatch(head)
                ):
                    sources.add(column)
                self.blocks(cell[4], Role.SOURCE if n and column in sources else Role.CELL)
                column += cell[3]

    def _text(self, block: dict[str, Any], content: Any, role: Role) -> None:
        """A block that holds inlines."""
        if block["t"] == "Header":
            self._leaf(content[2], block, Role.HEADING)
        elif block["t"] == "LineBlock":
            for line in content:
                self._leaf(line, block, role)
        elif _is_figure(content):
            self._leaf(content[0]["c"][1], block, Role.CAPTION)
        else:
            self._leaf(content, block, role)

    def _leaf(self, inlines: Inlines, block: dict[str, Any], role: Role) -> None:
        if self.length:
            self._write(GAP)
        start = self.length
        self._inlines(inlines)
        self.document.blocks.append(FlatBlock(Stretch(start, self.length, role), inlines, block))

    def _inlines(self, inlines: Inlines) -> None:
        for inline in inlines:
            start = self.length
            inner = children(inline)
            if inner is not None and inline["t"] != "Image":
                opening, closing = (
                    _QUOTES.get(inline["c"][0]["t"], ("", "")) if inline["t"] == "Quoted" else ("", "")
                )
                self._write(opening)
                self._inlines(inner)
                self._write(closing)
                if inline["t"] == "Link":
                    self.document.links.append(LinkPlace(start, self.length, inline["c"][2][0]))
                elif inline["t"] == "Emph":
                    self.document.emphasised.append((start, self.length))
                elif inline["t"] == "Cite":
                    self.document.opaque.append((start, self.length))
            elif inline["t"] == "Note":
                self.notes.append(inline["c"])
            else:
                self._write(leaf_text(inline))
                if inline["t"] in ("Code", "Math"):
                    self.document.opaque.append((start, self.length))


def leaf_text(inline: dict[str, Any]) -> str:
    """What a leaf puts into the text."""
    kind = inline["t"]
    if kind == "Str":
        return str(inline["c"])
    if kind in ("Space", "SoftBreak"):
        return " " if kind == "Space" else "\n"
    if kind == "LineBreak":
        return "\n"
    if kind in ("Code", "Math"):
        return str(inline["c"][1])
    return ""


# What heads the column of a table that says where each row comes from.
# In the first column it heads what the others tell of: `Outlet | Front pages on weapons`
_OUTLET_HEAD = re.compile(r"(?:news\s+)?(?:outlets?|medio|medios)", re.IGNORECASE)
_SOURCE_HEAD = re.compile(
    r"(?:(?:main|key|media|press|open|news|primary)\s+)?(?:sources?|references?|citations?|publications?|quellen?|belege?|fundstellen?|références?|fuentes?|(?:reported|seen|read)\s+(?:by|in)|source\s+\(.*\)|sources?\s+and\s+dates?|sources?,\s+dates?)",
    re.IGNORECASE,
)


def _counts_by_source(rows: Sequence[Any]) -> bool:
    """Whether the first column names who counts what the others hold: `Source | Deaths | As of`."""
    first = [_told(row[1][0][4]) for row in rows if row[1]]
    if len(first) < _ROWS or not _SOURCE_HEAD.fullmatch(first[0]) or any(map(_DIGITS.search, first[1:])):
        return False
    heads = [_told(cell[4]) for cell in rows[0][1][1:]]
    return any(map(_COUNT_HEAD.search, heads))


_ROWS = 2  # the head and one more
_DIGITS = re.compile(r"\d{4}|\d{1,2}[./ ]\w")
_COUNT_HEAD = re.compile(
    r"(?i)\b(?:as\s+of|arrest\w*|detain\w*|detention\w*|persons?|people|deaths?|dead|killed|wounded|injured|missing|cases|casualties|victims|items|articles|reports|posts|"
    r"shares?|number|count|total|figures?|estimates?|loss(?:es)?|views|followers|subscribers|claims?|houses|households|families|displaced|prisoners|votes|mentions|minutes|seconds|%)"
)


def _told(blocks: Blocks) -> str:
    """The text of a cell that holds one paragraph, without the marks around it."""
    return (
        plain(blocks[0]["c"]).strip(" :.") if len(blocks) == 1 and blocks[0]["t"] in ("Plain", "Para") else ""
    )


def _told_once(body: Blocks, caption: Blocks) -> Blocks:
    """A figure's blocks; a picture shares the caption, since no reader sees another description."""
    leaves = [block for block in caption if block["t"] in ("Plain", "Para")]
    if not any(plain(block["c"]).strip() for block in leaves):
        return body + caption
    for block in body:
        if _is_of_picture(block):
            block["c"][0]["c"][1] = leaves[0]["c"] if len(leaves) == 1 else []
    return [block for block in body if not _is_of_picture(block)] + caption


def _is_of_picture(block: dict[str, Any]) -> bool:
    return block["t"] in ("Plain", "Para") and _is_figure(block["c"])


def _is_figure(inlines: Inlines) -> bool:
    return len(inlines) == 1 and inlines[0]["t"] == "Image"


def _role_of(block: dict[str, Any], role: Role) -> Role:
    """The role that a class of the Div gives its blocks, else the one they stand in."""
    if block["t"] != "Div":
        return role
    classes = block["c"][0][1]
    given = next((c for c in classes if c in ("caption", "note")), "")
    return Role(given) if given else role


def _rows(table: Sequence[Any]) -> Iterator[list[Any]]:
    yield table[3][1]
    for body in table[4]:
        yield body[2]
        yield body[3]
    yield table[5][1]


def replace_in(inlines: Inlines, start: int, end: int, new: Inlines) -> None:
    """Put `new` in the place of characters `start` to `end` of the inlines' own text.

    What is cut through is parted; emphasis and links that lose all of their text go with it.
    """
    _Replacer(start, end, new).run(inlines, 0)


class _Replacer:
    """One replacement; `done` once the new inlines have found their place."""

    def __init__(self, start: int, end: int, new: Inlines) -> None:
        self.start, self.end, self.new = start, end, new
        self.done = False

    def run(self, inlines: Inlines, offset: int) -> int:
        """Rewrites the list in place and returns the offset behind it."""
        kept: Inlines = []
        for inline in inlines:
            inner = children(inline) if inline["t"] != "Image" else None
            if inner is None:
                length = len(leaf_text(inline))
                self._leaf(inline, offset, length, kept)
                offset += length
                continue
            length = self._length(inline)
            if self.start == self.end == offset + length and not self.done:
                kept += [inline, *self.new]  # behind emphasis, not within it
                self.done = True
                offset += length
                continue
            quoted = inline["t"] == "Quoted"
            begin = offset + quoted
            if offset >= self.start and not self.done and length + offset > self.start:
                kept += self.new
                self.done = True
            had = bool(inner)
            offset = self.run(inner, begin) + quoted
            if inner or not had:
                kept.append(inline)
        if not self.done and offset == self.start:
            kept += self.new
            self.done = True
        inlines[:] = kept
        return offset

    def _leaf(self, inline: dict[str, Any], offset: int, length: int, kept: Inlines) -> None:
        last = offset + length
        touches = offset < self.end and last > self.start
        point = self.start == self.end and offset <= self.start < last
        if not touches and not point:
            kept.append(inline)
            return
        text = leaf_text(inline)
        before, after = text[: max(0, self.start - offset)], text[max(0, self.end - offset) :]
        if inline["t"] == "Str":
            kept += [{"t": "Str", "c": before}] if before else []
        elif before:
            kept.append(inline)
        if not self.done:
            kept += self.new
            self.done = True
        if inline["t"] == "Str" and after:
            kept.append({"t": "Str", "c": after})
        elif point and not before:
            kept.append(inline)

    @staticmethod
    def _length(inline: dict[str, Any]) -> int:
        return plain_length([inline])


def plain_length(inlines: Iterable[dict[str, Any]]) -> int:
    """How many characters the inlines put into the text."""
    total = 0
    for inline in inlines:
        inner = children(inline) if inline["t"] != "Image" else None
        if inner is None:
            total += len(leaf_text(inline))
        else:
            total += plain_length(inner) + 2 * (inline["t"] == "Quoted")
    return total


def plain(inlines: Inlines) -> str:
    """The text of inlines, notes and pictures left out."""
    flat = _Flattener()
    flat._inlines(inlines)
    return "".join(flat.parts)
