"""`dateline check`: options in, findings printed, a status out."""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from dateline import answers
from dateline.commands.options import INPUT, Words, joined, request_of
from dateline.disk import recorded
from dateline.terminal import difference, failures, wants_colour

if TYPE_CHECKING:
    from dateline.project.loading import Project, Request
    from dateline.values.diagnostics import Diagnostic
    from dateline.values.settings import Settings

FORMATS = ("full", "concise", "json", "github")


@click.command()
@INPUT
@click.option(
    "--select", type=Words(), multiple=True, help="Run these rules only; repeatable, or with commas."
)
@click.option("--extend-select", type=Words(), multiple=True, help="Run these rules too.")
@click.option("--ignore", type=Words(), multiple=True, help="Leave these rules out.")
@click.option(
    "--fail-on",
    type=click.Choice(("error", "warning", "note")),
    help="The least severity that gives status 1.  [default: error]",
)
@click.option("--fix", is_flag=True, help="Apply the safe fixes, then report what is left.")
@click.option("--unsafe-fixes", is_flag=True, help="With --fix or --diff: the very likely ones too.")
@click.option("--diff", is_flag=True, help="Show what --fix would change, and change nothing.")
@click.option(
    "--baseline",
    metavar="FILE",
    help="Leave out the findings of an earlier check, saved with --output-format json.",
)
@click.option(
    "--output-format",
    type=click.Choice(FORMATS),
    default="full",
    show_default=True,
    help="How findings are printed.",
)
@click.option("--output-file", metavar="FILE", help="Write the findings there.")
@click.option("--statistics", is_flag=True, help="Count the findings by rule.")
@click.option("--exit-zero", is_flag=True, help="End with 0 even where there are findings.")
@click.option("--watch", is_flag=True, help="Check again whenever a file changes.")
def check(
    paths: tuple[str, ...],
    bibliographies: tuple[str, ...],
    as_of: str | None,
    stdin_filename: str,
    **options: Any,
) -> None:
    """Check chapters against their bibliography.

    PATH is a Markdown file, a folder of chapters, a project's folder or `-`; without one, the project
    that the working directory stands in is checked.
    """
    request = request_of(paths, bibliographies, as_of, stdin_filename)
    if "-" in paths and options["fix"]:
        raise click.UsageError("--fix cannot write to standard input; use --diff")
    if "-" in paths and options["watch"]:
        raise click.UsageError("--watch cannot look at standard input again")
    if options["watch"]:
        _watch(request, options)
    lasting = not (options["no_cache"] or options["fix"] or options["diff"] or options["output_file"])
    with recorded() as facts:
        status, out, err = _check_once(request, options)
    if lasting and out is not None:
        answers.keep(facts, out, err, status)
    sys.exit(status)


def _check_once(request: Request, options: dict[str, Any]) -> tuple[int, str | None, str]:
    """Check and print; the status, and what was printed (None where another run may say otherwise)."""
    from dateline.linter import fails
    from dateline.values.diagnostics import Severity

    out, err = "", ""
    with failures():
        project, diagnostics = _diagnose(request, options)
        if options["baseline"]:
            from dateline.baseline import read_baseline, without_known

            diagnostics = without_known(diagnostics, read_baseline(Path(options["baseline"])))
        if not options["diff"]:
            out, err = _print(diagnostics, options)
    threshold = Severity(options["fail_on"]) if options["fail_on"] else project.settings.fail_on
    status = 1 if fails(diagnostics, threshold) and not options["exit_zero"] else 0
    # What pandoc could not read in time it may read another time.
    lasting = not any(p.rule == "unsettled-chapter" for c in project.manuscript.chapters for p in c.problems)
    return status, out if lasting else None, err


def _with_options(settings: Settings, options: dict[str, Any]) -> Settings:
    return replace(
        settings,
        select=joined(options["select"]) or settings.select,
        extend_select=settings.extend_select + joined(options["extend_select"]),
        ignore=settings.ignore + joined(options["ignore"]),
    )


def _diagnose(request: Request, options: dict[str, Any]) -> tuple[Project, tuple[Diagnostic, ...]]:
    from dateline.linter import check as lint
    from dateline.project.loading import load
    from dateline.project.mending import mend, write_back
    from dateline.verdicts import verdicts

    if not (options["fix"] or options["diff"]):
        project = load(request)
        settings = _with_options(project.settings, options)
        return project, lint(project.manuscript, settings, partial(verdicts, keep=not options["no_cache"]))
    mended = mend(request, lambda project: _with_options(project.settings, options), options["unsafe_fixes"])
    if options["diff"]:
        click.echo(difference(mended.changed), nl=False)
        return mended.project, mended.found  # the files are as they were, and so is the status
    write_back(mended.changed)
    if mended.changed:
        click.echo(f"Mended {', '.join(mended.changed)}.", err=True)
    return mended.project, mended.diagnostics


def _print(diagnostics: Sequence[Diagnostic], options: dict[str, Any]) -> tuple[str, str]:
    """Print the findings; what went to standard output and to standard error."""
    from dateline.files import write_whole
    from dateline.report import render

    path = options["output_file"]
    text = render(options["output_format"], diagnostics, colour=not path and wants_colour(sys.stdout))
    if options["statistics"]:
        text = _statistics(diagnostics, as_json=options["output_format"] == "json")
    if path:
        write_whole({Path(path): text.encode(errors="replace")})  # as standard output has it
    else:
        click.echo(text, nl=False, color=True)
    remark = "No findings.\n" if not diagnostics and options["output_format"] == "full" else ""
    click.echo(remark, nl=False, err=True)
    return text, remark


def _statistics(diagnostics: Sequence[Diagnostic], *, as_json: bool = False) -> str:
    """How often each rule has findings, the most first."""
    counts = Counter((d.code, d.name) for d in diagnostics)
    if not as_json:
        return "".join(f"{number:6}  {code}  {name}\n" for (code, name), number in counts.most_common())
    import json

    mended = Counter(d.code for d in diagnostics if d.finding.fix is not None)
    rows = [
        {"code": code, "name": name, "count": number, "fixable": mended[code]}
        for (code, name), number in counts.most_common()
    ]
    return json.dumps(rows, indent=2) + "\n"


def _watch(request: Request, options: dict[str, Any]) -> NoReturn:
    """Check again whenever a file of the project changes, until interrupted."""
    from dateline.project.loading import fingerprint

    seen: object = None
    while True:
        with failures():
            now = fingerprint(request)
        if now != seen:
            seen = now
            click.clear()
            _check_once(request, options)
            click.echo("Watching; Ctrl-C ends.", err=True)
        time.sleep(0.3)
