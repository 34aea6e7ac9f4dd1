"""Texts to a `Manuscript`.

In: the sources of chapters, bibliographies, the outlet registry and report.yaml, each with the
problems that decoding met. Out: the manuscript. The project reads the files; this reads the texts.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from dateline.reading.bibtex import read_bibliography
from dateline.reading.markdown import read_chapter
from dateline.reading.outlets import read_outlets
from dateline.reading.report import read_report
from dateline.values.bibliography import Bibliography
from dateline.values.dates import PartialDate
from dateline.values.manuscript import Manuscript
from dateline.values.problems import Problem
from dateline.values.text import Source

Text = tuple[Source, tuple[Problem, ...]]


def read_texts(
    chapters: Iterable[Text],
    bibliographies: Iterable[Text],
    as_of: PartialDate,
    outlets: Text | None = None,
    report: Text | None = None,
) -> Manuscript:
    """The manuscript of these texts; what cannot be read stands in the problems of its parts."""
    bibliographies = tuple(bibliographies)
    bibliography = read_bibliography(source for source, _ in bibliographies)
    met = tuple(problem for _, problems in bibliographies for problem in problems)
    registry = read_outlets(outlets[0]) if outlets else None
    if registry is not None and outlets is not None and outlets[1]:
        registry = replace(registry, problems=outlets[1] + registry.problems)
    metadata = read_report(report[0]) if report else None
    if metadata is not None and report is not None and report[1]:
        metadata = replace(metadata, problems=report[1] + metadata.problems)
    return Manuscript(
        chapters=tuple(read_chapter(source, problems) for source, problems in chapters),
        bibliography=_with(bibliography, met),
        as_of=as_of,
        outlets=registry,
        report=metadata,
    )


def _with(bibliography: Bibliography, problems: tuple[Problem, ...]) -> Bibliography:
    if not problems:
        return bibliography
    return replace(bibliography, problems=problems + bibliography.problems)
