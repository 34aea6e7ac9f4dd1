"""Builds in which the day stands before the noun for the piece: `X conceded it in a long May 14 post`.

In: nothing. Out: `Form`s, compiled once (`typed.link_parts`). American papers and think tanks write so.
"""

from __future__ import annotations

from dateline.reading.typed.link_parts import (
    BEHIND,
    DOES,
    ISSUE_NEXT,
    PIECE_NEXT,
    VERBS,
    WORD,
    Form,
    Strength,
    made,
)

_OBJECT = rf"(?:(?:,(?!\s+(?:and|but)\s))?\s+{WORD}){{0,9}}?"
_IN_A = rf",?\s+(?:in|with)\s+(?:an?|its|another|one)\s+(?:{WORD},?\s+){{1,3}}"


def in_dated_pieces() -> list[Form]:
    """The name says it in a piece of the day, which has words of its own ahead of the day."""
    whatever = made(rf"{BEHIND}\s+(?!who\b|was\b|were\b|is\b|had\b|has\b)[a-z]+(?:ed|s){_OBJECT}{_IN_A}")
    return [
        *(
            Form(strength, made(rf"{DOES}(?:{verb}){_OBJECT}{_IN_A}"), right=following)
            for verb, strength in VERBS
            for following in (PIECE_NEXT, ISSUE_NEXT)
        ),
        Form(Strength.OF_KNOWN, whatever, right=PIECE_NEXT),
    ]
