"""What a project or a command line asks for, as one frozen value."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.values.diagnostics import Severity


@dataclass(frozen=True, slots=True)
class Settings:
    """The configuration: `[tool.dateline]` of pyproject.toml, or dateline.toml.

    Paths are relative to the project's folder. `select` empty means every rule that is on by
    default; selectors are codes, names, families or ALL. `per_file_ignores` maps glob patterns to
    selectors. `max_lag` is in days.
    """

    manuscript: str = "manuscript"
    bibliography: tuple[str, ...] = ()
    outlets: str = "bibliography/outlets.toml"
    templates: str = "templates"
    styles: str = "bibliography/styles"
    build: str = "build"
    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    per_file_ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()
    severity: tuple[tuple[str, Severity], ...] = ()
    fail_on: Severity = Severity.ERROR
    max_lag: int = 30
