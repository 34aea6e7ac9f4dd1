"""Whether a date in prose is the date of a publication, and whose.

In: the sentence that holds the date, and the names of outlets. Out: the outlets that the words give the date
to. The patterns are those of news prose: an outlet that says something on a day, an article of a day,
something printed by an outlet on a day; the words themselves stand in claim_words.toml.

A sentence is read folded, with a mark in place of each letter of an outlet's name, so that a pattern
costs the same whether a report knows five outlets or five hundred.
"""

from __future__ import annotations

import pkgutil
import re
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import groupby

IN_TEXT = "\ue000"  # stands in folded prose for each character of a citation that is the sentence's subject
CARRIED = ""  # for an outlet: that of which the sentence before speaks
_NAMED = "\ue001"  # stands in folded prose for each character of an outlet's name


@cache
def _lists() -> dict[str, list[str]]:
    data = pkgutil.get_data(__package__, "claim_words.toml")
    assert data is not None
    return dict(tomllib.loads(data.decode())["en"])


@cache
def _press_sign() -> re.Pattern[str]:
    """What a sentence without an outlet's name has, if it may speak of a publication."""
    signs = "|".join(words(name).pattern for name in ("publication", "press_house"))
    return re.compile(rf"{signs}|\bit\s")


@cache
def words(name: str) -> re.Pattern[str]:
    """The named list of claim_words.toml as one pattern of whole words, whatever their case."""
    joined = "|".join(_lists()[name])
    return re.compile(rf"(?<![\w-])(?:{joined})(?![\w-])", re.IGNORECASE)


@cache
def word_list(name: str) -> frozenset[str]:
    """The named list of claim_words.toml, where its values are plain words."""
    return frozenset(_lists()[name])


class OutletNames:
    """Finds outlets' names in prose, whatever their accents, apostrophes, hyphens or article."""

    def __init__(self, names: Iterable[str]) -> None:
        """Of names as registries and entries write them."""
        self._names: dict[str, str] = {}
        for name in names:
            parts = [w for w in _LETTERS.findall(folded(name)) if w]
            if parts and parts[0] == "the":
                parts = parts[1:]
            if sum(map(len, parts)) > 1:
                self._names.setdefault(" ".join(parts), name)
        self._search = re.compile(rf"(?<![\w-])(?:the\s+)?{_any_of(self._names)}(?![\w-])")

    def places(self, prose: str) -> list[tuple[int, int, str]]:
        """Where folded prose names an outlet, and the name as it was given."""
        return [
            (m.start(), m.end(), self._names[" ".join(_LETTERS.findall(m.group())).removeprefix("the ")])
            for m in self._search.finditer(prose)
        ]


_LETTERS = re.compile(r"[^\W_]+")
_BETWEEN = r"[\s'’.\-–]{1,3}"


def _any_of(phrases: Iterable[str]) -> str:
    """One pattern of many phrases, branching letter by letter, so that a miss is seen at once."""
    listed = sorted(set(phrases), reverse=True)  # a longer phrase before what it begins with
    return _branches(listed, 0) if listed else "(?!)"


def _branches(phrases: Sequence[str], place: int) -> str:
    """The pattern of what sorted phrases have behind their common beginning."""
    parts = []
    for char, group in groupby(phrases, key=lambda phrase: phrase[place : place + 1]):
        start = _BETWEEN if char == " " else re.escape(char)
        parts.append(start + _branches(list(group), place + 1) if char else "")
    return parts[0] if len(parts) == 1 else f"(?:{'|'.join(parts)})"


@lru_cache(maxsize=4096)
def _base(char: str) -> str:
    plain = unicodedata.normalize("NFKD", char)[0].lower()
    return "i" if plain == "ı" else plain


def folded(text: str) -> str:
    """The text in lower case and without accents, each character in its place."""
    return _ACCENTED.sub(lambda char: _base(char[0]), text).lower()


_ACCENTED = re.compile(r"[^\x00-\x7f]")


@dataclass(frozen=True, slots=True)
class NamedStretch:
    """A folded sentence with its outlets' names marked, and where they stand in it."""

    text: str
    places: tuple[tuple[int, int, str], ...]

    def names(self, start: int, end: int) -> tuple[str, ...]:
        """The outlets named in a part of it, each once."""
        return tuple(dict.fromkeys(name for s, e, name in self.places if s >= start and e <= end))

    @property
    def speaks_of_press(self) -> bool:
        """Whether anything in it may be, or name, a publication."""
        return _NAMED in self.text or IN_TEXT in self.text or bool(_press_sign().search(self.text))


_NAME = rf"(?:{IN_TEXT}+|{_NAMED}+)"
_FEW, _SOME = r"(?:\s+(?!that\b)[\w’'.-]+){0,3}?", r"(?:\s+(?!that\b)[\w’'.-]+){1,6}?"
# `the daily's correspondent in Rome, writing`, `the columnist`: who speaks for an outlet.
_ASIDE = r"(?:,[^,;:]{1,90},|\s+for\s+(?:its|their)\s+part)?"
_ON = (
    r"(?:\s+(?:already|late|early|first|only|again|as\s+early\s+as))?(?:\s+(?:on|in)\b)?"
    r"(?:\s+the\s+(?:morning|evening|night|afternoon|eve)\s+of)?"
)
_APPEARED = (
    r"(?:ran|run|appeared|went\s+up|came\s+out|(?:was\s+)?(?:published|posted|printed|aired|broadcast|filed))"
)
_PRINTED = (
    r"(?:published|aired|printed|posted|carried|broadcast|broken|quoted|reported|repeated|cited|released|"
    r"issued|run)"
)
_MADE = (
    r"(?:made|ran|argued|voiced|raised|described|named|listed|mentioned|announced|reproduced|serialised|"
    r"leaked)"
)
_FRONT = (
    r"(?:(?:and|but|then|only|already|still|again|later|finally|even|so|yet)\s+)?(?:as\s+early\s+as\s+)?(?:(?:late|early)\s+)?"
    r"(?:on\s+)?(?:the\s+(?:morning|evening|night|afternoon|eve)\s+of\s+)?"
)
_LOOK = 200  # characters before a date in which a publication is sought
_CLOSED = re.compile(r"\s*(?:[:,;.)]|\Z)")
_CLOSED_INSIDE = re.compile(r"\s*[,;)]")
_ARTICLE = re.compile(rf"(?:\b(?:a|an|the|its|their)|{_NAME}['’]s?)\s+\Z")
_THE = re.compile(r"\bthe\s+\Z")
_DATED = re.compile(r"\bdated\s+\Z")
_OF_OUTLET = re.compile(rf"\s+(?:of|in|by|from|with)\s+{_NAME}")
_NAME_NEXT = re.compile(rf"\s+{_NAME}")
_LAST_WORD = re.compile(r"([\w-]+)\Z")
_NO_OUTLET = re.compile(
    r"(?:house|kremlin|palace|parliament|knesset|congress|senate|council|court|nations|assembly|bundestag|"
    r"government|embassy|ministry|university|office)\Z",
    re.IGNORECASE,
)


class Publications:
    """The patterns that give a date to a publication; the outlets of a manuscript are its words."""

    def __init__(self, outlets: OutletNames) -> None:
        """Of the outlets that the prose may name."""
        self.outlets = outlets
        noun, says = words("publication").pattern, words("publishing").pattern
        agency, role = words("agency").pattern, words("press_role").pattern
        named = rf"{_NAME}(?:\s+(?:news\s+)?{agency})?"
        unnamed = rf"(?:the|its)\s+(?:[\w-]+\s+)?{words('press_house').pattern}"
        speaker = rf"(?:{named}|{unnamed})(?:(?:['’]s?)?{_FEW}\s+{role}(?:\s+[\w’'.-]+){{0,3}}?)?"
        adverb = r"(?:(?:then|also|first|both|itself|later|now|again|even|\w+ly)\s+)?"
        saying = rf"(?:(?:had|has)\s+)?{adverb}{says}(?:\s+(?:him|her|it|them|so|this))?"
        tails = (
            rf"{speaker}{_ASIDE},?(?:\s+(?:that|which|who))?\s+{saying},?{_ON},?",
            rf"{named}\s+was\s+(?:the\s+)?first\s+to\s+\w+[^;:.]{{0,30}}?\bon",
            rf"{named}\s+{says}\s+in\s+(?:an?|its|the)\s+(?:\w+\s+){{0,2}}?{noun}\s+(?:{_APPEARED}\s+)?(?:on|of|the\s+same\s+day,)",
            rf"{_NAME}['’]s\s+(?:\w+\s+){{1,3}}(?:wrote|reported|argued|commented|noted)\s+on",
            rf"{named}\s+put\s+(?:[\w’'-]+\s+){{2,7}}on",
            rf"readers\s+of\s+{named}\s+(?:\w+\s+)?(?:learned|learnt|read|found|saw|told)\s+on",
            rf"{_NAME}['’]s?\s+(?:\w+\s+)?edition\s+(?:carried|printed|ran|had)\s+[^;:,]{{0,40}}?\bon",
            rf"{named}\s+(?:of|dated|from)",
            rf"{named}\s+(?:\w+ly\s+)?{words('printing').pattern}{_SOME}\s+on",
            rf"{named}\s+broke\s+the\s+(?:news|story)\s+on",
            rf"{_PRINTED}\s+(?:first\s+)?(?:by|on|in|to|with|through|via){_FEW}\s+{named}\s+(?:on|of|dated|in)",
            rf"{_NAME}['’]s?{_SOME},?\s+(?:of|dated|from)",
            rf"{_NAME}['’]s{_FEW}\s+{words('telling_of').pattern}(?:,?\s+(?:which|that)\s+{_APPEARED})?\s+on",
            rf"{_NAME}['’]s{_SOME},?\s+(?:which|that)\s+{_APPEARED}\s+on",
            rf"{noun}\s+(?:of|in|by|for|from|to|with|on){_FEW}\s+{named}{_FEW},?\s+(?:on|dated|of)",
            rf"{named},\s+(?:in|citing|quoting|writing|reporting|under|with)\b(?!\s+wh)[^;:,]{{0,90}}?\s(?:on|of|dated)",
            rf"{named},\s+(?:which|that)\s+(?:{_APPEARED}|broke\s+the\s+(?:news|story)|{says})\s+on",
            rf"{_NAME}['’]s?\s+(?:site|website|page|feed|channel)\b[^;:]{{0,30}}?{_PRINTED}[^;:]{{0,30}}?\son",
            rf"{speaker},?\s+(?:writing|reporting)\s+on",
            rf"{named},\s+(?:which|that)\s+{words('printing').pattern}\s+(?:it|them|the\s+\w+)\s+on",
            rf"(?:according\s+to|so|wrote|said|reported|warned)\s+{named},?\s+on",
            rf"writing\s+(?:in|for)\s+{named}\s+on",
            rf"(?:appeared|column|writing|page|pages)(?:\s+of|\s+in)\s+{named}\s+on",
            rf"(?:{_MADE}|{words('telling').pattern})\s+(?:first\s+)?in\s+{named}\s+on",
            rf"{noun}(?:\s+(?:of|in|by|for|from|to|with|on){_FEW}\s+{named})?,?\s+{_APPEARED}\s+on",
            rf"{_NAME}(?:['’]s?)?\s+(?:\w+\s+)?{noun},?\s+(?:that\s+|which\s+)?{_APPEARED}\s+on",
            rf"its\s+(?:own\s+)?{noun}\s+(?:on|of)",
            rf"it\s+(?:\w+ly\s+)?{says},?{_ON}",
            rf"{_NAME}\s+{noun}\s+(?:on|from)",
            rf"{noun}\s+that\s+(?:is|was)\s+dated",
            rf"(?:{_NAME}|{noun})[^;:]{{0,80}}?\s(?:dated|under\s+the\s+date\s+of)",
            rf"{noun}\s+(?:of|dated|from)",
            rf"{words('dated_on').pattern}(?:\s+(?:that|which))?(?:\s+{_APPEARED})?\s+on",
        )
        self._tail = re.compile(rf"(?:{'|'.join(tails)})\s+(?:the\s+)?\Z")
        starts = (
            _NAME,
            unnamed,
            noun,
            _PRINTED,
            "its?|so|according|appeared|column|writing|pages?|wrote|said|warned|readers",
            _MADE,
            words("telling").pattern,
        )
        self._starts = re.compile(rf"(?<![\w-])(?:{'|'.join(starts)})(?![\w-])")
        self._in_print = re.compile(rf"(?:\A\W*|[,(]\s*)in\s+({named})\s+on\s+\Z")
        self._subject_on = re.compile(rf"{speaker}(?:,|\s*[–—])?(?:\s+(?:which|that|who))?\s+on\s+\Z")
        self._says_next = re.compile(rf"\s*[,–—]?\s+{saying}")
        self._told = re.compile(
            rf"\s*,?\s*(?:did\s+)?(?:(?:the|a|an|state|both)\s+)?(?!as\b)(?:(?!as\b)[\w-]+\s+){{0,4}}?"
            rf"(?:{_NAME}(?:['’]s?)?(?:\s+[\w-]+)?\s+{noun}|{noun}\s+(?:of|in|by|from|on)\s+{named}|{speaker}(?:\s+and\s+{named})?)"
            rf"{_ASIDE},?\s+(?:{saying}(?!\s*,)|(?:report|write|say|publish|showed|read)\b)"
        )
        self._noun_next = re.compile(rf"\s+(?:(?:[\w-]+|{_NAME})\s+){{0,2}}?{noun}")
        self._in_it = re.compile(rf"\s*,?\s+in\s+({named})\s*,")
        self._printed_on = re.compile(rf"(?:{_PRINTED}|appeared|{noun})(?:\s+first)?\s+on\s+\Z")
        self._by_next = re.compile(rf"\s*,?\s+(?:by|in|on)\s+{named}(?![’'])")
        self._ends_named = re.compile(rf"{named}\s*\Z")
        self._heads = re.compile(rf"\A\W*{named},?\s*\Z")
        self._in_brackets = re.compile(rf"[(;]\s*{named},?\s*\Z")
        self._article_behind = re.compile(
            rf"\s*,?\s+(?:(?:the|an?|its)\s+)?{_NAME}(?:['’]s?)?(?:\s+[\w-]+)?\s+{noun}"
        )
        carried = (
            r"\s+(?:published|posted|carried|aired|printed|broadcast|in|by|on|for|with|to)\b[^,;:]{0,80}"
        )
        self._ends_noun = re.compile(rf"\w\s+{noun}(?:{carried})?\s*\Z|{noun}{carried}\Z")
        self._lead = re.compile(rf"(?:\A|[;,]\s)\s*[\"“]?{_FRONT}\Z")
        self._owned = re.compile(r"(?!(?:it|that)['’]s)[\w.]+['’]s?\s+(?:[\w-]+\s+){0,2}\Z")
        self._bare = re.compile(r"(?:\b(?:an?|its|this|that)|\d)\s+\Z")
        self._joined = re.compile(rf"{named}\s*(?:,|,?\s*\band\b)\s*\Z")

    def stretch(self, text: str) -> NamedStretch:
        """A folded sentence, its outlets' names marked."""
        places = tuple(self.outlets.places(text))
        parts, done = [], 0
        for start, end, _ in places:
            parts += [text[done:start], _NAMED * (end - start)]
            done = end
        return NamedStretch("".join([*parts, text[done:]]), places)

    def given(
        self, sentence: NamedStretch, first: int, place: tuple[int, int], last: int
    ) -> tuple[str, ...] | None:
        """The outlets that the date at `place` is given to; none: whichever is cited; None: to none."""
        if not sentence.speaks_of_press:
            return None
        start, end = place
        before, after = sentence.text[first:start], sentence.text[end:last]
        if re.search(r"\(\s*\Z", before) and re.match(r"\s*\)", after):
            lead = before.rstrip()[:-1].rstrip()
            candidates = self._in_parentheses(lead)
        else:
            candidates = self._dated(before, after)
        for begin, reach in candidates:
            names = self._named_or_press(sentence, (first, start, end, last), begin, reach)
            if names is not None:
                return names
        return None

    def _named_or_press(
        self, sentence: NamedStretch, places: tuple[int, int, int, int], begin: int, reach: int
    ) -> tuple[str, ...] | None:
        """The outlets of one reading: from `begin` in the part before, to `reach` in that behind the date."""
        first, start, end, last = places
        before = sentence.text[first:start]
        said, after = before[begin:], sentence.text[end : end + reach]
        if "had " in said and (sentence.text[last : last + 1] == ";" or "which had" in said):
            return None  # what it had reported may be why the later one is cited
        if words("of_before").search(before[max(0, begin - 20) :]):
            return None
        begin = first + self._with_joined(before, begin)
        names = sentence.names(begin, start) or sentence.names(end, end + reach)
        if names or IN_TEXT in said or IN_TEXT in after:
            return names
        return self._of_press(sentence, places, begin)

    def _of_press(
        self, sentence: NamedStretch, places: tuple[int, int, int, int], begin: int
    ) -> tuple[str, ...] | None:
        """What is given to an article or a house without a name: whichever outlet the sentence names."""
        first, start, end, last = places
        if sentence.text.startswith("it ", begin):
            return sentence.names(first, start) or (CARRIED,)
        noun = words("publication").search(sentence.text, begin, end + 60)
        if noun is None:
            house = words("press_house").search(sentence.text, begin, end + 60)
            return sentence.names(first, start) if house else None
        if self._owned.search(sentence.text[first : noun.start()]):
            return None  # `the ministry's article` is no outlet's
        if sentence.names(first, start):
            return sentence.names(first, last)
        if noun.start() < start and (near_names := sentence.names(end, end + 50)):
            return near_names
        if not words("press").fullmatch(noun[0]) or (
            noun[0] == "report" and not self._bare.search(sentence.text[first : noun.start()])
        ):
            return None  # `a police report`
        return sentence.names(first, last)

    def _with_joined(self, before: str, begin: int) -> int:
        """Where the outlets begin that stand before the one found: `Tasnim and Mehr reported`."""
        for _ in range(4):
            found = self._joined.search(before[max(0, begin - 60) : begin])
            if found is None:
                break
            begin = max(0, begin - 60) + found.start()
        return begin

    def _dated(self, before: str, after: str) -> Iterator[tuple[int, int]]:
        """From where in the part before, and as far as where in that behind, words date a publication."""
        here = len(before)
        skipped = max(0, here - _LOOK)
        tail = before[skipped:]
        if self._printed_on.search(tail) and (behind := self._by_next.match(after)):
            yield here, behind.end()
        for start in self._starts.finditer(tail):
            if self._tail.match(tail, start.start()):
                yield skipped + start.start(), 0
        if (found := self._in_print.search(tail)) and not _NO_OUTLET.search(found[1]):
            yield skipped + found.start(1), 0
        for pattern, next_to in (
            (self._subject_on, self._says_next),
            (self._heads, _CLOSED),
            (self._in_brackets, _CLOSED_INSIDE),
        ):
            if (found := pattern.search(tail)) and next_to.match(after):
                yield skipped + found.start(), 0
        yield from self._named_behind(tail, after, here)

    def _named_behind(self, tail: str, after: str, here: int) -> Iterator[tuple[int, int]]:
        """The readings of a publication named behind its date: `a May 5 report`, `On May 5 it said`."""
        if (found := _ARTICLE.search(tail)) and (behind := self._noun_next.match(after)):
            of_outlet = _OF_OUTLET.match(after, behind.end())
            yield here - len(found[0]), (of_outlet or behind).end()
        if _THE.search(tail) and (behind := _NAME_NEXT.match(after)):
            yield here, behind.end()  # `in the May 5 Kayhan`
        if _DATED.search(tail) and (behind := self._article_behind.match(after)):
            yield here, behind.end()
        if not self._lead.search(tail):
            return
        if (behind := self._in_it.match(after)) and not _NO_OUTLET.search(behind[1]):
            yield here, behind.end()
        if behind := self._told.match(after):
            yield here, behind.end()

    def _in_parentheses(self, lead: str) -> Iterator[tuple[int, int]]:
        """Where a date alone in parentheses stands behind an outlet, its article, or a saying of it."""
        skipped = max(0, len(lead) - _LOOK)
        tail = lead[skipped:]
        for pattern in (self._ends_named, self._ends_noun):
            if found := pattern.search(tail):
                yield skipped + found.start(), 0
        last = _LAST_WORD.search(tail)
        says = last and (words("telling").fullmatch(last[1]) or words("publishing").fullmatch(last[1]))
        if says and (noun := words("publication").search(lead)):
            yield noun.start(), 0
