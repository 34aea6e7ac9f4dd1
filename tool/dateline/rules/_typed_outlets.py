"""Outlets as a person types them, `(Fars, January 4, 2020)`, against the outlets that are known."""

from __future__ import annotations

import re
from functools import lru_cache

from dateline.reading.typed.lexicon import folded
from dateline.reading.typed_citations import (
    TypedCitation,
    TypedGroup,
    find_bracketed_citations,
    stretches_of,
)
from dateline.rules._nearest import key_parts
from dateline.values.bibliography import Entry
from dateline.values.chapters import Chapter
from dateline.values.dates import DateValue
from dateline.values.manuscript import Manuscript
from dateline.values.outlets import Outlet


def slug(name: str, manuscript: Manuscript) -> str:
    """The part of a key that names the outlet: the registry's where it has one."""
    registered = registered_outlet(name, manuscript)
    return registered.slug if registered else re.sub(r"[^a-z0-9]+", "-", folded(name)).strip("-")


def typed_citations(chapter: Chapter, manuscript: Manuscript) -> list[TypedCitation]:
    """Citations typed by hand in the chapter whose outlets are all known, or clearly outlets.

    `(Paris, January 4, 2020)` is none; nor is a citation that stands in quotation marks, of which
    the text only speaks, nor an attribution in the sentence, which a key at its end may answer for.
    """
    source, text = chapter.source, chapter.prose
    return list(find_bracketed_citations(source, text, stretches_of(chapter), _known_outlets(manuscript)))


def registered_outlet(name: str, manuscript: Manuscript) -> Outlet | None:
    """The outlet of the registry that the name is one of, with an article or without."""
    registry = manuscript.outlets
    if registry is None:
        return None
    return registry.find(name) or registry.find(re.sub(r"^the ", "", name, flags=re.I))


def entries_of(outlet: str, date: DateValue, manuscript: Manuscript) -> tuple[Entry, ...]:
    """The entries of that outlet and day, each key once."""
    names = {folded(outlet)}
    registered = registered_outlet(outlet, manuscript)
    if registered:
        names |= {folded(name) for name in (registered.name, registered.slug, *registered.aliases)}
    return tuple(
        entry
        for key, entry in manuscript.bibliography.by_key.items()
        if entry.date == date and (folded(entry.outlet) in names or _slug_of(key) in names)
    )


def entries_of_group(group: TypedGroup, manuscript: Manuscript) -> list[tuple[Entry, ...]]:
    """For each outlet of the group, its entries of the day."""
    if group.date is None:
        return [() for _ in group.outlets]
    return [entries_of(outlet, group.date, manuscript) for outlet in group.outlets]


def _slug_of(key: str) -> str:
    parts = key_parts(key)
    return folded(parts.outlet) if parts else ""


@lru_cache(maxsize=1)  # asked for every chapter
def _known_outlets(manuscript: Manuscript) -> tuple[str, ...]:
    """The outlets that the project's entries, keys and registry name."""
    names = [n for key, e in manuscript.bibliography.by_key.items() for n in (e.outlet, _slug_of(key)) if n]
    for outlet in manuscript.outlets.outlets if manuscript.outlets else ():
        names += [outlet.name, outlet.slug, *outlet.aliases]
    return tuple(names)
