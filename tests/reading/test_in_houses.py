"""Citations as the reports of a house have them: what only its other citations tell of.

The cases stand in `in_houses/*.txt`, a house a file: a report, a line of dashes, then cases, each of which
is put behind the report, as in `typed/*.txt`. A `\\n` in a case ends a line.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dateline.reading.typed_citations import Role, Stretch, TypedCitation, find_typed_citations
from dateline.values.text import Source
from typed_cases import shown

FILES = sorted((Path(__file__).parent / "in_houses").glob("*.txt"))
RULE = "-" * 10


def read(report: str, case: str) -> list[TypedCitation]:
    text = report + case.replace("\\n", "\n") + "\n"
    stretches = [Stretch(m.start(), m.end(), Role.BODY) for m in re.finditer(r"(?:[^\n]+\n?)+", text)]
    found = find_typed_citations(Source("a.txt", text), text, stretches, ())
    return [citation for citation in found if citation.span.start >= len(report)]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_cases(path: Path, accept: bool) -> None:
    report, _, cases = path.read_text(encoding="utf-8").partition(RULE + "\n")
    expected: list[str] = cases.splitlines()
    got: list[str] = []
    for line in expected:
        if line.startswith("    "):
            continue
        got.append(line)
        if line and not line.startswith("#"):
            got += [f"    {shown(citation)}" for citation in read(report, line)]
    if accept:
        path.write_text(f"{report}{RULE}\n" + "\n".join(got) + "\n", encoding="utf-8")
        return
    assert got == expected
