"""What `dateline inspect` shows: rows of plain data, and a table, JSON or CSV of them.

In: a manuscript. Out: one mapping a row, in document order, with the keys of the documented JSON.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping, Sequence

from dateline.reading.prose_reading import read_prose
from dateline.reading.typed_citations import TypedKind, find_typed_citations, stretches_of
from dateline.report.full import columns
from dateline.report.json import place
from dateline.values.claims import Claim
from dateline.values.dates import DateValue, days_between
from dateline.values.manuscript import Manuscript
from dateline.values.problems import Problem

Row = Mapping[str, object]


def citations(manuscript: Manuscript) -> Iterator[Row]:
    """Every citation item; `group` numbers the citations of a chapter, so items of one share it."""
    for chapter in manuscript.chapters:
        for group, citation in enumerate(chapter.citations, 1):
            for item in citation.items:
                yield {
                    **place(item.span),
                    "key": item.key,
                    "mode": str(item.mode),
                    "prefix": item.prefix,
                    "suffix": item.suffix,
                    "group": group,
                }


def sources(manuscript: Manuscript) -> Iterator[Row]:
    """Every entry, with how often it is cited."""
    for entry in manuscript.bibliography.entries:
        yield {
            "key": entry.key,
            "type": entry.type,
            "outlet": entry.outlet,
            "date": entry.date.edtf() if entry.date else entry.get("date") or None,
            "title": entry.get("title"),
            "url": entry.get("url"),
            "path": entry.span.path,
            "line": entry.span.begin.line,
            "cited": len(manuscript.cited.get(entry.key, ())),
        }


def dates(manuscript: Manuscript) -> Iterator[Row]:
    """Every date in the prose that has a value; `in_citation` marks those of citations typed by hand."""
    for prose in read_prose(manuscript):
        text, source = prose.chapter.prose, prose.chapter.source
        typed = [
            found.span
            for found in find_typed_citations(source, text, stretches_of(prose.chapter))
            if found.kind is not TypedKind.IN_SENTENCE
        ]
        for mention in prose.dates:
            if mention.value is None:
                continue
            span = prose.chapter.source.span(mention.start, mention.end)
            yield {
                **place(span),
                "text": mention.text,
                "edtf": mention.value.edtf(),
                "kind": str(mention.kind),
                "in_citation": any(citation.contains(span) for citation in typed),
            }


def claims(manuscript: Manuscript) -> Iterator[Row]:
    """Every claim with its dates, the sources that answer for it, and the days from the latest event
    to the earliest source."""
    for prose in read_prose(manuscript):
        for claim in prose.claims:
            keys = [item.key for item in claim.citation.items]
            entries = [manuscript.bibliography.get(key) for key in keys]
            yield {
                **place(claim.span),
                "text": " ".join(claim.span.text.split()),
                "dates": [
                    {"text": d.mention.text, "edtf": d.mention.value.edtf(), "role": str(d.role)}
                    for d in claim.dates
                    if d.mention.value is not None
                ],
                "keys": keys,
                "source_dates": [entry.date.edtf() if entry and entry.date else None for entry in entries],
                "lag_days": _lag(claim, [entry.date for entry in entries if entry and entry.date]),
            }


def _lag(claim: Claim, sources: Sequence[DateValue]) -> int | None:
    """Days from the latest event to the nearest source; None where one of them is not known."""
    latest = claim.latest_event
    if latest is None or not sources:
        return None
    return min((days_between(latest, source) for source in sources), key=abs)


def all_problems(manuscript: Manuscript) -> Iterator[Problem]:
    """Everything that could not be read, in whatever file."""
    parts = [manuscript.report, *manuscript.chapters, manuscript.bibliography, manuscript.outlets]
    for part in parts:
        if part is not None:
            yield from part.problems


VIEWS = {"citations": citations, "sources": sources, "dates": dates, "claims": claims}
_TABLE_LEFT_OUT = {"end_line", "end_column", "path", "column"}


def as_json(rows: Sequence[Row]) -> str:
    """One array."""
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def as_csv(rows: Sequence[Row]) -> str:
    """A header and a line a row; lists are joined with semicolons (RFC 4180)."""
    if not rows:
        return ""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(rows[0])
    writer.writerows([_cell(value) for value in row.values()] for row in rows)
    return out.getvalue()


def as_table(rows: Sequence[Row]) -> str:
    """Aligned columns; a place is one column."""
    if not rows:
        return ""
    shown = [_placed(row) for row in rows]
    names = list(shown[0])
    cells = [names] + [[_cell(row[name]) for name in names] for row in shown]
    widths = [max(columns(row[i]) for row in cells) for i in range(len(names))]
    return "".join(
        "  ".join(
            cell + " " * (width - columns(cell)) for cell, width in zip(row, widths, strict=True)
        ).rstrip()
        + "\n"
        for row in cells
    )


def _placed(row: Row) -> Row:
    """The row with its place as one column; as it is where it has none."""
    if "path" not in row:
        return row
    where = f"{row['path']}:{row['line']}" + (f":{row['column']}" if "column" in row else "")
    rest = {name: value for name, value in row.items() if name not in _TABLE_LEFT_OUT | {"line"}}
    return {"place": where, **rest} if "column" in row else {**rest, "place": where}


def _cell(value: object) -> str:
    if isinstance(value, list):
        return "; ".join(_cell(item) for item in value)
    if isinstance(value, dict):
        return " ".join(_cell(item) for item in value.values())
    return "" if value is None else str(value)


WRITERS = {"table": as_table, "json": as_json, "csv": as_csv}
