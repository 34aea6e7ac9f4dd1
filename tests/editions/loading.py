"""A manuscript for tests, read from a folder as the project reads it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from dateline.project.settling import settled_chapters
from dateline.reading.bibtex import read_bibliography
from dateline.reading.manuscript import read_texts
from dateline.reading.report import read_report
from dateline.values.bibliography import Bibliography
from dateline.values.chapters import Chapter
from dateline.values.dates import PartialDate
from dateline.values.manuscript import Manuscript
from dateline.values.text import Source


def load(path: Path) -> Source:
    return Source(path.as_posix(), path.read_text(encoding="utf-8"))


def load_bibliography(path: Path) -> Bibliography:
    return read_bibliography([load(path)])


def chapter_of(path: str, text: str) -> Chapter:
    read = read_texts([(Source(path, text), ())], (), PartialDate(2020, 7, 15)).chapters
    return settled_chapters(read)[0]


def manuscript_of(text: str) -> Manuscript:
    """One chapter, `01.md`, without a report or a bibliography."""
    return read_texts([(Source("01.md", text), ())], (), PartialDate(2020, 7, 15))


def load_manuscript(folder: Path, bibliography: Path) -> Manuscript:
    report = load(folder / "report.yaml")
    chapters = [(load(Path(listing.path)), ()) for listing in read_report(report).chapters]
    day = PartialDate(2020, 7, 15)
    manuscript = read_texts(chapters, [(load(bibliography), ())], day, report=(report, ()))
    return replace(manuscript, chapters=settled_chapters(manuscript.chapters))
