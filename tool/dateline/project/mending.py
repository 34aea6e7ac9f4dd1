"""Fixes of findings: made in memory until none is left, then written, all files or none."""

from __future__ import annotations

import codecs
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from dateline.files import write_whole
from dateline.linter import check, fixed_texts
from dateline.project.loading import Project, Request, load
from dateline.project.texts import standard_input
from dateline.values.diagnostics import Diagnostic
from dateline.values.settings import Settings

_ROUNDS = 10  # a fix may uncover another; ruff stops after as many


@dataclass(frozen=True)
class Mended:
    """A project after its fixes: what was found before them, what is left to report, and the changed
    texts, old and new."""

    project: Project
    found: tuple[Diagnostic, ...]
    diagnostics: tuple[Diagnostic, ...]
    changed: dict[str, tuple[str, str]]


def mend(request: Request, settings: Callable[[Project], Settings], unsafe: bool) -> Mended:
    """Apply fixes in memory until none is left; nothing is written. Raises `ProjectError`.

    A file whose bytes could not all be read is left alone, since writing it would lose them.
    """
    overlay: dict[str, str] = {}
    before: dict[str, str] = {}
    if "-" in request.paths and request.stdin is None:
        request = replace(request, stdin=standard_input())  # it can be read but once
    found: tuple[Diagnostic, ...] | None = None
    for _ in range(_ROUNDS):
        project = load(request, overlay)
        diagnostics = check(project.manuscript, settings(project))
        found = diagnostics if found is None else found
        unreadable = {d.span.path for d in diagnostics if d.name == "unreadable-text"}
        fixable = [d for d in diagnostics if not _touches(d, unreadable)]
        texts = {source: text for source, text in fixed_texts(fixable, unsafe).items() if source.text != text}
        if not texts:
            break
        for source, text in texts.items():
            before.setdefault(source.path, source.text)
            overlay[source.path] = text
    changed = {path: (before[path], overlay[path]) for path in overlay}
    return Mended(project, found or (), diagnostics, changed)


def _touches(diagnostic: Diagnostic, paths: set[str]) -> bool:
    fix = diagnostic.finding.fix
    return fix is not None and any(edit.span.path in paths for edit in fix.edits)


def write_back(changed: Mapping[str, tuple[str, str]]) -> None:
    """Write mended texts over their files, all or none; a byte order mark is kept."""
    files: dict[Path, bytes] = {}
    for path, (_, text) in changed.items():
        mark = codecs.BOM_UTF8 if Path(path).read_bytes().startswith(codecs.BOM_UTF8) else b""
        files[Path(path)] = mark + text.encode()
    write_whole(files)
