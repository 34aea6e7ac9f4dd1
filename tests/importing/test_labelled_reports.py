"""Of each labelled report the words stay, no more is missed or taken wrongly and nothing else complained
of than is known.

What is known stands in `misses.txt` and `findings.txt` of `tests/corpus/import/`; `--accept` rewrites them:
read the difference.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from dateline.importing.command import as_data_of
from dateline.importing.importer import Imported
from dateline.pandoc import run

from . import known_faults
from .conftest import Bring

pytestmark = pytest.mark.pandoc

CORPUS = Path(__file__).parent.parent / "corpus" / "import"
MISSES = CORPUS / "misses.txt"
FINDINGS = CORPUS / "findings.txt"
sys.path.append(str(Path(__file__).parent.parent.parent / "benchmarks"))
import score_import  # noqa: E402

# Findings that only say what the labels say (no outlet, date or year), or that a picture is not kept here
SAID_BY_LABELS = {"DAT101", "DAT102", "SRC001", "STR007", "STR008"}

LABELS = sorted(path.name for path in CORPUS.glob("*.toml"))


@pytest.mark.parametrize("name", LABELS)
def test_a_labelled_report(name: str, bring: Bring, accept: bool) -> None:
    labels = score_import.labels_of(CORPUS / name)
    document = labels["document"]
    imported = bring((CORPUS / document).read_bytes(), document, published=labels.get("published", ""))
    faults = score_import.score_of(document, labels, as_data_of(imported)["citations"]).faults()
    known_faults.hold(MISSES, document, faults, accept=accept)
    known_faults.hold(FINDINGS, document, _findings(imported), accept=accept)
    before, after = _words(imported)
    assert after == before


@pytest.mark.parametrize("known", [MISSES, FINDINGS])
def test_what_is_known_is_of_a_report(known: Path) -> None:
    assert set(known_faults.read(known)) <= {
        score_import.labels_of(CORPUS / name)["document"] for name in LABELS
    }


def _findings(imported: Imported) -> list[str]:
    """What the report is complained of, as code, line and message."""
    return [
        f"{d.code} {d.span.begin.line}: {d.finding.message}"
        for d in imported.problems
        if d.code not in SAID_BY_LABELS
    ]


def _words(imported: Imported) -> tuple[list[str], list[str]]:
    """The words of the report, its citations left out, and those of the chapters that were made of it."""
    source = imported.read.citations[0].citation.span.source
    cut = [(k.citation.cut.start, k.citation.cut.end) for k in imported.read.citations if k.keys]
    before = _words_without(source.text, cut)
    plain = "\n".join(_as_plain(chapter.text) for chapter in imported.chapters)
    plain = re.sub(r"\^\((\w+)\)", r"\1", plain)  # as pandoc writes what is set high: 3^(rd)
    cited = r"(?:[^@\[\];]*\s)?-?@[\w-]+(?:,[^@\];]*)?"  # with the words before it and behind it: `cf. @fars`
    after = re.findall(r"[^\W_]+", re.sub(rf"\[{cited}(?:; {cited})*\]", " ", plain))
    lists = {"a", "b", "c", "d", "e", "i"}  # what numbers the items of lists, beside digits
    left, right = (sorted(w for w in ws if not w.isdigit() and w not in lists) for ws in (before, after))
    return left, right


def _words_without(text: str, cut: list[tuple[int, int]]) -> list[str]:
    """The words of a text, what lies in the stretches left out."""
    kept, done = [], 0
    for start, end in sorted(cut):
        kept.append(text[done:start])
        done = max(done, end)
    return re.findall(r"[^\W_]+", "".join([*kept, text[done:]]))


def _as_plain(markdown: str) -> str:
    """What a reader sees of a chapter, its keys as they are typed."""
    reader = ["--from", "markdown-smart-citations", "--to", "plain-smart", "--wrap=none"]
    return _LOWERED.sub(r"\1", run(reader, markdown.encode()).decode())


_LOWERED = re.compile(r"_\(([^()\n]{1,12})\)")  # as pandoc's plain text writes `PM~2.5~`
