"""What cannot come along is left behind: pictures that are not there, links that lead nowhere, styles.

In: pandoc's blocks. Out: blocks that pandoc's Markdown can say, and the pictures to be written beside them.
"""

from __future__ import annotations

import base64
import binascii
import posixpath
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from dateline.importing.flat import Blocks, Inlines, children, plain
from dateline.importing.shaping import give_head, with_whole_lists

Find = Callable[[str], bytes | None]
_DATA = re.compile(
    r"data:image/(?P<kind>png|jpe?g|gif|svg\+xml|webp)[^,]*;base64,(?P<data>.*)", re.DOTALL | re.IGNORECASE
)
_BACK = re.compile(r"\s*[↑↩⏎⤴^\ufe0e\ufe0f]+\s*")  # what leads back from a note
_BREAK = re.compile(r"\s*<br\s*/?>\s*", re.IGNORECASE)  # of HTML, within Markdown
_PAGE_BREAK = re.compile(r"\\(?:newpage|pagebreak|clearpage|cleardoublepage)(?:\[\d\])?")
FOLDER = "images"


@dataclass
class Clearing:
    """Walks the blocks; `pictures` are those to be written, `lost` the targets of those that were not
    found."""

    held: Mapping[str, bytes]
    find: Find
    pictures: dict[str, bytes] = field(default_factory=dict)
    lost: list[str] = field(default_factory=list)
    _targets: set[str] = field(default_factory=set)
    _identifiers: set[str] = field(default_factory=set)

    def run(self, blocks: Blocks) -> Blocks:
        """The blocks, cleared."""
        self._survey(blocks)
        return self._blocks(blocks)

    def _survey(self, node: Any) -> None:
        if isinstance(node, list):
            for item in node:
                self._survey(item)
        elif isinstance(node, dict):
            if node.get("t") == "Link" and node["c"][2][0].startswith("#"):
                self._targets.add(node["c"][2][0][1:])
            if node.get("t") == "Header":
                self._identifiers.add(node["c"][1][0])
            self._survey(node.get("c"))

    def _blocks(self, blocks: Blocks) -> Blocks:
        return with_whole_lists([new for block in blocks for new in self._block(block)])

    def _block(self, block: dict[str, Any]) -> Blocks:
        kind = block["t"]
        content: Any = block.get("c")
        if kind in ("Para", "Plain"):
            inlines = self._inlines(content)
            return [{"t": kind, "c": inlines}] if _says_anything(inlines) and not _is_break(inlines) else []
        if kind == "Header":
            text = self._inlines([i for i in content[2] if i["t"] != "Image"])
            return [{"t": kind, "c": [content[0], ["", [], []], text]}]
        if kind in ("Div", "Figure"):
            return self._div(content) if kind == "Div" else self._figure(content)
        if kind == "Table":
            return [self._table(block)]
        if kind in ("BlockQuote", "BulletList", "OrderedList", "DefinitionList", "LineBlock"):
            return [{"t": kind, "c": self._list(kind, content)}]
        return [] if kind == "RawBlock" else [block]

    def _list(self, kind: str, content: Any) -> Any:
        """The content of a quotation or a list."""
        if kind == "BlockQuote":
            return self._blocks(content)
        if kind == "BulletList":
            return [self._blocks(item) for item in content]
        if kind == "OrderedList":
            return [content[0], [self._blocks(item) for item in content[1]]]
        if kind == "LineBlock":
            return [self._inlines(line) for line in content]
        return [[self._inlines(term), [self._blocks(d) for d in given]] for term, given in content]

    def _div(self, content: list[Any]) -> Blocks:
        inner = self._blocks(content[1])
        role = dict(content[0][2]).get("dateline-role")
        return [{"t": "Div", "c": [["", [role], []], inner]}] if role and inner else inner

    def _figure(self, content: list[Any]) -> Blocks:
        cleared = [(block, self._block(block)) for block in content[2]]
        body = with_whole_lists([new for _, found in cleared for new in found])
        captions = self._blocks(content[1][1])
        if any("Image" in _kinds(b) for b in body):
            return self._with_picture([content[1][0], captions], body)
        # the alt text of a picture that is lost goes with it, a credit beside it stays
        lost = [new for block, found in cleared if "Image" in _kinds(block) for new in found]
        told = [b for b in body if b["t"] in ("Para", "Plain") and b not in lost]
        body = [b for b in body if b["t"] not in ("Para", "Plain")]
        captions = [*captions, *told]
        return [*body, *([{"t": "Div", "c": [["", ["caption"], []], captions]}] if captions else [])]

    @staticmethod
    def _with_picture(caption: list[Any], body: Blocks) -> Blocks:
        """The figure of a picture, and as a caption behind it what Markdown has no place for within it."""
        shown = [b for b in body if "Image" in _kinds(b) or b["t"] not in ("Para", "Plain")]
        told = [b for b in body if b not in shown]
        figure = {"t": "Figure", "c": [["", [], []], caption, shown]}
        return [figure, *([{"t": "Div", "c": [["", ["caption"], []], told]}] if told else [])]

    def _table(self, block: dict[str, Any]) -> dict[str, Any]:
        content = block["c"]

        def rows(found: list[Any]) -> list[Any]:
            return [[attr, [[*cell[:4], self._blocks(cell[4])] for cell in cells]] for attr, cells in found]

        content[0] = ["", [], []]
        content[1][1] = self._blocks(content[1][1])
        content[3][1] = rows(content[3][1])
        for body in content[4]:
            body[2], body[3] = rows(body[2]), rows(body[3])
        content[5][1] = rows(content[5][1])
        give_head(content)
        return block

    def _inlines(self, inlines: Inlines) -> Inlines:
        return [new for inline in inlines for new in self._inline(inline)]

    def _inline(self, inline: dict[str, Any]) -> Inlines:
        kind = inline["t"]
        if kind == "RawInline":
            return [{"t": "LineBreak"}] if _BREAK.fullmatch(inline["c"][1]) else []
        if kind == "Image":
            return self._image(inline)
        if kind == "Note":
            blocks = self._blocks(inline["c"])
            if [block["t"] for block in blocks] == ["BlockQuote"]:
                blocks = blocks[0]["c"]  # LibreOffice indents its notes, which pandoc reads as a quotation
            return [{"t": "Note", "c": blocks}] if blocks else []
        inner = children(inline)
        if inner is None:
            return [inline]
        return self._holder(inline, self._inlines(inner))

    @staticmethod
    def _holder(inline: dict[str, Any], new: Inlines) -> Inlines:
        """An inline that holds others, which are `new` now."""
        kind = inline["t"]
        if kind == "Span" or (kind == "Superscript" and all(i["t"] == "Note" for i in new)):
            return new  # a raised marker is the note's own
        if kind == "SmallCaps":
            # pandoc's Markdown has them as a span alone; it would set capitals in their place
            return [{"t": "Span", "c": [["", ["smallcaps"], []], new]}] if new else []
        if kind == "Link":
            return _link(_without_lines(new), inline["c"][2])
        if kind in ("Quoted", "Cite"):
            return [{"t": kind, "c": [inline["c"][0], new]}]
        return [{"t": kind, "c": new}] if new else []

    def _image(self, inline: dict[str, Any]) -> Inlines:
        target = inline["c"][2][0]
        name, data = self._picture(target)
        if data is None:
            self.lost.append(target if len(target) < 200 else target[:60] + "…")
            return self._inlines(inline["c"][1])
        path = f"{FOLDER}/{name}"
        self.pictures[path] = data
        return [{"t": "Image", "c": [["", [], []], self._inlines(inline["c"][1]), [path, ""]]}]

    def _picture(self, target: str) -> tuple[str, bytes | None]:
        match = _DATA.match(target)
        if match:
            kind = match["kind"].lower().replace("jpeg", "jpg").replace("svg+xml", "svg")
            try:
                return f"picture-{len(self.pictures) + 1:02}.{kind}", base64.b64decode(
                    match["data"], validate=False
                )
            except (binascii.Error, ValueError):
                return "", None
        name = re.sub(r"[^\w.-]+", "-", posixpath.basename(target.split("?")[0])) or "picture"
        data = self.held.get(target)
        if data is None and not re.match(r"[a-z]+:", target, re.IGNORECASE):
            data = self.find(target)
        if (
            data is not None
            and f"{FOLDER}/{name}" in self.pictures
            and self.pictures[f"{FOLDER}/{name}"] != data
        ):
            name = f"{len(self.pictures) + 1:02}-{name}"
        return name, data


def _link(inlines: Inlines, target: list[str]) -> Inlines:
    """A link that leads to the web; of another, its text."""
    if target[0].startswith("#") and _BACK.fullmatch(plain(inlines)):
        return []  # it led back from a note
    leads = re.match(r"(?:https?|mailto|ftp):", target[0])
    return [{"t": "Link", "c": [["", [], []], inlines, target]}] if leads and inlines else inlines


def _without_lines(inlines: Inlines) -> Inlines:
    """The text of a link without the line below it, which word processors set as a look of its own."""
    return [new for i in inlines for new in (_without_lines(i["c"]) if i["t"] == "Underline" else [i])]


def _says_anything(inlines: Inlines) -> bool:
    return bool(plain(inlines).strip()) or any(i["t"] in ("Image", "Note", "Math", "Cite") for i in inlines)


def _is_break(inlines: Inlines) -> bool:
    """Whether a paragraph is a command of TeX that begins a page; editions break theirs themselves."""
    return bool(_PAGE_BREAK.fullmatch(plain(inlines).strip()))


def _kinds(block: dict[str, Any]) -> set[str]:
    found: set[str] = set()

    def walk(node: Any) -> None:
        if isinstance(node, list):
            for item in node:
                walk(item)
        elif isinstance(node, dict):
            found.add(node.get("t", ""))
            walk(node.get("c"))

    walk(block)
    return found
