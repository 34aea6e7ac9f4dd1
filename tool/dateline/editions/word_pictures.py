"""Pictures of a DOCX: told in words, no wider than the text, drawings with a picture for older readers."""

from __future__ import annotations

from lxml import etree

from dateline.editions.edition import Page
from dateline.editions.word_formatting import style_of
from dateline.editions.word_package import RELATIONSHIPS, Package

_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_SVG = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
_DECORATIVE = (  # by which Word's accessibility checker knows that no description is needed
    f'<a:extLst xmlns:a="{_A}"><a:ext uri="{{C183D7F6-B498-43B3-948B-1728B52AA6E4}}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)
_EMBED = f"{{{RELATIONSHIPS}}}embed"
_EMU = 36_000  # English Metric Units in a millimetre (ECMA-376-1, section 20.1.2.1)
_FALLBACK_WIDTH = 1000  # pixels: 175 to the inch over the width of the text
_TALLEST = 0.8  # of the height of the text, so that a caption has room


def finish(package: Package, root: etree._Element, page: Page) -> None:
    """Number and describe every picture of the document, keep it within the text, add what SVG needs."""
    widest = round((page.width - page.left - page.right) * _EMU)
    tallest = round((page.height - page.top - page.bottom) * _EMU * _TALLEST)
    for number, drawing in enumerate(root.iter(f"{{{_WP}}}inline", f"{{{_WP}}}anchor"), 1):
        _describe(drawing, number)
        for side in ("T", "B", "L", "R"):  # or else LibreOffice keeps text a third of a centimetre off
            drawing.set(f"dist{side}", drawing.get(f"dist{side}", "0"))
        _fit(drawing, widest, tallest)
    _fall_back(package, root)


def _describe(drawing: etree._Element, number: int) -> None:
    """One name, one number and one alternative text (20.4.2.5); pandoc repeats the picture's data there."""
    shown = drawing.find(f"{{{_WP}}}docPr")
    if shown is None:
        return
    words = shown.get("descr") or _caption(drawing)
    for properties in (shown, *drawing.iter(f"{{{_PIC}}}cNvPr")):
        properties.attrib.clear()
        properties.set("id", str(number))
        properties.set("name", f"Picture {number}")
        properties.set("descr", words)
    if not words:
        shown.append(etree.fromstring(_DECORATIVE))


def _caption(drawing: etree._Element) -> str:
    """The text below a picture, for one without an alternative text of its own."""
    paragraph = next((p for p in drawing.iterancestors() if p.tag.endswith("}p")), None)
    after = paragraph.getnext() if paragraph is not None else None
    if after is None or style_of(after) not in ("Caption", "ImageCaption"):
        return ""
    return "".join(node.text or "" for node in after.iter() if node.tag.endswith("}t")).strip()


def _fit(drawing: etree._Element, widest: int, tallest: int) -> None:
    """Make a picture smaller that is wider or taller than the text allows."""
    extent = drawing.find(f"{{{_WP}}}extent")
    if extent is None:
        return
    width, height = int(extent.get("cx", "0")), int(extent.get("cy", "0"))
    factor = min(1.0, widest / max(width, 1), tallest / max(height, 1))
    for size in (extent, *drawing.iter(f"{{{_A}}}ext")):
        if size.get("cx"):
            size.set("cx", str(round(width * factor)))
            size.set("cy", str(round(height * factor)))


def _fall_back(package: Package, root: etree._Element) -> None:
    """Beside every SVG a PNG of it, which is what readers before Word 2016 show ([MS-ODRAWXML], 2.4.6.2)."""
    targets = package.targets("word/document.xml")
    made: dict[str, str] = {}
    for drawn in root.iter(f"{{{_SVG}}}svgBlip"):
        identifier = drawn.get(_EMBED, "")
        blip = next(drawn.iterancestors(f"{{{_A}}}blip"), None)
        part = targets.get(identifier)
        if blip is None or part is None:
            continue
        if identifier not in made:
            made[identifier] = f"{identifier}png"
            name = f"{part.rpartition('.')[0]}-fallback.png"
            package.parts[name] = rasterised(package.parts[part])
            package.relate("word/document.xml", "image", name.removeprefix("word/"), made[identifier])
            package.name_type("png", "image/png")
            package.name_type("svg", "image/svg+xml")
        blip.set(_EMBED, made[identifier])


def rasterised(svg: bytes) -> bytes:
    """A PNG of an SVG drawing, for print; equal at every call."""
    import resvg_py  # late: only editions with drawings need it

    made: bytes = resvg_py.svg_to_bytes(svg_string=svg.decode("utf-8"), width=_FALLBACK_WIDTH, dpi=96)
    return bytes(made)
