"""The DOCX of an edition, held against what Word itself would write: styles, lists, tables."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from lxml import etree

from dateline import pandoc
from dateline.editions.build import build_edition
from dateline.editions.edition import load_edition
from dateline.values.manuscript import Manuscript
from editions.conftest import EPOCH, HERE
from editions.word.word_documents import (
    WP,
    W,
    base_of,
    edition_of,
    paragraph_of,
    part,
    run_style,
    style_of,
    texts,
    words,
)

pytestmark = pytest.mark.pandoc
# What a paragraph or run may carry: its style, its place in a numbering, its language and direction.
MARKS = {
    "pPr": {"pStyle", "numPr", "bidi", "sectPr"},
    "rPr": {"rStyle", "lang", "rtl", "cs", "noProof", "webHidden"},
}


@pytest.mark.parametrize(
    ("text", "style"),
    [
        ("Term", "DefinitionTerm"),
        ("Its definition.", "Definition"),
        ("☐ open", "ListBullet"),
        ("☑ done", "ListBulletSpaced"),
        ("1,234,567", "TableTextWidest"),
        ("head", "TableHeadWidest"),
        ("x", "TableText"),
        ("few", "TableHead"),
    ],
)
def test_other_text_has_a_style_of_its_own(more: zipfile.ZipFile, text: str, style: str) -> None:
    found = next(p for p in part(more, "document").iter(f"{W}p") if words(p) == text)
    assert style_of(found).removesuffix("Kept") == style


def test_type_of_wide_tables_and_of_notes_is_small(more: zipfile.ZipFile) -> None:
    sizes = {name: base_of(more, name).find(f"{W}rPr/{W}sz") for name in ("TableTextWidest", "FootnoteText")}
    assert {name: size is not None and size.get(f"{W}val") for name, size in sizes.items()} == {
        "TableTextWidest": "13", "FootnoteText": "17",
    }  # fmt: skip
    notes = {words(p): style_of(p) for p in part(more, "footnotes").iter(f"{W}p")}
    assert notes["Second."] == "FootnoteText"
    assert notes["an item"] == "FootnoteList"
    look = [style.get(f"{W}val") for style in part(more, "document").iter(f"{W}tblStyle")]
    assert look[:2] == ["TableWide", "Table"]


def test_lines_that_their_author_ends_are_not_stretched(more: zipfile.ZipFile) -> None:
    assert part(more, "settings").find(f"{W}compat/{W}doNotExpandShiftReturn") is not None


def test_nothing_keeps_text_off_a_picture(more: zipfile.ZipFile) -> None:
    (picture, *_) = part(more, "document").iter(f"{WP}inline")
    assert [picture.get(f"dist{side}") for side in "TBLR"] == ["0"] * 4


@pytest.mark.parametrize(("length", "style"), [(40, "Title"), (80, "TitleLong"), (150, "TitleLongest")])
def test_a_long_title_is_set_smaller(
    length: int, style: str, sample: Manuscript, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(HERE)
    assert sample.report is not None
    named = replace(sample, report=replace(sample.report, title="word " * (length // 5)))
    with edition_of(named, "# One\n", tmp_path) as docx:
        title = next(p for p in part(docx, "document").iter(f"{W}p") if style_of(p).startswith("Title"))
        assert style_of(title) == style
        assert len(words(part(docx, "header1"))) <= 46


# --- styles ---------------------------------------------------------------------------------------


def test_nothing_is_formatted_directly(docx: zipfile.ZipFile) -> None:
    for root in texts(docx):
        for box, allowed in MARKS.items():
            for properties in root.iter(f"{W}{box}"):
                assert {etree.QName(child).localname for child in properties} <= allowed
        assert not list(root.iter("{urn:schemas-microsoft-com:vml}rect"))


def test_every_style_that_is_used_exists_and_has_one_name(docx: zipfile.ZipFile) -> None:
    styles = part(docx, "styles")
    identifiers = [style.get(f"{W}styleId") for style in styles.iter(f"{W}style")]
    names = [str(name.get(f"{W}val")).casefold() for name in styles.iterfind(f"{W}style/{W}name")]
    assert len(set(identifiers)) == len(identifiers)
    assert len(set(names)) == len(names)
    for root in (*texts(docx), part(docx, "numbering")):
        used = {node.get(f"{W}val") for node in root.iter(f"{W}pStyle", f"{W}rStyle", f"{W}tblStyle")}
        assert used <= set(identifiers)
    for tag in ("basedOn", "next", "link"):
        assert {node.get(f"{W}val") for node in styles.iter(f"{W}{tag}")} <= set(identifiers)


def test_every_paragraph_of_the_text_has_a_style(docx: zipfile.ZipFile) -> None:
    for paragraph in part(docx, "document").iter(f"{W}p"):
        assert style_of(paragraph) or not words(paragraph)


@pytest.mark.parametrize(
    ("text", "style"),
    [
        ("word", "Emphasis"), ("both", "StrongEmphasis"), ("struck", "Strikethrough"), ("2", "Superscript"),
        ("code", "VerbatimChar"), ("small", "SmallCaps"), ("under", "Underline"), ("marked", "Highlight"),
        ("a link", "HyperlinkEmphasis"), ("A", "Emphasis"), ("24", None),
    ],
)  # fmt: skip
def test_a_look_has_the_name_of_a_style(rich: zipfile.ZipFile, text: str, style: str | None) -> None:
    assert run_style(rich, text) == style


def test_bold_does_not_cancel_bold(rich: zipfile.ZipFile) -> None:
    heading = paragraph_of(rich, "A bold heading")
    styles = [node.get(f"{W}val") for node in heading.iter(f"{W}rStyle")]
    assert "Strong" not in styles
    assert "Strong" not in etree.tostring(paragraph_of(rich, "Beds"), encoding="unicode")


def test_lists_have_the_styles_of_words_own_buttons(rich: zipfile.ZipFile) -> None:
    def of(text: str) -> tuple[str, bool]:
        paragraph = paragraph_of(rich, text)
        return style_of(paragraph), paragraph.find(f"{W}pPr/{W}numPr") is not None

    assert of("first") == ("ListNumberSpaced", True)  # a number counts in its own list
    assert of("carried on") == ("ListContinueSpaced", False)
    assert of("nested too") == ("ListNumber2", True)
    assert of("loose") == ("ListBulletSpaced", False)  # a bullet is the style's
    assert of("quoted in a list") == ("BlockText2", False)
    numbering = part(rich, "numbering")
    linked = {style.get(f"{W}val") for style in numbering.iter(f"{W}pStyle")}
    assert {"ListBullet", "ListBullet2"} <= linked
    bullet = next(s for s in part(rich, "styles").iter(f"{W}style") if s.get(f"{W}styleId") == "ListBullet")
    number = bullet.find(f"{W}pPr/{W}numPr/{W}numId")
    assert number is not None
    assert number.get(f"{W}val") in {num.get(f"{W}numId") for num in numbering.iter(f"{W}num")}


def test_main_points_have_a_style_and_stay_a_list(rich: zipfile.ZipFile) -> None:
    point = paragraph_of(rich, "What matters most")
    assert style_of(point) == "MainPoints"
    assert point.find(f"{W}pPr/{W}numPr") is not None


def test_what_is_spaced_has_space(rich: zipfile.ZipFile) -> None:
    spaced = [
        style
        for style in part(rich, "styles").iter(f"{W}style")
        if style.get(f"{W}styleId", "").endswith(("Spaced", "AfterTable"))
    ]
    assert len(spaced) >= 4
    assert all(style.find(f"{W}pPr/{W}spacing") is not None for style in spaced)


def test_headings_and_captions_are_kept_with_what_follows(full: zipfile.ZipFile) -> None:
    styles = {s.get(f"{W}styleId"): s for s in part(full, "styles").iter(f"{W}style")}
    for name in (
        "Heading1",
        "Heading2",
        "Heading3",
        "TableCaption",
        "CaptionedFigure",
        "TableHead",
        "SourceOutlet",
    ):
        assert styles[name].find(f"{W}pPr/{W}keepNext") is not None
    for name in ("BodyText", "ListBullet", "Bibliography"):
        assert styles[name].find(f"{W}pPr/{W}widowControl") is not None


def test_a_house_has_its_own_reference_document(sample: Manuscript, tmp_path: Path) -> None:
    folder = tmp_path / "templates" / "full"
    folder.mkdir(parents=True)
    reference = pandoc.default_data_file("reference.docx")
    (folder / "reference.docx").write_bytes(reference)
    edition = load_edition("full", tmp_path)
    made = build_edition(
        sample, edition, tmp_path / "out", epoch=EPOCH, project_dir=HERE / "sample", formats=["docx"]
    )
    with zipfile.ZipFile(made.paths[0]) as docx, zipfile.ZipFile(BytesIO(reference)) as theirs:
        test_every_style_that_is_used_exists_and_has_one_name(docx)
        test_nothing_is_formatted_directly(docx)
        kept = {s.get(f"{W}styleId"): s for s in part(docx, "styles").iter(f"{W}style")}
        for style in etree.fromstring(theirs.read("word/styles.xml")).iter(f"{W}style"):
            if style.get(f"{W}styleId") in ("Heading1", "BodyText", "Title"):
                ours = kept[style.get(f"{W}styleId")]
                assert [child.tag for child in ours.iter()] == [child.tag for child in style.iter()]


# --- tables ---------------------------------------------------------------------------------------


def test_tables_repeat_their_head_and_keep_rows_whole(docx: zipfile.ZipFile) -> None:
    for table in part(docx, "document").iter(f"{W}tbl"):
        rows = list(table.iter(f"{W}tr"))
        assert rows[0].find(f"{W}trPr/{W}tblHeader") is not None
        assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
        caption = table.find(f"{W}tblPr/{W}tblCaption")
        assert caption is not None
        assert caption.get(f"{W}val")


def test_columns_share_the_width_of_the_text(docx: zipfile.ZipFile) -> None:
    width = round((210 - 33 - 33) / 25.4 * 1440)
    for table in part(docx, "document").iter(f"{W}tbl"):
        columns = [int(column.get(f"{W}w", "0")) for column in table.iter(f"{W}gridCol")]
        assert abs(sum(columns) - width) <= len(columns)
        if table.find(f"{W}tblPr/{W}tblLayout") is not None:
            for row in table.iter(f"{W}tr"):
                cells = [int(cell.get(f"{W}w", "0")) for cell in row.iterfind(f"{W}tc/{W}tcPr/{W}tcW")]
                assert cells == columns


def test_cells_are_aligned_by_style(rich: zipfile.ZipFile) -> None:
    assert style_of(paragraph_of(rich, "24")) == "TableTextRight"
    assert style_of(paragraph_of(rich, "Since")) == "TableHeadCentered"
    assert style_of(paragraph_of(rich, "After the table")) == "BodyTextAfterTable"
