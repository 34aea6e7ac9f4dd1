"""Findings as plain tuples, to pass them to another process or keep them: and back.

In: findings, and the sources that their spans lie in, by path. Out: nested tuples of texts, numbers and
None, as `marshal` writes them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dateline.values.diagnostics import Applicability, Edit, Finding, Fix, Related, Severity
from dateline.values.text import Source, Span


def packed(finding: Finding) -> tuple[Any, ...]:
    """The finding as a tuple."""
    fix = finding.fix
    return (
        _place(finding.span),
        finding.message,
        finding.help,
        finding.key,
        fix and (tuple((_place(e.span), e.content) for e in fix.edits), str(fix.applicability.value)),
        tuple((_place(r.span), r.message) for r in finding.related),
        finding.severity and str(finding.severity.value),
    )


def unpacked(data: tuple[Any, ...], sources: Mapping[str, Source]) -> Finding:
    """The finding of a tuple. Raises `KeyError` for a path that is not among the sources."""
    span, message, help_text, key, fix, related, severity = data
    return Finding(
        _span(span, sources),
        message,
        help=help_text,
        key=key,
        fix=fix and Fix(tuple(Edit(_span(s, sources), c) for s, c in fix[0]), Applicability(fix[1])),
        related=tuple(Related(_span(s, sources), said) for s, said in related),
        severity=severity and Severity(severity),
    )


def _place(span: Span) -> tuple[str, int, int]:
    return span.path, span.start, span.end


def _span(place: tuple[str, int, int], sources: Mapping[str, Source]) -> Span:
    path, start, end = place
    return Span(sources[path], start, end)
