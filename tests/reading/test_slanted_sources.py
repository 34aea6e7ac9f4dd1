"""Sources in italics that close paragraphs: a name alone there is one where dated ones stand so."""

from __future__ import annotations

import re

from dateline.reading.typed_citations import Role, Stretch, find_typed_citations
from dateline.values.text import Source
from typed_cases import shown

DATED = (
    "Eleven were awarded. *Reuters | Mar. 18, 2025*\n\nOutput fell. *MEES | Mar. 16, 2025*\n\n"
    "Homs could take more. *Enab Baladi | Mar. 16, 2025*\n\n"
    "The draught is 12.3 m. *TradeWinds | Mar. 20, 2025*\n\n"
)


def read(report: str, last: str) -> list[str]:
    marked = f"{report}{last}\n"
    slanted = [(m.start() + 1, m.end() - 1) for m in re.finditer(r"\*[^*\n]+\*", marked)]
    text = marked.replace("*", " ")
    stretches = [Stretch(m.start(), m.end(), Role.BODY) for m in re.finditer(r"(?:[^\n]+\n?)+", text)]
    found = find_typed_citations(Source("a.txt", text), text, stretches, (), emphasised=slanted)
    return [shown(citation) for citation in found if citation.span.start >= len(report)]


def test_a_name_alone_is_a_source_where_dated_ones_close_paragraphs_in_italics() -> None:
    assert read(DATED, "The court case is not over. *Philenews*") == ["parenthetical: Philenews @ -"]


def test_it_is_none_elsewhere() -> None:
    assert read("", "The court case is not over. *Philenews*") == []
    assert read(DATED, "The court case is not over, said *Philenews*") == []
    assert read(DATED, "The court case is not over. *It never will be*") == []
    assert read(DATED, "The ship is the old one. *Nicosia*") == []


BEHIND_DASHES = (
    "Five men were seen — *ReCAAP ISC, 22 Mar 23*. "
    "A pilot sold the sets — *Batam Pos, 23 Mar 23*. It was late.\n\n"
    "Nothing was taken — *TradeWinds, 24 Mar 23*. Two are held — *Antara, 27 Mar 23*. It was hot.\n\n"
)


def test_a_name_alone_is_a_source_where_dated_ones_stand_between_a_dash_and_a_full_stop() -> None:
    found = read(BEHIND_DASHES, "Guards are back — *Sandakan Seamen's Corner*. We found none.")
    assert found == ["parenthetical: Sandakan Seamen's Corner @ -"]


def test_it_is_none_where_the_text_has_it_elsewhere() -> None:
    assert read(BEHIND_DASHES, "The *Ocean Star* sailed. Then she sank — *Ocean Star*. It was she.") == []
    assert read(BEHIND_DASHES, "She was hit hard — *very* hard.") == []
    assert read(BEHIND_DASHES, "Three left the *Jelita Dua* (Tawi-Tawi, 30 March 2023) by boat.") == []
