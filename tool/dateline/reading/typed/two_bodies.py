"""Two bodies that `and` joins: `Institute for the Study of War and AEI’s Critical Threats Project`.

In: what stands behind the `and`, what is known of outlets; or the place of both in a sentence. Out: whether
it is another body's name, no part of the one before; the place of each.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.reading.typed.bodies import HEADS
from dateline.reading.typed.foreign_words import is_english
from dateline.reading.typed.lexicon import folded, in_lists, lettered, phrases
from dateline.reading.typed.outlets import Outlets

# With an article or an owner: `the American Enterprise Institute`; not `and Rural Development Agency`
_OTHER_BODY = re.compile(
    lettered(
        rf"(?:[Tt]he\s|[A-ZÀ-Þ][\w-]*[’']s?\s)(?:[A-ZÀ-Þ][\w’'&-]*\s){{1,5}}(?i:{HEADS}|project|programme|program)"
    )
)

_AND = re.compile(r"\s+and\s+(?:the\s+)?")
_JOINT = re.compile(r"\b[Jj]oint(?:ly)?\s+(?:[\w’'-]+\s+){1,6}\Z")


def is_one_body(name: str) -> bool:
    """Whether a name is listed as a body's, or made of letters as theirs are: `WFP`, `the World Bank`."""
    plain = folded(name)
    letters = name.isalpha() and name.isupper() and len(name) > 1
    return letters or plain in phrases("bodies") or plain in phrases("organisations")


def bodies_apart(text: str, place: tuple[int, int, str]) -> list[tuple[int, int, str]]:
    """The places of the two bodies of a joint piece, or of one: `a joint note by WFP and the World Bank`."""
    start, end, _ = place
    joints = list(_AND.finditer(text, start, end))
    joint = joints[-1] if joints else None
    if joint is None:
        return [place]
    first, second = text[start : joint.start()], text[joint.end() : end]
    if not (_JOINT.search(text, max(0, start - 60), start) or (is_one_body(first) and is_one_body(second))):
        return [place]
    return [(start, joint.start(), first), (joint.end(), end, second)]


# `the Intelligence and Terrorism Information Center`: what its first noun and the rest are of
ONE_BODY = re.compile(
    lettered(
        r"(?:[Tt]he\s+)?(?P<first>[A-ZÀ-Þ][a-zà-ÿ]+)\s+(?:and|&)\s+(?:[A-ZÀ-Þ][\w’'-]*\s){0,4}(?<!News\s)(?<!Press\s)"
        rf"(?i:cent(?:er|re)|{HEADS})"
    )
)


def as_one_body(text: str, places: Sequence[tuple[int, int, str]]) -> Sequence[tuple[int, int, str]]:
    """The places of outlets; of a body whose name joins two of its nouns one for the whole."""
    if len(places) != 2 or places[0][1] > places[1][0]:
        return places
    start, end = places[0][0], places[1][1]
    whole = ONE_BODY.fullmatch(text, start, end)
    if whole is None or in_lists(folded(whole["first"]), "outlets", "outlets_far", "outlets_too"):
        return places
    return [(start, end, text[start:end])] if is_english(whole["first"].casefold()) else places


def is_other_body(name: str, outlets: Outlets) -> bool:
    """Whether a name is another body's: by an article or an owner, or because it is listed."""
    return _OTHER_BODY.fullmatch(name) is not None or (" " in name and outlets.lists_body(name))
