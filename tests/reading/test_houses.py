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
    assert outlets("They met twice (Ain al-Furat, 2 October 2022).") == []


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
        ("Photo: Quwa 9 Mar 2022", []),
        *((f"SOURCE: {nobody}", []) for nobody in ("own interviews", "Various", "Ankara", "Mehmet Yılmaz")),
    ],
)
def test_a_source_line_as_all_others_may_lack_a_comma_or_a_day(line: str, names: list[str]) -> None:
    assert outlets(f"{LINES}\n\nITEM X\nThey did it.\n{line}\n", len(LINES)) == names


def test_without_such_lines_a_name_behind_the_label_needs_a_day() -> None:
    assert outlets("They did it.\nSource: KAP\n") == []
