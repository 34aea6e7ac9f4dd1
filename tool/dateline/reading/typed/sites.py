"""Outlets whose sites are cited: the prose says ISPR where a note has `Ispr.gov.pk, May 7, 2023`.

In: a text, and the words that it writes small. Out: the names, learnt.
"""

from __future__ import annotations

import re

from dateline.reading.typed.evidence import Words
from dateline.reading.typed.lexicon import folded, lettered
from dateline.reading.typed.outlets import Outlets
from dateline.reading.typed.proper_names import may_be_named

_SITE_DATED = re.compile(
    r"(?<![\w@/.-])(?P<label>[A-Za-z][A-Za-z-]{2,20})\.(?:(?:gov|com|net|org|co|ac|mil)\.)?[a-z]{2,4},?\s(?=[^\n;()\[\]]{0,14}\d)"
)
_CAPITAL = re.compile(lettered(r"(?<![\w@./’'-])[A-ZÀ-Þ][\w-]{2,}(?![\w/@]|\.\w)"))


def learn_from_sites(text: str, outlets: Outlets, words: Words) -> None:
    """Names that the site of a dated source is called by: ISPR, where `Ispr.gov.pk, May 7, 2023` is cited."""
    labels = {folded(match["label"]) for match in _SITE_DATED.finditer(text)}
    if not labels:
        return
    for name in {match[0] for match in _CAPITAL.finditer(text)}:
        if folded(name) in labels and name.casefold() not in words.small and may_be_named(name):
            outlets.learn(name)
