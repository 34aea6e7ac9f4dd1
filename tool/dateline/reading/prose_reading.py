"""The prose of a manuscript, read: date mentions and claims, chapter by chapter.

In: a manuscript. Out: one `ChapterProse` a chapter.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from dateline.reading.claims import Doubt, read_claims
from dateline.reading.outlet_names import OutletNames
from dateline.reading.prose_dates import DatedPlace, read_dates
from dateline.reading.publications import Publications
from dateline.values.chapters import Chapter
from dateline.values.claims import Claim
from dateline.values.dates import DateValue, EdtfError, parse_edtf
from dateline.values.manuscript import Manuscript
from dateline.values.mentions import DateMention


@dataclass(frozen=True, eq=False)
class ChapterProse:
    """A chapter with the dates of its prose and the claims of its citations."""

    chapter: Chapter
    dates: tuple[DateMention, ...]
    publications: Publications

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """The claims of all its citations, in order."""
        return read_claims(self.chapter, self.dates, self.publications)

    def doubtful_claims(self, doubt: Doubt) -> tuple[Claim, ...]:
        """The claims of those blocks in which a source may contradict a date."""
        return read_claims(self.chapter, self.dates, self.publications, doubt)


def read_prose(manuscript: Manuscript) -> tuple[ChapterProse, ...]:
    """The prose of every chapter, in order."""
    names = publications(manuscript)
    return tuple(read_chapter_prose(chapter, manuscript, names) for chapter in manuscript.chapters)


def publications(manuscript: Manuscript) -> Publications:
    """The patterns of publications, with the names of all outlets that the manuscript knows."""
    return Publications(OutletNames(_outlet_names(manuscript)))


def read_chapter_prose(chapter: Chapter, manuscript: Manuscript, names: Publications) -> ChapterProse:
    """The prose of one chapter; of the others nothing is read."""
    places = []
    for item in chapter.items:
        entry = manuscript.bibliography.get(item.key)
        if entry is not None and entry.date is not None:
            places.append(DatedPlace(item.span.start, entry.date))
    dates = read_dates(chapter, manuscript.report_date or _own_date(chapter), places)
    return ChapterProse(chapter, dates, names)


def _own_date(chapter: Chapter) -> DateValue | None:
    """The date of the chapter's front matter, which dates a chapter that stands in no report."""
    setting = chapter.setting("date")
    try:
        return parse_edtf(str(setting.value)) if setting is not None else None
    except EdtfError:
        return None


def _outlet_names(manuscript: Manuscript) -> Iterator[str]:
    for outlet in manuscript.outlets.outlets if manuscript.outlets else ():
        yield outlet.name
        yield from outlet.aliases
    for entry in manuscript.bibliography.entries:
        if entry.is_media:
            yield entry.outlet
