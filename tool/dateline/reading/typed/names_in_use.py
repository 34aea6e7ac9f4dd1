"""The listed outlets that a text names: what its prose may cite without brackets.

In: a text, and what is known of outlets. Out: their names as written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from dateline.reading.typed.addresses import DOMAIN
from dateline.reading.typed.arabic_names import listed_arabic, one_way
from dateline.reading.typed.foreign_words import is_english
from dateline.reading.typed.gazetteer import is_town
from dateline.reading.typed.lexicon import (
    folded,
    folded_all,
    folded_but_capitals,
    lettered,
    listed,
    phrases,
)
from dateline.reading.typed.outlets import Outlets

_WORD = re.compile(r"[^\W_]+")


@cache
def _listed(*lists: str) -> tuple[tuple[str, str, str], ...]:
    """The listed outlets: the first word, the whole as `folded` makes it, and as it is written."""
    names = [name.removeprefix("The ") for one in lists for name in listed(one)]
    found = []
    for bare, name in zip(folded_all(names), names, strict=True):
        first = _WORD.search(bare)
        found.append((first[0] if first else "", bare, name))
    return tuple(found)


# What is called as a common word is, and written large is a paper: `the Daily News`
_OF_EACH_DAY = re.compile(r"(?:daily|evening|morning|sunday|weekly)\s")


def _listed_of(used: set[str], *lists: str) -> Iterator[tuple[str, str]]:
    """The listed outlets all of whose words are used, each folded and as it is written."""
    for first, bare, name in _listed(*lists):
        if (not first or first in used) and used.issuperset(_WORD.findall(bare)):
            yield bare, name


def names_in_use(text: str, outlets: Outlets) -> tuple[str, ...]:
    """The outlets that the prose may name: those known that it holds."""
    found: dict[str, str] = {}
    plain = folded(text)
    apart = folded(text.translate(_APOSTROPHES))  # `l'AFP`, `Haaretz's`
    owners = " ".join(folded(m[1]) for m in _OWNERS.finditer(text))  # `Ha'aretz's`
    used = {*_WORD.findall(plain), *_WORD.findall(apart), *_WORD.findall(owners)}
    for bare, name in _listed_of(used, "outlets", "platforms_named"):
        if bare not in outlets.others and any(_holds(one, bare) for one in (plain, apart, owners)):
            found.setdefault(name, bare)
    if outlets.ask_gazetteer:
        written = "\n".join(map(folded_but_capitals, (text, text.translate(_APOSTROPHES))))
        lowered = written.lower()  # of the same length: what has another in small letters is folded
        in_english = len(_OF_ENGLISH.findall(text)) > 2 * len(_OF_ROMANCE.findall(text))
        titled = (pair for pair in _listed_of(used, "outlets_too") if _OF_EACH_DAY.match(pair[0]))
        for bare, name in (*_listed_of(used, "outlets_far"), *titled):
            spelt = None if bare in outlets.others else _as_it_stands(written, lowered, name, in_english)
            if spelt is not None:
                found.setdefault(spelt, bare)
    found = {name: bare for name, bare in found.items() if not _is_genitive(name, text)}
    found |= _with_apostrophes(found, text) | _without_apostrophes(found, text) | _otherwise_transcribed(text)
    for known in outlets.known:
        word = _WORD.search(known)
        if word and word[0] in used and known in plain:
            found.setdefault(outlets.spelt.get(known, known), known)
    for match in DOMAIN.finditer(text):
        if match[0][:1].isalpha() and "/" not in match[0]:
            found.setdefault(match[0], folded(match[0]))
    return tuple(name for name, bare in found.items() if len(bare) > 1)


def _is_genitive(name: str, text: str) -> bool:
    """Whether letters of which the last is an S only stand there as those of another: `AFP's`, no AFPS."""
    if not (name.isupper() and name.isalpha() and name.endswith("S")) or name in text:
        return False
    return f"{name[:-1]}'s" in text or f"{name[:-1]}’s" in text


# Words that tell which language a text is in.
_OF_ENGLISH = re.compile(r"\b(?:the|of|and|was|were|that|had|from|with)\b")
_OF_ROMANCE = re.compile(r"\b(?:de|del|des|los|las|les|une?|una|que|para|pour|dans|și|din|pe|nu)\b")


_SHORT, _AHEAD = 3, 30  # letters, characters
# `Sada al-Furat`, `in Daraa al-Mahatta`, `near al-Rai`: the end of another name, or a place
_OF_LONGER = re.compile(r"(?:[^\W\d_a-z][\w'-]*|\b(?:in|at|near|to|from|around|outside|of|for))\s\Z")
_PRESS = frozenset(("news", "tv", "radio", "media", "info", "online", "post", "times"))


def _is_of_english(word: str) -> bool:
    """Whether a small word is one of English prose, which then names nothing: `the Bamako news`."""
    return is_english(word) or word in _PRESS


_ARTICLED = re.compile(r"(?:A[lnstdrz]|A[sdt]h|El)[- ](?=[^\W\d_a-z])")


def _as_it_stands(text: str, lowered: str, name: str, in_english: bool) -> str | None:
    """A name that stands by itself with a capital where it has one; `Bamako news` is no `Bamako News`.

    `text` is folded but for its capitals, `lowered` without them. In an English text words of other languages
    may be small behind the first capital: then it is given as it stands there, `Viața liberă`.
    """
    written = folded_but_capitals(name)
    capitals = [n for n, c in enumerate(written) if c.isupper() and not written[n - 1 : n].isalnum()]
    places = list(_places(lowered, written.lower()))
    if any(all(text[at + n : at + n + 1].isupper() for n in capitals) for at in places):
        return name
    if _ARTICLED.match(name) and any(
        all(text[at + n : at + n + 1].isupper() for n in capitals[1:])
        and not _OF_LONGER.search(text, max(0, at - _AHEAD), at)
        for at in places
    ):
        return name[0].lower() + name[1:]  # `al-Naba`
    if not in_english or len(written) != len(name):
        return None
    words = [(n, word[0]) for n in capitals[1:] if (word := _WORD.match(written, n))]
    needed = [*capitals[:1], *(n for n, w in words if len(w) <= _SHORT or _is_of_english(w.lower()))]
    for at in places:
        if all(text[at + n : at + n + 1].isupper() for n in needed):
            return "".join(c.lower() if text[at + n].islower() else c for n, c in enumerate(name))
    return None


_APOSTROPHE_WITHIN = re.compile(r"[^\W_]+['’ʼʿʾʻ`][^\W_]{1,}")


def _with_apostrophes(found: Mapping[str, str], text: str) -> dict[str, str]:
    """Likewise, as the text writes them with apostrophes that the lists lack: `Al-Ra'i`."""
    written = {folded(m[0]): m[0] for m in _APOSTROPHE_WITHIN.finditer(text)}
    if not written:
        return {}
    more: dict[str, str] = {}
    for bare in found.values():
        words = bare.split()
        if not written.keys().isdisjoint(words):
            more[" ".join(written.get(word, word) for word in words)] = bare
    return more


_APOSTROPHE = re.compile(r"(?<=[^\W_])['’ʼʿʾʻ`](?=[^\W_]{2,})")


def _without_apostrophes(found: Mapping[str, str], text: str) -> dict[str, str]:
    """Likewise, as the text writes them without those of the lists: `Ndjamena Hebdo`."""
    plain = ((_APOSTROPHE.sub("", name), bare) for name, bare in found.items())
    lowered = text.casefold()
    return {name: bare for name, bare in plain if name not in found and name.casefold() in lowered}


_ARABIC = re.compile(
    lettered(
        r"(?<![\w’'-])(?:A|a)(?:[lnstdrz]|[sdt]h)-[A-ZÀ-Þ][\w’'ʿʾ]+(?:[ ](?:a[lnstdrz]-)?[A-ZÀ-Þ][\w’'ʿʾ]+)?"
    )
)


def _otherwise_transcribed(text: str) -> dict[str, str]:
    """Arabic names of listed outlets that the text transcribes in another way: `Al-Thawrah`."""
    found: dict[str, str] = {}
    for match in _ARABIC.finditer(text):
        for name in (match[0], match[0].split()[0]):
            bare = folded(name)
            if name[0] == "a" and is_town(name):
                continue  # `in al-Thawrah`
            if one_way(bare) in listed_arabic() and bare not in phrases("outlets"):
                found.setdefault(name, bare)
    return found


_OWNERS = re.compile(r"(?<![\w’'])([^\W_]+['’][^\W_]{2,})['’]s(?!\w)")
_APOSTROPHES = str.maketrans("'’", "  ")


def _holds(text: str, name: str) -> bool:
    """Whether the name stands in the text by itself."""
    return any(True for _ in _places(text, name))


def _places(text: str, name: str) -> Iterator[int]:
    """Where the name stands by itself; sought as it is, which takes no time."""
    at = text.find(name)
    while at >= 0:
        around = text[at - 1 : at] + text[at + len(name) : at + len(name) + 1]
        if not re.search(r"\w", around):
            yield at
        at = text.find(name, at + 1)
