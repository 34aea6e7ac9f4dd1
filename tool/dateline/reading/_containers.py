"""Blocks that hold blocks: quotes, lists, definition lists and notes.

In: the lines of a text and the number of the first one. Out: the number of the line after the block, the
same number where none begins there. Its lines are taken out as pandoc takes them out, and handed back to the
reader without their prefixes (pandoc manual, "Block quotations", "Lists" and "Footnotes").
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from dateline.reading import _syntax as syn
from dateline.reading._lines import (
    Context,
    Line,
    blank,
    chunk_end,
    content,
    continues,
    is_number,
    list_start,
    lstrip,
    style_of,
    take_blanks,
)
from dateline.reading._outline import Definition
from dateline.reading._raw_blocks import fence_end
from dateline.reading._references import reference
from dateline.reading._tables import caption
from dateline.values.chapters import BlockKind

if TYPE_CHECKING:
    from dateline.reading._blocks import BlockReader

_QUOTE = re.compile(r" {0,3}> ?")
_NOTE = re.compile(rf" {{0,3}}{syn.NOTE_MARKER.pattern}:")
_NOTE_START = re.compile(rf" {{0,3}}{syn.NOTE_MARKER.pattern}")


def quote(reader: BlockReader, lines: list[Line], i: int, context: Context) -> int:
    """Read a quote; its marks are masked ("Block quotations", `emailBlockQuote`)."""
    inner: list[Line] = []
    j = i
    while j < len(lines):
        offset, line = lines[j]
        if not line or blank(line):
            break
        match = _QUOTE.match(line)
        if match:
            reader.outline.masks.append((offset, offset + match.end()))
            inner.append((offset + match.end(), line[match.end() :]))
        elif line.lstrip(" ")[0] == ">" or reader.stops(lines, j) or (context.listed and list_start(line)):
            break
        else:
            inner.append(lstrip(lines[j], len(line)))
        j += 1
    kind = BlockKind.NOTE if context.note is not None else BlockKind.QUOTE
    inner.append((lines[j - 1][0], ""))
    reader.blocks(inner, context._replace(kind=kind, depth=context.depth + 1))
    return j


def bullets(reader: BlockReader, lines: list[Line], i: int, context: Context) -> int:
    """Read a list whose items have no numbers ("Bullet lists")."""

    def width(line: str) -> int:
        match = syn.BULLET.match(line)
        return content(line, match) if match and not syn.RULE.match(line) else 0

    return _items(reader, lines, i, context, width)


def numbered_or_defined(reader: BlockReader, lines: list[Line], i: int, context: Context) -> int:
    """Read a numbered list, a definition list, a note or a link's definition."""
    following = _numbered(reader, lines, i, context)
    if following == i:
        following = _definitions(reader, lines, i, context)
    if following == i and lines[i][1].lstrip(" ")[0] == "[":
        following = _note(reader, lines, i, context)
        if following == i:
            following = reference(reader, lines, i)
    return following


def _numbered(reader: BlockReader, lines: list[Line], i: int, context: Context) -> int:
    """Read a numbered list ("Ordered lists", "Numbered example lists")."""
    match = syn.NUMBER.match(lines[i][1])
    if match is None or not is_number(match[2], lines[i][1][match.end(2) :]):
        return i
    word = match[2].strip("().")
    style = style_of(match[2])
    if word.startswith("@"):
        reader.doubt(lines, i, i + 1, "an example list", always=context.listed)

    def width(line: str) -> int:
        found = syn.NUMBER.match(line)
        if not found or not is_number(found[2], line[found.end(2) :]):
            return 0
        if not continues(style, found[2]):
            return 0
        if style[0] == "@":
            reader.outline.examples.add(found[2].strip("().")[1:])
        return content(line, found)

    return _items(reader, lines, i, context, width, four=style[0] == "@")


def _definitions(reader: BlockReader, lines: list[Line], i: int, context: Context) -> int:
    """Read a definition list whose first term is line `i` ("Definition lists")."""
    j = i + 1
    if j < len(lines) and blank(lines[j][1]):
        j += 1
        if j < len(lines) and caption(reader, lines, j, context):
            return i

    def width(line: str) -> int:
        match = syn.DEFINITION.match(line)
        return content(line, match) if match else 0

    item = context._replace(kind=BlockKind.LIST_ITEM)
    while j < len(lines) and width(lines[j][1]):
        offset, line = lines[i]
        lead = len(line) - len(line.lstrip(" "))
        reader.leaf(offset + lead, offset + len(line), item)
        i = _items(reader, lines, j, context, width)
        while i < len(lines) and blank(lines[i][1]):
            i += 1
        j = i + 1
        while j < len(lines) and blank(lines[j][1]):
            j += 1
    return i


def _items(
    reader: BlockReader,
    lines: list[Line],
    i: int,
    context: Context,
    width: Callable[[str], int],
    four: bool = False,
) -> int:
    """Read the items of one list; `width` gives a marker's width, 0 where a line begins none."""
    kind = BlockKind.NOTE if context.note is not None else BlockKind.LIST_ITEM
    inner = context._replace(kind=kind, listed=True, depth=context.depth + 1)
    while i < len(lines):
        offset, line = lines[i]
        lead = width(line)
        if not lead:
            break
        item = [(offset + lead, line[lead:])]
        i = _item_lines(reader, lines, i + 1, 4 if four else lead, item)
        reader.blocks(item, inner)
    return i


def _item_lines(reader: BlockReader, lines: list[Line], i: int, indent: int, item: list[Line]) -> int:
    """Add the lines after an item's first one that belong to it (`rawListItem`, `listContinuation`)."""
    count = len(lines)
    pad = " " * indent
    while i < count:
        line = lines[i][1]
        if not line or blank(line) or reader.closes(line) or list_start(line):
            break
        if line[0] in " `~" and (
            (line.startswith(pad) and list_start(line.lstrip(" "))) or fence_end(reader, lines, i) >= 0
        ):
            break
        item.append(lstrip(lines[i], indent) if line.startswith(pad) else lines[i])
        i += 1
    i = take_blanks(lines, i, item)
    while i < count and lines[i][1].startswith(pad) and not reader.closes(lines[i][1]):
        item.append(lstrip(lines[i], indent))
        i += 1
        while i < count:
            line = lines[i][1]
            if not line or blank(line) or reader.closes(line):
                break
            if not line.startswith(pad) and list_start(line):
                break
            item.append(lstrip(lines[i], indent) if line.startswith(pad) else lines[i])
            i += 1
        i = take_blanks(lines, i, item)
    return i


def _note(reader: BlockReader, lines: list[Line], i: int, context: Context) -> int:
    """Read a footnote's definition ("Extension: footnotes")."""
    offset, line = lines[i]
    match = _NOTE.match(line)
    if match is None:
        return i
    j = i
    first = (offset + match.end(), line[match.end() :])
    if blank(first[1]):
        j += 1
        first = lines[j] if j < len(lines) else (first[0], "")
    inner = [lstrip(first, 4) if first[1].startswith("    ") else first]
    if _NOTE_START.match(first[1]):
        reader.doubt(lines, i, chunk_end(lines, i), "a note that begins with a note", always=reader.cites)
    j = _note_lines(reader, lines, i, j + 1, inner)
    flow = len(reader.outline.definitions) + 1  # 0 is the text's
    last = inner[-1]
    label_end = offset + match.end()
    end = max(label_end, last[0] + len(last[1]))
    definition = Definition(offset + match.start(1) - 2, end, label_end, match[1], flow)
    reader.outline.definitions.append(definition)
    inner.append((last[0], ""))
    reader.blocks(inner, Context(BlockKind.NOTE, match[1], flow, context.listed, context.depth + 1))
    return j


def _note_lines(reader: BlockReader, lines: list[Line], begin: int, j: int, inner: list[Line]) -> int:
    """Add the lines from `j` on that belong to the note begun at line `begin` (`noteBlock`)."""
    while True:
        while j < len(lines) and _goes_on(reader, lines[j][1]):
            inner.append(lstrip(lines[j], 4) if lines[j][1].startswith("    ") else lines[j])
            j += 1
        if j < len(lines) and lines[j][1].startswith("<"):  # pandoc lets the note go on over the tag
            reader.doubt(lines, begin, len(lines), "a tag that ends a note")
        k = j
        while k < len(lines) and blank(lines[k][1]):
            k += 1
        if k == j or k >= len(lines) or not lines[k][1].startswith("    "):
            return j
        inner += [(lines[j][0], ""), lstrip(lines[k], 4)]
        j = k + 1


def _goes_on(reader: BlockReader, line: str) -> bool:
    """Whether a line goes on with the paragraph of a note."""
    return not (not line or blank(line) or reader.closes(line) or _NOTE_START.match(line))
