"""Lists of sources at the ends of reports, house by house, and what only looks like one.

Notes that are paragraphs with a number stand beside them. The houses stand in `source_lists/*.txt` and
`page_notes/*.txt`, a document a file: a line a paragraph, `= ` before a heading, ` ⏎ `
for the end of a line within a paragraph; below each what is found in it, as in `test_typed_citations`.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.importing.importer import Existing, import_report
from dateline.reading.typed.source_lists import is_entry, is_head, with_entries
from dateline.reading.typed_citations import Role, Stretch, TypedCitation, find_typed_citations
from dateline.values.text import Source
from typed_cases import shown

FOLDERS = ("source_lists", "page_notes")
HOUSES = sorted(path for name in FOLDERS for path in (Path(__file__).parent / name).glob("*.txt"))


def read(lines: list[str]) -> list[list[TypedCitation]]:
    """The citations of each line of one document."""
    text, stretches = "", []
    for line in lines:
        text += "\n\n" if text else ""
        start = len(text)
        text += line.removeprefix("= ").replace(" ⏎ ", "\n")
        stretches.append(Stretch(start, len(text), Role.HEADING if line.startswith("= ") else Role.BODY))
    found = find_typed_citations(Source("a.txt", text), text, stretches)
    return [[c for c in found if s.start <= c.span.start < s.end] for s in stretches]


@pytest.mark.parametrize("path", HOUSES, ids=lambda path: path.stem)
def test_house(path: Path, accept: bool) -> None:
    written = path.read_text(encoding="utf-8").splitlines()
    lines = [line for line in written if line.strip() and not line.startswith(("    ", "#"))]
    got = [
        told
        for line, citations in zip(lines, read(lines), strict=True)
        for told in (line, *(f"    {shown(c)}" for c in citations))
    ]
    head = [line for line in written if line.startswith("#")]
    if accept:
        path.write_text("\n".join([*head, *got]) + "\n", encoding="utf-8")
        return
    assert got == [line for line in written if line.strip() and not line.startswith("#")]


@pytest.mark.parametrize(
    "head",
    [
        "Sources", "SOURCES", "Sources:", "7. List of sources", "Annex B: Bibliography", "References",
        "Quellen", "Quellenverzeichnis", "Sources consultées", "Fuentes consultadas", "Works cited",
        "READING LIST", "Suggested reading",
        "Kilder", "**Sources**", "List of sources consulted", "Sources (all accessed 6 June 2019)",
        "Bibliography and further reading", "IV. References", "Media sources", "المصادر",
    ],
)  # fmt: skip
def test_heads(head: str) -> None:
    assert is_head(head)


@pytest.mark.parametrize(
    "head",
    [
        "Sources of power", "Timeline", "Chronology", "Terms of reference", "Glossary", "Contents",
        "Agenda", "Sources of funding", "Water sources", "The sources said", "Further steps", "Events",
        "Bibliographical note",
    ],
)  # fmt: skip
def test_no_heads(head: str) -> None:
    assert not is_head(head)


@pytest.mark.parametrize(
    "line",
    [
        "On 3 May 2020 the ministry took the gate.", "The figures are those of 3 May 2020.", "Nobody came.",
        "A crowd burned the town hall of Tamale (Ghana News, 4 May 2020).",
        "Who came until 3 May 2020 was let in.",
    ],
)  # fmt: skip
def test_what_is_no_entry(line: str) -> None:
    assert not is_entry(line, day_first=True)


def test_a_list_in_one_paragraph_is_parted_by_its_lines() -> None:
    text = (
        "Sources\nRudaw: Sheikhs will decide, 12 March 2019\nhttps://rudaw.example/1\n"
        "Niqash: Red paint in the\nvillages of Riyadh, April 2019"
    )
    found = with_entries(text, [Stretch(0, len(text), Role.BODY)], day_first=True)
    assert [(text[s.start : s.end], s.role) for s in found] == [
        ("Sources\n", Role.BODY),
        ("Rudaw: Sheikhs will decide, 12 March 2019\nhttps://rudaw.example/1", Role.ENTRY),
        ("Niqash: Red paint in the\nvillages of Riyadh, April 2019", Role.ENTRY),
    ]


def test_the_entry_of_the_list_gives_the_bracket_its_title() -> None:
    body = "The mayor spoke again (Rudaw, 12 March 2019).\n\n## Sources\n\n"
    names = ["Rudaw: Sheikhs will decide, 12 March 2019", "Reuters: Lawyers in the dock, 6 May 2019"]
    names += ["Kirkuk Now: A signature costs a million, 3 April 2019", "NINA: House burned, 22 April 2019"]
    text = "# Iraq\n\n" + body + "\n".join(f"- {name}" for name in names) + "\n"
    imported = import_report("a.md", ".md", text.encode(), Existing())
    assert len(imported.read.entries) == len(names)
    assert "title" in str(imported.files["bibliography/sources.bib"])


def test_wrapped_entries_are_put_together_and_lose_their_marks() -> None:
    text = (
        "Bab al-Salam Legal Aid: Who May Go Home? Quarterly Report, 30 April\n2019 https://babsalam.example/q1.pdf\n"
        "• Notables of Hawija: Document (in Arabic), 19\nMarch 2019\nNiqash: Red paint in Riyadh,\nApril 2019"
    )
    found = with_entries(f"Sources\n{text}", [Stretch(0, 8 + len(text), Role.BODY)], day_first=True)
    assert [text[s.start - 8 : s.end - 8].split(":")[0] for s in found[1:]] == [
        "Bab al-Salam Legal Aid", "Notables of Hawija", "Niqash",
    ]  # fmt: skip
