"""Whether a date in prose is the date of a publication, and whose.

In: the words of a sentence before and after a date, folded, and the names of outlets. Out: what the words
make of it. The patterns are those of news prose: an outlet that says something on a day, an article
of a day, something printed by an outlet on a day; the words themselves stand in claim_words.toml.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterable
from enum import Enum
from functools import cache, lru_cache
from importlib import resources

IN_TEXT = "\ue000"  # stands in folded prose for each character of a citation that is the sentence's subject


@cache
def words(name: str) -> re.Pattern[str]:
    """The named list of claim_words.toml as one pattern of whole words, whatever their case."""
    text = resources.files("dateline.reading").joinpath("claim_words.toml").read_text(encoding="utf-8")
    joined = "|".join(tomllib.loads(text)["en"][name])
    return re.compile(rf"(?<![\w-])(?:{joined})(?![\w-])", re.IGNORECASE)


class OutletNames:
    """Finds outlets' names in prose, whatever their accents, apostrophes, hyphens or article."""

    def __init__(self, names: Iterable[str]) -> None:
        """Of names as registries and entries write them."""
        self._names: dict[str, str] = {}
        for name in names:
            words = [w for w in _LETTERS.findall(folded(name)) if w]
            if words and words[0] == "the":
                words = words[1:]
            if sum(map(len, words)) > 1:
                self._names.setdefault(" ".join(words), name)
        listed = sorted(self._names, key=lambda key: (-len(key), key))
        joined = "|".join(_BETWEEN.join(key.split()) for key in listed) or "(?!)"
        self.pattern = rf"(?<![\w-])(?:the\s+)?(?:{joined})(?![\w-])"
        self._search = re.compile(self.pattern)

    def found(self, prose: str, start: int, end: int) -> tuple[str, ...]:
        """The names in a stretch of folded prose, each once, as they were given."""
        keys = (" ".join(_LETTERS.findall(m.group())) for m in self._search.finditer(prose, start, end))
        names = (self._names.get(key.removeprefix("the ")) for key in keys)
        return tuple(dict.fromkeys(name for name in names if name is not None))

    def ends_at(self, prose: str, start: int, end: int) -> bool:
        """Whether a name ends exactly at `end`."""
        return any(match.end() == end for match in self._search.finditer(prose, start, end))


_LETTERS = re.compile(r"[^\W_]+")
_BETWEEN = r"[\s'’.\-–]{1,3}"


@lru_cache(maxsize=4096)
def _base(char: str) -> str:
    plain = unicodedata.normalize("NFKD", char)[0].lower()
    return "i" if plain == "ı" else plain


def folded(text: str) -> str:
    """The text in lower case and without accents, each character in its place."""
    if text.isascii():
        return text.lower()
    return "".join(c.lower() if c.isascii() else _base(c) for c in text)


class Given(Enum):
    """To whom a publication's date is given."""

    OUTLET = "an outlet that the sentence names, or cites in the text"
    PRESS = "an article or the like, of an outlet that is not named"


_AGENCY = (
    r"(?:\s+(?:news\s+agency|agency|newspaper|daily|weekly|magazine|television|tv|radio|news\s+website|"
    r"website|channel))?"
)
_APPEARED = (
    r"(?:ran|run|appeared|went\s+up|came\s+out|(?:was\s+)?(?:published|posted|printed|aired|broadcast))"
)


class Publications:
    """The patterns that give a date to a publication, made once for the outlets of a manuscript."""

    def __init__(self, outlets: OutletNames) -> None:
        """Of the outlets that the prose may name."""
        self.outlets = outlets
        name = rf"(?:{outlets.pattern}|{IN_TEXT}+)"
        noun, says = words("publication").pattern, words("publishing").pattern
        subject = rf"{name}{_AGENCY}"
        saying = rf"(?:(?:had|has)\s+)?(?:\w+ly\s+)?{says}"
        few, some = r"(?:\s+(?!that\b)[\w’'.-]+){0,3}?", r"(?:\s+(?!that\b)[\w’'.-]+){1,6}?"
        printed = (
            r"(?:published|aired|printed|posted|carried|broadcast|quoted|reported|cited|released|issued|run)"
        )
        aside = r"(?:in|citing|quoting|writing|reporting|under|with)"
        tails = (
            rf"{subject},?\s+{saying}(?:\s+(?:on|already\s+on|as\s+early\s+as)|,)?",
            rf"{subject}\s+(?:of|dated|from)",
            rf"{subject}\s+(?:\w+ly\s+)?{words('printing').pattern}{some}\s+on",
            rf"{printed}\s+(?:first\s+)?(?:by|on|in|to|with|through|via){few}\s+{subject}\s+(?:on|of|dated|in)",
            rf"{name}['’]s?{some}\s+(?:of|dated|from)",
            rf"{name}['’]s{few}\s+{words('telling_of').pattern}(?:,?\s+(?:which|that)\s+{_APPEARED})?\s+on",
            rf"{name}['’]s{some},?\s+(?:which|that)\s+{_APPEARED}\s+on",
            rf"{noun}\s+(?:of|in|by|for|from|to|with|on){few}\s+{subject}{few}\s+(?:on|dated|of)",
            rf"{subject},\s+{aside}\b(?!\s+wh)[^;:,]{{0,90}}?\s(?:on|of|dated)",
            rf"{subject},\s+(?:which|that)\s+(?:{_APPEARED}|broke\s+the\s+(?:news|story)|{says})\s+on",
            rf"{name}['’]s?\s+(?:site|website|page|feed|channel)\b[^;:]{{0,30}}?(?:posted|published|put\s+up)\s+on",
            rf"(?:{name}|{noun})[^;:]{{0,80}}?\s(?:dated|under\s+the\s+date\s+of)",
            rf"{noun}\s+(?:of|dated|from)",
            rf"{words('dated_on').pattern}(?:\s+(?:that|which))?(?:\s+{_APPEARED})?\s+on",
        )
        self._tails = re.compile("|".join(rf"(?:{tail})\s+(?:the\s+)?\Z" for tail in tails))
        self._subject_on = re.compile(rf"{subject},?\s+on\s+\Z")
        self._says_next = re.compile(rf"\s*,?\s+{saying}")
        self._told = re.compile(rf"\s*,?\s*(?:the\s+)?(?:[\w-]+\s+){{0,4}}?{subject}\s+{saying}")
        self._noun_next = re.compile(rf"\s+{noun}")
        self._any = re.compile(rf"{name}|{noun}")
        self._ends_named = re.compile(rf"{subject}\s*\Z")
        carried = (
            r"\s+(?:published|posted|carried|aired|printed|broadcast|in|by|on|for|with|to)\b[^,;:]{0,80}"
        )
        self._ends_noun = re.compile(rf"\w\s+{noun}(?:{carried})?\s*\Z|{noun}{carried}\Z")

    def given(self, before: str, after: str) -> Given | None:
        """To whom the date between the two parts of a folded sentence is given; None: to no publication."""
        if not (self._any.search(before) or self._any.search(after)):
            return None
        if re.search(r"\(\s*\Z", before) and re.match(r"\s*\)", after):
            found = self._in_parentheses(before.rstrip()[:-1].rstrip())
        else:
            found = self._is_dated(before, after)
        if not found:
            return None
        if IN_TEXT in before or IN_TEXT in after or self.named(before) or self.named(after):
            return Given.OUTLET
        return Given.PRESS if words("press").search(before[-120:] + " " + after[:40]) else None

    def named(self, part: str) -> tuple[str, ...]:
        """The outlets that a folded part names."""
        return self.outlets.found(part, 0, len(part))

    def _is_dated(self, before: str, after: str) -> bool:
        tail = before[-200:]
        if self._tails.search(tail):
            return True
        if self._subject_on.search(tail) and self._says_next.match(after):
            return True
        if self._noun_next.match(after) and re.search(r"(?:\b(?:a|an|the|its|their)|['’]s)\s+\Z", tail):
            return True
        lead = re.search(r"(?:\A|[;,]\s)\s*[\"“]?(?:on\s+)?\Z", tail)
        return bool(lead and self._told.match(after))

    def _in_parentheses(self, lead: str) -> bool:
        """Whether a date alone in parentheses stands behind an outlet, its article, or a saying of it."""
        tail = lead[-120:]
        if self._ends_named.search(tail) or self._ends_noun.search(tail):
            return True
        last = re.search(r"([\w-]+)\Z", tail)
        return bool(
            last
            and (words("telling").fullmatch(last[1]) or words("publishing").fullmatch(last[1]))
            and words("publication").search(lead)
        )
