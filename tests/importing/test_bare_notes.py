"""Notes that are numbered by nothing but a number, and the marks that have fallen onto the line."""

from __future__ import annotations

import pytest

from dateline.importing.bare_notes import with_marked_notes

from .conftest import Bring

pytestmark = pytest.mark.pandoc

REPORT = """\
1. The road

A device killed an officer and three of his men;1 the claim came from a faction.2 Eleven
days later, on April 26, 2019, gunmen fired on a team in Bajaur. The campaign was called off on May 8, 2019.3

His son said that the threats came "from a Kunar number".4 The M4 stayed shut for 12 days.

Notes

1 Dawn, Islamabad, April 14, 2019.
2 Mashriq [Urdu], Peshawar, April 26, 2019; Express Tribune,
   April 26, 2019.
3 The Nation, Lahore, May 9, 2019.
4 Radio Mashaal, May 10, 2019.
"""


def test_they_become_footnotes_where_their_marks_stand(bring: Bring) -> None:
    imported = bring(REPORT)
    chapter = next(v for k, v in imported.files.items() if k.startswith("manuscript/01")).decode()
    assert "three of his men;[^1] the claim came from a faction.[^2] Eleven" in " ".join(chapter.split())
    assert "called off on May 8, 2019.[^3]" in " ".join(chapter.split())
    assert "The M4 stayed shut for 12 days." in " ".join(chapter.split())
    assert [k.keys for k in imported.read.citations] == [
        ("dawn-2019-04-14",),
        ("mashriq-2019-04-26", "express-tribune-2019-04-26"),
        ("the-nation-2019-05-09",),
        ("radio-mashaal-2019-05-10",),
    ]


def test_their_lines_stay_where_they_are(bring: Bring) -> None:
    lines = REPORT.split("\n")
    assert len(with_marked_notes(lines)) == len(lines)


FEET = """\
188. The minister said that the line would open.”57 The owners had heard nothing of it.58

57 Public hearing, 8 June 2004, page 12.
58 Cape Argus, 28 February 2002, Minister hints at second line.

189. A week later the owners met in Beira.59 The minister came on 6 March 2002.60 He stayed an hour.

59 Letter Ncube to Rhodes, 4 March 2002, ‘The Second Line’.
60 Savana, 8 March 2002, Owners want a word.

190. The line was let in May.61

61 Noticias, 5 May 2002, Let at last.
"""


def test_notes_at_the_feet_of_pages_are_told_by_their_marks(bring: Bring) -> None:
    imported = bring(FEET)
    text = " ".join(
        b" ".join(v for k, v in imported.files.items() if k.startswith("manuscript/")).decode().split()
    )
    assert "heard nothing of it.[^2]" in text
    assert "came on 6 March 2002.[^4]" in text
    assert [k.keys for k in imported.read.citations] == [
        ("cape-argus-2002-02-28",),
        ("savana-2002-03-08",),
        ("noticias-2002-05-05",),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "He left.\n\n57 Fars, 3 May 2002.\n58 Mehr, 4 May 2002.\n",  # nothing has their marks
        "The Boeing747 came in 2002.\n\n1 Fars, 3 May 2002.\n2 Mehr, 4 May 2002.\n",
        "Table 1\n\nNotes\n\nBajaur 9 12\nKurram 6 7\n",  # no numbers at the beginning
        "Notes\n\n1 May was quiet.\n2 May was not.\n",  # two are no list
        "The officers met.\n\nNotes\n\nThey agreed.\n1 Dawn, May 3, 2019.\n2 Jang.\n3 Aaj.\n",
        "1 Dawn\n2 Jang\n3 Aaj\n",  # below no heading
    ],
)
def test_what_only_looks_so_is_left(text: str) -> None:
    assert with_marked_notes(text.split("\n")) == text.split("\n")


def test_notes_without_their_marks_are_notes_still() -> None:
    lines = with_marked_notes(
        "The road was shut.\n\nNotes\n1 Dawn, May 3.\n2 Jang, May 4.\n3 Aaj, May 5.".split("\n")
    )
    assert lines[0] == "The road was shut."
    assert lines[3:] == ["[1] Dawn, May 3.", "[2] Jang, May 4.", "[3] Aaj, May 5."]


def test_those_of_a_chapter_begin_with_any_number() -> None:
    text = "It was shut.34 It opened.35 It fell.36\n\nNotes\n34 Dawn, May 3.\n35 Jang, May 4.\n36 Aaj, May 5."
    lines = with_marked_notes(text.split("\n"))
    assert lines[0] == "It was shut.[34] It opened.[35] It fell.[36]"
    assert lines[3:] == ["[34] Dawn, May 3.", "[35] Jang, May 4.", "[36] Aaj, May 5."]


def test_days_of_a_list_are_no_numbers_of_notes() -> None:
    lines = ["Sources", "", *(f"{day} May 2020: Dawn, Bridge number {day}" for day in (14, 15, 16))]
    assert with_marked_notes(lines) == lines


def test_a_note_that_two_marks_lead_to_is_printed_once(bring: Bring) -> None:
    notes = "[1] Dawn, May 3, 2019.\n[2] Jang, May 4, 2019.\n"
    imported = bring(f"It was shut.[1] It opened.[2] It fell.[1]\n\n{notes}")
    assert len(imported.read.citations) == 3
    assert [k.citation.span.text for k in imported.printed()] == ["Dawn, May 3, 2019.", "Jang, May 4, 2019."]


def test_two_notes_that_say_the_same_are_two(bring: Bring) -> None:
    notes = "[1] Dawn, May 3, 2019.\n[2] Jang, May 4, 2019.\n[3] Dawn, May 3, 2019.\n"
    imported = bring(f"It was shut.[1] It opened.[2] It fell.[3]\n\n{notes}")
    assert len(imported.printed()) == 3


def test_notes_of_a_page_that_lacks_some_keep_their_numbers() -> None:
    notes = "7 Dawn, May 3.\n8 Id.\n9 5/3/2019 Jang, p. 2.\n11 Aaj, May 5.\n"
    text = f"It rose.7 It fell.8 He paid.9 They left.11\n\n{notes}"
    lines = with_marked_notes(text.split("\n"))
    assert lines[0] == "It rose.[7] It fell.[8] He paid.[9] They left.[11]"
    assert lines[2:6] == ["[7] Dawn, May 3.", "[8] Id.", "[9] 5/3/2019 Jang, p. 2.", "[11] Aaj, May 5."]


def test_a_blank_may_part_a_mark_from_the_last_sentence_of_a_line() -> None:
    text = "“It must be kept by force.” 71\nHe left.\n\n71 Dawn, 5 May 2019.\n"
    assert with_marked_notes(text.split("\n"))[0] == "“It must be kept by force.” [71]"
