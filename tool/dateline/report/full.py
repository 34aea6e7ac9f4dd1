"""Findings for a person: the source line with a caret, what it is held against, and what to do.

In: diagnostics. Out: text; with `colour`, ANSI colours of the terminal's own palette.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

import click

from dateline.values.diagnostics import Diagnostic, Severity
from dateline.values.text import Span, visible

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}
_WIDTH = 100  # columns of source text; a paragraph is often one long line


def render(diagnostics: Sequence[Diagnostic], colour: bool = False) -> str:
    """All findings, and a line that counts them; empty where there are none."""
    if not diagnostics:
        return ""
    painter = _Painter(colour)
    return "\n".join(painter.finding(d) for d in diagnostics) + "\n" + _count(diagnostics) + "\n"


def _count(diagnostics: Sequence[Diagnostic]) -> str:
    parts = []
    for severity in reversed(Severity):
        number = sum(d.severity is severity for d in diagnostics)
        if number:
            parts.append(f"{number} {severity}{'' if number == 1 else 's'}")
    return "Found " + ", ".join(parts) + "."


class _Painter:
    def __init__(self, colour: bool) -> None:
        self.colour = colour

    def paint(self, text: str, **style: object) -> str:
        return click.style(text, **style) if self.colour else text  # type: ignore[arg-type]

    def finding(self, diagnostic: Diagnostic) -> str:
        finding, hue = diagnostic.finding, _COLOURS[diagnostic.severity]
        head = self.paint(f"{diagnostic.severity}[{diagnostic.code}]", fg=hue, bold=True)
        lines = [f"{head} {self.paint(visible(finding.message), bold=True)} ({diagnostic.name})"]
        gutter = max(len(str(s.begin.line)) for s in (finding.span, *(r.span for r in finding.related)))
        lines += self.excerpt(finding.span, gutter, "-->", hue)
        for related in finding.related:
            lines += self.excerpt(related.span, gutter, ":::", "blue", visible(related.message))
        if finding.help:
            said = f"{self.paint('help:', bold=True)} {visible(finding.help)}"
            lines.append(f"{' ' * gutter} {self.paint('=', fg='blue')} {said}")
        return "\n".join(lines) + "\n"

    def excerpt(self, span: Span, gutter: int, arrow: str, hue: str, message: str = "") -> list[str]:
        number, column = span.begin
        place = f"{' ' * gutter}{self.paint(arrow, fg='blue')} {visible(span.path)}:{number}:{column}"
        line = visible(span.source.line(number))
        if not line.strip():
            return [f"{place}: {message}" if message else place]
        last = span.finish
        end = last.column if last.line == number else len(line) + 1
        text, start, width = _window(line, column - 1, max(column, end - 1))
        bar = self.paint("|", fg="blue")
        number_text = self.paint(str(number).rjust(gutter), fg="blue")
        mark = self.paint("^" * width, fg=hue, bold=True)
        under = f"{' ' * gutter} {bar} {' ' * start}{mark}"
        return [place, f"{number_text} {bar} {text}", f"{under} {message}" if message else under]


def _window(line: str, start: int, end: int) -> tuple[str, int, int]:
    """The part of a line to show, where in it the marks begin, and how many there are, in columns."""
    line = line.replace("\t", " ")
    end = min(end, len(line))
    first = 0
    if len(line) > _WIDTH:
        first = max(0, min(start - _WIDTH // 3, len(line) - _WIDTH))
    shown = line[first : first + _WIDTH]
    before, after = ("…" if first else ""), ("…" if first + _WIDTH < len(line) else "")
    marked = line[max(start, first) : min(end, first + _WIDTH)]
    return before + shown + after, columns(before + line[first:start]), max(1, columns(marked))


def columns(text: str) -> int:
    """How many columns a terminal gives the text (UAX #11; combining marks take none)."""
    if text.isascii():
        return len(text)
    width = 0
    for char in text:
        if unicodedata.combining(char) or unicodedata.category(char) in ("Cf", "Mn", "Me"):
            continue
        width += 2 if unicodedata.east_asian_width(char) in "WF" else 1
    return width
