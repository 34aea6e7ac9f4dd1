"""Letters that were lost on the way: `Ve?ernji list`, `D�sseldorf`, `Le Soir d?Algérie`.

In: a text. Out: the text, as long as it was, with a letter that nobody uses where one stood, and an
apostrophe where that stood; and what was read in it as the text itself prints it. Old encodings, fonts and
programs put a question mark, or the sign of Unicode for what cannot be shown, in the place of a letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from dateline.reading.typed.lexicon import folded, lettered, listed, phrases
from dateline.values.typed import TypedCitation, TypedGroup

GAP, _LARGE = "ƿ", "Ƿ"  # small and capital wynn, of Old English
_SIGNS = "?\ufffd"
_APOSTROPHE = "’"
_TOKEN = re.compile(rf"\S*[{_SIGNS}]\S*")
# What belongs to no word: an address, a formula
_NO_WORD = re.compile(r"[/=&@#%*\\<>|{}]|\w[.:]\w|\d")
_WITHIN = re.compile(lettered(rf"(?<=[^\W\d_])[{_SIGNS}](?=[a-zß-ÿ])"))
_ELIDED = re.compile(
    lettered(
        rf"(?:(?<![^\W_])[dlDL]|\b[Qq]u)(?P<at>[{_SIGNS}])(?=[A-ZÀ-Þ])|[^\W\d_](?P<of>[{_SIGNS}])(?=s(?!\w))"
    )
)
_AT_END = re.compile(rf"(?<=[^\W\d_])[{_SIGNS}](?=[,;)\]])|(?<=[^\W\d_])\ufffd")
_AT_START = re.compile(lettered(rf"(?<![^\s(\[“„«\"])[{_SIGNS}](?=[a-zß-ÿ][a-zß-ÿ?])"))
_OPENS = re.compile(r"[(\[;][^()\[\];,]{0,40}\Z")
_SURE = 2  # letters lost amid words, from which one may be at the end of a word, where questions end too


def with_gaps(text: str) -> str:
    """The text with a letter, or an apostrophe, for each that was lost."""
    if not any(sign in text for sign in _SIGNS):
        return text
    words = [m for m in _TOKEN.finditer(text) if not _NO_WORD.search(m[0].strip("()[].,;:!"))]
    places = dict(_amid(text, words))
    sure = len(places) >= _SURE or "\ufffd" in text
    if sure:
        places |= {m.start(): GAP for w in words for m in _AT_END.finditer(text, *w.span())} | places
        places |= {
            m.start(): _LARGE for w in words for m in _AT_START.finditer(text, *w.span()) if _opens(text, m)
        }
    marks = list(text)
    for place, letter in places.items():
        marks[place] = letter
    return "".join(marks)


def _amid(text: str, words: Iterable[re.Match[str]]) -> Iterator[tuple[int, str]]:
    """The places amid words, with what stood there."""
    for word in words:
        elided = [m.start("at") if m["at"] else m.start("of") for m in _ELIDED.finditer(text, *word.span())]
        yield from ((m.start(), GAP) for m in _WITHIN.finditer(text, *word.span()) if m.start() not in elided)
        yield from ((place, _APOSTROPHE) for place in elided)


def _opens(text: str, match: re.Match[str]) -> bool:
    """Whether it may be of a name: of what opens a bracket or stands behind a semicolon."""
    return _OPENS.search(text, max(0, match.start() - 50), match.start()) is not None


@lru_cache(maxsize=1 << 10)
def is_listed_with_gap(plain: str, lists: tuple[str, ...]) -> bool:
    """Whether a folded name with letters lost may be one of the lists."""
    letters = re.escape(plain).replace(GAP, r"[^\W\d_]{1,2}")
    form = re.compile(f"(?m)^{letters}$")
    return any(form.search(_joined(name)) for name in lists)


@lru_cache(maxsize=4)
def _joined(name: str) -> str:
    return "\n".join(sorted(phrases(name)))


@lru_cache(maxsize=4)
def without_letters(name: str) -> frozenset[str]:
    """The names of a list, folded, as they are where letters with signs fell out: `osloboenje`."""
    fallen = (_fallen(one) for one in listed(name) if not one.isascii())
    return frozenset(one for one in fallen if len(one) >= _LONG)


_LONG = 8  # characters; what is shorter may be another word


def _fallen(name: str) -> str:
    return folded("".join(c for c in name if c.isascii()))


def restored(citations: Iterable[TypedCitation], read: str, text: str) -> tuple[TypedCitation, ...]:
    """The citations read in a text with gaps, in the letters of the text itself."""
    if read == text:
        return tuple(citations)
    return tuple(
        replace(one, groups=tuple(_as_printed(g, one.span.start, read, text) for g in one.groups))
        for one in citations
    )


def _as_printed(group: TypedGroup, start: int, read: str, text: str) -> TypedGroup:
    def printed(value: str | None) -> str | None:
        return _printed(value, start, read, text) if value else value

    return replace(
        group,
        outlets=tuple(_printed(name, start, read, text) for name in group.outlets),
        via=printed(group.via),
        place=printed(group.place),
        title=printed(group.title),
        qualifier=printed(group.qualifier),
    )


def _printed(value: str, start: int, read: str, text: str) -> str:
    """A value as the text has it, near a citation or elsewhere."""
    if not (GAP in value or _LARGE in value or _APOSTROPHE in value):
        return value
    form = re.compile(r"\s+".join(map(re.escape, value.split())))
    match = form.search(read, start) or form.search(read)
    return " ".join(text[match.start() : match.end()].split()) if match else value.replace(GAP, "?")
