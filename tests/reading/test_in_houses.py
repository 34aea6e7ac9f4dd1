"""Citations as the reports of a house have them: what only its other citations tell of.

The cases stand in `in_houses/*.txt`, a house a file: a report, a line of dashes, then cases as in
`typed/*.txt`, each a paragraph behind the report; a few are read at once, for the sake of time. A `\\n` in a
case ends a line.
"""

from __future__ import annotations

import re
from itertools import accumulate
from pathlib import Path

import pytest

from dateline.reading.typed_citations import Role, Stretch, TypedCitation, find_typed_citations
from dateline.values.text import Source
from typed_cases import shown

FILES = sorted((Path(__file__).parent / "in_houses").glob("*.txt"))
RULE = "-" * 10


AT_ONCE = 8  # cases


def read(report: str, cases: list[str]) -> list[list[TypedCitation]]:
    """What is found in each of the cases."""
    paragraphs = [case.replace("\\n", "\n") + "\n\n" for case in cases]
    text = report + "".join(paragraphs)
    stretches = [Stretch(m.start(), m.end(), Role.BODY) for m in re.finditer(r"(?:[^\n]+\n?)+", text)]
    found = find_typed_citations(Source("a.txt", text), text, stretches, ())
    ends = [len(report) + end for end in accumulate(map(len, paragraphs))]
    starts = [len(report), *ends]
    return [
        [citation for citation in found if start <= citation.span.start < end]
        for start, end in zip(starts, ends, strict=False)
    ]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_cases(path: Path, accept: bool) -> None:
    report, _, written = path.read_text(encoding="utf-8").partition(RULE + "\n")
    lines = written.splitlines()
    cases = [line for line in lines if line and line[0] not in " #"]
    found = [
        citations
        for first in range(0, len(cases), AT_ONCE)
        for citations in read(report, cases[first : first + AT_ONCE])
    ]
    results = iter(found)
    got: list[str] = []
    for line in lines:
        if not line.startswith(" "):
            got.append(line)
        if line and line[0] not in " #":
            got += [f"    {shown(citation)}" for citation in next(results)]
    if accept:
        path.write_text(f"{report}{RULE}\n" + "\n".join(got) + "\n", encoding="utf-8")
        return
    assert got == lines
