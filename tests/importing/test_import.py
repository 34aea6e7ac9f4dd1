"""Old reports brought in: chapters, keys, entries, words kept, what is there kept, bad files refused."""

from __future__ import annotations

import io
import json
import re
import sys
from pathlib import Path

import docx
import pytest
from click.testing import CliRunner

from dateline.cli import cli
from dateline.importing.command import as_data_of
from dateline.importing.importer import Existing, Imported
from dateline.pandoc import run
from dateline.reading.bibtex import read_bibliography
from dateline.reading.outlets import read_outlets
from dateline.values.text import Source

from .conftest import Bring

pytestmark = pytest.mark.pandoc

CORPUS = Path(__file__).parent.parent / "corpus" / "import"
sys.path.append(str(Path(__file__).parent.parent.parent / "benchmarks"))
import score_import  # noqa: E402

REPORT = """RIVERS OF THE NORTH
By Jane Doe
12 May 2021

Summary
The ferry stopped on May 3 (Fars, May 4, 2021). It's "late", they said, & *dear*: 5 < 6 [sic] (IRNA, May 6).
- One landing stage was shut (Tasnim; Mehr, May 5, 2021).
- Another was opened, the website Khabar Online (May 7, 2021) argued, by mistake.

The ferry at the landing stage
(Fars, May 4, 2021)

What came after
The mayor left town.[1] Nobody paid (, May 8, 2021). It rained (Fars, June 31, 2021).

[1] For more see FARS, "The mayor leaves", May 9, 2021, https://fars.example/9.
"""


def texts(imported: Imported) -> dict[str, str]:
    return {
        name: data.decode()
        for name, data in imported.files.items()
        if not name.startswith("manuscript/images")
    }


INCIDENTS = """ATTACKS ON THE PRESS

The list covers the first half of 2021 and was compiled by three volunteers
who read what the stations and the papers of the country brought.

1.  3 March 2021, Bamako
Police fired near a crew of Joliba TV and took away the only camera that
it had with it.
Source: Studio Tamani, 4 March 2021

2.  5 March 2021, Gao
Threats on Facebook to the announcers of Radio Naata, who had read out a
list of debtors.
Source: Facebook page of the town hall of Gao,
6 March 2021

3.  9 March 2021, Mopti
A reporter of L'Essor was searched at a checkpoint on the road to the
north and sent back on foot.
Source: Malijet, 12 March 2021; Diocese of Mopti, Facebook,
13 March 2021; Radio Naata
"""


def test_a_list_of_incidents_cites_its_source_lines_alone(bring: Bring) -> None:
    imported = bring(INCIDENTS)
    cited = [(c["text"], c["line"]) for c in as_data_of(imported)["citations"]]
    assert cited == [
        ("Source: Studio Tamani, 4 March 2021", 9),
        ("Source: Facebook page of the town hall of Gao, 6 March 2021", 14),
        ("Source: Malijet, 12 March 2021; Diocese of Mopti, Facebook, 13 March 2021; Radio Naata", 20),
    ]
    assert "# Source" not in "".join(texts(imported).values())


def test_chapters_and_front_matter(bring: Bring) -> None:
    files = texts(bring(REPORT))
    assert [name for name in files if name.endswith(".md")] == [
        "manuscript/01-summary.md",
        "manuscript/02-what-came-after.md",
    ]
    assert files["manuscript/report.yaml"].splitlines()[:4] == [
        'title: "RIVERS OF THE NORTH"',
        "authors:",
        '  - name: "Jane Doe"',
        "date: 2021-05-12",
    ]


def test_a_smaller_heading_may_open_the_report(bring: Bring) -> None:
    """Such as a word processor's `Heading 2` above the first `Heading 1`, where sentences date a source."""
    report = (
        "## Memorandum\n\nFars reported on May 3, 2021 that it rained.\n\n"
        "# The law\n\nIt is so (Fars, May 4, 2021).\n"
    )
    files = texts(bring(report, name="memo.md"))
    assert [name for name in files if name.endswith(".md")] == [
        "manuscript/01-opening.md",
        "manuscript/02-the-law.md",
    ]


def test_a_source_below_its_paragraph_is_no_heading(bring: Bring) -> None:
    report = (
        "The pilot boat sank at its mooring.\n   — Milliyet, 3 May 2024\n\n"
        "The lighthouse was lit again.\n   >> Cumhuriyet, 4 May 2024\n\nThe keeper has a cat.\n"
    )
    files = texts(bring(report, name="log.txt"))
    whole = "".join(text for name, text in files.items() if name.endswith(".md"))
    assert "[@milliyet-2024-05-03]" in whole
    assert "@cumhuriyet-2024-05-04]" in whole
    assert "# —" not in whole


def test_citations_become_keys_and_the_rest_stays(bring: Bring) -> None:
    files = texts(bring(REPORT))
    first, second = files["manuscript/01-summary.md"], files["manuscript/02-what-came-after.md"]
    assert "The ferry stopped on May 3 [@fars-2021-05-04]." in first
    assert "[@irna-xxxx-05-06]" in first
    assert "- One landing stage was shut [@tasnim-2021-05-05; @mehr-2021-05-05]." in first
    assert "the website Khabar Online [-@khabar-online-2021-05-07] argued" in first
    assert "::: caption\nThe ferry at the landing stage [@fars-2021-05-04]\n:::" in first
    assert "Nobody paid (, May 8, 2021)." in second
    assert "It rained [@fars-nd]." in second
    assert "[^1]: For more see [@fars-2021-05-09]." in second


def test_entries_say_what_the_text_says(bring: Bring) -> None:
    entries = read_bibliography(
        [Source("sources.bib", texts(bring(REPORT))["bibliography/sources.bib"])]
    ).by_key
    assert set(entries) == {
        "fars-2021-05-04", "irna-xxxx-05-06", "tasnim-2021-05-05", "mehr-2021-05-05",
        "khabar-online-2021-05-07", "fars-nd", "fars-2021-05-09",
    }  # fmt: skip
    assert entries["fars-2021-05-09"].get("title") == "The mayor leaves"
    assert entries["fars-2021-05-09"].get("url") == "https://fars.example/9"
    assert entries["irna-xxxx-05-06"].date is None
    assert "June 31, 2021" in entries["fars-nd"].get("annotation")


def test_published_dates_what_has_no_year(bring: Bring) -> None:
    imported = bring(REPORT, published="2021-05-12")
    assert "irna-2021-05-06" in {entry.key for entry in imported.read.entries}
    told = next(c for c in as_data_of(imported)["citations"] if c["text"] == "(IRNA, May 6)")
    group = told["groups"][0]
    assert (group["date"], group["missing_year"], group["month_day"]) == (None, True, "05-06")
    december = bring("It was so (IRNA, December 30).", published="2021-01-12")
    assert [entry.key for entry in december.read.entries] == ["irna-2020-12-30"]
    season = bring("Fars reported in the summer that it was so.", published="2021-01-12")
    assert all(entry.date is None for entry in season.read.entries)


def test_problems_stand_where_the_report_has_them(bring: Bring) -> None:
    found = {(p.name, p.span.begin.line) for p in bring(REPORT).problems}
    assert {
        ("missing-year", 6),
        ("missing-outlet", 14),
        ("impossible-date", 14),
        ("outlet-variant", 16),
    } <= found


def test_spellings_of_one_outlet_share_a_key_and_an_entry_of_the_registry(bring: Bring) -> None:
    imported = bring(
        "A (Fars, May 4, 2021). B (FARS, May 4, 2021). "
        "C (Fars News Agency, May 5, 2021). D (the Fars, May 6, 2021)."
    )
    assert [k.keys for k in imported.read.citations] == [
        ("fars-2021-05-04",), ("fars-2021-05-04",), ("fars-2021-05-05",), ("fars-2021-05-06",),
    ]  # fmt: skip
    registry = read_outlets(Source("outlets.toml", texts(imported)["bibliography/outlets.toml"]))
    assert not registry.problems
    assert [(o.slug, o.name, set(o.aliases)) for o in registry.outlets] == [
        ("fars", "Fars", {"FARS", "Fars News Agency", "the Fars"})
    ]


def test_names_that_only_look_alike_are_asked_about(bring: Bring) -> None:
    text = "A (Mashreq News, May 4, 2021). B (Mashreq News, May 6, 2021). C (Mashriq News, May 5, 2021)."
    imported = bring(text)
    assert [(p.name, p.other) for p in imported.canon.near] == [("Mashreq News", "Mashriq News")]
    assert "outlet-variant" in {p.name for p in imported.problems}


def test_what_is_there_is_joined(bring: Bring) -> None:
    there = Existing(
        sources="@article{zz-fars-may,\n  entrysubtype = {newspaper},\n  journaltitle = {Fars},\n"
        "  date = {2021-05-04},\n}\n% kept\n",
        outlets='[fars]\nname = "Fars"\nhosts = ["fars.example"]\n',
        configured=True,
    )
    imported = bring(REPORT, existing=there)
    files = texts(imported)
    assert imported.read.citations[0].keys == ("zz-fars-may",)
    assert files["bibliography/sources.bib"].startswith(
        there.sources.rstrip("\n").split("% kept")[0].rstrip()
    )
    assert "% kept" in files["bibliography/sources.bib"]
    assert files["bibliography/outlets.toml"].startswith(there.outlets)
    assert "dateline.toml" not in files


def words_without_citations(text: str, cut: list[tuple[int, int]]) -> list[str]:
    """The words of a text, what lies in the stretches left out."""
    kept, done = [], 0
    for start, end in sorted(cut):
        kept.append(text[done:start])
        done = max(done, end)
    return re.findall(r"[^\W_]+", "".join([*kept, text[done:]]))


@pytest.mark.parametrize("name", sorted(p.name for p in CORPUS.glob("*.toml")))
def test_the_words_of_the_prose_are_unchanged(name: str, bring: Bring) -> None:
    label = score_import.labels_of(CORPUS / name)
    path = CORPUS / label["document"]
    imported = bring(path.read_bytes(), path.name)
    source = imported.read.citations[0].citation.span.source
    cut = [(k.citation.cut.start, k.citation.cut.end) for k in imported.read.citations if k.keys]
    before = words_without_citations(source.text, cut)
    plain = "\n".join(as_plain(chapter.text) for chapter in imported.chapters)
    plain = re.sub(r"\^\((\w+)\)", r"\1", plain)  # as pandoc writes what is set high: 3^(rd)
    cited = r"(?:[^@\[\];]*\s)?-?@[\w-]+(?:,[^@\];]*)?"  # with the words before it and behind it: `cf. @fars`
    after = re.findall(r"[^\W_]+", re.sub(rf"\[{cited}(?:; {cited})*\]", " ", plain))
    lists = {"a", "b", "c", "d", "e", "i"}  # what numbers the items of lists, beside digits
    words = [sorted(w for w in words if not w.isdigit() and w not in lists) for words in (after, before)]
    assert words[0] == words[1]


def as_plain(markdown: str) -> str:
    """What a reader sees of a chapter, its keys as they are typed."""
    reader = ["--from", "markdown-smart-citations", "--to", "plain-smart", "--wrap=none"]
    return run(reader, markdown.encode()).decode()


def test_the_project_builds_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1620864000")
    Path("old.txt").write_text(REPORT, encoding="utf-8")
    runner = CliRunner()
    assert runner.invoke(cli, ["import", "old.txt", "--output-dir", "new"]).exit_code == 0
    again = runner.invoke(cli, ["import", "old.txt", "--output-dir", "new"])
    assert (again.exit_code, "is there already" in again.stderr) == (2, True)
    assert runner.invoke(cli, ["import", "old.txt", "--output-dir", "new", "--force"]).exit_code == 0
    assert "% " not in Path("new/bibliography/sources.bib").read_text(encoding="utf-8")
    assert (
        Path("new/bibliography/sources.bib").read_text(encoding="utf-8").count("@article{fars-2021-05-04,")
        == 1
    )
    monkeypatch.chdir(tmp_path / "new")
    built = runner.invoke(cli, ["build", "full", "--format", "pdf"])
    assert built.exit_code == 0, built.output
    (pdf,) = Path("build").glob("*.pdf")
    assert pdf.read_bytes().startswith(b"%PDF")


def test_nothing_is_written_by_a_dry_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("old.txt").write_text(REPORT, encoding="utf-8")
    result = CliRunner().invoke(cli, ["import", "old.txt", "--dry-run", "--output-format", "json"])
    assert result.exit_code == 0
    data = json.loads(result.stdout)
    assert set(data) == {"citations", "entries", "problems"}
    assert set(data["citations"][0]) == {"line", "column", "text", "kind", "groups", "keys"}
    assert set(data["citations"][0]["groups"][0]) == {
        "outlets", "date", "missing_year", "month_day", "via", "place", "title", "url", "accessed",
        "qualifier",
    }  # fmt: skip
    assert [p.name for p in tmp_path.iterdir()] == ["old.txt"]


def test_the_corpus_is_read_well() -> None:
    """A floor beneath the measured score, which `benchmarks/score_import.py` prints."""
    total = score_import.Tally()
    for one in score_import.scores_of([str(CORPUS)]):
        for tally in one.by_kind.values():
            total.add(tally)
    assert total.right >= 0.97 * total.found
    assert total.right >= 0.95 * total.wanted


# --- files of other kinds ------------------------------------------------------------------------


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


def test_a_wrapped_line_that_begins_with_a_day_goes_on(bring: Bring) -> None:
    text = (
        "Der Sender zählte bis zum Abend drei Dutzend Lastwagen, die Polizei nur halb so viele [Unitel,\n"
        "25. Mai 2023], und am Morgen danach war die Straße nach den Worten der Fahrer wieder frei.\n"
    )
    (chapter,) = bring(text).chapters
    assert "viele [@unitel-2023-05-25], und" in " ".join(chapter.text.split())


def test_a_note_whose_next_line_begins_with_a_day_goes_on(bring: Bring) -> None:
    text = "Das Brot fehlt.[1]\n\n[1] Business News, 14. April 2022; Kapitalis,\n    15. April 2022.\n"
    (chapter,) = bring(text).chapters
    assert re.findall(r"@[\w-]+", chapter.text) == ["@business-news-2022-04-14", "@kapitalis-2022-04-15"]


def test_a_column_headed_as_that_of_sources(bring: Bring) -> None:
    rows = ["UKMTO, 10 Jul 2023", "Tallyman Shipping Blog", "Agent, by phone", "Own count"]
    table = "| No. | Vessel | Source |\n|---|---|---|\n" + "".join(f"| 1 | Dawn | {r} |\n" for r in rows)
    (chapter,) = bring(table, "a.md").chapters
    assert re.findall(r"@[\w-]+", chapter.text) == ["@ukmto-2023-07-10", "@tallyman-shipping-blog-nd"]


def test_numbers_that_the_edition_prints_are_taken_off_captions(bring: Bring) -> None:
    picture = "data:image/png;base64,iVBORw0KGgo="
    figure = '<figure><img src="' + picture + '" alt="x"><figcaption>{} {}: The ferry</figcaption></figure>'
    table = "<table><caption>Table {}. Tolls</caption><tr><td>1</td></tr></table>"

    def text(*numbers: int, word: str = "Figure") -> str:
        figures = "".join(figure.format(word, n) for n in numbers)
        page = f"<p>See Figure 1 (Fars, May 4, 2021).</p>{figures}{table.format(1)}"
        return bring(page, "a.html").chapters[0].text

    both = text(1, 2, word="Fig.")
    assert both.count("![The ferry](") == 2
    assert ": Tolls" in both
    assert "See Figure 1" in both
    assert text(2, 1).count("![Figure ") == 2
    assert "![Figure 7: The ferry](" in text(7)


def test_a_numbered_point_is_no_note(bring: Bring) -> None:
    text = (
        "Ferries\n\nThe ferry stopped at noon, and nobody was told when it would run again.\n\n"
        "(1) Two boys were shot at the flow station. Fars reported it on May 7, 2021.\n\n"
        "(2) Nobody was charged (IRNA, May 8, 2021).\n"
    )
    found = [k.citation for k in bring(text).read.citations]
    assert [str(c.kind) for c in found] == ["in-sentence", "parenthetical"]


def test_notes_that_the_text_refers_to_in_round_brackets_are_notes(bring: Bring) -> None:
    text = (
        "Ferries\n\nThe ferry stopped at noon.(1) It ran again at dusk.(2) So did the others, for a day.\n\n"
        '(1) Fars, "The ferry stops", May 7, 2021.\n(2) IRNA, "The ferry runs", May 8, 2021.\n'
    )
    assert [str(k.citation.kind) for k in bring(text).read.citations] == ["footnote", "footnote"]


def test_earlier_numbers_of_the_own_series_are_no_sources(bring: Bring) -> None:
    text = REPORT.replace("RIVERS OF THE NORTH", "Ferry Watch Bulletin") + (
        "\nThis bulletin warned against it (see FWB, April 5, 2021). For the rest see the Ferry Watch"
        " Bulletin of March 1, 2021. It was denied (see KUNA, May 2, 2021).\n"
    )
    outlets = {o for k in bring(text).read.citations for g in k.citation.groups for o in g.outlets}
    assert "KUNA" in outlets
    assert not outlets & {"FWB", "the Ferry Watch Bulletin", "Ferry Watch Bulletin"}


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("Monitors: A. B. Supported by a fund. Wadi Media Desk, Basra, May 9, 2021.", False),
        ("Wadi Media Desk (Basra), May 2021", False),
        ("Published by the Lind Press Agency, Basra, May 9, 2021", False),
        ("Editors: A. B., C. D. Lind Press Agency, Basra, May 9, 2021", False),
        ("Source: Lind Press Agency, May 9, 2021", True),
        ("It ran. – Lind Press Agency, May 9, 2021", True),
        ("It ran, the Wadi Media Desk reported on May 9, 2021.", True),
        ("It ran (Lind Press Agency, Basra, May 9, 2021).", True),
    ],
)
def test_the_imprint_at_the_end_is_no_source(bring: Bring, line: str, kept: bool) -> None:
    text = (
        "# Ferries\n\nNewsletter of the Wadi Media Desk, no. 9\n\n## The north\n\n"
        "The ferry stopped at noon, and nobody was told when it would run again (Fars, May 7, 2021). It ran"
        f" at dusk (IRNA, May 8, 2021), and the others with it, for a day and a night.\n\n{line}\n"
    )
    assert len(bring(text, "old.md").read.citations) == 2 + kept


def test_words_behind_the_last_source_of_a_note_or_a_source_line_stay(bring: Bring) -> None:
    text = (
        "# Ferries\n\nThe ferry stopped.[^1] It ran.[^2]\n\nSource: Fars, May 3, 2021; own calculations.\n\n"
        "[^1]: Fars, May 4, 2021; author's interview with the master, Basra, May 5, 2021.\n\n"
        "[^2]: Fars, May 6, 2021. The figure is disputed.\n"
    )
    written = "".join(texts(bring(text, "old.md")).values())
    assert "[@fars-2021-05-04]; author’s interview with the master, Basra, May 5, 2021." in written
    assert "[@fars-2021-05-06]. The figure is disputed." in written
    assert "[@fars-2021-05-03]; own calculations." in written


def test_a_picture_has_one_caption(bring: Bring) -> None:
    page = (
        "<h1>Ferries</h1><p>The ferry stopped at noon, and nobody was told when it would run again.</p>"
        '<figure><img src="a.jpg" alt="A ferry (Fars, May 3, 2021)">'
        "<figcaption>The ferry</figcaption></figure>"
        '<p><img src="b.jpg" alt="Another (Fars, May 4, 2021)"></p>'
        '<p class="caption">The other ferry (Mehr, May 4, 2021)</p>'
    )
    imported = bring(page, "old.html")
    assert [o for k in imported.read.citations for g in k.citation.groups for o in g.outlets] == ["Mehr"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Nothing good was near", "Nothing good", "The people of Khuzestan are not to blame", "Asia was quiet",
        "The mayor fled", "Die Banken zogen sich zurück", "Se cerraron doce vías", "La papa subió un 40 %",
        "L’armée recule",
    ],
)  # fmt: skip
def test_a_short_sentence_is_no_caption(sentence: str, bring: Bring) -> None:
    (chapter,) = bring(
        f"The ferry stopped on the river and was not seen.\n\n{sentence} (Fars, May 4, 2021)."
    ).chapters
    assert chapter.text.endswith(f"\n\n{sentence} [@fars-2021-05-04].\n")


@pytest.mark.parametrize(
    "phrase", ["The mayor of Mbandaka at the closed stage", "The minister (right) with the president"]
)
def test_a_phrase_with_its_source_is_a_caption(phrase: str, bring: Bring) -> None:
    (chapter,) = bring(
        f"The ferry stopped on the river and was not seen.\n\n{phrase} (Fars, May 4, 2021)."
    ).chapters
    assert f"::: caption\n{phrase} [@fars-2021-05-04].\n:::" in chapter.text


def test_lists_keep_the_numbers_that_they_had(bring: Bring) -> None:
    text = "So it was, and nobody saw it:\n\na) one\nb) two (Fars, May 4, 2021)\n\ni. three\nii. four\n"
    (chapter,) = bring(text).chapters
    lists = "a)  one\n\nb)  two [@fars-2021-05-04]\n\n<!-- -->\n\ni.  three\n\nii. four"
    assert lists in chapter.text


def test_a_finding_below_a_table_stands_at_its_line(bring: Bring) -> None:
    rows = "".join(f"| Port {n} | 1.{n} | IRNA, {n} April 2022 |\n" for n in range(1, 6))
    text = (
        f"# One\n\nIt rained (Fars, 3 April 2022).\n\n| Port | Tonnes | Source |\n|---|---|---|\n{rows}\n"
        ": Tonnes shipped in March\n\nAlready keyed [@reuters-2022-05-01] said so.\n\n# Two\n\n"
        "The ministry said on 1 June 2022 that it would (Mehr, 2 June 2022).\n"
    )
    (problem,) = [p for p in bring(text, "a.md").problems if p.name == "undefined-key"]
    assert problem.span.source.text.splitlines()[problem.span.begin.line - 1].startswith("Already keyed")


def test_what_points_to_a_source_or_into_it_comes_along(bring: Bring) -> None:
    text = "It was so (see IRNA, May 11, 2020, p. 3), and so (cf. Fars, May 12, 2020; IRNA, May 13, 2020).\n"
    (chapter,) = bring(text).chapters
    assert "so [see @irna-2020-05-11, p. 3], and so [cf. @fars-2020-05-12; @irna-2020-05-13]." in chapter.text


def test_the_bibliography_that_a_report_names_comes_along(bring: Bring) -> None:
    entry = (
        "@article{reuters-2022-05-01, entrysubtype={newspaper}, journaltitle={Reuters}, date={2022-05-01}}"
    )
    text = (
        "---\nbibliography: [refs.bib, lost.bib]\n---\n\nSo it was [@reuters-2022-05-01], and "
        "@reuters-2022-05-01 said so, and so (Reuters, 1 May 2022) and so (Fars, 4 May 2022).\n"
    )
    existing = Existing(named=lambda name: entry if name == "refs.bib" else "")
    imported = bring(text, "a.md", existing=existing)
    assert not imported.problems
    sources = imported.files["bibliography/sources.bib"].decode()
    assert sources.count("@article{reuters-2022-05-01") == 1
    assert "@article{fars-2022-05-04" in sources
    assert "and so [@reuters-2022-05-01] and so [@fars-2022-05-04]" in imported.chapters[0].text


def _listed_notes(items: str, attributes: str) -> str:
    told = "The ferry stopped on the river for three weeks, and nobody came to mend it."
    return (
        f'<html><body><h1>Stages</h1><p>{told}<sup id="r1"><a href="#n1">[1]</a></sup> '
        f'It rained.<sup id="r2"><a href="#n2">[2]</a></sup></p><{attributes}><hr><ol>{items}</ol></section>'
        "</body></html>"
    )


@pytest.mark.parametrize(
    "items",
    [
        ('Fars, May 4, 2021 <a class="back" href="#r1">↩</a>', "Mehr, May 5, 2021."),
        ('<p>Fars, May 4, 2021. <a href="#r1">&#8617;&#xfe0e;</a></p>', "<p>Mehr, May 5, 2021.</p>"),
        (
            '<span><b><a href="#r1">^</a></b></span> <span>Fars, May 4, 2021.</span>',
            (
                '<span>^ <a href="#r2"><sup><i>a</i></sup></a> <a href="#r3"><sup><i>b</i></sup></a></span> '
                "<span>Mehr, May 5, 2021.</span>"
            ),
        ),
    ],
)
def test_a_numbered_list_that_markers_lead_to_is_of_notes(items: tuple[str, str], bring: Bring) -> None:
    listed = "".join(f'<li id="n{n}">{item}</li>' for n, item in enumerate(items, 1))
    imported = bring(_listed_notes(listed, 'section class="footnotes"'), "page.html")
    assert [(str(k.citation.kind), k.citation.groups[0].outlets) for k in imported.read.citations] == [
        ("footnote", ("Fars",)),
        ("footnote", ("Mehr",)),
    ]
    assert "mend it.[^1] It rained.[^2]" in imported.chapters[0].text
    assert "[^2]: [@mehr-2021-05-05]." in imported.chapters[0].text


def test_a_numbered_list_of_the_text_stays_one(bring: Bring) -> None:
    page = _listed_notes("<li>Pay.</li><li>Sail (Fars, May 4, 2021).</li>", "section")
    (chapter,) = bring(page, "page.html").chapters
    assert "2.  Sail [@fars-2021-05-04]." in chapter.text
