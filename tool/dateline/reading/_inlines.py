"""Inlines of pandoc's Markdown: citations, notes, links and the markup around prose.

In: the leaves of an `Outline`. Out: what they hold, as values and lists of stretches. Each sign is
looked at once, by the function that `_citations`, `_brackets` or `_signs` has for it; a bracket's end is
found once for a whole leaf. Where pandoc's own reading hangs on more than that (emphasis or quotes that
cross a bracket, raw TeX, …) the leaf is a doubt, if it could hold a citation.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from dateline.reading import _syntax as syn
from dateline.reading._brackets import bracket
from dateline.reading._chunks import Chunks
from dateline.reading._citations import GROUP, mention, simple_group
from dateline.reading._emphasis import Emphasis
from dateline.reading._links import figure
from dateline.reading._opaque import Opaque
from dateline.reading._outline import Leaf, Outline
from dateline.reading._positions import Clean
from dateline.reading._signs import READERS, SIGN
from dateline.values.chapters import Block, BlockKind, Citation, Image, Link, LostCitation, NoteReference

_ODD_TARGET = "attributes or a target that hold brackets"
_ODD_KEY = "a key that holds a bracket or code"
_LETTER = r"[^\s{}@\[\]`$<]"  # of a key in braces
_ODDITIES = (  # each begins with a sign or two that are quick to find
    (re.compile(r"\]\([^()\[\]]*+[\[\]]"), _ODD_TARGET),
    (re.compile(r"\]\{[^{}\[\]]*+[\[\]]"), _ODD_TARGET),
    (re.compile(r"\)\{[^{}\[\]]*+[\[\]]"), _ODD_TARGET),
    (re.compile(rf"@\{{(?:{_LETTER}|\{{{_LETTER}*+\}}|\{{)*+[\[\]`$<]"), _ODD_KEY),
    (re.compile(r"@(?<![^\W_]@)[^\s{}\[\]@`$<]++[$<]\w"), _ODD_KEY),
)
_DEEPEST = 20  # brackets inside brackets


@dataclass
class Found:
    """What the leaves of a text hold; `flows` are the citations and note labels of each flow."""

    flows: dict[int, list[Citation | str]] = field(default_factory=dict)
    blanks: list[tuple[int, int]] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    images: list[Image] = field(default_factory=list)
    note_references: list[NoteReference] = field(default_factory=list)
    identifiers: list[tuple[str, int, int]] = field(default_factory=list)
    lost: list[LostCitation] = field(default_factory=list)
    comments: list[tuple[int, int, int, bool]] = field(default_factory=list)  # with leaf, and if alone
    doubts: list[tuple[int, int, str]] = field(default_factory=list)
    notes: list[Block] = field(default_factory=list)  # inline ones
    captions: set[int] = field(default_factory=set)  # numbers of leaves that are one picture
    empty: set[int] = field(default_factory=set)  # numbers of leaves that hold only comments


class InlineReader:
    """Reads the inlines of leaves; `view` is the clean text with the marks of quotes blanked out.

    It keeps where reading stands (the leaf, what is `opaque` in it, its `emphasis`) for the readers of signs.
    """

    def __init__(self, clean: Clean, view: str, outline: Outline) -> None:
        self.found = Found()
        self.text = view
        self.span = clean.span
        self.examples = outline.examples
        self.labels = outline.references  # labels of definitions and headings, with their targets
        self.chunks = Chunks(view, outline.labels)
        self._notes = syn.Notes(view)
        self._oddities = [odd for odd in _ODDITIES if odd[0].search(view)]
        self.number = 0
        self.leaf = Leaf(0, 0, BlockKind.PARAGRAPH, None, 0)
        self.events: list[Citation | str] = []
        self.cited = False  # whether the leaf could hold a citation
        self._doubted: set[str] = set()  # reasons given for the leaf
        self._is_open = False  # whether the rest of the text is doubted
        self.opaque = Opaque(view, 0, 0)
        self.emphasis = Emphasis(self.opaque)
        self.floor = 0  # the end of the inline before
        self.linked = self._depth = 0  # link texts and brackets that we are in

    def read(self, number: int, leaf: Leaf) -> None:
        """Read one leaf; `number` is its place in the outline."""
        start, end = leaf.start, leaf.end
        self.events = self.found.flows.setdefault(leaf.flow, [])
        if SIGN.search(self.text, start, end) is None:
            return
        self.number, self.leaf = number, leaf
        self.cited = self.text.find("@", start, end) >= 0
        self._doubted = set()
        self.opaque = Opaque(self.text, start, end)
        self.chunks.enter(start)
        if self.cited and self._oddities:
            self._doubt_oddities(start, end)
        if leaf.alone and self.text.startswith("![", start) and figure(self, start, end):
            return
        self.inlines(start, end)

    def _doubt_oddities(self, start: int, end: int) -> None:
        """Doubt a leaf in which brackets are no brackets, though they are paired as if they were."""
        for pattern, reason in self._oddities:
            if pattern.search(self.text, start, end):
                self.doubt(start, reason)

    def inlines(self, start: int, end: int) -> None:
        """Read the inlines of a stretch of the leaf."""
        if self._depth > _DEEPEST:
            self.doubt(start, "brackets nested too deeply")
            return
        self._depth += 1
        outer, self.emphasis = self.emphasis, Emphasis(self.opaque, self.emphasis)
        text, search = self.text, SIGN.search
        at = start
        while (match := search(text, at, end)) is not None:
            here = match.start()
            sign = text[here]
            if sign == "[":
                group = GROUP.match(text, here, end)
                if group is None or (here > at and text[here - 1] in "!]"):
                    at = bracket(self, here, end, at)
                else:
                    at = group.end()
                    simple_group(self, here, at)
            elif sign == "@":
                at = mention(self, here, end, at)
            else:
                self.floor = at
                at = READERS[sign](self, here, end)
        self.emphasis = outer
        self._depth -= 1

    def chunk(self, start: int, end: int, after: int) -> None:
        """The inlines of a link, span or note; what belongs to it beside them ends at `after`."""
        if self.cited and self.chunks.may_glue(start, end):
            self.doubt(start, "a key at the start of a link, span or note, right after another")
        self.chunks.level += 1
        self.inlines(start, end)
        self.chunks.level -= 1
        self.chunks.leave(start, end, after)

    def blank(self, start: int, end: int) -> None:
        """Note a stretch that is no prose."""
        self.found.blanks.append((start, end))

    def identify(self, start: int, end: int) -> None:
        """Note the identifier that attributes give, if they give one."""
        name = syn.attributes(self.text[start:end])[0]
        if name:
            self.found.identifiers.append((name, start, end))

    def doubt_rest(self, at: int, reason: str) -> None:
        """What begins here may go on over all that follows in the text."""
        if not self._is_open:
            self._is_open = True
            if self.text.find("@", at) >= 0:
                self.found.doubts.append((at, at + 1, reason))

    def doubt(self, at: int, reason: str, markers: bool = False) -> None:
        """Only pandoc can settle this leaf; said where it could hold a citation.

        `markers` says that a note's marker too may be lost, and the note with it.
        """
        if reason in self._doubted:
            return
        if self.cited or (markers and self._notes.marked(at, self.leaf.end)):
            self._doubted.add(reason)
            self.found.doubts.append((at, at + 1, reason))
