"""Whether a date in prose is the date of a publication, and whose.

In: the sentence that holds the date, and the names of outlets. Out: the outlets that the words give the date
to. The patterns are those of news prose: an outlet that says something on a day, an article of a day,
something printed by an outlet on a day; the words themselves stand in claim_words.toml.

A sentence is read folded, with a mark in place of each letter of an outlet's name, so that a pattern
costs the same whether a report knows five outlets or five hundred.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from dateline.reading.claim_words import words
from dateline.reading.foreign_phrases import foreign_phrases, is_foreign_day
from dateline.reading.outlet_names import OutletNames
from dateline.reading.press_asides import folio_of
from dateline.reading.press_clauses import Phrase, phrases_before, phrases_of_brackets
from dateline.reading.publication_phrases import (
    IN_TEXT,
    NAME,
    NAMED,
    phrases,
)
from dateline.reading.publication_places import ALONE, LOOK, OF_OUTLET, PublicationPlaces

REPORT_BEFORE = "%"  # for an outlet: that which opens the sentence before, if it quotes no other
PERSON_BEFORE = "@"  # for an outlet: that for which the person of the sentence before writes
NAMED_BEFORE = "*"  # for an outlet: that which the sentence before names
CARRIED = ""  # for an outlet: that of which the sentence before speaks


@cache
def _press_sign() -> re.Pattern[str]:
    """What a sentence without an outlet's name has, if it may speak of a publication."""
    signs = "|".join(words(name).pattern for name in ("publication", "press_house", "house_before"))
    return re.compile(rf"{signs}|\b(?:it|he|she)\s")


@dataclass(frozen=True, slots=True)
class NamedStretch:
    """A folded sentence with its outlets' names marked, and where they stand in it."""

    text: str
    places: tuple[tuple[int, int, str], ...]
    written: str = ""

    def names(self, start: int, end: int) -> tuple[str, ...]:
        """The outlets named in a part of it, each once."""
        return tuple(dict.fromkeys(name for s, e, name in self.places if s >= start and e <= end))

    @property
    def speaks_of_press(self) -> bool:
        """Whether anything in it may be, or name, a publication."""
        return _speaks_of_press(self.text)


@lru_cache(maxsize=64)  # asked for each date of a sentence
def _speaks_of_press(text: str) -> bool:
    return NAMED in text or IN_TEXT in text or bool(_press_sign().search(text))


_NEXT_WORDS = 4
_OPENED = re.compile(
    r"\(\s*(?:(?:[\w.’'-]+\s+)?(?:columns?|pages?|p\.|pp\.|front\s+page|bulletin|issue|edition|online|print|section|no\.|vol\.|"
    r"exclusive|scoop|captions?|video|audio|gallery|graphic|live|special|supplement|magazine|web|newsletter|podcast|leader)"
    r"(?:\s+[\w.]+)?,\s*)?(?:(?:on|dated|posted|published|printed|aired|issue\s+of|edition\s+of)\s+)?(?:the\s+)?\Z"
)
_SHUT = re.compile(r"\s*(?:,\s*(?:[\w.’'-]+\s*){1,4})?\)")
_SHUT_LATER = re.compile(r";[^();]{1,80}\)")  # `Bild (print, 5 May; the web version is longer)`
_OTHERS = re.compile(
    r"[\w,]\s(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Christmas|Easter|New|January|February|March|April|May\b|June|July|"
    r"August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b)[A-Z][\w-]+(?:['’]s?)?\s+(?:[a-z]+\s+)?\Z"
)
_OPENS_CLAUSE = re.compile(r"(?:\A|[;:.–—]|,\s+(?:and|but))\s*(?:[\w’'-]+,?\s+){0,3}\Z")
_ON_WEEKDAY = re.compile(r"\s+on(?:\s+\w+day)?\Z")
_PUT_OUT = r"(?:air|run|appear|publish|broadcast|print|release|carry|post)"
_TO_COME = re.compile(
    rf"\b(?:will|would|shall|to\s+be\s+(?:published|broadcast|aired|printed|released|shown|carried|posted)|"
    rf"(?:is|are|was|were|due|set|expected)\s+to\s+{_PUT_OUT}|plans|planned|scheduled|due|airs|appears)\b"
)
_QUOTED = re.compile(r"[“\"][^“”\"]*[”\"]")
_AGAINST = re.compile(
    r"\b(?:against|over|(?:react|respon|repl|object|refer|return|answer)\w*\s+to|answering|angry\s+(?:at|about)|"
    r"after|since|following|because\s+of|in\s+the\s+wake\s+of|(?:asked|questioned|pressed|quizzed)\s+about|"
    r"(?:prompted|triggered|sparked|provoked|caused)\s+by|apologi[sz]\w+\s+for|based\s+on|"
    r"(?:withdr|retract|updat|correct|amend|revis|delet|remov|repudiat|disown)\w+|took\s+down|(?:taken|pulled)\s+down)"
    rf"(?:\s+(?:what|how|the|an?|its|their))?(?:\s*{NAME}(?:['’]s?)?(?:\s+\w+)?)?\s*\Z"
)
_ITS_PEOPLE = re.compile(
    r"\b(?:moved|dismissed|withdrew|shared|named|released|put|praised|defended|attacked|criticised|promoted|issued)\s+"
    r"(?:its|their)\s+(?:\w+\s+){0,2}(?:staff|reporters?|correspondents?|editors?|journalists?|crews?|offices?|bureau|"
    r"anchors?|presenters?|cameram[ae]n|drivers?|printers?)\b"
)
_FIRST, _SINCE = re.compile(r"\bfirst\b"), re.compile(r"\b(?:now|since|today)\b")
_IN_PLACE = re.compile(rf"in\s({NAMED}+),?\s")  # in italics, blanks stand around it
_ITS = re.compile(r"\bits\s+(?:[\w-]+\s+){0,2}\Z")
_ITS_NOUN = re.compile(r"(?:['’]s?)?(?:\s+(?!an?\b|the\b|in\b|on\b|of\b)[\w-]+){0,2}\s+")
_TO_DO = re.compile(r"\s*,?\s+to\s")
_BLANKED = re.compile(r"(?:\s+(?=[,;:.)’']))?")  # the mark that ended italics stands as a blank


class Publications:
    """The patterns that give a date to a publication; the outlets of a manuscript are its words."""

    def __init__(self, outlets: OutletNames) -> None:
        """Of the outlets that the prose may name."""
        self.outlets = outlets
        self._phrases = phrases()
        self._places = PublicationPlaces()

    def stretch(self, text: str, written: str = "") -> NamedStretch:
        """A folded sentence, its outlets' names marked; short ones too, with the sentence as `written`."""
        places = tuple(
            (start, _BLANKED.match(text, end).end(), name)  # type: ignore[union-attr]  # it matches nothing too
            for start, end, name in self.outlets.places(text, written)
        )
        parts, done = [], 0
        for start, end, _ in places:
            parts += [text[done:start], NAMED * (end - start)]
            done = end
        return NamedStretch("".join([*parts, text[done:]]), places, written)

    def given(
        self, sentence: NamedStretch, first: int, place: tuple[int, int], last: int
    ) -> tuple[str, ...] | None:
        """The outlets that the date at `place` is given to; none: whichever is cited; None: to none."""
        if not sentence.speaks_of_press:
            return None
        start, end = place
        before, after = sentence.text[first:start], sentence.text[end:last]
        opened = _OPENED.search(before)
        phrased: Iterator[Phrase]
        if opened and (_SHUT.match(after) or (not after.strip() and _SHUT_LATER.match(sentence.text, last))):
            lead = before[: opened.start()].rstrip()
            phrased = phrases_of_brackets(lead[-LOOK:])
            skipped = max(0, len(lead) - LOOK)
            weekday = _ON_WEEKDAY.search(lead)
            if weekday:
                candidates = self._places.dated(
                    lead[: weekday.start()] + " on ", after[after.index(")") + 1 :]
                )
            else:
                candidates = self._places.in_parentheses(lead)
        else:
            candidates = self._places.dated(before, after)
            phrased = phrases_before(before[-LOOK:], after)
            skipped = max(0, len(before) - LOOK)
        for begin, reach in sorted(set(candidates), key=lambda c: -c[0]):  # the nearest speaks first
            names = self._named_or_press(sentence, (first, start, end, last), begin, reach)
            if names is not None:
                return names
        for phrase in phrased:
            begin = skipped + phrase.start
            if self._is_printed(sentence.text, (first, start, end), begin):
                names = self._of_phrase(sentence, first + begin, end, its=phrase.its)
                if names is not None:
                    return names
        for begin, reach in folio_of(sentence.text[:start]):
            return sentence.names(begin, reach) or None
        return self._foreign(sentence, (first, start, end, last))

    def _foreign(self, sentence: NamedStretch, places: tuple[int, int, int, int]) -> tuple[str, ...] | None:
        """The outlet that French or German words give a date to."""
        first, start, end, last = places
        if NAMED not in sentence.text or not is_foreign_day(sentence.text[first:start]):
            return None
        skipped = max(first, start - LOOK)
        for phrase, behind in foreign_phrases().found(sentence.text[skipped:start], sentence.text[end:last]):
            if behind:
                return sentence.names(end, end + phrase.start)[-1:] or None
            own = next((p for p in sentence.places if p[1] > skipped + phrase.start), None)
            if own is not None:
                return (own[2],)
        return None

    def _of_phrase(
        self, sentence: NamedStretch, begin: int, end: int, *, its: bool
    ) -> tuple[str, ...] | None:
        """The outlets of a phrase that begins there: the one it names, or the one that `its` goes back to."""
        if not its:
            own = next((p for p in sentence.places if p[1] > begin), None)
            if own is None:
                return None if IN_TEXT not in sentence.text[begin:end] else ()
            start = self._with_joined(sentence.text[:begin], begin)
            return sentence.names(start, own[1])
        before = [place for place in sentence.places if place[1] <= begin]
        if sentence.text.startswith(("that ", "the same "), begin):
            return (before[-1][2],) if before else None  # `by Bild, and then that paper's column of`
        if not sentence.text.startswith("its", begin) and not self.has_writer(sentence):
            return None  # `her story`, where no reporter was spoken of
        if before and _OPENS_CLAUSE.search(sentence.text[: before[-1][0]]):
            return (before[-1][2],)
        behind = next((place for place in sentence.places if place[0] >= end), None)
        if not before and behind and len(sentence.text[end : behind[0]].split()) <= _NEXT_WORDS:
            return (behind[2],)  # `In its May 4 summary Kallxo counted`
        return (CARRIED,) if not before and _OPENS_CLAUSE.search(sentence.text[:begin]) else None

    def told_to(self, sentence: NamedStretch, first: int, place: tuple[int, int]) -> tuple[str, ...]:
        """The outlets to which somebody said something on the day at `place`; empty where none is told."""
        if NAMED not in sentence.text:
            return ()
        start, end = place
        if _TO_DO.match(sentence.text, end):
            return ()  # `a court told Kayhan on May 11 to pay`
        begin = max(first, start - LOOK)
        said = sentence.text[begin:start]
        found = self._phrases.told_to.search(said) or self._phrases.asked_by.search(said)
        return sentence.names(begin + found.start(), start) if found else ()

    def has_writer(self, sentence: NamedStretch) -> bool:
        """Whether a sentence speaks of one who writes for an outlet that it names."""
        return bool(self._phrases.has_writer.search(sentence.text))

    def has_other_house(self, sentence: NamedStretch) -> bool:
        """Whether a sentence speaks of an agency, a channel that is none of the outlets that it names."""
        return bool(self._phrases.other_house.search(sentence.text))

    def _named_or_press(
        self, sentence: NamedStretch, places: tuple[int, int, int, int], begin: int, reach: int
    ) -> tuple[str, ...] | None:
        """The outlets of one reading: from `begin` in the part before, to `reach` in that behind the date."""
        first, start, end, last = places
        before = sentence.text[first:start]
        said, after = before[begin:], sentence.text[end : end + max(0, reach)]
        if "had " in said and (sentence.text[last : last + 1] == ";" or "which had" in said):
            return None  # what it had reported may be why the later one is cited
        if not self._is_printed(sentence.text, (first, start, end), begin):
            return None
        if _IN_PLACE.match(said) and words("places").fullmatch(
            "".join(sentence.names(first + begin, start)[:1])
        ):
            return None
        until = start
        if reach == ALONE and (own := next((p for p in sentence.places if p[0] >= first + begin), None)):
            until = min(start, own[1])
        begin = first + self._with_joined(before, begin)
        names = sentence.names(begin, until) or sentence.names(end, end + reach)
        if names or IN_TEXT in said or IN_TEXT in after:
            return names
        return self._of_press(sentence, places, begin)

    def _is_printed(self, text: str, places: tuple[int, int, int], begin: int) -> bool:
        """Whether what is said of a publication is its own day, and one that has come."""
        first, start, end = places
        before = text[first:start]
        said, lead = before[begin:], before[max(0, begin - 60) : begin + 3]
        reads = self._phrases
        if _ITS_PEOPLE.search(said):
            return False  # `dismissed its reporter on`
        if reads.planned_for.search(said) or _TO_COME.search(_QUOTED.sub("", before)[-len(said) - 40 :]):
            return False  # `the programme of the ceremony on`, `will be broadcast on`
        if reads.no_press.search(lead) or reads.no_press.search(lead[:-3]) or _AGAINST.search(lead[:-3]):
            return False  # `an attack on Al Arabiya on`, `protested against its report on`
        if reads.of_others.search(before[max(0, begin - 40) :]):
            return False  # `Reuters cited a police report of`
        if _FIRST.search(before[max(0, begin - 40) :]) and _SINCE.search(text[end : end + 120]):
            return False  # `first named him on May 11, and now says`
        return not reads.of_before.search(before[max(0, begin - 60) :])

    def _of_press(
        self, sentence: NamedStretch, places: tuple[int, int, int, int], begin: int
    ) -> tuple[str, ...] | None:
        """What is given to an article or a house without a name: whichever outlet the sentence names."""
        first, start, end, _ = places
        named = sentence.names(first, start)
        if sentence.text.startswith("it ", begin):
            return named or (CARRIED,)
        if begin >= start and self._phrases.it_says.match(sentence.text, end):
            return named[:1] or (CARRIED,)
        if sentence.text.startswith(("he ", "she "), begin):
            return () if named else (PERSON_BEFORE,)
        if own := OF_OUTLET.match(sentence.text, end):
            return sentence.names(end, own.end())
        noun = words("publication").search(sentence.text, begin, end + 60)
        if noun is None:
            return self._of_house(sentence, (first, start, end), begin)
        return self._of_article(sentence, places, noun)

    def _of_article(
        self, sentence: NamedStretch, places: tuple[int, int, int, int], noun: re.Match[str]
    ) -> tuple[str, ...] | None:
        """What is given to an article: the outlet beside it, else one that it or the last sentence names."""
        first, start, end, last = places
        lead, named = sentence.text[first : noun.start()], sentence.names(first, start)
        for begin, stop, name in reversed(sentence.places):
            if (
                stop < noun.start()
                and begin >= first
                and _ITS_NOUN.fullmatch(sentence.text, stop, noun.start())
            ):
                return (name,)  # `Haaretz, citing a Washington Post report of`
        if _ITS.search(lead) and not named and words("house_before").search(lead):
            return (NAMED_BEFORE,)  # `the network had it wrong in its bulletin of`
        if self._phrases.owned.search(lead):
            return None  # `the ministry's article` is no outlet's
        if (other := _OTHERS.search(sentence.written, 0, noun.start())) and NAMED not in sentence.text[
            other.start() : other.end()
        ]:
            return None  # `a Reuters dispatch of`, where Reuters is not among the outlets
        if named:
            return sentence.names(first, last)
        near = sentence.names(end, end + 50)
        if noun.start() < start and near and self._phrases.near_behind.match(sentence.text, end):
            return near
        if self._is_press(noun[0], lead):
            return sentence.names(first, last)
        alone = lead.endswith("the ") and not sentence.names(end, last)
        return (REPORT_BEFORE,) if alone else None  # `Tasnim spoke of it. The report, dated`

    def _is_press(self, noun: str, lead: str) -> bool:
        """Whether a publication is one of the press, without an outlet's name: no `police report`."""
        bare = noun != "report" or bool(self._phrases.bare.search(lead))
        return bare and bool(words("press").fullmatch(noun))

    def _of_house(
        self, sentence: NamedStretch, places: tuple[int, int, int], begin: int
    ) -> tuple[str, ...] | None:
        """What is given to `the paper`, `the agency`: the outlet that this sentence, or the last, names."""
        first, start, end = places
        if words("press_house").search(sentence.text, begin, end + 60):
            return sentence.names(first, start)
        if not words("house_before").search(sentence.text, begin, end + 60):
            return None
        near = self._phrases.near_behind.match(sentence.text, end)
        names = sentence.names(end, near.end()) if near else ()
        return sentence.names(first, start) or names or (NAMED_BEFORE,)

    def _with_joined(self, before: str, begin: int) -> int:
        """Where the outlets begin that stand before the one found: `Tasnim and Mehr reported`."""
        for _ in range(4):
            found = self._phrases.joined.search(before[max(0, begin - 60) : begin])
            if found is None:
                break
            begin = max(0, begin - 60) + found.start()
        return begin
