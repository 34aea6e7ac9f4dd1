"""What stands behind an outlet's name in its clause: nouns of its own, an aside, what it turns to.

In: the words behind the name. Out: whether they are such, or the place of the verb behind them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.reading.claim_words import words
from dateline.reading.press_verbs import (
    ADVERBS,
    STOPS,
    has_its_day,
    is_object,
    is_of_house,
    is_present,
    is_verbal,
)
from dateline.reading.publication_phrases import IN_TEXT, NAMED
from dateline.reading.verbs import is_past_form

ASIDE = 14  # words at most between the commas of an aside
_PHRASE = 6  # words at most of what is an outlet's own: `TASS's man in the north`
_ARTICLES = frozenset("the a an his her its their this that it him them".split())
_LINKS = frozenset("in from of at on for with to and by".split())


def is_own(tokens: Sequence[str], *, owned: bool) -> bool:
    """Whether words behind an outlet's name, or behind `its`, are nouns of what is its own."""
    linked = False
    for place, token in enumerate(tokens):
        linked = linked or token in _LINKS
        if linked and has_its_day(token):
            return False  # `its account of the raid` on
        if not owned and (is_past_form(token) or token in _LINKS or is_verbal(token)):
            return False
        if is_past_form(token) and place > 0:
            return False  # `its man arrived in Basra`, but `its leaked memo`
        if token in _ARTICLES and (place == 0 or tokens[place - 1] not in _LINKS):
            return False  # `a Times map shows the front on`
        last = place + 1 == len(tokens)
        if token in STOPS or (last and (is_past_form(token) or token in _LINKS)):
            return False
        if is_of_house(token) and (last or token != "leader"):
            return False  # `its leader`, but `its leader column`
        if not (token[0].isalnum() or token[0] in NAMED + IN_TEXT or token in ("'", "’")):
            return False
    return True


_DESK = re.compile(
    r"desk|pages?|bureau|team|service|wire|website|site|channel|feed|account|column|blog|podcast|bulletin|editorial|unit|section|"
    r"supplement|programme|show|news(?:room|letter)?"
)


def with_sheet(tokens: Sequence[str]) -> bool:
    """`Dawn beat everybody to it with a story`: what it did so is of the sheet's day, whatever it was."""
    for place in range(len(tokens) - 2, max(0, len(tokens) - 6), -1):
        if tokens[place] == "with" and tokens[place + 1] in ("a", "an", "its"):
            sheet = any(words(name).fullmatch(tokens[-1]) for name in ("publication", "medium"))
            return sheet and not any(token in STOPS for token in tokens)
    return False


def turns_to(tokens: Sequence[str]) -> bool:
    """`Meduza, returning to the matter on`: what an outlet does beside what it says."""
    if tokens[:1] and re.fullmatch(r"['’]s?", tokens[0]) and "," in tokens[:_PHRASE]:
        own = tokens[1 : tokens.index(",")]
        if own and _DESK.fullmatch(own[-1]):
            tokens = tokens[tokens.index(",") :]
    if len(tokens) < 2 or tokens[0] != "," or not re.fullmatch(r"\w{3,}ing", tokens[1]):
        return False
    return not words("house_deeds").fullmatch(tokens[1]) and is_object(tokens[1], tokens[2:], closed=False)


def behind_name(tokens: Sequence[str]) -> int | None:
    """The place of the verb behind an outlet's name, what is its own, an aside; None without one."""
    owned = bool(tokens and re.fullmatch(r"['’]s?", tokens[0]))
    place = int(owned)
    while place < min(len(tokens), _PHRASE + owned) and _is_of_subject(tokens, place, owned=owned):
        if is_of_house(tokens[place]):
            return None
        place += 1
    if tokens[place : place + 1] == [","]:
        for closing in range(place + 1, min(len(tokens), place + ASIDE)):
            if tokens[closing] == ",":
                return closing + 1
        return None
    return place


def _is_of_subject(tokens: Sequence[str], place: int, *, owned: bool) -> bool:
    """Whether a word behind an outlet's name is a noun of its own, and not yet its verb."""
    token, following = tokens[place], tokens[place + 1 : place + 2]
    if not token[0].isalpha() or token in STOPS or token in ADVERBS or token.endswith("ly"):
        return False
    if token in _LINKS:
        return place > int(owned)
    if any(words(name).fullmatch(token) for name in ("press_role", "publication", "medium", "telling_of")):
        return True
    if is_past_form(token):
        return (
            owned and place == 1 and bool(following) and following[0].isalpha() and following[0] not in _LINKS
        )
    return owned or (
        bool(following) and (is_past_form(following[0]) or following[0] in _LINKS) and not is_present(token)
    )
