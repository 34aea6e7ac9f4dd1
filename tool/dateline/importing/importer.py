"""An old report into a project: values in, values out; `importing.command` reads and writes the files.

In: the report's bytes and what the project already has. Out: `Imported`: the files to be written, the
citations as they were found, and the problems.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date as calendar_date
from typing import Any

from dateline.bibliographies import BibliographyError
from dateline.bibliographies.drafts import inserted, slug, written
from dateline.importing import ImportingError, chapters
from dateline.importing.abstracts import with_abstract
from dateline.importing.clearing import Clearing
from dateline.importing.days_of_report import before_report
from dateline.importing.flat import flatten
from dateline.importing.handles import handles_as_text
from dateline.importing.inputs import Input, read_input, too_deep
from dateline.importing.labels import without_labels
from dateline.importing.marking import marked
from dateline.importing.notes import join_notes
from dateline.importing.own_imprint import without_imprint
from dateline.importing.own_series import without_own
from dateline.importing.placing import Placing
from dateline.importing.printed_once import printed_once
from dateline.importing.probing import Probe, probe_of
from dateline.importing.problems import (
    Back,
    Place,
    Way,
    diagnostic,
    errors_among,
    findings_of,
    of_citations,
    of_manuscript,
    of_near_names,
    sorted_problems,
    target_place,
    told_once,
)
from dateline.importing.recognised import Cataloguer, Keyed, Recognised, recognise, source_of
from dateline.importing.registry import proposals
from dateline.importing.rewriting import put_keys
from dateline.importing.title_page import FrontMatter, front_matter, language_of, texts_of
from dateline.importing.variants import Canon, NearPair, printed_outlets, put_together
from dateline.pandoc import PandocError
from dateline.reading.bibtex import read_bibliography
from dateline.reading.manuscript import read_texts
from dateline.reading.markdown import read_chapter
from dateline.reading.outlets import read_outlets
from dateline.values.dates import DateValue, PartialDate, from_day_number
from dateline.values.diagnostics import Diagnostic
from dateline.values.manuscript import Manuscript
from dateline.values.outlets import OutletRegistry
from dateline.values.text import Source, Span

Confirm = Callable[[NearPair], bool]
SOURCES, OUTLETS, REPORT, CONFIGURATION = (
    "bibliography/sources.bib", "bibliography/outlets.toml", "manuscript/report.yaml", "dateline.toml",
)  # fmt: skip


@dataclass(frozen=True)
class Existing:
    """What the folder has already; empty texts where it has not.

    `find` gives a picture that the report names, `named` the text of a bibliography that it names, both empty
    where it is not there.
    """

    sources: str = ""
    outlets: str = ""
    configured: bool = False
    find: Callable[[str], bytes | None] = field(default=lambda target: None, repr=False)
    named: Callable[[str], str] = field(default=lambda target: "", repr=False)


@dataclass(frozen=True)
class Imported:
    """An old report, brought in. `files` are relative to the project's folder; `place` tells where flat
    offsets stand."""

    files: Mapping[str, bytes] = field(repr=False)
    read: Recognised = field(repr=False)
    canon: Canon = field(repr=False)
    problems: tuple[Diagnostic, ...]
    place: Place = field(repr=False)
    chapters: tuple[chapters.ChapterText, ...] = field(repr=False)

    def where(self, keyed: Keyed) -> Span:
        """Where a citation stands in the user's text."""
        span = keyed.citation.span
        return self.place(span.start, span.end)

    def printed(self) -> list[Keyed]:
        """The citations as the user's text has them: a note that several marks lead to once."""
        if not self.read.citations:
            return []
        return printed_once(self.read.citations, self.where(self.read.citations[0]).source.text)


def import_report(
    path: str,
    suffix: str,
    data: bytes,
    existing: Existing,
    *,
    published: DateValue | None = None,
    confirm: Confirm | None = None,
) -> Imported:
    """Bring in the report in `data`. Raises `ImportingError`."""
    try:
        return _Importer(read_input(path, suffix, data), existing, published, confirm).run()
    except PandocError as error:
        raise ImportingError(f"{path}: {error}") from None
    except RecursionError:
        raise too_deep(path) from None
    except BibliographyError as error:
        raise ImportingError(str(error)) from None


class _Importer:
    """One run; each step hands on to the next."""

    def __init__(
        self, given: Input, existing: Existing, published: DateValue | None, confirm: Confirm | None
    ) -> None:
        self._input = given
        self._existing = _with_named(existing, given.document["meta"])
        self._published = published
        self._confirm = confirm
        self._registry: OutletRegistry | None = (
            read_outlets(Source(OUTLETS, existing.outlets)) if existing.outlets else None
        )
        if self._registry and self._registry.problems and not self._registry.outlets:
            problem = self._registry.problems[0]
            where = f"{OUTLETS}:{problem.span.begin.line}"
            raise ImportingError(
                f"{where}: {problem.message}; mend it first, so that outlets can be joined to it"
            )
        self._bibliography = read_bibliography([Source(SOURCES, self._existing.sources)])

    def run(self) -> Imported:
        """All the steps."""
        blocks = handles_as_text(
            self._input.document["meta"], self._input.document["blocks"], self._bibliography.by_key
        )
        if self._input.format != "text":
            blocks = marked(blocks)
        page = self._input.format == "html"
        matter, blocks = front_matter(self._input.document["meta"], join_notes(blocks), page=page)
        matter = replace(matter, date=self._published or matter.date)
        blocks = with_abstract(self._input.document["meta"], blocks)
        clearing = Clearing(self._input.pictures, self._existing.find)
        parts = chapters.parts(without_labels(clearing.run(blocks)))
        flat = flatten([block for part in parts for block in part.blocks])
        if not flat.text.strip():
            raise ImportingError(f"{self._input.path}: no text was found in it")
        matter = replace(matter, language=matter.language or language_of(flat.text))
        source = source_of(flat, self._input.path)
        citations = without_own(recognise(flat, source, self._known()), flat.text, self._input.target)
        citations = without_imprint(citations, flat.text, self._input.target)
        citations = before_report(citations, matter.date)
        canon = put_together(printed_outlets(g.outlets for c in citations for g in c.groups), self._registry)
        if self._confirm:
            for pair in [pair for pair in canon.near if self._confirm(pair)]:
                canon.join(pair)
                canon.near.remove(pair)
        cataloguer = Cataloguer(self._bibliography, self._registry, canon, self._published)
        for citation in citations:
            cataloguer.take(citation)
        read = cataloguer.result
        target = Source(self._input.path, self._input.target)
        place = target_place(flat.text, Placing(flat.text, flat.stretches, target.text), target)
        back_to, text = list(flat.stretches), flat.text
        put_keys(flat, read.citations)
        made = chapters.written(parts, self._input.document["pandoc-api-version"])
        files = self._files(made, matter, read, canon, clearing)
        manuscript = self._manuscript(files, made)
        back = Back(manuscript.chapters, text, back_to, read.citations)
        found = findings_of(manuscript)
        problems = [
            *of_citations(read, canon, place, published=self._published is not None),
            *of_near_names(read, canon, place),
            *of_manuscript(told_once(found, read), back, read, place),
            *of_manuscript(*_probed(manuscript, probe_of(made, read.citations, text), back), read, place),
            *self._of_the_file(target, clearing),
        ]
        if not self._existing.configured and (errors := errors_among(found)):
            files[CONFIGURATION] = _configuration(errors).encode()
        return Imported(files, read, canon, sorted_problems(problems), place, tuple(made))

    def _of_the_file(self, target: Source, clearing: Clearing) -> Iterator[Diagnostic]:
        """What is wrong with the file itself: its encoding, its front matter, pictures that are not there."""
        for at, message in self._input.remarks:
            yield diagnostic("unreadable-text", target.span(at), message, "save the file as UTF-8")
        for at, message in self._input.loose:
            cure = "put the value in quotation marks"
            yield diagnostic("broken-front-matter", target.span(at), message, cure)
        for lost in clearing.lost:
            message = f"the picture `{lost}` is not there"
            cure = "put it in manuscript/images and write its line anew"
            yield diagnostic("missing-image", target.whole(), message, cure)

    def _known(self) -> tuple[str, ...]:
        names = [entry.outlet for entry in self._bibliography.entries]
        for outlet in self._registry.outlets if self._registry else ():
            names += [outlet.name, *outlet.aliases]
        return tuple(name for name in names if name)

    def _files(
        self,
        made: list[chapters.ChapterText],
        matter: FrontMatter,
        read: Recognised,
        canon: Canon,
        clearing: Clearing,
    ) -> dict[str, bytes]:
        stem = re.sub(r"\.\w+$", "", self._input.path.replace("\\", "/").rsplit("/", 1)[-1])
        title = re.sub(r"[-_]+", " ", stem).strip().capitalize() or "Report"
        files = {f"manuscript/{chapter.name}": chapter.text.encode() for chapter in made}
        files[REPORT] = chapters.report_yaml(matter, title, made).encode()
        files |= {f"manuscript/{name}": data for name, data in clearing.pictures.items()}
        files[SOURCES] = self._sources(read).encode()
        files[OUTLETS] = proposals(self._existing.outlets, self._registry, read, canon).encode()
        return files

    def _sources(self, read: Recognised) -> str:
        """The bibliography with the new entries: in place where one is there, else by key."""
        if not self._existing.sources.strip():
            ordered = sorted(read.entries, key=lambda e: e.key)
            return "\n\n".join(written(e.draft).rstrip() for e in ordered) + "\n"
        return inserted(Source(SOURCES, self._existing.sources), *(entry.draft for entry in read.entries))

    def _manuscript(self, files: Mapping[str, bytes], made: list[chapters.ChapterText]) -> Manuscript:
        def text(name: str) -> tuple[Source, tuple[()]]:
            return Source(name, files[name].decode()), ()

        today = calendar_date.today()
        manuscript = read_texts(
            [text(f"manuscript/{chapter.name}") for chapter in made],
            [text(SOURCES)],
            PartialDate(today.year, today.month, today.day),
            outlets=text(OUTLETS),
            report=text(REPORT),
        )
        date = manuscript.report_date
        if date is not None and date.latest is not None:
            manuscript = replace(manuscript, as_of=from_day_number(max(date.latest, manuscript.as_of.latest)))
        pictures = frozenset(name for name in files if name.startswith("manuscript/images/"))
        listed = frozenset(
            f"manuscript/{listing.file}"
            for listing in (manuscript.report.chapters if manuscript.report else ())
        )
        return replace(manuscript, files=pictures | listed)


def _with_named(existing: Existing, meta: Mapping[str, Any]) -> Existing:
    """What is there, with the entries of the bibliographies that the report's front matter names."""
    sources = existing.sources
    for name in texts_of(meta.get("bibliography")):
        text = existing.named(name)
        there = read_bibliography([Source(SOURCES, sources)]).by_key
        if any(key not in there for key in read_bibliography([Source(name, text)]).by_key):
            sources = "\n\n".join(part for part in (sources.rstrip(), text.strip()) if part) + "\n"
    return replace(existing, sources=sources)


def _probed(manuscript: Manuscript, probe: Probe, back: Back) -> tuple[tuple[Diagnostic, ...], Way]:
    """What the dates in the sentences say against the citations, and the way back from the probe's places."""
    read = tuple(read_chapter(Source(f"manuscript/{c.name}", c.text)) for c in probe.chapters)
    if not read:
        return (), back

    def named(span: Span) -> str:
        return span.path.removeprefix("manuscript/")

    def way(span: Span) -> tuple[int, int] | None:
        name = named(span)
        return back.within(span.path, probe.place(name, span.start), probe.place(name, span.end))

    chapters = {chapter.path: chapter for chapter in read}

    def is_of_another(found: Diagnostic) -> bool:
        """Whether a date that it tells of is cited where it stands."""
        return any(
            probe.is_cited(named(r.span), r.span.start, r.span.end)
            or (
                found.name == "attributed-date-mismatch"
                and r.span.path == found.span.path
                and probe.is_left_behind(chapters[r.span.path], named(r.span), r.span, found.span)
            )
            for r in found.finding.related
        )

    found = findings_of(replace(manuscript, chapters=read), select=("DAT2",))
    return tuple(d for d in found if not is_of_another(d)), way


def _configuration(errors: tuple[str, ...]) -> str:
    rows = "".join(f'{name} = "warning"\n' for name in errors)
    return (
        "# The report came with faults that are errors in a new one. They are warnings here, so that "
        "it builds as it was\n"
        "# printed. Mend what `dateline check` finds, then take the line of that rule out.\n"
        f"[severity]\n{rows}"
    )


__all__ = ["Existing", "Imported", "import_report", "slug"]
