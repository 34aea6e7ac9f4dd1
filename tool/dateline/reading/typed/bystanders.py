"""Names that stand where an outlet stands in its sentence, and are not whose day it is.

In: a sentence and a name or a day of it. Out: whether it is a movement's or a party's to a case, and the
channel that a day belongs to rather than to the platform before it.
"""

from __future__ import annotations

import re

from dateline.reading.typed.dates import CitedDate
from dateline.reading.typed.lexicon import folded, phrases
from dateline.reading.typed.naming import Named, Place

_SEASON = re.compile(r"-(?:2[1-9]|3\d|4[01])$")  # EDTF, levels 1 and 2
# `in Petrakis v. Registrar of Ships`
_PARTY = re.compile(r"\b(?:vs?|versus|c|contra|gegen)\.?\s+(?:the\s+)?\Z")
_OF_CHANNEL = re.compile(
    r",\s+the\s+(?:[\w’'-]+\s+){0,4}?(?:channel|account|page|group|blog|site|website|outlet|newspaper|agency|station)"
    r"\s+[“\"«„]?"
)


def is_season(date: CitedDate) -> bool:
    """Whether a date is no more exact than a season: things were done then, hardly ever printed."""
    return date.value is not None and _SEASON.search(date.value.edtf()) is not None


def is_no_press(sentence: Named, start: int, end: int) -> bool:
    """Whether a name is a movement's or a party's to a case: known from brackets, it does much else."""
    plain = folded(sentence.text[start:end])
    movement = plain in phrases("organisations") and plain not in phrases("outlets")
    return movement or _PARTY.search(sentence.text, max(0, start - 20), start) is not None


def on_channel(sentence: Named, date: CitedDate) -> list[Place]:
    """The channel behind the day of a post: `In a Telegram post of 1 May, the channel Vojni Bilten said`."""
    following = next((p for p in sentence.places if p[0] >= date.end), None)
    if following is None or not _OF_CHANNEL.fullmatch(sentence.text, date.end, following[0]):
        return []
    return [following]
