"""The editions of the sample, from chapters to files."""

from __future__ import annotations

import json
import re
import sys
import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from dateline import files, pandoc
from dateline.editions import assemble, fonts, guard, pages
from dateline.editions.build import FORMATS, Built, build_edition, build_editions, prepare
from dateline.editions.edition import load_edition
from dateline.editions.folders import EditionError
from dateline.editions.lines import with_whole_names
from dateline.editions.pdf import page_html
from dateline.editions.prepared import curled
from dateline.values.bibliography import Bibliography
from dateline.values.chapters import Chapter, Heading
from dateline.values.dates import PartialDate
from dateline.values.manuscript import Manuscript
from dateline.values.text import Source
from editions.conftest import EPOCH, HERE, path_of, text_of
from editions.loading import chapter_of, manuscript_of

pytestmark = pytest.mark.pandoc


@pytest.fixture(autouse=True)
def _in_the_sample(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(HERE)


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


def test_a_heading_that_is_a_citation_takes_no_key_away(sample: Manuscript, tmp_path: Path) -> None:
    key = "evening-mail-2021-02-15"
    text = f"# [@{key}]\n\n## Rails [@{key}]\n\nIt was late [@{key}].\n"
    cited = replace(sample, chapters=(chapter_of("sample/01.md", text),), report=None)
    made = build_edition(cited, load_edition("full"), tmp_path, epoch=EPOCH, project_dir=HERE / "sample")
    page = made.paths[2].read_text(encoding="utf-8")
    assert "<title>Rails</title>" in page
    assert f"[@{key}]" not in page
    assert re.search(r"It was late.*Evening Mail", page)


def test_a_source_below_a_caption_is_part_of_it(sample: Manuscript, tmp_path: Path) -> None:
    source = "::: caption\nSource: [@evening-mail-2021-02-15]\n:::\n"
    text = f"# One\n\n![A halt](days.png)\n\n{source}\nWords.\n\n{source}"
    cited = replace(sample, chapters=(chapter_of("sample/01.md", text),))
    made = build_edition(cited, load_edition("full"), tmp_path, epoch=EPOCH, project_dir=HERE / "sample")
    page = made.paths[2].read_text(encoding="utf-8")
    assert re.search(r"<figcaption>.*A halt<br />\s*Source: <span class=.citation.*</figcaption>", page)
    assert re.search(r"<p>Words\.</p>\s*<div class=.caption.[^>]*>\s*<p>Source: ", page)


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
    kept, _ = fonts._cached(source, family, "Italic", wide=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    fonts._smaller.cache_clear()
    made, file = fonts._cached(source, family, "Italic", wide=False)
    assert made == kept
    assert file is not None
    assert file.read_bytes() == kept
    assert fonts._cached(source, family, "Italic", wide=False) == (kept, file)  # now from the new cache
    monkeypatch.setenv("XDG_CACHE_HOME", "/dev/null")
    assert fonts._cached(source, family, "Italic", wide=False) == (kept, None)


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
