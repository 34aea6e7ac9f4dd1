"""Text, citations, notes and sources are the same in the PDF, the DOCX and the HTML of an edition."""

from __future__ import annotations

import zipfile
from copy import deepcopy
from pathlib import Path

import pytest
from lxml import etree, html
from pypdf import PdfReader

from dateline.editions.build import Built
from editions.conftest import path_of

pytestmark = pytest.mark.pandoc
EDITIONS = ("full", "notes", "brief")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
XHTML = "http://www.w3.org/1999/xhtml"


def squeezed(text: str) -> str:
    """Letters and digits alone: line breaks, hyphens and marks differ by format, words must not."""
    return "".join(character for character in text if character.isalnum())


# --- what each format holds, by its own means -----------------------------------------------------


def page(path: Path) -> html.HtmlElement:
    return html.document_fromstring(path.read_text(encoding="utf-8"))


def html_blocks(root: html.HtmlElement) -> list[str]:
    """The innermost blocks of the body, sources and notes included, parted at the marks of notes."""
    main = root.get_element_by_id("text")
    for dropped in main.xpath(".//form | .//aside | .//p[@class='description'] | .//*[@id='notes-heading']"):
        dropped.drop_tree()
    for mark in main.xpath(".//a[@class='footnote-back']"):
        mark.drop_tree()
    for mark in main.xpath(".//a[@class='footnote-ref']"):
        mark.tail = "\ue000" + (mark.tail or "")
        mark.drop_tree()
    blocks = main.xpath(
        ".//p | .//h2 | .//h3 | .//h4 | .//h5 | .//td | .//th | .//caption | .//figcaption | .//li[not(p)]"
    )
    texts = [part for block in blocks for part in own_text(block).split("\ue000")]
    return [text for text in texts if squeezed(text)]


def own_text(block: html.HtmlElement) -> str:
    copy = deepcopy(block)
    for inner in copy.xpath(".//ul | .//ol"):
        inner.drop_tree()
    return str(copy.text_content())


def docx_paragraphs(path: Path) -> list[str]:
    """The paragraphs from the first heading on, and the notes, without their marks."""
    with zipfile.ZipFile(path) as archive:
        body = etree.fromstring(archive.read("word/document.xml"))
        notes = etree.fromstring(archive.read("word/footnotes.xml"))
    found: list[str] = []
    begun = False
    for paragraph in [*body.iter(f"{W}p"), *notes.iter(f"{W}p")]:
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        name = style.get(f"{W}val", "") if style is not None else ""
        begun = begun or name.startswith("Heading")
        text = "".join(node.text or "" for node in paragraph.iter(f"{W}t"))
        if begun and not name.startswith("Notice") and squeezed(text):
            found.append(text)
    return found


def pdf_text(path: Path) -> str:
    """The text of the pages between their heads and feet."""
    parts: list[str] = []
    for sheet in PdfReader(path).pages:
        height = float(sheet.mediabox.height)

        def keep(text: str, cm: list[float], tm: list[float], *_: object, height: float = height) -> None:
            y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
            if height * 0.06 < y < height * 0.93:
                parts.append(text)

        sheet.extract_text(visitor_text=keep)
    return "".join(parts)


# --- and that they are the same -------------------------------------------------------------------


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_block_of_the_html_stands_in_pdf_and_docx(built: Built, edition: str) -> None:
    blocks = html_blocks(page(path_of(built, f"-{edition}.html")))
    assert len(blocks) > 8
    in_docx = squeezed(" ".join(docx_paragraphs(path_of(built, f"-{edition}.docx"))))
    in_pdf = squeezed(pdf_text(path_of(built, f"-{edition}.pdf")))
    assert [block for block in blocks if squeezed(block) not in in_docx] == []
    assert [block for block in blocks if squeezed(block) not in in_pdf] == []


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_paragraph_of_the_docx_stands_in_the_html(built: Built, edition: str) -> None:
    in_html = squeezed(" ".join(html_blocks(page(path_of(built, f"-{edition}.html")))))
    paragraphs = docx_paragraphs(path_of(built, f"-{edition}.docx"))
    assert [text for text in paragraphs if squeezed(text) not in in_html] == []


def linked_in_html(path: Path) -> list[tuple[str, str]]:
    links = page(path).xpath("//a[@role='doc-biblioref']")
    return [(link.get("href")[5:], link.text_content()) for link in links]


def linked_in_docx(path: Path) -> list[str]:
    """What each link to a source says; the text first, then the notes."""
    with zipfile.ZipFile(path) as archive:
        parts = [etree.fromstring(archive.read(f"word/{name}.xml")) for name in ("document", "footnotes")]
    return [
        "".join(node.text or "" for node in link.iter(f"{W}t"))
        for part in parts
        for link in part.iter(f"{W}hyperlink")
        if (link.get(f"{W}anchor") or "").startswith("ref_")
    ]


@pytest.mark.parametrize("edition", EDITIONS)
def test_citations_are_the_same(built: Built, edition: str) -> None:
    in_html = linked_in_html(path_of(built, f"-{edition}.html"))
    in_docx = linked_in_docx(path_of(built, f"-{edition}.docx"))
    assert [text for _, text in in_html] == in_docx != []
    destinations = []
    for sheet in PdfReader(path_of(built, f"-{edition}.pdf")).pages:
        for annotation in sheet.get("/Annots") or ():
            target = annotation.get_object().get("/Dest")
            if target is not None and str(target).startswith("ref-"):
                destinations.append(str(target)[4:])
    assert set(destinations) == {key for key, _ in in_html}


@pytest.mark.parametrize("edition", EDITIONS)
def test_notes_are_as_many(built: Built, edition: str) -> None:
    with zipfile.ZipFile(path_of(built, f"-{edition}.docx")) as archive:
        in_docx = archive.read("word/document.xml").count(b"<w:footnoteReference ")
    notes = page(path_of(built, f"-{edition}.html")).xpath("//section[@id='footnotes']/ol/li")
    assert len(notes) == in_docx > (3 if edition == "notes" else 0)
    in_pdf = squeezed(pdf_text(path_of(built, f"-{edition}.pdf")))
    for number, note in enumerate(notes, 1):
        assert f"{number}{squeezed(note.text_content())}" in in_pdf


@pytest.mark.parametrize("edition", EDITIONS)
def test_sources_are_listed_alike(built: Built, edition: str) -> None:
    sources = page(path_of(built, f"-{edition}.html")).xpath("//div[@class='sources']//p")
    in_html = [" ".join(p.text_content().split()) for p in sources]
    paragraphs = [" ".join(text.split()) for text in docx_paragraphs(path_of(built, f"-{edition}.docx"))]
    start = len(paragraphs) - paragraphs[::-1].index("Sources")
    assert paragraphs[start : start + len(in_html)] == in_html != []
    assert squeezed("".join(in_html)) in squeezed(pdf_text(path_of(built, f"-{edition}.pdf")))
