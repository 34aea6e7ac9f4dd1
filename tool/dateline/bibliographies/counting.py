"""Counts over a bibliography: sources by outlet, month or type, and those that nothing uses.

In: a manuscript. Out: rows of plain data, most frequent first (months in their order).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from dateline.report.full import columns
from dateline.rules._used import used_keys
from dateline.values.bibliography import Entry
from dateline.values.dates import DateInterval
from dateline.values.manuscript import Manuscript

GROUPS = ("outlet", "month", "type")


def stats(manuscript: Manuscript, by: str) -> Sequence[dict[str, object]]:
    """One row a group: entries, how many of them are cited, and how often."""
    groups: dict[str, list[Entry]] = defaultdict(list)
    for entry in manuscript.bibliography.entries:
        groups[_group(entry, manuscript, by)].append(entry)
    rows: list[dict[str, object]] = []
    for name, entries in groups.items():
        counts = [len(manuscript.cited.get(entry.key, ())) for entry in entries]
        cited = sum(1 for count in counts if count)
        rows.append({by: name, "entries": len(entries), "cited": cited, "citations": sum(counts)})
    if by == "month":
        return sorted(rows, key=lambda row: str(row[by]) or "~")
    return sorted(rows, key=lambda row: (-int(str(row["entries"])), str(row[by]).casefold()))


def _group(entry: Entry, manuscript: Manuscript, by: str) -> str:
    """The outlet by its registered name, the month of its (first) date, or the type."""
    if by == "type":
        return entry.type
    if by == "outlet":
        known = manuscript.outlets.find(entry.outlet) if manuscript.outlets else None
        return known.name if known else entry.outlet
    date = entry.date.start if isinstance(entry.date, DateInterval) else entry.date
    return date.edtf()[:7] if date and date.month else (f"{date.year:04d}" if date else "")


def as_table(rows: Sequence[dict[str, object]]) -> str:
    """Counts as aligned columns, words to the left and numbers to the right."""
    if not rows:
        return ""
    cells = [list(rows[0]), *([str(value) for value in row.values()] for row in rows)]
    widths = [max(columns(row[n]) for row in cells) for n in range(len(cells[0]))]
    return "".join(
        "  ".join(
            cell + " " * (width - columns(cell)) if n == 0 else cell.rjust(width)
            for n, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        + "\n"
        for row in cells
    )


def unused(manuscript: Manuscript) -> Sequence[dict[str, object]]:
    """One row an entry that nothing cites, lists in `nocite` or takes in; in file order."""
    used = used_keys(manuscript)
    return [
        {
            "key": entry.key,
            "type": entry.type,
            "outlet": entry.outlet,
            "date": entry.date.edtf() if entry.date else entry.get("date") or None,
            "title": entry.get("title"),
            "path": entry.span.path,
            "line": entry.span.begin.line,
        }
        for entry in manuscript.bibliography.entries
        if entry.key not in used
    ]
