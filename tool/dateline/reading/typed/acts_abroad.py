"""What acts and places are called in other languages: `Marcha por el Agua`, `Kongres naroda`, `Most na Soči`.

In: a name. Out: whether its words say that it is an act, a gathering, a law or a place. A day in brackets is
then that of what happened there.
"""

from __future__ import annotations

from dateline.reading.typed.lexicon import folded, phrases

# Between what a place is and how it is called; others (`Rio sem Lei`) make titles.
_JOINTS = frozenset(
    "de del di da do dos das des du d na u kod pod nad in to pri kraj sur sous en am an im auf ng sa ya wa "
    "al el la tou tis".split()
)


def is_act_abroad(name: str) -> bool:
    """Whether a name begins, or ends as those of the Turkic languages do, with the word for an act."""
    words = name.split()
    if len(words) < _LEAST or not words[0][0].isupper():
        return False
    first, second, last = folded(words[0]), words[1], folded(words[-1])
    begins = first in phrases("acts_abroad") and _goes_on_small(second)
    gathers = first in phrases("gatherings_abroad") and second in _WHERE_OR_WITH
    return begins or gathers or last in phrases("acts_abroad_last")


def is_place_abroad(name: str) -> bool:
    """Whether a name begins with the word for a place, and a small word says which: `Isla del Tigre`."""
    words = name.split()
    if len(words) < _LEAST:
        return False
    joint = words[1].split("’")[0].split("'")[0]
    return folded(words[0]) in phrases("places_abroad") and joint in _JOINTS


_LEAST = 2  # words
_WHERE_OR_WITH = frozenset("en à a em in im u na w v ve di sa con com avec mit dengan s z li za".split())


def _goes_on_small(word: str) -> bool:
    """Whether the word behind the first is written small, or elided: `Loi sur l’eau`, `Coup d’État`."""
    return word[0].islower()
