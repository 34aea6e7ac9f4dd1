"""The labelled documents of the corpus of dates, read as manuscripts, and the dates that we read in them."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "tool")]

from corpus.marks import DateLabel, Document, FaultLabel, TrapLabel, entries_for, read_document  # noqa: E402
from dateline.reading.manuscript import read_texts  # noqa: E402
from dateline.reading.prose_dates import DatedPlace, read_dates  # noqa: E402
from dateline.reading.sentences import sentences  # noqa: E402
from dateline.values.dates import from_day_number  # noqa: E402
from dateline.values.manuscript import Manuscript  # noqa: E402
from dateline.values.text import Source  # noqa: E402


@dataclass(frozen=True)
class Labelled:
    """A document with its labels, and the manuscript of its clean text."""

    name: str
    document: Document
    manuscript: Manuscript

    @property
    def prose(self) -> str:
        return self.manuscript.chapters[0].prose

    @property
    def words(self) -> int:
        return len(self.prose.split())

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Its sentences, block by block, as offsets."""
        blocks = [block.span for block in self.manuscript.chapters[0].blocks]
        outer = [b for b in blocks if not any(o != b and o.contains(b) for o in blocks)]
        return tuple(s for block in outer for s in sentences(self.prose, block.start, block.end))

    def line(self, offset: int) -> int:
        return self.document.text.count("\n", 0, offset) + 1


def load(folder: Path) -> list[Labelled]:
    """The labelled documents of a folder."""
    found = []
    for path in sorted(folder.glob("*.md")):
        document = read_document(path.read_text(encoding="utf-8"))
        found.append(Labelled(path.stem, document, manuscript_of(path.name, document)))
    return found


def manuscript_of(name: str, document: Document) -> Manuscript:
    """The manuscript of one document: its clean text, entries made from its keys, its own date."""
    latest = document.date.latest
    if latest is None:
        raise ValueError(f"{name}: the report's date has no end")
    return read_texts(
        [(Source(name, document.text), ())],
        [(Source("sources.bib", entries_for(document.keys, document.text)), ())],
        from_day_number(latest),
        report=(Source("report.yaml", f"title: {name}\ndate: {document.setting('date')}\n"), ()),
    )


def share(part: int, whole: int) -> str:
    """A share in per cent, or a dash where there is nothing to share."""
    return f"{100 * part / whole:.1f}%" if whole else "-"


@dataclass(frozen=True)
class Found:
    """A date that a finder found. `edtf` is None where it gives no value, or says there is no such day."""

    start: int
    end: int
    text: str
    edtf: str | None
    kind: str = ""


def our_dates(item: Labelled) -> list[Found]:
    """The dates that Dateline reads in a document."""
    chapter = item.manuscript.chapters[0]
    entries = item.manuscript.bibliography.by_key
    places = [
        DatedPlace(citation.span.start, entry.date)
        for citation in chapter.citations
        for cited in citation.items
        if (entry := entries.get(cited.key)) is not None and entry.date is not None
    ]
    return [
        Found(m.start, m.end, m.text, m.value.edtf() if m.value is not None else None, m.kind.value)
        for m in read_dates(chapter, item.manuscript.report_date, places)
    ]


def overlap(label: DateLabel | FaultLabel | TrapLabel, start: int, end: int) -> int:
    """How many characters a label shares with a stretch; nothing where not above 0."""
    return min(label.end, end) - max(label.start, start)
