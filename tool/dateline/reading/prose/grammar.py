"""What a date looks like: a grammar over the letters of a run.

In: `Run`s (tokens.py; the letters stand in lexicon.py). Out: `Found` expressions with their parts.
The forms are those of SUTime's and HeidelTime's English rules as far as they are calendar dates
(TIMEX3 guidelines 1.2.1), the numeric ones those of CLDR's date patterns.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from dateline.reading.prose.tokens import Run, Token
from dateline.values.mentions import Anchoring, Calendar, DatePart, Shift

_MONTH = "[MmPH]"
_DAY = "[DO]"
_YEAR = "[YBC]"
# The year after a month: "May 2020", "May, 2020", "May of 2020", "May of that year", "May last year".
_OF_YEAR = rf"(?:,?[YTD3],?J|,?(?:fp?u?)?{_YEAR}(?![-./][DTY])(?:[FGj]y?)?|,?fp?[hs]?su|,?fhu|f?[lz]u)"
_WEEKDAY = "(?:[Ww],?p?)?"
_TO = "(?:[-–atU])"
_DAYS = rf"p?{_DAY}(?:(?:,{_DAY})*,?{_TO}p?{_DAY})"
_NO_NUMBER = r"(?![./][DTOYBC3]|:)"
# A number stands free of marks, or after the hyphen of a stretch: "31 May-1 June".
_FREE = r"(?:(?<=[MmPHYSi]-)|(?<![-./]))"
_BODY = rf"(?:{_MONTH}(?:{_OF_YEAR})?|p?S(?:,?f?p?Y)?|p?K|AY|[Oo]-?u|u?Y(?![-./]))"

# In order: of two that match at a place the one that stands first wins.
_FORMS = (
    ("numeric", rf"{_FREE}(?:[YBC]-D-D|[YBC]/D/D|[YBC]\.D\.D|D\.D\.[YBC]|D/D/[YBC]|D-D-[YBC])(?![-./][DTY])"),
    ("days", rf"{_WEEKDAY}{_MONTH}{_DAYS}(?!f?p?[MPH]|u)(?:{_OF_YEAR})?{_NO_NUMBER}"),
    ("days_first", rf"{_FREE}{_WEEKDAY}{_DAYS}f?p?{_MONTH}(?:{_OF_YEAR})?"),
    ("year_first", rf"{_FREE}[YBC]-?{_MONTH}-?{_DAY}{_NO_NUMBER}(?![fp]*{_MONTH})"),
    ("date", rf"{_WEEKDAY}{_MONTH}p?{_DAY}(?:{_OF_YEAR})?{_NO_NUMBER}"),
    ("date", rf"{_FREE}{_WEEKDAY}p?{_DAY}-?f?p?{_MONTH}(?:-[YBC]|{_OF_YEAR})?{_NO_NUMBER}"),
    ("date", rf"{_FREE}{_WEEKDAY}p?ofp?{_MONTH}(?:-[YBC]|{_OF_YEAR})?{_NO_NUMBER}"),
    ("no_day", rf"(?<=v){_WEEKDAY}(?:{_MONTH}T|T{_MONTH})(?:,?Y)?(?=[,;)]|\Z)"),
    ("piece", rf"p?[ol]-?u-?f?p?(?:{_MONTH}(?:{_OF_YEAR})?|u?Y)"),
    ("piece", rf"{_FREE}You|qf?p?Y|{_FREE}Yq"),
    ("bare_quarter", "(?<=[Ii])p[ol]-?u(?![a-zA-Z])"),
    ("hedged", rf"p?E(?:[-–]?[taU]?[-–]?E)?-?[If]?p?{_BODY}"),
    ("hedged", rf"p?x(?:fp?|-){_BODY}"),
    ("season", rf"{_FREE}p?S,?f?p?Y(?:[-–/][YTD])?|YS"),
    ("bare_season", "p?S"),
    ("month", rf"{_MONTH}(?:{_OF_YEAR}|-Y)"),
    ("century", r"p?[Oo]u"),
    ("decade", r"p?K|AY"),
    ("bce", r"[YTD3],?J"),
    ("named_year", r"[YBC],?[FG]y?|[FGy]+u?Y"),
    ("years", rf"{_FREE}Y[-–/][YTD](?![-./])"),
    ("year", rf"{_FREE}[YB](?![./][DTOY3])"),
    ("last_month", "(?:E-?)?[lzN]M"),
    ("month", "M"),
    ("shift", "(?:c-)?[cD]u[RLg]|[cD]u[ek]h(?![a-zA-Z])|cu[ek](?![a-zA-Z])|pu[ek](?![a-zA-Z])|pu[RL]"),
    ("shift", r"[cD]uv(?=[,)]|\Z)"),
    ("shift", "p[NX]n"),
    ("shift", "p?[sh]s?u|p[NXV]u|[lzN]u"),
    ("weekday", "p[NXV]W|[lhsN]W|W"),
    ("lone_day", r"(?<![MmPH])pO(?![-.fuMmPHn])"),
)  # fmt: skip
_NAMES = {f"f{n}": name for n, (name, _) in enumerate(_FORMS)}


@cache
def _grammar() -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<f{n}>{form})" for n, (_, form) in enumerate(_FORMS)))


@dataclass(frozen=True, slots=True)
class Found:
    """An expression in a run: which form, its tokens (`first` to `last`, exclusive), what it says."""

    form: str
    first: int
    last: int
    parts: tuple[DatePart, ...] = ()
    shift: Shift | None = None
    weekday: int | None = None
    ambiguous: bool = False


def _of(tokens: Sequence[Token], kinds: str) -> list[Token]:
    return [token for token in tokens if token.kind in kinds]


def _calendar(tokens: Sequence[Token]) -> Calendar:
    kinds = {token.kind for token in tokens}
    if kinds & set("PBF"):
        return Calendar.PERSIAN
    if kinds & set("HCG"):
        return Calendar.ISLAMIC
    if "y" in kinds:
        return (
            Calendar.PERSIAN
            if any(1300 <= int(t.value) < 1411 for t in _of(tokens, "Y"))
            else Calendar.ISLAMIC
        )
    return Calendar.GREGORIAN


def _year(tokens: Sequence[Token]) -> int | None:
    found = _of(tokens, "YBCK")
    if tokens[-1].kind == "J":
        return 1 - int(_of(tokens, "YTD3")[-1].value)  # EDTF counts a year 0, 1 BC
    return int(found[-1].value) if found else None


def _deictic(tokens: Sequence[Token]) -> int | None:
    """The year by the report's: `last year` is -1."""
    for left, right in pairwise(tokens):
        if left.kind in "lz" and right.kind == "u":
            return -1 if left.kind == "l" else 0
    return None


def _number(tokens: Sequence[Token], kinds: str) -> int | None:
    found = _of(tokens, kinds)
    return int(found[0].value) if found else None


def _whole(tokens: Sequence[Token], **says: int | str | None) -> DatePart:
    year = says.pop("year", None)
    return DatePart(tokens[0].start, tokens[-1].end, year, calendar=_calendar(tokens), **says)  # type: ignore[arg-type]


def _numeric(tokens: Sequence[Token], day_first: bool | None) -> Found | None:
    numbers = _of(tokens, "DYBC")
    mark = tokens[1].kind
    values = [int(token.value) for token in numbers]
    ambiguous = False
    if numbers[0].kind != "D":
        year, month, day = values
    else:
        first, second, year = values
        if first == second or second > 12:
            month, day = first, second
        elif first > 12 or mark == "." or day_first:
            day, month = first, second
        else:
            month, day = first, second
            ambiguous = day_first is None
    if month > 12:
        return None
    part = _whole(tokens, year=year, month=month, day=day)
    return Found("numeric", 0, 0, (part,), ambiguous=ambiguous)


def _days(tokens: Sequence[Token], _: bool | None) -> Found | None:
    """`May 3–5, 2021`, `3 and 4 May`: days of one month."""
    days = _of(tokens, "DO")
    month, year, deictic = _number(tokens, "MmPH"), _year(tokens), _deictic(tokens)
    calendar = _calendar(tokens)
    ends = (
        [tokens[0].start, *(day.start for day in days[1:])],
        [*(day.end for day in days[:-1]), tokens[-1].end],
    )
    parts = tuple(
        DatePart(start, end, year, month, int(day.value), calendar=calendar, deictic=deictic)
        for day, start, end in zip(days, *ends, strict=True)
    )
    return Found("days", 0, 0, parts, weekday=_number(tokens, "Ww"))


def _date(tokens: Sequence[Token], _: bool | None) -> Found | None:
    year, deictic = _year(tokens), _deictic(tokens)
    day = _number(tokens, "DOo")
    if day is not None and day < 1:
        return None  # `the last of May`
    part = _whole(tokens, year=year, month=_number(tokens, "MmPH"), day=day, deictic=deictic)
    return Found("date", 0, 0, (part,), weekday=_number(tokens, "Ww"))


_ORDER = {"early": 0, "mid": 1, "late": 2}


def _body(tokens: Sequence[Token]) -> dict[str, int | None] | None:
    """Year, month and open digits of a month, season, year, decade or century."""
    century = next((t for t in tokens if t.kind == "u" and t.value == "century"), None)
    if century is not None:
        count = _number(tokens, "Oo")
        if count is None or not 1 <= count <= 22:
            return None
        return {"year": (count - 1) * 100, "unspecified": 2}
    year = _year(tokens)
    if any(t.kind in "KA" for t in tokens):
        return None if year is None or year % 10 else {"year": year, "unspecified": 1}
    return {"year": year, "month": _number(tokens, "MmPHS"), "deictic": _deictic(tokens)}


def _hedged(tokens: Sequence[Token], _: bool | None) -> Found | None:
    body = _body(tokens)
    hedges = [str(t.value) for t in _of(tokens, "Ex")]
    if body is None or (body.get("year") is None and body.get("month") is None):
        return None
    if body.get("year") is None and (body.get("month") or 0) > 12:
        return None  # "the end of the summer": a season of no year
    parts = tuple(_whole(tokens, window=hedge, **body) for hedge in hedges)
    if len(parts) == 2 and _ORDER[hedges[0]] >= _ORDER[hedges[1]]:
        return None
    return Found("hedged", 0, 0, parts)


def _piece(tokens: Sequence[Token], _: bool | None) -> Found | None:
    """`the first half of 2020`, `Q1 2020`, `the last week of June`."""
    named = _of(tokens, "q")
    if named:
        window = str(named[0].value)
    else:
        units = [t for t in tokens if t.kind == "u"]
        ordinal = _number(tokens, "o") if _of(tokens, "o") else -1
        letter = {"half": "h", "quarter": "q", "week": "w"}.get(str(units[0].value))
        last = {"h": 2, "q": 4, "w": -1}.get(letter or "", 0)
        if letter is None or ordinal is None or len(units) > 2:
            return None
        if ordinal > {"h": 2, "q": 4, "w": 4}[letter]:
            return None
        window = f"{letter}{last if ordinal == -1 else ordinal}"
        if letter == "w" and not _of(tokens, "MmPH"):
            return None
    month = _number(tokens, "MmPH")
    if window[0] == "q" and month:
        return None
    return Found("piece", 0, 0, (_whole(tokens, year=_year(tokens), month=month, window=window),))


def _bare_quarter(tokens: Sequence[Token], day_first: bool | None) -> Found | None:
    """`in the third quarter`, of a year that the text has named before."""
    quarter = any(token.value == "quarter" for token in tokens)
    found = _piece(tokens, day_first) if quarter and _of(tokens, "o") else None
    return None if found is None else Found("bare_quarter", 0, 0, found.parts)


def _season(tokens: Sequence[Token], _: bool | None) -> Found | None:
    years = _of(tokens, "YTD")
    month = _number(tokens, "S")
    first = int(years[0].value)
    parts = [_whole(tokens, year=first, month=month)]
    if len(years) == 2:
        second = _second_year(years)
        if second != first + 1:
            return None
        parts.append(_whole(tokens, year=second, month=month))
    return Found("season", 0, 0, tuple(parts))


def _bare_season(tokens: Sequence[Token], _: bool | None) -> Found | None:
    return Found("bare_season", 0, 0, (_whole(tokens, month=_number(tokens, "S")),))


def _second_year(years: Sequence[Token]) -> int:
    first, second = int(years[0].value), int(years[1].value)
    return second if years[1].kind == "Y" else first - first % 100 + second


def _month(tokens: Sequence[Token], _: bool | None) -> Found | None:
    part = _whole(tokens, year=_year(tokens), month=_number(tokens, "MmPH"), deictic=_deictic(tokens))
    return Found("month", 0, 0, (part,))


def _last_month(tokens: Sequence[Token], _: bool | None) -> Found | None:
    """`last May`, `this June`: the month nearest to the report's date on one side of it."""
    count = {"l": -1, "z": 0, "N": 1}[tokens[-2].kind]
    window = str(tokens[0].value) if tokens[0].kind == "E" else ""
    part = _whole(tokens, month=int(tokens[-1].value), window=window)
    return Found("last_month", 0, 0, (part,), Shift(Anchoring.REPORT, "month", count))


def _era(tokens: Sequence[Token], _: bool | None) -> Found | None:
    body = _body(tokens)
    return None if body is None or body["year"] is None else Found("era", 0, 0, (_whole(tokens, **body),))


def _bce(tokens: Sequence[Token], _: bool | None) -> Found | None:
    return Found("era", 0, 0, (_whole(tokens, year=1 - int(tokens[0].value)),))


def _named_year(tokens: Sequence[Token], _: bool | None) -> Found | None:
    year = _year(tokens)
    if year is None or not 1200 <= year < 1500:
        return None
    return Found("era", 0, 0, (_whole(tokens, year=year),))


def _years(tokens: Sequence[Token], _: bool | None) -> Found | None:
    years = _of(tokens, "YTD")
    first, second = int(years[0].value), _second_year(years)
    if not first < second <= first + 200:
        return None
    parts = (
        DatePart(years[0].start, years[0].end, first),
        DatePart(years[1].start, years[1].end, second),
    )
    return Found("years", 0, 0, parts)


def _bare_year(tokens: Sequence[Token], _: bool | None) -> Found | None:
    return Found("year", 0, 0, (_whole(tokens, year=_year(tokens)),))


def _shift(tokens: Sequence[Token], _: bool | None) -> Found | None:
    """`two days later`, `the same day`, `last month`."""
    unit = str(next(("day" if t.kind == "n" else t.value) for t in tokens if t.kind in "un"))
    if unit in ("half", "quarter", "century"):
        return None
    kinds = {t.kind for t in tokens}
    count = sum(int(t.value) for t in _of(tokens, "cD")) or (
        1 if kinds & set("NXRkv") else -1 if kinds & set("VlLge") else 0
    )
    if "v" in kinds and unit not in ("day", "week"):
        return None  # `two years on` is no date
    if kinds & set("cD") and kinds & set("Lge"):
        count = -count
    if "p" in kinds and kinds & set("ek"):
        count = -1 if "e" in kinds else 1
    if unit == "fortnight":
        if not kinds & set("cDRLg"):
            return None
        unit, count = "day", 14 * count
    if unit == "week" and kinds & set("cDRLg"):
        unit, count = "day", 7 * count  # "a week later" is a day, "the following week" a week
    report = "g" in kinds or ("p" not in kinds and bool(kinds & set("lzN")))
    if "z" in kinds and unit == "day":
        return None
    return Found("shift", 0, 0, shift=Shift(Anchoring.REPORT if report else Anchoring.TEXT, unit, count))


def _lone_weekday(tokens: Sequence[Token], _: bool | None) -> Found | None:
    kinds = {t.kind for t in tokens}
    count = 1 if kinds & set("NX") else -1 if kinds & set("Vl") else 0
    weekday = int(tokens[-1].value)
    unit = "day" if kinds - {"W"} else "weekday"
    return Found("weekday", 0, 0, shift=Shift(Anchoring.TEXT, unit, count, weekday), weekday=weekday)


def _lone_day(tokens: Sequence[Token], _: bool | None) -> Found | None:
    """`the 17th`: a day of the month that the text has named before."""
    return Found("lone_day", 0, 0, (_whole(tokens, day=_number(tokens, "O")),))


def _no_day(tokens: Sequence[Token], _: bool | None) -> Found | None:
    """`October 32`: a day that no month has."""
    part = _whole(tokens, year=_year(tokens), month=_number(tokens, "MmPH"), day=_number(tokens, "T"))
    return (
        None
        if part.calendar is not Calendar.GREGORIAN or (part.day or 0) > _NO_DAY
        else Found("no_day", 0, 0, (part,))
    )


_NO_DAY = 39  # up to which a number beside a month is a day mistyped
_READERS: dict[str, Callable[[Sequence[Token], bool | None], Found | None]] = {
    "numeric": _numeric, "days": _days, "days_first": _days, "year_first": _date, "date": _date,
    "piece": _piece, "bare_quarter": _bare_quarter,
    "hedged": _hedged, "season": _season, "bare_season": _bare_season, "month": _month,
    "last_month": _last_month, "century": _era,
    "decade": _era, "bce": _bce, "named_year": _named_year, "years": _years, "year": _bare_year,
    "shift": _shift, "weekday": _lone_weekday, "lone_day": _lone_day, "no_day": _no_day,
}  # fmt: skip


def expressions(run: Run, day_first: bool | None = None) -> Iterator[Found]:
    """The expressions of a run, left to right, not yet judged by what stands around them."""
    tokens, letters = run.tokens, run.letters
    place = 0
    grammar = _grammar()
    while (match := grammar.search(letters, place)) is not None:
        name = _NAMES[match.lastgroup or ""]
        first, last = match.span()
        found = _READERS[name](tokens[first:last], day_first)
        if found is None:
            place = first + 1
            continue
        yield Found(name, first, last, found.parts, found.shift, found.weekday, found.ambiguous)
        place = last
