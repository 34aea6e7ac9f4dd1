"""Old reports brought in: chapters, keys, entries, what is there kept, bad files refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from dateline.cli import cli
from dateline.importing.command import as_data_of
from dateline.importing.importer import Existing
from dateline.reading.bibtex import read_bibliography
from dateline.reading.outlets import read_outlets
from dateline.values.text import Source

from .conftest import REPORT, Bring, texts

pytestmark = pytest.mark.pandoc

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


def test_a_source_in_brackets_of_its_own_is_no_heading(bring: Bring) -> None:
    paragraph = "The boats stayed in port for a week. [Vanguard, {0} May; Punch, {0} May 2024]\n\n"
    report = (
        "".join(map(paragraph.format, range(3, 11)))
        + "The tankers were hit at Bol.\n\n[RFI]\n\nThe keeper slept.\n"
    )
    files = texts(bring(report, name="log.txt"))
    whole = "".join(text for name, text in files.items() if name.endswith(".md"))
    assert "# " not in whole.partition("tankers")[2]
    assert "[@rfi-nd]" in whole


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


def test_who_quotes_another_is_said_to(bring: Bring) -> None:
    dated = "It cost $150 (Fars, May 9, 2020, quoted by Kayhan, May 11, 2020)."
    undated = "It cost less (Mehr, quoted by IRNA, May 12, 2020)."
    written = "".join(texts(bring(f"{dated} {undated}\n")).values())
    assert "[@fars-2020-05-09; quoted by @kayhan-2020-05-11]" in written
    assert "[@mehr-2020-05-12, quoted by IRNA]" in written


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


def test_a_day_in_brackets_behind_its_outlet_is_not_that_of_the_next_source(bring: Bring) -> None:
    text = "The daily Fars (May 9, 2020) argued that it was old. The clip had gone (Fars, May 11, 2020).\n"
    told = "On May 9, 2020, Fars argued that it was old (Fars, May 11, 2020).\n"
    assert [p.code for p in bring(text).problems if p.code.startswith("DAT2")] == []
    assert [p.code for p in bring(told).problems if p.code.startswith("DAT2")] == ["DAT201"]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("On May 9, 2020, Fars argued that it was old. The clip had gone (Fars, May 11, 2020).\n", []),
        ("Fars showed it on May 9, 2020; the mayor called it old (Fars, May 11, 2020).\n", []),
        ("Fars showed it on May 9, 2020, at nine in the evening (Fars, May 11, 2020).\n", ["DAT201"]),
        ("Fars showed it on May 9, 2020 and withdrew it (Fars, May 11, 2020).\n", []),
        ("Fars showed it on May 9, 2020. Nobody laughed.[1]\n\n[1] Fars, May 11, 2020.\n", []),
        ("Fars showed it on May 9, 2020, at nine.[1]\n\n[1] Fars, May 11, 2020.\n", ["DAT201"]),
    ],
)
def test_a_clause_that_has_ended_dates_no_source_behind_it(bring: Bring, text: str, codes: list[str]) -> None:
    """Its day is cited where it stands, and what closes a later sentence is another item."""
    report = bring(f"It rained in Kerman. {text}")
    assert [p.code for p in report.problems if p.code.startswith("DAT2")] == codes


def test_an_impossible_day_of_a_citation_is_told_once(bring: Bring) -> None:
    text = "It was so (Fars, June 31, 2020). Two lines of it went into Reuters, Feb. 30, 2020, and stayed.\n"
    found = [p.finding.message for p in bring(text).problems if p.code == "DAT205"]
    assert [message.split("`:")[0] for message in found] == [
        "`(Fars, June 31, 2020)",
        "`Reuters, Feb. 30, 2020",
    ]
    prose = "On June 31, 2020, the border reopened (Fars, July 2, 2020).\n"
    assert [p.code for p in bring(prose).problems] == ["DAT205"]


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


def test_an_address_is_of_one_of_the_outlets_that_are_named_together(bring: Bring) -> None:
    imported = bring(
        "A ([Trend](https://www.trend.az/1), 1news.az, April 19, 2021). "
        "B (UNAMI and OHCHR, “Update on the Freedom of Assembly,” May 4, 2021, "
        "https://www.ohchr.org/en/documents/2021/update-1).\n",
        "old.md",
    )
    addresses = {entry.outlet: entry.draft.get("url") for entry in imported.read.entries}
    assert addresses == {
        "Trend": "https://www.trend.az/1",
        "1news.az": "",
        "UNAMI": "",
        "OHCHR": "https://www.ohchr.org/en/documents/2021/update-1",
    }
    assert not [p.code for p in imported.problems]


def test_a_day_in_numbers_is_none_after_the_report(bring: Bring) -> None:
    text = "It rained (Fars, 2021-05-03). It snowed (Mehr, 05/11/2021). It froze (IRNA, 04/05/2021).\n"
    imported = bring(text, published="2021-05-12")
    assert [str(e.date) for e in imported.read.entries] == ["2021-05-03", "2021-05-11", "2021-04-05"]
    assert [p.code for p in imported.problems] == []


@pytest.mark.parametrize("other", ["2021-06-03", "25/04/2021"])
def test_no_day_is_turned_that_can_be_but_one(other: str, bring: Bring) -> None:
    text = f"It rained (Fars, {other}). It snowed (Mehr, 05/11/2021). It froze (IRNA, 04/05/2021).\n"
    imported = bring(text, published="2021-05-12")
    assert [str(e.date) for e in imported.read.entries][1:] == ["2021-11-05", "2021-05-04"]
    assert "date-after-report" in {p.name for p in imported.problems}


def test_a_wrong_day_of_the_report_is_told_once(bring: Bring) -> None:
    days = "".join(f"It rained on Lake {n} (Fars, May {n}, 2021). " for n in range(3, 9))
    imported = bring(days + "It froze (Mehr, January 3, 2020).", published="2020-05-12")
    (told,) = imported.problems
    assert told.code == "DAT108"
    assert told.finding.message.endswith("after the report, like 5 others: the day of the report is wrong")
    assert told.span.source.text[: told.span.start].endswith("Lake 3 ")
    some = bring(days + "It froze (Mehr, May 9, 2021).", published="2021-05-07")
    assert [p.code for p in some.problems] == ["DAT108"] * 2


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
