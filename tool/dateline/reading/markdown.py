"""Chapters: pandoc's Markdown into citations, blocks, headings, notes and prose, all with places.

In: the text of one chapter. Out: a `Chapter`. What is a citation is what `pandoc -f markdown` says
is one (pandoc manual, "Citation syntax"); constructs that only pandoc can settle are told as doubts,
where they could hold a citation. Reading is linear in the length of the text and never raises.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Protocol

from dateline.reading import _syntax as syn
from dateline.reading._blocks import BlockReader
from dateline.reading._citations import lose_in_code
from dateline.reading._inlines import Found, InlineReader
from dateline.reading._lines import Line
from dateline.reading._outline import METADATA, Leaf, Outline
from dateline.reading._plain import identifier, plain, unique
from dateline.reading._positions import Clean
from dateline.values.chapters import (
    Block,
    BlockKind,
    Chapter,
    Citation,
    Heading,
    NoteDefinition,
    Setting,
    Suppression,
)
from dateline.values.problems import Problem
from dateline.values.text import Source, Span

_BROKEN = "broken-front-matter"
_ALLOW = re.compile(
    r"<!--\s*dateline:\s*allow\s+(?P<rules>[A-Za-z][\w\-]*(?:\s*,\s*[A-Za-z][\w\-]*)*)\s*"
    r"(?:because\b\s*(?P<reason>.*?)\s*)?-->",
    re.DOTALL | re.IGNORECASE,
)
_URL = re.compile(r"\b(?:https?|ftp)://[^\s<>\[\]\"]+|\bwww\.[^\s<>\[\]\"]+")
_MARK = re.compile(r"@|\[\^")  # a citation, or a note that may hold one
_FRONT = re.compile(r"\s*---[ \t]*\r?\n")


def read_chapter(source: Source, problems: tuple[Problem, ...] = ()) -> Chapter:
    """The chapter that `source` holds; `problems` (of decoding) are carried along in front of its own."""
    reader = _ChapterReader(source)
    return reader.read(problems)


class _ChapterReader:
    """Reads one chapter: blocks first, since a link or note may be defined after its use."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.clean = Clean(source)
        self.front_matter: dict[str, Setting] = {}
        self.problems: list[Problem] = []
        self.doubts: list[Problem] = []

    def read(self, problems: tuple[Problem, ...]) -> Chapter:
        """All of it."""
        clean = self.clean
        blocks = BlockReader(clean.text, self._read_yaml)
        outline = blocks.read()
        count = self._metadata(blocks, outline)
        view = _masked(clean.text, outline.masks)
        text_leaves = outline.leaves[:count]
        headings = [leaf for leaf in text_leaves if leaf.level]
        read_headings, identifiers = self._headings(headings, view)
        for leaf, (name, _) in zip(headings, identifiers, strict=True):
            # "Extension: implicit_header_references"
            outline.references.setdefault(syn.label_key(view[leaf.start : leaf.end]), f"#{name}")
        inlines = InlineReader(clean, view, outline)
        for number, leaf in enumerate(outline.leaves):
            inlines.read(number, leaf)
        for start, end in outline.code:
            if view.find("@", start, end) >= 0:
                lose_in_code(inlines, start, end)
        found = inlines.found
        identifiers += [(n, clean.span(s, e)) for n, s, e in (*outline.identifiers, *found.identifiers)]
        identifiers.sort(key=lambda pair: pair[1].start)
        return Chapter(
            source=self.source,
            prose=clean.restore(_prose(view, text_leaves, found)),
            citations=tuple(_in_order(outline, found)),
            blocks=tuple(self._blocks(text_leaves, found)),
            headings=tuple(sorted(read_headings, key=_place)),
            images=tuple(sorted(found.images, key=_place)),
            links=tuple(sorted(found.links, key=_place)),
            note_references=tuple(sorted(found.note_references, key=_place)),
            note_definitions=tuple(self._definitions(outline)),
            identifiers=tuple(identifiers),
            lost_citations=tuple(sorted(found.lost, key=_place)),
            suppressions=tuple(self._suppressions(outline, found)),
            front_matter=tuple(self.front_matter.items()),
            problems=(*problems, *self.problems),
            doubts=tuple(self._doubts(outline, found)),
        )

    # --- metadata --------------------------------------------------------------------------------

    def _read_yaml(self, start: int, end: int) -> bool:
        """Read a YAML block; whether it is one to pandoc, which wants a mapping ("yaml_metadata_block")."""
        from dateline.reading.yaml_blocks import read_mapping

        first, last = self.clean.back(start), self.clean.back(end)
        settings, problems = read_mapping(self.source, first, last, _BROKEN)
        front = _FRONT.match(self.source.text)
        is_mapping = bool(settings) or not (problems and "no mapping" in problems[0].message)
        if is_mapping or (front is not None and front.end() == first):
            self.problems += problems
        if not is_mapping:
            return False
        for name, setting in settings:
            self.front_matter[name] = setting
        return True

    def _metadata(self, blocks: BlockReader, outline: Outline) -> int:
        """Read the values of the metadata as Markdown; how many leaves the text itself has.

        pandoc's document holds them first, by key ("Extension: yaml_metadata_block").
        """
        before = len(outline.leaves)
        text = self.clean.text
        if any(_MARK.search(text, start, end) for start, end in outline.yaml):
            from dateline.reading.yaml_blocks import compose

            source = Source(self.source.path, text)
            values: dict[str, tuple[Any, int]] = {}
            for start, end in outline.yaml:
                node, problems = compose(source, start, end, _BROKEN)
                # only its tabs hid that it is no mapping (`_read_yaml`), or pandoc reads what we cannot
                if problems if node is None else node.id != "mapping":
                    outline.doubts.append((start, end, "a metadata value of an odd form"))
                    continue
                for key, value in node.value if node is not None else ():
                    if str(key.value).endswith("_"):
                        continue  # pandoc leaves such fields to other programs
                    values[str(key.value)] = (value, start)  # of two with one key the last counts
            for _, (node, start) in sorted(values.items(), key=lambda pair: pair[0]):
                for lines in _values(node, text, start):
                    if lines is None:
                        first, last = start + node.start_mark.index, start + node.end_mark.index
                        outline.doubts.append((first, last, "a metadata value of an odd form"))
                    else:
                        blocks.read_value(lines)
        return before

    # --- values ----------------------------------------------------------------------------------

    def _headings(self, leaves: list[Leaf], view: str) -> tuple[list[Heading], list[tuple[str, Span]]]:
        """The headings with their identifiers ("Extension: auto_identifiers")."""
        taken: set[str] = set()
        numbers: dict[str, int] = {}
        headings = []
        identifiers = []
        for leaf in leaves:
            text = plain(view[leaf.start : leaf.end])
            name, classes, _ = syn.attributes(leaf.attributes) if leaf.attributes else ("", (), {})
            if not name:
                name = unique(identifier(text), taken, numbers)
            taken.add(name)
            span = self.clean.span(leaf.start, leaf.end)
            headings.append(Heading(span, leaf.level, text, name, classes))
            identifiers.append((name, span))
        return headings, identifiers

    def _blocks(self, leaves: list[Leaf], found: Found) -> list[Block]:
        span, empty, captions = self.clean.span, found.empty, found.captions
        blocks = list(found.notes)
        for number, leaf in enumerate(leaves):
            if number not in empty and leaf.end > leaf.start:
                kind = BlockKind.CAPTION if number in captions and leaf.note is None else leaf.kind
                blocks.append(Block(span(leaf.start, leaf.end), kind, leaf.note))
        blocks.sort(key=_place)
        return blocks

    def _definitions(self, outline: Outline) -> Iterator[NoteDefinition]:
        for found in sorted(outline.definitions):
            whole = self.clean.span(found.start, found.end)
            yield NoteDefinition(whole, self.clean.span(found.start, found.label_end), found.label)

    def _doubts(self, outline: Outline, found: Found) -> Iterator[Problem]:
        for start, end, reason in sorted({*outline.doubts, *found.doubts}):
            yield Problem("doubtful", self.clean.span(start, end), reason)

    def _suppressions(self, outline: Outline, found: Found) -> Iterator[Suppression]:
        """What the author allows: in a comment for its block or the next, in the front matter for all."""
        setting = self.front_matter.get("dateline")
        if setting is not None and isinstance(setting.value, dict):
            yield from self._allowed(setting)
        comments = [(start, end, number, True) for start, end, number in outline.comments]
        for start, end, number, alone in sorted([*comments, *found.comments]):
            match = _ALLOW.match(self.clean.text, start, end)
            if match is None:
                continue
            leaf = self._covered(outline, found, start, number, alone)
            covers = self.clean.span(leaf.start, leaf.end) if leaf else self.clean.span(start, end)
            rules = tuple(rule.strip() for rule in match["rules"].split(","))
            reason = " ".join((match["reason"] or "").split()) or None
            yield Suppression(self.clean.span(start, end), rules, reason, covers)

    def _covered(self, outline: Outline, found: Found, start: int, number: int, alone: bool) -> Leaf | None:
        leaves = outline.leaves
        if not alone:
            return leaves[number]
        for leaf_number in range(number, len(leaves)):
            if leaf_number not in found.empty and leaves[leaf_number].start > start:
                return leaves[leaf_number]
        return None

    def _allowed(self, setting: Setting) -> Iterator[Suppression]:
        value = setting.value
        allowed = value.get("allow") if isinstance(value, dict) else None
        for one in allowed if isinstance(allowed, list) else [allowed]:
            if isinstance(one, str):
                one = {"rule": one}
            if not isinstance(one, dict) or not one.get("rule"):
                continue
            rules = one["rule"] if isinstance(one["rule"], list) else str(one["rule"]).split(",")
            because = one.get("because")
            reason = str(because).strip() if because else ""
            whole = self.source.span(0, len(self.source.text))
            yield Suppression(setting.span, tuple(str(rule).strip() for rule in rules), reason or None, whole)


class _Placed(Protocol):
    @property
    def span(self) -> Span: ...


def _place(value: _Placed) -> tuple[int, int]:
    return value.span.start, -value.span.end


def _values(node: Any, text: str, start: int, depth: int = 0) -> Iterator[list[Line] | None]:
    """The lines of each text in a YAML node, in pandoc's order; None for one whose places are lost."""
    if depth > 20:
        yield None
    elif node.id == "mapping":
        for key, value in sorted(node.value, key=lambda pair: str(pair[0].value)):
            if not str(key.value).endswith("_"):
                yield from _values(value, text, start, depth + 1)
    elif node.id == "sequence":
        for value in node.value:
            yield from _values(value, text, start, depth + 1)
    elif _MARK.search(node.value):
        yield _scalar_lines(node, text, start)


def _scalar_lines(node: Any, text: str, start: int) -> list[Line] | None:
    first, last = start + node.start_mark.index, start + node.end_mark.index
    if node.style in ("'", '"'):
        first, last = first + 1, last - 1
    if text[first:last] == node.value:
        bare = node.value.lstrip(" ")  # blanks before it make no code
        return [(first + len(node.value) - len(bare), bare)] if "\n" not in node.value else None
    if node.style != "|":
        return None
    at = text.index("\n", first) + 1
    lines: list[Line] = []
    for line in node.value.rstrip("\n").split("\n"):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        lines.append((end - len(line), line))
        if text[end - len(line) : end] != line or text[at : end - len(line)].strip(" "):
            return None
        at = end + 1
    if node.value.endswith("\n"):
        lines.append((at, ""))
    elif "\n\n" in node.value:
        return None
    return lines


def _masked(text: str, masks: list[tuple[int, int]]) -> str:
    """The text with the marks of quotes as spaces."""
    if not masks:
        return text
    pieces = []
    done = 0
    for start, end in sorted(masks):
        pieces.append(text[done:start])
        pieces.append(" " * (end - start))
        done = end
    pieces.append(text[done:])
    return "".join(pieces)


def _in_order(outline: Outline, found: Found) -> Iterator[Citation]:
    """The citations as pandoc's document holds them: a note's where its reference stands.

    A note that is referred to twice counts twice, one that nothing refers to not at all; a reference
    inside of a note is not resolved (`note` of pandoc's reader).
    """
    notes = {definition.label: definition.flow for definition in outline.definitions}
    flows = found.flows
    for event in (*flows.get(METADATA, ()), *flows.get(0, ())):
        if isinstance(event, Citation):
            yield event
        else:
            flow = notes.get(event)
            if flow is not None:
                yield from (one for one in flows.get(flow, ()) if isinstance(one, Citation))


def _prose(view: str, leaves: list[Leaf], found: Found) -> str:
    """The view with all but the leaves, and in them all that is markup, blanked out."""
    pieces: list[str] = []
    blanks = sorted(found.blanks)
    done = k = 0
    count = len(blanks)
    for leaf in sorted(leaves):
        if leaf.start < done:
            continue
        pieces.append(_blanked(view[done : leaf.start]))
        done = leaf.start
        end = leaf.end
        while k < count and blanks[k][0] < end:
            start, stop = blanks[k]
            k += 1
            if stop <= done:
                continue
            if start > done:
                pieces.append(view[done:start])
                done = start
            pieces.append(_blanked(view[done:stop]))
            done = stop
        if end > done:
            pieces.append(view[done:end])
            done = end
    pieces.append(_blanked(view[done:]))
    prose = "".join(pieces)
    return _without_urls(view, prose) if "://" in prose or "www." in prose else prose


def _blanked(text: str) -> str:
    if "\n" not in text:
        return " " * len(text)
    return "\n".join([" " * len(line) for line in text.split("\n")])


def _without_urls(view: str, prose: str) -> str:
    """The prose without addresses, even those that a citation's key cuts in two."""
    pieces: list[str] = []
    done = 0
    for match in _URL.finditer(view):
        start, end = match.span()
        if prose[start] == " " or start < done:
            continue
        end = start + len(view[start:end].rstrip(".,;:!?)'*_"))
        pieces.append(prose[done:start])
        pieces.append(" " * (end - start))
        done = end
    pieces.append(prose[done:])
    return "".join(pieces)
