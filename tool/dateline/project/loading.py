"""The files of a request read into one `Project`: the manuscript, the settings and the folder.

In: paths as a user names them. Out: values. What a user named and cannot be opened raises `ProjectError`;
what a file holds wrongly is a finding.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from urllib.parse import unquote

from dateline import disk
from dateline.project import ProjectError
from dateline.project.configuration import configuration
from dateline.project.places import REPORT, Place, names_in, place_of, root_of
from dateline.project.settling import settled_chapters
from dateline.project.texts import shown_path, standard_input, text_of
from dateline.project.today import as_of
from dateline.reading.decoding import decode
from dateline.reading.manuscript import Text, read_texts
from dateline.reading.report import read_report
from dateline.values.chapters import Chapter, Setting
from dateline.values.manuscript import Manuscript
from dateline.values.problems import Problem
from dateline.values.report import Report
from dateline.values.settings import Settings
from dateline.values.text import Source


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
    places = [place_of(name, request.stdin_name) for name in request.paths or (".",)]
    root = root_of(places[0].anchor)
    for place in places[1:]:
        if root_of(place.anchor) != root:
            raise ProjectError(
                f"{place.name} and {places[0].name} belong to different projects; check them one by one"
            )
    settings = configuration(root) if root else Settings()
    return _Loader(request, root, settings, overlay or {}).load(places)


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

    def load(self, places: Sequence[Place]) -> Project:
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
        shown = shown or shown_path(path)
        return (Source(shown, self.overlay[shown]), ()) if shown in self.overlay else text_of(path, shown)

    def _stdin(self, place: Place) -> Text:
        if place.name in self.overlay:
            return Source(place.name, self.overlay[place.name]), ()
        return decode(place.name, standard_input() if self.request.stdin is None else self.request.stdin)

    def _is_whole(self, folder: Path) -> bool:
        """Whether the folder is the project, its manuscript, or a folder of chapters of no project."""
        if self.root is None:
            return True
        return folder.resolve() in (self.root.resolve(), (self.root / self.settings.manuscript).resolve())

    def _report_path(self, places: Sequence[Place]) -> Path | None:
        candidates = [self.root / self.settings.manuscript / REPORT] if self.root else []
        candidates += [place.path / REPORT for place in places if place.kind == "folder"]
        return next((path for path in candidates if disk.is_file(path)), None)

    def _chapters(self, places: Sequence[Place], report: Report | None) -> list[Text]:
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
        return [home / name for name in names_in(home, ".md")]

    def _nothing(self, places: Sequence[Place]) -> str:
        where = ", ".join(place.name for place in places)
        if self.root is None:
            return f"no chapters in {where!r}: name a Markdown file or a project's folder"
        return f"no chapters in {shown_path(self.root / self.settings.manuscript)!r}: write *.md files there"

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
        beside = [home / name for name in names_in(home, ".md")]
        return tuple(shown_path(path) for path in beside if path.resolve() not in listed)


def _bib_files(folder: Path) -> list[Path]:
    return [folder / name for name in names_in(folder, ".bib")]


def _names(setting: Setting | None) -> list[str]:
    if setting is None:
        return []
    value = setting.value if isinstance(setting.value, list) else [setting.value]
    return [name for name in value if isinstance(name, str) and name]


def _beside(chapter: str, name: str) -> Path | None:
    """The file beside the chapter, or from the working directory as pandoc seeks it."""
    return next((p for p in (Path(chapter).parent / name, Path(name)) if disk.is_file(p)), None)


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


def fingerprint(request: Request) -> tuple[tuple[str, int, int], ...]:
    """Name, time and size of each file that a check of the request reads. Raises `ProjectError`."""
    found = []
    for path in load(request).inputs:
        state = path.stat()
        found.append((str(path), state.st_mtime_ns, state.st_size))
    return tuple(found)
