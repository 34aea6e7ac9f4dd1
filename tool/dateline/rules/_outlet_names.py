"""The registered outlet that an entry names in another spelling."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.reading.typed.lexicon import folded
from dateline.values.bibliography import Entry, Field
from dateline.values.manuscript import Manuscript
from dateline.values.outlets import Outlet, OutletRegistry

# Words that people put to an outlet's name and leave out again.
_GENERIC = frozenset("news agency newspaper daily press website site channel network tv the".split())
_NEAR = 90.0  # of 100, rapidfuzz; al-Arabiya and al-Araby are at 88
_SHORTEST = 6  # letters: IRNA, ISNA and IRIB are nothing but near


@dataclass(frozen=True, slots=True)
class Variant:
    """An outlet that an entry calls by another name; `listed` is False where it is only alike."""

    outlet: Outlet
    listed: bool


def named_outlet(entry: Entry, manuscript: Manuscript) -> tuple[Field, OutletRegistry] | None:
    """The outlet field of a media item, where there is a registry to hold it against."""
    registry, field = manuscript.outlets, entry.outlet_field
    if registry is None or not registry.outlets or field is None or not entry.is_media:
        return None
    return field, registry


def variant(name: str, registry: OutletRegistry) -> Variant | None:
    """The outlet that a name is another spelling of; None where it is right, or of no outlet."""
    known = registry.find(name)
    if known is not None:
        return None if known.name == name else Variant(known, listed=True)
    bare = _bare(name)
    alike: dict[str, Outlet] = {}
    for outlet in registry.outlets:
        for spelling in (outlet.name, *outlet.aliases):
            alike.setdefault(_bare(spelling), outlet)
    if bare in alike:
        return Variant(alike[bare], listed=False)
    if len(bare) < _SHORTEST:
        return None
    from rapidfuzz import fuzz, process  # loaded only where a name is unknown

    found = process.extractOne(bare, [b for b in alike if len(b) >= _SHORTEST], scorer=fuzz.ratio)
    if found is None or found[1] < _NEAR:
        return None
    return Variant(alike[found[0]], listed=False)


def _bare(name: str) -> str:
    """A name without what spellings differ in; the whole of it where only generic words are left."""
    words = folded(name).split()
    return "".join(word for word in words if word not in _GENERIC) or "".join(words)
