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


@pytest.mark.parametrize(
    "text",
    [
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
