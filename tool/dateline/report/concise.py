"""One line a finding: `path:line:column: severity CODE message (name)`."""

from __future__ import annotations

from collections.abc import Iterable

from dateline.values.diagnostics import Diagnostic
from dateline.values.text import visible


def line_of(diagnostic: Diagnostic) -> str:
    """The line of one diagnostic, without a line end."""
    line, column = diagnostic.span.begin
    stamp = f"{diagnostic.severity} {diagnostic.code}"
    message = visible(" ".join(diagnostic.finding.message.splitlines()))
    path = visible(diagnostic.span.path).replace("\n", "\N{SYMBOL FOR NEWLINE}")
    return f"{path}:{line}:{column}: {stamp} {message} ({diagnostic.name})"


def render(diagnostics: Iterable[Diagnostic], colour: bool = False) -> str:
    """All lines; empty where there are no findings."""
    return "".join(line_of(d) + "\n" for d in diagnostics)
