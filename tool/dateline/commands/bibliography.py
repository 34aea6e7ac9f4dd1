"""`dateline bib …`: options in, one call into the bibliographies' rooms, text and a status out.

Status 0: done; 1: `fmt --check` found files that would change; 2: could not run. What was asked for
goes to standard output, everything else to standard error; files are written whole or not at all.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from dateline.bibliographies import BibliographyError
from dateline.terminal import Failure, difference, failures
from dateline.values.dates import DateValue, EdtfError, is_reversed, parse_edtf
from dateline.values.text import Source

if TYPE_CHECKING:
    from dateline.project.loading import Project
    from dateline.values.outlets import OutletRegistry

CONVERTIBLE = ("biblatex", "csljson", "ris", "endnotexml")


def _refusals() -> AbstractContextManager[None]:
    """Turn what the rooms raise into one message and status 2."""
    return failures(BibliographyError)


def _project(paths: Sequence[str], bibliographies: Sequence[str] = ()) -> Project:
    from dateline.project.loading import Request, load

    return load(Request(tuple(paths), tuple(bibliographies), chapters_needed=False))


def _sources(project: Project) -> tuple[Source, ...]:
    """The bibliographies, all of which can be read and so be written again."""
    found = project.manuscript.bibliography
    for problem in found.problems:
        if problem.rule == "unreadable-text":
            raise BibliographyError(f"{problem.span.path}: {problem.message}; it is left as it is")
    if not found.sources:
        raise BibliographyError("there is no bibliography here; name a .bib file")
    return found.sources


def _refuse_pipes(names: Sequence[str]) -> None:
    """Refuse what is there but no file or folder: a pipe may never end, and cannot be written over."""
    for name in names:
        path = Path(name)
        if path.exists() and not (path.is_file() or path.is_dir()):
            raise BibliographyError(f"{name} is no regular file, and could not be written again")


BIB = click.option(
    "--bib",
    "bibliographies",
    multiple=True,
    metavar="FILE",
    help="Bibliography, in place of those that the project names; repeatable.",
)
ROWS = click.option(
    "--output-format",
    type=click.Choice(("table", "json", "csv")),
    default="table",
    show_default=True,
    help="How rows are printed.",
)


@click.group()
def bib() -> None:
    """Keep a bibliography: lay it out, add to it, rename keys, convert it, count in it."""


@bib.command()
@click.argument("files", nargs=-1, metavar="[FILE]…")
@click.option("--check", is_flag=True, help="Write nothing; status 1 where a file would change.")
@click.option("--diff", is_flag=True, help="Write nothing; show what would change.")
@click.option("--sort", is_flag=True, help="Order neighbouring entries by key; else they stay in place.")
def fmt(files: tuple[str, ...], check: bool, diff: bool, sort: bool) -> None:
    """Lay bibliographies out alike: order and alignment of fields, blank lines between entries.

    Without a FILE, those of the project. Values, comments, @string and @preamble stay as they are, and
    so does an entry that is broken. A remark within an entry goes with its field.
    """
    from dateline.bibliographies.layout import laid_out
    from dateline.project.mending import write_back

    for file in files:
        if not file.endswith(".bib"):
            raise Failure(f"{file} is no .bib file")
    with _refusals():
        _refuse_pipes(files)
        sources = _sources(_project(files))
        texts = {s.path: (s.text, laid_out(s, sort=sort)) for s in sources}
        changed = {path: pair for path, pair in texts.items() if pair[0] != pair[1]}
        if diff:
            click.echo(difference(changed), nl=False)
        elif not check:
            write_back(changed)
    for path in changed:
        click.echo(f"{'Would lay' if check or diff else 'Laid'} out {path}.", err=True)
    sys.exit(1 if check and changed else 0)


@bib.command()
@click.argument("address", required=False, metavar="[URL]")
@click.option("--outlet", help="Who published it; else whose host the address is, by outlets.toml.")
@click.option("--date", help="The day, as YYYY-MM-DD, any EDTF date, or in words: May 11, 2020.")
@click.option("--title", help="Its title, where it is known.")
@click.option("--url", help="Its address; the same as URL.")
@click.option("--urldate", help="The day on which the address was opened.")
@click.option("--annotation", help="Why it is cited.")
@click.option(
    "--type",
    "kind",
    type=click.Choice(("article", "online")),
    help="What it is.  [default: by the registry of outlets, else article]",
)
@BIB
def add(address: str | None, bibliographies: tuple[str, ...], **given: str | None) -> None:
    """Add a dated media item, and print its key.

    The key is the next free one of the form outlet-YYYY-MM-DD. What is required and not given is asked
    for on a terminal. An address in the Wayback Machine gives the page's own and that of its copy.
    """
    from dateline.bibliographies.drafts import inserted
    from dateline.project.mending import write_back

    if address and given["url"] not in (None, address):
        raise Failure(f"two addresses are given, {address} and {given['url']}")
    with _refusals():
        _refuse_pipes(bibliographies)
        project = _project(bibliographies or ())
        sources = _sources(project)
        if len(sources) > 1:
            names = ", ".join(source.path for source in sources)
            raise BibliographyError(f"there are several bibliographies ({names}); name one with --bib")
        draft = _new_draft(project, {**given, "url": address or given["url"]})
        text = inserted(sources[0], draft)
        write_back({sources[0].path: (sources[0].text, text)})
    click.echo(draft.key)


def _new_draft(project: Project, given: Mapping[str, str | None]) -> Any:
    """The entry that the options describe, with its key. Raises `BibliographyError`."""
    from dataclasses import replace

    from dateline.bibliographies.drafts import address_fields, free_key, is_online, media_draft, owner, slug
    from dateline.bibliographies.written_dates import as_edtf

    registry: OutletRegistry | None = project.manuscript.outlets
    url = _address(project, given["url"])
    host_owner = owner(url, registry)
    outlet = _asked("outlet", given["outlet"] or (host_owner.name if host_owner else ""))
    known = registry.find(outlet) if registry else None
    head = slug(outlet, registry)
    if not head:
        raise BibliographyError(f"`{outlet}` gives no key; register it in outlets.toml under a Latin name")
    date_text = as_edtf(_asked("date", given["date"], _day, proposal=_day_of(url, project)))
    date = _day(date_text)
    given = {**given, "urldate": as_edtf(given["urldate"] or "")}
    if given["urldate"]:
        _day(given["urldate"], "--urldate: ")
    online = given["kind"] == "online" if given["kind"] else is_online(outlet, registry)
    fields = [(f, given[f] or "") for f in ("title", "urldate", "annotation")]
    fields += [*address_fields(url), ("date", date_text)]
    draft = media_draft(known.name if known else outlet.strip(), online=online, fields=fields)
    return replace(draft, key=free_key(head, date, project.manuscript.bibliography.keys_by_fold))


def _address(project: Project, given: str | None) -> str:
    """The address, empty where none is given. Raises `BibliographyError` where it cannot be one."""
    from dateline.bibliographies.drafts import address_fields
    from dateline.rules._addresses import address_fault

    url = (given or "").strip()
    if not url:
        return ""
    fault, mended = address_fault(url)
    if fault or not url.startswith(("http://", "https://")):
        cure = f"; write {mended}" if mended else ": it begins with `https://` or `http://`"
        raise BibliographyError(f"`{url}` {fault or 'is no address of the web'}{cure}")
    known = {value for _, value in address_fields(url) if value}
    for entry in project.manuscript.bibliography.entries:
        if known & {entry.get("url"), entry.get("archiveurl")}:
            click.echo(f"dateline: note: `{entry.key}` has this address too", err=True)
    return url


def _day_of(url: str, project: Project) -> str:
    """The one day that stands in an address."""
    from dateline.rules._url_dates import url_days

    days = {day.edtf() for _, day in url_days(url, project.manuscript.as_of)}
    return days.pop() if len(days) == 1 else ""


def _asked(name: str, given: str | None, read: Callable[[str], object] = str, proposal: str = "") -> str:
    """The option's value, else the answer of a person on a terminal, asked again until it can be read."""
    while not (given and given.strip()):
        if not sys.stdin.isatty():
            hint = f"; the address says {proposal}" if proposal else ""
            raise BibliographyError(f"--{name} is required{hint}")
        given = click.prompt(name.capitalize(), default=proposal or None, err=True)
        try:
            read(given or "")
        except BibliographyError as error:
            click.echo(str(error), err=True)
            given = None
    return given


_TWO_DAYS = re.compile(r"(?:0?[1-9]|1[0-2])[/.-](?:0?[1-9]|1[0-2])[/.-]\d{4}")


def _day(text: str, where: str = "") -> DateValue:
    from dateline.bibliographies.written_dates import as_edtf

    try:
        value = parse_edtf(as_edtf(text))
    except EdtfError as error:
        said = f"`{text}` can mean two days; write YYYY-MM-DD" if _TWO_DAYS.fullmatch(text.strip()) else error
        raise BibliographyError(f"{where}{said}") from None
    if is_reversed(value):
        raise BibliographyError(f"{where}`{text}` ends before it begins")
    return value


@bib.command()
@click.argument("old")
@click.argument("new")
@click.option("--diff", is_flag=True, help="Write nothing; show what would change.")
@BIB
def rename(old: str, new: str, diff: bool, bibliographies: tuple[str, ...]) -> None:
    """Rename a key in the bibliography and in every chapter, or nowhere.

    Refused where NEW exists, or says another date than the entry.
    """
    from dateline.bibliographies.renaming import other_mentions, rename_edits, renamed_texts
    from dateline.project.loading import Request, load
    from dateline.project.mending import write_back

    with _refusals():
        _refuse_pipes(bibliographies)
        project = _project((), bibliographies)
        if not project.manuscript.whole:
            raise BibliographyError("rename in the project's folder, so that every chapter is read")
        whole = _with_unlisted(project)
        edits = rename_edits(whole, old, new)
        changed = renamed_texts(edits)
        texts = {path: text for path, (_, text) in changed.items()}
        after = _with_unlisted(load(Request((), bibliographies), texts), texts)
        if len(after.cited.get(new, ())) != len(whole.cited.get(old, ())) or old in after.cited:
            raise BibliographyError(f"`{new}` would not be read as `{old}` is everywhere; nothing is renamed")
        if diff:
            click.echo(difference(changed), nl=False)
        else:
            write_back(changed)
    for span in other_mentions(whole, edits, old):
        note = f"{span.path}:{span.begin.line}: `{old}` is no citation here, and stays"
        click.echo(f"dateline: note: {note}", err=True)
    verb = "Would rename" if diff else "Renamed"
    click.echo(f"{verb} it in {len(edits)} places: {', '.join(sorted(changed))}.", err=True)


def _with_unlisted(project: Project, texts: Mapping[str, str] | None = None) -> Any:
    """The manuscript with the chapters that stand beside report.yaml and are not listed there."""
    from dataclasses import replace

    from dateline.project.loading import Request, load

    manuscript = project.manuscript
    if not manuscript.unlisted:
        return manuscript
    others = load(Request(manuscript.unlisted), texts).manuscript.chapters
    return replace(manuscript, chapters=(*manuscript.chapters, *others))


@bib.command()
@click.argument("file")
@click.option("--to", "writer", type=click.Choice(CONVERTIBLE), required=True, help="The format to write.")
@click.option(
    "--from", "reader", type=click.Choice(CONVERTIBLE), help="The format of FILE, else as it looks."
)
@click.option("--keep-keys", is_flag=True, help="Keep the keys of the file, also those of another form.")
@click.option("--output-file", metavar="FILE", help="Write there; an existing file is not overwritten.")
def convert(file: str, writer: str, reader: str | None, keep_keys: bool, output_file: str | None) -> None:
    """Convert a bibliography between BibLaTeX, CSL JSON, RIS and EndNote XML; dates keep their day.

    FILE may be `-`. Media items that go into BibLaTeX get keys of the form outlet-YYYY-MM-DD, by the
    registry of outlets where one stands in a project.
    """
    from dateline.bibliographies.exchange import WRITERS, doubts, format_of, keyed, read_drafts, with_outlets
    from dateline.files import write_whole
    from dateline.project.configuration import outlets_here
    from dateline.project.texts import standard_input
    from dateline.reading.bibtex import read_bibliography
    from dateline.reading.decoding import decode

    with _refusals():
        data = standard_input() if file == "-" else Path(file).read_bytes()
        source, problems = decode(file, data)
        if problems:
            raise BibliographyError(f"{file}: {problems[0].message}")
        form = reader or format_of(file, source.text)
        broken = read_bibliography([source]).problems if form == "biblatex" else ()
        try:
            drafts = read_drafts(source.text, form)
        except BibliographyError as error:
            raise BibliographyError(f"{file} {error}") from None
        registry = outlets_here()
        drafts = with_outlets(drafts, registry) if registry else drafts
        drafts = keyed(drafts, registry, keep=keep_keys or writer != "biblatex")
        text = WRITERS[writer](drafts)
        if output_file and Path(output_file).exists():
            raise BibliographyError(f"{output_file} exists; name another file")
        if output_file:
            write_whole({Path(output_file): text.encode()})
        else:
            click.echo(text, nl=False)
    for problem in broken:
        click.echo(f"dateline: note: {file}:{problem.span.begin.line}: {problem.message}", err=True)
    for doubt in doubts(drafts):
        click.echo(f"dateline: note: {doubt}", err=True)


@bib.command()
@click.argument("paths", nargs=-1, metavar="[PATH]…")
@BIB
@ROWS
def unused(paths: tuple[str, ...], bibliographies: tuple[str, ...], output_format: str) -> None:
    """List the entries that no chapter cites."""
    from dateline.bibliographies.counting import unused as rows_of
    from dateline.inspection import WRITERS

    with _refusals():
        project = _project(paths, bibliographies)
        _sources(project)
        rows = rows_of(project.manuscript)
    click.echo(WRITERS[output_format](rows), nl=False)


@bib.command()
@click.argument("paths", nargs=-1, metavar="[PATH]…")
@click.option(
    "--by",
    type=click.Choice(("outlet", "month", "type")),
    default="outlet",
    show_default=True,
    help="What to count by.",
)
@BIB
@ROWS
def stats(paths: tuple[str, ...], by: str, bibliographies: tuple[str, ...], output_format: str) -> None:
    """Count entries and citations by outlet, month or type."""
    from dateline.bibliographies.counting import as_table
    from dateline.bibliographies.counting import stats as rows_of
    from dateline.inspection import WRITERS

    with _refusals():
        project = _project(paths, bibliographies)
        _sources(project)
        rows = rows_of(project.manuscript, by)
    click.echo({**WRITERS, "table": as_table}[output_format](rows), nl=False)
