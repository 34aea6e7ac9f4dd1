"""The manuscript as a test bed: every source is shifted in time, and DAT2 must notice.

For each citation whose prose gives a day, key, entry and citation are moved together by -3, -40 and
+400 days, one at a time, so that nothing but the prose contradicts the source. A shift is covered where
the rules say that it must be found: it puts the source more than a day before an event of the
claim, or more than max-lag days after the last of them. Prints what was found, and the share covered.

    python benchmarks/shift_manuscript.py [FOLDER]
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dateline.linter import check
from dateline.project.loading import Request, load
from dateline.reading.prose_reading import read_prose
from dateline.values.bibliography import Entry
from dateline.values.claims import Claim, Role
from dateline.values.dates import PartialDate, Precision, from_day_number
from dateline.values.manuscript import Manuscript
from dateline.values.settings import Settings

SHIFTS = (-3, -40, 400)


@dataclass(frozen=True)
class Outcome:
    """One shift of one citation: whether the rules cover it, and whether DAT2 found it."""

    key: str
    shift: int
    covered: bool
    found: bool


def days_of(claim: Claim) -> list[PartialDate]:
    """The whole days that the claim gives to events or to the publication."""
    values = [d.mention.value for d in claim.dates if d.role in (Role.EVENT, Role.PUBLICATION)]
    return [v for v in values if isinstance(v, PartialDate) and v.precision is Precision.DAY]


def is_covered(days: list[PartialDate], source: int, publication: bool, max_lag: int) -> bool:
    """Whether a source of that day contradicts days of the prose by the rules' own definitions."""
    if publication:
        return all(day.earliest != source for day in days)
    return any(day.earliest - source > 1 for day in days) or all(source - d.earliest > max_lag for d in days)


def overlay(manuscript: Manuscript, entry: Entry, claim: Claim, shift: int) -> dict[str, str]:
    """The texts with the entry copied under a shifted key and day, and this one citation moved to it."""
    assert isinstance(entry.date, PartialDate)
    assert entry.date_field is not None
    day = from_day_number(entry.date.earliest + shift).edtf()
    key = entry.key.replace(entry.date.edtf(), day)
    source = entry.span.source
    text = source.text[entry.span.start : entry.span.end]
    copy = text.replace(entry.key, key).replace(f"{{{entry.date.edtf()}}}", f"{{{day}}}")
    item = next(i for i in claim.citation.items if i.key == entry.key)
    chapter = item.key_span.source
    moved = chapter.text[: item.key_span.start] + key + chapter.text[item.key_span.end :]
    return {source.path: source.text + "\n" + copy + "\n", chapter.path: moved}


def outcomes(root: Path) -> Iterator[Outcome]:
    """Every shift of every single citation with a day."""
    os.chdir(root)
    request = Request((".",), as_of="2022-12-31")
    project = load(request)
    for prose in read_prose(project.manuscript):
        for claim in prose.claims:
            days = days_of(claim)
            entry = project.manuscript.bibliography.get(claim.citation.items[0].key)
            if not days or len(claim.citation.items) > 1 or entry is None:
                continue
            if not isinstance(entry.date, PartialDate) or not entry.date.day:
                continue
            if any(s.covers.contains(claim.citation.span) for s in prose.chapter.suppressions):
                continue  # the author has set it aside
            publication = any(d.role is Role.PUBLICATION for d in claim.dates)
            for shift in SHIFTS:
                changed = load(request, overlay(project.manuscript, entry, claim, shift)).manuscript
                key = entry.key.replace(
                    entry.date.edtf(), from_day_number(entry.date.earliest + shift).edtf()
                )
                found = any(
                    d.finding.key == key and d.severity != "note"
                    for d in check(changed, Settings(select=("DAT2",)))
                )
                covered = is_covered(days, entry.date.earliest + shift, publication, 30)
                yield Outcome(entry.key, shift, covered, found)


def main() -> int:
    """Print the figures."""
    root = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parent.parent)
    total = sum(len(p.claims) for p in read_prose(load(Request((str(root),), as_of="2022-12-31")).manuscript))
    results = list(outcomes(root))
    citations = len(results) // len(SHIFTS)
    print(f"{citations} of {total} citations give a day in their claim ({citations / total:.0%})")
    for shift in SHIFTS:
        covered = [r for r in results if r.shift == shift and r.covered]
        hit = sum(r.found for r in covered)
        print(f"{shift:+4} days: {hit} of {len(covered)} covered shifts found")
        for r in covered:
            if not r.found:
                print(f"      missed: {r.key}")
    covered = [r for r in results if r.covered]
    print(f"all: {sum(r.found for r in covered)} of {len(covered)} covered shifts found")
    return 0


if __name__ == "__main__":
    sys.exit(main())
