"""`dateline build`: options in, editions written, their paths printed, a status out."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from dateline import patterns
from dateline.commands.edition_failures import edition_failures
from dateline.terminal import failures, wants_colour

if TYPE_CHECKING:
    from dateline.editions.ahead import Ahead
    from dateline.editions.edition import Edition
    from dateline.editions.freshness import Wanted
    from dateline.project.loading import Project
    from dateline.values.diagnostics import Diagnostic


@click.command()
@click.argument("names", nargs=-1, metavar="[EDITION]…")
@click.option(
    "--format",
    "formats",
    type=click.Choice(("pdf", "docx", "html")),
    multiple=True,
    help="Make this format only; repeatable.  [default: all that the edition names]",
)
@click.option("--output-dir", metavar="DIR", help="Where to write.  [default: the project's build folder]")
@click.option("--as-of", metavar="DATE", help="The day that counts as today, YYYY-MM-DD.")
@click.option("--pdf-a", is_flag=True, help="Make the PDF a PDF/A-3a as well, with the bibliographies in it.")
@click.option("--draft", is_flag=True, help="Build in spite of errors; the edition is marked as a draft.")
@click.option("--findings", is_flag=True, help="Print all that the check finds, not errors alone.")
@click.option("--force", is_flag=True, help="Build even where nothing has changed.")
@click.option("-q", "--quiet", is_flag=True, help="Print no progress.")
def build(
    names: tuple[str, ...],
    formats: tuple[str, ...],
    output_dir: str | None,
    as_of: str | None,
    pdf_a: bool,
    draft: bool,
    findings: bool,
    force: bool,
    quiet: bool,
) -> None:
    """Check the project, then make its editions.

    Without an EDITION, all of them are made. Errors stop the build: the findings are printed, status
    is 1, and no output is touched. Where nothing has changed since the last build, nothing is done.
    """
    from dateline.editions.freshness import Wanted, up_to_date
    from dateline.project.configuration import configuration
    from dateline.project.loading import Request, load
    from dateline.project.places import find_root
    from dateline.project.today import given_epoch

    with failures():
        root = find_root(Path.cwd()) or Path()
        folder = Path(output_dir) if output_dir else root / configuration(root).build
        wanted = Wanted(names, formats, folder, draft, given_epoch(), as_of, pdf_a)
        made: Sequence[Path] | None = None if force else up_to_date(root, wanted)
        if made is None:
            made = _checked_and_built(wanted, quiet=quiet, findings=findings)
        else:
            if findings:
                _print_findings(_findings(load(Request(as_of=wanted.as_of))))
            if not quiet:
                click.echo("Nothing has changed; the files are up to date.", err=True)
        for path in made:
            click.echo(os.path.relpath(path))


def _checked_and_built(wanted: Wanted, *, quiet: bool, findings: bool) -> Sequence[Path]:
    """The files of a build; ends the command with status 1 where the check finds errors."""
    from dateline.editions.ahead import Ahead
    from dateline.editions.freshness import wanted_editions
    from dateline.editions.press import press_for
    from dateline.files import passing_files
    from dateline.project.loading import Request, load
    from dateline.project.today import epoch
    from dateline.values.diagnostics import Severity

    with edition_failures(), passing_files(), press_for(wanted.formats) as press:  # which takes longest
        project = load(Request(as_of=wanted.as_of))
        editions = wanted_editions(wanted, project.root or Path())
        formats = [(edition, wanted.formats or edition.formats) for edition in editions]
        ahead: Ahead[Sequence[Diagnostic], Any]
        with Ahead(project.manuscript, formats, partial(_findings_beside, project), press) as ahead:
            from dateline.editions.build import begin  # what makes editions is loaded beside the check

            begin(
                project.manuscript, editions, ahead,
                epoch=epoch(), project_dir=project.root or Path(), draft=wanted.draft,
            )  # fmt: skip
            diagnostics = ahead.checked()
            errors = [d for d in diagnostics if d.severity is Severity.ERROR]
            if findings or (errors and not wanted.draft):
                _print_findings(diagnostics if findings else errors)
            if errors and not wanted.draft:
                click.echo("Not built: mend the errors, or build a --draft.", err=True)
                sys.exit(1)
            with _progress(quiet) as progress:
                return _published(project, diagnostics, wanted, editions, progress, ahead)


def _findings_beside(project: Project) -> Sequence[Diagnostic]:
    """The findings, made in a process that ends then: what it compiled is kept."""
    found = _findings(project)
    patterns.remember()
    return found


def _findings(project: Project) -> Sequence[Diagnostic]:
    from dateline.linter import check as lint
    from dateline.verdicts import verdicts

    return lint(project.manuscript, project.settings, verdicts)


def _print_findings(diagnostics: Sequence[Diagnostic]) -> None:
    from dateline.report import render

    click.echo(render("full", diagnostics, colour=wants_colour(sys.stdout)), nl=False, color=True)
    if not diagnostics:
        click.echo("No findings.", err=True)


def _published(
    project: Project, diagnostics: Sequence[Diagnostic], wanted: Wanted, editions: Sequence[Edition],
    progress: Callable[[str], None], ahead: Ahead[Any, Any],
) -> Sequence[Path]:  # fmt: skip
    from dateline.editions.publishing import check_result, inputs_of, publish
    from dateline.project.today import epoch

    root, manuscript = project.root or Path(), project.manuscript
    inputs = inputs_of(root, project.settings, project.inputs, manuscript, wanted.folder)
    built = publish(
        manuscript, editions, inputs, check_result(manuscript, diagnostics), wanted,
        root=root, epoch=epoch(), progress=progress, ahead=ahead,
    )  # fmt: skip
    for remark in built.remarks:
        click.echo(f"dateline: note: {remark.place}: {remark.message}", err=True)
    return built.paths


@contextmanager
def _progress(quiet: bool) -> Iterator[Callable[[str], None]]:
    """Tell each step on a terminal, in place, once a second has gone by; elsewhere say nothing."""
    if quiet or not sys.stderr.isatty():
        yield lambda step: None
        return
    started = time.monotonic()

    def show(step: str) -> None:
        if time.monotonic() - started > 1 or "make" in step:
            sys.stderr.write(f"\r\x1b[K{step} …")
            sys.stderr.flush()

    try:
        yield show
    finally:
        sys.stderr.write("\r\x1b[K")
        sys.stderr.flush()
