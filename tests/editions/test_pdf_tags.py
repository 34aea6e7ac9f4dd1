"""What a screen reader finds in a PDF, on a manuscript that holds each thing of pandoc's Markdown once.

Each test is for a fault that veraPDF found (clauses of ISO 14289-1 and of ISO 19005-3 in brackets).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from pypdf.generic import BooleanObject, ContentStream, DictionaryObject, IndirectObject

from dateline.editions.build import build_edition
from dateline.editions.edition import load_edition
from dateline.values.manuscript import Manuscript
from editions.conftest import EPOCH, HERE
from editions.loading import load_manuscript, manuscript_of

pytestmark = pytest.mark.pandoc
Element = DictionaryObject


@pytest.fixture(scope="module")
def everything() -> Iterator[Manuscript]:
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(HERE)
        yield load_manuscript(Path("everything"), Path("everything/sources.bib"))


@pytest.fixture(scope="module")
def made(everything: Manuscript, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    found = {}
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(HERE)
        for name, archive in (("full", False), ("notes", True)):
            edition = replace(load_edition(name), archive=archive)
            folder = tmp_path_factory.mktemp(name)
            built = build_edition(
                everything, edition, folder, formats=["pdf"], epoch=EPOCH, project_dir=HERE / "everything"
            )
            (found[name],) = built.paths
    return found


@pytest.fixture(params=["full", "notes"])
def pdf(request: pytest.FixtureRequest, made: dict[str, Path]) -> PdfReader:
    return PdfReader(made[request.param])


def kids(element: Element) -> list[Any]:
    found = element.get("/K", [])
    return [kid.get_object() for kid in (found if isinstance(found, list) else [found])]


def elements(pdf: PdfReader) -> Iterator[tuple[Element, list[Element]]]:
    def walk(element: Element, around: list[Element]) -> Iterator[tuple[Element, list[Element]]]:
        yield element, around
        for kid in kids(element):
            if isinstance(kid, DictionaryObject) and "/S" in kid:
                yield from walk(kid, [*around, element])

    for kid in kids(pdf.trailer["/Root"]["/StructTreeRoot"]):
        yield from walk(kid, [])


def tagged(pdf: PdfReader, tag: str) -> list[Element]:
    return [element for element, _ in elements(pdf) if element["/S"] == tag]


def test_items_of_lists_hold_a_mark_and_a_body_only(pdf: PdfReader) -> None:  # 7.2, table 336
    items = tagged(pdf, "/LI")
    assert len(items) > 20
    for item in items:
        assert [kid["/S"] for kid in kids(item)] in (["/Lbl", "/LBody"], ["/LBody"])
        assert all(kid["/P"].get_object() == item for kid in kids(item))
    bodies = [[kid["/S"] for kid in kids(body) if "/S" in kid] for body in tagged(pdf, "/LBody")]
    assert ["/P", "/P"] in bodies
    assert ["/P", "/BlockQuote"] in bodies


def test_no_item_is_empty_where_a_list_goes_over_the_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    nested = "    a. two\n        i. three\n            - four\n            - five\n        ii. six\n\n"
    listed = f"1. One\n\n   And.\n\n{nested}"
    text = "# Lists\n\n" + "".join(f"{'Line. ' * 7 * n}\n\n{listed}" for n in range(1, 25))
    made = build_edition(
        manuscript_of(text),
        load_edition("full"),
        tmp_path,
        formats=["pdf"],
        epoch=EPOCH,
        project_dir=tmp_path,
    )
    items = tagged(PdfReader(made.paths[0]), "/LI")
    assert len(items) >= 24 * 6
    assert all("/LBody" in [kid.get("/S") for kid in kids(item)] for item in items)


def test_every_link_area_belongs_to_a_link(pdf: PdfReader) -> None:  # 7.18.5
    index = pdf.trailer["/Root"]["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    owners = dict(zip(index[::2], index[1::2], strict=True))
    areas = [note.get_object() for page in pdf.pages for note in page.get("/Annots", [])]
    assert len(areas) > 20
    for area in areas:
        owner = owners[area["/StructParent"]].get_object()
        assert owner["/S"] == "/Link"
        assert [kid["/Obj"] == area for kid in kids(owner) if isinstance(kid, dict) and "/Obj" in kid] == [
            True
        ]
        assert area["/Contents"]


def test_links_keep_their_emphasis(pdf: PdfReader) -> None:
    holding = [
        link for link in tagged(pdf, "/Link") if any(isinstance(k, dict) and "/S" in k for k in kids(link))
    ]
    assert {kid["/S"] for link in holding for kid in kids(link) if isinstance(kid, dict) and "/S" in kid} >= {
        "/NonStruct",  # emphasis
        "/Figure",  # a picture that is a link
    }


def test_no_level_of_headings_is_left_out(pdf: PdfReader) -> None:  # 7.4.2
    levels = [
        int(str(e["/S"])[2:]) for e, _ in elements(pdf) if str(e["/S"]) in [f"/H{n}" for n in range(1, 7)]
    ]
    assert levels[0] == 1
    assert 3 in levels  # the headings of levels five and six
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_notes_are_tagged_and_named(pdf: PdfReader) -> None:  # 7.9
    notes = tagged(pdf, "/Note")
    names = [note["/ID"] for note in notes]
    assert len(names) == len(set(names)) >= 6
    first = kids(notes[0])[0]
    assert first["/S"] == "/Lbl"


def test_rows_of_a_table_have_one_length(pdf: PdfReader) -> None:  # 7.2, test 43
    for table in tagged(pdf, "/Table"):
        rows = [
            e
            for part in kids(table)
            for e in ([part] if part["/S"] == "/TR" else kids(part))
            if e["/S"] == "/TR"
        ]
        covered: dict[int, int] = {}
        for place, row in enumerate(rows):
            for cell in kids(row):
                marks = cell.get("/A", {})
                for down in range(marks.get("/RowSpan", 1)):
                    covered[place + down] = covered.get(place + down, 0) + marks.get("/ColSpan", 1)
        assert list(covered) == list(range(len(rows)))
        assert len(set(covered.values())) == 1


def test_furniture_of_the_page_is_an_artefact(pdf: PdfReader) -> None:  # 7.1
    numbers = pdf.trailer["/Root"]["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    page = pdf.pages[3]
    owners = numbers[2 * page["/StructParents"] + 1]
    held = {id(element) for element, _ in elements(pdf)}
    content = ContentStream(page.get_contents(), pdf)
    marked = [operands for operands, operator in content.operations if operator == b"BDC"]
    pagination = [operands for operands in marked if operands[0] == "/Artifact"]
    assert len(pagination) >= 3  # the running title, the chapter, the number of the page
    assert all(operands[1] == {"/Type": "/Pagination"} for operands in pagination)
    for operands in marked:
        if "/MCID" in operands[1]:
            assert id(owners[operands[1]["/MCID"]].get_object()) in held
    loose = [owner for owner in owners if not isinstance(owner, IndirectObject)]
    assert len(loose) == len(pagination)


def test_dots_of_the_contents_are_not_read(pdf: PdfReader) -> None:
    contents = [link for link in tagged(pdf, "/Link") if link["/Pg"].get_object() == pdf.pages[1]]
    assert len(contents) > 5
    for link in contents:
        assert sum(isinstance(kid, int) for kid in kids(link)) < 3
        assert "/Link" not in [kid.get("/S") for kid in kids(link) if isinstance(kid, dict)]


def test_archive_is_both_standards_in_one_file(made: dict[str, Path]) -> None:  # ISO 19005-3
    root = PdfReader(made["notes"]).trailer["/Root"]
    said = root["/Metadata"].get_data().decode()
    assert said.count("</rdf:RDF>") == 1
    assert 'pdfaid:part="3"' in said
    assert 'pdfaid:conformance="A"' in said
    assert 'pdfuaid:part="1"' in said
    assert "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>" in said
    assert root["/OutputIntents"][0]["/S"] == "/GTS_PDFA1"
    assert "/AF" not in PdfReader(made["full"]).trailer["/Root"]


def test_archive_carries_its_sources(made: dict[str, Path]) -> None:  # 6.8
    reader = PdfReader(made["notes"])
    (associated,) = reader.trailer["/Root"]["/AF"]
    assert associated["/AFRelationship"] == "/Source"
    assert associated["/UF"] == "sources.bib"
    assert associated["/EF"]["/F"]["/Subtype"] == "/application/x-bibtex"
    assert associated["/EF"]["/F"]["/Params"]["/ModDate"].startswith("D:20210618")
    assert reader.attachments["sources.bib"] == [(HERE / "everything" / "sources.bib").read_bytes()]


def test_archive_smooths_no_picture(made: dict[str, Path]) -> None:  # 6.2.8
    reader = PdfReader(made["notes"])
    pictures = [
        thing.get_object()
        for page in reader.pages
        for thing in page["/Resources"].get("/XObject", {}).values()
        if thing.get_object()["/Subtype"] == "/Image"
    ]
    assert pictures
    assert not any(picture.get("/Interpolate", BooleanObject(False)).value for picture in pictures)
