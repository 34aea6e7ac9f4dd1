"""Notes numbered `1`, `1.` or `1)`, whose marks in the text have fallen onto the line: `his men;1 the`.

In: the lines of a plain text. Out: the same with `[1]` at the notes and their marks, where a list below a
heading such as "Notes" counts up from 1. Texts copied out of a word processor or a PDF have such notes. A
list with stops behind its numbers is one of notes only where the text has their marks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.importing.notes import HEADS_OF_NOTES

_HEADING = re.compile(rf"[#*_\s]*(?:{HEADS_OF_NOTES})[:*_\s]*", re.IGNORECASE)
_RULE = re.compile(r"\s*(?:[_—–-]\s?){5,}\s*")
_NUMBERED = re.compile(r"[ \t]*(?P<n>\d{1,3})(?P<stop>[.)]?)[ \t]+(?=[^\W\d]|[“\"‘«„¿¡@(\[])")
_LEAST = 3  # notes
_FOUND = 0.8  # of the marks: what is copied loses some


def with_marked_notes(lines: Sequence[str]) -> list[str]:
    """The lines, one for one, with bare notes and their marks in square brackets."""
    notes = _numbered_below_heading(lines)
    if len(notes) < _LEAST:
        return list(lines)
    marked = _marked(lines[: notes[0]], len(notes))
    first = _NUMBERED.match(lines[notes[0]])
    if first and first["stop"] and marked == list(lines[: notes[0]]):
        return list(lines)  # a list as any other: nothing in the text counts its items
    found = [*marked, *lines[notes[0] :]]
    for number, at in enumerate(notes, 1):
        found[at] = _NUMBERED.sub(f"[{number}] ", lines[at], count=1)
    return found


def _numbered_below_heading(lines: Sequence[str]) -> list[int]:
    """The lines of the notes 1, 2, 3 … below the last heading or rule that such a list stands below."""
    heads = [n for n, line in enumerate(lines) if _HEADING.fullmatch(line) or _RULE.fullmatch(line)]
    for head in reversed(heads):
        found: list[int] = []
        for n in range(head + 1, len(lines)):
            numbered = _NUMBERED.match(lines[n])
            if numbered and int(numbered["n"]) == len(found) + 1:
                found.append(n)
            elif not found and lines[n].strip():
                break
        if len(found) >= _LEAST:
            return found
    return []


def _marked(lines: Sequence[str], count: int) -> list[str]:
    """The lines with the marks of the notes in brackets, where nearly all are there and in order."""
    text = "\n".join(lines)
    places: list[tuple[int, int]] = []
    at = 0
    for number in range(1, count + 1):
        mark = re.compile(
            rf"(?:(?<=[^\W\d_][.,;:!?)”\"’»\]])|(?<=[a-zß-ÿ][a-zß-ÿ])|(?<=[.,;:!?][”\"’»)])|(?<=[”\"’»)][.,;:!?])"
            rf"|(?<=\d[”\"’»)])|(?<=\b[12]\d\d\d[.,;:])){number}(?![\w%°]|[.,:/–-]\d)"  # `on May 3, 2019.9`
        ).search(text, at)
        if mark is not None:
            places.append(mark.span())
            at = mark.end()
    if len(places) < _FOUND * count:
        return list(lines)
    for start, end in reversed(places):
        text = f"{text[:start]}[{text[start:end]}]{text[end:]}"
    return text.split("\n")
