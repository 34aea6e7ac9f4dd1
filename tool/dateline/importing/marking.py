"""What a document only shows, told to it: bold lines that are headings, paragraphs that are captions.

In: pandoc's blocks of a DOCX, ODT, HTML or Markdown file. Out: the same blocks, headings made headings,
captions put into a Div that says so. Styles that only say how a paragraph looks are taken off.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from dateline.importing.captions import is_caption, is_source_line
from dateline.importing.flat import Blocks, Inlines, plain
from dateline.importing.headings import headings_among
from dateline.importing.passages import LineKind, Passage

_HEAD_WORDS = 18
# Styles of a table of contents, in the languages of word processors.
_CONTENTS = re.compile(
    r"(?:toc|contents|table of (?:contents|figures)|(?:inhalts)?verzeichnis|tm|table des illustrations)"
    r"(?:\s*(?:\d+|heading|überschrift))?$"
)
_CAPTION_WORDS = 80
_QUOTATIONS = {"quotations", "quotation", "zitat", "citation", "cita"}  # LibreOffice's; pandoc knows Word's


def marked(blocks: Blocks) -> Blocks:
    """The blocks with their headings and captions marked."""
    found = _without_looks(blocks)
    if not any(block["t"] == "Header" for block in found) or sum(_is_bold_line(block) for block in found) > 1:
        found = _with_bold_headings(found)
    if not any(block["t"] == "Header" for block in found):
        found = _with_plain_headings(found)
    return _with_figures(_with_captions(found))


def caption(blocks: Blocks) -> dict[str, Any]:
    """A Div that says that its blocks are a caption."""
    return {"t": "Div", "c": [["", [], [["dateline-role", "caption"]]], blocks]}


def _without_looks(blocks: Blocks) -> Blocks:
    """The blocks out of Divs that carry a style or a layout; captions and notes keep theirs."""
    found: Blocks = []
    for block in blocks:
        if block["t"] != "Div":
            found.append(block)
            continue
        (_, classes, pairs), inner = block["c"]
        style = dict(pairs).get("custom-style", "").casefold()
        if _CONTENTS.match(style):
            continue  # editions make their own
        if dict(pairs).get("dateline-role") or "caption" in style:
            found.append(caption(_without_looks(inner)) if "caption" in style else block)
        elif re.search(r"^(?:title|subtitle|author|date)$", style):
            found += [
                {"t": "Header", "c": [1, ["", [], []], b["c"]]}
                if style == "title" and b["t"] == "Para"
                else b
                for b in inner
            ]
        elif heading := re.search(r"\b(?:heading|überschrift|titre)\s*(\d)$", style):
            found += [
                {"t": "Header", "c": [int(heading[1]), ["", [], []], b["c"]]}
                if b["t"] in ("Para", "Plain")
                else b
                for b in inner
            ]
        elif style in _QUOTATIONS:
            found.append({"t": "BlockQuote", "c": _without_looks(inner)})
        elif any("caption" in c or c == "credit" for c in classes):
            found.append(caption(_without_looks(inner)))
        else:
            found += _without_looks(inner)
    return found


def _is_bold_line(block: dict[str, Any]) -> bool:
    """A short paragraph that is bold from end to end."""
    if block["t"] != "Para":
        return False
    inlines: Inlines = [i for i in block["c"] if i["t"] not in ("Space", "SoftBreak", "LineBreak")]
    while len(inlines) == 1 and inlines[0]["t"] in ("Span", "Underline", "Emph"):
        inner = inlines[0]["c"]
        inlines = inner[1] if inlines[0]["t"] == "Span" else inner
    if not inlines or not all(i["t"] == "Strong" for i in inlines):
        return False
    text = plain(inlines).strip()
    return (
        0 < len(text.split()) <= _HEAD_WORDS
        and not re.search(r"[.,;:]$", text)
        and not is_caption(text)
        and not is_source_line(text)
    )


def _with_bold_headings(blocks: Blocks) -> Blocks:
    """Bold lines as headings below those that there are; over a source line one is a caption."""
    lowest = max((b["c"][0] for b in blocks if b["t"] == "Header"), default=0)
    following = [*blocks[1:], None][: len(blocks)]
    return [
        {"t": "Header", "c": [lowest + 1, ["", [], []], _unbold(block["c"])]}
        if _is_bold_line(block) and not (after and after["t"] == "Para" and is_source_line(plain(after["c"])))
        else block
        for block, after in zip(blocks, following, strict=True)
    ]


def _unbold(inlines: Inlines) -> Inlines:
    found: Inlines = []
    for inline in inlines:
        if inline["t"] in ("Strong", "Underline"):
            found += _unbold(inline["c"])
        elif inline["t"] == "Span":
            found += _unbold(inline["c"][1])
        else:
            found.append(inline)
    return found


def _with_plain_headings(blocks: Blocks) -> Blocks:
    """Headings told as in plain text, where nothing marks them."""
    kinds = {"Para": LineKind.PARAGRAPH, "BulletList": LineKind.ITEM, "OrderedList": LineKind.ITEM}
    passages = [
        Passage(
            kinds.get(b["t"], LineKind.CAPTION),
            tuple(plain(b["c"]).split("\n")) if b["t"] == "Para" else ("…",),
        )
        for b in blocks
    ]
    return [
        {"t": "Header", "c": [level, ["", [], []], block["c"]]} if level and block["t"] == "Para" else block
        for block, level in zip(blocks, headings_among(passages), strict=True)
    ]


def _is_slanted(block: dict[str, Any]) -> bool:
    """Whether all of a paragraph is set in italics, as captions are."""
    return len(block["c"]) == 1 and block["c"][0]["t"] == "Emph"


def _ends_cited(text: str) -> bool:
    """Whether a short paragraph ends with brackets and no full stop."""
    return len(text.split()) < _CAPTION_WORDS // 2 and re.search(r"[)\]]\s*$", text) is not None


def _parted(blocks: Blocks) -> Iterator[dict[str, Any]]:
    """The blocks, a picture apart from the line in italics right below it in the same paragraph."""
    for block in blocks:
        inlines = block["c"] if block["t"] == "Para" else []
        kinds = [inline["t"] for inline in inlines]
        if kinds in (["Image", "SoftBreak", "Emph"], ["Image", "LineBreak", "Emph"]):
            yield {"t": "Para", "c": inlines[:1]}
            yield {"t": "Para", "c": inlines[2:]}
        else:
            yield block


def _with_captions(blocks: Blocks) -> Blocks:
    found: Blocks = []
    blocks = list(_parted(blocks))
    for n, block in enumerate(blocks):
        if block["t"] != "Para":
            found.append(block)
            continue
        text = plain(block["c"])
        before = found[-1] if found else None
        following = blocks[n + 1] if n + 1 < len(blocks) else None
        under_picture = (
            before is not None
            and _is_picture(before)
            and len(text.split()) < _CAPTION_WORDS
            and (is_source_line(text) or is_caption(text) or _is_slanted(block) or _ends_cited(text))
        )
        source_next = (
            following is not None and following["t"] == "Para" and is_source_line(plain(following["c"]))
        )
        above_source = source_next and len(text.split()) < 60 and not re.search(r"[.!?]['\"”’)]?\s*$", text)
        below_caption = is_source_line(text) and before is not None and _is_caption_div(before)
        is_one = (
            is_caption(text) or _closes_with_source(text) or under_picture or above_source or below_caption
        )
        found.append(caption([block]) if is_one else block)
    return found


def _with_figures(blocks: Blocks) -> Blocks:
    """A picture and the caption below it as one figure: what else describes the picture, no reader sees.

    A source line alone is no caption: then the description is.
    """
    found: Blocks = []
    for block in blocks:
        before = found[-1] if found else None
        text = _caption_of(block)
        if text and before is not None and _is_lone_picture(before) and not is_source_line(plain(text)):
            image = before["c"][0]
            image["c"][1] = text
            body = [{"t": "Plain", "c": [image]}]
            found[-1] = {"t": "Figure", "c": [["", [], []], [None, [{"t": "Plain", "c": text}]], body]}
        else:
            found.append(block)
    return found


def _caption_of(block: dict[str, Any]) -> Inlines:
    """The text of a caption that is one paragraph, without the italics that all of it is set in."""
    if (
        not _is_caption_div(block)
        or len(block["c"][1]) != 1
        or block["c"][1][0]["t"] not in ("Para", "Plain")
    ):
        return []
    inlines: Inlines = block["c"][1][0]["c"]
    (first, *others) = inlines
    return first["c"] if first["t"] == "Emph" and not others else inlines


def _is_lone_picture(block: dict[str, Any]) -> bool:
    return block["t"] in ("Para", "Plain") and len(block["c"]) == 1 and block["c"][0]["t"] == "Image"


def _closes_with_source(text: str) -> bool:
    """Whether a phrase has its source on a line of its own below it, behind a break in the paragraph."""
    said, _, last = text.rpartition("\n")
    return (
        bool(said.strip())
        and is_source_line(last)
        and len(text.split()) < _CAPTION_WORDS
        and not re.search(r"[.!?]['\"”’)]?\s*$", said)
    )


def _is_caption_div(block: dict[str, Any]) -> bool:
    return block["t"] == "Div" and dict(block["c"][0][2]).get("dateline-role") == "caption"


def _is_picture(block: dict[str, Any]) -> bool:
    return block["t"] == "Figure" or (
        block["t"] in ("Para", "Plain")
        and any(i["t"] == "Image" for i in block["c"])
        and not plain(block["c"]).strip()
    )
