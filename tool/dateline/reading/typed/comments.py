"""The sentences of a note that comment, among those that refer.

In: the text of a note. Out: its parts in order, each with whether it comments. `Rossi, Hungry Bees, Nation,
4 June 2011: the paper had its figures from a keeper. He has since died (Apis, 7 May 2012).` refers, then
comments twice; what comments is read as a sentence, with its sources in brackets.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from dateline.reading.sentences import sentences
from dateline.reading.typed.dates import dates_in
from dateline.reading.typed.lexicon import compiled
from dateline.reading.typed.masking import URL, first_quoted, without_addresses
from dateline.reading.typed.note_references import is_of_item

_FINITE = compiled("finite", r"(?<![\w’'-])(?-i:%s)(?![\w’'-])")
_QUOTE = re.compile(r"(?<![\w’'])[“\"«„]")
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_COLON = re.compile(r":\s+(?=[^\W\d_])")
# What is no sentence of its own: the address behind a title, where it was found
_GOES_ON = compiled("accessed", rf"\s*(?:{URL}|(?:%s|available|disponib|abrufbar|verfügbar|online)\b)")
_LEADS = compiled("openings", r"\s*(?:for\s[^.;]{3,80}?,\s)?%s[\s:]")
_SAME = re.compile(r"\W*(?:ibid|ebd|ebenda|idem|loc\.|op\.)", re.IGNORECASE)
_LONG = 25  # words of a sentence that is no title
_SHORT = 6  # words of what may be an outlet behind its title
_LEAST = 5  # words of a comment


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a note: sentences that comment, or sentences that refer."""

    start: int
    end: int
    comments: bool


@lru_cache(maxsize=1 << 12)  # a note is asked for its prose, then for its sources
def parts_of(text: str, *, day_first: bool) -> tuple[Part, ...]:
    """The parts of a note, one alone where nothing in it comments."""
    blank = _blank(text)
    if not _FINITE.search(blank):
        return (Part(0, len(text), comments=False),)
    found: list[Part] = []
    for piece in _judged(blank, day_first=day_first):
        if found and found[-1].comments is piece.comments:
            piece = Part(found.pop().start, piece.end, piece.comments)
        found.append(piece)
    return tuple(found)


def _blank(text: str) -> str:
    """The text with its addresses masked, and blanks for what is quoted and for what stands in brackets."""
    told = without_addresses(text)
    done, parts = 0, []
    while opened := _QUOTE.search(told, done):
        start, end = first_quoted(told, opened.start()) or opened.span()
        parts += [told[done:start], _hollow(told[start:end])]
        done = end
    return _BRACKETS.sub(lambda m: _hollow(m[0]), "".join((*parts, told[done:])))


def _hollow(text: str) -> str:
    """The first and the last sign of a text, with blanks between."""
    return text if len(text) == 1 else text[0] + " " * (len(text) - 2) + text[-1]


def _judged(blank: str, *, day_first: bool) -> Iterator[Part]:
    """The sentences, and what a colon parts from the day before it, each with whether it comments."""
    days = [(d.start, d.end) for d in dates_in(blank, day_first=day_first) if is_of_item(blank, d)]
    starts = [start for start, _ in days]
    places = list(sentences(blank, 0, len(blank)))
    within_each = [days[bisect_left(starts, start) : bisect_left(starts, end)] for start, end in places]
    referred = commented = False  # whether a source, a comment stands before
    for n, (start, end) in enumerate(places):
        within = within_each[n]
        told = blank[start:end]
        colon = next((m for day in within if (m := _COLON.match(blank, day[1], end))), None)
        if colon and not any(day[0] > colon.end() for day in within) and _says(blank[colon.end() : end]):
            yield Part(start, colon.end(), comments=False)
            yield Part(colon.end(), end, comments=True)
            referred = commented = True
            continue
        said = not within and (_says(told) or ((referred or commented) and _reads_on(told)))
        following = blank[slice(*places[n + 1])] if n + 1 < len(places) else None
        dated = following is not None and bool(within_each[n + 1])
        said = said and len(places) > 1  # a note of one sentence is read as it is
        said = said and not (_CLOSED.search(told) and n == 1 and _AUTHOR.fullmatch(blank[slice(*places[0])]))
        commented = said and not _is_title(told, following, dated=dated and not (referred or commented))
        yield Part(start, end, commented)
        referred = referred or bool(within)


def _says(text: str) -> bool:
    """Whether words are a sentence, with no address among them."""
    return URL not in text and len(text.split()) >= _LEAST and _FINITE.search(text) is not None


_READS_ON = 8  # words of a sentence that no verb shows, behind a source


def _reads_on(text: str) -> bool:
    """Whether words behind a source are mostly written small, as those of sentences are."""
    words = [w for w in text.split() if w[0].isalpha()]
    small = sum(w[0].islower() for w in words)
    shown = URL in text or _QUOTED.search(text) or _LEADS.match(text) or _SAME.match(text)
    return len(words) >= _READS_ON and 2 * small >= len(words) and not shown


# What is left of `Low, Ann. The boats are gone. (Lagos Star, May 2016) [https://…]`
_CLOSED = re.compile(r"[.?!]\s\(\s+\)[\s.]*(?:\[\s*\][\s.]*)?\Z")
_AUTHOR = re.compile(r"[^\W\d_][\w’'-]+(?:\s[\w’'-]+)?,\s[^\W\d_a-z][\w\s’'-]{0,30}\.\s*")
_QUOTED = re.compile(r"[“”\"«»„]")


def _is_title(text: str, following: str | None, *, dated: bool) -> bool:
    """Whether a sentence may be a title: what follows is then an outlet, an address, or the first that is
    `dated`."""
    if following is None or _LEADS.match(following) or _SAME.match(following) or len(text.split()) >= _LONG:
        return False
    if _GOES_ON.match(following) or dated:
        return True
    return len(following.split()) <= _SHORT and not _FINITE.search(following)
