"""The prose of a manuscript, read: date mentions and claims, chapter by chapter.

In: a manuscript. Out: one `ChapterProse` a chapter. What was read last is kept, since a check and an
inspection both ask for it more than once.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from dateline.reading.claims import read_claims
from dateline.reading.prose_dates import DatedPlace, read_dates
from dateline.reading.publications import OutletNames, Publications
from dateline.values.claims import Claim
from dateline.values.dates import DateValue, EdtfError, parse_edtf
from dateline.values.mentions import DateMention
from dateline.values.model import Chapter, Manuscript


@dataclass(frozen=True)
class ChapterProse:
    """A chapter with the dates of its prose and the claims of its citations."""

    chapter: Chapter
    dates: tuple[DateMention, ...]
    claims: tuple[Claim, ...]


@lru_cache(maxsize=2)
def read_prose(manuscript: Manuscript) -> tuple[ChapterProse, ...]:
    """The prose of every chapter, in order."""
    names = Publications(OutletNames(_outlet_names(manuscript)))
    return tuple(_read(chapter, manuscript, names) for chapter in manuscript.chapters)


def _read(chapter: Chapter, manuscript: Manuscript, names: Publications) -> ChapterProse:
    places = []
    for item in chapter.items:
        entry = manuscript.bibliography.get(item.key)
        if entry is not None and entry.date is not None:
            places.append(DatedPlace(item.span.start, entry.date))
    dates = read_dates(chapter, manuscript.report_date or _own_date(chapter), places)
    return ChapterProse(chapter, dates, read_claims(chapter, dates, names))


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
