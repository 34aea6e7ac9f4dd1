"""Press digests as plain text: a title, its source below it, then wrapped prose, no blank line between."""

from __future__ import annotations

import re

from dateline.importing.command import as_data_of

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


REVIEW = """\
# The week in the valley

What the papers had, and on what day.

### Kayhan, 3 May 2020

- "The council has no money for chlorine."

### Daily Trust (4 May 2020)

The page leads with the fall of the currency.

### Radio Okapi, 5 May 2020

Two of its reporters were held for an hour.

### Market day, 6 May 2020

Nobody came.

## Titles

- Kayhan – What the drought left behind (2 June 2020)
- Daily Trust – Farmers wait for the water (3 June 2020)
- Radio Okapi – Journalist arrested in Goma (4 June 2020)

**Who pays for the northern road**
Reuters, Zenica, 23 August 2020 – The minister arrived with two lorries of seed.

| Place | Reported by |
|---|---|
| Gori | Malijet, 3 January 2020<br>Kloop, 4 January 2020 |
| Gulu | Malijet, 5 January 2020 |
"""


def test_heads_titles_and_cells_that_are_sources(bring: Bring) -> None:
    found = as_data_of(bring(REVIEW, "old.md"))["citations"]
    assert [(c["text"], c["line"]) for c in found] == [
        ("Kayhan, 3 May 2020", 5),
        ("Daily Trust (4 May 2020)", 9),
        ("Kayhan – What the drought left behind (2 June 2020)", 23),
        ("Daily Trust – Farmers wait for the water (3 June 2020)", 24),
        ("Reuters, Zenica, 23 August 2020", 28),
        ("Malijet, 3 January 2020", 32),
        ("Kloop, 4 January 2020", 32),
        ("Malijet, 5 January 2020", 33),
    ]


def test_a_heading_that_is_a_source_keeps_its_words(bring: Bring) -> None:
    digest = """# Digest

The desk read two papers this week.

## Kayhan, 3 May 2020

The ferry stopped because the river was low.

## IRNA, 4 May 2020

- The wells were dry.
"""
    imported = bring(digest, "old.md")
    kayhan, irna = (chapter.text for chapter in imported.chapters[1:])
    assert kayhan.startswith("# Kayhan, 3 May 2020\n\nThe ferry stopped because the river was low. [@kayhan-")
    assert irna.startswith("# IRNA, 4 May 2020\n\n- The wells were dry. [@irna-2020-05-04]")


CHRONICLE = """\
CHRONICLE OF THE GULF

3 March. Sand barges were counted at the northern entrance of the lagoon, eleven against
four in December, and the lamps were out.
- Hainan Maritime Safety Administration, notice, 4 March 2019
Hanoi protested on the third day. [VNA, 7 March 2019]

8 March. The two ministries of fisheries met again. They agreed on the nets and on the
hours of the lamps.
- Ministry of Foreign Affairs of the People's Republic of China, 9 March 2019

12 March. The meetings of the year have been set by both sides:
- Meeting of the Council of Ministers of the Union of the Lakes, Penang, 19 March 2019
- Second meeting of the same Council of Ministers of the Union, Penang, 12 May 2019
"""


def test_a_long_name_behind_a_dash_is_no_item_of_a_list(bring: Bring) -> None:
    imported = bring(CHRONICLE)
    found = [(c["text"], c["groups"][0]["date"]) for c in as_data_of(imported)["citations"]]
    assert found == [
        ("Hainan Maritime Safety Administration, notice, 4 March 2019", "2019-03-04"),
        ("[VNA, 7 March 2019]", "2019-03-07"),
        ("Ministry of Foreign Affairs of the People's Republic of China, 9 March 2019", "2019-03-09"),
    ]
    text = "\n\n".join(chapter.text for chapter in imported.chapters)
    assert re.findall(r"^[-*] +(\w+ meeting|Meeting)", text, re.MULTILINE) == ["Meeting", "Second meeting"]
