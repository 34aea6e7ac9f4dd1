"""Small words amid a name that are of another language than the report: `savez` of `Narodni savez Polimlja`.

In: a word and the text it stands in. Out: whether it is of another language. Of English the words are known,
as far as `english.txt` goes, which is made of reports of this genre. German writes its nouns large, so that a
small word that is bent as none of its adjectives is no German. Of French and Spanish letters tell.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from dateline.reading.typed.lexicon import phrases

# What is bent: its ending, and what the root has there.
_ENDINGS = (
    ("ies", "y"),
    ("es", ""),
    ("s", ""),
    ("ied", "y"),
    ("ed", ""),
    ("ed", "e"),
    ("ing", ""),
    ("ing", "e"),
    ("ly", ""),
    ("er", ""),
    ("er", "e"),
    ("ers", ""),
    ("ers", "e"),
)
_ROOT = 3  # letters at least
_DOUBLED = re.compile(r"(.+?)([bdgklmnprtv])\2(?:ed|ing|er)$")


def is_english(word: str) -> bool:
    """Whether a small word is English, bent or not."""
    known = phrases("english")
    return word in known or any(root in known for root in _roots(word))


def _roots(word: str) -> Iterator[str]:
    for ending, rest in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _ROOT:
            yield word.removesuffix(ending) + rest
    if doubled := _DOUBLED.match(word):
        yield doubled[1] + doubled[2]


_MAY_BE_GERMAN = re.compile(
    r".*(?:e[rnsm]?|t|ch|ig|bar|sam|los|end|ei|ünf|ölf|ieben|wärts|rotz|nd|mal|vier|wohl|mehr|über|hinauf|herab|empor|entlang)"
)
_MAY_BE_FRENCH = re.compile(r"(?!.*[kwčćšžđłąęőűığş])(?:.*[^aojbhqvy]|voilà|delà|déjà)")
_MAY_BE_IBERIAN = re.compile(r"(?!.*[kwčćšžđłąęőűığşyâîûèùœ]).*[^bcfghjpqtv]")
_Known = Callable[[str], object]
# Frequent words of a language, and what its own may look like.
_LANGUAGES: tuple[tuple[re.Pattern[str], _Known], ...] = (
    (re.compile(r"\b(?:the|of|and|was|were|it|they|with|that|had|from)\b", re.IGNORECASE), is_english),
    (
        re.compile(
            r"\b(?:der|die|das|und|den|dem|des|im|ist|nicht|sich|ein|eine[mnr]?|mit|von)\b", re.IGNORECASE
        ),
        _MAY_BE_GERMAN.fullmatch,
    ),
    (
        re.compile(
            r"\b(?:les|des|une|est|dans|pour|qui|que|sur|pas|aux|ont|été)\b|\b[ldn][’']", re.IGNORECASE
        ),
        _MAY_BE_FRENCH.fullmatch,
    ),
    (
        re.compile(r"\b(?:que|los|las|del|una|por|con|não|uma|dos|das|em|no|na|se|el|ao)\b", re.IGNORECASE),
        _MAY_BE_IBERIAN.fullmatch,
    ),
)
_FEW = 6  # of these words, below which no language is told
_LEAST = 0.05  # the share of these among all words; a third of what reports have


@lru_cache(maxsize=8)
def _of_text(text: str) -> _Known | None:
    """What tells whether a word may be of the language of a text; None for other languages."""
    times, may_be = max(((len(often.findall(text)), known) for often, known in _LANGUAGES), key=_first)
    return may_be if times >= max(_FEW, _LEAST * text.count(" ")) else None


def _first(pair: tuple[int, _Known]) -> int:
    return pair[0]


def is_foreign_word(word: str, text: str) -> bool:
    """Whether a small word is of another language than the text; False where that is not known."""
    may_be = _of_text(text)
    return may_be is not None and word.isalpha() and not may_be(word)


# Of English, and of what was said to somebody in other languages: `Gespräch mit einem Offizier`
_NO_JOINTS = frozenset(
    "of and the in at near by from with to for on or off over under after before vs v "
    "mit einem einer eines avec".split()
)
_JOINT = 4  # letters of small words that join the others of a name


def are_foreign(words: Sequence[str], text: str) -> bool:
    """Whether the small words amid a name are of another language: `Dzień po Dniu`, `7 sur 7`, `Glas naroda`.

    Long ones, and the last, only tell so where they cannot be of the language of the report.
    """
    small = [word for word in words if word.islower()]
    if any(word.strip(".") in _NO_JOINTS or word in _prose(text) for word in small):
        return False
    nouns = [word for word in small if len(word) > _JOINT or word is words[-1]]
    return all(is_foreign_word(word, text) for word in nouns)


@lru_cache(maxsize=8)
def _prose(text: str) -> frozenset[str]:
    """The small words that a text writes beside two others outside all brackets; in notes names stand too."""
    bare = re.sub(r"[(\[][^()\[\]]*[)\]]", " | ", text)
    pairs = {pair.groups() for pair in _SMALL_PAIR.finditer(bare)}
    often = Counter(word for pair in pairs for word in set(pair))
    return frozenset(word for word, times in often.items() if times >= _TWICE)


_TWICE = 2


_SMALL_PAIR = re.compile(r"(?<![\w’'-])([^\W\d_A-Z][\w’'-]*)(?=\s+([^\W\d_A-Z][\w’'-]*))")
