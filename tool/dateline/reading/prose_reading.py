"""The prose of a manuscript, read: date mentions and claims, chapter by chapter.

In: a manuscript. Out: one `ChapterProse` a chapter. What was read last is kept, since a check and an
inspection both ask for it more than once.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from dateline.reading.claims import outlet_pattern, read_claims
from dateline.reading.prose_dates import read_dates
from dateline.values.claims import Claim
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
    names = outlet_pattern(_outlet_names(manuscript))
    return tuple(_read(chapter, manuscript, names) for chapter in manuscript.chapters)


def _outlet_names(manuscript: Manuscript) -> Iterator[str]:
    for outlet in manuscript.outlets.outlets if manuscript.outlets else ():
        yield outlet.name
        yield from outlet.aliases
    for entry in manuscript.bibliography.entries:
        if entry.is_media:
            yield entry.outlet
