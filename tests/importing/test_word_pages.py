"""Pages that Word saved, and encyclopedias: what only looks and links tell."""

from __future__ import annotations

import pytest

from .conftest import Bring

pytestmark = pytest.mark.pandoc
GAP = "<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp; </span>"
FIRST = (
    "<p class=MsoNormal>The ferry stopped on the river in the night and was not seen (Fars, May 3, 2021).</p>"
)


def item(mark: str, text: str, style: str = "margin-left:.5in;text-indent:-.25in") -> str:
    mark = f"<span style='font-family:Symbol'>{mark}{GAP}</span>"
    return f"<p class=MsoListParagraphCxSpMiddle style='{style}'>{mark}{text}</p>\n\n"


def test_items_are_lists_within_lists(bring: Bring) -> None:
    page = FIRST + "".join(
        [
            item("·", "cranes (Fars, May 4, 2021)"),
            item("o", "from <i>China</i>", "margin-left:1.0in"),
            item("o", "from India", "margin-left:1.0in"),
            item("·", "steel"),
            item("1)", "first"),
            item("2)", "second"),
        ]
    )
    (chapter,) = bring(page + "<p class=MsoNormal>So it was.</p>", "a.html").chapters
    assert chapter.text.partition("\n\n")[2] == (
        "- cranes [@fars-2021-05-04]\n  - from *China*\n  - from India\n- steel\n\n"
        "1.  first\n2.  second\n\nSo it was.\n"
    )


def test_numbers_of_headings_contents_captions_and_quotations(bring: Bring) -> None:
    page = (
        f"<p class=MsoToc1>1. Duqm 3</p><h1>1.{GAP}Duqm</h1>{FIRST}"
        "<p class=MsoQuote>We are ready (Fars, May 5, 2021).</p><p class=MsoCaption>The dock</p>"
    )
    (chapter,) = bring(page, "a.html").chapters
    assert chapter.text.startswith("# 1. Duqm\n\nThe ferry")
    assert "> We are ready [@fars-2021-05-05]." in chapter.text
    assert "::: caption\nThe dock\n:::" in chapter.text


def test_an_encyclopedia_has_notes_and_no_furniture(bring: Bring) -> None:
    mark = '<sup class="reference"><a href="#cite_note-{0}">&#91;{0}&#93;</a></sup>'
    edit = '<span class="mw-editsection">[<a href="#">edit</a>]</span>'
    page = (
        f'<h1>Strike</h1><a class="mw-jump-link" href="#s">Jump to search</a><p>It began.{mark.format(1)} '
        f'Eight died.{mark.format(2)}</p><div class="toc"><h2>Contents</h2><ul><li>1 End</li></ul></div>'
        f"<h2>End{edit}</h2><p>It ended, and the river was as it was.{mark.format(1)}</p>"
        f'<h2>References{edit}</h2><div class="reflist"><ol class="references">'
        '<li id="cite_note-1"><span class="mw-cite-backlink">^ <a href="#a"><sup><b>a</b></sup></a></span> '
        '<a href="https://bbc.example/1">"Protests"</a>. <i>BBC News</i>. 17 July 2021.</li>'
        '<li id="cite_note-2"><span class="mw-cite-backlink">^</span> Fars, 18 July 2021.</li></ol></div>'
        '<div id="catlinks" class="catlinks">Categories: Strikes</div>'
    )
    opening, end = bring(f"<html><body>{page}</body></html>", "a.html").chapters
    assert opening.text == (
        "It began.[^1] Eight died.[^2]\n\n[^1]: [@bbc-news-2021-07-17].\n\n[^2]: [@fars-2021-07-18].\n"
    )
    assert (
        end.text == "# End\n\nIt ended, and the river was as it was.[^1]\n\n[^1]: [@bbc-news-2021-07-17].\n"
    )
