"""What the checker says: findings as rules yield them, diagnostics as the linter stamps them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dateline.values.text import Span


class Severity(StrEnum):
    """How bad a finding is; compare with `rank` (higher is worse)."""

    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """0 for a note, 1 for a warning, 2 for an error."""
        return ("note", "warning", "error").index(self.value)


class Applicability(StrEnum):
    """Whether a fix may be applied without a person reading it."""

    SAFE = "safe"  # certain, and changes neither a claim nor a source's date
    UNSAFE = "unsafe"  # very likely right; `--unsafe-fixes` applies it
    DISPLAY = "display"  # shown only: it would change what an author claims or a source is dated


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace the characters of `span` with `content`."""

    span: Span
    content: str


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that belong together: all of them are made, or none."""

    edits: tuple[Edit, ...]
    applicability: Applicability


@dataclass(frozen=True, slots=True)
class Related:
    """A second place that a finding speaks of, with what stands there."""

    span: Span
    message: str


@dataclass(frozen=True, slots=True)
class Finding:
    """All that a rule may yield: a fact, where it stands, and what to do about it.

    `severity` is given only where it departs from the rule's own; `key` is the entry it is about.
    """

    span: Span
    message: str
    help: str | None = None
    key: str | None = None
    fix: Fix | None = None
    related: tuple[Related, ...] = ()
    severity: Severity | None = None


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A finding, stamped by the linter with the code, name and severity of its rule."""

    code: str
    name: str
    severity: Severity
    finding: Finding

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.finding.span
