"""The parts of old reports: wrapped lines, notes and points, captions, lists, imprints, what comes along."""

from __future__ import annotations

import re

import pytest

from dateline.importing.importer import Existing

from .conftest import REPORT, Bring, texts

pytestmark = pytest.mark.pandoc


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


@pytest.mark.parametrize(
    "entry",
    [
        "Radio Tombali. 8 April 2019. “Six Drowned.” [Accessed 2 May 2019]",
        "Radio Tombali, “Six Drowned”, 8 April 2019 (last visited on 2 May 2019)",
        "Radio Tombali, « Six noyés », 8 avril 2019 (consulté le 2 mai 2019)",
    ],
)
def test_a_source_with_the_day_of_reading_is_no_caption(entry: str, bring: Bring) -> None:
    imported = bring(f"# Ferries\n\nThe ferry stopped.\n\n# References\n\n{entry}\n", "old.md")
    (citation,) = (k.citation for k in imported.read.citations)
    assert "::: caption" not in "".join(texts(imported).values())
    assert [(g.outlets, g.date and g.date.edtf()) for g in citation.groups] == [
        (("Radio Tombali",), "2019-04-08")
    ]


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
