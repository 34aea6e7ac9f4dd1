"""The full edition of the sample as PDF and DOCX: what they hold, and that both cite alike."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator

import pytest
from lxml import etree
from pypdf import PdfReader

from dateline import pandoc
from dateline.editions.build import Built
from editions.conftest import HERE, path_of, text_of

pytestmark = pytest.mark.pandoc
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
CITATION = re.compile(r"\((?:see )?[^()]*?(?:20\d\d|May 13)[^()]*\)")


@pytest.fixture(autouse=True)
def _in_the_sample(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(HERE)


@pytest.fixture(scope="module")
def pdf(built: Built) -> PdfReader:
    return PdfReader(path_of(built, "-full.pdf"))


@pytest.fixture(scope="module")
def docx(built: Built) -> Iterator[zipfile.ZipFile]:
    with zipfile.ZipFile(path_of(built, "-full.docx")) as archive:
        yield archive


def part(docx: zipfile.ZipFile, name: str) -> etree._Element:
    return etree.fromstring(docx.read(name))


# --- PDF ------------------------------------------------------------------------------------------


def test_pdf_says_what_it_is(pdf: PdfReader) -> None:
    root = pdf.trailer["/Root"].get_object()
    assert root["/Lang"] == "en"
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert re.search(rb"pdfuaid:part\W{1,2}1", root["/Metadata"].get_data())
    assert pdf.metadata is not None
    assert pdf.metadata.title == "Night trains of the north: What the papers said of the line, spring 2021"
    assert pdf.metadata.author == "Ada Lindgren"
    assert pdf.metadata["/Keywords"] == "trains, timetables"
    assert pdf.metadata["/CreationDate"].startswith("D:20210618")


def test_pdf_has_bookmarks_for_every_heading(pdf: PdfReader) -> None:
    def titles(items: list[object]) -> list[object]:
        return [titles(i) if isinstance(i, list) else i["/Title"] for i in items]  # type: ignore[index]

    assert titles(pdf.outline) == [
        "Opening", ["What was said", ["In detail"]],
        "The line", ["What was said"],
        "Notes on the text", "Timeline of the sources", "Sources",
    ]  # fmt: skip


def test_pdf_has_every_font_within_it(pdf: PdfReader) -> None:
    fonts = {
        font.get_object()["/BaseFont"]: font.get_object()
        for page in pdf.pages
        for font in page["/Resources"].get("/Font", {}).values()
    }
    assert fonts
    for name, font in fonts.items():
        descriptor = font["/DescendantFonts"][0].get_object()["/FontDescriptor"]
        assert "Source" in name
        assert "/FontFile2" in descriptor or "/FontFile3" in descriptor


def test_pdf_pages_begin_where_the_contents_say(pdf: PdfReader) -> None:
    assert len(pdf.pages) == 6
    contents = pdf.pages[1].extract_text(extraction_mode="layout")
    for title, number in (
        ("Opening", 3),
        ("The line", 3),
        ("Notes on the text", 4),
        ("Timeline of the sources", 5),
        ("Sources", 6),
    ):
        assert re.search(rf"{title}[ .]+{number}\b", contents)
        assert title in pdf.pages[number - 1].extract_text()


def test_pdf_notes_stand_at_the_foot_of_their_page(pdf: PdfReader) -> None:
    assert "A note with a citation" in pdf.pages[2].extract_text()
    assert "The same label as in the chapter before" in pdf.pages[3].extract_text()
    assert "A second paragraph." in pdf.pages[3].extract_text()


# --- DOCX -----------------------------------------------------------------------------------------


def test_docx_and_pdf_cite_the_same_in_the_same_order(built: Built, pdf: PdfReader) -> None:
    plain = pandoc.run(
        ["--from", "docx", "--to", "plain", "--wrap=none", path_of(built, "-full.docx")]
    ).decode()
    body = plain.replace("\n", " ")
    found = CITATION.findall(" ".join(body.split()))
    notes = [c for c in found if "Lindgren" in c]
    in_pdf = CITATION.findall(text_of(pdf).replace("Cour- ier", "Courier"))
    assert [c for c in in_pdf if "Lindgren" not in c] == [c for c in found if "Lindgren" not in c]
    assert notes == [c for c in in_pdf if "Lindgren" in c] != []


def test_docx_contents_are_filled_in_and_not_dirty(docx: zipfile.ZipFile) -> None:
    document = part(docx, "word/document.xml")
    lines = [
        "".join(node.text or "" for node in p.iter(f"{W}t"))
        for p in document.iter(f"{W}p")
        if (style := p.find(f"{W}pPr/{W}pStyle")) is not None and style.get(f"{W}val", "").startswith("TOC")
    ]
    assert lines == [
        "Contents", "Opening3", "What was said3", "The line3", "What was said4",
        "Notes on the text4", "Timeline of the sources5", "Sources6",
    ]  # fmt: skip
    raw = docx.read("word/document.xml").decode()
    assert "w:dirty" not in raw
    assert "updateFields" not in docx.read("word/settings.xml").decode()
    bookmarks = {b.get(f"{W}name") for b in document.iter(f"{W}bookmarkStart")}
    assert {f[1] for f in re.finditer(r"PAGEREF (\S+)", raw)} <= bookmarks
    identifiers = [b.get(f"{W}id") for b in document.iter(f"{W}bookmarkStart")]
    assert len(identifiers) == len(set(identifiers))
    anchors = {h.get(f"{W}anchor") for h in document.iter(f"{W}hyperlink") if h.get(f"{W}anchor")}
    assert anchors <= bookmarks


def test_docx_has_native_parts(docx: zipfile.ZipFile) -> None:
    document = docx.read("word/document.xml").decode()
    styles = docx.read("word/styles.xml").decode()
    assert document.count("<w:footnoteReference ") == 2
    assert 'w:descr="Days on which the papers wrote of the line."' in document.replace(" descr", " w:descr")
    assert "<w:tblHeader" in document
    assert re.search(r'<w:pgSz w:w="11906" w:h="16838"/>', document)
    assert "<w:titlePg/>" in document
    assert 'w:lang w:val="en-US"' in styles
    for style in (
        "Title", "Subtitle", "Author", "Date", "Heading1", "BodyText", "FirstParagraph", "BlockText",
        "FootnoteText", "Bibliography", "TOCHeading", "TOC1", "Caption", "Header", "Footer", "TableNormal",
    ):  # fmt: skip
        assert f'w:styleId="{style}"' in styles
    header = docx.read("word/header1.xml").decode()
    assert " STYLEREF 1 " in header  # by number, since Word translates the names of its styles
    assert " PAGE " in docx.read("word/footer1.xml").decode()
    assert " NUMPAGES " in docx.read("word/footer1.xml").decode()


def test_docx_styles_are_based_on_styles_that_exist(docx: zipfile.ZipFile) -> None:
    styles = part(docx, "word/styles.xml")
    identifiers = [s.get(f"{W}styleId") for s in styles.iter(f"{W}style")]
    assert len(identifiers) == len(set(identifiers))
    for tag in ("basedOn", "next", "link"):
        assert {node.get(f"{W}val") for node in styles.iter(f"{W}{tag}")} <= set(identifiers)
    used = {
        node.get(f"{W}val")
        for node in part(docx, "word/document.xml").iter(f"{W}pStyle", f"{W}rStyle", f"{W}tblStyle")
    }
    assert used <= set(identifiers)


def test_docx_package_is_whole(docx: zipfile.ZipFile) -> None:
    names = set(docx.namelist())
    types = part(docx, "[Content_Types].xml")
    extensions = [node.get("Extension") for node in types if node.tag.endswith("Default")]
    assert len(extensions) == len(set(extensions))
    overrides = {node.get("PartName", "").lstrip("/") for node in types if node.tag.endswith("Override")}
    assert overrides <= names
    for name in names:
        assert name in overrides or name.rsplit(".", 1)[-1] in extensions
    for rels in (name for name in names if name.startswith("word/_rels/")):
        for relation in part(docx, rels):
            if relation.get("TargetMode") != "External":
                assert f"word/{relation.get('Target')}" in names


def test_docx_properties(docx: zipfile.ZipFile) -> None:
    core = docx.read("docProps/core.xml").decode()
    assert "<dc:title>Night trains of the north: What the papers said" in core
    assert "<dc:creator>Ada Lindgren</dc:creator>" in core
    assert "2021-06-18T07:06:40Z</dcterms:created>" in core
    assert "<dc:language>en-US</dc:language>" in core
