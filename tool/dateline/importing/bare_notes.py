"""Notes numbered `1`, `1.` or `1)`, whose marks in the text have fallen onto the line: `his men;1 the`.

In: the lines of a plain text. Out: the same with `[1]` at the notes and their marks, where a list below a
heading such as "Notes" counts up, from 1 or, in a chapter or a part of a text, from where its notes begin.
Texts copied out of a word processor or a PDF have such notes. A list with stops behind its numbers is one of
notes only where the text has their marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dateline.importing.notes import HEADS_OF_NOTES, begins_with_day
from dateline.reading.typed.fallen_marks import behind, marks_in

_HEADING = re.compile(rf"[#*_\s]*(?:{HEADS_OF_NOTES})[:*_\s]*", re.IGNORECASE)
_RULE = re.compile(r"\s*(?:[_—–-]\s?){5,}\s*")
_NUMBERED = re.compile(
    r"[ \t]*(?P<n>\d{1,3})(?P<stop>[.)]?)[ \t]+(?=[^\W\d]|[“\"‘«„¿¡@(\[]|\d{1,2}/\d{1,2}/(?:\d\d)?\d\d\s)"
)
_NUMBER = r"(?:0|[1-9][0-9]{0,3})"
# `men;1 the`, `on May 3, 2019.9`, `by force.” 9` at the end of a line
_MARK = re.compile(
    "(?:" + behind(letters=r"[^\W\d_]", word="[a-zß-ÿ]{2}") + r"|(?<=\d[”\"’»)])|(?<=\b[12]\d\d\d[.,;:])"
    rf"|(?<=[.!?”\"»][ \t])(?={_NUMBER}[ \t]*(?:\n|\Z)))(?P<n>{_NUMBER})(?![\w%°]|[.,:/–-]\d)"
)
_LEAST = 3  # notes
_NO_DIGIT = 10  # a word and one digit more may be a name; `action60` is a mark
_LACKING = 3  # numbers from one note of a page to the next
_FOUND = 0.8  # of the marks: what is copied loses some
_FOUND_AT_FOOT = 0.5  # of a page's: the page before may hold some


def with_marked_notes(lines: Sequence[str]) -> list[str]:
    """The lines, one for one, with bare notes and their marks in square brackets."""
    first, notes = _numbered_below_heading(lines)
    if len(notes) < _LEAST:
        return _with_feet(lines)
    marked = _marked(lines[: notes[0]], range(first, first + len(notes)))
    number = _NUMBERED.match(lines[notes[0]])
    if number and number["stop"] and marked == list(lines[: notes[0]]):
        return list(lines)  # a list as any other: nothing in the text counts its items
    found = [*marked, *lines[notes[0] :]]
    for count, at in enumerate(notes, first):
        found[at] = _NUMBERED.sub(f"[{count}] ", lines[at], count=1)
    return found


def _numbered_below_heading(lines: Sequence[str]) -> tuple[int, list[int]]:
    """The number of the first note and the lines of all, below the last heading or rule with such a list."""
    heads = [n for n, line in enumerate(lines) if _HEADING.fullmatch(line) or _RULE.fullmatch(line)]
    for head in reversed(heads):
        first, found = 1, list[int]()
        for n in range(head + 1, len(lines)):
            numbered = _NUMBERED.match(lines[n])
            if numbered and not found and not begins_with_day(lines[n].strip()):
                first = int(numbered["n"])
            if numbered and int(numbered["n"]) == first + len(found):
                found.append(n)
            elif not found and lines[n].strip():
                break
        if len(found) >= _LEAST:
            return first, found
    return 1, []


def _with_feet(lines: Sequence[str]) -> list[str]:
    """The lines, notes at the feet of pages, `60 BBC News, …` to `64 …`, told by their marks above them."""
    found = list(lines)
    for notes in _feet(lines):
        numbers, first = list(notes), min(notes.values())
        above = _marked(found[:first], numbers, _FOUND_AT_FOOT)
        if above == found[:first]:
            continue
        found[:first] = above
        for number, at in notes.items():
            found[at] = _NUMBERED.sub(f"[{number}] ", lines[at], count=1)
    return found


def _feet(lines: Sequence[str]) -> Iterator[dict[int, int]]:
    """The lines of each run of notes that count on one behind the other, with no blank line between.

    By their numbers, of which what is copied may lack a few.
    """
    run: dict[int, int] = {}
    last = 0
    for n, line in enumerate(lines):
        numbered = _NUMBERED.match(line)
        number = int(numbered["n"]) if numbered and not numbered["stop"] else None
        if not run and begins_with_day(line.strip()):
            number = None  # `13 October, Bosaso. A boat …`, an entry of a chronology
        if number is not None and (not run or 0 < number - last <= _LACKING):
            run[number], last = n, number
        elif run and not line.strip():
            if len(run) > 1 or last >= _NO_DIGIT:
                yield run
            run = {}
    if run and (len(run) > 1 or last >= _NO_DIGIT):
        yield run


def _marked(lines: Sequence[str], numbers: Sequence[int], least: float = _FOUND) -> list[str]:
    """The lines with the marks of the notes in brackets, where that share of them is there and in order."""
    text = "\n".join(lines)
    places: list[tuple[int, int]] = []
    at = 0
    marks = marks_in(text, _MARK)
    for number in numbers:
        start = next((place for place in marks.get(number, ()) if place >= at), None)
        if start is not None:
            at = start + len(str(number))
            places.append((start, at))
    if not places or len(places) < least * len(numbers):
        return list(lines)
    for start, end in reversed(places):
        text = f"{text[:start]}[{text[start:end]}]{text[end:]}"
    return text.split("\n")
