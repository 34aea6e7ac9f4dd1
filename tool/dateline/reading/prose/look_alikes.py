"""Which of the things that look like dates are dates.

In: expressions that the grammar found (grammar.py), with the words around them. Out: the same, or
None: numbers that count, names that bear a date, months that are verbs or persons. The look-alikes
are those of newspaper English; the words that tell them stand in the language files.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from dateline.reading.calendars import SOLAR_HIJRI_YEARS
from dateline.reading.prose.grammar import Found
from dateline.reading.prose.tokens import Run
from dateline.values.mentions import Calendar

_NAMED_CALENDAR = re.compile(r"Persian|Iranian|[Ss]olar|Shamsi|Jalali|\bSH\b|Hijri")
_NEAR = 60  # characters within which a numeric Solar Hijri date is named as one
# Years that a bare number may mean in a Hijri calendar as well as in the Gregorian one.
_MAYBE_HIJRI = range(1300, 1461)
_HIJRI_YEARS = range(1200, 1500)
_PAGES = frozenset(("p", "pp", "page", "pages", "no", "No", "nos", "Nos"))
# Letters (lexicon.py) of the words that set a year in time, and of those that leave no doubt.
_TEMPORAL = frozenset("IifrbekptU~dcExuv(zh")
_STRONG = frozenset("IiExu(bekU")
# Letters of the words after which a doubtful month's name is a month, and those that persons follow too.
_MONTH_CONTEXT = frozenset("IibrfUekE~lzNhtxus")
_LOOSE_MONTH_CONTEXT = frozenset("frtbi")
_NO_YEARLESS = frozenset(
    (7, 9, 10)
)  # Mehr is an agency too; Azar and Dey are names: a word of time stands before
_AFGHAN = frozenset(
    (
        "hamal sawr saur sowr jawza jauza saratan asad sunbula sonbola sunbola sonbula mizan aqrab "
        "qaws qaus qows jadi jady jaddi dalw dalv dalwa dalwe hut hoot"
    ).split()
)
_BEFORE_DAYS = frozenset("viUetk(,")
_BEHIND_DAYS = frozenset(
    (
        "when it he she they a an with but for or was were is that while because near outside they we its "
        "his her their did had came went said wrote killed struck left broke so although as two three nobody "
        "no someone police troops"
    ).split()
)
_NAME_BEFORE = re.compile(r"(?:[A-Z][^\W\d_]+|,\s[^\W\d_]+),\s\Z")
# `in the small hours of the 3rd`, `which our clocks called the 14th`
_DAY_NAMED = re.compile(
    r"\b(?:(?:mornings?|evenings?|nights?|afternoons?|hours|dawn|noon|midday|midnight|eve|dusk|sunset|sunrise|close|late|early|"
    r"bulletins?|issue|edition|number|broadcast|dispatch|letter|statement|raid|attack|blast|vote|meeting|session)\s+of|"
    r"(?:our|their|his|her|the|local|my)\s+(?:clocks?|calendars?|log|diary|watch)\s+(?:called|made|makes|calls|read|says|said)|"
    r"(?:it|that|this|which|here|there)\s+(?:was|is)(?:\s+(?:already|still|now|then|by\s+then))?)\s+\Z",
    re.IGNORECASE,
)
_GAME = frozenset("century final finals match game round hour horse mile".split())
_ACROSS = frozenset(
    "across through toward towards against past along over up down into onto be have off".split()
)
_LAWS = frozenset("Act Acts Bill Regulations Ordinance".split())
_MEMORIES = frozenset(
    "recall recalls recalled remember remembers remembered born died founded established".split()
)
_RESOLUTION = re.compile(
    r"\b(?:[Rr]esolutions?|[Dd]ecisions?|[Dd]irectives?|[Rr]egulations?)\s+(?:[A-Z]+/)?\d+\Z"
)
_MAX_NAME = 60  # characters behind a date in which it can be part of a name
_NAMED_BEHIND = re.compile(r"\s+[^\W\d_]+(?:['’]s?)?\s+([^\W\d_]+)")
_VERSION = re.compile(r"\b(?:version|release|build|firmware|v)\s+\Z", re.IGNORECASE)
_NO_PLURALS = frozenset(("was", "is", "has", "as"))
_FIRST_PLAIN_YEAR = 1700  # before it, a number beside a noun is a number
_FIRST_FAR_YEAR = 2100  # "in 2231" counts more often than it dates
_MAX_GAP = 9  # characters looked back over for a number before a parenthesis
_HYPHENS = ("-", "'")


@dataclass(frozen=True, slots=True)
class Place:
    """An expression and what stands around it. `before` is the expression taken before it."""

    run: Run
    found: Found
    before: Found | None
    prose: str
    offset: int

    @property
    def left(self) -> str:
        """The letter before it; empty where the run begins."""
        return self.run.letters[self.found.first - 1] if self.found.first else ""

    @property
    def right(self) -> str:
        """The letter after it; empty where the run ends."""
        return self.run.letters[self.found.last : self.found.last + 1]

    @property
    def next_word(self) -> str:
        """The word after it that no date holds, nothing but blanks between."""
        return self.run.after if self.found.last == len(self.run.letters) else ""

    @property
    def is_glued(self) -> bool:
        """Whether a hyphen or apostrophe ties it to the word after it."""
        return self.right in _HYPHENS and self.found.last == len(self.run.letters) - 1

    @property
    def text_after(self) -> str:
        """The next few characters."""
        end = self.run.tokens[self.found.last - 1].end - self.offset
        return self.prose[end : end + 3]

    @property
    def continues(self) -> bool:
        """Whether it goes on a list: `2003, 2006 and 2010`."""
        if self.before is None or self.before.form != self.found.form:
            return False
        return self.run.letters[self.before.last : self.found.first] in (",", "a", ",a", "–", "t")

    @property
    def counts(self) -> bool:
        """Whether a counted thing follows: `2000 men`, "a shipment of 2013 tarpaulins"."""
        return self.next_word in self.run.language.counted or (
            self.left in ("f", "~") and self.is_before_plural
        )

    @property
    def is_before_plural(self) -> bool:
        """Whether what looks like a noun in the plural follows."""
        after = self.next_word
        return after.islower() and after.endswith("s") and after not in _NO_PLURALS

    @property
    def is_heading(self) -> bool:
        """Whether a year stands alone at the head of its line, or closes it: `2003: Invasion`."""
        start = self.run.tokens[self.found.first].start - self.offset
        before, after = self.prose[max(0, start - 2) : start], self.text_after
        opens = before[-1:] in ("", "\n") and (not after.strip() or after[0] in ":\n")
        return opens or (before == ", " and after[:1] == "\n")

    @property
    def closes_list(self) -> bool:
        """Whether a name and a comma stand before a year that closes its sentence or line."""
        start = self.run.tokens[self.found.first].start - self.offset
        named = _NAME_BEFORE.search(self.prose[max(0, start - _MAX_GAP * 4) : start])
        return named is not None and self.text_after[:1] in ("", ".", "\n", ";", ")")

    @property
    def is_after_adjective(self) -> bool:
        """Whether it stands between an adjective and a noun: "his unsuccessful 1996 campaign"."""
        return self.found.first == 0 and self.run.adjective and self.next_word.islower()


def _is_bracketed_year(place: Place) -> bool:
    """`the war (2003)`, `resolution 2664 (2022)`, but not `1,950 (2011)`."""
    start = place.found.parts[0].start - place.offset
    before = place.prose[max(0, start - _MAX_GAP) : start].rstrip("([ \n")
    if not before[-1:].isdigit():
        return place.right in (")", "–", ",", "")
    resolved = place.prose[max(0, start - 40) : start].rstrip("([ \n")
    return place.right == ")" and _RESOLUTION.search(resolved) is not None


def _is_named_before(place: Place) -> bool:
    """`the Electoral Act 2022`, `she remembers 1982`"""
    if place.found.first:
        return False
    before = place.run.before
    return before in _LAWS or (before in _MEMORIES and not place.next_word.endswith("s"))


def _is_year(place: Place) -> bool:
    left, right = place.left, place.right
    year = place.found.parts[0].year or 0
    if place.counts or year >= _FIRST_FAR_YEAR or (place.is_glued and left not in ("I", "i")):
        return False
    if left == "-":
        return place.run.letters[: place.found.first].endswith("i-")  # "post-2003"
    if left == "(":
        return _is_bracketed_year(place)
    if left == "@":
        return place.run.letters[: place.found.first].endswith(("E@", "&@"))  # "as late as 1781"
    if place.continues or place.is_heading or place.next_word in place.run.language.yearly:
        return True
    plain = year % 100 != 0 or year == 2000
    if (
        left == ""
        and plain
        and (place.closes_list or (year >= _FIRST_PLAIN_YEAR and _is_named_before(place)))
    ):
        return True
    if left not in _TEMPORAL:
        return left == "" and year >= _FIRST_PLAIN_YEAR and plain and place.is_after_adjective
    if left in ("p", "d", "c", "h"):
        after = place.text_after.lstrip()[:1]
        return (
            plain
            and right not in (",", ")", "f")
            and (after.isalpha() or (after != "" and after in "\"“«'‘"))
        )
    if left == "t" and not plain:
        return False
    return left in _STRONG or (plain and year >= 1300)


def _are_years(place: Place) -> bool:
    if place.counts or place.run.before in _PAGES:
        return False
    mark = place.run.letters[place.found.first + 1]
    modern = all(1700 <= (part.year or 0) < 2100 for part in place.found.parts)
    return place.left in _TEMPORAL or (mark != "/" and modern and place.left != "-")


def _is_month(place: Place) -> bool:
    part, run, found = place.found.parts[0], place.run, place.found
    token = run.tokens[found.first]
    if part.calendar is not Calendar.GREGORIAN or token.kind in "PH":
        return part.calendar is not Calendar.GREGORIAN and (part.year or 0) in _HIJRI_YEARS
    if part.year is not None or part.deictic is not None:
        return True
    if token.kind == "m" or place.next_word in run.language.named or place.left == "-" or place.is_glued:
        return False
    if found.last - found.first > 1 or token.value not in run.language.doubtful:
        return True
    return place.continues or _is_surely_month(place)


def _is_surely_month(place: Place) -> bool:
    """Whether the words around a doubtful name (`May`, `March`) make it a month."""
    left, after = place.left, place.next_word
    if left in ("p", "d") and after.islower() and after not in _ACROSS:
        return True  # `the May figure`
    if left not in _MONTH_CONTEXT:
        follows = place.run.letters[place.found.last : place.found.last + 4]
        return re.match("[a–]M" if left else "[atU–-]p?M,?f?Y", follows) is not None
    if after in place.run.language.verbal:
        return False
    return not (left in _LOOSE_MONTH_CONTEXT and after[:1].isupper())


def _is_day(place: Place) -> bool:
    part = place.found.parts[0]
    tokens = place.run.tokens[place.found.first : place.found.last]
    month = next(token for token in tokens if token.kind in "MmPH")
    if part.calendar is not Calendar.GREGORIAN:
        if part.year is None:
            text = place.prose[month.start - place.offset : month.end - place.offset].casefold()
            if text in _AFGHAN:
                return False  # `Asad`, `Hut`, `Mizan` alone are persons, huts and newspapers
            named = part.month not in _NO_YEARLESS or place.left in _STRONG | _MONTH_CONTEXT | frozenset(
                "vat"
            )
            return month.kind == "P" and tokens[0].kind == "D" and named
        return month.kind in "PH" and part.year in _HIJRI_YEARS
    if month.kind in "PH":
        return False
    if part.year is not None or part.deictic is not None:
        return True
    language, after = place.run.language, place.next_word
    end = tokens[-1].end - place.offset
    behind = (
        _NAMED_BEHIND.match(place.prose, end, end + _MAX_NAME)
        if place.left in ("p", "d") and after[:1].isupper()
        else None
    )
    if behind and behind[1] in language.named:
        return False  # `the February 14 Youth Coalition`
    if after in language.named or (tokens[-1].kind == "D" and after in language.counted):
        return False
    doubtful = tokens[-1].kind == "M" and tokens[-1].value in language.doubtful
    return not (doubtful and after in language.verbal)


def _is_weekday(place: Place) -> bool:
    after = place.next_word
    if place.left in ("d", "(", "f") or place.right == "(" or after.startswith("prayer"):
        return False
    return not (place.left == "" and (after[:1].isupper() or place.run.before[:1].isupper()))


def _is_season(place: Place) -> bool:
    """A season without its year: "in the autumn", not "in the fall of the shah"."""
    if place.right == "f" or place.is_glued or place.is_before_plural:
        return False
    return place.run.letters[: place.found.first].endswith("I")


def _is_lone_day(place: Place) -> bool:
    """Whether `the 17th` is a day: no floor, brigade or century, and behind a word that days stand behind."""
    start = place.run.tokens[place.found.first].start - place.offset
    before = place.prose[max(0, start - 2) : start].strip()
    behind = place.left in _BEFORE_DAYS or (place.left == "" and before in ("(", ","))
    if not behind and not _DAY_NAMED.search(place.prose, max(0, start - _MAX_NAME), start):
        return False
    return (place.next_word == "" or place.next_word in _BEHIND_DAYS) and not place.is_glued


def _is_shift(place: Place) -> bool:
    """Whether it counts from a date: "two days before the vote" counts from the vote."""
    last = place.run.letters[place.found.last - 1]
    return last not in "ekv" or not (place.next_word or (last == "v" and place.left in ("I", "i", "e")))


_JUDGES: dict[str, Callable[[Place], bool]] = {
    "year": _is_year,
    "years": _are_years,
    "month": _is_month,
    **dict.fromkeys(("date", "days", "days_first", "year_first"), _is_day),
    "weekday": _is_weekday,
    "bare_season": _is_season,
    "last_month": lambda place: place.next_word not in place.run.language.named,
    "bare_quarter": lambda place: place.next_word not in _GAME,
    "lone_day": _is_lone_day,
    "shift": _is_shift,
}


def _fits(place: Place) -> bool:
    judge = _JUDGES.get(place.found.form)
    if judge is not None:
        return judge(place)
    return all(part.month is None or part.month <= 12 or part.year is not None for part in place.found.parts)


def accepted(place: Place) -> Found | None:
    """The expression, where what stands around it lets it be a date."""
    found = place.found
    if found.form == "numeric":
        return None if found.ambiguous else _numeric(place)
    if not _fits(place):
        return None
    if found.form == "year" and found.parts[0].year in _MAYBE_HIJRI:
        return _native_year(found)
    if place.left == "~" and not found.shift and not _is_topic(place):
        return replace(found, parts=tuple(replace(part, approximate=True) for part in found.parts))
    return found


def _is_topic(place: Place) -> bool:
    """`a conversation about December 2017`: what is spoken of, and no guess at a time."""
    start = place.run.tokens[place.found.first].start - place.offset
    return _SPOKEN.search(place.prose, max(0, start - _MAX_NAME), start) is not None


_SPOKEN = re.compile(
    r"\b(?:conversations?|talks?|talk(?:ed|ing)|questions?|question(?:ed|ing)|asked|asking|ask|spoke|speak(?:s|ing)?|spoken|story|stories|"
    r"books?|films?|novels?|documentary|documentaries|articles?|reports?|essays?|poems?|songs?|memories|wrote|writes?|writing|told|tells?|telling|"
    r"lied|lies|lying|testified|testimony|evidence|statements?|remarks?|arguments?|argued|quarrel|claims?|complaints?|complained|"
    r"facts?|truth|nothing|something|everything|much|more|all|know|knew|knows|known|think|thought|read|heard|said|doubts?|interviews?|interviewed)"
    r"(?:\s+(?:him|her|them|us|me|it|you))?\s+about\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)


def _native_year(found: Found) -> Found | None:
    """A bare year that may be Solar Hijri; it counts only in a text that dates by that calendar."""
    part = found.parts[0]
    if part.year not in SOLAR_HIJRI_YEARS:
        return None
    return replace(found, parts=(replace(part, calendar=Calendar.PERSIAN),))


def _numeric(place: Place) -> Found | None:
    found = place.found
    part = found.parts[0]
    if _VERSION.search(place.prose[max(0, part.start - place.offset - 12) : part.start - place.offset]):
        return None
    if part.calendar is Calendar.GREGORIAN and part.year in _MAYBE_HIJRI:
        start, end = part.start - place.offset, part.end - place.offset
        near = place.prose[max(0, start - _NEAR) : end + _NEAR]
        if not _NAMED_CALENDAR.search(near):
            return None
        return replace(found, parts=(replace(part, calendar=Calendar.PERSIAN),))
    return found
