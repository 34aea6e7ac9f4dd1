"""Entries that the manuscript uses, or that it means to use where another rule speaks of the fault."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.rules._nearest import nearest_entry
from dateline.rules._swallowed import swallowed
from dateline.rules._typed_outlets import entries_of_group, typed_citations
from dateline.rules._undefined import Fault, fault_of
from dateline.values.manuscript import Manuscript

# Fields by which one entry takes in another (biblatex manual, section 2.2.3 and 3.13).
_LINKS = frozenset(("crossref", "xref", "xdata", "related", "entryset"))
_CITED = re.compile(r"@(?:\{([^}]*)\}|([\w*](?:[\w:.#$%&\-+?<>~/]*[\w/])?))")


def used_keys(manuscript: Manuscript) -> frozenset[str]:
    """The keys of all entries that are used; what they take in through crossref and xdata too."""
    bibliography = manuscript.bibliography
    used = set(manuscript.cited) | set(_not_cited_but_listed(manuscript))
    if "*" in used:
        return frozenset(bibliography.by_key)
    folded = {key.casefold() for key in used}
    used |= {key for fold in folded for key in bibliography.keys_by_fold.get(fold, ())}
    used |= set(_meant(manuscript))
    waiting = list(used)
    while waiting:
        entry = bibliography.get(waiting.pop())
        if entry is None or not entry.has_any(_LINKS):
            continue
        linked = [key.strip() for name in _LINKS for key in entry.get(name).split(",")]
        waiting += [key for key in linked if key and key not in used]
        used.update(linked)
    return frozenset(used)


def _not_cited_but_listed(manuscript: Manuscript) -> Iterator[str]:
    """The keys of `nocite` (pandoc manual, "Including uncited items in the bibliography")."""
    settings = [chapter.setting("nocite") for chapter in manuscript.chapters]
    if manuscript.report:
        settings.append(dict(manuscript.report.extra).get("nocite"))
    for setting in settings:
        value = setting.value if setting else None
        for text in value if isinstance(value, list) else [value]:
            yield from (match[1] or match[2] for match in _CITED.finditer(str(text)))


def _meant(manuscript: Manuscript) -> Iterator[str]:
    """Entries that undefined-key suggests, and those of swallowed and of typed citations."""
    for items in manuscript.cited.values():
        if fault_of(items[0], manuscript) is Fault.UNDEFINED:
            near = nearest_entry(items[0].key, manuscript.bibliography)
            yield from (entry.key for entry in near.entries) if near else ()
    for chapter in manuscript.chapters:
        yield from (lost.key for lost in swallowed(chapter, manuscript))
        for typed in typed_citations(chapter, manuscript):
            for group in typed.groups:
                yield from (e.key for entries in entries_of_group(group, manuscript) for e in entries)
