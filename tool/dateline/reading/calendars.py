"""Days of the two Hijri calendars as Gregorian dates.

In: year, month and day as an Iranian or Arab source prints them, or text such as `22 Ordibehesht
1399`. Out: `PartialDate` (a day) or `DateInterval` (a month or year without its day).
Solar Hijri, the calendar of Iran and Afghanistan, is exact and comes from persiantools. Lunar Hijri
comes from hijridate, which holds the Umm al-Qura tables of Saudi Arabia for 1343 to 1500; where the
new moon was sighted elsewhere the day can differ by `HIJRI_SLACK`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import overload

from dateline.reading.alternatives import longest_first
from dateline.values.dates import DateInterval, DateValue, PartialDate

HIJRI_SLACK = 2  # days by which a Hijri date may differ from the tables

# Years that a text of our time means when it dates by one of these calendars, and that no dated
# source gives as a Gregorian year.
SOLAR_HIJRI_YEARS = range(1300, 1411)  # 1921 to 2032
HIJRI_YEARS = range(1411, 1461)  # 1990 to 2038; those before it are read as Solar Hijri

# The spellings of the month names that English texts use, and the Persian or Arabic ones. No
# library knows more than one romanization.
# As Iran, and, behind those, as Afghanistan names them.
_SOLAR_HIJRI = (
    "farvardin|farwardin|hamal|فروردین|حمل",
    "ordibehesht|ordibehest|urdibihisht|sawr|saur|sowr|اردیبهشت|ثور",
    "khordad|khurdad|jawza|jauza|خرداد|جوزا",
    "tir|saratan|تیر|سرطان",
    "mordad|amordad|murdad|asad|مرداد|امرداد|اسد",
    "shahrivar|shahriwar|sunbula|sonbola|sunbola|sonbula|شهریور|سنبله",
    "mehr|mihr|mizan|مهر|میزان",
    "aban|aqrab|آبان|عقرب",
    "azar|qaws|qaus|qows|آذر|قوس",
    "dey|dei|jadi|jady|jaddi|دی|جدی",
    "bahman|dalw|dalv|dalwa|dalwe|بهمن|دلو",
    "esfand|isfand|hut|hoot|اسفند|حوت",
)


def _either(firsts: str, seconds: str) -> str:
    return "|".join(f"{a} {b}" for a in firsts.split("|") for b in seconds.split("|"))


_HIJRI = (
    "muharram|moharram|muharam|محرم",
    "safar|صفر",
    _either("rabi|rabi'", "al-awwal|al-awal|ul-awwal|al-avval|i") + "|rabiul awwal|ربيع الأول|ربيع الاول",
    _either("rabi|rabi'", "al-thani|ath-thani|al-akhir|ul-thani|us-sani|ii") + "|ربيع الثاني|ربيع الآخر",
    _either("jumada|jamadi", "al-ula|al-awwal|ul-awwal|i") + "|جمادى الأولى|جمادى الاولى",
    _either("jumada|jamadi", "al-akhirah|al-akhira|al-thani|al-thaniya|ul-thani|ii")
    + "|جمادى الآخرة|جمادى الثانية",
    "rajab|رجب",
    "shaban|shaaban|sha'ban|sha'aban|شعبان",
    "ramadan|ramazan|ramadhan|رمضان",
    "shawwal|shawal|shavval|شوال",
    "dhu al-qadah|dhu al-qa'dah|dhu al-qada|dhu al-qa'da|dhul qadah|dhul-qa'dah|zul qadah|ذو القعدة",
    "dhu al-hijjah|dhu al-hijja|dhul hijjah|dhul-hijjah|dhul hijja|zul hijjah|zilhajj|ذو الحجة",
)


def _numbered(spellings: tuple[str, ...]) -> Mapping[str, int]:
    return {name: n for n, names in enumerate(spellings, 1) for name in names.split("|")}


SOLAR_HIJRI_MONTHS: Mapping[str, int] = _numbered(_SOLAR_HIJRI)
"""Every known spelling of a Solar Hijri month, in lower case, with its number."""
HIJRI_MONTHS: Mapping[str, int] = _numbered(_HIJRI)
"""Every known spelling of a lunar Hijri month, in lower case with straight apostrophes."""

_DIGITS = str.maketrans("۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩", "01234567890123456789")
_APOSTROPHES = str.maketrans("’‘ʿʾ`´", "''''''")


def western_digits(text: str) -> str:
    """The text with Persian and Arabic digits as 0 to 9; its length is unchanged."""
    return text.translate(_DIGITS)


def month_number(name: str, months: Mapping[str, int]) -> int | None:
    """The number of a month by its name in one of the tables, whatever the case and apostrophes."""
    plain = " ".join(name.translate(_APOSTROPHES).casefold().split())
    return months.get(plain) or months.get(plain.replace("'", ""))


def _solar_hijri_day(year: int, month: int, day: int) -> PartialDate:
    from persiantools.jdatetime import JalaliDate

    if not (1 <= month <= 12):
        raise ValueError(f"the Solar Hijri year has no month {month}")
    days = JalaliDate.days_in_month(month, year)
    if not 1 <= day <= days:
        raise ValueError(f"month {month} of the Solar Hijri year {year} has {days} days, not {day}")
    found = JalaliDate(year, month, day).to_gregorian()  # type: ignore[no-untyped-call]
    return PartialDate(found.year, found.month, found.day)


def _hijri_day(year: int, month: int, day: int) -> PartialDate:
    from hijridate import Hijri

    try:
        found = Hijri(year, month, day).to_gregorian()
    except OverflowError as error:
        raise ValueError(f"the Hijri year {year} is outside the tables, 1343 to 1500") from error
    except ValueError as error:
        raise ValueError(f"the Hijri calendar has no day {year}-{month:02d}-{day:02d}") from error
    return PartialDate(found.year, found.month, found.day)


@overload
def solar_hijri(year: int, month: int, day: int) -> PartialDate: ...
@overload
def solar_hijri(year: int, month: int | None = None, day: None = None) -> DateInterval: ...
@overload
def solar_hijri(year: int, month: int | None, day: int | None) -> DateValue: ...
def solar_hijri(year: int, month: int | None = None, day: int | None = None) -> DateValue:
    """The Gregorian day of a Solar Hijri day, or the interval of a month or year.

    Raises `ValueError` where the calendar has no such day.
    """
    if day is not None:
        return _solar_hijri_day(year, month or 0, day)
    from persiantools.jdatetime import JalaliDate

    first, last = (1, 12) if month is None else (month, month)
    start = _solar_hijri_day(year, first, 1)
    return DateInterval(start, _solar_hijri_day(year, last, JalaliDate.days_in_month(last, year)))


@overload
def hijri(year: int, month: int, day: int) -> PartialDate: ...
@overload
def hijri(year: int, month: int | None = None, day: None = None) -> DateInterval: ...
@overload
def hijri(year: int, month: int | None, day: int | None) -> DateValue: ...
def hijri(year: int, month: int | None = None, day: int | None = None) -> DateValue:
    """The Gregorian day of a lunar Hijri day, or the interval of a month or year.

    Raises `ValueError` where the calendar has no such day, or the tables do not reach it.
    """
    if day is not None:
        return _hijri_day(year, month or 0, day)
    first, last = (1, 12) if month is None else (month, month)
    start = _hijri_day(year, first, 1)
    try:
        return DateInterval(start, _hijri_day(year, last, 30))
    except ValueError:
        return DateInterval(start, _hijri_day(year, last, 29))


_NUMERIC = re.compile(r"(?<![\d/-])(1[34]\d\d)([-/])(\d{1,2})\2(\d{1,2})(?![\d/-])")


def _named(months: Mapping[str, int]) -> re.Pattern[str]:
    names = longest_first(months)
    return re.compile(
        rf"(?<![\w])(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<name>{names})"
        rf"|(?P<name2>{names})\s+(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?)\s*,?\s+(?P<year>1[34]\d\d)(?!\d)"
    )


_NAMED = {"persian": _named(SOLAR_HIJRI_MONTHS), "islamic": _named(HIJRI_MONTHS)}


def native_days(text: str) -> list[tuple[str, int, PartialDate]]:
    """The whole days that a text gives in one of the calendars, each with its words and slack.

    `22 Ordibehesht 1399`, `Ramadan 18, 1441`, `1399/02/22`, `۱۳۹۹/۲/۲۲`. Days that no calendar has
    are left out.
    """
    plain = western_digits(text).translate(_APOSTROPHES).lower()
    found: list[tuple[int, str, int, PartialDate]] = []
    for calendar, pattern in _NAMED.items():
        for match in pattern.finditer(plain):
            months = SOLAR_HIJRI_MONTHS if calendar == "persian" else HIJRI_MONTHS
            month = months[match["name"] or match["name2"]]
            parts = (int(match["year"]), month, int(match["day"] or match["day2"]))
            _add_day(found, match, text, calendar, parts)
    for match in _NUMERIC.finditer(plain):
        year = int(match[1])
        calendar = "islamic" if year in HIJRI_YEARS else "persian"
        _add_day(found, match, text, calendar, (year, int(match[3]), int(match[4])))
    return [(words, slack, day) for _, words, slack, day in sorted(found, key=lambda item: item[0])]


def _add_day(
    found: list[tuple[int, str, int, PartialDate]],
    match: re.Match[str],
    text: str,
    calendar: str,
    parts: tuple[int, int, int],
) -> None:
    try:
        day = in_calendar(calendar, *parts)
    except ValueError:
        return
    slack = HIJRI_SLACK if calendar == "islamic" else 0
    found.append((match.start(), text[match.start() : match.end()], slack, day))


def in_calendar(calendar: str, year: int, month: int, day: int) -> PartialDate:
    """The Gregorian day of a day in the calendar `persian` or `islamic` (the names of CLDR)."""
    return solar_hijri(year, month, day) if calendar == "persian" else hijri(year, month, day)
