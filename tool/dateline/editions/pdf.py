"""An edition as PDF: the document as HTML, set in pages by the edition's template and style sheets."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import quote

from markupsafe import Markup, escape

from dateline import pandoc
from dateline.editions import guard, tree
from dateline.editions.archive import AssociatedFile
from dateline.editions.assemble import Remark
from dateline.editions.drawing import formula, watermark
from dateline.editions.edition import Edition, Page, Size
from dateline.editions.folders import EditionError
from dateline.editions.fonts import font_face_rules, fonts
from dateline.editions.lists import STYLE_SHEET as LISTS
from dateline.editions.lists import counted
from dateline.editions.pages import Layout, StyleSheets
from dateline.editions.prepared import Prepared, Title, inline_notes, shortened
from dateline.editions.scripts import has_arabic_script
from dateline.editions.tables import size_of
from dateline.editions.templating import fill_in
from dateline.editions.tree import Node

TEMPLATE = "page.html.jinja"
STYLE_SHEETS = (LISTS, "type.css", "page.css")
RIGHT_TO_LEFT = "rtl.css"
_FORMULA_SIZE = 10.2  # points, as the text of type.css
_HTML_OPTIONS = ("--wrap=none", "--no-highlight")


@dataclass(frozen=True)
class Styles:
    """The style sheets of an edition's pages, later ones winning, and which fonts they need."""

    texts: tuple[str, ...]
    scripts: frozenset[str]

    @classmethod
    def of(
        cls, edition: Edition, title: Title, *, draft: bool, scripts: frozenset[str] = frozenset()
    ) -> Styles:
        """Those of an edition under that title; raises `EditionError`."""
        names = (*STYLE_SHEETS, RIGHT_TO_LEFT) if title.direction == "rtl" else STYLE_SHEETS
        sheets = [_text(edition.folders.require(name)) for name in names]
        marked = [_watermark(edition, title.language)] if draft else []
        texts = (_page_rule(edition.page), *sheets, *_colors(edition), *marked)
        return cls(texts, scripts | ({"arabic"} if title.direction == "rtl" else frozenset()))

    def read(self) -> StyleSheets:
        """The style sheets, read; raises `EditionError` and `MissingLibraryError`."""
        return StyleSheets((font_face_rules(self.scripts), *self.texts), _font_files(self.scripts).get)


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise EditionError(f"{path}: not UTF-8: {error.reason} at byte {error.start}") from error


@dataclass(frozen=True)
class PageSource:
    """All that an edition's pages are laid out from; `late` are the sizes of drawings by their addresses."""

    html: str
    styles: Styles
    late: Mapping[str, Size]
    archive: bool


@dataclass(frozen=True)
class PdfSource:
    """What is written into the PDF of pages that are laid out: drawings by their addresses, as SVG."""

    identifier: bytes
    attached: tuple[AssociatedFile, ...]
    pictures: Mapping[str, str]


def page_source(prepared: Prepared, markup: str) -> PageSource:
    """What the pages of the edition are laid out from, with its `page_html`.

    Raises `EditionError` and `UnresolvedTextError`.
    """
    if not prepared.draft:
        told = f"{prepared.edition.name} (pages)"
        guard.refuse_unresolved(told, guard.html_text(markup), prepared.document, prepared.sources)
    styles = Styles.of(prepared.edition, prepared.title, draft=prepared.draft, scripts=prepared.scripts)
    return PageSource(markup, styles, prepared.sizes, prepared.edition.archive)


def pdf_source(prepared: Prepared) -> PdfSource:
    """What the edition's PDF is written with; waits for its drawings, and raises what is wrong with them."""
    pictures = {address: drawing.in_pages for address, drawing in prepared.pictures().items()}
    return PdfSource(bytes.fromhex(prepared.digest)[:16], prepared.attached, pictures)


def lay_out(source: PageSource, sheets: StyleSheets | None = None) -> Layout:
    """The edition in pages, by its style sheets where those are read already.

    Raises `EditionError` and `MissingLibraryError`.
    """
    find = _font_files(source.styles.scripts).get
    return Layout(source.html, sheets or source.styles.read(), find, source.late, archive=source.archive)


def _font_files(scripts: frozenset[str]) -> Mapping[str, bytes]:
    return {font.url: font.data for font in fonts(scripts)}


def _page_rule(page: Page) -> str:
    """The CSS rule for the size and margins that edition.toml gives (CSS Paged Media 3, section 7)."""
    margins = f"{page.top}mm {page.right}mm {page.bottom}mm {page.left}mm"
    return f"@page {{ size: {page.size}; margin: {margins} }} :root {{ --page-height: {page.height}mm }}"


def _colors(edition: Edition) -> list[str]:
    """The house's colours as custom properties."""
    colors = "; ".join(f"--{name}: {color}" for name, color in sorted(edition.colors.items()))
    return [f":root {{ {colors} }}"] if colors else []


def _watermark(edition: Edition, language: str) -> str:
    """A word across the page, behind the text; a background is an artefact, which no reader reads out."""
    page, word = edition.page, edition.words_for(language)["draft"]
    size = min(page.width, page.height) * 0.24
    svg = (
        watermark(word, (page.width, page.height), size, "#f6e1df")
        if has_arabic_script(word)
        else (
            f"<svg xmlns='http://www.w3.org/2000/svg' width='{page.width}mm' height='{page.height}mm' "
            f"viewBox='0 0 {page.width} {page.height}'><text x='{page.width / 2}' y='{page.height / 2}' "
            f"transform='rotate(-50 {page.width / 2} {page.height / 2})' text-anchor='middle' "
            f"font-family='Source Sans 3' font-weight='600' font-size='{size:.1f}' fill='#f6e1df'>"
            f"{escape(word)}</text></svg>"
        )
    )
    return (
        f'@page {{ background: url("data:image/svg+xml,{quote(svg)}") no-repeat center / '
        f"{page.width}mm {page.height}mm }} "
        f"@page cover {{ background-position: right bottom; "  # what the cover's panel leaves free
        f"background-size: {page.width / 2}mm {page.height / 2}mm }}"
    )


def page_html(prepared: Prepared) -> str:
    """The whole HTML page that is set, for `page.html.jinja` of the edition; drawings by their addresses.

    Raises `EditionError` and `PandocError`.
    """
    room = prepared.room_beside_title
    blocks = tree.rewrite(
        inline_notes(prepared.document["blocks"]), partial(_for_pages, room), ("Table", "Math", "Header")
    )
    document = {**prepared.document, "meta": {}, "blocks": blocks}
    body = pandoc.write_side_by_side(document, "html5", _HTML_OPTIONS)
    edition = prepared.edition
    return fill_in(
        edition.folders,
        TEMPLATE,
        {
            **prepared.told,
            "contents": prepared.contents if edition.contents else (),
            "body": Markup(counted(body.decode("utf-8"))),
        },
    )


def _for_pages(room: int, node: Node) -> Node:
    """A heading that carries its plain text, without notes, for bookmarks and, in `room`, for running heads;
    a table whose rows are held together where a cell spans them, small where it is wide; a formula drawn."""
    if node["t"] == "Table":
        return _marked_wide(_with_joined_rows(node))
    if node["t"] == "Math":
        return _drawn_formula(node)
    found = tree.attributes(node)
    if node["t"] != "Header" or found is None:
        return node
    text = tree.plain(node["c"][2])
    pairs = (("data-title", text), ("data-running", shortened(text, room)))
    return tree.with_attributes(node, (found[0], found[1], (*found[2], *pairs)))


def _marked_wide(table: Node) -> Node:
    """The table with a class where its columns are so many that they need smaller type."""
    name = size_of(len(table["c"][2]))
    identifier, classes, pairs = table["c"][0]
    return {"t": "Table", "c": [[identifier, [*classes, name], pairs], *table["c"][1:]]} if name else table


def _drawn_formula(node: Node) -> Node:
    """A formula as a drawing, where it is more than letters and digits can show; else as it is."""
    kind, tex = node["c"]
    display = kind["t"] == "DisplayMath"
    drawn = formula(tex, _FORMULA_SIZE) if display or "\\" in tex else None
    if drawn is None:
        return node
    svg, depth = drawn
    data = b64encode(svg.encode()).decode("ascii")
    style = f"vertical-align: {-depth:.2f}pt"
    marks = ["", ["formula", *(["display"] if display else [])], [["alt", tex], ["style", style]]]
    return {"t": "Image", "c": [marks, [], [f"data:image/svg+xml;base64,{data}", ""]]}


def _with_joined_rows(table: Node) -> Node:
    """The table with the class `joined` on each row from which a cell reaches into the next."""
    bodies = []
    for marks, columns, head, body in table["c"][4]:
        bodies.append([marks, columns, _joined(head), _joined(body)])
    return {"t": "Table", "c": [*table["c"][:4], bodies, table["c"][5]]}


def _joined(rows: list[Any]) -> list[Any]:
    out, reach = [], 0
    for place, ((identifier, classes, pairs), cells) in enumerate(rows):
        reach = max([reach, *(place + cell[2] - 1 for cell in cells)])
        out.append([[identifier, [*classes, *(["joined"] if reach > place else [])], pairs], cells])
    return out


def to_pdf(layout: Layout, source: PdfSource) -> tuple[bytes, tuple[Remark, ...]]:
    """The PDF of an edition that is laid out, and what WeasyPrint found wrong with it."""
    made = layout.pdf(source.identifier, source.attached, source.pictures)
    return made, layout.remarks
