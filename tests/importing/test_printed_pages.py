"""Texts taken out of a PDF: no running heads, no numbers of pages, no divided words; their notes."""

from __future__ import annotations

import pytest

from .conftest import Bring

pytestmark = pytest.mark.pandoc

FIRST = """Smuggling on the frontier

By Jane Doe

Summary

The trade feeds several thousand house-
holds. The guards fired on fuel carriers on February 22, 2021 (Haalvsh, Febru-
ary 23, 2021), and the cross-border trade was dis-
puted.1 The Anglo-
Iranian company and the anti-
government press, which the government fears, said nothing of it and of cross-
border trade, which
"""
NOTE = '1 See "Who counts?", Radio Zamaneh,\nFebruary 27, 2021, https://zamaneh.example/1.\n'
SECOND = """feeds them all the same, as the papers of both of the countries say again and
again (Fars, March 1, 2021).

1. Background

The fence was announced in 2019, and it was to be the end of all of the trade
in fuel (Dawn, April 13, 2020).
"""
THIRD = "2. The end\n\nIt was not the end, as all of those who had lived there knew (Fars, May 4, 2021).\n"


@pytest.mark.parametrize("feed", ["\f", ""])
def test_a_text_out_of_a_pdf(feed: str, bring: Bring) -> None:
    pages = (f"{FIRST}\n{NOTE}", SECOND, THIRD)
    heads = ("", "BORDER STUDIES        PAPER 14\n", "BORDER STUDIES        PAPER 14\n")
    text = "".join(
        f"{feed if n > 1 else ''}{head}{page}\n                 {n}\n"
        for n, (head, page) in enumerate(zip(heads, pages, strict=True), 1)
    )
    summary, background, end = (chapter.text for chapter in bring(text).chapters)
    assert summary == (
        "# Summary\n\nThe trade feeds several thousand households. The guards fired on fuel carriers on "
        "February 22, 2021 [@haalvsh-2021-02-23], and the cross-border trade was disputed.[^1] The "
        "Anglo-Iranian company and the anti-government press, which the government fears, said nothing of it "
        "and of cross-border trade, which feeds them all the same, as the papers of both of the countries "
        "say again and again [@fars-2021-03-01].\n\n[^1]: [@radio-zamaneh-2021-02-27].\n"
    )
    assert background.startswith("# 1. Background\n\nThe fence was announced in 2019, and")
    assert end.startswith(
        "# 2. The end\n\nIt was not the end, as all of those who had lived there knew [@fars"
    )


def test_numbers_and_lines_that_repeat_within_a_text_stay(bring: Bring) -> None:
    text = (
        "So it was, and nobody saw it.\n\n1\n\nOne (Fars, May 3, 2021).\n\n5\n\nFive (Fars, May 4, 2021).\n"
    )
    (chapter,) = bring(text).chapters
    assert "\n\n1\n\n" in chapter.text
    assert "\n\n5\n\n" in chapter.text


def test_a_text_that_divides_no_word_keeps_its_hyphens(bring: Bring) -> None:
    wrapped = (
        "The ferry was known to be well-\nknown for its age, and what was known of it had\n"
        "been written down well before the war by the men of the other bank of the river\n"
        "(Fars, May 4, 2021).\n"
    )
    (chapter,) = bring(wrapped).chapters
    assert "to be well-known for its age" in chapter.text


@pytest.mark.parametrize("gap", ["\n", ""])
def test_headings_that_no_blank_line_parts_from_their_text(gap: str, bring: Bring) -> None:
    body = (
        "The ferry of the village was seen by the men of the other bank of the river, who\n"
        "had come to the landing stage in the night to look for it and for the mayor (Fars,\n"
        "May 4, 2021).\n"
    )
    head = "Fuel and Fences: Smuggling on the\nSistan Frontier\nBy Jane Doe\n12 May 2021\n"
    text = f"{head}{gap}Summary\n{body * 9}{gap}1. The road\n{body * 2}{gap}2. The end\n{body}"
    imported = bring(text)
    assert [chapter.title for chapter in imported.chapters] == ["Summary", "1. The road", "2. The end"]
    report = imported.files["manuscript/report.yaml"].decode()
    assert 'title: "Fuel and Fences: Smuggling on the Sistan Frontier"' in report
    assert 'name: "Jane Doe"' in report


def test_columns_are_a_table(bring: Bring) -> None:
    text = (
        "The ferry of the village was seen by the men of the other bank of the river, who\n"
        "had come to the landing stage in the night to look for it (Fars, May 4, 2021).\n\n"
        "  Port          Tonnes   Seen by\n  Basra              9   the men of the bank\n"
        "  Umm Qasr       1,204   nobody (Fars, May 5, 2021)\n\n"
        "It was  the end of the  ferry, and those who had seen it said that it had been  old\n"
        "and  that nobody had been on it  when it left the landing stage in the night, as all\n"
        "of the  men of the other bank had  known (Fars, May 6, 2021).\n"
    )
    (chapter,) = bring(text).chapters
    assert chapter.text.split("\n\n")[1].splitlines() == [
        "| Port     | Tonnes | Seen by                   |",
        "|----------|--------|---------------------------|",
        "| Basra    | 9      | the men of the bank       |",
        "| Umm Qasr | 1,204  | nobody [@fars-2021-05-05] |",
    ]
    assert chapter.text.endswith("as all of the men of the other bank had known [@fars-2021-05-06].\n")
