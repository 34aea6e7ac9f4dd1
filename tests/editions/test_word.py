"""The DOCX of an edition, held against what Word itself would write: on the XML, part by part."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from lxml import etree

from dateline import pandoc
from dateline.editions import word_formatting, word_pictures
from dateline.editions.build import Built, build_edition
from dateline.editions.edition import load_edition
from dateline.editions.word_fields import run_of
from dateline.editions.word_styles import element, identifier
from dateline.values.manuscript import Manuscript
from editions.conftest import EPOCH, HERE, path_of
from editions.loading import chapter_of

pytestmark = pytest.mark.pandoc
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
# What a paragraph or run may carry: its style, its place in a numbering, its language and direction.
MARKS = {
    "pPr": {"pStyle", "numPr", "bidi", "sectPr"},
    "rPr": {"rStyle", "lang", "rtl", "cs", "noProof", "webHidden"},
}
RICH = """# Everything {#sec-all}

::: main-points
- What matters most
:::

A *word*, a **word**, ***both***, ~~struck~~, x^2^, H~2~O, `code`, [small]{.smallcaps}, [under]{.underline},
[marked]{.mark}, [*a link*](https://example.org/) and [سلام]{lang=fa dir=rtl}.[^n]

## A *bold* **heading** with a note^[In the heading.]

1. first

   carried on

2. second
   a) nested
   b) nested too

- loose

- looser, with @fig-drawing and @tbl-beds

  > quoted in a list

See @sec-all.

* * *

| Car | **Beds** | Since |
|:----|---------:|:-----:|
| *A* |       24 | 1998  |

: Beds. {#tbl-beds}

After the table, @eq-none stands in `@code`.

![A drawing of a square, told in words](square.svg){#fig-drawing width=90%}

Term
:   What it means.

::: {lang=fa dir=rtl}
متن فارسی.
:::

[^n]: A *note* with **words** and @fig-drawing.
"""


@pytest.fixture(autouse=True)
def _in_the_sample(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(HERE)


def edition_of(sample: Manuscript, text: str, folder: Path, *, language: str = "en") -> zipfile.ZipFile:
    assert sample.report is not None
    chapters = (chapter_of("sample/01-opening.md", text), *sample.chapters[1:])
    report = replace(sample.report, language=language)
    manuscript = replace(sample, chapters=chapters, report=report)
    edition = replace(load_edition("full"), chapters=1)
    made = build_edition(
        manuscript, edition, folder, epoch=EPOCH, project_dir=HERE / "sample", formats=["docx"]
    )
    return zipfile.ZipFile(made.paths[0])


@pytest.fixture(scope="module")
def rich(sample: Manuscript, tmp_path_factory: pytest.TempPathFactory) -> Iterator[zipfile.ZipFile]:
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(HERE)
        with edition_of(sample, RICH.replace("@eq-none", "all"), tmp_path_factory.mktemp("rich")) as archive:
            yield archive


MORE = (
    """# Everything else

Term

:   Its definition.

- [ ] open
- [x] done

A note.[^n]

[^n]: First.

    Second.

    - an item

| One line
| another

"""
    + "\n".join(["|" + f"{cell}|" * 13 for cell in ("head", "---", "1,234,567")])
    + """

: Many columns.

| few | columns |
|---|---|
| x | y |

: Few columns.

![Wide.](days.png){#fig-wide alt="Wide"}
"""
)


@pytest.fixture(scope="module")
def more(sample: Manuscript, tmp_path_factory: pytest.TempPathFactory) -> Iterator[zipfile.ZipFile]:
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(HERE)
        with edition_of(sample, MORE, tmp_path_factory.mktemp("more")) as archive:
            yield archive


@pytest.fixture(scope="module")
def persian(sample: Manuscript, tmp_path_factory: pytest.TempPathFactory) -> Iterator[zipfile.ZipFile]:
    text = "# فصل\n\nمتن *فارسی* ۱۲.\n\n| الف | ب |\n|---|--:|\n| ۱ | ۲ |\n\n: جدول {#tbl-a}\n\n- یک\n- دو\n"
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(HERE)
        with edition_of(sample, text, tmp_path_factory.mktemp("fa"), language="fa") as archive:
            yield archive


@pytest.fixture(scope="module")
def full(built: Built) -> Iterator[zipfile.ZipFile]:
    with zipfile.ZipFile(path_of(built, "-full.docx")) as archive:
        yield archive


@pytest.fixture(params=["rich", "more", "persian", "full"])
def docx(request: pytest.FixtureRequest) -> zipfile.ZipFile:
    archive: zipfile.ZipFile = request.getfixturevalue(request.param)
    return archive


def part(docx: zipfile.ZipFile, name: str) -> etree._Element:
    return etree.fromstring(docx.read(f"word/{name}.xml"))


def texts(docx: zipfile.ZipFile) -> list[etree._Element]:
    return [
        part(docx, name) for name in ("document", "footnotes", "header1", "header2", "footer1", "footer2")
    ]


def style_of(paragraph: etree._Element) -> str:
    return word_formatting.style_of(paragraph)


def words(node: etree._Element) -> str:
    return "".join(text.text or "" for text in node.iter(f"{W}t"))


def paragraph_of(docx: zipfile.ZipFile, text: str) -> etree._Element:
    return next(p for p in part(docx, "document").iter(f"{W}p") if text in words(p))


def run_style(docx: zipfile.ZipFile, text: str) -> str | None:
    for run in part(docx, "document").iter(f"{W}r"):
        if words(run) == text:
            style = run.find(f"{W}rPr/{W}rStyle")
            return None if style is None else style.get(f"{W}val")
    raise AssertionError(f"no run {text!r}")


def base_of(docx: zipfile.ZipFile, style: str) -> etree._Element:
    return next(s for s in part(docx, "styles").iter(f"{W}style") if s.get(f"{W}styleId") == style)


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
