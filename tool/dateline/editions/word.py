"""An edition as DOCX: what pandoc writes, finished as a word processor's own document.

pandoc leaves a contents field that is empty and marked dirty, so that Word asks before it opens
(ECMA-376-1, section 17.16.18); no running heads; and a table style based on none. Here the contents
are filled in, with the page numbers of the PDF, and the parts of the package are written by the
edition's templates. Equal input gives equal bytes: times and the order of parts are fixed.
"""

from __future__ import annotations

import base64
from collections.abc import Mapping
from functools import partial
from typing import Any

from lxml import etree

import dateline
from dateline import pandoc
from dateline.editions import guard, tree, word_fields, word_formatting, word_pictures
from dateline.editions.appendix import Pictures
from dateline.editions.assemble import CROSS_REFERENCE
from dateline.editions.embedding import embedded_fonts
from dateline.editions.folders import EditionError
from dateline.editions.fonts import WIDE
from dateline.editions.prepared import Prepared
from dateline.editions.printed_dates import digits
from dateline.editions.seal import custom_properties
from dateline.editions.templating import fill_in
from dateline.editions.word_fields import Bookmarks, ContentsLine
from dateline.editions.word_formatting import Styles
from dateline.editions.word_lists import Lists
from dateline.editions.word_package import RELATIONSHIPS, Package, rendered, serialised, unpacked
from dateline.editions.word_styles import StyleSheet, element, twips, w

FRONT, BACK = "front.html.jinja", "back.html.jinja"
REFERENCE = "reference.docx"
STYLE_SHEET = "docx.toml"
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
_REFERENCE_STYLE = "CrossReference"


def write_body(prepared: Prepared) -> dict[str, bytes]:
    """The parts of the package that pandoc writes: front matter, chapters, sources, notes."""
    folders = prepared.edition.folders
    context = {
        "title": prepared.title,
        "contents": prepared.edition.contents > 0,
        "words": prepared.words,
        "options": prepared.edition.options,
        "draft": prepared.draft,
        "draft_line": prepared.draft_line,
        "logo": prepared.logo,
        "imprint": prepared.imprint,
    }
    front, back = (
        pandoc.read(fill_in(folders, name, context), "html+smart-auto_identifiers")["blocks"]
        if folders.find(name)
        else []
        for name in (FRONT, BACK)
    )
    blocks = tree.rewrite([*front, *prepared.document["blocks"], *back], _labelled, ("Span", "Link", "Div"))
    blocks = tree.rewrite(blocks, partial(_drawn, pictures=prepared.pictures()), ("Image",))
    reference = folders.find(REFERENCE)
    options = ["--no-highlight", *([f"--reference-doc={reference}"] if reference else [])]
    meta = {"dir": {"t": "MetaString", "c": "rtl"}} if prepared.title.direction == "rtl" else {}
    document = {**prepared.document, "meta": meta, "blocks": blocks}
    return unpacked(pandoc.write(document, "docx", options, epoch=prepared.epoch))


def _drawn(node: tree.Node, pictures: Pictures) -> tree.Node:
    """A picture that is a drawing of ours, with the drawing in it as a `data:` address (RFC 2397)."""
    if node["t"] != "Image" or node["c"][2][0] not in pictures:
        return node
    marks, text, (address, title) = node["c"]
    data = base64.b64encode(pictures[address].outlined.encode()).decode("ascii")
    return {"t": "Image", "c": [marks, text, [f"data:image/svg+xml;base64,{data}", title]]}


def _labelled(node: tree.Node) -> tree.Node:
    """Labels of captions, cross-references and main points, with the styles that Word knows them by."""
    found = tree.attributes(node)
    if found is None or node["t"] not in ("Span", "Link", "Div"):
        return node
    if node["t"] == "Div" and "main-points" in found[1]:
        styled: tree.Node = tree.rewrite(node, _main_point, ("Para", "Plain"))
        return styled
    if node["t"] == "Span" and "label" in found[1]:
        return tree.with_attributes(node, (found[0], found[1], (*found[2], ("custom-style", "Label"))))
    if node["t"] == "Link" and CROSS_REFERENCE in found[1]:
        marks, text, target = node["c"]
        styled = {"t": "Span", "c": [["", [], [["custom-style", "Cross Reference"]]], text]}
        return {"t": "Link", "c": [marks, [styled], target]}
    return node


def _main_point(node: tree.Node) -> tree.Node:
    """A paragraph in the style of main points; pandoc asks the innermost division, in lists too."""
    if node["t"] not in ("Para", "Plain"):
        return node
    return tree.div([tree.paragraph(node["c"])], style="Main Points")


def finish(
    prepared: Prepared, parts: Mapping[str, bytes], pages: Mapping[str, int], page_count: int
) -> bytes:
    """The DOCX. `pages` gives the page of each heading's identifier, as near as the PDF tells it.

    Raises `EditionError`, and `UnresolvedTextError` where a citation is left unresolved.
    """
    package = Package(parts)
    text, notes = package.tree("word/document.xml"), package.tree("word/footnotes.xml")
    numbering = package.tree("word/numbering.xml")
    language = _REGIONS.get(prepared.title.language, prepared.title.language)
    styles = _format(prepared, package, text, notes, numbering, language)
    lines = _field(prepared, styles, text, notes, pages)
    context = _context(prepared, lines, page_count, language)
    if prepared.edition.contents:
        _insert_contents(text, prepared, context)
    word_pictures.finish(package, text, prepared.edition.page)
    _last_section(text, prepared)
    rtl = prepared.title.direction == "rtl"
    for root in (text, notes):
        word_formatting.mark_direction(root, rtl=rtl)
    for part, root in (
        ("document", text), ("footnotes", notes), ("numbering", numbering), ("styles", styles.root),
    ):  # fmt: skip
        package.put(f"word/{part}.xml", root)
    _write_parts(package, prepared, context)
    if context["embedded_fonts"]:
        _embed_fonts(package, prepared)
    package.prune()
    docx = package.packed(prepared.timestamp)
    if not prepared.draft:
        told = f"{prepared.edition.name} (docx)"
        guard.refuse_unresolved(told, guard.docx_text(docx), prepared.document, prepared.sources)
    return docx


def _format(
    prepared: Prepared, package: Package, text: etree._Element, notes: etree._Element,
    numbering: etree._Element, language: str,
) -> Styles:  # fmt: skip
    """The document's styles, by which all of its text is formatted and by nothing else."""
    folders = prepared.edition.folders
    rtl = prepared.title.direction == "rtl"
    root = package.tree("word/styles.xml")
    sheet = StyleSheet(folders.layers(STYLE_SHEET))
    sheet.colors |= {name: value.removeprefix("#").upper() for name, value in prepared.edition.colors.items()}
    tables = fill_in(folders, "docx/table-styles.xml.jinja", {"colors": sheet.colors}).encode("utf-8")
    own = folders.find(REFERENCE) is None
    if own:
        sheet.apply(root, tables, prepared.edition.page, language, rtl=rtl)
        sheet.number(numbering)
    else:
        sheet.complete(root, tables, prepared.edition.page)
    styles = Styles(root)
    page = prepared.edition.page
    width = twips(page.width - page.left - page.right)
    space = sheet.space_after("Body Text")
    for part in (text, notes):
        word_formatting.name_rules(part, styles)
        word_formatting.name_table_text(part, styles, width=width, rtl=rtl)
        word_formatting.name_paragraphs(part, styles, rtl=rtl)
        word_formatting.name_runs(part, styles)
        word_formatting.name_languages(part, _REGIONS)
        word_formatting.join_runs(part)
    word_formatting.name_note_text(notes, styles)
    if own:
        Lists(numbering, styles, sheet.indents(), space).name(text)
    word_formatting.space_after_tables(text, styles, space + 3)
    return styles


def _field(
    prepared: Prepared, styles: Styles, text: etree._Element, notes: etree._Element, pages: Mapping[str, int]
) -> list[ContentsLine]:
    """Fields and bookmarks in the text and its notes; the lines of the contents."""
    bookmarks = Bookmarks(text, [notes])
    word_fields.number_captions(bookmarks, styles)
    lines = word_fields.mark_headings(bookmarks, styles, prepared.headings, pages)
    word_fields.refer(bookmarks, _REFERENCE_STYLE)
    bookmarks.settle()
    return lines


def _context(prepared: Prepared, lines: list[ContentsLine], page_count: int, language: str) -> dict[str, Any]:
    depth = prepared.edition.contents
    return {
        "title": prepared.title,
        "running_title": prepared.running_title,
        "words": prepared.words,
        "draft": prepared.draft,
        "draft_line": prepared.draft_line,
        "logo": prepared.logo,
        "imprint": prepared.imprint,
        "seal": prepared.seal,
        "language": language,
        "timestamp": prepared.timestamp.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "generator": f"Dateline {dateline.__version__}",
        "pages": page_count,
        "number": lambda number: digits(str(number), prepared.title.language),
        "lines": [line for line in lines if line.level <= depth],
        "depth": depth,
        "embedded_fonts": prepared.edition.options.get("embed_fonts", True),
    }


# --- the text -----------------------------------------------------------------------------------


def _insert_contents(root: etree._Element, prepared: Prepared, context: Mapping[str, Any]) -> None:
    """Put the contents, filled in, after the paragraph that is styled as their heading."""
    heading = next((p for p in root.iter(w("p")) if word_formatting.style_of(p) == "TOCHeading"), None)
    if heading is None or not context["lines"]:
        return
    made = rendered(fill_in(prepared.edition.folders, "docx/contents.xml.jinja", context))
    heading.addnext(made)


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
            reference.set(f"{{{RELATIONSHIPS}}}id", f"rId{kind}{number}")
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
    if prepared.title.direction == "rtl":
        section.append(element("bidi"))


# --- the package --------------------------------------------------------------------------------


def _write_parts(package: Package, prepared: Prepared, context: Mapping[str, Any]) -> None:
    """Settings, properties, heads and feet, with their relationships and content types."""
    folders = prepared.edition.folders
    for part, (template, running, kind) in _PARTS.items():
        made = rendered(fill_in(folders, template, {**context, "running": running}))
        word_formatting.mark_direction(made, rtl=prepared.title.direction == "rtl")
        package.add(
            part,
            serialised(made),
            f"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml",
        )
        package.relate("word/document.xml", kind, part.removeprefix("word/"), f"rId{kind}{part[-5]}")
    for part, template in (
        ("word/settings.xml", "docx/settings.xml.jinja"),
        ("docProps/core.xml", "docx/core.xml.jinja"),
        ("docProps/app.xml", "docx/app.xml.jinja"),
    ):
        package.put(part, rendered(fill_in(folders, template, context)))
    if prepared.seal is not None:
        package.parts["docProps/custom.xml"] = custom_properties(prepared.seal)


def _embed_fonts(package: Package, prepared: Prepared) -> None:
    """The fonts, their table (17.8.3.1) and the relationships between the two."""
    families: dict[str, list[dict[str, str]]] = {}
    for number, font in enumerate(
        embedded_fonts(prepared.scripts & {"arabic", WIDE}), 1
    ):  # the order of styles is that of CT_Font
        part, relation = f"fonts/font{number}.odttf", f"rId{number}"
        package.parts[f"word/{part}"] = font.data
        package.relate("word/fontTable.xml", "font", part, relation)
        families.setdefault(font.family, []).append(
            {"style": font.style, "key": font.key, "identifier": relation}
        )
    table = fill_in(prepared.edition.folders, "docx/fonts.xml.jinja", {"fonts": families})
    package.put("word/fontTable.xml", rendered(table))
    package.name_type("odttf", "application/vnd.openxmlformats-officedocument.obfuscatedFont")
