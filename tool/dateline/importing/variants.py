"""The spellings of one outlet, put together.

In: the outlets of a document as printed. Out: a `Canon`: for each spelling the name it goes by, the pairs
that are certain, and those that only look alike, for a person to confirm.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from dateline.importing.other_names import are_two, both_said_rightly, introduced, look_alikes
from dateline.reading.typed.lexicon import folded, longest_first, phrases
from dateline.values.outlets import Outlet, OutletRegistry

_NEAR = 88  # of 100, by which two names are near spellings


@dataclass(frozen=True, slots=True)
class NearPair:
    """Two names that may be one outlet's: the one that is printed more often, and the other."""

    name: str
    other: str


@dataclass
class Canon:
    """The name that each spelling goes by."""

    names: dict[str, str] = field(default_factory=dict)  # by the spelling as printed
    near: list[NearPair] = field(default_factory=list)
    explained: dict[str, str] = field(default_factory=dict)  # short names, folded, by what they stand for

    def name(self, printed: str) -> str:
        """The outlet's name for a spelling."""
        return self.names.get(printed, _without_article(printed))

    def is_rightly_said(self, printed: str) -> bool:
        """Whether a name needs no word beside the outlet's own, as what the text itself explains."""
        one, other = (self.explained.get(folded(name), name) for name in (printed, self.name(printed)))
        return both_said_rightly(printed, self.name(printed)) or both_said_rightly(one, other)

    def join(self, pair: NearPair) -> None:
        """Put two names together, confirmed by a person."""
        for printed, name in list(self.names.items()):
            if name == pair.other:
                self.names[printed] = pair.name

    def spellings(self) -> dict[str, list[str]]:
        """For each name its other spellings, in the order they were met."""
        found: dict[str, list[str]] = {}
        for printed, name in self.names.items():
            others = found.setdefault(name, [])
            if printed not in (name, *others):
                others.append(printed)
        return found


def put_together(outlets: Sequence[str], registry: OutletRegistry | None) -> Canon:
    """The canon of a document's outlets, each given as often as it is printed."""
    counts = Counter(outlets)
    canon = Canon(explained=introduced(counts))
    by_core: dict[str, list[str]] = {}
    for printed in counts:
        meant = canon.explained.get(folded(printed), printed)
        known = (_known(printed, registry) or _known(meant, registry)) if registry else None
        if known:
            canon.names[printed] = known.name
        else:
            by_core.setdefault(_core(meant), []).append(printed)
    for spellings in by_core.values():
        best = max(spellings, key=lambda s: (counts[s], not s.isupper() or len(s) < 6, -len(s)))
        canon.names |= {printed: _without_article(best) for printed in spellings}
    canon.near = _near(canon, counts)
    return canon


def _known(name: str, registry: OutletRegistry) -> Outlet | None:
    return registry.find(name) or registry.find(_without_article(name))


def _without_article(name: str) -> str:
    return re.sub(r"^the\s+|\s*\([^()]{1,14}\)$", "", name)


def _core(name: str) -> str:
    """What the spellings of a name have in common: no case, accents, article, nor `News Agency` behind a
    known name."""
    plain = folded(_without_article(name))
    bare = re.sub(rf"\s+(?:{longest_first('heads')}|news)$", "", plain)
    joined = bare in phrases("outlets") and frozenset((bare, plain)) not in look_alikes()
    return bare if bare and joined else plain


def _near(canon: Canon, counts: Counter[str]) -> list[NearPair]:
    from rapidfuzz import fuzz, process

    totals: Counter[str] = Counter()
    for printed, name in canon.names.items():
        totals[name] += counts[printed]
    names = sorted(totals, key=lambda n: (-totals[n], n))
    plain = [folded(name) for name in names]
    place = {name: n for n, name in reversed(list(enumerate(plain)))}
    generic = phrases("ends") | phrases("heads")
    pairs: set[tuple[int, int]] = set()
    for n, name in enumerate(plain):
        alike = process.extract(name, plain[n + 1 :], scorer=fuzz.ratio, score_cutoff=_NEAR, limit=None)
        pairs |= {(n, n + 1 + at) for _, _, at in alike}
        words = name.split()
        for k in range(1, len(words)):  # `Tasnim News Agency` beside `Tasnim`
            other = place.get(" ".join(words[:k]))
            if other is not None and " ".join(words[k:]) in generic:
                pairs.add((min(n, other), max(n, other)))
    return [
        NearPair(names[a], names[b])
        for a, b in sorted(pairs)
        if min(len(plain[a]), len(plain[b])) > 4
        and _numbers(plain[a]) == _numbers(plain[b])
        and not are_two(names[a], names[b])
    ]


def _numbers(name: str) -> list[str]:
    return re.findall(r"\d+", name)


def printed_outlets(groups: Iterable[tuple[str, ...]]) -> list[str]:
    """All the outlets of groups, each as often as it is printed."""
    return [outlet for outlets in groups for outlet in outlets]
