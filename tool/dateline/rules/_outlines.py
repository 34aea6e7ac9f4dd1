"""Outlines: lists in which a chapter says what the manuscript's chapters or sections are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dateline.rules._sections import plain_title
from dateline.values.chapters import Block, BlockKind, Chapter, Heading
from dateline.values.text import Span

_HEADING = re.compile(
    r"(?:the )?(?:structure|outline|contents|table of contents|chapters|sections)"
    r"(?: of (?:the|this) (?:report|study|paper|book|document|chapters))?"
    r"|(?:overview|list) of (?:the )?(?:chapters|sections|parts)|how (?:this|the) report is organi[sz]ed",
    re.I,
)
_INTRODUCTION = re.compile(r"\b(?:chapters|sections|parts)\b[^.!?]*:\s*$", re.I)
_MARKER = re.compile(r"(?P<indent>[ \t]*)(?:[-*+]|\(?(?:\d{1,3}|[a-z#])[.)])[ \t]+", re.I)
_LINK = re.compile(r"!?\[([^\]]*)\](?:\([^)]*\)|\{[^}]*\})?")


@dataclass(frozen=True, eq=False, slots=True)
class OutlineItem:
    """One item; `titles` are the headings it may name, the whole item first."""

    span: Span
    text: str
    titles: tuple[str, ...]
    parent: OutlineItem | None


@dataclass(frozen=True, slots=True)
class Outline:
    """The items of one list, in order."""

    chapter: Chapter
    items: tuple[OutlineItem, ...]


def outlines(chapter: Chapter) -> Iterator[Outline]:
    """The lists under a heading such as "Structure", or after "The report has these chapters:"."""
    run: list[Block] = []
    before: Block | None = None
    for block in chapter.blocks:
        if block.kind is BlockKind.LIST_ITEM and block.note is None:
            run.append(block)
            continue
        yield from _outline(chapter, run, before)
        run, before = [], block
    yield from _outline(chapter, run, before)


def _outline(chapter: Chapter, run: list[Block], before: Block | None) -> Iterator[Outline]:
    if len(run) < 2 or not _introduces(chapter, run[0], before):
        return
    items: list[OutlineItem] = []
    open_items: list[tuple[int, OutlineItem]] = []
    for block in run:
        text = chapter.source.text
        line = text.rfind("\n", 0, block.span.start) + 1
        marker = _MARKER.match(text, line)
        if marker is None:
            continue  # a further paragraph of the item before
        indent = len(marker["indent"].expandtabs(4))
        while open_items and open_items[-1][0] >= indent:
            open_items.pop()
        span = chapter.source.span(max(marker.end(), block.span.start), block.span.end)
        item = _item(span, open_items[-1][1] if open_items else None)
        items.append(item)
        open_items.append((indent, item))
    if len(items) > 1:
        yield Outline(chapter, tuple(items))


def _introduces(chapter: Chapter, first: Block, before: Block | None) -> bool:
    if before and before.kind is BlockKind.PARAGRAPH and _INTRODUCTION.search(before.span.text):
        return True
    above: Heading | None = None
    for heading in chapter.headings:
        if heading.span.start < first.span.start:
            above = heading
    return above is not None and _HEADING.fullmatch(above.text.strip()) is not None


def _item(span: Span, parent: OutlineItem | None) -> OutlineItem:
    text = _LINK.sub(r"\1", span.text)
    text = re.sub(r"(?<!\\)[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}(?!\w)", "", " ".join(text.split())).strip()
    short = text.rstrip(" .;,:")
    # "Title: what it is about", "Title – what …", "Title. What …"
    parts = re.split(r"\s+[–—-]+\s+|[:.;]\s+|\s+\(", text, maxsplit=1)
    titles = tuple(dict.fromkeys(plain_title(t) for t in (short, parts[0].rstrip(" .;,:"))))
    return OutlineItem(span, short, titles, parent)
