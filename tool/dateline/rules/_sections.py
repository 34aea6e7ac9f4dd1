"""The headings of a manuscript as one tree, across its chapters, in the order they are printed."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass

from dateline.values.chapters import Chapter, Heading
from dateline.values.manuscript import Manuscript
from dateline.values.report import Listing

_NUMBER = re.compile(
    r"^(?:(?:chapter|part|section|appendix)\s+)?(?:\d+(?:\.\d+)*|[ivxlc]+|[a-z])[.):]\s+"
    r"|^\d{1,2}(?:\.\d+)*\s+(?=(?-i:[A-Z]))",
    re.I,
)
# Sections that close a chapter or a book; each chapter may have its own, and no outline lists them.
_APPARATUS = re.compile(
    r"(?:end ?|foot)?notes|sources|references|bibliography|works cited|further reading|abbreviations|glossary"
    r"|contents|table of contents|index|acknowledge?ments|appendi(?:x|ces)\b.*|editorial notes"
    r"|summary|key points",
    re.I,
)


@dataclass(frozen=True, eq=False, slots=True)
class Section:
    """A heading with the one it stands under."""

    heading: Heading
    chapter: Chapter
    parent: Section | None

    def under(self, other: Section) -> bool:
        """Whether `other` is among the headings it stands under."""
        return self.parent is not None and (self.parent is other or self.parent.under(other))


def sections(manuscript: Manuscript) -> list[Section]:
    """All headings in the order of the chapters; a chapter may go on with the section of the last."""
    found: list[Section] = []
    path: list[Section] = []
    for chapter in manuscript.chapters:
        for heading in chapter.headings:
            while path and path[-1].heading.level >= heading.level:
                path.pop()
            section = Section(heading, chapter, path[-1] if path else None)
            found.append(section)
            path.append(section)
    return found


def plain_title(text: str) -> str:
    """A title without number, case and marks: what two spellings of it have in common."""
    text = _NUMBER.sub("", " ".join(text.split()))
    return " ".join(re.sub(r"[^\w\s]|_", " ", text.replace("’", "'").replace("'", "")).casefold().split())


def is_apparatus(title: str) -> bool:
    """Whether a section of that title holds notes, sources and the like."""
    return _APPARATUS.fullmatch(_NUMBER.sub("", title.strip())) is not None


def is_appendix(chapter: Chapter, manuscript: Manuscript) -> bool:
    """Whether report.yaml lists the chapter as an appendix."""
    listings = manuscript.report.chapters if manuscript.report else ()
    return any(listing.appendix for listing in listings if listing.path == chapter.path)


def missing_listings(manuscript: Manuscript) -> list[Listing]:
    """The chapters that report.yaml lists and that were not read."""
    read = {posixpath.normpath(chapter.path) for chapter in manuscript.chapters}
    listings = manuscript.report.chapters if manuscript.report else ()
    return [listing for listing in listings if posixpath.normpath(listing.path) not in read]


def unlisted_chapters(manuscript: Manuscript) -> list[str]:
    """The Markdown files beside report.yaml that may be chapters; a README is none."""
    return [p for p in manuscript.unlisted if posixpath.basename(p).casefold() != "readme.md"]
