"""Claims: which prose a citation answers for, and what the dates in it are dates of."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dateline.values.chapters import Citation
from dateline.values.dates import DateValue
from dateline.values.mentions import DateMention
from dateline.values.text import Span


class Role(StrEnum):
    """What a date in prose is the date of."""

    EVENT = "event"  # what the sentence says happened
    PUBLICATION = "publication"  # when the source said it
    BACKGROUND = "background"  # what lies before, a name, a title, a quotation, a condition
    FUTURE = "future"  # planned or expected
    RELATIVE = "relative"  # counted from another date


@dataclass(frozen=True, slots=True)
class ClaimDate:
    """A date in a claim with its role.

    `citing` tells whether it stands in the citing sentence; `outlets` are the names that a
    publication's date is given to (none: whatever source is cited); `reason` says in a few words
    why it has its role.
    """

    mention: DateMention
    span: Span
    role: Role
    citing: bool
    reason: str = ""
    outlets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """A stretch of prose, its dates, and the citation that answers for it.

    `citing` is the citing sentence, as far as it belongs to the claim. `looks_back` tells whether
    the prose itself says that it speaks of what is long past, `commemorates` whether it counts or
    keeps years since then, `dwells` whether the citing sentence tells of what lasts, or of what is told
    late (a study, a memory). `points` marks a claim that only
    points at its source (what befell that issue of a paper): nothing is held against it.
    """

    span: Span
    citing: Span
    citation: Citation
    dates: tuple[ClaimDate, ...]
    looks_back: bool = False
    commemorates: bool = False
    dwells: bool = False
    points: bool = False

    @property
    def latest_event(self) -> DateValue | None:
        """The latest of the events that it tells of; None where it dates none."""
        found = [d.mention.value for d in self.dates if d.role is Role.EVENT and d.mention.value is not None]
        if not found:
            return None
        return max(found, key=lambda value: value.latest if value.latest is not None else 0)
