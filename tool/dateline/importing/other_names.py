"""What an outlet may be called besides its name, without a slip: by its abbreviation, by the platform that it
posts on, by its handle, with its article behind it, in capitals.

In: names as printed. Out: the abbreviations that a document introduces, whether two names of one outlet are
both rightly said, and whether two names that look alike are known to be two outlets'.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from dateline.reading.typed.addresses import DOMAIN
from dateline.reading.typed.lexicon import compiled, folded, listed, phrases
from dateline.reading.typed.place_names import is_place
from dateline.reading.typed.platforms import ACCOUNT_IN_BRACKETS
from dateline.rules._spellings import otherwise, same_consonants

_BRACKETED = re.compile(r"(?P<name>[^()\[\]]+?)\s*[(\[](?P<inner>[^()\[\]]+)[)\]]")
_DASHED = re.compile(r"(?P<name>[^\W\d_a-z]{2,8})\s[–—-]\s(?P<inner>[^\W\d_].+)")  # `DW – Deutsche Welle`
_INITIALS = re.compile(r"[^\W\d_][^\W_/&.-]*(?:[/&.-]?[^\W_]+){0,3}\.?")
_LONGEST = 10  # characters of an abbreviation
_OF_AGENCY = re.compile(r"\b(?:agency|agence|agencia|agência|agentur)\b", re.IGNORECASE)
_ARABIC = re.compile(r"^(?:al|el)\b", re.IGNORECASE)
_WORD_LIKE = 5  # letters: `FARS` looks like initials, `DNEVNIK` like a word in capitals
_PARTS_ALIKE = 70  # of 100; Khebr and Khabar are at 72, Carta and Canal at 60
_LEAST = 4  # consonants that names have in common where vowels are exchanged
_SUN_LETTER = re.compile(r"\bal ?(?=[sztdrn])")  # Asharq, Al-Sharq


def introduced(names: Iterable[str]) -> dict[str, str]:
    """For each short name that one of the names explains, folded, the name that it stands for.

    `Amnesty International (AI)`, `AI (Amnesty International)`, `Center for Roads (roads.example)`. What is
    explained in two ways stands for none.
    """
    found: dict[str, str | None] = {}
    for printed in names:
        match = _BRACKETED.fullmatch(printed) or _DASHED.fullmatch(printed)
        if match is None:
            continue
        for short, full in ((match["inner"], match["name"]), (match["name"], match["inner"])):
            if _stands_for(short, full):
                for name in (short, printed):
                    other = found.setdefault(folded(name), full)
                    if other is not None and folded(other) != folded(full):
                        found[folded(name)] = None
                break
    return {short: full for short, full in found.items() if full is not None}


def _stands_for(short: str, full: str) -> bool:
    """Whether a name is short for another: a domain, or letters of it in its order from the first on."""
    if DOMAIN.fullmatch(short):
        return not DOMAIN.fullmatch(full)
    capitals = sum(sign.isupper() for sign in short)
    if not _INITIALS.fullmatch(short) or capitals < 2 or not len(short) <= min(_LONGEST, len(full) - 1):
        return False
    letters, long = re.sub(r"[\W_]", "", folded(short)), folded(full).replace(" ", "")
    if short.isupper() and _OF_AGENCY.search(full):
        return True  # `Yemen News Agency (SABA)`
    rest = iter(long)
    return letters[:1] == long[:1] and all(letter in rest for letter in letters)


def both_said_rightly(one: str, other: str) -> bool:
    """Whether two names of one outlet differ by no spelling that a reader would stumble at."""
    first, second = _bare(one), _bare(other)
    if first.removeprefix("@") == second.removeprefix("@"):
        return True
    if first.casefold() == second.casefold():
        capitals = next((name for name in (first, second) if name.isupper()), "")
        loud = " " in capitals or len(capitals) > _WORD_LIKE
        return loud or _ARABIC.sub("", first) == _ARABIC.sub("", second)
    if "@" in (first[:1], second[:1]):
        return folded(first.lstrip("@")) == folded(second.lstrip("@"))
    return _is_branch(first, second) or _is_branch(second, first)


def _bare(name: str) -> str:
    """A name without article, remark in brackets, platform and what is said of its account."""
    name = re.sub(r"^(?:the|The)\s+", "", name.strip())
    if match := _BRACKETED.fullmatch(name):
        name = match["name"]
    name = _behind().sub("", name)
    return _ahead().sub("", name) or name


@cache
def _behind() -> re.Pattern[str]:
    return compiled("platforms", rf"\s+(?:%s|{ACCOUNT_IN_BRACKETS})$")


@cache
def _ahead() -> re.Pattern[str]:
    kinds = r"(?:accounts?|pages?|channels?|group|profile|feed)"
    return compiled("platforms", rf"^(?:%s\s+{kinds}(?:\s+of)?(?:\s+the)?|{kinds}\s+of(?:\s+the)?)\s+")


def _is_branch(house: str, branch: str) -> bool:
    """Whether the one is a house called by its initials, the other what it broadcasts: BBC, BBC News."""
    more = branch.removeprefix(f"{house} ")
    return house.isupper() and " " not in house and more != branch and folded(more) in _branches()


@cache
def _branches() -> frozenset[str]:
    return phrases("heads") | phrases("ends") | {"tele", "radio"}


def are_two(one: str, other: str) -> bool:
    """Whether two names that look alike are two outlets': both are known, or whole words are others."""
    first, second = folded(one), folded(other)
    if frozenset((first, second)) in look_alikes():
        return True
    if first.startswith(f"{second} ") or second.startswith(f"{first} "):
        return False  # Tasnim, Tasnim News Agency
    if _is_known(first) and _is_known(second):
        return not _respelt(first, second)
    return _other_words(first.split(), second.split())


@cache
def look_alikes() -> frozenset[frozenset[str]]:
    """Pairs of outlets, folded, that are told apart by a letter or a word which spellings differ in too."""
    return frozenset(frozenset(folded(name) for name in pair.split(" / ")) for pair in listed("look_alikes"))


def _is_known(name: str) -> bool:
    return any(name in phrases(names) for names in ("outlets", "outlets_far", "outlets_too"))


def _respelt(first: str, second: str) -> bool:
    """Whether the names are one, set or transliterated in two ways: An-Nahar, Annahar; Javan, Jawan."""
    one, other = (_SUN_LETTER.sub("a", name).replace(" ", "").replace("ph", "f") for name in (first, second))
    return one == other or otherwise(one, other) or same_consonants(one, other, _LEAST)


def _other_words(first: list[str], second: list[str]) -> bool:
    """Whether the names have other words in one place, and not one word in two spellings."""
    from rapidfuzz import fuzz

    while first and second and first[0] == second[0]:
        first, second = first[1:], second[1:]
    while first and second and first[-1] == second[-1]:
        first, second = first[:-1], second[:-1]
    one, other = " ".join(first), " ".join(second)
    if not one or not other or _respelt(one, other):
        return False
    if is_place(one) and is_place(other):
        return True  # Radio Free Iran, Radio Free Iraq
    return fuzz.ratio(one.replace(" ", ""), other.replace(" ", "")) < _PARTS_ALIKE
