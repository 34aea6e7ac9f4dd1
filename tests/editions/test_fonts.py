"""The fonts of an edition: those of every one, and those that its text needs besides."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from pypdf import PdfReader

from dateline.editions.build import build_edition
from dateline.editions.edition import load_edition
from dateline.editions.fonts import CODE, WIDE, advice, family_rule, font_face_rules, fonts, scripts_of
from dateline.editions.pages import Layout, StyleSheets
from editions.conftest import EPOCH, HERE
from editions.loading import manuscript_of


@pytest.mark.parametrize(
    ("text", "scripts"),
    [
        ("Plain “text” – and Łódź, Țara, ʿAlī…", set()),
        ("Правда", {WIDE}),
        ("Καθημερινή", {WIDE}),
        ("Nguyễn", {WIDE}),
        ("راه", {"arabic"}),
        ("הארץ", {"hebrew"}),
        ("नमस्ते ภาษา", {"devanagari", "thai"}),
        ("新华社", set()),
    ],
)
def test_a_text_asks_for_the_fonts_of_its_scripts(text: str, scripts: set[str]) -> None:
    assert scripts_of([text]) == scripts


@pytest.mark.parametrize("text", ["Правда", "Καθημερινή", "Nguyễn Thị Hạnh", "ОдесаЇїЄє", "הארץ", "راه"])
def test_the_fonts_of_a_script_have_its_letters(text: str) -> None:
    letters = {ord(letter) for letter in text if letter != " "}
    for bold in (False, True):
        held = [
            set(TTFont(BytesIO(font.data)).getBestCmap())
            for font in fonts(scripts_of([text]))
            if ("Bold" in font.style) == bold and "Italic" not in font.style
        ]
        assert sum(letters <= found for found in held) >= 2  # with serifs and without


def test_style_sheets_name_the_fonts_of_further_scripts() -> None:
    assert family_rule(frozenset({WIDE, "arabic", CODE})) == ""
    assert "--scripts-serif: 'Frank Ruhl Libre', 'Assistant', 'Noto Serif'" in family_rule(
        frozenset({"hebrew"})
    )
    assert "'Frank Ruhl Libre'" in font_face_rules(frozenset({"hebrew"}))


def test_what_is_wanted_for_letters_without_a_font() -> None:
    assert advice("ภา") == "install the package fontpkg-noto-sans-thai"
    assert advice("한국").startswith("install a font of their script (Noto Sans CJK")


def test_letters_without_a_font_are_told_once() -> None:
    files = {font.url: font.data for font in fonts()}
    sheets = StyleSheets([font_face_rules(), "* { font-family: 'Source Serif 4' }"], files.get)
    layout = Layout(
        "<html lang=en><title>T</title><p>\U000f0300\U000f0301\U000f0300 and \U000f0302", sheets, files.get
    )
    layout.pdf(b"x" * 16)
    (remark,) = layout.remarks
    assert remark.message.startswith(
        "no font has \U000f0300\U000f0301\U000f0302: boxes stand for them; install"
    )


@pytest.mark.pandoc
def test_an_edition_in_several_scripts_has_our_fonts_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(HERE)
    text = "# Правда и הארץ\n\n*Η Καθημερινή*, **Nguyễn Thị Hạnh**, راه, `code`, ☐.\n\n```\nx = 1\n```\n"
    made = build_edition(
        manuscript_of(text),
        load_edition("full"),
        tmp_path,
        epoch=EPOCH,
        project_dir=tmp_path,
        formats=["pdf", "html"],
    )
    pdf, page = made.paths
    names = {
        str(font.get_object()["/BaseFont"]).partition("+")[2]
        for sheet in PdfReader(pdf).pages
        for font in sheet["/Resources"]["/Font"].values()
    }
    own = ("Source-S", "Source-Code", "Amiri", "IBM-Plex-Sans-Arabic", "Frank-Ruhl", "Assistant")
    assert names
    assert not {name for name in names if not name.startswith(own)}
    assert "font-family: 'Frank Ruhl Libre'" in page.read_text(encoding="utf-8")
