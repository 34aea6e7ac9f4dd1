"""Saved pages that a table lays out: the cell of the report is the report, that of the menu stays behind."""

from __future__ import annotations

import pytest

from dateline.importing.importer import Imported

from .conftest import Bring

pytestmark = pytest.mark.pandoc
ENTRY = (
    "<p><b>{0} May 1996</b><br>The ferry to the island stayed in port and nobody was told why it did so.</p>"
    '<p>—Ann Loh, "No Ferry {0}," <i>China Post</i> (Taipei), {0} May 1996, p. 4; in FBIS-CHI-96-0{0}, '
    "20 May 1996.</p>"
)
DAYS = "".join(map(ENTRY.format, (11, 12, 13)))
PAGE = (
    "<html><body><table><tr><td><a href='a.html'>Home</a><br><a href='b.html'>Taiwan profile</a></td>"
    f"<td><h2>Ferry chronology</h2>{DAYS}</td></tr></table></body></html>"
)


def outlets(imported: Imported) -> list[tuple[str, str]]:
    return [
        (outlet, group.date.edtf() if group.date else "")
        for keyed in imported.read.citations
        for group in keyed.citation.groups
        for outlet in group.outlets
    ]


def test_a_page_in_a_table_is_read_as_paragraphs(bring: Bring) -> None:
    imported = bring(PAGE, "a.html")
    (chapter,) = imported.chapters
    assert "Taiwan profile" not in chapter.text
    assert "|" not in chapter.text
    assert "+--" not in chapter.text
    assert outlets(imported) == [
        pair for day in (11, 12, 13) for pair in (("China Post", f"1996-05-{day}"), ("FBIS", "1996-05-20"))
    ]


def test_a_table_of_figures_stays_one(bring: Bring) -> None:
    rows = "".join(f"<tr><td>May {n}</td><td>{n * 4} lorries</td></tr>" for n in range(1, 9))
    page = f"<p>{'The ferry stayed in port. ' * 9}(Fars, May 3, 2021)</p><table>{rows}</table>"
    (chapter,) = bring(page, "a.html").chapters
    assert "32 lorries" in chapter.text
    assert "---" in chapter.text
