"""Notes whose markers are only text, `[1]` or a raised number, into real footnotes.

In: pandoc blocks. Out: the same with the text of each note at its marker, where both are found; a note
whose marker is not found stays where it stands, told to be one. Saved web pages and plain texts have such
notes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from dateline.importing.flat import Blocks, Inlines, children, plain
from dateline.importing.lone_notes import ENGLISH_HEAD, as_note, with_lone_notes
from dateline.reading.typed.dates import dates_in

_LABEL = re.compile(
    r"^\s*(?:\[\^?(?P<a>\d{1,4}|[ivx]{1,5})\]:?|\((?P<b>\d{1,4})\)|(?P<c>[¹²³⁰⁴-⁹]{1,3})|\^(?P<d>\d{1,4})|(?P<f>\d{1,3})/(?=\s)|(?P<e>\d{1,4})[.)]?(?=\s))\s*"
)
# `[1]`, raised digits, or `1/`, as the United Nations set it
_MARKER = re.compile(
    r"\[\^?(?P<a>\d{1,4}|[ivx]{1,5})\]|(?P<c>[¹²³⁰⁴-⁹]{1,3})(?![\w¹²³⁰⁴-⁹])|(?<![\w/-])(?<!\d[.,])(?P<f>\d{1,3})/(?![\w/])"
)
# What lists of notes are headed with.
HEADS_OF_NOTES = (
    rf"{ENGLISH_HEAD}|references|sources|fußnoten|anmerkungen|endnoten|"
    r"quellen|notes\s+de\s+bas\s+de\s+page|notes\s+et\s+références|notas|przypisy"
)
_HEADING = re.compile(HEADS_OF_NOTES, re.IGNORECASE)
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


def join_notes(blocks: Blocks) -> Blocks:
    """The blocks with their typed notes as footnotes."""
    definitions = _Definitions()
    rest = definitions.taken_from(blocks)
    if not definitions.found:
        return with_lone_notes(_without_empty_heading(rest))
    markers = _Markers(definitions.found)
    markers.blocks(rest)
    left = [note for label, note in definitions.found.items() if label not in markers.used]
    if left:
        rest += [as_note(note) for note in left]
    return with_lone_notes(_without_empty_heading(rest))


class _Definitions:
    """Collects the definitions of notes: marked blocks at the end, and items under a heading `Notes`."""

    def __init__(self) -> None:
        self.found: dict[str, Blocks] = {}

    def taken_from(self, blocks: Blocks) -> Blocks:
        """The blocks without the definitions."""
        return self._taken(blocks, _marked_in(blocks), _places_of_markers(blocks))

    def _taken(self, blocks: Blocks, markers: set[str], places: set[str]) -> Blocks:
        rest: Blocks = []
        under_heading = False
        for block in blocks:
            if block["t"] == "Header":
                under_heading = bool(_HEADING.fullmatch(plain(block["c"][2]).strip(" :")))
            if block["t"] == "OrderedList" and (under_heading or _is_of_notes(block, places)):
                start = block["c"][0][0]
                for number, item in enumerate(block["c"][1], start):
                    self.found.setdefault(str(number), _without_back_links(_unwrapped(item)))
                continue
            if block["t"] == "Div" and any(b["t"] in ("OrderedList", "Div") for b in block["c"][1]):
                inner = self._taken(block["c"][1], markers, places)
                if any(b["t"] != "HorizontalRule" for b in inner):
                    rest.append({"t": "Div", "c": [block["c"][0], inner]})
                continue
            pieces = _inner(block)
            taken = [self._definition(piece, markers, under_heading) for piece in pieces] if pieces else []
            if pieces and all(taken):
                continue
            rest.append(block)
        return rest

    def _definition(self, para: dict[str, Any], markers: set[str], under_heading: bool) -> bool:
        inlines = para["c"]
        match = _LABEL.match(plain(inlines))
        if not match or (match["e"] and begins_with_day(plain(inlines[:_DAY]))):
            return False
        label = next(g for g in match.groups() if g).translate(_RAISED)
        bracketed = bool(match["a"] or match["c"] or match["d"] or match["f"]) or _opens_with_mark(inlines)
        if label in self.found or not (
            under_heading or (bracketed and label in markers) or (match["b"] and under_heading)
        ):
            return False
        _drop_characters(inlines, match.end())
        self.found[label] = _without_back_links([{"t": "Para", "c": inlines}])
        return True


_DAY = 7  # inlines that a day is of: `9`, `April`, `2019:`, blanks between


def begins_with_day(text: str) -> bool:
    """Whether a number is that of a day, no note's: `9 April 2019: Al-Ghad Radio, …` in a list of sources."""
    days = dates_in(text)
    return bool(days) and days[0].start == 0 and days[0].is_of_day


def _is_of_notes(block: dict[str, Any], places: set[str]) -> bool:
    """Whether most items of a numbered list are what the body's markers lead to."""
    items: list[Blocks] = block["c"][1]
    led_to = sum(not places.isdisjoint(_identifiers(item)) for item in items)
    return led_to > 0 and 2 * led_to >= len(items)


def _identifiers(item: Blocks) -> Iterator[str]:
    """The identifiers of an item: of what wraps its text, or of its first inline."""
    for block in item[:1]:
        if block["t"] == "Div":
            yield block["c"][0][0]
            yield from _identifiers(block["c"][1])
        elif block["t"] in ("Para", "Plain"):
            yield from (i["c"][0][0] for i in block["c"][:2] if i["t"] in ("Span", "Link") and i["c"][0][0])


def _unwrapped(item: Blocks) -> Blocks:
    """The blocks of an item without what only wraps all of its text."""
    if len(item) == 1 and item[0]["t"] == "Div":
        return _unwrapped(item[0]["c"][1])
    for block in item:
        while block["t"] in ("Para", "Plain") and len(block["c"]) == 1 and block["c"][0]["t"] == "Span":
            block["c"] = block["c"][0]["c"][1]
    return item


def _places_of_markers(blocks: Blocks) -> set[str]:
    """The identifiers that the body's markers lead to."""
    markers = (
        inline for inlines in _all_inlines(blocks) for inline in inlines if _label_of(inline) is not None
    )
    return {target[1:] for marker in markers for target in _targets_in(marker) if target.startswith("#")}


def _targets_in(inline: dict[str, Any]) -> Iterator[str]:
    if inline["t"] == "Link":
        yield inline["c"][2][0]
    for inner in children(inline) or ():
        yield from _targets_in(inner)


def _opens_with_mark(inlines: Inlines) -> bool:
    return bool(inlines) and inlines[0]["t"] in ("Superscript", "Link")


def _inner(block: dict[str, Any]) -> Blocks:
    """The paragraphs of a block that may be nothing but notes."""
    if block["t"] in ("Para", "Plain"):
        return [block]
    if block["t"] == "Div" and all(b["t"] in ("Para", "Plain", "Div") for b in block["c"][1]):
        return [piece for b in block["c"][1] for piece in _inner(b)]
    return []


def _drop_characters(inlines: Inlines, count: int) -> None:
    from dateline.importing.flat import replace_in

    replace_in(inlines, 0, count, [])
    while inlines and inlines[0]["t"] in ("Space", "SoftBreak"):
        inlines.pop(0)


def _without_back_links(blocks: Blocks) -> Blocks:
    """The text of a note without the arrow that leads back."""
    for block in blocks:
        if block["t"] in ("Para", "Plain"):
            block["t"] = "Para"
            inlines = block["c"]
            while inlines and (_is_arrow(inlines[-1]) or inlines[-1]["t"] in ("Space", "SoftBreak")):
                inlines.pop()
            while inlines and (_is_arrow(inlines[0]) or inlines[0]["t"] in ("Space", "SoftBreak")):
                inlines.pop(0)
    return blocks


# An arrow; as Wikipedia has it, one for each of the markers: `^ a b`.
_ARROW = re.compile(r"[\s↑↩⏎⤴\ufe0e\ufe0f↵^]+(?:[a-z]{1,2}(?:[,\s]+[a-z]{1,2})*[,\s]*)?")


def _is_arrow(inline: dict[str, Any]) -> bool:
    return bool(_ARROW.fullmatch(plain([inline]) or "x"))


def _marked_in(blocks: Blocks) -> set[str]:
    """The labels of all markers in the body: `[1]` behind a word, raised numbers, links to notes."""
    found: set[str] = set()
    for inlines in _all_inlines(blocks):
        for n, inline in enumerate(inlines):
            label = _label_of(inline)
            if label and n:
                found.add(label)
            if inline["t"] == "Str":
                for match in _MARKER.finditer(inline["c"]):
                    if match.start() or n:
                        found.add(_label(match))
    return found


def _label(marker: re.Match[str]) -> str:
    return str(marker["a"] or marker["c"] or marker["f"]).translate(_RAISED)


def _label_of(inline: dict[str, Any]) -> str | None:
    """The label of a raised number or of a linked `[1]`."""
    kind = inline["t"]
    if kind not in ("Superscript", "Link", "Span"):
        return None
    text = plain([inline]).strip().strip("[]()")
    linked = kind == "Link" and inline["c"][2][0].startswith("#")
    inner = children(inline) or []
    linked = linked or any(i["t"] == "Link" and i["c"][2][0].startswith("#") for i in inner)
    return text if re.fullmatch(r"\d{1,4}|[ivx]{1,5}", text) and (kind == "Superscript" or linked) else None


def _all_inlines(blocks: Any) -> Iterator[Inlines]:
    """Every list of inlines of the blocks, outer ones first."""
    if isinstance(blocks, list):
        if blocks and all(isinstance(b, dict) and "t" in b for b in blocks) and blocks[0]["t"] in _INLINES:
            yield blocks
        for item in blocks:
            yield from _all_inlines(item)
    elif isinstance(blocks, dict):
        yield from _all_inlines(blocks.get("c"))


_INLINES = {
    "Str", "Space", "SoftBreak", "LineBreak", "Emph", "Strong", "Underline", "Strikeout",
    "Superscript", "Subscript",
    "SmallCaps", "Quoted", "Cite", "Code", "Math", "RawInline", "Link", "Image", "Note", "Span",
}  # fmt: skip


class _Markers:
    """Puts notes where their markers stand; what two markers name stands twice."""

    def __init__(self, notes: dict[str, Blocks]) -> None:
        self._notes = notes
        self.used: set[str] = set()

    def blocks(self, blocks: Blocks) -> None:
        """Rewrites every list of inlines in place."""
        for inlines in list(_all_inlines(blocks)):
            inlines[:] = [new for inline in inlines for new in self._inline(inline)]

    def _note(self, label: str) -> dict[str, Any] | None:
        if label not in self._notes:
            return None
        again, note = label in self.used, self._notes[label]
        self.used.add(label)
        return {"t": "Note", "c": deepcopy(note) if again else note}  # keys are written into each

    def _inline(self, inline: dict[str, Any]) -> Inlines:
        label = _label_of(inline)
        if label and (note := self._note(label)):
            return [note]
        if inline["t"] != "Str":
            return [inline]
        found: Inlines = []
        done = 0
        text = inline["c"]
        for match in _MARKER.finditer(text):
            note = self._note(_label(match))
            if note is None:
                continue
            found += [{"t": "Str", "c": text[done : match.start()]}] if match.start() > done else []
            found.append(note)
            done = match.end()
        if done < len(text):
            found.append({"t": "Str", "c": text[done:]})
        return found


def _is_below(following: dict[str, Any], block: dict[str, Any]) -> bool:
    """Whether a heading is of a part of what another heads: `References`, then `Press` one level down."""
    return bool(block["t"] == "Header" and following["c"][0] > block["c"][0])


def _without_empty_heading(blocks: Blocks) -> Blocks:
    """The blocks without a heading `Notes` that nothing follows any more."""
    kept: Blocks = []
    for n, block in enumerate(blocks):
        following = blocks[n + 1] if n + 1 < len(blocks) else None
        empty = following is None or (following["t"] == "Header" and not _is_below(following, block))
        if block["t"] == "Header" and empty and _HEADING.fullmatch(plain(block["c"][2]).strip(" :")):
            continue
        if block["t"] == "HorizontalRule" and following is None:
            continue
        kept.append(block)
    return kept
