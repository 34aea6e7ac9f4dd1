"""Building editions: the one function that the command line calls.

Every chapter is read once and every citation of an edition resolved once; all formats are made of
that one document, so they cannot disagree. Nothing is written before everything is made.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from dateline import __version__, pandoc
from dateline.editions import appendix, archive, citations
from dateline.editions.ahead import Ahead
from dateline.editions.assemble import Remark, assemble, mark_short_chapters, names_of, read_chapters, slug
from dateline.editions.edition import Edition
from dateline.editions.folders import EditionError
from dateline.editions.fonts import CODE, scripts_of
from dateline.editions.guard import refuse_other_citations
from dateline.editions.making import FORMATS, make
from dateline.editions.pace import collector_at_rest
from dateline.editions.pdf import Styles
from dateline.editions.prepared import Prepared, known_language, title_of
from dateline.editions.press import Press
from dateline.editions.printed_dates import printed
from dateline.editions.seal import CheckResult, Seal
from dateline.files import write_whole
from dateline.values.chapters import Chapter
from dateline.values.manuscript import Manuscript

Progress = Callable[[str], None]
Draw = Callable[[Manuscript, Edition, tuple[str, ...]], appendix.Planned | None]
Beside = Callable[[Mapping[Path, tuple[str, str, bytes]]], Mapping[Path, bytes]]
"""Of each file's edition, format and content: the files that are written with them."""


@dataclass(frozen=True, slots=True)
class Checked:
    """The fingerprint of what the editions are made of, and what the check of it found."""

    sources: str
    check: CheckResult

    def seal(self, edition: str, draft: bool, epoch: int) -> Seal:
        """The seal of one edition."""
        return Seal(edition, __version__, self.sources, self.check, draft, epoch)


@dataclass(frozen=True)
class Built:
    """The files of a build, in order, and what its editors should know."""

    paths: tuple[Path, ...]
    remarks: tuple[Remark, ...]


@dataclass(frozen=True)
class Begun:
    """The first edition, prepared before the check was done, and the documents that were read for it."""

    first: tuple[Prepared, tuple[Remark, ...]]
    documents: dict[str, pandoc.Document]


def begin(
    manuscript: Manuscript, editions: Sequence[Edition], ahead: Ahead[Any, Begun], *,
    epoch: int, project_dir: Path, draft: bool,
) -> None:  # fmt: skip
    """Prepare the first of the editions while the check goes on, for `build_editions` of the same."""

    def first(read: dict[str, pandoc.Document]) -> Begun:
        if ahead.press is not None:  # now that one pandoc less is at work
            _tell_styles(manuscript, editions[0], ahead.press, draft)
        documents = _checked_documents(manuscript, read)
        prepared = prepare(
            manuscript, editions[0], documents, epoch=epoch, root=project_dir, draft=draft,
            draw=partial(ahead.drawings.draw, 0),
        )  # fmt: skip
        return Begun(prepared, documents)

    with collector_at_rest():
        ahead.begin(first)


def _tell_styles(manuscript: Manuscript, edition: Edition, press: Press, draft: bool) -> None:
    """Let the press read the style sheets and hyphens that the first edition will need, if all goes well."""
    with suppress(EditionError, OSError):  # who sets the pages meets the fault
        title, _ = known_language(title_of(manuscript.report, manuscript.chapters), edition)
        sources = (*(chapter.source for chapter in manuscript.chapters), *manuscript.bibliography.sources)
        scripts = scripts_of(source.text for source in sources)
        if any("`" in chapter.source.text for chapter in manuscript.chapters):
            scripts |= {CODE}
        press.expect(Styles.of(edition, title, draft=draft, scripts=scripts), title.language)


def build_edition(
    manuscript: Manuscript, edition: Edition, output_dir: Path, *, epoch: int, project_dir: Path,
    formats: Sequence[str] | None = None, draft: bool = False, progress: Progress = lambda step: None,
) -> Built:  # fmt: skip
    """Build one edition; as `build_editions` with a single one."""
    return build_editions(
        manuscript, [(edition, formats)], output_dir,
        epoch=epoch, project_dir=project_dir, draft=draft, progress=progress,
    )  # fmt: skip


def build_editions(
    manuscript: Manuscript, editions: Iterable[tuple[Edition, Sequence[str] | None]], output_dir: Path, *,
    epoch: int, project_dir: Path, draft: bool = False, progress: Progress = lambda step: None,
    checked: Checked | None = None, beside: Beside = lambda files: {}, ahead: Ahead[Any, Begun] | None = None,
    meanwhile: Callable[[], object] = lambda: None,
) -> Built:  # fmt: skip
    """Make every edition in its formats (None: all that it names) and write all files, or none.

    `epoch` dates the files, in seconds since 1970 UTC; `project_dir` is where pictures may come
    from. `progress` is told each step. `checked` is what the files say of their sources and check;
    `beside` makes, of all editions' files, those that go with them; `ahead` is what was begun for these
    editions before, whose check is done; `meanwhile` is called while pages are laid out. Raises
    `EditionError` (a wrong edition or manuscript), `PandocError`, `UnresolvedTextError`,
    `OtherCitationsError`, `MissingLibraryError` and `OSError`.
    """
    wanted = [(edition, checked_formats(edition, formats)) for edition, formats in editions]
    files: dict[Path, bytes] = {}
    remarks: list[Remark] = []
    made_of: dict[Path, tuple[str, str]] = {}
    with ExitStack() as stack:
        if ahead is None:
            ahead = stack.enter_context(Ahead(manuscript, wanted, lambda: None))
            ahead.checked()
        stack.enter_context(collector_at_rest())
        begun = ahead.begun()
        documents = begun.documents if begun else _checked_documents(manuscript, ahead.documents())
        for place, (edition, formats) in enumerate(wanted):
            if place:
                gc.collect()  # what is left of the edition before
            first = begun.first if begun and place == 0 else None
            prepared, found = first or prepare(
                manuscript, edition, documents, epoch=epoch, root=project_dir, draft=draft,
                progress=progress, draw=partial(ahead.drawings.draw, place),
            )  # fmt: skip
            if checked:
                prepared = replace(prepared, seal=checked.seal(edition.name, draft, epoch))
            remarks += found
            progress(f"{edition.name}: make {', '.join(formats)}")
            made, found = make(prepared, formats, ahead.press, meanwhile)
            remarks += found
            name = edition.file.format(report=slug(prepared.title.title), edition=edition.name)
            for suffix, content in made.items():
                path = output_dir / f"{name}.{suffix}"
                if path in files:
                    raise EditionError(f"two editions would write {path}")
                files[path] = content
                made_of[path] = (edition.name, suffix)
    progress("write the files")
    write_whole({**files, **beside({path: (*made_of[path], files[path]) for path in files})})
    return Built(tuple(files), tuple(dict.fromkeys(remarks)))


def checked_formats(edition: Edition, formats: Sequence[str] | None) -> tuple[str, ...]:
    """The formats that are wanted of an edition (None: all that it names); raises `EditionError`."""
    chosen = tuple(dict.fromkeys(edition.formats if formats is None else formats))
    for name in chosen:
        if name not in FORMATS:
            raise EditionError(f"there is no format `{name}`; known are {', '.join(FORMATS)}")
    return chosen


def prepare(
    manuscript: Manuscript, edition: Edition, documents: dict[str, pandoc.Document], *,
    epoch: int, root: Path, draft: bool = False, progress: Progress = lambda step: None,
    draw: Draw = appendix.draw,
) -> tuple[Prepared, tuple[Remark, ...]]:  # fmt: skip
    """The edition's document with citations resolved, and what had to be left out of it.

    `documents` keeps the chapters already read, by path, for the editions that follow; `draw` makes the
    appendix.
    """
    chapters = [manuscript.chapters[place] for place in edition.chapter_files(manuscript)]
    if not chapters:
        raise EditionError(f"edition `{edition.name}` has no chapters")
    progress(f"{edition.name}: read {len(chapters)} chapters")
    shown = tuple(chapter.path for chapter in chapters)
    _read_missing(chapters, documents)
    drawn = draw(manuscript, edition, shown)
    report = manuscript.report
    title, told = known_language(title_of(report, chapters), edition)
    words = edition.words_for(title.language)
    if report is not None and report.date is not None:
        title = replace(title, date=printed(report.date, title.language, words))
    appendices = [listing.path for listing in report.chapters if listing.appendix] if report else []

    def elsewhere() -> Mapping[str, str]:
        _read_missing(manuscript.chapters, documents)
        return names_of([documents[chapter.path] for chapter in manuscript.chapters], words, title.language)

    texts = [documents[chapter.path] for chapter in chapters]
    added = appendix.blocks(drawn.appendix, words, title.language) if drawn else []
    whole = assemble(
        chapters, texts, words, title.language, root, appendices, elsewhere, added,
        sources=manuscript.bibliography.by_key, draft=draft,
    )  # fmt: skip
    progress(f"{edition.name}: resolve citations")
    style = edition.folders.style(edition.style)
    annotated = bool(edition.options.get("annotations", False))
    resolved = citations.resolve(
        whole.document, manuscript.bibliography, style, words, title.language, annotated=annotated
    )
    if resolved.undefined and not draft:
        raise EditionError(f"cited, but no entry has the key: {', '.join(resolved.undefined)}")
    blocks = [*resolved.document["blocks"], *resolved.sources]
    blocks = mark_short_chapters(blocks, _words_of_short_chapter(edition))
    document = {**resolved.document, "blocks": blocks}
    entries = [manuscript.bibliography.get(key) for key in resolved.cited]
    sources = tuple(entry for entry in entries if entry is not None)
    prepared = Prepared(
        edition, title, document, sources, words, epoch, draft, manuscript.outlets,
        pictures=drawn.pictures if drawn else dict, sizes=drawn.appendix.sizes if drawn else {},
    )  # fmt: skip
    if edition.archive:
        attached = archive.sources_of(manuscript.bibliography, words["sources"], prepared.timestamp)
        prepared = replace(prepared, attached=attached)
    return prepared, (*told, *whole.remarks)


def _words_of_short_chapter(edition: Edition) -> int:
    words = edition.options.get("short_chapter", 0)
    if not isinstance(words, int):
        raise EditionError(f"edition `{edition.name}`: `options.short_chapter` is a number of words")
    return words


def _checked_documents(
    manuscript: Manuscript, read: Mapping[str, pandoc.Document]
) -> dict[str, pandoc.Document]:
    """The documents that were read ahead, once they hold the citations that were checked."""
    for chapter in manuscript.chapters:
        if chapter.path in read:
            refuse_other_citations(chapter, read[chapter.path])
    return dict(read)


def _read_missing(chapters: Sequence[Chapter], documents: dict[str, pandoc.Document]) -> None:
    missing = [chapter for chapter in chapters if chapter.path not in documents]
    for chapter, document in zip(missing, read_chapters(missing), strict=True):
        refuse_other_citations(chapter, document)
        documents[chapter.path] = document
