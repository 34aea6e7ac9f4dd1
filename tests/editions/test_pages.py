"""What pages are set well by: lines, wide tables, formulas, notes of several blocks, long titles."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from dateline import pandoc
from dateline.editions.build import build_edition, prepare
from dateline.editions.drawing import formula
from dateline.editions.edition import load_edition
from dateline.editions.fonts import font_face_rules, fonts
from dateline.editions.lists import counted, item_mark, marked_lists
from dateline.editions.pages import Layout, StyleSheets
from dateline.editions.pdf import page_html
from dateline.editions.prepared import Title, inline_notes, shortened
from editions.conftest import EPOCH, HERE
from editions.loading import manuscript_of

pytestmark = pytest.mark.pandoc
SENTENCE = "While hour about river it river it little again the the it met the the of of the of little."
CITATION = '<span class="citation">(<a href="#x">Outlet 19, March 23, 2020</a>)</span>.'


def lines_of(markup: str, width: float) -> list[str]:
    """The first letters of each line, as the text of the PDF has them."""
    common = HERE.parents[1] / "templates" / "common"
    style = "\n".join((common / name).read_text(encoding="utf-8") for name in ("lists.css", "type.css"))
    page = f"@page {{ size: {width}mm 60mm; margin: 10mm }}"
    files = {font.url: font.data for font in fonts()}
    sheets = StyleSheets([font_face_rules(), style, page], files.get)
    layout = Layout(f"<html lang=en><title>T</title>{markup}", sheets, files.get)
    made = layout.pdf(b"x" * 16)
    path = Path("lines.pdf")
    path.write_bytes(made)
    return [line.strip() for line in PdfReader(path).pages[0].extract_text().splitlines() if line.strip()]


@pytest.mark.parametrize("tenths", range(1600, 1660, 4))
def test_no_line_is_broken_behind_its_first_word(
    tenths: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    first = lines_of(f"<p>{SENTENCE} {CITATION}</p><p id=x>x", tenths / 10)[0]
    assert len(first) > 70


@pytest.mark.parametrize("width", range(100, 168, 4))
@pytest.mark.parametrize("name", ["Mustafa al-Kadhimi", "Bahr al-Ulum", "(al-Alam)", "“as-Sumaria”"])
def test_no_line_ends_in_an_article(
    width: int, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    lines = lines_of(f"<p>{f'{name} spoke again. ' * 12}", width)
    assert len(lines) > 2
    assert not [line for line in lines if re.search(r"\b(?:al|as)-$", line)]
    shown = re.sub(r"[\s-]", "", "".join(lines))  # of the first page, with some words hyphenated
    assert re.sub(r"[\s-]", "", f"{name} spoke again. " * 12).startswith(shown)


@pytest.mark.parametrize("width", range(150, 172, 2))
def test_no_word_is_cut_where_the_line_can_end_before_it(
    width: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    items = "; ".join(f"<a href=#x>{name}, 29 October 2022</a>" for name in ("Courier", "Telegrammatic") * 6)
    lines = lines_of(f"<p>Said. <span class=citation>({items})</span></p><p id=x>x", width)
    assert len(lines) > 4
    words = set(re.findall(r"[A-Za-z]+", " ".join(lines)))
    assert words <= {"Said", "Courier", "Telegrammatic", "October", "x"}


@pytest.mark.parametrize(
    ("written", "marks"),
    [
        ("a. x\nb. y\n", ["a. x", "b. y"]),
        ("iii) x\niv) y\n", ["iii) x", "iv) y"]),
        ("(7) x\n(8) y\n", ["(7) x", "(8) y"]),
        ("(A) x\n(B) y\n", ["(A) x", "(B) y"]),
        ("3. x\n4. y\n", ["3. x", "4. y"]),
        ("- [ ] x\n- [x] y\n", ["☐ x", "☑ y"]),
    ],
)
def test_lists_are_marked_as_their_author_marked_them(
    written: str, marks: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    document = pandoc.read(written)
    blocks = marked_lists(document["blocks"])
    text = pandoc.write({**document, "blocks": blocks}, "html").decode()
    assert sorted(" ".join(lines_of(counted(text), 160)).split()) == sorted(" ".join(marks).split())
    note = [{"t": "Para", "c": [{"t": "Note", "c": blocks}]}]
    said = pandoc.write({**document, "blocks": inline_notes(note)}, "html").decode()
    assert re.sub("<[^>]+>", "\n", said).split() == " ".join(marks).split()


@pytest.mark.parametrize(
    ("number", "style", "mark"),
    [
        (27, "LowerAlpha", "aa."),
        (52, "UpperAlpha", "AZ."),
        (49, "LowerRoman", "xlix."),
        (0, "LowerRoman", "0."),
    ],
)
def test_numbers_of_items(number: int, style: str, mark: str) -> None:
    assert item_mark(number, [1, {"t": style}, {"t": "DefaultDelim"}]) == mark


def page_of(text: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(folder)
    prepared, _ = prepare(manuscript_of(text), load_edition("full"), {}, epoch=EPOCH, root=folder)
    return page_html(prepared)


@pytest.mark.parametrize(("columns", "name"), [(7, ""), (8, "wide"), (14, "widest")])
def test_a_wide_table_has_smaller_type(
    columns: int, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = "|" + "a |" * columns
    page = page_of(f"# T\n\n{row}\n|{'---|' * columns}\n{row}\n", tmp_path, monkeypatch)
    assert re.findall(r"<table(?: class=\"(\w+)\")?>", page) == [name]


def test_nothing_is_set_beyond_the_margins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    row = "|" + "value of it |" * 14
    text = f"# {'Long' * 40}\n\n{'x' * 300}\n\n{row}\n|{'---|' * 14}\n{row}\n"
    edition = load_edition("full")
    (path,) = build_edition(
        manuscript_of(text), edition, tmp_path, epoch=EPOCH, project_dir=tmp_path, formats=["pdf"]
    ).paths
    right = (edition.page.width - edition.page.right) / 25.4 * 72
    starts: list[float] = []
    for page in PdfReader(path).pages[1:]:
        page.extract_text(
            visitor_text=lambda text, cm, tm, *_: (
                starts.append(tm[4] * cm[0] + cm[4]) if text.strip() else None
            )
        )
    assert starts
    assert max(starts) < right


def test_formulas_are_drawn_and_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = page_of("# F\n\n$E=mc^2$, $\\frac{a}{b}$ and $$\\sum_{i=1}^n x_i$$\n", tmp_path, monkeypatch)
    assert "<em>E</em>" in page
    assert re.findall(r'alt="([^"]*)"', page) == [r"\frac{a}{b}", r"\sum_{i=1}^n x_i"]
    assert page.count('class="formula') == 2


def test_a_formula_that_cannot_be_drawn_is_text() -> None:
    assert formula(r"\begin{matrix} a & b \end{matrix}", 10) is None
    drawn = formula(r"\frac{a}{b}", 10)
    assert drawn == formula(r"\frac{a}{b}", 10) is not None
    assert 1 < drawn[1] < 8  # points below the line


def test_a_note_keeps_all_of_its_blocks() -> None:
    note = "[^n]\n\n[^n]: One.\n\n    - item\n    - other\n\n    ```\n    a = 1\n    ```\n\n    > said\n"
    document = pandoc.read(note)
    text = pandoc.write({**document, "blocks": inline_notes(document["blocks"])}, "html").decode()
    assert re.sub("<[^>]+>", " ", text).split() == "One. – item – other a = 1 said".split()


@pytest.mark.parametrize(
    ("title", "head"),
    [("Short", "Short"), ("word, " * 30, "word, " * 6 + "word…"), ("x" * 90, "x" * 45 + "…")],
)
def test_running_heads_are_shortened(title: str, head: str) -> None:
    assert shortened(title) == head


@pytest.mark.parametrize(
    ("title", "running", "room"),
    [
        ("The patient neighbor", "The patient neighbor", 72),
        ("Grain and guarantees: how a plan outlived three governments", "Grain and guarantees", 72),
        ("Grain – how a plan that nobody expected to last outlived us", "Grain", 87),
        (
            "How a plan that nobody expected to last outlived three",
            "How a plan that nobody expected to last…",
            52,
        ),
    ],
)
def test_title_and_chapter_share_the_running_head(
    title: str, running: str, room: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    prepared, _ = prepare(manuscript_of("# A\n"), load_edition("full"), {}, epoch=EPOCH, root=tmp_path)
    named = replace(prepared, title=Title(title))
    assert (named.running_title, named.room_beside_title) == (running, room)
    assert replace(named, draft=True).room_beside_title < room


@pytest.mark.parametrize("language", ["ar", "de", "fa", "fr"])
def test_each_language_has_every_word_and_its_places(language: str) -> None:
    words = load_edition("full").words
    english, own = words["en"], words[language]
    kinds = {
        "news agency",
        "newspaper",
        "broadcaster",
        "website",
        "social account",
        "government",
        "think tank",
    }
    assert kinds <= own.keys()
    assert own.keys() - english.keys() - kinds <= {"alphabet", "days"}
    same_in_all = {"caption", "gregorian", "translated"}
    assert english.keys() - own.keys() <= same_in_all
    for key in own.keys() & english.keys():
        places = [sorted(set(re.findall(r"\{\w+\}", text[key]))) for text in (english, own)]
        assert places[0] == places[1], key
