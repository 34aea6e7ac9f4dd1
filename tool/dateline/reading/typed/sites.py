"""Outlets that are cited in one place and named in another, as only outlets are.

The prose says ISPR where a note has `Ispr.gov.pk, May 7, 2023`, or sets a name in italics that a bracket
dates: "*El Cafetal* came out in photocopies (El Cafetal, 28 May 2023)". In: a text, the words that it writes
small, its italics, its dated brackets. Out: the names, learnt.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from dateline.reading.typed.evidence import Words
from dateline.reading.typed.groups import RawGroup
from dateline.reading.typed.lexicon import folded, lettered
from dateline.reading.typed.outlets import Outlets, Standing
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


def learn_slanted_and_dated(
    text: str, emphasised: Iterable[tuple[int, int]], dated: Iterable[Sequence[RawGroup]], outlets: Outlets
) -> None:
    """Names of several words, though a town's, that prose has in italics and a bracket alone with a day."""
    slanted = {folded(text[start:end].strip(" *_.,")) for start, end in emphasised}
    for groups in dated if slanted else ():
        for group in groups:
            if len(group.names) != 1 or group.date is None or not group.date.is_of_day:
                continue
            name = group.names[0]
            told = " " in name.text and folded(name.text) in slanted and not name.after_title
            if told and outlets.standing(name.text) is Standing.TOWN:
                outlets.learn(name.text)
