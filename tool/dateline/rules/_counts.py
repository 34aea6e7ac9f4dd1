"""Counts of days and the day beside them: `three days later, on June 9`, `the day after the raid, May 5`.

In: the prose of a chapter with its dates. Out: `Count`s: the day that the text gives, what it counts, in
which direction, and how many days it may be out where it is hedged ("about three days later").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from dateline.reading.prose_dates import shifted
from dateline.values.dates import DateValue, PartialDate, Precision, month_days
from dateline.values.mentions import Anchoring, DateKind, DateMention, Shift

_BESIDE = re.compile(
    r"\s*(?:[,(:—–]|--+)?\s*(?:(?:i\.e\.|that\s+is|namely),?\s+)?(?:only\s+)?(?:(?:on|le|am)\s+)?(?:the\s+)?"
)
_BEHIND = re.compile(
    r"\s*(?:[,(–—]|--+)\s*(?:(?:i\.e\.|that\s+is|that\s+was|namely),?\s+)?(?:exactly\s+|just\s+|only\s+|barely\s+)?"
)
_DASHED = re.compile(r"\s*(?:[–—]|--+)")
_OPENING = re.compile(r"(?:(?:\A|[.;,])\s+(?:and\s+|but\s+)?|\A)[Oo]n\s+\Z")
_CLOSED = re.compile(r"\s*\)?\s*(?:\.|\Z)")
_HEDGED = re.compile(
    r"\b(?:about|around|some|roughly|approximately|nearly|almost|over|under|less\s+than|more\s+than|barely|hardly|"
    r"at\s+least|at\s+most|within|up\s+to|not\s+quite|a\s+little)\s+\Z",
    re.IGNORECASE,
)
_AT_MOST = re.compile(r"\b(?:less\s+than|under|within|at\s+most|up\s+to|not\s+quite)\s+\Z", re.IGNORECASE)
_AT_LEAST = re.compile(r"\b(?:more\s+than|over|at\s+least)\s+\Z", re.IGNORECASE)
_NUMBERS = {
    name: number
    for number, name in enumerate(
        (
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
            "sixteen seventeen eighteen nineteen twenty"
        ).split()
    )
} | {"a": 1, "the": 1}
_TOLD = re.compile(  # but `three days before the feast of May 9` tells when the feast was
    rf"\b(?P<number>{'|'.join(_NUMBERS)}|\d{{1,2}})\s+(?P<unit>days?|weeks?)\s+(?P<side>after|before)\s+"
    r"(?P<what>(?:(?:the|this|that|his|her|its|their)\s+)?[\w’' -]{2,40}?)(?<!\sof)(?<!\sof\s)"
    r"(?=\s*[,(:—–]?\s*(?:on\s+)?\Z)|"
    r"\bthe\s+(?:(?:very\s+)?(?:next|following)\s+(?:morning|evening|night|afternoon)|very\s+next\s+day|(?:morning|evening|night)\s+(?:after|before))"
    r"(?=\s*[,(:—–]?\s*(?:on\s+)?\Z)",
    re.IGNORECASE,
)
# `48 hours later, on May 6`
_TOLD_LATER = re.compile(
    r"\b(?:(?P<one>24|twenty-four)|(?P<two>48|forty-eight)|(?P<three>72|seventy-two))\s+hours\s+(?:later|afterwards?),\s*(?:on\s+)?\Z",
    re.IGNORECASE,
)
# `Three nights later, on May 9`, `exactly a year later, on May 9, 2021`, `ten days later to the day, on`
_TOLD_NIGHTS = re.compile(
    rf"\b(?P<number>{'|'.join(_NUMBERS)}|\d{{1,2}})\s+(?P<unit>days?|nights?|mornings?|evenings?|weeks?|years?)\s+"
    r"(?P<side>later|afterwards?|after|earlier|before)(?P<exact>\s+to\s+the\s+day)?\s*[,(:—–]?\s*(?:on\s+)?(?:the\s+)?\Z",
    re.IGNORECASE,
)
# `the following Monday, May 9`, `the Monday after, May 9`
_NEXT_WEEKDAY = re.compile(r"\b(?:[Tt]he\s+)?(?:following|next)\s+\Z")
_WEEKDAY_AFTER = re.compile(
    r"\b[Tt]he\s+(?P<name>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\s+after(?:wards?)?,\s+(?:on\s+)?(?:the\s+)?\Z"
)
_WEEKDAYS = ("Mon", "Tues", "Wednes", "Thurs", "Fri", "Satur", "Sun")
# `within three days, on May 9`
_TOLD_WITHIN = re.compile(
    rf"\bwithin\s+(?P<number>{'|'.join(_NUMBERS)}|\d{{1,2}})\s+(?P<unit>days?|weeks?)(?:\s+of\s+(?:it|that|this))?\s*,\s*(?:on\s+)?(?:the\s+)?\Z",
    re.IGNORECASE,
)
# `on May 10, the eve of the vote of May 14`
_EVE_BEHIND = re.compile(
    r"\s*[,(–—]\s*(?:on\s+)?the\s+(?:(?P<eve>eve\s+of)|(?:very\s+)?day\s+(?P<side>after|before))\s+"
    r"(?:(?:the|this|that|his|her|its|their)\s+)?(?!that\b|which\b)[^\W\d_][\w’' -]{1,40}?"
    r"(?:\s+(?:of|on)|,(?:\s+on)?|\s*\()\s*(?:the\s+)?",
    re.IGNORECASE,
)
# `Two days later the owner came home (May 14)`
_OPENING_COUNT = re.compile(
    rf"(?:\A|[.;!?]\s+)(?P<number>{'|'.join(_NUMBERS)}|\d{{1,2}})\s+(?P<unit>days?|weeks?)\s+(?P<side>later|earlier),?\s+"
    r"(?:(?!to\b|for\b|of\b|that\b|which\b|who\b|when\b)[\w’'-]+\s+){1,8}?\(\s*(?:on\s+)?\Z",
    re.IGNORECASE,
)
# `Three days after the raid of May 4, on May 9, they …`
_FROM_DAY = re.compile(
    rf"(?:\A|[.;,\n]\s*)(?P<number>{'|'.join(_NUMBERS)}|\d{{1,2}})\s+(?P<unit>days?|weeks?)\s+(?P<side>after|before)\s+"
    r"(?:(?:(?!and\b|but\b)[\w’'-]+\s+){1,8}(?:on|of)\s+)?(?:the\s+)?\Z",
    re.IGNORECASE,
)
_TO_DAY = re.compile(r",\s+on\s+(?:the\s+)?")
# `May 14, three days after the raid of May 9`, `May 14, three days after the raid,`
_SAID_BEHIND = (
    rf"\s*[,(–—]\s*(?:that\s+is,?\s+)?(?:exactly\s+|just\s+|only\s+)?(?P<number>{'|'.join(_NUMBERS)}|\d{{1,2}})\s+"
    r"(?P<unit>days?|weeks?)\s+(?P<side>after|before)\s+(?P<what>(?:(?:the|this|that|his|her|its|their)\s+)?"
    r"(?!that\b|which\b)[^\W\d_][\w’' -]{1,40}?)"
)
_BEHIND_TO_DAY = re.compile(rf"{_SAID_BEHIND}(?:\s+(?:of|on)|,(?:\s+on)?|\s*\()\s*(?:the\s+)?", re.IGNORECASE)
_BEHIND_NOUN = re.compile(rf"{_SAID_BEHIND}(?=\s*[,.;)])", re.IGNORECASE)
_EXACTLY = re.compile(r"\b(?:exactly|precisely)\s+\Z", re.IGNORECASE)
_LOOK = 90  # characters before a day in which its count can stand


@dataclass(frozen=True, slots=True)
class Count:
    """A count and the day beside it; `what` is the noun counted from, empty where the text names none, and
    `anchor` the day counted from, where it stands beside it. A hedge leaves the day a side: `side` is -1
    where the count is the most that may lie between, 1 where it is the least, 0 where it is the count."""

    start: int
    end: int
    day: DateMention
    shift: Shift
    what: str = ""
    anchor: DateValue | None = None
    side: int = 0
    loose: int = -1
    """Days that it may be out; -1: as its unit lets it."""

    @property
    def begins(self) -> int:
        """Where the first of the two stands: what is counted from stands before it."""
        return min(self.start, self.day.start)

    def counted(self, anchor: DateValue) -> DateValue | None:
        """The day that it gives, counted from another."""
        if self.shift.unit == "year" and isinstance(anchor, PartialDate) and anchor.day and anchor.month:
            year = anchor.year + self.shift.count
            return PartialDate(year, anchor.month, min(anchor.day, month_days(year, anchor.month)))
        if self.shift.unit == "month" and isinstance(anchor, PartialDate) and anchor.day and anchor.month:
            months = anchor.year * 12 + anchor.month - 1 + self.shift.count
            year, month = divmod(months, 12)
            return PartialDate(year, month + 1, min(anchor.day, month_days(year, month + 1)))
        value = shifted(self.shift, anchor)
        return value if isinstance(value, PartialDate) and value.day else None


def counts(prose: str, mentions: Sequence[DateMention]) -> Iterator[Count]:
    """The counts of a prose that a day stands beside; one may be read in two ways."""
    for first, second in pairwise(mentions):
        relative, day = (first, second) if first.shift is not None else (second, first)
        if _is_count(relative, prose) and _is_day(day) and _is_pair(prose, relative, day):
            assert relative.shift is not None
            before = prose[max(0, relative.start - 20) : relative.start]
            loose = _hedge_days(relative.shift) if _HEDGED.search(before) and not _side(before) else -1
            yield Count(relative.start, relative.end, day, relative.shift, side=_side(before), loose=loose)
    for place, day in enumerate(mentions):
        if _is_day(day):
            yield from _told(prose, day)
            yield from _told_nights(prose, day)
            yield from _next_weekday(prose, day)
            yield from _told_behind(prose, day, mentions[place + 1] if place + 1 < len(mentions) else None)
    for first, second in pairwise(m for m in mentions if _is_day(m)):
        yield from _from_day(prose, first, second)


def _told(prose: str, day: DateMention) -> Iterator[Count]:
    """The count in words that the reading of dates leaves alone: `three days after the raid, on May 9`."""
    begin = max(0, day.start - _LOOK)
    later = _TOLD_LATER.search(prose[begin : day.start])
    if later is not None and not _HEDGED.search(prose[begin : begin + later.start()]):
        number = _days_later(later)
        yield Count(begin + later.start(), day.start, day, Shift(Anchoring.TEXT, "day", number))
    match = _TOLD.search(prose, begin, day.start)
    if match is None or _HEDGED.search(prose[begin : match.start()]):
        return
    day_after = -1 if match[0].casefold().endswith("before") else 1
    shift = Shift(Anchoring.TEXT, "day", _days(match) if match["number"] else day_after)
    yield Count(match.start(), match.end(), day, shift, _noun(match))


def _told_nights(prose: str, day: DateMention) -> Iterator[Count]:
    """Counts of nights, of years, those that open a sentence which the day closes."""
    begin = max(0, day.start - _LOOK)
    within = _TOLD_WITHIN.search(prose, begin, day.start)
    if within is not None:
        number = _NUMBERS.get(within["number"].casefold()) or int(within["number"])
        number *= 7 if within["unit"].casefold().startswith("week") else 1
        yield Count(within.start(), day.start, day, Shift(Anchoring.TEXT, "day", number), side=-1)
        return
    match = _TOLD_NIGHTS.search(prose, begin, day.start) or _OPENING_COUNT.search(prose, begin, day.start)
    if match is None:
        return
    exact = bool(match.groupdict().get("exact") or _EXACTLY.search(prose, begin, match.start("number")))
    hedged = _HEDGED.search(prose, begin, match.start("number"))
    unit = match["unit"].casefold()
    if hedged or (unit.startswith("year") and not exact):
        return
    number = _NUMBERS.get(match["number"].casefold()) or int(match["number"])
    number *= -1 if match["side"].casefold() in ("earlier", "before") else 1
    shift = Shift(
        Anchoring.TEXT,
        "year" if unit.startswith("year") else "day",
        number * (7 if unit.startswith("week") else 1),
    )
    yield Count(
        match.start("number"), day.start, day, shift, loose=int(not exact) if "ight" in unit or exact else -1
    )


def _next_weekday(prose: str, day: DateMention) -> Iterator[Count]:
    """A weekday that follows, and the day that it is."""
    begin = max(0, day.start - _LOOK)
    if day.weekday is not None and (match := _NEXT_WEEKDAY.search(prose, begin, day.start)):
        yield Count(match.start(), day.start, day, Shift(Anchoring.TEXT, "day", 1, day.weekday))
    elif match := _WEEKDAY_AFTER.search(prose, begin, day.start):
        weekday = _WEEKDAYS.index(match["name"])
        yield Count(match.start(), day.start, day, Shift(Anchoring.TEXT, "day", 1, weekday))


def _hedge_days(shift: Shift) -> int:
    """Days that a count may be out where it is hedged: `about three days later`."""
    return max(2, abs(shift.count))


def _told_behind(prose: str, day: DateMention, following: DateMention | None) -> Iterator[Count]:
    """The count in words behind a day: `May 14, three days after the raid of May 9`."""
    if following is not None and _is_day(following) and following.start - day.end < _LOOK:
        eve = _EVE_BEHIND.fullmatch(prose, day.end, following.start)
        if eve is not None:
            ahead = bool(eve["eve"]) or eve["side"].casefold() == "before"
            shift = Shift(Anchoring.TEXT, "day", -1 if ahead else 1)
            yield Count(eve.start() + 1, eve.end(), day, shift, anchor=following.value)
            return
        match = _BEHIND_TO_DAY.fullmatch(prose, day.end, following.start)
        if match is not None:
            shift = Shift(Anchoring.TEXT, "day", _days(match))
            yield Count(match.start("number"), match.end(), day, shift, anchor=following.value)
            return
    match = _BEHIND_NOUN.match(prose, day.end, min(len(prose), day.end + _LOOK))
    if match is not None:
        shift = Shift(Anchoring.TEXT, "day", _days(match))
        yield Count(match.start("number"), match.end(), day, shift, _noun(match))


def _from_day(prose: str, first: DateMention, second: DateMention) -> Iterator[Count]:
    """The count that opens a sentence and names its day: `Three days after the raid of May 4, on May 9`."""
    begin = max(0, first.start - _LOOK)
    match = _FROM_DAY.search(prose[begin : first.start])
    if match is None or not _TO_DAY.fullmatch(prose, first.end, second.start):
        return
    shift = Shift(Anchoring.TEXT, "day", _days(match))
    yield Count(begin + match.start("number"), first.end, second, shift, anchor=first.value)


def _days_later(match: re.Match[str]) -> int:
    """The days of `48 hours later`."""
    return 1 if match["one"] else 2 if match["two"] else 3


def _side(before: str) -> int:
    """Which side of the count a hedge leaves the day: -1 within it, 1 beyond it."""
    return -1 if _AT_MOST.search(before) else 1 if _AT_LEAST.search(before) else 0


def _days(match: re.Match[str]) -> int:
    """The days that a count in words gives, negative before what it counts from."""
    days = _NUMBERS.get(match["number"].casefold()) or int(match["number"])
    days *= 7 if match["unit"].casefold().startswith("week") else 1
    return -days if match["side"].casefold() == "before" else days


def _noun(match: re.Match[str]) -> str:
    what = (match["what"] or "").split()
    return "" if not what or what[-1].casefold() in ("it", "that", "this") else what[-1]


def _is_count(mention: DateMention, prose: str) -> bool:
    """Whether a mention counts from a date of the text, without a hedge that leaves both sides open."""
    shift = mention.shift
    if shift is None or shift.anchoring is not Anchoring.TEXT or shift.weekday is not None:
        return False
    if not shift.count:
        return shift.unit == "day" and "same" in mention.text.casefold()
    before = prose[max(0, mention.start - 20) : mention.start]
    return not _HEDGED.search(before) or shift.unit == "day" or (_side(before) != 0 and shift.unit != "month")


def _is_day(mention: DateMention) -> bool:
    """Whether a mention gives a whole day itself."""
    value = mention.value
    return mention.kind is not DateKind.RELATIVE and value is not None and value.precision is Precision.DAY


def _is_pair(prose: str, relative: DateMention, day: DateMention) -> bool:
    """Whether a count and the day that it should give stand side by side.

    Behind its day a count belongs to it where it closes the sentence, or the day opens the clause:
    in `on May 4, three days later he left` another day is counted from it.
    """
    if relative.start < day.start:
        return bool(_BESIDE.fullmatch(prose, relative.end, day.start))
    if not _BEHIND.fullmatch(prose, day.end, relative.start):
        return False
    opening = _OPENING.search(prose[max(0, day.start - 20) : day.start])
    return bool(
        _CLOSED.match(prose, relative.end)
        or (opening and prose[relative.end : relative.end + 1] == ",")
        or (_DASHED.match(prose, day.end) and _DASHED.match(prose, relative.end))
    )
