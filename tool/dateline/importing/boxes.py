"""Text boxes, set behind the paragraphs that they are anchored in.

In: the bytes of a DOCX or ODT file that was looked through. Out: the same document without boxes. pandoc's
readers take the text of a box for that of the whole paragraph (DOCX), or leave it out (ODT): words would be
lost. Formats: ECMA-376-1, section 17.17.1 (txbxContent); ECMA-376-3, section 10.2 (AlternateContent); OASIS
OpenDocument 1.3 part 3, sections 10.4.3 (text-box) and 10.6.1 (custom-shape).
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_SIGNS = {
    "docx": (b"txbxContent",),
    "odt": (b"<draw:text-box", b"<draw:custom-shape", b"<draw:rect", b"<draw:ellipse"),
}
_SHAPES = tuple(f"{_DRAW}{name}" for name in ("custom-shape", "rect", "ellipse", "circle", "polygon", "path"))


def without_boxes(kind: str, main_part: str, data: bytes) -> bytes:
    """The document with the text of its boxes in the flow; unchanged where it has none or is broken."""
    from lxml import etree

    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        content = archive.read(main_part)
        if not any(sign in content for sign in _SIGNS[kind]):
            return data
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        try:
            root = etree.fromstring(content, parser)
        except etree.XMLSyntaxError:
            return data  # pandoc will say so
        for anchor, box, paragraphs in list(_of_docx(root) if kind == "docx" else _of_odt(root)):
            _set_behind(anchor, box, paragraphs)
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as changed:
            for info in archive.infolist():
                new = (
                    etree.tostring(root, encoding="UTF-8")
                    if info.filename == main_part
                    else archive.read(info)
                )
                changed.writestr(info.filename, new)
    return out.getvalue()


def _of_docx(root: Any) -> Iterator[tuple[Any, Any, list[Any]]]:
    """For each box the paragraph that it is anchored in, what is to be taken out, and its paragraphs."""
    for box in root.iter(f"{_W}txbxContent"):
        above = list(box.iterancestors())
        if any(e.tag in (f"{_W}txbxContent", f"{_MC}Fallback") for e in above):
            continue  # within another one, or the same for older readers
        anchor = next((e for e in above if e.tag == f"{_W}p"), None)
        holder = next((e for e in above if e.tag == f"{_MC}AlternateContent"), None)
        holder = holder if holder is not None else next((e for e in above if e.tag == f"{_W}pict"), None)
        if anchor is not None and holder is not None:
            yield anchor, holder, list(box)


def _of_odt(root: Any) -> Iterator[tuple[Any, Any, list[Any]]]:
    """The same for frames and shapes that hold text; pandoc itself reads a picture with text beside it."""
    for box in root.iter(f"{_DRAW}text-box", *_SHAPES):
        frame = box.getparent() if box.tag == f"{_DRAW}text-box" else box
        paragraphs = [e for e in box if e.tag in (f"{_TEXT}p", f"{_TEXT}h", f"{_TEXT}list")]
        anchor = next((e for e in frame.iterancestors() if e.tag in (f"{_TEXT}p", f"{_TEXT}h")), None)
        if anchor is not None and paragraphs and not any(map(_is_captioned, paragraphs)):
            yield anchor, frame, paragraphs


def _is_captioned(paragraph: Any) -> bool:
    """Whether a paragraph holds a picture and words of its own."""
    return paragraph.find(f".//{_DRAW}image") is not None and bool("".join(paragraph.itertext()).strip())


def _set_behind(anchor: Any, holder: Any, paragraphs: list[Any]) -> None:
    parent = holder.getparent()
    if parent is None or anchor.getparent() is None:
        return  # it went with another one
    if holder.tail:
        before = holder.getprevious()
        if before is not None:
            before.tail = (before.tail or "") + holder.tail
        else:
            parent.text = (parent.text or "") + holder.tail
    parent.remove(holder)
    for paragraph in reversed(paragraphs):
        paragraph.tail = None
        anchor.addnext(paragraph)
