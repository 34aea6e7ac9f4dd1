"""`dateline inspect` and `dateline timeline`: what was read, as rows or a chart.

What cannot be read is told on standard error; the rest is shown, and the status is 2.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from dateline import answers
from dateline.commands.options import INPUT, request_of
from dateline.disk import recorded
from dateline.terminal import Failure, failures, wants_colour

if TYPE_CHECKING:
    from dateline.project.loading import Project


@click.command()
@click.argument("what", type=click.Choice(("citations", "dates", "claims", "sources")))
@INPUT
@click.option(
    "--output-format",
    type=click.Choice(("table", "json", "csv")),
    default="table",
    show_default=True,
    help="How rows are printed.",
)
def inspect(
    what: str,
    paths: tuple[str, ...],
    bibliographies: tuple[str, ...],
    as_of: str | None,
    stdin_filename: str,
    no_cache: bool,
    output_format: str,
) -> None:
    """Show what was read: every citation, every date in the prose, every claim with its sources and the
    days between, or every source.

    Findings do not matter here; what cannot be read is told on standard error, the rest is shown, and
    the status is 2.
    """
    from dateline.inspection import VIEWS, WRITERS

    with recorded() as facts:
        project, unread = _read(paths, bibliographies, as_of, stdin_filename)
    text = WRITERS[output_format](list(VIEWS[what](project.manuscript)))
    click.echo(text, nl=False)
    if not (unread or no_cache):
        answers.keep(facts, text, "", 0)
    sys.exit(2 if unread else 0)


def _read(
    paths: Sequence[str], bibliographies: Sequence[str], as_of: str | None, stdin_filename: str
) -> tuple[Project, bool]:
    """What can be read, and whether something could not be, which is told on standard error."""
    from dateline.inspection import all_problems
    from dateline.project import ProjectError
    from dateline.project.loading import load
    from dateline.project.places import openable

    good, bad = openable(paths)
    good_bibliographies, bad_bibliographies = openable(bibliographies)
    unread = [*bad, *bad_bibliographies]
    with failures():
        if paths and not good:
            raise ProjectError("; ".join(unread))
        project = load(request_of(good, good_bibliographies, as_of, stdin_filename))
    unread += [
        f"{at.path}:{at.begin.line}: {p.message}"
        for p in all_problems(project.manuscript)
        for at in (p.span,)
    ]
    for message in unread:
        click.echo(f"dateline: not read: {message}", err=True)
    return project, bool(unread)


@click.command()
@INPUT
@click.option(
    "--by",
    type=click.Choice(("outlet", "affiliation", "month")),
    default="outlet",
    show_default=True,
    help="What makes a row.",
)
@click.option(
    "--output-format",
    type=click.Choice(("table", "json", "csv", "svg")),
    default="table",
    show_default=True,
    help="A chart as text or as a drawing, or a row for each citation.",
)
def timeline(
    paths: tuple[str, ...],
    bibliographies: tuple[str, ...],
    as_of: str | None,
    stdin_filename: str,
    no_cache: bool,
    by: str,
    output_format: str,
) -> None:
    """Show when the cited sources were published, when the events happened, and the days between.

    The lag is counted from the latest event that a claim tells of to the source that answers for it.
    What cannot be read is told on standard error, the rest is shown, and the status is 2.
    """
    import shutil

    from dateline.inspection import WRITERS
    from dateline.timeline.moments import moments, rows
    from dateline.timeline.text import render

    project, unread = _read(paths, bibliographies, as_of, stdin_filename)
    found = moments(project.manuscript)
    if output_format == "table":
        width = shutil.get_terminal_size((100, 24)).columns if sys.stdout.isatty() else 100
        text = render(found, by, width=width, colour=wants_colour(sys.stdout))
    elif output_format == "svg":
        text = _timeline_drawing(project, by)
    else:
        text = WRITERS[output_format](list(rows(found, by)))
    click.echo(text, nl=False, color=True)
    sys.exit(2 if unread else 0)


def _timeline_drawing(project: Project, by: str) -> str:
    from dateline.editions.edition import load_edition
    from dateline.editions.figure_style import FigureStyle
    from dateline.editions.folders import EditionError
    from dateline.editions.timeline_figure import draw_timeline

    try:
        edition = load_edition("full", project.root)
        return draw_timeline(project.manuscript, by, FigureStyle.of(edition, project.manuscript))
    except EditionError as error:
        raise Failure(str(error)) from None
