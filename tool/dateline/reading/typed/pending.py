"""Two sources of which one quotes the other: `Fars, 3 May 2020, quoted by Zaman, 5 May 2020`.

In: the group of the first, and of the second as far as it was read. Out: both as one where only the first has
a day; the second is a citation of its own where it has one too.
"""

from __future__ import annotations

from dataclasses import dataclass

from dateline.reading.typed.groups import RawGroup


@dataclass(frozen=True, slots=True)
class Pending:
    """The first of two such groups, of which the second is still read; `quotes` says which of them does."""

    other: RawGroup
    quotes: bool = False

    def as_one(self, second: RawGroup) -> RawGroup:
        """The group of what is quoted, with all that was said of who quotes it."""
        first, kept = self.other, second if self.quotes else self.other
        if self.quotes:
            kept.start, kept.dates = min(first.start, kept.start), first.dates
        kept.title = first.title or second.title
        kept.url, kept.accessed = first.url or second.url, first.accessed or second.accessed
        kept.qualifiers = [*first.qualifiers, *second.qualifiers]
        kept.places = [*first.places, *second.places]
        kept.end = max(first.end, second.end)
        return kept
