"""All that the rules see, as one value."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from dateline.values.bibliography import Bibliography
from dateline.values.chapters import Chapter, CitationItem
from dateline.values.dates import DateValue, PartialDate
from dateline.values.outlets import OutletRegistry
from dateline.values.report import Report


@dataclass(frozen=True, eq=False)  # known by identity, so that what is worked out of it can be kept
class Manuscript:
    """All that the rules see.

    `as_of` is the day that counts as today; `files` are the local paths, of those that the chapters
    name, that exist; `whole` is False where only some chapters of a project were named.
    """

    chapters: tuple[Chapter, ...]
    bibliography: Bibliography
    as_of: PartialDate
    outlets: OutletRegistry | None = None
    report: Report | None = None
    files: frozenset[str] = frozenset()
    unlisted: tuple[str, ...] = ()  # Markdown files beside report.yaml that it does not list
    whole: bool = True
    max_lag: int = 30  # days that a source may lie behind the latest event it is cited for
    elsewhere: frozenset[str] | None = None  # identifiers in chapters not read now; None: not known

    @cached_property
    def cited(self) -> dict[str, tuple[CitationItem, ...]]:
        """For each key that is cited, its citation items in document order."""
        found: dict[str, list[CitationItem]] = defaultdict(list)
        for chapter in self.chapters:
            for item in chapter.items:
                found[item.key].append(item)
        return {key: tuple(items) for key, items in found.items()}

    @cached_property
    def identifiers(self) -> frozenset[str]:
        """Identifiers of headings, figures, tables and spans anywhere in the manuscript."""
        here = frozenset(name for chapter in self.chapters for name, _ in chapter.identifiers)
        return here | (self.elsewhere or frozenset())

    def is_cross_reference(self, key: str) -> bool:
        """Whether a cited key points to an identifier, or has the prefix of one."""
        return key in self.identifiers or key.startswith(("fig-", "tbl-", "sec-", "eq-"))

    @property
    def report_date(self) -> DateValue | None:
        """The report's own date, where it gives one."""
        return self.report.date if self.report else None
