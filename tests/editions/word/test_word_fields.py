"""The DOCX of an edition, held against what Word itself would write: fields, pictures, direction."""

from __future__ import annotations

import re
import zipfile

import pytest
from lxml import etree

from dateline.editions import word_formatting, word_pictures
from dateline.editions.word_fields import run_of
from dateline.editions.word_styles import element, identifier
from editions.conftest import HERE
from editions.word.word_documents import WP, A, W, paragraph_of, part, style_of, words

pytestmark = pytest.mark.pandoc


# --- fields ---------------------------------------------------------------------------------------


def fields(root: etree._Element) -> list[tuple[str, str]]:
    """Each complex field of a part: its code, and the result that it carries."""
    found: list[tuple[str, str]] = []
    codes: list[list[str]] = []
    for node in root.iter(f"{W}fldChar", f"{W}instrText", f"{W}t"):
        if node.tag == f"{W}t":
            for code in codes:
                code[1] += node.text or ""
        elif node.tag == f"{W}instrText":
            codes[-1][0] += node.text or ""
        elif node.get(f"{W}fldCharType") == "begin":
            codes.append(["", ""])
        elif node.get(f"{W}fldCharType") == "end":
            code, result = codes.pop()
            found.append((code.strip(), result))
    assert not codes, "a field has no end"
    return found


def bookmarked(root: etree._Element, name: str) -> str:
    """The text that a bookmark surrounds."""
    start = next(mark for mark in root.iter(f"{W}bookmarkStart") if mark.get(f"{W}name") == name)
    out = ""
    for node in start.itersiblings():
        if node.tag == f"{W}bookmarkEnd" and node.get(f"{W}id") == start.get(f"{W}id"):
            return out
        out += words(node)
    raise AssertionError(f"the bookmark {name} has no end beside its start")


def test_captions_count_and_references_follow(rich: zipfile.ZipFile) -> None:
    document, notes = part(rich, "document"), part(rich, "footnotes")
    found = fields(document)
    assert ("SEQ Figure \\* ARABIC", "1") in found
    assert ("SEQ Table \\* ARABIC", "1") in found
    references = [
        (code.split()[1], result) for code, result in found + fields(notes) if code.startswith("REF ")
    ]
    assert sorted(result for _, result in references) == ["Everything", "Figure 1", "Figure 1", "Table 1"]
    for name, result in references:
        assert name.startswith("_Ref")
        assert bookmarked(document, name) == result
    assert words(paragraph_of(rich, "See “Everything”")) == "See “Everything”."


def test_every_caption_has_its_field(full: zipfile.ZipFile) -> None:
    for paragraph in part(full, "document").iter(f"{W}p"):
        if style_of(paragraph) in ("Caption", "TableCaption"):
            assert [code for code, _ in fields(paragraph) if code.startswith("SEQ ")]


def test_bookmarks_have_names_that_word_allows(docx: zipfile.ZipFile) -> None:
    document = part(docx, "document")
    names = [mark.get(f"{W}name", "") for mark in document.iter(f"{W}bookmarkStart")]
    assert len({name.casefold() for name in names}) == len(names)
    for name in names:
        assert re.fullmatch(r"[^\W\d]\w{0,39}", name)
    starts = [mark.get(f"{W}id") for mark in document.iter(f"{W}bookmarkStart")]
    ends = [mark.get(f"{W}id") for mark in document.iter(f"{W}bookmarkEnd")]
    assert sorted(starts) == sorted(ends)
    assert len(set(starts)) == len(starts)
    for root in (document, part(docx, "footnotes")):
        anchors = {link.get(f"{W}anchor") for link in root.iter(f"{W}hyperlink")} - {None}
        assert anchors <= set(names)


def test_citations_lead_to_the_list_of_sources(full: zipfile.ZipFile) -> None:
    document = part(full, "document")
    owners = {
        mark.get(f"{W}name"): style_of(next(mark.iterancestors(f"{W}p")))
        for mark in document.iter(f"{W}bookmarkStart")
    }
    links = [link for link in document.iter(f"{W}hyperlink") if link.get(f"{W}anchor", "").startswith("ref_")]
    assert len(links) >= 8
    assert {owners[link.get(f"{W}anchor")] for link in links} == {"Bibliography"}


def test_word_asks_nothing_when_it_opens(docx: zipfile.ZipFile) -> None:
    assert "updateFields" not in docx.read("word/settings.xml").decode()
    assert "w:dirty" not in docx.read("word/document.xml").decode()
    assert fields(part(docx, "document"))[-1][0].startswith(("TOC", "SEQ", "REF", "PAGEREF"))


def test_contents_carry_a_page_for_every_heading(full: zipfile.ZipFile) -> None:
    pages = [result for code, result in fields(part(full, "document")) if code.startswith("PAGEREF")]
    assert len(pages) == 7
    assert all(page.isdigit() for page in pages)


# --- pictures and properties ----------------------------------------------------------------------


def test_every_picture_is_told_in_words(docx: zipfile.ZipFile) -> None:
    document = part(docx, "document")
    shown = list(document.iter(f"{WP}docPr"))
    assert all(picture.get("descr") for picture in shown)
    assert all(len(picture.get("descr", "")) < 1000 for picture in document.iter() if picture.get("descr"))
    assert len({picture.get("id") for picture in shown}) == len(shown)
    widest = (210 - 33 - 33) * 36000
    assert all(int(extent.get("cx", "0")) <= widest for extent in document.iter(f"{WP}extent"))


def test_drawings_have_a_picture_for_older_readers(rich: zipfile.ZipFile) -> None:
    (blip,) = part(rich, "document").iter(f"{A}blip")
    relations = {
        r.get("Id"): r.get("Target", "") for r in etree.fromstring(rich.read("word/_rels/document.xml.rels"))
    }
    embedded = blip.get("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed")
    assert rich.read(f"word/{relations[embedded]}").startswith(b"\x89PNG")
    assert any(target.endswith(".svg") for target in relations.values())
    drawing = (HERE / "sample" / "square.svg").read_bytes()
    assert word_pictures.rasterised(drawing) == word_pictures.rasterised(drawing)


def test_languages_are_marked_with_their_region(rich: zipfile.ZipFile) -> None:
    run = next(r for r in part(rich, "document").iter(f"{W}r") if words(r) == "سلام")
    language = run.find(f"{W}rPr/{W}lang")
    assert language is not None
    assert language.get(f"{W}val") == language.get(f"{W}bidi") == "fa-IR"
    assert run.find(f"{W}rPr/{W}rtl") is not None


def test_package_holds_nothing_that_is_not_used(docx: zipfile.ZipFile) -> None:
    assert "word/comments.xml" not in docx.namelist()
    for name in docx.namelist():
        if name.startswith("word/_rels/"):
            owner = docx.read(name.replace("_rels/", "").removesuffix(".rels")).decode()
            for relation in etree.fromstring(docx.read(name)):
                if relation.get("Type", "").endswith(("/image", "/hyperlink", "/font", "/header", "/footer")):
                    assert f'"{relation.get("Id")}"' in owner


# --- right to left --------------------------------------------------------------------------------


def test_persian_is_set_from_the_right(persian: zipfile.ZipFile) -> None:
    document, styles = part(persian, "document"), part(persian, "styles")
    normal = next(s for s in styles.iter(f"{W}style") if s.get(f"{W}styleId") == "Normal")
    assert normal.find(f"{W}pPr/{W}bidi") is not None
    assert document.find(f"{W}body/{W}sectPr/{W}bidi") is not None
    assert all(t.find(f"{W}tblPr/{W}bidiVisual") is not None for t in document.iter(f"{W}tbl"))
    assert not [p for p in document.iter(f"{W}p") if p.find(f"{W}pPr/{W}bidi") is not None]
    for run in document.iter(f"{W}r"):
        if re.search("[آ-ی]", words(run)):
            assert run.find(f"{W}rPr/{W}rtl") is not None
    default = styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    assert default is not None
    assert default.get(f"{W}bidi") == "fa-IR"


@pytest.mark.parametrize(
    ("text", "rtl", "expected"),
    [
        ("May 5. “سلام دنیا”, p. 3", False, [("May 5. “", False), ("سلام دنیا", True), ("”, p. 3", False)]),
        ("سلام", False, [("سلام", True)]),
        ("ا b ب", False, [("ا", True), (" b ", False), ("ب", True)]),
        ("۱۲ اردیبهشت (۳)", False, [("۱۲ اردیبهشت (۳", True), (")", False)]),
        ("plain", False, [("plain", False)]),
        ("سلام world.", True, [("سلام world.", True)]),
        ("12.", True, [("12.", True)]),
        ("word", True, [("word", False)]),
    ],
)
def test_direction_is_marked_where_it_changes(text: str, rtl: bool, expected: list[tuple[str, bool]]) -> None:
    paragraph = element("p")
    run = run_of(text, "Strong")
    if rtl:
        run[0].append(element("rtl"))
    paragraph.append(run)
    word_formatting.mark_direction(paragraph, rtl=rtl)
    found = [(words(r), r.find(f"{W}rPr/{W}rtl") is not None) for r in paragraph]
    assert found == expected
    assert all(r.find(f"{W}rPr/{W}rStyle") is not None for r in paragraph)


# --- the tools themselves -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "expected"),
    [("heading 1", "Heading1"), ("toc 2", "TOC2"), ("caption", "Caption"), ("List Bullet 2", "ListBullet2")],
)
def test_identifiers_are_words_own(name: str, expected: str) -> None:
    assert identifier(name) == expected


def test_a_circle_of_styles_comes_to_an_end() -> None:
    root = element("styles")
    for one, other in (("A", "B"), ("B", "A")):
        style = element("style", type="paragraph", styleId=one)
        style.append(element("name", val=one))
        style.append(element("basedOn", val=other))
        root.append(style)
    assert not word_formatting.Styles(root).has("A", "rPr/b")
