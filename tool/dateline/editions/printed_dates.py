"""Dates as an edition prints them: in its language, and in the calendar of that language.

Gregorian days and months are written by CLDR's long formats (through Babel). Persian editions print
Solar Hijri days, as Iranian papers do, and leave Gregorian what is no day, since a Gregorian month or
year is no Solar Hijri one. What stands around a date ("about", "since", seasons) comes from the
edition's `words.toml`. Nothing here makes a date finer than it is.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from functools import cache
from typing import Any

from dateline.values.dates import DateInterval, DateValue, PartialDate

_SOLAR_HIJRI_LANGUAGES = {"fa"}
_PERSIAN_DIGITS = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
_SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}


def is_solar_hijri(language: str) -> bool:
    """Whether editions in that language print Solar Hijri days."""
    return short(language) in _SOLAR_HIJRI_LANGUAGES


def short(language: str) -> str:
    """The primary subtag of a BCP 47 language tag, in lower case."""
    return language.partition("-")[0].lower()


def printed(value: DateValue, language: str, words: Mapping[str, str]) -> str:
    """The date as the edition prints it: `May 11, 2020`, `۲۲ اردیبهشت ۱۳۹۹`."""
    if isinstance(value, PartialDate):
        return _one(value, language, words)
    if value.start is None or value.end is None:
        key, end = ("until", value.end) if value.start is None else ("since", value.start)
        return words[key].format(date=_one(end, language, words)) if end else ""
    if value.start == value.end:
        return _one(value.start, language, words)
    return _within_month(value.start, value.end, language, words) or words["range"].format(
        first=_one(value.start, language, words), last=_one(value.end, language, words)
    )


def _within_month(first: PartialDate, last: PartialDate, language: str, words: Mapping[str, str]) -> str:
    """Two days of one month (in English of one year), with the month once; empty where they are not that."""
    hedged = first.is_hedged or last.is_hedged
    if first.day is None or last.day is None or hedged:
        return ""
    if short(language) == "en":
        return _english_days(first, last, language)
    starts, ends = _calendar_day(first, language), _calendar_day(last, language)
    if "days" not in words or starts[:2] != ends[:2]:
        return ""
    year, month, day = starts
    name = solar_hijri_month(month, language) if is_solar_hijri(language) else _month_name(month, language)
    return digits(words["days"].format(first=day, last=ends[2], month=name, year=year), language)


def _english_days(first: PartialDate, last: PartialDate, language: str) -> str:
    """Two days of one year as English prints them: `May 30–June 2, 2020`, in Britain `30 May–2 June 2020`."""
    if first.year != last.year:
        return ""
    starts, ends = (_english_day(day, language) for day in (first, last))
    if first.month == last.month:
        starts, ends = (starts, str(last.day)) if _month_first(language) else (str(first.day), ends)
    return f"{starts}–{ends}, {first.year}" if _month_first(language) else f"{starts}–{ends} {first.year}"


def _english_day(value: PartialDate, language: str) -> str:
    month = _month_name(value.month or 1, language)
    return f"{month} {value.day}" if _month_first(language) else f"{value.day} {month}"


def _month_first(language: str) -> bool:
    """Whether the language writes a month before its day (CLDR's long format)."""
    pattern = str(locale_of(language).date_formats["long"].pattern)
    return pattern.index("M") < pattern.index("d")


def month_and_day(month: int, day: int, language: str, words: Mapping[str, str]) -> str:
    """A month, and its day unless that is 0, of a year that is not known: `May 13`, `13. Mai`."""
    from babel.dates import format_date, format_skeleton

    some = datetime.date(2000, month, 1)  # of a leap year
    try:
        some = some.replace(day=day or 1)
    except ValueError:
        return digits(f"{_month_name(month, language)} {day}", language)
    locale = locale_of(language)
    said = str(format_skeleton("MMMMd", some, locale=locale) if day else format_date(some, "LLLL", locale))
    return digits(words["gregorian"].format(date=said) if is_solar_hijri(language) else said, language)


def _one(value: PartialDate, language: str, words: Mapping[str, str]) -> str:
    said = digits(_unhedged(value, language, words), language)
    if value.approximate:
        said = words["about_date"].format(date=said)
    return words["uncertain"].format(date=said) if value.uncertain else said


def _unhedged(value: PartialDate, language: str, words: Mapping[str, str]) -> str:
    if value.day is not None:
        if is_solar_hijri(language):
            year, month, day = solar_hijri_parts(value)
            return f"{day} {solar_hijri_month(month, language)} {year}"
        return gregorian_day(value, language)
    if value.unspecified:
        said = words["decade" if value.unspecified == 1 else "century"].format(
            year=value.year, number=value.year // 100 + 1
        )
    elif value.month is None:
        said = str(value.year)
    elif value.month > 12:
        said = f"{words[_SEASONS[value.month]]} {value.year}"
    else:
        said = _gregorian_month(value.year, value.month, language)
    return words["gregorian"].format(date=said) if is_solar_hijri(language) else said


def gregorian_day(value: PartialDate, language: str) -> str:
    """A whole day in CLDR's long format."""
    from babel.dates import format_date

    day = datetime.date(value.year, value.month or 1, value.day or 1)
    return str(format_date(day, "long", locale=locale_of(language)))


def printed_short(value: PartialDate, language: str, words: Mapping[str, str]) -> str:
    """The date for a table, a month's name in short: `May 11, 2020`, `Jul 2020`."""
    from babel.dates import format_date, format_skeleton

    if is_solar_hijri(language) or not value.month or value.month > 12 or not 1 <= value.year <= 9999:
        return printed(value, language, words)
    day = datetime.date(value.year, value.month, value.day or 1)
    locale = locale_of(language)
    return str(
        format_date(day, "medium", locale) if value.day else format_skeleton("yMMM", day, locale=locale)
    )


def _gregorian_month(year: int, month: int, language: str) -> str:
    from babel.dates import format_skeleton

    return str(format_skeleton("yMMMM", datetime.date(year, month, 1), locale=locale_of(language)))


def _month_name(month: int, language: str) -> str:
    from babel.dates import format_date

    return str(format_date(datetime.date(2000, month, 1), "MMMM", locale=locale_of(language)))


@cache
def locale_of(language: str) -> Any:
    """CLDR's locale for a language tag; English for one that it does not know."""
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(language.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return Locale.parse("en")


def _calendar_day(value: PartialDate, language: str) -> tuple[int, int, int]:
    if is_solar_hijri(language):
        return solar_hijri_parts(value)
    return value.year, value.month or 0, value.day or 0


def solar_hijri_parts(value: PartialDate) -> tuple[int, int, int]:
    """Year, month and day, in the Solar Hijri calendar, of a whole day."""
    from persiantools.jdatetime import JalaliDate

    found = JalaliDate.to_jalali(value.year, value.month, value.day)  # type: ignore[no-untyped-call]
    return int(found.year), int(found.month), int(found.day)


def solar_hijri_month(month: int, language: str) -> str:
    """The name of a Solar Hijri month, in Persian or as English texts write it."""
    from persiantools import jdatetime

    names = jdatetime.MONTH_NAMES_FA if short(language) == "fa" else jdatetime.MONTH_NAMES_EN
    return str(names[month])


def digits(text: str, language: str) -> str:
    """The text with the digits that the language is printed with."""
    return text.translate(_PERSIAN_DIGITS) if short(language) == "fa" else text


def month_of(value: DateValue, language: str) -> tuple[str, str]:
    """The month by which a source is filtered, as `2020-05`, and its name; empty where it has none.

    An interval counts by its first day.
    """
    first = value.start if isinstance(value, DateInterval) else value
    if first is None or first.month is None or first.month > 12:
        return "", ""
    if first.day is not None and is_solar_hijri(language):
        year, month, _ = solar_hijri_parts(first)
        return f"{year:04d}-{month:02d}", digits(f"{solar_hijri_month(month, language)} {year}", language)
    name = _gregorian_month(first.year, first.month, language)
    return f"{first.year:04d}-{first.month:02d}", digits(name, language)
