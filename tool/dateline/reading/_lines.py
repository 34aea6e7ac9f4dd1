"""Lines of pandoc's Markdown, and the marks of lists that may begin them.

In: a line, with the place where its text begins in the chapter. Out: whether it is blank or begins an
item, how the item is numbered, where its text begins (pandoc manual, "Lists", and `listStart`,
`orderedListMarker` and `rawListItem` of pandoc's reader).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from dateline.reading import _syntax as syn
from dateline.values.chapters import BlockKind

Line = tuple[int, str]  # where its text begins in the clean text, and the text without its prefix

_ITEM = re.compile(f"{syn.BULLET.pattern}|{syn.NUMBER.pattern}|{syn.DEFINITION.pattern}")


class Context(NamedTuple):
    """What the blocks of a stretch of lines are read as: by what they lie in.

    `flow` is that of the leaves (`Leaf`), `depth` how many containers hold them.
    """

    kind: BlockKind = BlockKind.PARAGRAPH
    note: str | None = None
    flow: int = 0
    listed: bool = False  # an item of a list, which the next item ends
    depth: int = 0
    inlines: bool = False  # a text of the metadata that is no block


def blank(line: str) -> bool:
    """Whether nothing but spaces stands in a line."""
    return not line or (line[0] == " " and not line.strip(" "))


def lstrip(line: Line, most: int) -> Line:
    """The line without up to `most` leading spaces."""
    offset, text = line
    count = min(len(text) - len(text.lstrip(" ")), most)
    return (offset + count, text[count:]) if count else line


def chunk_end(lines: list[Line], i: int) -> int:
    """The number of the first blank line from line `i` on, or of lines."""
    while i < len(lines) and not blank(lines[i][1]):
        i += 1
    return i


def take_blanks(lines: list[Line], i: int, item: list[Line]) -> int:
    """Add the blank lines from line `i` on to an item; the number of the line after them."""
    while i < len(lines) and blank(lines[i][1]):
        item.append((lines[i][0], ""))
        i += 1
    return i


def list_start(line: str) -> bool:
    """Whether a line begins an item of any list (`listStart` of pandoc's reader)."""
    match = _ITEM.match(line)
    if match is None:
        return False
    if match[2]:
        return is_number(match[2], line[match.end(2) :])
    return line.lstrip(" ")[0] in ":~" or not syn.RULE.match(line)


def is_number(marker: str, rest: str) -> bool:
    """Whether `marker` numbers an item: romans must be romans, `A.` needs two spaces."""
    word = marker.strip("().")
    if len(word) > 1 and word[0].isalpha() and not syn.ROMAN.match(word.lower()):
        return False
    is_initial = len(marker) == 2 and marker[1] == "." and "A" <= word <= "Z"
    return not (is_initial and rest and not rest.startswith("  ") and rest != " ")


def style_of(marker: str) -> tuple[str, str]:
    """The numbering and the delimiters of a marker, as pandoc tells lists apart."""
    word = marker.strip("().")
    delimiter = "(" if marker[0] == "(" else marker[-1]
    if word[:1] == "@" or word == "#":
        return word[:1], delimiter
    if word.isdigit():
        return "1", delimiter
    if word in "iI" or len(word) > 1:
        return "i" if word.islower() else "I", delimiter
    return "a" if word.islower() else "A", delimiter


def continues(style: tuple[str, str], marker: str) -> bool:
    """Whether a marker numbers an item of the list of this style ("Ordered lists")."""
    word = marker.strip("().")
    if style[1] != ("(" if marker[0] == "(" else marker[-1]):
        return False
    if word == "#":
        return True
    kind = style[0]
    if kind in "1#":
        return word.isdigit()
    if kind == "@":
        return word.startswith("@")
    if kind in "iI":
        same_case = word.islower() if kind == "i" else word.isupper()
        return same_case and syn.ROMAN.match(word.lower()) is not None
    return len(word) == 1 and word.isalpha() and (word.islower() if kind == "a" else word.isupper())


def content(line: str, match: re.Match[str]) -> int:
    """Where an item's text begins after its marker: up to four spaces belong to the marker."""
    end = match.end()
    if not line.startswith(" ", end - 1):
        return end
    spaces = len(line) - end - len(line[end:].lstrip(" "))
    return end + spaces if spaces <= 3 else end
