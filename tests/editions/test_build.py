"""The editions of the sample, from chapters to files."""

from __future__ import annotations

import json
import re
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from lxml import etree
from pypdf import PdfReader

from dateline import files, pandoc
from dateline.editions import assemble, fonts, guard, pages
from dateline.editions.build import FORMATS, Built, build_edition, build_editions, prepare
from dateline.editions.edition import load_edition
from dateline.editions.folders import EditionError, edition_names
from dateline.editions.lines import with_whole_names
from dateline.editions.pdf import page_html
from dateline.editions.prepared import curled
from dateline.values.bibliography import Bibliography
from dateline.values.chapters import Chapter, Heading
from dateline.values.dates import PartialDate
from dateline.values.manuscript import Manuscript
from dateline.values.text import Source
from editions.conftest import EPOCH, HERE, path_of
from editions.loading import chapter_of, manuscript_of

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


def text_of(reader: PdfReader) -> str:
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


def test_all_files_are_written(built: Built) -> None:
    names = [path.name for path in built.paths]
    title = "night-trains-of-the-north"
    assert names == [f"{title}-{e}.{f}" for e in ("full", "notes", "brief") for f in ("pdf", "docx", "html")]


def test_page_is_the_accepted_one(sample: Manuscript, accept: bool) -> None:
    prepared, _ = prepare(sample, load_edition("full"), {}, epoch=EPOCH, root=HERE / "sample")
    markup = re.sub(r"base64,[\w+/=]+", "base64,…", page_html(prepared))
    expected = HERE / "sample" / "full.html"
    if accept:
        expected.write_text(markup, encoding="utf-8")
    assert markup == expected.read_text(encoding="utf-8")


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


# --- the build ------------------------------------------------------------------------------------


def test_two_builds_are_equal(sample: Manuscript, built: Built, tmp_path: Path) -> None:
    edition = load_edition("full")
    again = build_edition(sample, edition, tmp_path, epoch=EPOCH, project_dir=HERE / "sample")
    for path in again.paths:
        assert path.read_bytes() == path_of(built, path.name).read_bytes()


def test_brief_has_two_pages_and_its_own_sources(built: Built) -> None:
    reader = PdfReader(path_of(built, "-brief.pdf"))
    assert len(reader.pages) <= 2
    assert "Sleeper" not in text_of(reader)
    assert "al-Qitar" in text_of(reader)


def test_what_was_left_out_is_told(built: Built) -> None:
    said = " ".join(remark.message for remark in built.remarks)
    assert "javascript:" in said
    assert "iframe" in said
    assert "dateline: allow" not in said
    assert "Figure 1 is referred to, but is no part of this edition" in said


@pytest.mark.parametrize("ending", ["-full.pdf", "-brief.pdf"])
def test_nothing_foreign_is_in_the_pdf(built: Built, ending: str) -> None:
    data = path_of(built, ending).read_bytes()
    assert b"javascript:" not in data
    assert b"iframe" not in data


def test_failure_leaves_everything_as_it_was(
    sample: Manuscript, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = tmp_path / "night-trains-of-the-north-brief.pdf"
    old.write_bytes(b"old")

    def refuse(path: Path, content: bytes) -> Path:
        if path.suffix == ".docx":
            raise OSError("disk full")
        return original(path, content)

    original = files._beside
    monkeypatch.setattr(files, "_beside", refuse)
    with pytest.raises(OSError, match="disk full"):
        build_edition(sample, load_edition("brief"), tmp_path, epoch=EPOCH, project_dir=HERE / "sample")
    assert [path.name for path in tmp_path.iterdir()] == [old.name]
    assert old.read_bytes() == b"old"


def test_failed_rename_gives_the_old_file_back(tmp_path: Path) -> None:
    old, blocked = tmp_path / "a.pdf", tmp_path / "b.pdf"
    old.write_bytes(b"old")
    blocked.mkdir()
    with pytest.raises(OSError, match=r"."):
        files.write_whole({old: b"new", blocked: b"new"})
    assert old.read_bytes() == b"old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.pdf", "b.pdf"]


def with_chapter(sample: Manuscript, text: str) -> Manuscript:
    first = chapter_of("sample/01-opening.md", text)
    return replace(sample, chapters=(first, *sample.chapters[1:]))


def test_undefined_key_is_refused_and_a_draft_passes(sample: Manuscript, tmp_path: Path) -> None:
    wrong = with_chapter(sample, "# Opening\n\nText [@nobody-2020-01-01].\n")
    edition = load_edition("brief")
    with pytest.raises(EditionError, match="nobody-2020-01-01"):
        build_edition(wrong, edition, tmp_path, epoch=EPOCH, project_dir=HERE / "sample")
    assert not list(tmp_path.iterdir())
    made = build_edition(wrong, edition, tmp_path, epoch=EPOCH, project_dir=HERE / "sample", draft=True)
    assert "Draft, not for publication" in text_of(PdfReader(made.paths[0]))
    with zipfile.ZipFile(made.paths[1]) as archive:
        assert "Draft, not for publication" in archive.read("word/header2.xml").decode()


@pytest.mark.parametrize(
    "target", ["../../conftest.py", "/etc/hostname", "http://example.org/a.png", "missing.png"]
)
def test_foreign_pictures_are_refused(sample: Manuscript, tmp_path: Path, target: str) -> None:
    wrong = with_chapter(sample, f"# Opening\n\n![A picture]({target})\n")
    with pytest.raises(EditionError, match="picture"):
        build_edition(wrong, load_edition("brief"), tmp_path, epoch=EPOCH, project_dir=HERE / "sample")


def test_a_draft_says_where_a_picture_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    manuscript = manuscript_of("# One\n\n![Days](none.png)\n")
    with pytest.raises(EditionError, match=r"01\.md: the picture none\.png cannot be read: No such file"):
        build_edition(manuscript, load_edition("full"), tmp_path, epoch=EPOCH, project_dir=tmp_path)
    made = build_edition(
        manuscript, load_edition("full"), tmp_path / "out", epoch=EPOCH, project_dir=tmp_path, draft=True
    )
    assert any("none.png cannot be read" in remark.message for remark in made.remarks)
    for text in (text_of(PdfReader(made.paths[0])), made.paths[2].read_text(encoding="utf-8")):
        assert "[picture missing: none.png]" in text


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.png", b"\x89PNG\r\n\x1a\nnonsense", r"a\.png is damaged"),
        ("a.jpg", b"no picture", r"a\.jpg is damaged: cannot identify"),
        ("a.svg", b"<svg xmlns='http://www.w3.org/2000/svg'><rect", r"a\.svg is damaged: .*line 1"),
    ],
)
def test_a_damaged_picture_is_named(
    name: str, content: bytes, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / name).write_bytes(content)
    with pytest.raises(EditionError, match=message):
        prepare(manuscript_of(f"# One\n\n![A]({name})\n"), load_edition("full"), {}, epoch=0, root=tmp_path)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("The patient neighbor", "the-patient-neighbor"),
        ("word " * 40, "-".join(["word"] * 16)),
        ("x" * 300, "x" * 80),
        ("…", "report"),
    ],
)
def test_names_of_files_are_whole_words_that_file_systems_bear(title: str, name: str) -> None:
    assert assemble.slug(title) == name


@pytest.mark.parametrize(
    ("language", "printed", "message"),
    [
        ("fa-IR", "fa-IR", ""),
        ("42", "en", "no language tag"),
        ("xx", "xx", "no words in the language 'xx'"),
    ],
)
def test_a_language_that_is_not_known_is_told(
    language: str, printed: str, message: str, sample: Manuscript
) -> None:
    assert sample.report is not None
    strange = replace(sample, report=replace(sample.report, language=language))
    prepared, remarks = prepare(strange, load_edition("brief"), {}, epoch=EPOCH, root=HERE / "sample")
    assert prepared.title.language == printed
    told = [remark.message for remark in remarks if remark.place == "report.yaml"]
    assert [message in text for text in told] == ([True] if message else [])


def test_chapter_that_pandoc_chokes_on_is_named(sample: Manuscript, monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = with_chapter(sample, "[" * 40)
    real = pandoc.read
    monkeypatch.setattr(pandoc, "read", lambda text: real(text, time_limit=0.5))
    with pytest.raises(EditionError, match=r"01-opening\.md: pandoc: took too long"):
        assemble.read_chapters(wrong.chapters[:1])


def test_edition_is_a_folder_and_no_code(sample: Manuscript, tmp_path: Path) -> None:
    folder = tmp_path / "templates" / "press"
    folder.mkdir(parents=True)
    (folder / "edition.toml").write_text(
        'title = "Press"\nformats = ["pdf"]\nchapters = ["02-line.md"]\nfile = "press"\n[page]\nsize = "A5"\n'
        'top = "12mm"\n[words.en]\nsources = "Read on"\n'
    )
    (folder / "page.html.jinja").write_text(
        "<!DOCTYPE html><html lang=en><title>{{ title.title }}</title>{{ body }}"
    )
    (folder / "page.css").write_text("p { color: black }")
    assert edition_names(tmp_path) == ("full", "brief", "notes", "press")
    edition = load_edition("press", tmp_path)
    made = build_edition(sample, edition, tmp_path / "out", epoch=EPOCH, project_dir=HERE / "sample")
    reader = PdfReader(made.paths[0])
    assert made.paths == (tmp_path / "out" / "press.pdf",)
    assert round(float(reader.pages[0].mediabox.width) / 72 * 25.4) == 148
    assert "Read on" in text_of(reader)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("formats = 3", "formats"),
        ("colour = 1", "no key `colour`"),
        ('chapters = ["99-none.md"]', "99-none"),
        ('formats = ["odt"]', "edition.toml:1: there is no format `odt`; known are pdf, docx, html"),
        ('title = "x"\nformats = ["pdf", "odt"]', "edition.toml:2: there is no format `odt`"),
        ("formats = []", "edition.toml:1: `formats` is a list of pdf, docx, html"),
        ('[page]\nsize = "B5"', "size"),
        ('style = "../secret.csl"', "leaves"),
        ("title =", "edition.toml"),
        ('contents = "all"', "not a number"),
        ('file = "../{report}"', "without a folder"),
        ('file = "{day}"', "may name"),
        ('[words.en]\nfigure = "Figure {n}"', "may name {number}"),
        ('[options]\nshort_chapter = "no"', "short_chapter"),
    ],
)
def test_wrong_edition_is_explained(sample: Manuscript, tmp_path: Path, text: str, message: str) -> None:
    folder = tmp_path / "templates" / "odd"
    folder.mkdir(parents=True)
    (folder / "edition.toml").write_text(text)
    with pytest.raises(EditionError, match=message):
        build_edition(
            sample, load_edition("odd", tmp_path), tmp_path, epoch=EPOCH, project_dir=HERE / "sample"
        )


def test_house_style_of_the_docs_is_ten_lines(sample: Manuscript, tmp_path: Path) -> None:
    text = (Path(__file__).parents[2] / "docs" / "editions.md").read_text(encoding="utf-8")
    example = next(block for block in re.findall(r"```toml\n(.*?)```", text, re.S) if "extends" in block)
    assert len(example.splitlines()) <= 10
    folder = tmp_path / "templates" / "house"
    folder.mkdir(parents=True)
    (folder / "edition.toml").write_text(example)
    mark = (
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><path d='M0 0h9v9z' fill='#7a1f2b'/></svg>"
    )
    (folder / "logo.svg").write_text(mark)
    edition = load_edition("house", tmp_path)
    made = build_edition(sample, edition, tmp_path, epoch=EPOCH, project_dir=HERE / "sample")
    by_suffix = {path.suffix: path for path in made.paths}
    reader = PdfReader(by_suffix[".pdf"])
    assert [round(float(side)) for side in reader.pages[0].mediabox[2:]] == [612, 792]
    with zipfile.ZipFile(by_suffix[".docx"]) as archive:
        document, styles = (archive.read(f"word/{part}.xml").decode() for part in ("document", "styles"))
        assert any(name.startswith("word/media/") for name in archive.namelist())
    assert 'w:w="12240" w:h="15840"' in document
    assert "7A1F2B" in styles
    markup = by_suffix[".html"].read_text(encoding="utf-8")
    assert "--accent: #7a1f2b" in markup
    assert 'class="logo"><img src="data:image/svg+xml;base64,' in markup


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('extends = "nothing"', "no edition `nothing`"),
        ('extends = "odd"', "extends itself"),
        ('logo = "none.svg"', "has no `none.svg`"),
        ('logo = "edition.toml"', "is no picture"),
        ('[colors]\naccent = "red"', "#7a1f2b"),
    ],
)
def test_wrong_house_style_is_explained(sample: Manuscript, tmp_path: Path, text: str, message: str) -> None:
    folder = tmp_path / "templates" / "odd"
    folder.mkdir(parents=True)
    (folder / "edition.toml").write_text(text)
    with pytest.raises(EditionError, match=message):
        build_edition(
            sample, load_edition("odd", tmp_path), tmp_path, epoch=EPOCH, project_dir=HERE / "sample",
            formats=["html"],
        )  # fmt: skip


def test_template_cannot_reach_out(sample: Manuscript, tmp_path: Path) -> None:
    folder = tmp_path / "templates" / "full"
    folder.mkdir(parents=True)
    (folder / "page.html.jinja").write_text("{{ ''.__class__.__mro__ }}")
    with pytest.raises(EditionError, match="unsafe"):
        build_edition(
            sample, load_edition("full", tmp_path), tmp_path, epoch=EPOCH, project_dir=HERE / "sample"
        )


def test_page_loads_nothing_of_the_machine(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("SECRET")
    markup = f'<link rel=attachment href="{secret.as_uri()}"><img src="{secret.as_uri()}"><p>Text'
    sheets = pages.StyleSheets([f"p {{ background: url('{secret.as_uri()}') }}"], {}.get)
    layout = pages.Layout(markup, sheets, {}.get)
    assert layout.remarks
    assert not PdfReader(BytesIO(layout.pdf(b"1" * 16))).attachments


def test_missing_library_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    class Broken:
        def find_spec(self, name: str, *_: object) -> None:
            if name == "weasyprint":
                raise OSError("cannot load library 'pango-1.0-0'")

    monkeypatch.delitem(sys.modules, "weasyprint", raising=False)
    monkeypatch.setattr(sys, "meta_path", [Broken(), *sys.meta_path])
    with pytest.raises(pages.MissingLibraryError, match=r"libpango-1\.0-0"):
        pages._weasyprint()


def test_progress_is_told(sample: Manuscript, tmp_path: Path) -> None:
    steps: list[str] = []
    build_editions(
        sample, [(load_edition("brief"), ["docx"])], tmp_path, epoch=EPOCH, project_dir=HERE / "sample",
        progress=steps.append,
    )  # fmt: skip
    assert steps == [
        "brief: read 1 chapters",
        "brief: resolve citations",
        "brief: make docx",
        "write the files",
    ]


def test_formats_are_one_line_each() -> None:
    assert set(FORMATS) >= {"pdf", "docx"}


def test_html_text_is_what_a_reader_sees() -> None:
    assert guard.html_text("<style>p{}</style><p>a &amp; b</p>") == "a & b"
    assert json.dumps(guard.faults("fine")) == "[]"


def test_docx_opens_in_pandoc(built: Built) -> None:
    for path in built.paths:
        if path.suffix == ".docx":
            assert pandoc.run(["--from", "docx", "--to", "json", path])


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("the project's own", "the project’s own"),
        ('the "land corridor"', "the “land corridor”"),
        ("'so' -- she said...", "‘so’ – she said…"),
        ('("maximum pressure")', "(“maximum pressure”)"),
    ],
)
def test_quotes_of_the_title_page_are_typographic(typed: str, printed: str) -> None:
    assert curled(typed) == printed


def test_chapters_alone_make_an_edition(tmp_path: Path) -> None:
    text = "---\ntitle: Front matter\nbibliography: none.bib\n---\n\n## A start\n\nText without a source.\n"
    heading = Heading(Source("a.md", text).span(0, 0), 2, "A start", "a-start")
    chapter = Chapter(Source("a.md", text), "", headings=(heading,))
    alone = Manuscript((chapter,), Bibliography(), PartialDate(2020, 7, 15))
    made = build_edition(alone, load_edition("full"), tmp_path, epoch=0, project_dir=tmp_path)
    assert [path.name for path in made.paths] == [f"a-start-full.{f}" for f in ("pdf", "docx", "html")]
    text = text_of(PdfReader(made.paths[0]))
    assert "Text without a source." in text
    assert "Front matter" not in text
    assert "Sources" not in text


def test_persian_report_is_set_from_the_right(sample: Manuscript, tmp_path: Path) -> None:
    assert sample.report is not None
    persian = replace(sample, report=replace(sample.report, language="fa"))
    made = build_edition(persian, load_edition("brief"), tmp_path, epoch=EPOCH, project_dir=HERE / "sample")
    assert PdfReader(made.paths[0]).trailer["/Root"]["/Lang"] == "fa"
    with zipfile.ZipFile(made.paths[1]) as archive:
        assert 'w:lang w:val="fa-IR"' in archive.read("word/styles.xml").decode()
        assert "<w:bidi" in archive.read("word/document.xml").decode()


def test_fonts_made_anew_are_equal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    family = "Source Sans 3"
    source = fonts._variable(family, italic=True)
    kept = fonts._cached(source, family, "Italic", wide=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    fonts._smaller.cache_clear()
    assert fonts._cached(source, family, "Italic", wide=False) == kept
    assert fonts._cached(source, family, "Italic", wide=False) == kept  # now from the new cache
    monkeypatch.setenv("XDG_CACHE_HOME", "/dev/null")
    assert fonts._cached(source, family, "Italic", wide=False) == kept


def test_citations_other_than_those_checked_stop_the_build(sample: Manuscript, tmp_path: Path) -> None:
    chapter = sample.chapters[0]
    unchecked = replace(chapter, citations=chapter.citations[1:])
    wrong = replace(sample, chapters=(unchecked, *sample.chapters[1:]))
    with pytest.raises(guard.OtherCitationsError) as error:
        build_edition(wrong, load_edition("brief"), tmp_path, epoch=EPOCH, project_dir=HERE / "sample")
    assert "checked: " in str(error.value)
    assert f"pandoc:  {chapter.items[0].key} (normal)" in str(error.value)
    assert not list(tmp_path.iterdir())


def test_html_keeps_a_name_on_a_line_with_its_article() -> None:
    page = (
        "<title>al-Manar</title><p data-x='al-Manar'>As al-Kazimi’s man, Mustafa <em>al-Haq</em> (Ash-Sharq) "
        "and a total-Manar; al-2 sat.</p><option>al-Manar</option><script>'al-Manar'</script>"
        "<code>al-Manar</code>"
    )
    whole = '<span class="whole">{}</span>'.format
    wanted = page.replace("al-Kazimi’s", whole("al-Kazimi’s")).replace("al-Haq", whole("al-Haq"))
    assert with_whole_names(page) == wanted.replace("Ash-Sharq", whole("Ash-Sharq"))
