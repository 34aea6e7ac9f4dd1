"""Trouble met while reading: a `Problem` beside what could be read, never an exception."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.values.text import Span


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that could not be read; the PAR rule named `rule` reports it."""

    rule: str
    span: Span
    message: str
    help: str | None = None
