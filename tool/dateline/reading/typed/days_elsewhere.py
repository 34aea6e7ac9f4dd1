"""Days in the months of languages that the grammar of prose does not read, and in English ones written small.

In: text. Out: what to read in their place, as (start, end, text): `14 de abril de 2021` as `April 14, 2021`,
`6 abr. 2021` likewise, `mar. 2021` as `March 2021`, and the year first with a stop, as Hungarian and the
Russian standard for references have it: `2020. május 4.`, `2020. 12 May.`, `2020. – 12 мая`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from dateline.reading import packaged
from dateline.reading.alternatives import longest_first
from dateline.reading.prose.lexicon import lexicon
from dateline.values.dates import MONTHS

Edit = tuple[int, int, str]

_LONG = 4  # letters; a month of more stands for itself without a year
# Read as they stand where they are written large: `4 and 6 May 2020`.
_ENGLISH_TOO = "Jan|Feb|Mar|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
_SMALL_MONTH = "january|february|march|april|may|june|july|august|september|october|november|december"
_JOINTS_OF_TWO = ("y", "e", "i")


def _numbered(rows: list[str]) -> dict[str, int]:
    return {name: number for number, row in enumerate(rows, 1) for name in row.split()}


@cache
def months_elsewhere() -> dict[str, int]:
    """The number of each month in these languages, full or shortened."""
    table = packaged.table(__package__, "months.toml")
    return {
        name.casefold(): n
        for key in ("elsewhere", "romance", "romance_short")
        for name, n in _numbered(table[key]).items()
    }


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    """A day of a month in full, of one cut short, a month with its year, a day behind its year."""
    table = packaged.table(__package__, "months.toml")
    full, romance = _numbered(table["elsewhere"]), _numbered(table["romance"])
    short = longest_first(_numbered(table["romance_short"]))
    months, longer = (
        longest_first({**full, **romance}),
        longest_first(name for name in full if len(name) > _LONG),
    )
    # `out.` and `set.` are words of English without their stops
    cut = rf"(?:(?P<month>(?!(?:out|set)\b(?!\.|\s(?:19|20)\d\d)|(?-i:{_ENGLISH_TOO}))(?:{short}))\b\.?)"
    first = r"(?:(?P<first>\d{1,2})[º°]?(?P<joint>\s+(?:al?|ao|e|y|i)\s+(?:el\s+|il\s+)?|\s?[-–]\s?|/))?"
    day = rf"(?<![\d.,/-])\b{first}(?P<day>0?[1-9]|[12]\d|3[01])(?:\.?[º°]|\.)?"
    year = r",?\s+(?:de\s+|del\s+)?(?P<year>\d{4})(?!\d)(?:\s(?:г|р|года|року|r|roku)\b)?"
    near = r",?\s+(?:del?\s+)?(?P<year>(?:19|20)\d\d)"
    # `abril 17 de 2021`, as Colombia and Mexico write it too
    ahead_of_last = r"(?:(?P<first>\d{1,2})(?P<joint>\s+(?:al?|y|e|i)\s+|\s?[-–]\s?))?"
    behind = rf"{ahead_of_last}(?P<day>0?[1-9]|[12]\d|3[01])(?!\d)"
    ahead = r"(?:\A|(?<=[.,;(–—-]\s)|(?<=\())(?P<year>(?:19|20)\d\d)\.\s(?:[–—-]\s)?"
    every = f"{months}|{_SMALL_MONTH}|{_ENGLISH_TOO}"
    forms = (
        rf"{day}\s+(?:de\s+|di\s+|d[’']|ta[’']\s+)?(?:(?P<month>{months}){year}|(?P<alone>{longer})\b)",
        rf"{day}\s+(?:de\s+|d[’'])(?P<month>{longest_first(romance)})\b(?!,?\s+(?:del?\s+)?\d{{4}})",
        rf"{day}\s+(?:de\s+|di\s+)?{cut}(?:{year}|(?<=\.)(?=\s*(?:[,;)\]–—-]|\Z)|\s+(?:e|y|a)\s+\d))",
        rf"{day}[/-](?P<month>{short})\.?[/-](?P<year>\d{{4}}|\d\d)(?![\w/-])",
        rf"(?<![\w.-])(?P<month>{longest_first(romance)}|(?:{short})(?=\.))\.?{near}(?![\d/-])",
        rf"(?<![\w.-])(?P<month>{longest_first(romance)}|(?:{short})(?=\.))\.?\s+{behind}(?:{near}|/(?P<year_too>(?:19|20)\d\d))(?![\d/-])",
        rf"(?:(?<=,\s)|(?<=\())(?P<month>{longest_first(romance)})\s+{behind}(?=\s*(?:[;)\]]|\Z))",
        rf"(?<=[(,])(?P<year>[12]\d{{3}}),\s+(?P<day>\d{{1,2}})\.?\s+(?:de\s+)?(?P<month>{months}|{_SMALL_MONTH})(?=[),])",
        rf"{ahead}(?P<day>0?[1-9]|[12]\d|3[01])\.?\s(?P<month>{every})\b",
        rf"{ahead}(?P<month>{every})\b\.?\s(?P<day>0?[1-9]|[12]\d|3[01])(?!\d|\.\d)",
        # `2019. gada 3. jūnijs`, `2019 m. birželio 3 d.`, as Latvian and Lithuanian have it
        rf"(?<![\d.-])(?P<year>(?:19|20)\d\d)\.?\s(?:gada|g\.)\s(?P<day>0?[1-9]|[12]\d|3[01])\.\s(?P<month>{months})\b",
        rf"(?<![\d.-])(?P<year>(?:19|20)\d\d)\s?m\.\s(?P<month>{months})\s(?P<day>0?[1-9]|[12]\d|3[01])(?:\s?d\.)?(?!\w)",
    )
    return tuple(re.compile(form, re.IGNORECASE) for form in forms)


# `2 june 2021`, `[Radio Fides, 9 march]`, `june 2, 2021`: English months as people type them in haste
_WRITTEN_SMALL = re.compile(
    rf"\b(?P<day>\d{{1,2}})\s+(?P<month>{_SMALL_MONTH})(?:,?\s+(?P<year>\d{{4}})\b|(?=\s*[,;)\]]|\s*\Z))"
    rf"|\b(?P<first>{_SMALL_MONTH})\s+(?P<second>\d{{1,2}}),\s+(?P<of>\d{{4}})\b"
)


# `viernes 17 de abril`, `sexta-feira, 17 de abril`: read as any day of the week, for only its date counts
_DAY_OF_WEEK = re.compile(
    r"(?:(?<=[,;]\s)|(?<=\())(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?|"
    r"lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica)(?=,?\s\d{1,2}º?\s(?:de\s|di\s)?[^\W\d_]{3})",
    re.IGNORECASE,
)


def days_elsewhere(text: str) -> Iterator[Edit]:
    """What to read for each such day, as English writes it."""
    yield from ((*match.span(), "Friday") for match in _DAY_OF_WEEK.finditer(text))
    for form in _forms():
        for match in form.finditer(text):
            if _joins_days(text, match):
                yield from _each_day(text, match)
            elif not _closes_range(text, match):
                yield match.start(), match.end(), _as_english(match)
    for match in _WRITTEN_SMALL.finditer(text):
        name, day = match["month"] or match["first"], int(match["day"] or match["second"])
        year = match["year"] or match["of"]
        yield match.start(), match.end(), _in_english(name.title(), year, day)


# `3, 9 y 20 de julio de 2021`: the days ahead of two that are joined; `entre 9 y 20 de julio` is one stretch
_AHEAD = re.compile(
    r"(?:(?<=[,;]\s)|(?<=[(\[])|(?<=\b(?:el|em|il|de|le|os|no)\s)|(?<=\b(?:los|del|nos|dos)\s)|\A)(?:\d{1,2}[º°]?,\s+)+\Z"
)
_STRETCH = re.compile(r"\b(?:entre|tra|fra|între)\s+(?:el\s+|il\s+|os?\s+|las?\s+)?\Z", re.IGNORECASE)


def _joins_days(text: str, match: re.Match[str]) -> bool:
    """Whether it is two days, each of which stands for itself."""
    joint = (match.groupdict().get("joint") or "").split()
    before = max(0, match.start() - _BEFORE), match.start()
    return bool(joint) and joint[0] in _JOINTS_OF_TWO and _STRETCH.search(text, *before) is None


def _each_day(text: str, match: re.Match[str]) -> Iterator[Edit]:
    """Each of several days with the month and the year that they share."""
    behind = match.start() == match.start("first")  # the month: `9 y 20 de julio`, not `julio 9 y 20`
    last_two = [int(match["first"]), int(match["day"])]
    ahead = _AHEAD.search(text, max(0, match.start() - _BEFORE), match.start()) if behind else None
    places = list(re.compile(r"\d+").finditer(text, *ahead.span())) if ahead else []
    days = [*(int(place[0]) for place in places), *last_two]
    for place in places if days == sorted(set(days)) else ():
        yield *place.span(), _in_english(*_month_of(match), int(place[0]))
    for start, end, day in zip(
        (match.start(), match.start("day")), (match.end("first"), match.end()), last_two, strict=True
    ):
        yield start, end, _in_english(*_month_of(match), day)


# `du 4 au 10 mai 2015`, `vom 28. Mai bis 4. Juni 2015`: the grammar of prose reads them whole
_RANGES = {
    "fr": re.compile(r"\d{1,2}(?:er)?(?:\s+[^\W\d_]{3,9}\.?)?\s+(?:au|et)\s+(?:le\s+)?\Z"),
    "de": re.compile(r"\d{1,2}\.(?:\s+[^\W\d_]{3,9}\.?)?\s+(?:bis|und)\s+(?:zum\s+|am\s+|vom\s+)?\Z"),
}


def _closes_range(text: str, match: re.Match[str]) -> bool:
    """Whether it is the end of a stretch of French or German days, in a month that others share."""
    parts = match.groupdict()
    start = match.start()
    if parts.get("joint"):
        return False
    if not parts.get("day"):  # `du 3 au 10 novembre 2021`: the month and its year, behind the day
        day = _DAY_BEFORE.search(text, max(0, start - 5), start)
        if day is None:
            return False
        start = day.start()
    name = (parts["month"] or parts["alone"]).casefold()
    before = max(0, start - _BEFORE)
    return any(
        name in _months_of(language) and form.search(text, before, start) is not None
        for language, form in _RANGES.items()
    )


_BEFORE = 25  # characters
_DAY_BEFORE = re.compile(r"(?<!\d)\d{1,2}\.?\s\Z")


@cache
def _months_of(language: str) -> frozenset[str]:
    """The months of a language that the grammar of prose reads."""
    words = lexicon(language).words.items()
    return frozenset(form.casefold() for form, word in words if word.kind in ("M", "m"))


def _as_english(match: re.Match[str]) -> str:
    month, year = _month_of(match)
    parts = match.groupdict()
    if not parts.get("day"):
        return f"{month} {year}"
    joint = (parts.get("joint") or "").strip()
    two = joint.split()[0] in _JOINTS_OF_TWO if joint else False
    days = f"{parts['first']}{' and ' if two else '–'}" if joint else ""
    return _in_english(month, year, f"{days}{int(parts['day'])}")


def _month_of(match: re.Match[str]) -> tuple[str, str | None]:
    """The month and the year, if there is one, of a day or of several."""
    parts = match.groupdict()
    name = (parts["month"] or parts["alone"]).casefold()
    month = MONTHS[months_elsewhere()[name] - 1] if name in months_elsewhere() else name.title()
    year = parts.get("year") or parts.get("year_too")
    short = year is not None and len(year) == len("21") and parts.get("day") is not None
    return month, f"20{year}" if short else year


def _in_english(month: str, year: str | None, day: str | int) -> str:
    return f"{month} {day}, {year}" if year else f"{month} {day}"
