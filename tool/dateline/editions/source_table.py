"""`sources.csv`: every source that the report cites, for whoever wants to check or count them.

CSV as RFC 4180 has it, in UTF-8; dates as EDTF, so nothing is made finer than it is.
"""

from __future__ import annotations

import csv
import io

from dateline.editions.csl_json import translation_of
from dateline.values.bibliography import Entry
from dateline.values.manuscript import Manuscript

NAME = "sources.csv"
COLUMNS = (
    "key", "outlet", "kind", "affiliation", "country", "date", "nativedate", "nativecalendar", "title",
    "translation", "language", "url", "archiveurl", "archivedate", "urldate", "type", "cited", "chapters",
    "annotation",
)  # fmt: skip


def source_table(manuscript: Manuscript) -> bytes:
    """A row for each entry that the manuscript cites, by outlet, day and key."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    entries = [entry for key in manuscript.cited if (entry := manuscript.bibliography.get(key)) is not None]
    for entry in sorted(
        entries, key=lambda e: (e.outlet.casefold(), e.date.earliest or 0 if e.date else 0, e.key)
    ):
        writer.writerow(_row(entry, manuscript))
    return out.getvalue().encode("utf-8")


def _row(entry: Entry, manuscript: Manuscript) -> list[object]:
    registry = manuscript.outlets
    outlet = registry.find(entry.outlet) if registry and entry.outlet else None
    known = (outlet.kind, outlet.affiliation, outlet.country) if outlet else ("", "", "")
    items = manuscript.cited[entry.key]
    chapters = dict.fromkeys(item.span.path for item in items)
    return [
        entry.key, entry.outlet, *known, entry.date or "",
        entry.get("nativedate"), entry.get("nativecalendar"), entry.get("title"),
        translation_of(entry), entry.get("langid"),
        entry.get("url"), entry.get("archiveurl"),
        entry.get("archivedate"), entry.get("urldate"), entry.type, len(items),
        "; ".join(path.rsplit("/", 1)[-1] for path in chapters), entry.get("annotation"),
    ]  # fmt: skip
