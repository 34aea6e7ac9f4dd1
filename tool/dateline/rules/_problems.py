"""What could not be read, of all parts of a manuscript; the PAR rules report it by rule name."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.values.diagnostics import Finding
from dateline.values.manuscript import Manuscript
from dateline.values.problems import Problem


def problems_named(name: str, manuscript: Manuscript) -> Iterator[Finding]:
    """A finding for each problem that the rule `name` reports."""
    for problem in _problems(manuscript):
        if problem.rule == name:
            yield Finding(problem.span, problem.message, help=problem.help)


def _problems(manuscript: Manuscript) -> Iterator[Problem]:
    if manuscript.report:
        yield from manuscript.report.problems
    for chapter in manuscript.chapters:
        yield from chapter.problems
    yield from manuscript.bibliography.problems
    if manuscript.outlets:
        yield from manuscript.outlets.problems
