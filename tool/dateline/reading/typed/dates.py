"""The dates of citations: those of prose, and the short forms that only citations use.

In: text. Out: `CitedDate`s with offsets into it. The grammar is that of `reading.prose_dates`; a short form
(`3/16/96`, `21.01.19`, `June27 ,1997`, `August 24/2020`, `23 Jun 11`) is written out before it is read.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from dateline.reading.prose.context import value_in_year, year_given_by
from dateline.reading.prose_dates import find_dates
from dateline.reading.typed.channels import channel_numbers
from dateline.reading.typed.clocks import clocks
from dateline.reading.typed.day_lists import day_lists, full_year, months_pattern
from dateline.reading.typed.day_papers import day_papers
from dateline.reading.typed.days_elsewhere import days_elsewhere
from dateline.reading.typed.hasty_days import hasty_days, month_of_part
from dateline.reading.typed.impossible_days import impossible_days, turned_stretches
from dateline.reading.typed.led_squares import with_led_squares
from dateline.reading.typed.lexicon import lettered
from dateline.reading.typed.month_pairs import days_over_months, month_pairs
from dateline.reading.typed.months_in_numbers import letters_of_days, months_in_numbers
from dateline.reading.typed.two_calendars import apart_by_calendar, in_one_calendar
from dateline.reading.typed.year_first import year_first
from dateline.values.dates import MONTHS, DateValue, parse_edtf
from dateline.values.mentions import Calendar, DateKind, DateMention, DatePart


@dataclass(frozen=True, slots=True)
class CitedDate:
    """A date as a citation prints it; see `TypedGroup` for its parts."""

    start: int
    end: int
    value: DateValue | None
    month_day: str | None = None
    problem: str | None = None
    misspelt: bool = False  # its month is none: `19 Mya`

    @property
    def is_of_day(self) -> bool:
        """Whether it is more than a year or a span of years: a life, a term, a law."""
        if self.value is not None:
            return re.fullmatch(r"\d{4}(?:/\d{4})?", self.value.edtf()) is None
        season = self.month_day is not None and re.fullmatch(r"[2-4]\d", self.month_day) is not None
        return (self.month_day is not None and not season) or self.problem is not None

    @property
    def is_of_season(self) -> bool:
        """Whether it is a season of a year (EDTF, levels 1 and 2): `2019-22`."""
        return self.value is not None and _SEASON.search(self.value.edtf()) is not None


_SEASON = re.compile(r"^-?\d{4}-(?:2[1-9]|3\d|4[01])$")
YEAR_FIRST = re.compile(r"(?<![\d./-])[12]\d{3}([./])\d{1,2}\1\d{1,2}(?!\d)")
_NUMERIC = re.compile(r"(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d\d)(?![\d/-]|\.\d)")


# `13.03.2017.)`, `13.03.2017.; `: years are ordinals in the western Balkans, as days are in German
_YEAR_STOPPED = re.compile(
    r"(?<!\d)\d{1,2}\.\s?(?:\d{1,2}\.\s?|[^\W\d_]{3,10}\s)(?:19|20)\d\d(?P<stop>\.)(?=\s*[;),\]]|\s[a-zß-öø-ÿčćđšžığş])"
)
_RANGE_OVER = re.compile(
    r"(?<![\d./-])(\d{1,2})/(\d{1,2})\s*[-–]\s*(\d{1,2})/(\d{1,2})/(\d{4}|\d\d)(?![\d/])"
)  # `3/9-3/10/23`
_STOP_LOST = re.compile(
    r"(?<![\d./-])(0?[1-9]|[12]\d|3[01])\.(0[1-9]|1[0-2]|[1-9](?=\.))\.?\s((?:19|20)\d\d)(?!\d)"
)  # `06.03 2021`, `06.03. 2021`, `6.3. 2021`
# `Reuters [20240817]`, `Reuters, 20240817`
_TOGETHER = re.compile(
    r"(?:(?<=[^\W\d_]\s[(\[])|(?<=[^\W\d_],\s))((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=\s*(?:\Z|[;,)\]]))"
)
_SHORT_RANGE = re.compile(r"(?<![\d./-])(\d{1,2})/(\d{1,2})\s*[-–]\s*(\d{1,2})/(\d{4}|\d\d)(?![\d/])")
_NO_YEAR = re.compile(
    r"(?:(?<=,\s)|(?<=,))(\d{1,2})/(\d{1,2})(?=\s*(?:$|[;,)\]]|\([a-z]))"
)  # `IRIB Radio 1, 4/8`
_PAIR = re.compile(r"(?<=,\s)(\d\d)\.(\d\d)(?=\s*(?:\Z|[;,)\]]))")  # `KCNA, 03.25`


# `May. 12, 2014`: the whole name of a month has no stop of a short form
_STOP_TOO_MANY = re.compile(r"(?:(?<=\bMay)|(?<=\bJune)|(?<=\bJuly))\.(?=\s\d{1,2},\s(?:19|20)\d\d)")
_FIRST = re.compile(r"\b1(?:er|ᵉʳ)(?=\s+[a-zéû]{3})")  # `1er mars 2005`
_TWO_ORDINALS = re.compile(
    r"\b(\d{1,2})(?:st|nd|rd|th)\s?[/–-]\s?(\d{1,2})(?:st|nd|rd|th)(?=\s+[A-Z])"
)  # `27th/28th August`
_TWO_DAYS = re.compile(r"(?<![\d.])(\d{1,2})\./(\d{1,2})\.(?=\s+[A-Z])")  # `21./22. Oktober 2023`
_DOTTED = re.compile(
    r"(?:(?<=[\w,;(\[–—-]\s)|(?<=[(\[»›–—-])|\A)(\d{1,2})\.\s?(\d{1,2})\.(?!\s?\d|\w)"
)  # `am 16.10.`, `(14.06.)`
_SLASHED = re.compile(r"(?<=[\w.]\s)(?<!\d\s)(\d{1,2})/(\d{1,2})(?=,\s[12]\d{3})")  # `Nov. 10/11, 2018`
_AMPERSAND = re.compile(r"(?<=\d\s)&(?=\s\d{1,2}(?!\d))")  # `Nov 13 & 14`
_ON_SLASHED = re.compile(r"(?<=\bon\s)(\d{1,2})/(\d{1,2})(?![\d/])")  # `had it on 2/17`
_WITHOUT_YEAR = (_DOTTED, _NO_YEAR, _PAIR, _ON_SLASHED)


def dates_in(
    text: str, *, day_first: bool = True, short_days: bool = False, short_years: bool = False
) -> tuple[CitedDate, ...]:
    """The dates of the text, in order; those counted from another date are none.

    `day_first` says how the document writes `5/11/2020`, `short_days` that it may write `on 13.3`,
    `short_years` that `MAR 24` is a month with its year.
    """
    written = (
        [*_behind_words(text, day_first=day_first), *_opened(text, day_first=day_first)] if short_days else []
    )
    written += _of_short_year(text) if short_years else ()
    written += clocks(text)
    written += day_papers(text)
    written += [(m.start(), m.end(), "Daily") for m in _TODAY.finditer(text)]
    written += [(*m.span("word"), "Daily") for m in _named_as_month().finditer(text)]
    written += [(*m.span("word"), "Daily") for m in _station_of_month().finditer(text)]
    written += [(*m.span(), "Daily") for m in _STATION_OF_DAY.finditer(text)]
    edits = sorted(
        [*_written_out(text, day_first, short_days=short_days), *channel_numbers(text), *written],
        key=_longest_first,
    )
    long, places = _edited(text, edits)
    mentions = [m for m in find_dates(long, day_first=day_first) if m.shift is None and m.parts]
    cited = (
        _cited(mention, places, text) for mention in in_one_calendar(list(_with_years(mentions, long)), long)
    )
    found = _with_impossible(
        [day for date in cited for day in _each_day(_beyond_month(_less_title(date, text), text), text)], text
    )
    return with_led_squares(found, text)


def _with_impossible(found: list[CitedDate], text: str) -> tuple[CitedDate, ...]:
    """The dates, and the days in numbers that cannot be, which none of them overlaps; no parts of these."""
    turned = list(turned_stretches(text))
    found = [d for d in found if not any(s <= d.start and d.end <= e for s, e, _ in turned)]
    beside = [
        CitedDate(start, end, None, None, problem)
        for start, end, problem in (*impossible_days(text), *turned)
        if not any(date.start < end and start < date.end for date in found)
    ]
    return tuple(sorted([*found, *beside], key=_where)) if beside else tuple(found)


def _where(date: CitedDate) -> int:
    return date.start


# A paper's last word, and no day: `L’Orient Today, 14 octobre 2022`; or its only one: `THE SUN, 18 JAN 2018`
_TODAY = re.compile(r"(?<=[^\W\d_] )Today(?=,? \d{1,2}\.? [^\W\d_])|(?<=\bTHE )SUN(?=,? \d)")


@cache
def _named_as_month() -> re.Pattern[str]:
    """A name's last word, and no month: `Chiang Mai, 28 Mar 2023`, `Theresa May, 3 June`."""
    return re.compile(
        lettered(
            r"(?<![\w’'-])(?!(?:Early|Late|Mid|Since|Until|From|In|On|By|To|Of|Each|Every|Last|Next|This|[A-Z][a-z]+day)\s)[A-ZÀ-ÞĐ][\w’'-]*\s"
            r"(?P<word>May|Mai|Mars|Mart|March|April|June|Juni|July|August|Mayo|Julio|Agosto|Abril|Avril|Juin),?\s"
            rf"\d{{1,2}}\.?\s(?:{months_pattern()})(?![\w’'-])"
        )
    )


# `Rádio 9 de Julho, São Paulo, 14 Feb. 2021`, `TikTok account of Lëvizja 9 Mars, 15 March`
_STATION_OF_DAY = re.compile(
    r"\b(?:R[aá]dio|TV|FM|Emisora|Canal|Lëvizja|Mou?vement|Movimiento|Movimento|Coalition|Coalici[oó]n)"
    r"\s(?:d[ue]l?\s|of\s)?\d{1,2}\s(?:de\s)?[A-Za-z][a-zç]+(?=[,;]\s|\s\(|[)\]])"
)


@cache
def _station_of_month() -> re.Pattern[str]:
    """A station's first word, and no month: `to April TV (19 November 2020)`."""
    return re.compile(
        lettered(
            r"(?<!\d\s)(?<!\d\.\s)(?<!\d(?:st|nd|rd|th)\s)(?<!\b(?i:in|by|of)\s)(?<!\b(?i:late|from|each|last|next|this)\s)(?<!\b(?i:early|since|until|every)\s)(?<![\w’'-])"
            r"(?P<word>January|February|March|April|May|June|July|August|September|October|November|December)"
            r"\s(?:TV|FM|Radio|Television)(?=\s?[(,]|\s(?:said|says|reported|reports|showed|shows|aired|quoted|told|on)\s)"
        )
    )


def _longest_first(edit: tuple[int, int, str]) -> tuple[int, int]:
    """Where edits stand that begin together: `14.02.-20.02.2022` is more than `14.02.`."""
    return edit[0], -edit[1]


_SUN = re.compile(r"Sun,?\s+")
_TITLE_BEFORE = re.compile(r"(?:\b[Tt]he|[A-ZÀ-Þ][\w’'-]+)\s+\Z")


def _less_title(date: CitedDate, text: str) -> CitedDate:
    """The date without the last word of the paper that it belongs to: `Island Sun, 24 August 2023`."""
    sun = _SUN.match(text, date.start)
    if sun is None or not _TITLE_BEFORE.search(text, max(0, date.start - 30), date.start):
        return date
    return replace(date, start=sun.end())


_TOO_LATE = re.compile(r"(?<![\w.,/-])(?:3[2-9]|[4-9]\d)(?:st|nd|rd|th|\.)?\s+\Z")
_TOO_LATE_BEHIND = re.compile(r"\.?\s+(?:3[2-9]|[4-9]\d),\s+[12]\d{3}(?!\d)")


def _beyond_month(date: CitedDate, text: str) -> CitedDate:
    """The date with the number beside its month that no month has as a day: `32 Nov. 2019`."""
    if date.problem or not re.fullmatch(r"\d{4}-\d\d|\d\d", date.month_day or _edtf(date)):
        return date
    before = _TOO_LATE.search(text, max(0, date.start - 8), date.start)
    behind = None if before else _TOO_LATE_BEHIND.match(text, date.end)
    if before is None and behind is None:
        return date
    start, end = before.start() if before else date.start, behind.end() if behind else date.end
    return CitedDate(start, end, None, None, f"no month has the day of “{text[start:end]}”")


def _edtf(date: CitedDate) -> str:
    return date.value.edtf() if date.value is not None else ""


_BETWEEN = re.compile(r"\b(?:between|entre|zwischen|tra|fra)\s+(?:the\s+)?(?:[^\W\d_]+\s+)?\Z", re.IGNORECASE)
_BOTH_DAYS = re.compile(r"\d\s*(?P<joint>\b(?:and|und|et|y|e)\b|&)\s*\d", re.IGNORECASE)


@cache
def _note_glued() -> re.Pattern[str]:
    """The number of a note, once set high, that is glued to a year: `November 2022.14 Two`, `May 20224`."""
    return re.compile(
        lettered(
            rf"(?<![\w.])(?i:{months_pattern()})\.?\s(?:\d{{1,2}},\s)?(?:19|20)\d\d"
            r"(?P<number>\d{1,2}(?=[\s.,;:)]|\Z)|(?:\.\d{1,3}(?=\s+[“\"«‘(]?[A-ZÀ-Þ]|\s*\Z)|,\d{1,3}(?=\s|\Z)))"
        )
    )


_NOTE_GLUED = re.compile(r"\b(?:19|20)\d\d[.,]?\d")


def _less_notes(text: str) -> Iterator[tuple[int, int, str]]:
    """Such numbers, to be read as nothing."""
    for match in _note_glued().finditer(text) if _NOTE_GLUED.search(text) else ():
        yield *match.span("number"), " "


def _each_day(date: CitedDate, text: str) -> Iterator[CitedDate]:
    """Two days, where the grammar reads `May 3 and 4` as one stretch of time."""
    joint = _BOTH_DAYS.search(text, date.start, date.end)
    if joint and _BETWEEN.search(text, max(0, date.start - 12), joint.start()):
        joint = None  # `between 4 and 9 June`: one stretch
    first, slash, last = (date.month_day or _edtf(date)).partition("/")
    if joint is None or not slash:
        yield date
        return
    for start, end, day in ((date.start, joint.start("joint"), first), (joint.end("joint"), date.end, last)):
        end = start + len(text[start:end].rstrip())
        start = end - len(text[start:end].lstrip())
        if date.month_day:
            yield CitedDate(start, end, None, day)
        else:
            yield CitedDate(start, end, parse_edtf(day))


def writes_day_first(text: str) -> bool:
    """Whether a document sets the day before the month: by its numbers over 12, else by its month names."""
    score = 0
    written = _NUMERIC.findall(text)
    numbers = [(int(first), int(second)) for first, _, second, _ in written]
    short: set[tuple[int, int]] = set()
    # a day with stops, which is of one order alone, tells nothing of a document that writes `2021-10-09`
    if not numbers or (all(sign == "." for _, sign, _, _ in written) and writes_iso_days(text)):
        if len(YEAR_FIRST.findall(text)) >= 3 or writes_iso_days(text):
            return False
        pairs = ((int(m["first"]), int(m["second"])) for m in _SHORT_DAY.finditer(text))
        short = {pair for pair in pairs if max(pair) <= 31}
        if len(short) <= _HABIT:
            return True
        numbers = sorted(short)
    for first, second in numbers:
        score += 10 * ((first > 12 >= second) - (second > 12 >= first))
    if not score and short:  # of a few weeks: there are more days than months
        score = len({first for first, _ in short}) - len({second for _, second in short})
    if not score:
        score = len(_patterns()[0].findall(text)) - len(_patterns()[1].findall(text))
    return score >= 0


def writes_short_days(text: str) -> bool:
    """Whether a document writes `4-11-2018` or `4/11/18`, and may so leave the year out: `13-11`."""
    numbers = _NUMERIC.findall(text)
    if sum(sign == "/" and len(year) == _SHORT_YEARS for _, sign, _, year in numbers) > _MANY:
        return True
    slashes = sum(sign == "/" for _, sign, _, _ in numbers)
    if slashes > _MANY and slashes >= len(numbers) * _MOSTLY:
        return True
    signs = [sign for _, sign, _, year in numbers if sign in "-." and len(year) == 4]
    if len(signs) > _HABIT and max(signs.count(sign) for sign in "-.") >= len(signs) * _MOSTLY:
        return True
    short = (*_DAY_IN_BRACKETS.finditer(text), *_OPENED_DAY.finditer(text))
    return len(short) > _HABIT


_ISO_DAY = re.compile(r"(?:,?\s|[(\[])[12]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])\s*[;)\]]")


def writes_iso_days(text: str) -> bool:
    """Whether the sources of a document have their days as `2024-01-10`, and may so have `01-10`."""
    return sum(1 for _ in zip(_ISO_DAY.finditer(text), range(_MANY), strict=False)) >= _MANY


def writes_short_years(text: str) -> bool:
    """Whether a document writes its days as `17 MAR 24`, and may so write `MAR 24` for the month."""
    short = (m for m in _patterns()[_SHORT_YEAR].finditer(text) if "-" not in m[0])
    return sum(1 for _ in zip(short, range(_HABIT + 2), strict=False)) > _HABIT + 1


_SHORT_YEAR = 4  # of the patterns, that of `17 MAR 24`


@cache
def _month_of_short_year() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\d.]\s)(?<![\w.])(?P<month>{months_pattern()})\.?\s(?P<year>\d\d)(?=\s*(?:[;,.)\]]|\Z))(?!,\s+(?:19|20)\d\d\b)",
        re.IGNORECASE,
    )


def _of_short_year(text: str) -> Iterator[tuple[int, int, str]]:
    """`MAR 24`, in such a document, where a field ends with it."""
    for match in _month_of_short_year().finditer(text):
        yield match.start(), match.end(), f"{match['month']} {full_year(match['year'])}"


_HABIT = 2  # days, above which it is one
_MANY, _SHORT_YEARS = 7, 2  # days with a slash, above which it is one; digits of such a year
_MOSTLY = 0.75  # of the days: what is typed by hand has slips
_SHORT_DAY = re.compile(r"[^\W\d_],?\s(?P<first>\d{1,2})/(?P<second>\d{1,2})(?=\s*[;\])])")
_DAY_IN_BRACKETS = re.compile(r"[^\W\d_],?\s\d{1,2}/\d{1,2}\s*[;\])]")

# `The Standard (4/5)`, `Spot FM (5/5, 6pm)`, `The Standard (8/5 and 9/5)`: right behind a name
_OPENED_DAY = re.compile(
    lettered(
        r"(?<![\w’'-])(?:[A-ZÀ-Þ\d][\w’'.-]*[”\"’»]?|evening|morning|night|afternoon|day|stations|edition|issue|website)\s[(\[](?P<day>\d{1,2}/\d{1,2})(?:\s(?:and|&|et|und|y)\s(?P<next>\d{1,2}/\d{1,2}))?"
        r"(?=[)\]]|;\s|,\s(?:p+\.\s?\d|\d{1,2}(?:[.:]\d\d)?\s?(?:[ap]\.?m|h\b|hrs|Uhr)))"
    )
)


def _opened(text: str, *, day_first: bool) -> Iterator[tuple[int, int, str]]:
    """Days alone in brackets, in a document that has them so."""
    for match in _OPENED_DAY.finditer(text):
        for part in ("day", "next") if match["next"] else ("day",):
            first, second = map(int, match[part].split("/"))
            day, month = (first, second) if day_first else (second, first)
            if 1 <= month <= _MONTHS_A_YEAR and 1 <= day <= 31:
                yield *match.span(part), f"{MONTHS[month - 1]} {day}"


_MONTHS_A_YEAR = 12
_UNITS = (
    r"\s*(?:%|°|[-–—]?\s?(?:per\s?cent|kilo\w*|metres?|meters?|miles?|hectares?|acres?|dun[au]ms?|litres?|liters?|tonn?e?s?|barrels?|million|billion|trillion|thousand|"
    r"hours?|days?|weeks?|months?|years?|minutes?|points?|degrees?|times|dollars?|euros?|square|cubic|inch(?:es)?|feet|(?:k?m|cm|mm|kg|k?W|[MGT]Wh?|bn|mn|m|g|l|t|h|ha|sq|nm|mb)\b))"
)
_BEHIND_WORD = re.compile(
    r"(?:(?i:\b(?:on|am|le|early\s+on|late\s+on|(?:issue|edition|number|numéro|ausgabe)\s+(?:of|du|vom)))\s+|"
    r"(?:\bBy|\b[A-ZÀ-Þ][\w’-]+[”\"»]?\s+(?:of|vom|du))\s+|(?i:\b(?P<weak>of|from|dated|until|till|since|by|vom|du)\s+))"
    rf"(?P<day>\d{{1,2}})[.-](?P<month>\d{{1,2}})(?![\w%/–-]|[.,]\d|{_UNITS})(?=(?P<stop>[\s”\"»’]*(?:[.,;:)!?]|\Z))?)"
)


def _behind_words(text: str, *, day_first: bool) -> Iterator[tuple[int, int, str]]:
    """`on 13.3`, and where nothing is counted by it, `of 13.3`; `(22/07)` alone, `[08-17]`."""
    for match in _SHORT_ISO.finditer(text) if not day_first else ():
        yield *match.span(), f"{MONTHS[int(match['month']) - 1]} {int(match['day'])}"
    for match in _BEHIND_WORD.finditer(text) if day_first else ():
        day, month = int(match["day"]), int(match["month"])
        if (
            1 <= month <= _MONTHS_A_YEAR
            and 1 <= day <= 31
            and (not match["weak"] or match["stop"] is not None)
        ):
            yield match.start("day"), match.end("month"), f"{MONTHS[month - 1]} {day}"
    for match in _ALONE.finditer(text):
        day, month = int(match["day"]), int(match["month"])
        day, month = (day, month) if day_first else (month, day)
        if (
            1 <= month <= _MONTHS_A_YEAR
            and 1 <= day <= 31
            and (day > _MONTHS_A_YEAR or match["day"][0] == "0" or match["month"][0] == "0")
        ):
            yield *match.span(), f"{MONTHS[month - 1]} {day}"


# `AFP [08-17]`, `Dabanga on [08-17]`, `Dabanga on 08-17`: the month first, as with the year, `2024-08-17`
_SHORT_ISO = re.compile(
    r"(?:(?<=[^\W\d_]\s[(\[])|(?<=\b[Oo]n\s))"
    r"(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])(?![\w/–-]|[.,]\d)"
)
# `Tébessa Info (22/07) named neither`; no share, such as `(1/3)`
_ALONE = re.compile(r"(?<=[^\W\d_]\s[(\[])(?P<day>\d{1,2})/(?P<month>\d{1,2})(?=[)\]])")
# What no text is without that has the short forms; far quicker to look for than all months.
_NEEDED = tuple(
    re.compile(form)
    for form in (
        r"[^\W\d_]\.?\d",
        r"/",
        r"\d",
        r"['’]\d",
        r"\d,",
        r"[(,]\d{4},",
        r"[(,]\s?\d{4},",
    )
)
_compiled: list[tuple[re.Pattern[str], ...]] = []


def _patterns() -> tuple[re.Pattern[str], ...]:
    """Day and month, month and day, and the short forms of either."""
    if not _compiled:
        month = months_pattern()
        _compiled.append(
            tuple(
                re.compile(pattern, re.IGNORECASE)
                for pattern in (
                    rf"\b\d{{1,2}}\.?\s+(?:{month})\b",
                    rf"\b(?:{month})\.?\s+\d{{1,2}}\b",
                    rf"\b(?P<month>{month})(?P<day>\d{{1,2}})\s*,?\s*(?P<year>\d{{4}})\b",
                    rf"\b(?P<month>{month})\.?\s+(?P<day>\d{{1,2}}(?:\s*[-–]\s*\d{{1,2}})?)\s*/\s*(?P<year>\d{{4}})\b",
                    rf"(?<!\w)(?P<day>(?:\d{{1,2}}[-–])?\d{{1,2}})[\s-](?P<month>{month})\.?[\s-]['’]?(?P<year>\d\d)(?![\w:]|[./-]\d|\.[a-z]{{2}}|,\s*\d{{4}})",
                    rf"\b(?P<month>{month})\.?\s+(?P<day>\d{{1,2}}),?\s+['’](?P<year>\d\d)(?!\w)",
                    rf"\b(?P<year>[12]\d{{3}}),\s+(?P<month>{month})\.?\s+(?P<day>\d{{1,2}}(?:\s?[-–]\s?\d{{1,2}})?)(?!\d|,?\s+[12]\d{{3}}(?!\d))",
                    rf"(?<=[(,])(?P<year>[12]\d{{3}}),\s+(?P<day>\d{{1,2}})\.?\s+(?P<month>{month})(?=[),])",
                    rf"(?:(?<=[(,])|(?<=,\s))(?P<year>[12]\d{{3}}),\s+(?P<day>)(?P<month>{month})(?=[),;]|\s*\Z)",
                )
            )
        )
    return _compiled[0]


def _written_out(text: str, day_first: bool, *, short_days: bool) -> Iterator[tuple[int, int, str]]:
    """The short forms of the text and what each stands for."""
    for match in _NUMERIC.finditer(text):
        first, second = match[1], match[3]
        day_leads = day_first or match[2] == "." or int(first) > 12
        if int(first) <= 12 < int(second):
            day_leads = False
        day, month = (first, second) if day_leads else (second, first)
        yield match.start(), match.end(), f"{full_year(match[4])}-{int(month):02d}-{int(day):02d}"
    for match in _YEAR_STOPPED.finditer(text):
        yield *match.span("stop"), ""
    for match in _STOP_TOO_MANY.finditer(text):
        yield match.start(), match.end(), ""
    yield from _shortened(text, day_first, short_days=short_days)
    yield from day_lists(text, day_first=day_first)
    for match in _AMPERSAND.finditer(text):
        yield match.start(), match.end(), "and"
    for pattern, needed in zip(_patterns()[2:], _NEEDED, strict=True):
        for match in pattern.finditer(text) if needed.search(text) else ():
            year = full_year(match["year"])
            day = match["day"]  # `(2020, May)` has none
            joint = f" {day}," if day else ""
            month = match["month"] if day else match["month"].capitalize()
            yield match.start(), match.end(), f"{month}{joint} {year}"


def _shortened(text: str, day_first: bool, *, short_days: bool) -> Iterator[tuple[int, int, str]]:
    """Ranges and days without a year, written in numbers; ordinals that the grammar does not have."""
    for match in _SHORT_RANGE.finditer(text):
        month, year = MONTHS[int(match[1]) - 1] if 1 <= int(match[1]) <= 12 else "", full_year(match[4])
        if month:
            yield match.start(), match.end(), f"{month} {int(match[2])}–{int(match[3])}, {year}"
    yield from _over_months(text, day_first)
    yield from days_elsewhere(text)
    yield from month_pairs(text)
    yield from days_over_months(text)
    yield from year_first(text)
    yield from hasty_days(text)
    yield from apart_by_calendar(text)
    yield from letters_of_days(text)
    yield from _less_notes(text)
    yield from _ordinals(text)
    for match in (m for form in _WITHOUT_YEAR for m in form.finditer(text)):
        leads = day_first or match.re is _DOTTED
        day, month = (match[1], match[2]) if leads else (match[2], match[1])
        if int(month) > 12 and match.re is not _DOTTED:
            if day_first and short_days and 1 <= int(day) <= _MONTHS_A_YEAR:  # `newsletter, 3/23`
                yield match.start(), match.end(), f"{MONTHS[int(day) - 1]} {full_year(month)}"
                continue
            day, month = month, day
        if 1 <= int(month) <= 12 and 1 <= int(day) <= 31:
            yield match.start(), match.end(), f"{MONTHS[int(month) - 1]} {int(day)}"


def _over_months(text: str, day_first: bool) -> Iterator[tuple[int, int, str]]:
    """`3/9-3/10/23`, a stop lost, and a month with its year: `10-2022`."""
    for match in _RANGE_OVER.finditer(text):
        first, second, third, fourth = (int(number) for number in match.group(1, 2, 3, 4))
        start, stop = ((first, second), (third, fourth)) if day_first else ((second, first), (fourth, third))
        if 1 <= start[1] <= _MONTHS_A_YEAR and 1 <= stop[1] <= _MONTHS_A_YEAR:
            days = f"{MONTHS[start[1] - 1]} {start[0]} – {MONTHS[stop[1] - 1]} {stop[0]}"
            yield match.start(), match.end(), f"{days}, {full_year(match[5])}"
    for match in _STOP_LOST.finditer(text):
        yield match.start(), match.end(), f"{match[3]}-{int(match[2]):02d}-{int(match[1]):02d}"
    for match in _TOGETHER.finditer(text):
        yield match.start(), match.end(), "-".join(match.groups())
    yield from months_in_numbers(text)


# `20. March 2019`, as Germans and Slovaks write English
_STOPPED = re.compile(
    r"(?<![\d.–-])(\d{1,2})\.\s(?=(?:January|February|March|May|June|July|October|December)\s\d{4}(?!\d))"
)


def _ordinals(text: str) -> Iterator[tuple[int, int, str]]:
    """Ordinals, and two days of a month with a slash between them."""
    for match in _STOPPED.finditer(text):
        yield match.start(), match.end() - 1, match[1]
    for match in _FIRST.finditer(text):
        yield match.start(), match.end(), "1"
    for match in _TWO_ORDINALS.finditer(text):
        yield match.start(), match.end(), f"{match[1]}–{match[2]}"
    for match in _SLASHED.finditer(text):
        yield match.start(), match.end(), f"{match[1]}–{match[2]}"
    for match in _TWO_DAYS.finditer(text):
        yield match.start(), match.end(), f"{match[1]}.–{match[2]}."


def _edited(text: str, edits: Iterable[tuple[int, int, str]]) -> tuple[str, list[tuple[int, int]]]:
    """The text with the edits made, and where stretches of it came from: (offset there, offset here)."""
    parts: list[str] = []
    places = [(0, 0)]
    done = length = 0
    for start, end, content in edits:
        if start < done:
            continue
        parts += [text[done:start], content]
        length += start - done
        places.append((length, start))
        length += len(content)
        places.append((length, end))
        done = end
    parts.append(text[done:])
    return "".join(parts), places


def _original(offset: int, places: list[tuple[int, int]]) -> int:
    behind = bisect_right(places, offset, key=_there)
    if not behind:
        return offset
    there, here = places[behind - 1]
    if there == offset:
        return here
    found = here + offset - there
    return min(found, places[behind][1]) if behind < len(places) else found


def _there(place: tuple[int, int]) -> int:
    return place[0]


# `and again on`, between two days of one outlet
_TO_NEXT = re.compile(r"[^;]{0,8}|,?\s(?:and|then|again|also|on|und|et|y|e|[\s,])+\s")


def _with_years(mentions: list[DateMention], text: str) -> Iterator[DateMention]:
    """The mentions, `May 3` of `May 3 and May 5, 2020` in the year of the second."""
    for mention, following in pairwise([*mentions, None]):
        assert mention is not None
        near = following is not None and _TO_NEXT.fullmatch(text, mention.end, following.start) is not None
        year = year_given_by(following.value) if near and following is not None else None
        if mention.kind is DateKind.CONTEXT and mention.value is None and year is not None:
            value = value_in_year(mention, year)
            if value is not None:
                yield replace(mention, kind=DateKind.ABSOLUTE, value=value)
                continue
        yield mention


def _cited(mention: DateMention, places: list[tuple[int, int]], text: str) -> CitedDate:
    start, end = _original(mention.start, places), _original(mention.end, places)
    if mention.value is None and mention.problem is None and mention.calendar is Calendar.GREGORIAN:
        return CitedDate(start, end, None, "/".join(_month_day(part) for part in mention.parts))
    return CitedDate(start, end, month_of_part(text, start, mention.value), None, mention.problem)


def _month_day(part: DatePart) -> str:
    month = f"{part.month:02d}" if part.month else ""
    return f"{month}-{part.day:02d}" if part.day else month


_STOP_NEXT = re.compile(r"\.(?=[)\]])")


def with_stops(text: str, dates: Sequence[CitedDate]) -> list[CitedDate]:
    """The dates, with the stop of a short month that ends brackets: `Reuters (5 Oct.) wrote`."""
    return [
        replace(date, end=date.end + 1)
        if text[date.end - 1 : date.end].isalpha() and _STOP_NEXT.match(text, date.end)
        else date
        for date in dates
    ]
