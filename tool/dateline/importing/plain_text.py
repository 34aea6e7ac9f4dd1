"""Plain text into a pandoc document: headings, lists, captions with their source lines, notes.

In: text. Out: pandoc blocks. Paragraphs are single lines, or lines wrapped by hand with blank ones between;
which of the two, the text as a whole tells. Its lines become passages (`passages.py`), which are told to be
entries, points, captions, headings (`headings.py`) or outlines, then pandoc's blocks (`plain_blocks.py`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from dateline.importing.bare_notes import with_marked_notes
from dateline.importing.captions import ENDS_CITED, SOURCE_LINE, has_finite_verb, is_caption
from dateline.importing.columns import rows_of
from dateline.importing.headings import ENDS_QUOTED, NOTES_HEAD, with_headings
from dateline.importing.line_breaks import OPEN_END, with_meant_breaks
from dateline.importing.passages import LineKind, Passage, is_wrapped, passages_of
from dateline.importing.plain_blocks import Blocks, blocks_of
from dateline.importing.printed_pages import as_one_text, with_whole_words
from dateline.reading.typed.dates import dates_in
from dateline.reading.typed.source_lists import is_entry, is_head

_LONG_ASIDE = 300  # characters; what is longer and no source ends a list of sources
_HEAD_LINES, _HEAD_WIDTH = 6, 64


def read_plain_text(text: str) -> Blocks:
    """The pandoc blocks of a plain text."""
    lines = as_one_text(text.replace("\r\n", "\n").replace("\r", "\n").expandtabs(4).split("\n"))
    lines = with_marked_notes("\n".join(lines).replace("\f", "\n").split("\n"))
    wrapped = is_wrapped(lines)
    lines = with_whole_words(with_meant_breaks(lines)) if wrapped else lines
    passages = _with_head_parted(_without_points(list(passages_of(lines, wrapped))))
    return blocks_of(_outlined(with_headings(_captioned(_with_entries(passages)))))


def _with_entries(passages: list[Passage]) -> list[Passage]:
    """The passages, those below the head of a list of sources that are built as such told to be."""
    found: list[Passage] = []
    listed = False
    for passage in passages:
        text = passage.text.strip()
        bare = passage.kind is LineKind.PARAGRAPH
        if len(passage.lines) == 1 and is_head(text):
            listed = True
        elif passage.kind is LineKind.HEADING or (listed and bare and len(text) > _LONG_ASIDE):
            listed = passage.kind is not LineKind.HEADING and is_entry(text, day_first=True)
        entry = listed and bare and not is_head(text) and is_entry(text, day_first=True)
        found.append(replace(passage, entry=True) if entry else passage)
    return found


_POINT = re.compile(r"\s*\((\d{1,3})\)\s")
_REFERRED_TO = re.compile(r"(?<=[^\s(])\s?\((\d{1,3})\)(?=[\s.,;:!?)”\"]|$)")


def _without_points(passages: list[Passage]) -> list[Passage]:
    """The passages; `(2) …` is a point of the text, and a note only where the text refers to one."""
    labels = [_POINT.match(p.text) if p.kind is LineKind.NOTE else None for p in passages]
    points = {m[1] for m in labels if m}
    used = {m[1] for p in passages for m in _REFERRED_TO.finditer(p.text)} if points else set()
    if 2 * len(points & used) > len(points):
        return passages
    found: list[Passage] = []
    in_notes = False
    for passage, label in zip(passages, labels, strict=True):
        in_notes = in_notes or bool(NOTES_HEAD.fullmatch(passage.text.strip(" :")))
        found.append(replace(passage, kind=LineKind.PARAGRAPH) if label and not in_notes else passage)
    return found


def _with_head_parted(passages: list[Passage]) -> list[Passage]:
    """The passages, short lines at the very beginning each by itself: a title page, not a paragraph."""
    if not passages or passages[0].kind is not LineKind.PARAGRAPH:
        return passages
    lines = [line.strip() for line in passages[0].lines]
    if not 1 < len(lines) <= _HEAD_LINES or any(len(x) > _HEAD_WIDTH or x[-1] in ".,;:" for x in lines):
        return passages
    if has_finite_verb(" ".join(lines)) or ENDS_CITED.search(lines[-1]) or SOURCE_LINE.match(lines[-1]):
        return passages
    head: list[Passage] = []
    for line in lines:
        if head and OPEN_END.search(head[-1].text):
            head[-1] = replace(head[-1], lines=(f"{head[-1].text} {line}",))
        else:
            head.append(Passage(LineKind.PARAGRAPH, (line,), gap=not head))
    return [*head, *passages[1:]]


def _captioned(passages: Sequence[Passage]) -> list[Passage]:
    """Captions told by the source line below them, or by being one phrase with its source at the end."""
    found: list[Passage] = []
    for n, passage in enumerate(passages):
        lines = passage.lines
        signs = n > 0 and not passage.gap and ENDS_QUOTED.search(passages[n - 1].text) is not None
        if passage.kind is not LineKind.PARAGRAPH or passage.entry or signs or rows_of(lines):
            found.append(passage)
        elif (
            len(lines) > 1
            and SOURCE_LINE.match(lines[-1])
            and dates_in(lines[-1])
            and len(passage.text) < 400
            and not _SENTENCE_QUOTED.search(lines[-2])
            and not (lines[-1].rstrip().endswith(".") and has_finite_verb(" ".join(lines[:-1])))
        ) or is_caption(passage.text):
            found.append(replace(passage, kind=LineKind.CAPTION))
        else:
            found.append(passage)
    return found


_SENTENCE_QUOTED = re.compile(r"[.!?…][”“\"»«]\s*\Z")  # whose it is, says the line below
_OUTLINE_WORDS = 18  # an item of an outline has no more


def _outlined(passages: Sequence[Passage]) -> list[Passage]:
    """The passages, a flat list that is an outline nested: short items below those that end with a colon."""
    found = list(passages)
    n = 0
    while n < len(found):
        last = n
        while last < len(found) and found[last].kind is LineKind.ITEM and (last == n or not found[last].gap):
            last += 1
        if last - n > 3:
            found[n:last] = _nested_outline(found[n:last])
        n = max(last, n + 1)
    return found


def _nested_outline(items: Sequence[Passage]) -> list[Passage]:
    ends = [item.text.rstrip().endswith(":") for item in items]
    short = all(
        len(item.text.split()) <= _OUTLINE_WORDS or end for item, end in zip(items, ends, strict=True)
    )
    if not short or sum(ends) < 2 or len({item.level for item in items}) > 1:
        return list(items)
    found: list[Passage] = []
    for n, (item, end) in enumerate(zip(items, ends, strict=True)):
        if n == 0 and end and ends[1]:
            found.append(replace(item, kind=LineKind.PARAGRAPH))
        else:
            found.append(item if end else replace(item, level=item.level + 1))
    return found
