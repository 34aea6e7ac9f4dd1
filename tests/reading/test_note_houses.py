"""Notes as whole documents have them: what the house of one note tells of the others.

The houses stand in `note_houses/*.txt`, a document a file: a line a note, italics between asterisks, then
what is found in it, as in `test_typed_citations`. A note without such a line cites nothing.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dateline.reading.typed_citations import Role, Stretch, TypedCitation, find_typed_citations
from dateline.values.text import Source
from typed_cases import shown

HOUSES = sorted((Path(__file__).parent / "note_houses").glob("*.txt"))
BODY = "Nobody came to mend the bridge, and the market moved to the other bank of the river."


def notes_of(path: Path) -> list[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line.strip() and not line.startswith(("    ", "#"))]


def read(notes: list[str]) -> list[list[TypedCitation]]:
    """The citations of each note of one document."""
    text, stretches, italics = BODY, [Stretch(0, len(BODY), Role.BODY)], []
    for note in notes:
        text += "\n\n"
        start = len(text)
        for n, part in enumerate(note.split("*")):
            if n % 2:
                italics.append((len(text), len(text) + len(part)))
            text += part
        stretches.append(Stretch(start, len(text), Role.NOTE))
    found = find_typed_citations(Source("a.txt", text), text, stretches, (), italics)
    return [[c for c in found if s.start <= c.span.start < s.end] for s in stretches[1:]]


@pytest.mark.parametrize("path", HOUSES, ids=lambda path: path.stem)
def test_house(path: Path, accept: bool) -> None:
    notes = notes_of(path)
    got = [
        line
        for note, citations in zip(notes, read(notes), strict=True)
        for line in (note, *(f"    {shown(c)}" for c in citations))
    ]
    lines = path.read_text(encoding="utf-8").splitlines()
    head = [line for line in lines if line.startswith("#")]
    if accept:
        path.write_text("\n".join([*head, *got]) + "\n", encoding="utf-8")
        return
    assert got == [line for line in lines if line.strip() and not line.startswith("#")]


def test_italics_are_given_without_their_marks() -> None:
    (citations,) = read(["“Title of a piece,” *Batken Tany*, May 3, 2021."])
    assert [(g.outlets, re.sub(r"\W", "", g.title or "")) for c in citations for g in c.groups] == [
        (("Batken Tany",), "Titleofapiece")
    ]
