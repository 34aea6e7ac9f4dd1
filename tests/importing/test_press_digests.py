"""Press digests as plain text: a title, its source below it, then wrapped prose, no blank line between."""

from __future__ import annotations

import re

from .conftest import Bring

DIGEST = """\
DRINA PRESS DIGEST

Ferry tolls again
Dnevni avaz, 3 May 2021, p. 7
The town pays for both banks and asks who sails. A clerk of the ferry, who would not be
named, counted forty crossings in a week and two hundred passengers, most of whom went to
the market and came back with what they had not sold there (Radio Foča, 2 May 2021).

Bread at the bridge
N1, 4 May 2021
Nobody bakes on Mondays, says a baker who does. The price of a loaf has gone up by a fifth
since the winter, and the mill upstream is for sale once more, this time with its weir.

Who owns the weir?
Oslobodjenje, 5 May 2021
A list of four firms, three of them dead, stands in the register of the canton, which has
not been opened since the flood. The fourth belongs to a man who has moved to the coast.
"""


def test_sources_below_titles_are_no_headings(bring: Bring) -> None:
    chapters = bring(DIGEST).chapters
    text = "\n\n".join(chapter.text for chapter in chapters)
    assert re.findall(r"^#+ (.+)", text, re.MULTILINE) == [
        "Ferry tolls again",
        "Bread at the bridge",
        "Who owns the weir?",
    ]
    assert re.findall(r"@[\w-]+", text) == [
        "@dnevni-avaz-2021-05-03",
        "@radio-foca-2021-05-02",
        "@n1-2021-05-04",
        "@oslobodjenje-2021-05-05",
    ]


def test_wrapped_prose_below_them_is_one_paragraph(bring: Bring) -> None:
    text = " ".join(" ".join(chapter.text.split()) for chapter in bring(DIGEST).chapters)
    assert "who would not be named, counted forty" in text
    paragraphs = [p for c in bring(DIGEST).chapters for p in re.split(r"\n{2,}", c.text)]
    assert any("The town pays" in p and "radio-foca" in p for p in paragraphs)
