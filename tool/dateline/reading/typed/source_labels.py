"""What a source line begins with: `Source:`, `Src:`, `Main sources (in Arabic):`, `Kilde:`.

In: nothing. Out: patterns of such labels without the colon. Those of pictures, `Photo:`, are in `words.toml`.
"""

from __future__ import annotations

from dateline.reading.typed.lexicon import pattern

_AHEAD = (
    r"(?:(?:main|primary|key|other|further|additional|more|media|press|open|local|original|our|all|"
    r"chief|principal|secondary|weitere|autres?|otras?|outras?|altre)\s+)?"
)
# `Sources for North Kordofan`, `Source of the count`; how they are written: `(in Arabic)`
_BEHIND = (
    r"(?:\s+(?:de|del|da|do|of|der|des|for|für|zu|on|pour|sur|para|sobre|per|til|voor|över)\s[^:;.\n()]{2,60}?)?"
    r"(?:\s*[(\[][^()\[\]\d\n]{1,40}[)\]])?"
)
# A label that says nothing else, any number, any language.
SOURCE_LABEL = rf"{_AHEAD}{pattern('labels_of_sources')}{_BEHIND}"
WEAK_LABEL = pattern("weak_labels")
