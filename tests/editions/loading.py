"""A manuscript for tests, loaded from a folder without the readers' help: one field to a line."""

from __future__ import annotations

import re
from pathlib import Path

from dateline.reading.report import read_report
from dateline.values.dates import EdtfError, PartialDate, parse_edtf
from dateline.values.model import Bibliography, Chapter, Entry, Field, Manuscript
from dateline.values.text import Source

_ENTRY = re.compile(r"^@(\w+)\{([^,\s]+),\n(.*?)^\}", re.MULTILINE | re.DOTALL)
_FIELD = re.compile(r"^\s*(\w+)\s*=\s*\{(.*)\},?\s*$", re.MULTILINE)


def load_bibliography(path: Path) -> Bibliography:
    source = Source(str(path), path.read_text(encoding="utf-8"))
    return Bibliography((source,), tuple(_entry(source, match) for match in _ENTRY.finditer(source.text)))


def _entry(source: Source, match: re.Match[str]) -> Entry:
    start = match.start(3)
    fields = tuple(
        Field(
            found[1].lower(),
            found[2].replace("{", "").replace("}", ""),
            source.span(start + found.start(), start + found.end()),
            source.span(start + found.start(2), start + found.end(2)),
        )
        for found in _FIELD.finditer(match[3])
    )
    date = next((field for field in fields if field.name == "date"), None)
    try:
        value = parse_edtf(date.value) if date else None
    except EdtfError:
        value = None
    where = source.span(match.start(), match.end())
    return Entry(where, where, match[1].lower(), match[2], fields, value, date)


def load_manuscript(folder: Path, bibliography: Path) -> Manuscript:
    path = folder / "report.yaml"
    report = read_report(Source(str(path), path.read_text(encoding="utf-8")))
    chapters = tuple(
        Chapter(Source(listing.path, Path(listing.path).read_text(encoding="utf-8")), "")
        for listing in report.chapters
    )
    return Manuscript(chapters, load_bibliography(bibliography), PartialDate(2020, 7, 15), report=report)
