"""Dates in print, by language and calendar."""

from __future__ import annotations

import pytest

from dateline.editions.edition import load_edition
from dateline.editions.native_dates import in_own_calendar
from dateline.editions.printed_dates import month_and_day, month_of, printed
from dateline.values.bibliography import Entry, Field
from dateline.values.dates import parse_edtf
from dateline.values.outlets import Outlet
from dateline.values.text import Source

NOWHERE = Source("made.bib", "").whole()


@pytest.mark.parametrize(
    ("edtf", "english", "persian", "german"),
    [
        ("2020-05-11", "May 11, 2020", "۲۲ اردیبهشت ۱۳۹۹", "11. Mai 2020"),
        ("2020-05-11/2020-05-13", "May 11–13, 2020", "۲۲ تا ۲۴ اردیبهشت ۱۳۹۹", None),
        ("2020-05-11/2020-06-13", "May 11–June 13, 2020", "۲۲ اردیبهشت ۱۳۹۹ تا ۲۴ خرداد ۱۳۹۹", None),
        ("2020-12-30/2021-01-02", "December 30, 2020 to January 2, 2021", "۱۰ تا ۱۳ دی ۱۳۹۹", None),
        ("2020-05", "May 2020", "مهٔ ۲۰۲۰ میلادی", "Mai 2020"),
        ("2020-05~", "about May 2020", "حدود مهٔ ۲۰۲۰ میلادی", None),
        ("2020?", "2020 (uncertain)", "۲۰۲۰ میلادی (نامطمئن)", None),
        ("2020-21", "spring 2020", "بهار ۲۰۲۰ میلادی", None),
        ("201X", "2010s", "دههٔ ۲۰۱۰ میلادی", None),
        ("2020-05-11/..", "since May 11, 2020", "از ۲۲ اردیبهشت ۱۳۹۹", None),
        ("2021-03-20", "March 20, 2021", "۳۰ اسفند ۱۳۹۹", "20. März 2021"),  # a leap year's last day
        ("2021-03-21", "March 21, 2021", "۱ فروردین ۱۴۰۰", None),
    ],
)
def test_date_is_printed(edtf: str, english: str, persian: str, german: str | None) -> None:
    edition = load_edition("full")
    for language, expected in (("en", english), ("fa", persian), ("de", german)):
        if expected is not None:
            assert printed(parse_edtf(edtf), language, edition.words_for(language)) == expected


@pytest.mark.parametrize(
    ("edtf", "british"),
    [
        ("2020-05-11", "11 May 2020"),
        ("2020-05-11/2020-05-13", "11–13 May 2020"),
        ("2020-05-30/2020-06-02", "30 May–2 June 2020"),
        ("2020-05-11/..", "since 11 May 2020"),
        ("2020-05-11~", "about 11 May 2020"),
    ],
)
def test_english_of_other_countries_has_its_own_order(edtf: str, british: str) -> None:
    words = load_edition("full").words_for("en-GB")
    assert printed(parse_edtf(edtf), "en-GB", words) == british


@pytest.mark.parametrize(
    ("language", "day", "month"),
    [("en", "May 13", "May"), ("en-GB", "13 May", "May"), ("de", "13. Mai", "Mai"), ("fr", "13 mai", "mai"),
     ("fa", "۱۳ مه میلادی", "مه میلادی"), ("xx", "May 13", "May")],
)  # fmt: skip
def test_a_day_without_its_year(language: str, day: str, month: str) -> None:
    words = load_edition("full").words_for(language)
    assert month_and_day(5, 13, language, words) == day
    assert month_and_day(5, 0, language, words) == month


def test_a_day_that_no_year_has_is_printed_all_the_same() -> None:
    assert month_and_day(2, 30, "en", {}) == "February 30"


def test_a_language_without_words_keeps_the_order_of_its_days() -> None:
    words = load_edition("full").words_for("es")
    assert printed(parse_edtf("2020-05-11/2020-05-13"), "es", words) == (
        "11 de mayo de 2020 to 13 de mayo de 2020"
    )


def test_months_are_those_of_the_calendar() -> None:
    assert month_of(parse_edtf("2020-05-11"), "en") == ("2020-05", "May 2020")
    assert month_of(parse_edtf("2020-05-11"), "fa") == ("1399-02", "اردیبهشت ۱۳۹۹")
    assert month_of(parse_edtf("2020-05-11/2020-06-02"), "en") == ("2020-05", "May 2020")
    assert month_of(parse_edtf("2020-21"), "en") == ("", "")


@pytest.mark.parametrize(
    ("fields", "calendar", "language", "expected"),
    [
        ({}, "persian", "en", "22 Ordibehesht 1399 (Solar Hijri)"),
        ({}, "islamic", "en", "18 Ramadan 1441 (Hijri)"),
        ({}, "gregorian", "en", ""),
        ({}, "persian", "fa", ""),
        ({}, "gregorian", "fa", "۱۱ مهٔ ۲۰۲۰ میلادی"),
        (
            {"nativedate": "1399-02-22", "nativecalendar": "persian"},
            "",
            "en",
            "22 Ordibehesht 1399 (Solar Hijri)",
        ),
        ({"nativedate": "۱۳۹۹/۲/۲۲"}, "", "en", "22 Ordibehesht 1399 (Solar Hijri)"),
        ({"nativedate": "1441-09-18"}, "", "en", "18 Ramadan 1441 (Hijri)"),
        ({"nativedate": "22 Ordibehesht 99"}, "persian", "en", "22 Ordibehesht 99"),
    ],
)
def test_own_calendar(fields: dict[str, str], calendar: str, language: str, expected: str) -> None:
    made = tuple(Field(name, value, NOWHERE, NOWHERE) for name, value in fields.items())
    entry = Entry(NOWHERE, NOWHERE, "article", "k", made, parse_edtf("2020-05-11"))
    outlet = Outlet("o", "O", NOWHERE, calendar=calendar) if calendar else None
    words = load_edition("full").words_for(language)
    assert in_own_calendar(entry, outlet, language, words) == expected
