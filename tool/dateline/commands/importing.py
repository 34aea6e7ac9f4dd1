"""`dateline import`: an old report in, a project written, what was found in it told."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from dateline.terminal import failures, wants_colour


@click.command("import")
@click.argument("file", metavar="FILE")
@click.option(
    "--output-dir", metavar="DIR", default=".", help="The project's folder.  [default: the working directory]"
)
@click.option(
    "--published",
    metavar="DATE",
    help="The day the report came out, YYYY-MM-DD; it dates days without a year.",
)
@click.option("--dry-run", is_flag=True, help="Tell what is found, and write nothing.")
@click.option("--force", is_flag=True, help="Overwrite chapters and report.yaml that are there.")
@click.option(
    "--output-format",
    type=click.Choice(("text", "json")),
    default="text",
    show_default=True,
    help="How citations and problems are told.",
)
def import_(
    file: str, output_dir: str, published: str | None, dry_run: bool, force: bool, output_format: str
) -> None:
    """Bring in an old report whose sources are typed by hand.

    FILE is plain text, Markdown, DOCX, ODT or HTML. Its citations become keys, its outlets and dates
    entries, its headings chapters; what is wrong with it is told by the rules' own codes. Nothing that
    exists is overwritten without --force; entries and outlets are joined to those that are there.
    """
    from dateline.importing import ImportingError, command
    from dateline.report import render

    folder = Path(output_dir)
    asks = sys.stdin.isatty() and sys.stdout.isatty() and not dry_run and output_format == "text"
    with failures(ImportingError):
        day = command.published_on(published)
        imported = command.load(file, folder, day, _confirm_one_outlet if asks else None)
        if not dry_run:
            command.write(imported, folder, force=force)
    if output_format == "json":
        click.echo(command.as_json(imported), nl=False)
        return
    click.echo(render("full", imported.problems, colour=wants_colour(sys.stdout)), nl=False, color=True)
    click.echo(command.summary(imported, folder, dry=dry_run), nl=False)


def _confirm_one_outlet(pair: Any) -> bool:
    return click.confirm(f"Are `{pair.name}` and `{pair.other}` one outlet?", default=False)
