"""What report.yaml says of a report, as values."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.values.chapters import Setting
from dateline.values.dates import DateValue
from dateline.values.problems import Problem
from dateline.values.text import Source, Span


@dataclass(frozen=True, slots=True)
class Author:
    """A person or body that wrote the report."""

    name: str
    affiliation: str = ""


@dataclass(frozen=True, slots=True)
class Listing:
    """A chapter as report.yaml lists it: `file` relative to that file; `path` as findings print."""

    file: str
    path: str
    span: Span
    title: str = ""
    appendix: bool = False


@dataclass(frozen=True)
class Report:
    """What manuscript/report.yaml says; `extra` holds the keys that only editions read."""

    source: Source
    title: str = ""
    subtitle: str = ""
    authors: tuple[Author, ...] = ()
    publisher: str = ""
    date: DateValue | None = None
    date_span: Span | None = None
    language: str = "en"
    description: str = ""
    notice: str = ""
    chapters: tuple[Listing, ...] = ()
    bibliography: tuple[str, ...] = ()
    extra: tuple[tuple[str, Setting], ...] = ()
    problems: tuple[Problem, ...] = ()
