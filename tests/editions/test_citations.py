"""How citations print: groupings, days that are shared, sources without a day."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline import pandoc
from dateline.editions import citations, guard, tree
from dateline.editions.csl_json import date_variable, reference, split_names
from dateline.editions.edition import load_edition
from dateline.editions.folders import builtin_roots
from dateline.editions.scripts import marked_script
from dateline.values.bibliography import Bibliography, Entry, Field
from dateline.values.dates import parse_edtf
from dateline.values.text import Source

pytestmark = pytest.mark.pandoc
WORDS_OF_FULL = load_edition("full").words["en"]
WORDS = {"again": "another, same day", "sources": "Sources", "and": "and"}
NOWHERE = Source("made.bib", "").whole()


def entry(key: str, outlet: str, date: str = "", kind: str = "article", **fields: str) -> Entry:
    outlet_field = {"article": "journaltitle", "online": "organization"}.get(kind, "institution")
    given = {outlet_field: outlet} | ({"entrysubtype": "newspaper"} if kind == "article" else {}) | fields
    made = tuple(Field(name, value, NOWHERE, NOWHERE) for name, value in given.items() if value)
    return Entry(NOWHERE, NOWHERE, kind, key, made, parse_edtf(date) if date else None)


ENTRIES = Bibliography(
    entries=(
        entry("tasnim", "Tasnim", "2020-02-15"),
        entry("mehr", "Mehr", "2020-02-15"),
        entry("fars", "Fars", "2020-02-15"),
        entry("fars-b", "Fars", "2020-02-15"),
        entry("irna", "IRNA", "2020-05-11"),
        entry("range", "IRNA", "2020-05-11/2020-05-13"),
        entry("months", "IRNA", "2020-05/2020-06"),
        entry("month", "IRNA", "2020-05"),
        entry("year", "IRNA", "2020"),
        entry("season", "IRNA", "2020-21"),
        entry("hedged", "IRNA", "2020-05~"),
        entry("decade", "IRNA", "201X"),
        entry("open", "IRNA", "2020-05-11/.."),
        entry("isna-xxxx-05-13", "ISNA"),
        entry("isna-nd", "ISNA"),
        entry("page-nd", "Page", kind="online", urldate="2020-07-12"),
        entry("khabar", "Khabar Online", "2020-05-24"),
        entry("paper", "", "2020-07", kind="report", author="Zimmt, Raz and van der Berg, Pim"),
        entry("body", "", "2020-07", kind="report", author="Nobody"),
        entry("akhbar", "al-Araby al-Jadeed", "2020-04-01"),
        entry(
            "post",
            "Account of the minister",
            "2020-05-07",
            kind="online",
            type="tweet",
            url="https://example.org/1",
            archiveurl="https://archive.example.org/1",
            archivedate="2020-05-08",
        ),
        entry(
            "talk",
            "",
            "2020-05-09",
            kind="video",
            organization="Al Jazeera",
            title="A talk",
            type="interview",
        ),
        entry(
            "persian",
            "Tabnak",
            "2020-05-12",
            title="سفر به نجف",
            titletranslation="A visit to Najaf",
            langid="persian",
        ),
        entry("from", "Tabnak", "2020-05-13", title="A visit to Basra", origtitle="سفر به بصره"),
        entry("quoted", "al-Akhbar", "2020-04-01", title='The "caretaker" of 100%'),
    )
)


def printed(markdown: str, style_name: str = "dateline.csl") -> str:
    style = builtin_roots()[1] / style_name
    resolved = citations.resolve(pandoc.read(markdown), ENTRIES, style, WORDS, "en")
    document = {**resolved.document, "meta": {}}
    return pandoc.write(document, "plain", ["--wrap=none"]).decode().strip()


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("[@irna]", "(IRNA, May 11, 2020)"),
        ("@khabar reported", "Khabar Online (May 24, 2020) reported"),
        ("[-@khabar]", "(May 24, 2020)"),
        ("[@tasnim; @mehr]", "(Tasnim; Mehr, February 15, 2020)"),
        ("[@tasnim; @mehr; @fars]", "(Tasnim; Mehr; Fars, February 15, 2020)"),
        ("[@irna; @tasnim; @mehr]", "(IRNA, May 11, 2020; Tasnim; Mehr, February 15, 2020)"),
        ("[@tasnim; @mehr; @irna]", "(Tasnim; Mehr, February 15, 2020; IRNA, May 11, 2020)"),
        (
            "[@tasnim; @irna; @mehr]",
            "(Tasnim, February 15, 2020; IRNA, May 11, 2020; Mehr, February 15, 2020)",
        ),
        ("[@fars; @fars-b]", "(Fars, February 15, 2020; another, same day)"),
        ("[@tasnim; @fars; @fars-b]", "(Tasnim; Fars, February 15, 2020; another, same day)"),
        (
            "[@fars; @fars-b; @tasnim]",
            "(Fars, February 15, 2020; another, same day; Tasnim, February 15, 2020)",
        ),
        ("[@akhbar; @quoted]", "(al-Araby al-Jadeed; al-Akhbar, April 1, 2020)"),
        ("[see @tasnim; @mehr]", "(see Tasnim; Mehr, February 15, 2020)"),
        ("[@tasnim; see @mehr]", "(Tasnim, February 15, 2020; see Mehr, February 15, 2020)"),
        ("[@tasnim, p. 3; @mehr]", "(Tasnim, February 15, 2020, p. 3; Mehr, February 15, 2020)"),
        ("[@tasnim; @mehr, p. 3]", "(Tasnim, February 15, 2020; Mehr, February 15, 2020, p. 3)"),
        ("[@tasnim and *more*; @mehr]", "(Tasnim, February 15, 2020 and more; Mehr, February 15, 2020)"),
        ("[@tasnim; @mehr and more]", "(Tasnim; Mehr, February 15, 2020 and more)"),
        ("[-@tasnim; @mehr]", "(February 15, 2020; Mehr, February 15, 2020)"),
        ("@tasnim [p. 3]", "Tasnim (February 15, 2020, p. 3)"),
        ("@tasnim [see @mehr; @fars]", "Tasnim (February 15, 2020; see Mehr; Fars, February 15, 2020)"),
        ("[@range]", "(IRNA, May 11–13, 2020)"),
        ("[@months]", "(IRNA, May–June 2020)"),
        ("[@month; @year]", "(IRNA, May 2020; IRNA, 2020)"),
        ("[@season]", "(IRNA, spring 2020)"),
        ("[@hedged]", "(IRNA, about May 2020)"),
        ("[@decade]", "(IRNA, 2010s)"),
        ("[@open]", "(IRNA, since May 11, 2020)"),
        ("[@isna-xxxx-05-13]", "(ISNA, May 13)"),
        ("[@isna-nd]", "(ISNA, undated)"),
        ("@isna-nd says", "ISNA (undated) says"),
        ("[@page-nd]", "(Page, read on July 12, 2020)"),
        ("[@paper]", "(Zimmt and van der Berg, July 2020)"),
        ("[@quoted]", "(al-Akhbar, April 1, 2020)"),
        ("One.^[Two [@tasnim; @mehr].]", "One.[1]\n\n[1] Two (Tasnim; Mehr, February 15, 2020)."),
        ("| [@tasnim; @mehr] |\n|---|\n| x |", "Tasnim; Mehr, February 15, 2020"),
    ],
)
def test_citation_prints(markdown: str, expected: str) -> None:
    text = printed(markdown)
    assert expected in " ".join(text.split()) or expected in text
    assert guard.faults(text) == ()


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("So it was [@tasnim; @mehr].", "So it was.[1]\n\n[1] Tasnim; Mehr, February 15, 2020."),
        ("@khabar reported it.", "Khabar Online[1] reported it.\n\n[1] Khabar Online, May 24, 2020."),
        ("So [-@khabar].", "So.[1]\n\n[1] May 24, 2020."),
        ("So [see @tasnim, p. 3].", "So.[1]\n\n[1] See Tasnim, February 15, 2020, p. 3."),
        ("So [@quoted].", "So.[1]\n\n[1] al-Akhbar, “The ‘caretaker’ of 100%,” April 1, 2020."),
        ("One.^[Two [@tasnim].]", "One.[1]\n\n[1] Two (Tasnim, February 15, 2020)."),
    ],
)
def test_citation_prints_as_a_note(markdown: str, expected: str) -> None:
    assert printed(markdown, "dateline-notes.csl") == expected


def test_every_item_keeps_a_link_to_its_source() -> None:
    style = builtin_roots()[1] / "dateline.csl"
    text = "[@tasnim; @mehr; @fars; @fars-b]"
    resolved = citations.resolve(pandoc.read(text), ENTRIES, style, WORDS, "en")
    markup = pandoc.write({**resolved.document, "meta": {}}, "html", ["--wrap=none"]).decode()
    for key in ("tasnim", "mehr", "fars", "fars-b"):
        assert markup.count(f'href="#ref-{key}"') == 1


def test_sources_stand_once_by_outlet_and_day() -> None:
    style = builtin_roots()[1] / "dateline.csl"
    text = "[@range; @irna; @quoted; @fars; @irna; @month] @paper [@isna-nd; @isna-xxxx-05-13]"
    resolved = citations.resolve(pandoc.read(text), ENTRIES, style, WORDS, "en")
    listed = {**resolved.document, "meta": {}, "blocks": list(resolved.sources)}
    plain = pandoc.write(listed, "plain", ["--wrap=none"]).decode()
    assert [line for line in plain.splitlines() if line] == [
        "Sources",
        "al-Akhbar", "April 1, 2020. “The ‘caretaker’ of 100%.”",
        "Fars", "February 15, 2020.",
        "IRNA", "May 2020.", "May 11, 2020.", "May 11–13, 2020.",
        "ISNA", "Undated.", "May 13.",
        "Zimmt, Raz and van der Berg, Pim", "July 2020.",
    ]  # fmt: skip


def test_sources_tell_archive_medium_and_translation() -> None:
    style = builtin_roots()[1] / "dateline.csl"
    resolved = citations.resolve(pandoc.read("[@post; @talk; @persian; @from]"), ENTRIES, style, WORDS, "en")
    markup = pandoc.write(
        {**resolved.document, "meta": {}, "blocks": list(resolved.sources)}, "html"
    ).decode()
    listed = {**resolved.document, "meta": {}, "blocks": list(resolved.sources)}
    plain = pandoc.write(listed, "plain", ["--wrap=none"]).decode()
    assert [line for line in plain.splitlines() if line][1:] == [
        "Account of the minister",
        "May 7, 2020. Tweet. https://example.org/1. Archived copy (May 8, 2020): https://archive.example.org/1.",
        "Al Jazeera", "May 9, 2020. “A talk.” Interview.",
        "Tabnak",
        "May 12, 2020. “سفر به نجف” [A visit to Najaf].",
        "May 13, 2020. “سفر به بصره” [A visit to Basra].",
    ]  # fmt: skip
    assert '<span dir="rtl" lang="fa">سفر به نجف</span>' in " ".join(markup.split())
    assert printed("[@talk; @post]") == "(Al Jazeera, May 9, 2020; Account of the minister, May 7, 2020)"


def test_undefined_keys_are_told_and_guarded() -> None:
    style = builtin_roots()[1] / "dateline.csl"
    resolved = citations.resolve(pandoc.read("[@tasnim; @isna-2020-05-13]"), ENTRIES, style, WORDS, "en")
    assert resolved.undefined == ("isna-2020-05-13",)
    text = pandoc.write({**resolved.document, "meta": {}}, "plain").decode()
    assert guard.faults(text)


@pytest.mark.parametrize(
    "text", ["(nope-2020?)", "(?)", "(a; b-2020-05-13a?)", "IRNA, n.d.", "IRNA, n. d.", "see ???", "\ue000"]
)
def test_guard_finds(text: str) -> None:
    assert guard.faults(f"before {text} after")


@pytest.mark.parametrize("text", ["(really?)", "what?", "(COVID-19?)", "(Is it so?)", "and. Nothing", "(1)"])
def test_guard_lets_prose_pass(text: str) -> None:
    assert guard.faults(f"before {text} after") == ()


def test_guard_lets_the_words_of_authors_pass() -> None:
    document = pandoc.read(
        'The paper (Smith, n.d.) asks "why???"; *see* [@a-2020].[^1]\n\n[^1]: Ibid., n. d.\n'
    )
    for text in ("The paper (Smith, n.d.) asks", "Ibid., n. d.", "why???"):
        guard.refuse_unresolved("x", text, document)
        with pytest.raises(guard.UnresolvedTextError):
            guard.refuse_unresolved("x", text)
    with pytest.raises(guard.UnresolvedTextError, match=r"a-2020\?"):
        guard.refuse_unresolved("x", "(Smith, n.d.) (a-2020?)", document)


def test_names_in_braces_are_one() -> None:
    assert split_names("A and {B and C} and D, E") == ("A", "{B and C}", "D, E")
    assert reference(entry("k", "", kind="book", author="Jan van der Berg"))["author"] == [
        {"family": "van der Berg", "given": "Jan"}
    ]


def test_days_are_date_parts_and_the_rest_is_words() -> None:
    assert date_variable(parse_edtf("2020-05-11")) == {"date-parts": [[2020, 5, 11]]}
    assert date_variable(parse_edtf("../2020-05")) == {"literal": "until May 2020"}


def test_no_style_is_fetched() -> None:
    style = Path("https://example.org/apa.csl")
    with pytest.raises(pandoc.PandocError):
        citations.resolve(pandoc.read("[@tasnim]"), ENTRIES, style, WORDS, "en")


def test_a_source_tells_its_language_by_its_tag() -> None:
    persian = ENTRIES.get("persian")
    assert persian is not None
    assert reference(persian)["language"] == "fa"


@pytest.mark.parametrize(
    ("language", "cited", "listed"),
    [
        (
            "en",
            "(IRNA, May 11, 2020)",
            "May 7, 2020. Tweet. https://example.org/1. Archived copy (May 8, 2020): ",
        ),
        (
            "en-GB",
            "(IRNA, 11 May 2020)",
            "7 May 2020. Tweet. https://example.org/1. Archived copy (8 May 2020): ",
        ),
    ],
)
def test_dates_follow_the_english_of_the_report(language: str, cited: str, listed: str) -> None:
    style = builtin_roots()[1] / "dateline.csl"
    text = "[@irna] [@range] [@open] [@isna-xxxx-05-13] [@page-nd] [@post] [@talk]"
    resolved = citations.resolve(pandoc.read(text), ENTRIES, style, WORDS_OF_FULL, language)
    plain = pandoc.write({**resolved.document, "meta": {}}, "plain", ["--wrap=none"]).decode()
    days = ["11–13 May 2020", "since 11 May 2020", "13 May", "read on 12 July 2020"]
    if language == "en":
        days = ["May 11–13, 2020", "since May 11, 2020", "May 13", "read on July 12, 2020"]
    assert plain.startswith(
        f"{cited} (IRNA, {days[0]}) (IRNA, {days[1]}) (ISNA, {days[2]}) (Page, {days[3]})"
    )
    sources = {**resolved.document, "meta": {}, "blocks": list(resolved.sources)}
    plain = pandoc.write(sources, "plain", ["--wrap=none"]).decode()
    assert listed in plain
    assert "“A talk" in plain


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("(الجزيرة, 25 July)", "([الجزيرة]\u200e, 25 July)"),
        ("(الجزيرة, July)", "([الجزيرة], July)"),
        ("في 5 مايو 2020 قال, yes", "[في 5 مايو 2020 قال], yes"),
        ("صحيفة 25 July", "[صحيفة]\u200e 25 July"),
        ('"زيارة 5" [A visit]', "“[زيارة 5]” [A visit]"),
        ('"زيارة 5." A visit', "“[زيارة 5].” A visit"),
    ],
)
def test_numbers_stand_beside_words_from_right_to_left(text: str, marked: str) -> None:
    blocks = marked_script(pandoc.read(text, "markdown-citations")["blocks"], "", "en")
    shown = tree.rewrite(blocks, lambda n: [*tree.string("["), *n["c"][1], *tree.string("]")], ("Span",))
    plain = pandoc.write(
        {"pandoc-api-version": [1, 23], "meta": {}, "blocks": shown}, "plain", ["--wrap=none"]
    )
    assert plain.decode().strip() == marked
