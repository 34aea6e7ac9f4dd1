"""What an outlet does on a day: the verb of a clause and its object, read word by word.

In: the folded words behind an outlet's name. Out: where its verb ends, whether what follows is the object of
that verb and nothing that has a day of its own, which nouns are of the house and not of its paper. The words
that forbid are listed in claim_words.toml; whatever they do not forbid is read.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from dateline.reading.claim_words import words
from dateline.reading.publication_phrases import IN_TEXT, NAMED
from dateline.reading.verbs import is_past_form

LONG = 16  # words at most from the outlet to its date
_TOKEN = re.compile(rf"[\w{NAMED}{IN_TEXT}][\w{NAMED}{IN_TEXT}’'.&-]*|['’]s?(?=\s)|[^\w\s]")
_QUOTED = re.compile(r"[“\"«„][^“”\"«»„]*[”\"»“]")
ADVERBS = frozenset(
    (
        "first also again later now even only once still already then itself too not never just soon all "
        "alone both duly simply"
    ).split()
)
STOPS = frozenset(
    (
        "that which who whom whose when where while because after before since if unless whether how what "
        "why as until till though although than had has have was were is are been being will would could "
        "should may might must shall ; :"
    ).split()
)
_ADDRESSED = frozenset(
    (
        "the a an its his her their it them him press print air page pages no nine ten two three four five "
        "sleep bed task book"
    ).split()
)
_DETERMINERS = frozenset(
    (
        "the a an its it this that them him her nothing little more no much first two three four five "
        "nine ten only"
    ).split()
)
_VERBAL_NEXT = frozenset("the a an on in at his her its their to for of by from".split())
_PARTICIPLES = frozenset(
    (
        "taken given written drawn begun seen born shown spoken known done stolen broken worn made held "
        "found shot built sent sold bought paid lost won struck laid cast"
    ).split()
)


def tokens_of(text: str) -> list[str]:
    """The words and marks of a text, a quotation as one word."""
    return _TOKEN.findall(_QUOTED.sub(" it ", text))


def may_do(subject: Sequence[str], verb: str) -> bool:
    """Whether a verb gives the subject's publication its day: an outlet does so by any verb, its man, who
    travels, by one of saying, its film, which was shot, by one of appearing as well."""
    lists = ["publishing", "printing", "filing", "telling"]
    if any(words("press_role").fullmatch(token) for token in subject):
        return any(words(name).fullmatch(verb) for name in lists)
    if any(
        words(name).fullmatch(token) for token in subject for name in ("publication", "medium", "telling_of")
    ):
        return any(words(name).fullmatch(verb) for name in (*lists, "appearing"))
    return True


def depicts(verb: str, rest: Sequence[str]) -> bool:
    """`shows the front on`: what stands in the present tells of the day of what is shown."""
    return bool(rest) and is_present(verb) and not words("printing").fullmatch(verb)


def is_verbal(token: str) -> bool:
    """Whether it has the form of a participle of the present."""
    return token.endswith("ing") and len(token) > 5


@cache
def _of_house() -> re.Pattern[str]:
    lists = ("house_staff", "house_fortunes", "befalling", "scheduled", "announced")
    return re.compile("|".join(words(name).pattern for name in lists), re.IGNORECASE)


def is_of_house(token: str) -> bool:
    """Whether a noun is of the house and not of what it prints, or names what befalls."""
    return bool(_of_house().fullmatch(token))


def verb_behind(tokens: Sequence[str], place: int) -> int | None:
    """The place behind the verb that stands at a place, adverbs passed over; None where there is none."""
    while place < len(tokens) and (tokens[place] in ADVERBS or tokens[place].endswith("ly")):
        place += 1
    if place >= len(tokens):
        return None
    verb, following = tokens[place], tokens[place + 1 : place + 2]
    if verb in ("was", "were"):
        return _ongoing(tokens, place + 1)
    if verb == "had":
        held = following and (following[0] in _DETERMINERS or following[0].isdigit())
        return place + 1 if held else None
    if verb in ("has", "have") and following and is_past_form(following[0]):
        return None if words("house_deeds").fullmatch(following[0]) else place + 2
    if verb == "did" and following:
        return place + 2 + (following[0] in ("not", "also"))
    if words("house_deeds").fullmatch(verb) or verb in STOPS:
        return None
    return place + 1 if is_past_form(verb) or is_present(verb) else None


def _ongoing(tokens: Sequence[str], place: int) -> int | None:
    """`was already warning`: the place behind it."""
    while tokens[place : place + 1] and tokens[place] in ADVERBS:
        place += 1
    found = tokens[place : place + 1]
    if found and re.fullmatch(r"\w{2,}ing", found[0]) and not words("house_deeds").fullmatch(found[0]):
        return place + 1
    return None


def is_present(verb: str) -> bool:
    """Whether it has the form of the present, and is no noun in the plural that outlets have."""
    return bool(re.fullmatch(r"[a-z]{3,}[^s\W]s", verb)) and not any(
        words(name).fullmatch(verb) for name in ("publication", "medium", "press_role", "house_staff")
    )


def second_predicate(rest: Sequence[str]) -> int | None:
    """Where behind a verb the next predicate of its subject begins: `ran it and named the man on`."""
    for place, token in enumerate(rest):
        if token in ("and", "but") and place + 1 < len(rest) and is_past_form(rest[place + 1]):
            return place + 1
    return None


def is_object(verb: str, rest: Sequence[str], *, closed: bool) -> bool:
    """Whether the words behind a verb are its object, and nothing that has a day of its own."""
    rest = _without_sheet(rest)
    if not rest:
        return True
    prints = bool(words("printing").fullmatch(verb))
    relates = words("relating").fullmatch(verb) and not prints
    if (
        len(rest) > LONG
        or (relates and not closed)
        or (rest[0] == "for" and verb in ("called", "asked", "pleaded"))
    ):
        return False
    return all(_fits(rest, place, prints=prints) for place in range(len(rest)))


def _fits(rest: Sequence[str], place: int, *, prints: bool) -> bool:
    """Whether a word may stand in the object of what an outlet does on a day."""
    token, following = rest[place], rest[place + 1 : place + 2]
    if token in STOPS or token in "()":
        return False
    if (is_past_form(token) and token not in ("put", "set", "cut", "read")) or token in _PARTICIPLES:
        return False
    if token == "to" and not (following and _is_addressed(following[0])):
        return False  # `asked the mayor to resign on`
    if prints:
        return True
    verbal = is_verbal(token) and (not following or following[0] in _VERBAL_NEXT)
    return not verbal and not has_its_day(token)


def _without_sheet(rest: Sequence[str]) -> Sequence[str]:
    """The words without `in a leader`, to which the day belongs whatever was said there."""
    for place in range(len(rest) - 2, max(-1, len(rest) - 7), -1):
        if rest[place] in ("in", "under") and rest[place + 1] in ("a", "an", "its", "the"):
            sheet = rest[-1]
            if any(
                words(name).fullmatch(sheet) for name in ("publication", "medium", "telling_of", "sheets")
            ):
                return rest if any(token in STOPS for token in rest[:place]) else ()
    return rest


def _is_addressed(token: str) -> bool:
    return token in _ADDRESSED or token.isdigit() or token[0] in NAMED + IN_TEXT


@cache
def _events() -> re.Pattern[str]:
    lists = ("befalling", "scheduled", "announced", "dated_things")
    return re.compile("|".join(words(name).pattern for name in lists), re.IGNORECASE)


_DONE = re.compile(r"\w{3,}(?:tion|sion|ment|ance|ence)s?\Z")
_NOT_DONE = frozenset(
    (
        "question questions mention attention section sections edition editions version versions opinion "
        "opinions comment comments document documents silence audience evidence sentence sentences "
        "instalment installment distance moment portion caption captions suggestion correction "
        "corrections explanation translation government parliament apartment department opposition "
        "correspondence illustration condition tension"
    ).split()
)


def has_its_day(token: str) -> bool:
    """Whether a noun names what befalls or is done on a day."""
    return bool(_events().fullmatch(token)) or (bool(_DONE.fullmatch(token)) and token not in _NOT_DONE)
