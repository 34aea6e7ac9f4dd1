"""What a document's own habits tell of a bracket, a dash, a line that is built like its others."""

from __future__ import annotations

import re

import pytest

from dateline.reading.typed_citations import Role, Stretch, TypedCitation, find_typed_citations
from dateline.values.text import Source

REPORT = """In the spring the regiment kept eleven posts between the Syrian river and the town \
(Enab Baladi, 27 September 2022). Neighbours complained (SANA, 29 September 2022).

Rotation went on (Shafaq News, 16 September 2022). He was reported dead (Asharq Al-Awsat, 22 August 2022).

Bread came next (IRNA, 13 September 2022). Loaves were free (North Press, 20 September 2022). \
A rival scheme was run (Zvezda, 23 September 2022). Shots were exchanged \
(Al-Alam, 19 August 2022; Al-Mayadeen, 14 August 2022).

Recruitment slowed (Reuters, 18 October 2022). A daily complained (Shargh, 24 October 2022).

"""


def read(text: str) -> list[TypedCitation]:
    stretches = [Stretch(m.start(), m.end(), Role.BODY) for m in re.finditer(r"(?:[^\n]+\n?)+", text)]
    return list(find_typed_citations(Source("a.txt", text), text, stretches, ()))


def outlets(text: str, start: int = 0) -> list[str]:
    return [o for c in read(text) if c.span.start >= start for g in c.groups for o in g.outlets]


# Called like springs and headlands, or like towns on other continents.
@pytest.mark.parametrize(
    "name", ["Ain al-Furat", "Ras al-Khabar", "Umm al-Qura", "Orient", "Daraj", "Yol", "Bay Crier"]
)
def test_a_bracket_as_all_others_of_the_report_is_a_source(name: str) -> None:
    text = REPORT + f"The cultural centre pays teachers twice a state salary ({name}, 2 October 2022)."
    assert outlets(text, len(REPORT)) == [name]


@pytest.mark.parametrize(
    "place",
    ["Vienna", "Davos", "Lausanne", "Raqqa", "Palmyra", "Madaya", "Ras al-Ayn", "Wadi Khaled", "Camp Bucca"],
)
def test_a_place_where_the_text_is_of_is_none_even_there(place: str) -> None:
    text = REPORT + f"They met twice to agree on a truce ({place}, 2 October 2022)."
    assert outlets(text, len(REPORT)) == []


def test_without_such_a_habit_the_name_of_a_spring_is_a_place() -> None:
    assert outlets("They met twice (Ain al-Sahiha, 2 October 2022).") == []


LETTER = """Italy asked for another 2 bcm and was told to come back. — Turan, 17.05.22

Ashgabat talks to everyone at once. — TDH, 14.05.22 The
Iranians alone came home with paper. — Shana, 15.05.22; Nebit-Gaz, 16.05.22

Two men met. — Olga Petrova, 4.05.22 They left. — Argus, 13.05.22

Baku is polite and non-committal. — APA

1–3.06.22 Baku Energy Week
29.06.22 Caspian summit, Ashgabat

— The Editor, Tbilisi, 19.05.22
"""


def test_sources_behind_dashes_amid_a_paragraph_and_a_signature() -> None:
    assert outlets(LETTER) == ["Turan", "TDH", "Shana", "Nebit-Gaz", "Argus", "APA"]


def test_the_date_of_a_masthead_is_of_no_paper_on_the_next_line() -> None:
    assert outlets("No. 0611 | Tuesday 14 March 2023\nInformation cut-off 16:00 Kabul, 14 Mar\n") == []


def test_a_name_may_run_over_the_end_of_a_line() -> None:
    text = 'A geologist admitted as much to Caspian\nBarrel in an interview posted on 10.05.22: "We count."'
    assert outlets(text) == ["Caspian Barrel"]


LINES = "\n\n".join(
    f"ITEM {n}\nThey went there {n} times and came home again.\nSOURCE: {source}"
    for n, source in enumerate(
        ["Milliyet, 9 Mar 2022", "Report.az, 10 Mar 2022", "Trend, 16 Mar", "APA, 9 Mar"]
    )
)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("SOURCE: KAP", ["KAP"]),
        ("SOURCE: Quwa 9 Mar 2022", ["Quwa"]),  # called like a town, without a comma
        ("Source: Ministry of Finance", ["Ministry of Finance"]),
        ("SOURCES: APA, 7 Mar 2022; @kuryk, Twitter, 5 Mar 2022", ["APA", "@kuryk"]),
        ("Photo: Quwa 9 Mar 2022", ["Quwa"]),  # no town of the countries that the report speaks of
        *((f"SOURCE: {nobody}", []) for nobody in ("own interviews", "Various", "Ankara", "Mehmet Yılmaz")),
    ],
)
def test_a_source_line_as_all_others_may_lack_a_comma_or_a_day(line: str, names: list[str]) -> None:
    assert outlets(f"{LINES}\n\nITEM X\nThey did it.\n{line}\n", len(LINES)) == names


def test_without_such_lines_a_name_behind_the_label_needs_a_day() -> None:
    assert outlets("They did it.\nSource: KAP\n") == []


SQUARES = "".join(
    f"It went on {how} [{name}, {day}/5/2022].\n\n"
    for how, name, day in (
        ("so", "Enab Baladi", 3),
        ("then", "SANA", 4),
        ("again", "Reuters", 5),
        ("more", "Shafaq News", 6),
        ("less", "IRNA", 7),
        ("on", "North Press", 8),
        ("off", "AFP", 9),
        ("up", "Al-Alam", 11),
        ("down", "Shargh", 12),
    )
)
PAID = "The cultural centre pays teachers twice a state salary"


# Written small amid others, called by words of acts, in scripts of many accents, by numbers.
@pytest.mark.parametrize(
    "name",
    [
        "Quân đội nhân dân",
        "Dzień po Dniu",
        "7 sur 7",
        "Village Voice Kitui",
        "Conference Call Lagos",
        "Siege Diary Mariupol",
        "Round Table Dhaka",
        "Ìròyìn Òwúrọ̀",
        "Kivu 24",
        "iNews Guyana",
        "Ō Rongo",
    ],
)
def test_where_the_house_cites_a_name_is_one_unless_its_words_speak_against_it(name: str) -> None:
    assert outlets(f"{REPORT}{PAID} ({name}, 2 October 2022).", len(REPORT)) == [name]
    assert outlets(f"{SQUARES}{PAID} [{name}, 13/5/2022].", len(SQUARES)) == [name]


@pytest.mark.parametrize(
    "name",
    [
        "Hotel Palestine",
        "Geneva Conference",
        "Operation Dawn",
        "MV Rhosus",
        "Ahmad Karimi",
        "Law No. 4",
        "Muharram",
        "Cyclone Idai",
        "Treaty of Sèvres",
        "Battle of Kobani",
        "UN headquarters",
        "table 3",
        "Ministry session",
        "Friday prayers",
        "Tal Rifaat crossing",
        "Mosque of the Prophet",
        "2 wounded",
        "Kollie v. Nagbe",
        "Baghdad and Erbil",
        "Kurdistan Region",
        "Case 4",
    ],
)
def test_acts_feasts_storms_and_places_are_none_there(name: str) -> None:
    assert outlets(f"{REPORT}{PAID} ({name}, 2 October 2022).", len(REPORT)) == []
    assert outlets(f"{SQUARES}{PAID} [{name}, 13/5/2022].", len(SQUARES)) == []
    assert outlets(f"{SQUARES}{PAID} [{name}].", len(SQUARES)) == []
    assert outlets(f"{SQUARES}{PAID}. [{name}]", len(SQUARES)) == []


@pytest.mark.parametrize(
    "name", ["Akkar Al-Youm", "Radyo Zetwal Nòdwès", "Slobodna Reka", "Kivu 24", "ePosta"]
)
def test_a_name_alone_in_the_square_brackets_of_the_house_closes_a_sentence(name: str) -> None:
    assert outlets(f"{SQUARES}{PAID} [{name}].", len(SQUARES)) == [name]
    assert outlets(f"{SQUARES}{PAID}. [{name}]", len(SQUARES)) == [name]
    assert outlets(f"{PAID} [{name}].") == []


@pytest.mark.parametrize(
    "remark",
    ["sic", "…", "emphasis added", "see map", "10 km", "2021 census", "64 of them minors", "18/24 hours"],
)
def test_what_an_editor_puts_into_square_brackets_is_none(remark: str) -> None:
    assert outlets(f"{SQUARES}{PAID} [{remark}].", len(SQUARES)) == []


def test_a_year_may_be_missing_in_the_square_brackets_of_the_house() -> None:
    assert outlets(f"{SQUARES}{PAID} [Radyo Vwa Plato 9/9].", len(SQUARES)) == ["Radyo Vwa Plato"]


def test_the_last_of_a_list_of_sources_may_have_no_day() -> None:
    text = "So.\n\nSources:\n\n- Expreso, 12 February 2024\n\n- GK, 13 February 2024\n\n- {}\n\nThe end.\n"
    assert outlets(text.format("Ecuavisa")) == ["Expreso", "GK", "Ecuavisa"]
    assert outlets(text.format("own interviews")) == ["Expreso", "GK"]
    assert outlets("It went so.\n\nMembers:\n\n- Expreso\n\n- GK\n\n- Ecuavisa\n\nThe end.\n") == []


IN_SQUARES = " ".join(f"It was so [Nawaat, {n}.02.2023]." for n in range(1, 8))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The bakers wait, says the state grain office [Office des Céréales, press release].",
            ["Office des Céréales"],
        ),
        ("The bakers wait [Radio Oasis, press release], and so do we.", ["Radio Oasis"]),
        ("He said so [Ahmed Saidani, statement].", []),
        ("They said so [Tunis, statement].", []),
        ("They said so (Office des Céréales, press release).", []),  # not the brackets of the house
    ],
)
def test_a_body_and_its_piece_need_no_day_in_the_brackets_of_the_house(text: str, names: list[str]) -> None:
    assert outlets(f"{IN_SQUARES}\n\n{text}", len(IN_SQUARES)) == names


BULLETIN = """The bridge was shut by the herders. El Pueblo, Aug. 17, 2023. A minister came, spoke and left. \
Radio Illampu (Sorata), Aug. 18, 2023. Nobody counted the lorries (some say 200).

The guild sees it otherwise. Voz del Minero, 21 Aug. 2023. The prosecutor opened a file; it was lost. \
Reuters, Aug. 22; Faro de Tupiza, Aug. 23, 2023. ENDE, nota de prensa, Aug. 24, 2023. On the bridge a chalk \
line shows the rate. Uyuni Noticias.

His mother had died before. Juan Quispe, Aug. 1, 1999. The clerk was asked. In March 2020. Nobody paid. \
Paid Twice.
"""


def test_sources_may_be_sentences_of_their_own() -> None:
    assert [c.span.text for c in read(BULLETIN)] == [
        "El Pueblo, Aug. 17, 2023",
        "Radio Illampu (Sorata), Aug. 18, 2023",
        "Voz del Minero, 21 Aug. 2023",
        "Reuters, Aug. 22; Faro de Tupiza, Aug. 23, 2023",
        "ENDE, nota de prensa, Aug. 24, 2023",
        "Uyuni Noticias",
    ]


def test_one_such_sentence_is_no_habit() -> None:
    text = (
        "The bridge was shut. Juliaca, Aug. 17, 2023. A minister came. Voz del Minero, 21 Aug. 2023. He left."
    )
    assert outlets(text) == []
