"""An outline held against the headings: which items name a heading, and what does not agree."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from dateline.rules._nearest import nearest_word
from dateline.rules._outlines import Outline, OutlineItem
from dateline.rules._sections import Section, is_apparatus, plain_title
from dateline.values.manuscript import Manuscript

_NEAR = 70.0  # of 100, by which an item nearly names a heading


@dataclass(frozen=True, slots=True)
class Match:
    """What an outline and the headings do not share."""

    outline: Outline
    unmatched: tuple[OutlineItem, ...]
    left_out: tuple[Section, ...]
    misplaced: tuple[tuple[OutlineItem, Section], ...]


def match(outline: Outline, tree: Sequence[Section], manuscript: Manuscript) -> Match | None:
    """None where the list is no outline of these headings: where most items name no heading."""
    named = _named(outline, tree)
    matched = len(named)
    if matched < 2 or (matched + _nearly(outline, tree, named)) * 2 <= len(outline.items):
        return None
    left_out = _left_out(outline, tree, named, manuscript)
    return Match(
        outline,
        tuple(item for item in outline.items if item not in named),
        left_out if len(left_out) <= matched else (),  # a list of some chapters, not of all
        _misplaced(tree, named),
    )


def _nearly(outline: Outline, tree: Sequence[Section], named: dict[OutlineItem, Section]) -> int:
    """How many of the other items nearly name a heading: `the prime minister of Iraq` for `Iraq's prime
    minister`."""
    titles = [section.heading.text for section in tree if section not in named.values()]
    others = [item for item in outline.items if item not in named]
    return sum(nearest_word(item.text, titles, cutoff=_NEAR) is not None for item in others)


def _named(outline: Outline, tree: Sequence[Section]) -> dict[OutlineItem, Section]:
    """The heading that each item names; under its parent's heading rather than elsewhere."""
    by_title: dict[str, list[Section]] = {}
    for section in tree:
        by_title.setdefault(plain_title(section.heading.text), []).append(section)
    named: dict[OutlineItem, Section] = {}
    for item in outline.items:
        found = [s for title in item.titles for s in by_title.get(title, ()) if s not in named.values()]
        above = named.get(item.parent) if item.parent else None
        if found:
            named[item] = next((s for s in found if above and s.under(above)), found[0])
    return named


def _left_out(
    outline: Outline, tree: Sequence[Section], named: dict[OutlineItem, Section], manuscript: Manuscript
) -> tuple[Section, ...]:
    """Headings that follow the outline, of a level and under a parent of which it names others."""
    appendices = {c.path for c in manuscript.report.chapters if c.appendix} if manuscript.report else set()
    at = outline.items[-1].span.end
    place = {chapter.path: number for number, chapter in enumerate(manuscript.chapters)}
    own = place[outline.chapter.path]
    found: list[Section] = []
    for parent in dict.fromkeys(item.parent for item in outline.items):
        here = [named[item] for item in outline.items if item.parent is parent and item in named]
        if len(here) < 2:
            continue
        level = Counter(section.heading.level for section in here).most_common(1)[0][0]
        parents = {section.parent for section in here if section.heading.level == level}
        found += [
            section
            for section in tree
            if section.heading.level == level
            and (section.parent in parents)
            and section not in named.values()
            and (section.chapter is not outline.chapter or section.heading.span.start > at)
            and place[section.chapter.path] >= own
            and section.chapter.path not in appendices
            and not is_apparatus(section.heading.text)
        ]
    return tuple(dict.fromkeys(found))


def _misplaced(
    tree: Sequence[Section], named: dict[OutlineItem, Section]
) -> tuple[tuple[OutlineItem, Section], ...]:
    """The fewest items that would have to move for the list to follow the headings."""
    place = {section: number for number, section in enumerate(tree)}
    items = list(named)
    # Longest increasing subsequence: `tails` has the least last place of a run of each length.
    tails: list[int] = []
    lengths: list[int] = []
    for item in items:
        number = place[named[item]]
        length = bisect_left(tails, number)
        tails[length : length + 1] = [number]
        lengths.append(length)
    kept: set[OutlineItem] = set()
    wanted = len(tails) - 1
    for item, length in zip(reversed(items), reversed(lengths), strict=True):
        if length == wanted:
            kept.add(item)
            wanted -= 1
    return tuple((item, named[item]) for item in items if item not in kept)
