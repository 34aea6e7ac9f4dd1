"""Claims: what each citation answers for, what its dates are dates of, and what follows from it."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest

import literate
from corpus.marks import entries_for, read_document
from dateline.linter import check
from dateline.reading.manuscript import read_texts
from dateline.reading.prose_reading import read_prose
from dateline.values.claims import Claim
from dateline.values.dates import PartialDate
from dateline.values.diagnostics import Severity
from dateline.values.manuscript import Manuscript
from dateline.values.settings import Settings
from dateline.values.text import Source

CASES = Path(__file__).parent / "claims"
EXTENTS = CASES / "extents.md"


def manuscript_of(text: str) -> Manuscript:
    """A chapter with entries made from its keys, in a report of the end of 2024."""
    keys = re.findall(r"@([\w-]+-(?:\d{4}(?:-\d\d){0,2}|nd))", text)
    return read_texts(
        [(Source("chapter.md", text), ())],
        [(Source("sources.bib", entries_for(keys, text[:2000])), ())],
        PartialDate(2024, 12, 31),
        report=(Source("report.yaml", "title: Cases\ndate: 2024-12-31\n"), ()),
    )


# --- verdicts -----------------------------------------------------------------------------------


def sentences() -> list[pytest.param]:
    found = []
    for path in sorted(CASES.glob("*.txt")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if line.strip() and not line.startswith("#"):
                found.append(pytest.param(line, id=f"{path.stem}:{number}"))
    return found


@pytest.mark.parametrize("line", sentences())
def test_verdict(line: str) -> None:
    document = read_document(line + "\n")
    found = check(manuscript_of(document.text), Settings(select=("DAT2",), ignore=("DAT206",)))
    told = [f"{d.name} {d.severity.value}" for d in found if d.severity is not Severity.NOTE]
    assert sorted(told) == sorted(f"{fault.rule} {fault.severity}" for fault in document.faults)


# --- extents and roles --------------------------------------------------------------------------


def extents() -> list[tuple[str, str, str]]:
    """Title, chapter and expected claims of each case."""
    found = []
    for part in re.split(r"^## ", EXTENTS.read_text(encoding="utf-8"), flags=re.M)[1:]:
        _, files = literate.blocks(part)
        found.append((part.splitlines()[0], files["chapter.md"], files["claims"]))
    return found


def shown(claim: Claim) -> str:
    """The claim as the case file writes it: its keys, its prose, its dates with their roles."""
    keys = " ".join(item.key for item in claim.citation.items)
    lines = [f"{keys}: {' '.join(claim.span.text.split()) or '-'}"]
    for date in claim.dates:
        outlets = f" of {', '.join(date.outlets)}" if date.outlets else ""
        place = "" if date.citing else ", elsewhere"
        lines.append(f"    {' '.join(date.mention.text.split())}: {date.role.value}{outlets}{place}")
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("number", range(len(extents())), ids=lambda n: extents()[n][0])
def test_extent(number: int, accept: bool) -> None:
    _, chapter, expected = extents()[number]
    got = "".join(shown(claim) for claim in read_prose(manuscript_of(chapter))[0].claims)
    if accept and got != expected:
        parts = re.split(r"(?m)^(?=## )", EXTENTS.read_text(encoding="utf-8"))
        parts[number + 1] = parts[number + 1].replace(f"~~~ claims\n{expected}~~~", f"~~~ claims\n{got}~~~")
        EXTENTS.write_text("".join(parts), encoding="utf-8")
        return
    assert got == expected


# --- cost ---------------------------------------------------------------------------------------

HOSTILE = {
    "names and dates": "on May 11 Tasnim, in a ",
    "open quotes": "“on May 11, 2020 “x ",
    "commas": "on May 11, 2020, ",
    "open parentheses": "(May 11, 2020 ( ",
    "citations": "On May 14, 2020 it fell [@tasnim-2020-05-11] ",
    "counts": "Three days later, on May 9, 2020, it fell. ",
    "relative clauses": "which had been on May 11, 2020 that ",
    "full stops": ". . ... ......... ",
    "one outlet": "Tasnim ",
    "publications": "Tasnim reported on May 14, 2020 that. He left. ",
    "inline notes": "It fell on May 14, 2020.^[@tasnim-2020-05-11] ",
}


def seconds(unit: str, size: int) -> float:
    """Processor time for the rules over so many characters of one paragraph."""
    manuscript = manuscript_of(unit * (size // len(unit)) + " [@tasnim-2020-05-11].\n")
    assert manuscript.chapters[0].prose
    start = time.process_time()
    check(manuscript, Settings(select=("DAT2",)))
    return time.process_time() - start


@pytest.mark.parametrize("name", HOSTILE)
def test_cost_is_linear(name: str) -> None:
    seconds(HOSTILE[name], 2_000)  # imports and patterns
    small = min(seconds(HOSTILE[name], 10_000) for _ in range(2))
    assert seconds(HOSTILE[name], 80_000) < 8 * 3 * small + 0.3
