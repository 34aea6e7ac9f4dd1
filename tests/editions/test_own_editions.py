"""Editions, templates and house styles of one's own: what they may be, and how wrong ones are explained."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest
from pypdf import PdfReader

from dateline.editions.build import build_edition
from dateline.editions.edition import load_edition
from dateline.editions.folders import EditionError, edition_names
from dateline.values.manuscript import Manuscript
from editions.conftest import EPOCH, HERE, text_of

pytestmark = pytest.mark.pandoc


@pytest.fixture(autouse=True)
def _in_the_sample(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(HERE)


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
