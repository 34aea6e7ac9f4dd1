"""An edition as DOCX: what pandoc writes, finished as a word processor's own document.

pandoc leaves a contents field that is empty and marked dirty, so that Word asks before it opens
(ECMA-376-1, section 17.16.18); no running heads; and a table style based on none. Here the contents
are filled in, with the page numbers of the PDF, and the parts of the package are written by the
edition's templates. Equal input gives equal bytes: times and the order of parts are fixed.
"""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from lxml import etree

import dateline
from dateline import pandoc
from dateline.editions import guard, tree
from dateline.editions.embedding import embedded_fonts
from dateline.editions.folders import EditionError
from dateline.editions.prepared import HeadingLine, Prepared
from dateline.editions.templating import fill_in
from dateline.editions.word_styles import StyleSheet, element, twips, w

FRONT, BACK = "front.html.jinja", "back.html.jinja"
REFERENCE = "reference.docx"
STYLE_SHEET = "docx.toml"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_PARTS = {  # part: template, whether it belongs to running pages, kind
    "word/header1.xml": ("docx/header.xml.jinja", True, "header"),
    "word/header2.xml": ("docx/header.xml.jinja", False, "header"),
    "word/footer1.xml": ("docx/footer.xml.jinja", True, "footer"),
    "word/footer2.xml": ("docx/footer.xml.jinja", False, "footer"),
}
_REGIONS = {
    "en": "en-US",
    "fa": "fa-IR",
    "ar": "ar-SA",
    "de": "de-DE",
    "fr": "fr-FR",
    "he": "he-IL",
    "es": "es-ES",
}
_BODY = ("Compact", "BodyText", "FirstParagraph")  # what pandoc styles running text as
_LARGEST_PART = 200_000_000
_EARLIEST = (1980, 1, 1, 0, 0, 0)  # the first moment that a zip file can name


@dataclass(frozen=True, slots=True)
class _ContentsLine:
    level: int
    text: str
    bookmark: str
    page: int


def write_body(prepared: Prepared) -> dict[str, bytes]:
    """The parts of the package that pandoc writes: front matter, chapters, sources, notes."""
    folders = prepared.edition.folders
    context = {
        "title": prepared.title,
        "contents": prepared.edition.contents > 0,
        "words": prepared.words,
        "options": prepared.edition.options,
    }
    front, back = (
        pandoc.read(fill_in(folders, name, context), "html+smart-auto_identifiers")["blocks"]
        if folders.find(name)
        else []
        for name in (FRONT, BACK)
    )
    blocks = tree.rewrite([*front, *prepared.document["blocks"], *back], _labelled)
    reference = folders.find(REFERENCE)
    options = [f"--reference-doc={reference}"] if reference else []
    meta = {"dir": {"t": "MetaString", "c": "rtl"}} if prepared.title.direction == "rtl" else {}
    document = {**prepared.document, "meta": meta, "blocks": blocks}
    return _unpacked(pandoc.write(document, "docx", options, epoch=prepared.epoch))


def _labelled(node: tree.Node) -> tree.Node:
    """A label of a caption with the character style that Word knows it by."""
    found = tree.attributes(node)
    if node["t"] != "Span" or found is None or "label" not in found[1]:
        return node
    return tree.with_attributes(node, (found[0], found[1], (*found[2], ("custom-style", "Label"))))


def finish(
    prepared: Prepared, parts: Mapping[str, bytes], pages: Mapping[str, int], page_count: int
) -> bytes:
    """The DOCX. `pages` gives the page of each heading's identifier, as near as the PDF tells it.

    Raises `EditionError`, and `UnresolvedTextError` where a citation is left unresolved.
    """
    made = dict(parts)
    language = _REGIONS.get(prepared.title.language, prepared.title.language)
    root = etree.fromstring(made["word/document.xml"])
    lines = _bookmark_headings(root, prepared.headings, pages)
    context = _context(prepared, lines, page_count, language)
    if prepared.edition.contents:
        _insert_contents(root, prepared, context)
    _table_text(root)
    _space_around_blocks(root)
    _last_section(root, prepared)
    made["word/document.xml"] = _serialised(root)
    _write_parts(made, prepared, context)
    if context["embedded_fonts"]:
        _embed_fonts(made, prepared)
    folders = prepared.edition.folders
    if folders.find(REFERENCE) is None:
        tables = folders.require("docx/table-styles.xml").read_bytes()
        sheet = StyleSheet(folders.layers(STYLE_SHEET))
        made["word/styles.xml"] = sheet.apply(
            made["word/styles.xml"], tables, prepared.edition.page, language
        )
        made["word/numbering.xml"] = sheet.bullets(made["word/numbering.xml"])
    docx = _packed(made, prepared)
    if not prepared.draft:
        guard.refuse_unresolved(f"{prepared.edition.name} (docx)", guard.docx_text(docx))
    return docx


def _context(
    prepared: Prepared, lines: list[_ContentsLine], page_count: int, language: str
) -> dict[str, Any]:
    depth = prepared.edition.contents
    return {
        "title": prepared.title,
        "words": prepared.words,
        "draft": prepared.draft,
        "language": language,
        "timestamp": prepared.timestamp.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "generator": f"Dateline {dateline.__version__}",
        "pages": page_count,
        "lines": [line for line in lines if line.level <= depth],
        "depth": depth,
        "embedded_fonts": prepared.edition.options.get("embed_fonts", True),
    }


# --- the text -----------------------------------------------------------------------------------


def _bookmark_headings(
    root: etree._Element, headings: tuple[HeadingLine, ...], pages: Mapping[str, int]
) -> list[_ContentsLine]:
    """Put Word's own kind of bookmark (`_Toc000000001`) around every heading, for the contents."""
    found = [p for p in root.iter(w("p")) if _style_of(p).startswith("Heading")]
    if len(found) != len(headings):
        raise EditionError(f"{len(headings)} headings went to Word and {len(found)} came back")
    used = [int(mark.get(w("id"), "0")) for mark in root.iter(w("bookmarkStart"))]
    number = max(used, default=0)
    lines: list[_ContentsLine] = []
    page = 1
    for count, (paragraph, heading) in enumerate(zip(found, headings, strict=True), 1):
        name = f"_Toc{count:09d}"
        start = element("bookmarkStart", id=number + count, name=name)
        properties = paragraph.find(w("pPr"))
        paragraph.insert(0 if properties is None else list(paragraph).index(properties) + 1, start)
        paragraph.append(element("bookmarkEnd", id=number + count))
        if heading.short:
            _follow_on(paragraph)
        page = pages.get(heading.identifier, page)
        lines.append(_ContentsLine(heading.level, heading.text, name, page))
    return lines


def _follow_on(heading: etree._Element) -> None:
    """Keep a heading on the page that it comes to, with space before it."""
    properties = heading.find(w("pPr"))
    if properties is not None:
        properties.insert(1, element("pageBreakBefore", val=0))
        properties.insert(2, element("spacing", before=560))


def _style_of(paragraph: etree._Element) -> str:
    style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
    return str(style.get(w("val"))) if style is not None else ""


def _insert_contents(root: etree._Element, prepared: Prepared, context: Mapping[str, Any]) -> None:
    """Put the contents, filled in, after the paragraph that is styled as their heading."""
    heading = next((p for p in root.iter(w("p")) if _style_of(p) == "TOCHeading"), None)
    if heading is None or not context["lines"]:
        return
    text = fill_in(prepared.edition.folders, "docx/contents.xml.jinja", context)
    heading.addnext(etree.fromstring(text.encode("utf-8"), etree.XMLParser(remove_blank_text=True)))


def _table_text(root: etree._Element) -> None:
    """Give the paragraphs of tables a style of their own; pandoc sets them as list text."""
    for cell in root.iter(w("tc")):
        for style in cell.iter(w("pStyle")):
            if style.get(w("val")) in _BODY:
                style.set(w("val"), "TableText")


def _space_around_blocks(root: etree._Element) -> None:
    """Give the last item of a tight list, and what follows a table, the space that is missing."""
    for paragraph in root.iter(w("p")):
        before, after = paragraph.getprevious(), paragraph.getnext()
        if before is not None and before.tag == w("tbl") and _style_of(paragraph) in _BODY:
            _set_space(paragraph, before=200)
        if _style_of(paragraph) == "Compact" and _is_listed(paragraph) and not _is_listed(after):
            _set_space(paragraph, after=140)


def _is_listed(paragraph: etree._Element | None) -> bool:
    return paragraph is not None and paragraph.find(f"{w('pPr')}/{w('numPr')}") is not None


def _set_space(paragraph: etree._Element, **space: int) -> None:
    properties = paragraph.find(w("pPr"))
    if properties is not None:
        place = sum(child.tag in (w("pStyle"), w("numPr")) for child in properties)
        properties.insert(place, element("spacing", **space))


def _last_section(root: etree._Element, prepared: Prepared) -> None:
    """The properties of the one section (17.6.17): heads, paper, margins, a first page of its own."""
    body = root.find(w("body"))
    if body is None:
        raise EditionError("pandoc wrote a DOCX without a body")
    for old in body.findall(w("sectPr")):
        body.remove(old)
    section = etree.SubElement(body, w("sectPr"))
    for kind in ("header", "footer"):
        for number, place in ((1, "default"), (2, "first")):
            reference = element(f"{kind}Reference", type=place)
            reference.set(f"{{{_RELATIONSHIPS}}}id", f"rId{kind}{number}")
            section.append(reference)
    page = prepared.edition.page
    section.append(element("pgSz", w=twips(page.width), h=twips(page.height)))
    section.append(
        element(
            "pgMar",
            top=twips(page.top), right=twips(page.right), bottom=twips(page.bottom), left=twips(page.left),
            header=twips(page.top * 0.55), footer=twips(page.bottom * 0.5), gutter=0,
        )
    )  # fmt: skip
    section.append(element("titlePg"))


# --- the package --------------------------------------------------------------------------------


def _write_parts(made: dict[str, bytes], prepared: Prepared, context: Mapping[str, Any]) -> None:
    """Settings, properties, heads and feet, with their relationships and content types."""
    folders = prepared.edition.folders
    relationships = etree.fromstring(made["word/_rels/document.xml.rels"])
    types = etree.fromstring(made["[Content_Types].xml"])
    for part, (template, running, kind) in _PARTS.items():
        made[part] = _rendered(fill_in(folders, template, {**context, "running": running}))
        relation = etree.SubElement(relationships, f"{{{_PACKAGE}/relationships}}Relationship")
        relation.set("Id", f"rId{kind}{part[-5]}")
        relation.set("Type", f"{_RELATIONSHIPS}/{kind}")
        relation.set("Target", part.removeprefix("word/"))
        override = etree.SubElement(types, f"{{{_PACKAGE}/content-types}}Override")
        override.set("PartName", f"/{part}")
        override.set(
            "ContentType", f"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"
        )
    made["word/_rels/document.xml.rels"] = _serialised(relationships)
    made["[Content_Types].xml"] = _serialised(types)
    for part, template in (
        ("word/settings.xml", "docx/settings.xml.jinja"),
        ("docProps/core.xml", "docx/core.xml.jinja"),
        ("docProps/app.xml", "docx/app.xml.jinja"),
    ):
        made[part] = _rendered(fill_in(folders, template, context))


def _embed_fonts(made: dict[str, bytes], prepared: Prepared) -> None:
    """The fonts, their table (17.8.3.1) and the relationships between the two."""
    relationships = etree.fromstring(f'<Relationships xmlns="{_PACKAGE}/relationships"/>')
    families: dict[str, list[dict[str, str]]] = {}
    for number, font in enumerate(embedded_fonts(), 1):  # the order of styles is that of CT_Font
        part, identifier = f"fonts/font{number}.odttf", f"rId{number}"
        made[f"word/{part}"] = font.data
        relation = etree.SubElement(relationships, f"{{{_PACKAGE}/relationships}}Relationship")
        relation.set("Id", identifier)
        relation.set("Type", f"{_RELATIONSHIPS}/font")
        relation.set("Target", part)
        families.setdefault(font.family, []).append(
            {"style": font.style, "key": font.key, "identifier": identifier}
        )
    made["word/_rels/fontTable.xml.rels"] = _serialised(relationships)
    table = fill_in(prepared.edition.folders, "docx/fonts.xml.jinja", {"fonts": families})
    made["word/fontTable.xml"] = _rendered(table)
    types = etree.fromstring(made["[Content_Types].xml"])
    if not any(default.get("Extension") == "odttf" for default in types):
        default = etree.Element(f"{{{_PACKAGE}/content-types}}Default")
        default.set("Extension", "odttf")
        default.set("ContentType", "application/vnd.openxmlformats-officedocument.obfuscatedFont")
        types.insert(0, default)
        made["[Content_Types].xml"] = _serialised(types)


def _rendered(text: str) -> bytes:
    parser = etree.XMLParser(remove_blank_text=True)
    return _serialised(etree.fromstring(text.encode("utf-8"), parser))


def _serialised(root: etree._Element) -> bytes:
    made: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return made


def _unpacked(docx: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(docx)) as archive:
        too_large = [item.filename for item in archive.infolist() if item.file_size > _LARGEST_PART]
        if too_large:
            raise EditionError(f"a part of the DOCX is too large: {too_large[0]}")
        return {name: archive.read(name) for name in archive.namelist()}


def _packed(parts: Mapping[str, bytes], prepared: Prepared) -> bytes:
    """The package: content types first (OPC, ECMA-376-2, section 7.3), then the parts by name."""
    moment = max(_EARLIEST, prepared.timestamp.timetuple()[:6])
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(parts, key=lambda name: (name != "[Content_Types].xml", name)):
            entry = zipfile.ZipInfo(name, moment)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            entry.create_system = 3
            archive.writestr(entry, parts[name])
    return out.getvalue()
