"""Passages of plain text as the blocks of pandoc's document.

In: passages. Out: headers, lists, tables, paragraphs; captions and notes within divs that say so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from dateline.importing.columns import table_of
from dateline.importing.list_numbers import NUMBER, delimiter, goes_on, style_of
from dateline.importing.passages import LineKind, Passage

Blocks = list[dict[str, Any]]
_PHRASE_WORDS = 24  # an item of a list without space between has no more
_SPACE, _BREAK = {"t": "Space"}, {"t": "SoftBreak"}  # one for all of a text; nobody writes into them


def inlines(text: str) -> list[dict[str, Any]]:
    """A text as pandoc's inlines, its line ends as soft breaks."""
    found: list[dict[str, Any]] = []
    for piece in re.findall(r"\n|[^\S\n]+|\S+", text.strip()):
        if piece == "\n":
            found.append(_BREAK)
        elif piece.isspace():
            found.append(_SPACE)
        else:
            found.append({"t": "Str", "c": piece})
    return found


def blocks_of(passages: Sequence[Passage]) -> Blocks:
    """The passages as blocks, items that follow one another put into one list."""
    found: Blocks = []
    n = 0
    while n < len(passages):
        passage = passages[n]
        if passage.kind in (LineKind.ITEM, LineKind.NUMBERED):
            last = n
            while last < len(passages) and passages[last].kind is passage.kind:
                last += 1
            found += _list(passages[n:last])
            n = last
            continue
        found.append(_block(passage))
        n += 1
    return found


def _block(passage: Passage) -> dict[str, Any]:
    text = "\n".join(line.strip() for line in passage.lines)
    if passage.kind is LineKind.HEADING:
        return {"t": "Header", "c": [passage.level, ["", [], []], inlines(passage.text)]}
    table = table_of(passage.lines, inlines) if passage.kind is LineKind.PARAGRAPH else None
    if table is not None:
        return table
    para = {"t": "Para", "c": inlines(text)}
    if passage.kind in (LineKind.CAPTION, LineKind.NOTE):
        return {"t": "Div", "c": [["", [], [["dateline-role", passage.kind.value]]], [para]]}
    return para


def _list(items: Sequence[Passage]) -> Blocks:
    """A list; numbered ones keep their own numbers as text, since an old report may refer to them."""
    if items[0].kind is LineKind.NUMBERED:
        return _numbered(items)
    return [{"t": "BulletList", "c": _nested(items)}]


def _nested(items: Sequence[Passage], tight: bool | None = None) -> list[Blocks]:
    """The items with those below them; `tight` ones are phrases that no space need part."""
    if tight is None:
        tight = all(len(item.text.split()) <= _PHRASE_WORDS and not item.gap for item in items[1:]) and (
            len(items[0].text.split()) <= _PHRASE_WORDS
        )
    found: list[Blocks] = []
    n = 0
    base = items[0].level
    while n < len(items):
        last = n + 1
        while last < len(items) and items[last].level > base:
            last += 1
        text = "\n".join(line.strip() for line in items[n].lines)
        content: Blocks = [{"t": "Plain" if tight else "Para", "c": inlines(text)}]
        if last > n + 1:
            content.append({"t": "BulletList", "c": _nested(items[n + 1 : last], tight)})
        found.append(content)
        n = last
    return found


def _numbered(items: Sequence[Passage]) -> Blocks:
    """Numbered items: each run whose numbers go on by one as a list, others as paragraphs."""
    texts = ["\n".join(line.strip() for line in item.lines) for item in items]
    marks = [m for m in map(NUMBER.match, texts) if m]
    if len(marks) < len(texts):
        return [{"t": "Para", "c": inlines(text)} for text in texts]
    found: Blocks = []
    n = 0
    while n < len(marks):
        last = n + 1
        while last < len(marks) and goes_on(marks[n], marks[last], last - n):
            last += 1
        style = style_of(marks[n:last])
        if style is None or (last == n + 1 < len(marks)) or (last == n + 1 and n):
            found.append({"t": "Para", "c": inlines(texts[n])})
            n += 1
            continue
        content = [[{"t": "Para", "c": inlines(mark.string[mark.end() :])}] for mark in marks[n:last]]
        attributes = [style[0], {"t": style[1]}, {"t": delimiter(marks[n])}]
        found.append({"t": "OrderedList", "c": [attributes, content]})
        n = last
    return found
