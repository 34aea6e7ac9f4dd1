"""Word documents, saved pages and Markdown brought in: their citations, addresses, handles and signs."""

from __future__ import annotations

import io

import docx
import pytest

from dateline.importing.importer import Existing
from dateline.pandoc import run

from .conftest import Bring

pytestmark = pytest.mark.pandoc


def word_document() -> bytes:
    document = docx.Document()
    document.add_heading("The landing stages", 1)
    document.add_paragraph("The ferry stopped ", style="Normal").add_run("(Fars, May 4, 2021)").italic = True
    document.add_paragraph("The ferry at the stage (IRNA, May 5, 2021)", style="Caption")
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text = "One stage"
    table.cell(0, 1).text = "Mehr, May 6, 2021"
    document.add_heading("The tolls", 1)
    document.add_paragraph("They rose.")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_a_word_document(bring: Bring) -> None:
    imported = bring(word_document(), "old.docx")
    assert [(str(k.citation.kind), k.keys) for k in imported.read.citations] == [
        ("parenthetical", ("fars-2021-05-04",)),
        ("caption", ("irna-2021-05-05",)),
        ("parenthetical", ("mehr-2021-05-06",)),
    ]
    assert [c.name for c in imported.chapters] == ["01-the-landing-stages.md", "02-the-tolls.md"]


PAGE = """<!doctype html><html><head><title>Rivers</title>
<script>document.write("(Fars, May 1, 2021)")</script></head><body>
<nav><a href="/">Home (IRNA, May 2, 2021)</a></nav><main><h1>The stages</h1>
<p>The ferry stopped (<a href="https://fars.example/4">Fars</a>, May 4, 2021).<sup>
<a href="#_ftn1">[1]</a></sup></p>
<figure><img src="data:image/png;base64,iVBORw0KGgo=" alt="x">
<figcaption>The ferry (IRNA, May 5, 2021)</figcaption></figure>
<h1>The tolls</h1><p>They rose.</p>
<div id="_ftn1"><p><a href="#_ftnref1">[1]</a> Mehr, May 6, 2021.</p></div></main>
<footer>(Tasnim, May 7, 2021)</footer></body></html>"""


def test_a_saved_page(bring: Bring) -> None:
    imported = bring(PAGE, "page.html")
    assert [(str(k.citation.kind), k.keys) for k in imported.read.citations] == [
        ("parenthetical", ("fars-2021-05-04",)),
        ("caption", ("irna-2021-05-05",)),
        ("footnote", ("mehr-2021-05-06",)),
    ]
    assert imported.read.citations[0].citation.groups[0].url == "https://fars.example/4"
    first = imported.chapters[0].text
    assert "script" not in first
    assert "[^1]: [@mehr-2021-05-06]." in first
    assert [n for n in imported.files if n.startswith("manuscript/images/")] == [
        "manuscript/images/picture-01.png"
    ]


NOTED = """<html><body><main><article><h1>The tolls</h1>
<p class="byline">River Desk, Bangui / Kinshasa. Published 18 March 2022.</p>
<p>They rose in May<sup><a href="#n1" id="r1">1</a></sup>.</p></article></main>
<div class="foot"><hr><p id="n1"><a href="#r1">1</a>. Mehr, May 6, 2021.</p></div>
<aside class="related"><p id="more"><a href="#top">More of it</a> (Tasnim, May 7, 2021)</p></aside>
<div class="social-share">Share this page.</div></body></html>"""


def test_notes_stay_where_a_site_calls_their_place_its_foot(bring: Bring) -> None:
    imported = bring(NOTED, "page.html")
    assert [k.keys for k in imported.read.citations] == [("mehr-2021-05-06",)]
    text = imported.chapters[0].text
    assert "[^1]: [@mehr-2021-05-06]." in text
    assert "Share" not in text


def test_names_that_lead_to_a_page_are_outlets_where_others_are_linked_so(bring: Bring) -> None:
    def told(name: str, day: int) -> str:
        return (
            f'<p>It rained (<a href="https://x.example/{day}">{name}</a>, {day} May 2021), and more so.</p>'
        )

    names = ("Fars", "Tasnim", "IRNA", "Mehr", "Mold-Street", "Paris")
    page = "<html><body><h1>Rain</h1>" + "".join(map(told, names, range(3, 9))) + "</body></html>"
    read = [group.outlets for k in bring(page, "a.html").read.citations for group in k.citation.groups]
    assert read == [("Fars",), ("Tasnim",), ("IRNA",), ("Mehr",), ("Mold-Street",)]
    alone = page.replace('<a href="https://x.example/7">Mold-Street</a>', "Mold-Street")
    assert len(bring(alone, "a.html").read.citations) == 4


def test_each_of_several_sources_takes_the_address_that_it_leads_to(bring: Bring) -> None:
    def urls(source: str) -> list[str | None]:
        (keyed,) = bring(f"It rained twice ({source}).\n", "a.md").read.citations
        return [group.url for group in keyed.citation.groups]

    fars, mehr = "[Fars](https://f.example/4)", "[Mehr](https://m.example/5)"
    assert urls(f"{fars}, May 4, 2021; {mehr}, May 5, 2021") == ["https://f.example/4", "https://m.example/5"]
    assert urls(f"{fars}, May 4, 2021; {mehr}") == ["https://f.example/4", "https://m.example/5"]
    assert urls(f"Fars, [May 4, 2021](https://f.example/4); {mehr}, May 5, 2021") == [
        "https://f.example/4",
        "https://m.example/5",
    ]
    assert urls(f"{fars}, May 4, 2021; Mehr, May 5, 2021") == [None, None]
    assert urls(f"Fars, May 4, 2021; {fars} and {mehr}, May 5, 2021") == [None, None]


def test_an_address_without_a_scheme_is_one_of_the_web(bring: Bring) -> None:
    text = "It was cold.[^1]\n\n[^1]: LRT, 5 January 2022, lrt.lt.\n"
    assert (
        "url            = {https://lrt.lt}" in bring(text, "a.md").files["bibliography/sources.bib"].decode()
    )


def test_signs_that_mean_something_in_markdown_stay_signs(bring: Bring) -> None:
    text = (
        "The handle @jzarif wrote it (Fars, May 4, 2021). See *this* and _that_, # and [x](y), $5 and `code`."
    )
    (chapter,) = bring(text).chapters
    back = run(["--from", "markdown-smart", "--to", "plain", "--wrap=none"], chapter.text.encode()).decode()
    assert back.strip() == text.replace("(Fars, May 4, 2021)", "[@fars-2021-05-04]")


def test_handles_in_markdown_are_no_keys(bring: Bring) -> None:
    text = "It wrote (@PunjabCanals, March 6, 2020), said @jzarif; see [@doe-2020] and @fars-2021-05-04."
    there = Existing(sources="@article{fars-2021-05-04, journaltitle = {Fars}, date = {2021-05-04}}\n")
    (chapter,) = bring(text, "a.md", existing=there).chapters
    assert "[@punjabcanals-2020-03-06], said \\@jzarif; see [@doe-2020] and @fars-2021-05-04." in chapter.text
    posts = "The film [@hunchun_lorry, Weibo, 2019.03.19] shows none [@doe-2020, p. 12; @fars-2021-05-04]."
    (chapter,) = bring(posts, "a.md", existing=there).chapters
    shown = "film [@hunchun-lorry-2019-03-19] shows none [@doe-2020, p.\xa012; @fars-2021-05-04]."
    assert shown in chapter.text
    named = bring(f"---\nbibliography: refs.bib\n---\n\n{text}", "a.md")
    assert "said @jzarif; see" in named.chapters[0].text


def test_a_key_with_a_day_behind_it_is_a_handle(bring: Bring) -> None:
    text = "It was seen [@HornShipSpotter, X, 15 Jul 2023]; see [@doe-2020, chap. one]."
    (chapter,) = bring(text, "a.md").chapters
    assert "seen [@hornshipspotter-2023-07-15]; see [@doe-2020, chap." in chapter.text
