"""The command line: options in, one call into the rooms, text and an exit status out.

Status 0: nothing at or above the failing severity; 1: findings; 2: could not run. Findings go to
standard output, everything else to standard error.
"""

from __future__ import annotations

import os
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from dateline import __version__, answers, patterns
from dateline.bibliography_command import bib
from dateline.disk import recorded
from dateline.terminal import Failure, difference, failures, wants_colour

if TYPE_CHECKING:
    from dateline.editions.ahead import Ahead
    from dateline.editions.edition import Edition
    from dateline.editions.freshness import Wanted
    from dateline.editions.verifying import Verification
    from dateline.project import Project, Request
    from dateline.values.diagnostics import Diagnostic
    from dateline.values.settings import Settings

FORMATS = ("full", "concise", "json", "github")


class _Words(click.ParamType[tuple[str, ...]]):
    """Comma-separated words, given once or more often."""

    name = "CODE|NAME|FAMILY"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, ...]:
        return tuple(word.strip() for word in str(value).split(",") if word.strip())


def _joined(groups: Sequence[Sequence[str]]) -> tuple[str, ...]:
    return tuple(word for group in groups for word in group)


def _options(*options: Callable[[Any], Any]) -> Callable[[Any], Any]:
    def decorate(command: Any) -> Any:
        for option in reversed(options):
            command = option(command)
        return command

    return decorate


INPUT = _options(
    click.argument("paths", nargs=-1, metavar="[PATH]…"),
    click.option(
        "--bib",
        "bibliographies",
        multiple=True,
        metavar="FILE",
        help="Bibliography, in place of those that the chapters or the project name; repeatable.",
    ),
    click.option("--as-of", metavar="DATE", help="The day that counts as today, YYYY-MM-DD."),
    click.option("--stdin-filename", default="<stdin>", metavar="NAME", help="The path that `-` stands for."),
    click.option("--no-cache", is_flag=True, help="Read everything afresh, and keep nothing."),
)


def _request(
    paths: Sequence[str], bibliographies: Sequence[str], as_of: str | None, stdin_filename: str
) -> Request:
    from dateline.project import Request

    return Request(tuple(paths), tuple(bibliographies), as_of, stdin_filename)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "auto_envvar_prefix": "DATELINE"})
@click.version_option(__version__, prog_name="dateline")
def cli() -> None:
    """Check the dated citations of a report, and build its editions from the checked chapters.

    Every citation is held against the bibliography: the source exists, its date is real, and it
    agrees with its key. `dateline check` in a project's folder is where to begin.
    """


@cli.command()
@INPUT
@click.option(
    "--select", type=_Words(), multiple=True, help="Run these rules only; repeatable, or with commas."
)
@click.option("--extend-select", type=_Words(), multiple=True, help="Run these rules too.")
@click.option("--ignore", type=_Words(), multiple=True, help="Leave these rules out.")
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
    request = _request(paths, bibliographies, as_of, stdin_filename)
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
        select=_joined(options["select"]) or settings.select,
        extend_select=settings.extend_select + _joined(options["extend_select"]),
        ignore=settings.ignore + _joined(options["ignore"]),
    )


def _diagnose(request: Request, options: dict[str, Any]) -> tuple[Project, tuple[Diagnostic, ...]]:
    from dateline.linter import check as lint
    from dateline.project import load, mend, write_back
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
    from dateline.project import fingerprint

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


@cli.command()
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
    from dateline.project import Request, configuration, find_root, given_epoch, load

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
    from dateline.project import Request, epoch, load
    from dateline.values.diagnostics import Severity

    with _edition_failures(), press_for(wanted.formats) as press:  # first of all, since it takes longest
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
    from dateline.project import epoch

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
def _edition_failures() -> Iterator[None]:
    """Turn what the editions raise into one message and status 2."""
    try:
        yield
    except Exception as error:
        if not isinstance(error, _edition_errors()):
            raise
        raise Failure(str(error)) from None


def _edition_errors() -> tuple[type[Exception], ...]:
    """What the editions raise; loaded where something is raised, since the engines are to begin early."""
    from dateline.editions.folders import EditionError
    from dateline.editions.guard import OtherCitationsError, UnresolvedTextError
    from dateline.editions.pages import MissingLibraryError
    from dateline.pandoc import PandocError

    return EditionError, PandocError, UnresolvedTextError, OtherCitationsError, MissingLibraryError


@cli.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--output-format", type=click.Choice(("text", "json")), default="text", show_default=True,
    help="How the answer is printed.",
)  # fmt: skip
def verify(file: Path, output_format: str) -> None:
    """Say whether FILE, a PDF, DOCX or HTML, is an edition of these sources, made by a clean check.

    Status 0: it is, and it was not changed since; 1: it is not, and why; 2: it cannot be told. The
    sources are those of the project that the working directory stands in, else that of the file.
    """
    with failures(), _edition_failures():
        found = _verification(file)
    if output_format == "json":
        import json

        seal = found.seal.fields()
        said = [{"holds": finding.holds, "text": finding.text} for finding in found.findings]
        click.echo(
            json.dumps({"path": str(file), "holds": found.holds, "seal": seal, "findings": said}, indent=2)
        )
    else:
        verdict = "verified" if found.holds else "not verified"
        click.echo(f"{file}: {verdict}")
        for finding in found.findings:
            click.echo(f"  {'ok  ' if finding.holds else 'NOT '} {finding.text}")
    sys.exit(0 if found.holds else 1)


def _verification(file: Path) -> Verification:
    from dateline.editions.publishing import check_result, inputs_of
    from dateline.editions.seal import read_seal
    from dateline.editions.verifying import verify as hold
    from dateline.linter import check as lint
    from dateline.project import Request, find_root, load

    content = file.read_bytes()
    seal = read_seal(content)
    if seal is None:
        raise Failure(f"{file}: no edition of Dateline, or one without a seal")
    home = Path.cwd() if find_root(Path.cwd()) else find_root(file.absolute().parent)
    if home is None:
        raise Failure(f"{file}: stand in the project's folder, so that its sources are known")
    project = load(Request(paths=(os.path.relpath(home),), as_of=str(seal.check.as_of)))
    root = project.root or Path()
    output = root / project.settings.build
    now = check_result(project.manuscript, lint(project.manuscript, project.settings))
    inputs = inputs_of(root, project.settings, project.inputs, project.manuscript, output)
    return hold(content, seal, inputs, now, (file.parent, output))


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


@cli.command()
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
    from dateline.project import ProjectError, load, openable

    good, bad = openable(paths)
    good_bibliographies, bad_bibliographies = openable(bibliographies)
    unread = [*bad, *bad_bibliographies]
    with failures():
        if paths and not good:
            raise ProjectError("; ".join(unread))
        project = load(_request(good, good_bibliographies, as_of, stdin_filename))
    unread += [
        f"{at.path}:{at.begin.line}: {p.message}"
        for p in all_problems(project.manuscript)
        for at in (p.span,)
    ]
    for message in unread:
        click.echo(f"dateline: not read: {message}", err=True)
    return project, bool(unread)


@cli.command()
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
    from dateline.editions.figures import FigureStyle, draw_timeline
    from dateline.editions.folders import EditionError

    try:
        edition = load_edition("full", project.root)
        return draw_timeline(project.manuscript, by, FigureStyle.of(edition, project.manuscript))
    except EditionError as error:
        raise Failure(str(error)) from None


@cli.command()
@click.option(
    "--output-format",
    type=click.Choice(("table", "json")),
    default="table",
    show_default=True,
    help="How rows are printed.",
)
def rules(output_format: str) -> None:
    """List the rules."""
    from dateline.inspection import WRITERS
    from dateline.rules import all_rules
    from dateline.rules_doc import sections

    rows = [
        {
            "code": r.code,
            "name": r.name,
            "severity": str(r.severity),
            "default": r.default,
            "summary": sections(r)[""],
        }
        for r in all_rules()
    ]
    if output_format == "table":
        rows = [{**row, "default": "on" if row["default"] else "off"} for row in rows]
    click.echo(WRITERS[output_format](rows), nl=False)


@cli.command()
@click.argument("word", metavar="CODE|NAME")
def explain(word: str) -> None:
    """Say what a rule looks for and why, with a bad and a good example."""
    from difflib import get_close_matches

    from dateline.rules import all_rules, find_rule
    from dateline.rules_doc import as_text

    rule = find_rule(word)
    if rule is None:
        known = [name for r in all_rules() for name in (r.code, r.name)]
        near = get_close_matches(word, known, n=1)
        hint = f"; did you mean `{near[0]}`?" if near else ""
        raise Failure(f"`{word}` is no rule{hint}; `dateline rules` lists them")
    click.echo(as_text(rule), nl=False)


@cli.command()
def doctor() -> None:
    """Say what Dateline finds on this machine, and what is missing."""
    from dateline.doctor import examine

    findings = examine(Path.cwd())
    for finding in findings:
        mark = click.style("ok  ", fg="green") if finding.ok else click.style("MISS", fg="red", bold=True)
        click.echo(f"{mark} {finding.what}: {finding.text}", color=wants_colour(sys.stdout))
    sys.exit(0 if all(finding.ok for finding in findings) else 1)


@cli.command("import")
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


cli.add_command(bib)


def _interrupted_again(unraisable: sys.UnraisableHookArgs) -> None:
    """Interrupt once more where Ctrl-C fell into a place that lets no exception out, as a weak reference."""
    from threading import Timer

    if not isinstance(unraisable.exc_value, KeyboardInterrupt):
        sys.__unraisablehook__(unraisable)
        return
    Timer(0.02, signal.raise_signal, [signal.SIGINT]).start()


def main() -> NoReturn:
    """Run the command line; a fault of our own is one message too, unless DATELINE_DEBUG is set."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure") and not stream.isatty():
            stream.reconfigure(encoding="utf-8", errors="replace")
    sys.unraisablehook = _interrupted_again
    try:
        cli(prog_name="dateline")
    except BrokenPipeError:  # the reader of our output has gone; not a fault
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except Exception as error:
        if os.environ.get("DATELINE_DEBUG"):
            raise
        click.echo(f"dateline: internal error: {type(error).__name__}: {error}", err=True)
        click.echo("This is a fault of Dateline; DATELINE_DEBUG=1 shows where. Please report it.", err=True)
        sys.exit(2)
    sys.exit(0)
