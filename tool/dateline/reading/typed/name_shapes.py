"""Whether the words of a name are those of an outlet or of a person, by their form alone."""

from __future__ import annotations

import re
from functools import cache

from dateline.reading.typed.addresses import DOMAIN
from dateline.reading.typed.arabic_names import WITH_ARTICLE
from dateline.reading.typed.bodies import is_romance_body, is_slavic_body
from dateline.reading.typed.gazetteer import is_town
from dateline.reading.typed.lexicon import (
    CAPITALS,
    SMALL_LETTERS,
    compiled,
    folded,
    lettered,
    phrases,
)
from dateline.reading.typed.place_names import is_place

# `Marine nationale`, `Armée malienne`: French writes them small.
_ROMANCE_ADJECTIVE = re.compile(
    r"[^\W\d_]{2,}(?:nale?s?|iques?|iennes?|iens?|aises?|aires?|aines?|ines|ives?|euses?|éenne)$"
)


ARTICLE = re.compile(r"\A(?:the|an?)\s+", re.IGNORECASE)


# Small words that stand within names of many languages.
_SMALL = frozenset(
    "of the and for in on de la le les du des el al an as at ar ad az ash der die das und von für et "
    "y e do da dos das della delle di dei degli del los las na em no com w zum zur zu im am van "
    "og och ja den het to by s d l ben bin ibn i o a s' & + e- with kwa gwa wa ya za ng mga sa "
    "nan nam".split()
)


_WORD = re.compile(r"[^\W_][\w.’'ʼʿʾ‘+/&-]*")


_OF_PLATFORM = re.compile(
    r"\b(?:accounts?|pages?|channels?|feeds?|handles?|groups?|lists?|profile|stream)\b", re.IGNORECASE
)


_VERB = re.compile(r"[a-z]{2,}ed|said|says?|wrote|was|were|is|are|has|had|went|made|told|took")


# What ends as verbs do and says which body or people somebody is of: `spokesman of the armed forces`
_NO_VERBS = frozenset(
    "united affiliated linked verified armed allied combined displaced disabled elected retired "
    "detained disappeared unified organised organized".split()
)


# `B. Quispe`, `J. P. Okello`; not `N. Korea`
_INITIALLED = re.compile(lettered(r"(?:[A-ZÀ-Þ]\.\s){1,3}(?P<surname>[A-ZÀ-Þ][a-zà-ÿ’'-]\w+)"))


def is_initialled(name: str) -> bool:
    """Whether a name is a surname behind initials, whatever these letters mean else."""
    match = _INITIALLED.fullmatch(name)
    return match is not None and not is_place(match["surname"])


# `Ellis-Monro H`, `de Vries JM`; what outlets are called has no letters alone at its end but is known
_SURNAME_FIRST = re.compile(
    lettered(
        r"(?:(?:de|van|von|el|al|bin|da|di|O[’'])[\s-]?)?[A-ZÀ-Þ][a-zà-ÿ][\w’'-]*\s[A-ZÀ-Þ]{1,3}(?:\set\sal\.?)?"
    )
)


def is_surname_first(name: str) -> bool:
    """Whether a name is a surname with initials behind it, without stops, as the Vancouver system has it."""
    return _SURNAME_FIRST.fullmatch(name) is not None


_CAPITAL_LATER = re.compile(r"[a-z][A-Z]|\A[a-z]-[A-Z]")  # `eWGT`, `e-WGT`


_BRANCHED = re.compile(r"[a-z]\d{1,2}")  # `g1 Roraima`


def reads_as_name(name: str) -> bool:
    """Whether its words are those of a name: capitals, numbers, small words, and what outlets are called."""
    body = ARTICLE.sub("", name, count=1)
    words = _WORD.findall(body)
    if not words or len(words) > 16 or all(w.isdigit() or w.casefold() in _SMALL for w in words):
        return False
    if is_romance_body(body) or is_slavic_body(body):
        return True
    outlet_words = _outlet_words()
    strange = [
        word
        for word in words
        if not (
            word[0].isupper()
            or word[0].isdigit()
            or _CAPITAL_LATER.search(word)
            or (word is words[0] and words[1:] and _BRANCHED.fullmatch(word))
            or _ELIDED.match(word)
            or (not word.isascii() and not word.islower())
        )
        and word.casefold().rstrip(".") not in _SMALL
        and not WITH_ARTICLE.match(word)
        and folded(word) not in outlet_words
        and not DOMAIN.fullmatch(word)
        and word.partition("-")[0] not in phrases("written_small")  # `dpa International Service`
        and not (words[0][0].isupper() and _ROMANCE_ADJECTIVE.search(word))
    ]
    if strange and len(words) <= _FOREIGN_WORDS and _TONED.search(body) and body[:1].isupper():
        return True
    if strange and len(words) <= _FOREIGN_WORDS and body[:1].isupper():
        strange = [word for word in strange if not _is_foreign(word, words)]
    named = any(
        word[0].isupper()
        or _CAPITAL_LATER.search(word)
        or word[0].isdigit()
        or WITH_ARTICLE.match(word)
        or DOMAIN.fullmatch(word)
        or not word.isascii()
        for word in words
    )
    if not named:
        return False
    if any(_VERB.fullmatch(word) for word in strange if word not in _NO_VERBS):
        return False
    if any(word in ("its", "his", "her", "their") for word in words[1:]):
        return False
    role = (
        _OF_PLATFORM.search(body) is not None
        or _OWNED.search(body) is not None
        or "website" in body
        or " site" in body
    )
    return (
        not strange or (role and len(strange) <= 3) or (len(words) == 1 and bool(re.search(r"[\d.]", name)))
    )


_ELIDED = re.compile(lettered(r"[a-z]{1,5}['’][A-ZÀ-Þ]"))  # `Le Journal de l'Ile`


_OWNED = compiled("platforms", r"['’]s?\s+(?:\w+\s+)?%s$")  # `the mayor’s Instagram`


_TONED = re.compile(r"[đĐơƠưƯ\u1ea0-\u1ef9]")  # of Vietnamese and Yoruba: no English beside them


_FOREIGN_WORDS = 6  # of a name that is written small but for its first, in languages of wider alphabets


_WIDE = re.compile(f"[{CAPITALS}{SMALL_LETTERS}]")


_BENT = re.compile(
    r"(?:os|ų|io|ės|aus|[áýéíā]|sk[ia]e?|as|es|u)$|[\u1e00-\u1eff]"
)  # as genitives and adjectives are


def _is_foreign(word: str, words: list[str]) -> bool:
    """Whether a small word is of a name in another language: `Šiaulių kraštas`, `Klaipėdos nafta`.

    It has letters that none of the great languages of the West has, or stands behind one that has them
    and is bent as names within names are.
    """
    if _WIDE.search(word):
        return True
    before = words[max(0, words.index(word) - 1)]
    return bool(_WIDE.search(before) and _BENT.search(before) and not is_town(before))


@cache
def _outlet_words() -> frozenset[str]:
    """Words written small that names of outlets, sites and accounts may hold."""
    names = (*phrases("ends"), *phrases("heads"), *phrases("starts"), *phrases("small_words"))
    return frozenset(word for name in names for word in name.split())


# Amid the names of persons: `Maria dos Santos`, `Ahmed ould Abdallah`
_PARTICLES = frozenset(
    "da do dos das de del della di la las los du des van von der den ter ould uld ag ben bint".split()
)


def like_person(name: str) -> bool:
    """Two to four capitalised words, initials among them, and nothing else."""
    words = name.split()
    if words and folded(words[0]) in phrases("given_names"):
        words = [word for word in words if word not in _PARTICLES]
    return 2 <= len(words) <= 4 and all(
        re.fullmatch(
            lettered(
                r"[^\W\d_]\.|[A-ZÀ-Þ][^\W\d_]*(?:[’'-][^\W\d_]+)*|(?:al|el|bin|ibn|van|von|de)(?:-[^\W\d_]+)?"
            ),
            word,
        )
        and not (word.isupper() and len(word) > 2)
        for word in words
    )


def is_small_word(name: str) -> bool:
    """Whether what stands for a name is nothing but a small word, written small: `the` before an address."""
    return name.islower() and all(word.casefold() in _SMALL for word in _WORD.findall(name))
