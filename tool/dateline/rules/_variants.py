"""Pairs of spellings in a manuscript that are of one name, the rarer told from the other.

In: the names of a manuscript and the words that are known to be names of their own. Out: pairs. Two
spellings are of one name where their letters allow it and the names beside them do not speak against it:
who has the same given name is one, who has another is another, whatever the letters.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations, product

from dateline.rules._names import Form, Name, Names, is_title
from dateline.rules._spellings import (
    equal_sounds,
    exchanged,
    one_stem,
    otherwise,
    plain,
    same_consonants,
    skeleton,
    slip,
    translated,
)
from dateline.values.text import Span

_CROWD = 50  # spellings that share so much are no variants of one
# What many names begin with, so that it binds no two of them together.
_COMMON = frozenset(
    "abu umm abd abdul abdel bin ibn van von de del di da du do la le el al san st new".split()
)
_MOST_BESIDE = 30  # names beside a spelling that are held against those beside another


@dataclass(frozen=True)
class Spelling:
    """One way in which a name is written: its places, and in each the word to mend."""

    stem: str
    word: str  # as it is written where it stands first
    places: tuple[tuple[Span, Span], ...]  # what is shown, and the word within it
    sure: bool


@dataclass(frozen=True)
class Pair:
    """Two spellings of one name."""

    rare: Spelling
    main: Spelling

    @classmethod
    def of(cls, first: Spelling, second: Spelling) -> Pair:
        """The one that stands less often is the rare one; else the shorter, since letters are dropped
        oftener than added; else the later."""

        def weight(spelling: Spelling) -> tuple[int, int]:
            return len(spelling.places), len(spelling.word)

        return cls(second, first) if weight(first) >= weight(second) else cls(first, second)


def pairs_of(names: Names, apart: frozenset[str]) -> Iterator[Pair]:
    """The pairs, each rarer spelling once, set against the one that stands most often."""
    forms = names.forms
    words = [
        Pair.of(_spelling(forms[first]), _spelling(forms[second]))
        for first, second in _candidates(forms)
        if not _are_apart(forms[first], forms[second], apart) and _one_name(forms[first], forms[second])
    ]
    told: set[str] = set()
    for pairs in (words, list(_long_names(names, apart))):
        for pair in sorted(pairs, key=lambda pair: -len(pair.main.places)):
            if pair.rare.stem not in told and pair.main.sure:
                told.add(pair.rare.stem)
                yield pair


def _spelling(form: Form) -> Spelling:
    places = tuple((_with_article(name), name.span) for name in form.names)
    return Spelling(form.stem, form.names[0].span.text, places, form.sure)


def _with_article(name: Name) -> Span:
    return name.span.source.span(name.span.end - len(name.text), name.span.end)


def _candidates(forms: Mapping[str, Form]) -> Iterable[tuple[str, str]]:
    """Pairs of spellings that have their consonants or all letters but one in common.

    Words are put together by what they share, so that the cost grows with their number, not its square.
    """
    groups: dict[tuple[str, str], list[str]] = defaultdict(list)
    for stem in forms:
        word = plain(stem)
        groups["consonants", skeleton(word)].append(stem)
        groups["letters", word].append(stem)  # of which another one lacks a letter
        for place in range(len(word)) if len(word) >= 5 else ():
            groups["letters", word[:place] + word[place + 1 :]].append(stem)
    pairs: dict[tuple[str, str], None] = {}
    for (_, shared), stems in groups.items():
        if len(shared) >= 2 and len(stems) <= _CROWD:
            pairs |= dict.fromkeys(combinations(dict.fromkeys(stems), 2))
    return pairs


def _are_apart(one: Form, other: Form, apart: frozenset[str]) -> bool:
    """Whether two words are known to be two: both are of names of their own, or the one is of an outlet's or
    country's and the other a town where things are, as the first is not."""
    known = one.stem in apart, other.stem in apart
    if not any(known) or all(known):
        return all(known)
    body, town = (one, other) if known[0] else (other, one)
    return all(map(_is_where, town.names)) and not any(map(_is_where, body.names))


def _is_where(name: Name) -> bool:
    """Whether the word in front says that the name is a place's."""
    start = name.span.end - len(name.text)
    return _WHERE.search(name.span.source.text, max(0, start - _NEAR), start) is not None


_NEAR = 30  # characters
_WHERE = re.compile(
    r"\b(?:in|at|near|around|outside|inside|towards?|(?:town|city|village|district)\s+of|à|dans|près\s+de|en|cerca\s+de)"
    r"\s+\Z",
    re.IGNORECASE,
)


def _one_name(one: Form, other: Form) -> bool:
    """Whether two spellings are of one name, by their letters and by the names beside them."""
    first, second = plain(one.stem), plain(other.stem)
    if translated(first, second):
        return False
    alike = otherwise(first, second)
    shared = one.before & other.before
    if shared - _COMMON:
        return alike or slip(first, second) or same_consonants(first, second, 4)
    if shared or one.after & other.after or _alike_beside(one, other):
        return alike and len(first) >= 4
    articles = one.article and other.article
    if one.before and other.before:
        return articles and same_consonants(first, second, 5)
    if (one.after and other.after) or not (one.last and other.last):
        return False
    if articles and same_consonants(first, second, 3) and slip(first, second):
        return True
    shorter = min(len(first), len(second))
    least = 4 if sorted(first) == sorted(second) else 5
    vowel = shorter >= 8 and same_consonants(first, second, least) and slip(first, second)
    alike = alike and shorter >= (5 if articles or equal_sounds(first, second) else 6)
    return alike or exchanged(first, second) or vowel


def _alike_beside(one: Form, other: Form) -> bool:
    """Whether the names beside the two are spellings of one as well: Qasem Soleimani, Qassem Suleimani."""
    for these, those in ((one.before, other.before), (one.after, other.after)):
        if len(these) <= _MOST_BESIDE and len(those) <= _MOST_BESIDE:
            for a, b in product(these - _COMMON, those - _COMMON):
                if min(len(a), len(b)) >= 4 and otherwise(plain(a), plain(b)):
                    return True
    return False


def _long_names(names: Names, apart: frozenset[str]) -> Iterator[Pair]:
    """Names of three words and more that differ in one, not the last: the last says what the body is."""
    for variants in _threes(names):
        for first, second in combinations(variants, 2) if len(variants) <= _CROWD else ():
            if not {first, second} & apart and _one_word(first, second):
                yield Pair.of(variants[first], variants[second])


def _threes(names: Names) -> Iterable[Mapping[str, Spelling]]:
    """For each place in three words of a name, what stands there while the others are the same."""
    places: dict[tuple[int, str, str], dict[str, list[tuple[Span, Span]]]] = {}
    for run in names.runs:
        for three in zip(run, run[1:], run[2:], strict=False):
            if is_title(three[0].stem) or is_title(three[1].stem):
                continue
            shown = three[0].span.source.span(_with_article(three[0]).start, three[2].span.end)
            for place in (0, 1):
                words = places.setdefault((place, three[1 - place].stem, three[2].stem), {})
                words.setdefault(three[place].stem, []).append((shown, three[place].span))
    for words in places.values():
        yield {
            word: Spelling(word, found[0][1].text, tuple(found), True)
            for word, found in words.items()
            if len(words) > 1
        }


def _one_word(first: str, second: str) -> bool:
    one, other = plain(first), plain(second)
    if translated(one, other):
        return False
    typed = min(len(one), len(other)) >= 6 and slip(one, other)
    return typed or one_stem(one, other) or otherwise(one, other)
