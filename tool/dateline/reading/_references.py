"""Definitions of links: the label, the target and the title that a reference to the label stands for.

In: the lines of a text and the number of the first one. Out: the number of the line after the definition, the
same number where none begins there; its label and target are noted in the outline. What only pandoc can tell
is a doubt, since every use of the label hangs on it (pandoc manual, "Reference links"; `referenceKey` of
pandoc's reader).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dateline.reading import _syntax as syn
from dateline.reading._lines import Line, blank, chunk_end

if TYPE_CHECKING:
    from dateline.reading._blocks import BlockReader

_ATTRIBUTES = syn.ATTRIBUTES.pattern
_TITLE = r"(?:\"(?:[^\"\\]|\\.)*+\"|'(?:[^'\\]|\\.)*+'|\((?:[^()\\]|\\.)*+\))"
_REFERENCE = re.compile(rf" {{0,3}}(?!{syn.NOTE_MARKER.pattern})\[((?:[^\[\]\\]|\\.)*+)\]: *+(.*)$")
_NESTED_LABEL = re.compile(r" *\[(?:[^\[\]\\]|\\.)*+\[")
_OPEN_LABEL = re.compile(r"[<$]|(?<![^\W_])'")  # what may go on beyond the label, as odd signs may
_BARE_KEYS = re.compile(rf"-?@{syn.KEY}(?:; ?-?@{syn.KEY})*+")
_DESTINATION = re.compile(
    rf"(?:<([^<>]*+)>|((?:[^\s\"'(\[{{<]\S*+(?: ++(?![\"'(\[{{ ]|$)\S++)*+)?+))"
    rf" *+({_TITLE})? *+({_ATTRIBUTES})? *+$"
)
_TITLE_LINE = re.compile(rf" *+(?:{_TITLE})? *+(?:{_ATTRIBUTES})? *+$")


def reference(reader: BlockReader, lines: list[Line], i: int) -> int:
    """Read a link's definition."""
    offset, line = lines[i]
    match = _REFERENCE.match(line)
    if match is None:
        is_odd = _NESTED_LABEL.match(line) or "]" not in line
        if is_odd and any("]:" in text for _, text in lines[i : chunk_end(lines, i)]):
            _doubt(reader, lines, i, chunk_end(lines, i))
        return i
    if _BARE_KEYS.fullmatch(match[2]):  # what is surely a group is no label (`reference`)
        return i
    if "@" in match[2]:
        reader.doubt(lines, i, i + 1, "a link definition with a citation")
        return i
    rest = match[3]
    j = i
    if not rest and i + 1 < len(lines) and not blank(lines[i + 1][1]):
        j += 1
        rest = lines[j][1].strip(" ")
    found = _DESTINATION.match(rest)
    if found is None or not rest:  # without a target, a title may stand far below
        _doubt(reader, lines, i)
        return i
    has_title = bool(found[3] or found[4])
    if (
        not has_title
        and j + 1 < len(lines)
        and not blank(lines[j + 1][1])
        and _TITLE_LINE.match(lines[j + 1][1])
    ):
        j += 1
        has_title = True
    following = lines[j + 1][1].lstrip(" ")[:1] if j + 1 < len(lines) else ""
    if _is_odd(match[2], rest, lines[j][1], following, has_title):
        _doubt(reader, lines, i)
    target = found[1] if found[1] is not None else found[2]
    reader.outline.references.setdefault(syn.label_key(match[2]), target)
    last = lines[j][0] + len(lines[j][1])
    reader.outline.labels.append((offset + match.start(2), offset + match.end(2), last))
    return j + 1


def _is_odd(label: str, rest: str, last: str, following: str, has_title: bool) -> bool:
    """Whether the label may end elsewhere, or the definition, whose last line is given, go on below it."""
    if _OPEN_LABEL.search(label) or any(label.count(sign) % 2 for sign in '`*_~^"'):
        return True
    if following == "{" or (following in ('"', "'", "(") and not has_title):
        return True
    return "alt=" in last or "\\" in rest or syn.is_quote_open(last)


def _doubt(reader: BlockReader, lines: list[Line], i: int, j: int = 0) -> None:
    """Doubt what may be a link's definition, or none."""
    reader.doubt(lines, i, j or i + 1, "a link definition of an odd form", always=reader.cites)
