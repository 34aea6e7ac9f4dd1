"""The door in: finds the project, reads its files, and knows what day counts as today.

In: paths as a user names them. Out: a `Project`: the manuscript, the settings and the folder. What a
user named and cannot be opened raises `ProjectError`; what a file holds wrongly is a finding.
"""

from __future__ import annotations

import codecs
import os
import re
import sys
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from urllib.parse import unquote

from dateline import disk
from dateline.files import write_whole
from dateline.linter import UnknownSelectorError, check, check_selectors, fixed_texts
from dateline.reading.configuration import ConfigurationError, read_configuration
from dateline.reading.decoding import decode
from dateline.reading.manuscript import Text, read_texts
from dateline.reading.outlets import read_outlets
from dateline.reading.report import read_report
from dateline.reading.settling import settled, unsettled
from dateline.values.dates import EdtfError, PartialDate, from_day_number, parse_edtf
from dateline.values.diagnostics import Diagnostic
from dateline.values.model import Chapter, Manuscript, OutletRegistry, Problem, Report, Setting
from dateline.values.settings import Settings
from dateline.values.text import Source

CONFIGURATION = "dateline.toml"
REPORT = "report.yaml"
CEILINGS = "DATELINE_CEILING_DIRECTORIES"
_UNIX_EPOCH = 719163  # day number of 1970-01-01


class ProjectError(Exception):
    """The work cannot be done: a path that cannot be opened, no chapters, a broken configuration."""


@dataclass(frozen=True)
class Project:
    """A manuscript with the folder, settings and edition inputs that belong to it.

    `root` is None for chapters that stand in no project.
    """

    manuscript: Manuscript
    settings: Settings
    root: Path | None
    inputs: tuple[Path, ...] = field(default=())


@dataclass(frozen=True)
class Request:
    """What the user named: paths, bibliographies, the day that counts as today."""

    paths: tuple[str, ...] = ()
    bibliographies: tuple[str, ...] = ()
    as_of: str | None = None
    stdin_name: str = "<stdin>"
    stdin: bytes | None = None  # what stands on standard input, where it has been read already
    chapters_needed: bool = True  # whether there is nothing to do without a chapter


def load(request: Request, overlay: Mapping[str, str] | None = None) -> Project:
    """Read everything that the request names. Raises `ProjectError`.

    `overlay` gives, by the path that findings print, texts that stand for those on disk.
    """
    places = [_place(name, request.stdin_name) for name in request.paths or (".",)]
    root = _root_of(places[0].anchor)
    for place in places[1:]:
        if _root_of(place.anchor) != root:
            raise ProjectError(
                f"{place.name} and {places[0].name} belong to different projects; check them one by one"
            )
    settings = configuration(root) if root else Settings()
    return _Loader(request, root, settings, overlay or {}).load(places)


def outlets_here() -> OutletRegistry | None:
    """The registry of the project that one stands in. Raises `ProjectError`."""
    root = _root_of(Path.cwd())
    path = root / configuration(root).outlets if root else None
    return read_outlets(_text(path)[0]) if path and path.is_file() else None


def standard_input() -> bytes:
    """All that stands on standard input. Raises `ProjectError` where it is closed."""
    if sys.stdin is None:
        raise ProjectError("cannot open '-': standard input is closed")
    return sys.stdin.buffer.read()


def configuration(root: Path) -> Settings:
    """The settings of the project in that folder. Raises `ProjectError`."""
    try:
        for name, table in ((CONFIGURATION, ()), ("pyproject.toml", ("tool", "dateline"))):
            path = root / name
            if disk.is_file(path):
                source = _text(path)[0]
                found = read_configuration(source, table)
                if found is not None:
                    _check_words(source, found)
                    return found
    except ConfigurationError as error:
        raise ProjectError(str(error)) from None
    return Settings()


def _check_words(source: Source, settings: Settings) -> None:
    """Raise `ConfigurationError` for a word of the configuration that names no rule."""
    try:
        check_selectors(settings)
    except UnknownSelectorError as error:
        place = re.search(
            rf"[\"']{re.escape(error.word)}[\"']|^\s*{re.escape(error.word)}\s*=", source.text, re.M
        )
        line = source.position(place.start()).line if place else 1
        raise ConfigurationError(source, line, str(error)) from None


def openable(names: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Of the paths that a user names, those that can be opened, and why the others cannot."""
    good: list[str] = []
    bad: list[str] = []
    for name in names:
        try:
            _place(name, "<stdin>")
            good.append(name)
        except ProjectError as error:
            bad.append(str(error))
    return tuple(good), tuple(bad)


def find_root(start: Path) -> Path | None:
    """The nearest folder at or above `start` that holds a project.

    None is sought in the folders that DATELINE_CEILING_DIRECTORIES lists, nor above them, as git
    does with GIT_CEILING_DIRECTORIES; `start` itself is always looked into.
    """
    ceilings = {Path(name) for name in os.environ.get(CEILINGS, "").split(os.pathsep) if name}
    for folder in (start, *start.parents):
        if folder != start and folder in ceilings:
            return None
        if disk.is_file(folder / CONFIGURATION) or disk.is_file(folder / "manuscript" / REPORT):
            return folder
        if _has_table(folder / "pyproject.toml"):
            return folder
        with suppress(OSError):  # a folder above that is closed to us is none of ours
            if disk.names(folder / "manuscript", ".md") and disk.names(folder / "bibliography", ".bib"):
                return folder
    return None


def _has_table(path: Path) -> bool:
    try:
        return disk.is_file(path) and b"[tool.dateline" in disk.read(path)
    except OSError:
        return False


@dataclass(frozen=True)
class _Place:
    """A path as named, what it is, and the folder from which its project is sought."""

    name: str
    path: Path
    kind: str  # file, folder, stdin
    anchor: Path


def _place(name: str, stdin_name: str) -> _Place:
    if name == "-":
        path = Path(stdin_name)
        return _Place(stdin_name, path, "stdin", path.absolute().parent)
    if not name:  # what an unset variable of a script leaves; `Path` would take it for the folder
        raise ProjectError("cannot open '': the path is empty")
    path = Path(name)
    try:
        if disk.is_folder(path):
            return _Place(name, path, "folder", path.absolute())
        with path.open("rb"):
            return _Place(name, path, "file", path.absolute().parent)
    except (OSError, ValueError) as error:
        raise ProjectError(f"cannot open {name!r}: {_reason(error)}") from None


def _reason(error: Exception) -> str:
    return (getattr(error, "strerror", None) or str(error)).lower()


def _root_of(anchor: Path) -> Path | None:
    root = find_root(anchor)
    return None if root is None else Path(os.path.relpath(root)) if root.is_relative_to(Path.cwd()) else root


def _listed(folder: Path, suffix: str) -> list[str]:
    try:
        return disk.names(folder, suffix)
    except OSError as error:
        raise ProjectError(f"cannot open {str(folder)!r}: {_reason(error)}") from None


def _text(path: Path, shown: str | None = None) -> Text:
    try:
        return decode(shown or _shown(path), disk.read(path))
    except (OSError, ValueError) as error:
        raise ProjectError(f"cannot open {str(path)!r}: {_reason(error)}") from None


def _shown(path: Path) -> str:
    """The path as findings print it: relative to the working directory, with forward slashes."""
    try:
        return Path(os.path.relpath(path)).as_posix()
    except ValueError:  # another drive
        return path.as_posix()


@dataclass
class _Loader:
    """Gathers the files of one request."""

    request: Request
    root: Path | None
    settings: Settings
    overlay: Mapping[str, str]
    report_path: Path | None = None
    whole: bool = True
    inputs: list[Path] = field(default_factory=list)

    def load(self, places: Sequence[_Place]) -> Project:
        self.report_path = self._report_path(places)
        self.whole = len(places) == 1 and places[0].kind == "folder" and self._is_whole(places[0].path)
        report = self._read(self.report_path) if self.report_path else None
        metadata = read_report(report[0]) if report else None
        chapters = self._chapters(places, metadata)
        named = [place.path for place in places if place.path.suffix == ".bib"]
        listed = metadata is not None and bool(metadata.chapters)  # of which missing-chapter speaks
        if not chapters and not named and not listed and self.request.chapters_needed:
            raise ProjectError(self._nothing(places))
        outlets_path = self.root / self.settings.outlets if self.root else None
        manuscript = read_texts(
            chapters,
            self._bibliographies(
                metadata, named, [p.path if p.kind == "folder" else p.path.parent for p in places]
            ),
            as_of(self.request.as_of, metadata),
            outlets=self._read(outlets_path) if outlets_path and disk.is_file(outlets_path) else None,
            report=report,
        )
        manuscript = self._with_front_matter_bibliographies(manuscript)
        manuscript = replace(manuscript, chapters=settled_chapters(manuscript.chapters))
        manuscript = replace(
            manuscript,
            files=existing_files(manuscript.chapters),
            unlisted=self._unlisted(manuscript.report),
            whole=self.whole,
            max_lag=self.settings.max_lag,
        )
        return Project(manuscript, self.settings, self.root, tuple(self.inputs))

    def _read(self, path: Path, shown: str | None = None) -> Text:
        self.inputs.append(path)
        shown = shown or _shown(path)
        return (Source(shown, self.overlay[shown]), ()) if shown in self.overlay else _text(path, shown)

    def _stdin(self, place: _Place) -> Text:
        if place.name in self.overlay:
            return Source(place.name, self.overlay[place.name]), ()
        return decode(place.name, standard_input() if self.request.stdin is None else self.request.stdin)

    def _is_whole(self, folder: Path) -> bool:
        """Whether the folder is the project, its manuscript, or a folder of chapters of no project."""
        if self.root is None:
            return True
        return folder.resolve() in (self.root.resolve(), (self.root / self.settings.manuscript).resolve())

    def _report_path(self, places: Sequence[_Place]) -> Path | None:
        candidates = [self.root / self.settings.manuscript / REPORT] if self.root else []
        candidates += [place.path / REPORT for place in places if place.kind == "folder"]
        return next((path for path in candidates if disk.is_file(path)), None)

    def _chapters(self, places: Sequence[_Place], report: Report | None) -> list[Text]:
        found: dict[Path, Text] = {}
        for place in places:
            if place.kind == "stdin":
                if place.path.resolve() not in found:
                    found[place.path.resolve()] = self._stdin(place)
            elif place.kind == "file" and place.path.suffix != ".bib":
                found.setdefault(
                    place.path.resolve(), self._read(place.path, place.name.replace(os.sep, "/"))
                )
            elif place.kind == "folder":
                for path in self._chapter_paths(place.path, report):
                    found.setdefault(path.resolve(), self._read(path))
        return list(found.values())

    def _chapter_paths(self, folder: Path, report: Report | None) -> list[Path]:
        """The chapters of a folder: those that report.yaml lists in its order, else all by name."""
        inside = self.root is not None and self._is_whole(folder)
        home = self.root / self.settings.manuscript if inside and self.root else folder
        if report is not None and report.chapters and self.report_path == home / REPORT:
            return [path for c in report.chapters if disk.is_file(path := home / c.file)]
        return [home / name for name in _listed(home, ".md")]

    def _nothing(self, places: Sequence[_Place]) -> str:
        where = ", ".join(place.name for place in places)
        if self.root is None:
            return f"no chapters in {where!r}: name a Markdown file or a project's folder"
        return f"no chapters in {_shown(self.root / self.settings.manuscript)!r}: write *.md files there"

    def _bibliographies(
        self, report: Report | None, named: Sequence[Path], folders: Sequence[Path]
    ) -> list[Text]:
        """The bibliographies by precedence: the flag, a .bib named as a path, report.yaml, the
        configuration, else every .bib file of the project's bibliography folder, or of the chapters'
        own folders where there is no project. What chapters name in their front matter comes later."""
        given = [*self.request.bibliographies, *map(str, named)]
        paths: list[Path] = [Path(name) for name in given]
        if not paths and report is not None and report.bibliography and self.report_path:
            paths = [self.report_path.parent / name for name in report.bibliography]
        if not paths and self.root:
            paths = [self.root / name for name in self.settings.bibliography]
            paths = paths or _bib_files(self.root / "bibliography")
        if not paths and not self.root:
            paths = [path for folder in folders for path in _bib_files(folder)]
        shown = {path.resolve(): name.replace(os.sep, "/") for path, name in zip(paths, given, strict=False)}
        unique = {path.resolve(): path for path in paths}
        return [self._read(path, shown.get(real)) for real, path in unique.items()]

    def _with_front_matter_bibliographies(self, manuscript: Manuscript) -> Manuscript:
        """With the bibliographies that chapters name in `bibliography:`, unless a flag replaces them."""
        if self.request.bibliographies:
            return manuscript
        have = {Path(source.path).resolve() for source in manuscript.bibliography.sources}
        texts: list[Text] = []
        chapters: list[Chapter] = []
        for chapter in manuscript.chapters:
            problems: list[Problem] = []
            setting = chapter.setting("bibliography")
            for name in _names(setting):
                path = _beside(chapter.path, name)
                if path is None:
                    assert setting is not None
                    message = f"the bibliography `{name}` cannot be opened"
                    problems.append(Problem("broken-front-matter", setting.span, message, "name a .bib file"))
                elif path.resolve() not in have:
                    have.add(path.resolve())
                    texts.append(self._read(path))
            chapters.append(
                replace(chapter, problems=(*chapter.problems, *problems)) if problems else chapter
            )
        if not texts:
            return replace(manuscript, chapters=tuple(chapters))
        more = read_texts((), texts, manuscript.as_of).bibliography
        bibliography = manuscript.bibliography
        return replace(
            manuscript,
            chapters=tuple(chapters),
            bibliography=replace(
                bibliography,
                sources=bibliography.sources + more.sources,
                entries=bibliography.entries + more.entries,
                problems=bibliography.problems + more.problems,
            ),
        )

    def _unlisted(self, report: Report | None) -> tuple[str, ...]:
        if report is None or not report.chapters or self.report_path is None:
            return ()
        listed = {(self.report_path.parent / c.file).resolve() for c in report.chapters}
        home = self.report_path.parent
        beside = [home / name for name in _listed(home, ".md")]
        return tuple(_shown(path) for path in beside if path.resolve() not in listed)


def _bib_files(folder: Path) -> list[Path]:
    return [folder / name for name in _listed(folder, ".bib")]


def _names(setting: Setting | None) -> list[str]:
    if setting is None:
        return []
    value = setting.value if isinstance(setting.value, list) else [setting.value]
    return [name for name in value if isinstance(name, str) and name]


def _beside(chapter: str, name: str) -> Path | None:
    """The file beside the chapter, or from the working directory as pandoc seeks it."""
    return next((p for p in (Path(chapter).parent / name, Path(name)) if disk.is_file(p)), None)


_PATIENCE = 10.0  # seconds that pandoc may take over a chapter, exponential as its reader can be


def settled_chapters(chapters: Sequence[Chapter]) -> tuple[Chapter, ...]:
    """The chapters with the doubts of the scanner settled by pandoc; those without never wait for it."""
    doubtful = [chapter for chapter in chapters if chapter.doubts]
    if not doubtful:
        return tuple(chapters)
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(max_workers=min(4, len(doubtful))) as pool:
        done = dict(zip((c.path for c in doubtful), pool.map(_settled, doubtful), strict=True))
    return tuple(done.get(chapter.path, chapter) for chapter in chapters)


def _settled(chapter: Chapter) -> Chapter:
    from dateline import pandoc

    try:
        return settled(chapter, pandoc.read(chapter.source.text, time_limit=_PATIENCE))
    except pandoc.PandocError as error:
        return unsettled(chapter, str(error))


def existing_files(chapters: Iterable[Chapter]) -> frozenset[str]:
    """Of the local files that the chapters show as images, those that exist, as findings print them."""
    found: set[str] = set()
    for chapter in chapters:
        folder = os.path.dirname(chapter.path)
        for image in chapter.images:
            name = os.path.normpath(os.path.join(folder, unquote(image.target))).replace(os.sep, "/")
            if "://" not in image.target and disk.is_file(name):
                found.add(name)
    return frozenset(found)


def as_of(flag: str | None, report: Report | None) -> PartialDate:
    """The day that counts as today: the flag, else the later of the report's own date and the
    build's time (SOURCE_DATE_EPOCH, or the clock). Raises `ProjectError` for a flag that is no day."""
    if flag is not None:
        try:
            day = parse_edtf(flag)
        except EdtfError as error:
            raise ProjectError(f"--as-of {flag!r}: {error}") from None
        if not isinstance(day, PartialDate) or day.day is None:
            raise ProjectError(f"--as-of {flag!r}: give a day as YYYY-MM-DD")
        return day
    today = _UNIX_EPOCH + epoch() // 86400
    latest = report.date.latest if report and report.date else None
    return from_day_number(max(today, latest) if latest is not None else today)


def epoch() -> int:
    """Seconds since 1970: SOURCE_DATE_EPOCH where it is set, else the clock. Raises `ProjectError`."""
    given = given_epoch()
    return int(time.time()) if given is None else given


def given_epoch() -> int | None:
    """SOURCE_DATE_EPOCH, where it is set. Raises `ProjectError` for one that is no number."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if not given:
        return None
    try:
        return max(0, int(given))
    except ValueError:
        raise ProjectError(f"SOURCE_DATE_EPOCH is {given!r}, not a whole number of seconds") from None


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


def fingerprint(request: Request) -> tuple[tuple[str, int, int], ...]:
    """Name, time and size of each file that a check of the request reads. Raises `ProjectError`."""
    found = []
    for path in load(request).inputs:
        state = path.stat()
        found.append((str(path), state.st_mtime_ns, state.st_size))
    return tuple(found)
