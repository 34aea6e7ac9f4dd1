"""Findings as GitHub workflow commands, which annotate a pull request's lines.

Format: GitHub Docs, "Workflow commands for GitHub Actions", "Setting an error message".
"""

from __future__ import annotations

from collections.abc import Iterable

from dateline.values.diagnostics import Diagnostic, Severity

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def render(diagnostics: Iterable[Diagnostic], colour: bool = False) -> str:
    """One command a line."""
    return "".join(_command(d) + "\n" for d in diagnostics)


def _command(diagnostic: Diagnostic) -> str:
    begin, end = diagnostic.span.begin, diagnostic.span.finish
    properties = {
        "file": diagnostic.span.path,
        "line": begin.line,
        "endLine": end.line,
        "col": begin.column,
        "endColumn": end.column,
        "title": f"{diagnostic.code} {diagnostic.name}",
    }
    listed = ",".join(f"{name}={_escape(str(value), ':,')}" for name, value in properties.items())
    finding = diagnostic.finding
    text = finding.message + (f" ({finding.help})" if finding.help else "")
    return f"::{_COMMANDS[diagnostic.severity]} {listed}::{_escape(text)}"


def _escape(text: str, more: str = "") -> str:
    for char in "%\r\n" + more:  # the percent sign first: the others become escapes that hold one
        text = text.replace(char, f"%{ord(char):02X}")
    return text
