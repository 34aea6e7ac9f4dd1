"""Findings as one JSON array, for programs; `as_data` is the shape that other formats share."""

from __future__ import annotations

import json
from collections.abc import Iterable

from dateline.values.diagnostics import Diagnostic, Fix
from dateline.values.text import Span


def render(diagnostics: Iterable[Diagnostic], colour: bool = False) -> str:
    """The array; `[]` where there are no findings."""
    return json.dumps([as_data(d) for d in diagnostics], ensure_ascii=False, indent=2) + "\n"


def as_data(diagnostic: Diagnostic) -> dict[str, object]:
    """One finding as plain data."""
    finding = diagnostic.finding
    return {
        "code": diagnostic.code,
        "name": diagnostic.name,
        "severity": str(diagnostic.severity),
        "message": finding.message,
        "help": finding.help,
        **place(finding.span),
        "key": finding.key,
        "fix": _fix(finding.fix),
        "related": [
            {
                "path": r.span.path,
                "line": r.span.begin.line,
                "column": r.span.begin.column,
                "message": r.message,
            }
            for r in finding.related
        ],
    }


def place(span: Span) -> dict[str, object]:
    """Path, line, column and their ends, all counted from 1."""
    begin, end = span.begin, span.finish
    return {
        "path": span.path,
        "line": begin.line,
        "column": begin.column,
        "end_line": end.line,
        "end_column": end.column,
    }


def _fix(fix: Fix | None) -> dict[str, object] | None:
    if fix is None:
        return None
    edits = [{**place(edit.span), "content": edit.content} for edit in fix.edits]
    return {"applicability": str(fix.applicability), "edits": edits}
