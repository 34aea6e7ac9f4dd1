"""Days of the Hijri calendars: known days, both ends of months, and days that no calendar has."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.reading.calendars import (
    HIJRI_MONTHS,
    SOLAR_HIJRI_MONTHS,
    hijri,
    month_number,
    native_days,
    solar_hijri,
)


@pytest.mark.parametrize(
    ("native", "edtf"),
    [
        ((1399, 2, 22), "2020-05-11"),
        ((1398, 10, 13), "2020-01-03"),
        ((1357, 11, 22), "1979-02-11"),
        ((1399, 12, 30), "2021-03-20"),
        ((1400, 1, 1), "2021-03-21"),
    ],
)
def test_solar_hijri_days(native, edtf):
    assert solar_hijri(*native).edtf() == edtf


@pytest.mark.parametrize(
    ("native", "edtf"),
    [((1441, 9, 1), "2020-04-24"), ((1441, 9, 18), "2020-05-11"), ((1442, 1, 1), "2020-08-20")],
)
def test_hijri_days(native, edtf):
    assert hijri(*native).edtf() == edtf


def test_a_month_or_year_without_its_day_is_an_interval():
    assert solar_hijri(1399, 2).edtf() == "2020-04-20/2020-05-20"
    assert solar_hijri(1398, 12).edtf() == "2020-02-20/2020-03-19"
    assert solar_hijri(1399).edtf() == "2020-03-20/2021-03-20"
    assert hijri(1441, 9).edtf() == "2020-04-24/2020-05-23"
    assert hijri(1441).edtf() == "2019-08-31/2020-08-19"


@pytest.mark.parametrize(
    "native",
    [(1398, 12, 30), (1399, 13, 1), (1399, 0, 1), (1399, 7, 31), (1399, 2, 0), (0, 1, 1), (99999, 1, 1)],
)
def test_solar_hijri_days_that_do_not_exist(native):
    with pytest.raises(ValueError, match=r"Solar|year"):
        solar_hijri(*native)


@pytest.mark.parametrize("native", [(1441, 2, 31), (1441, 13, 1), (1200, 1, 1), (1501, 1, 1), (1441, 1, 0)])
def test_hijri_days_that_do_not_exist(native):
    with pytest.raises(ValueError, match="Hijri"):
        hijri(*native)


@given(st.dates(datetime.date(1925, 1, 1), datetime.date(2070, 1, 1)))
def test_both_calendars_agree_with_their_libraries(day):
    from hijridate import Gregorian
    from persiantools.jdatetime import JalaliDate

    persian = JalaliDate(day)
    assert solar_hijri(persian.year, persian.month, persian.day).earliest == day.toordinal()
    islamic = Gregorian.fromdate(day).to_hijri()
    assert hijri(islamic.year, islamic.month, islamic.day).earliest == day.toordinal()


def test_month_names():
    assert month_number("Ordibehesht", SOLAR_HIJRI_MONTHS) == 2
    assert month_number("دی", SOLAR_HIJRI_MONTHS) == 10
    assert month_number("Sha’ban", HIJRI_MONTHS) == 8
    assert month_number("Dhu al-Qa'dah", HIJRI_MONTHS) == 11
    assert month_number("Rabi' al-Awwal", HIJRI_MONTHS) == 3
    assert month_number("May", SOLAR_HIJRI_MONTHS) is None
    assert set(SOLAR_HIJRI_MONTHS.values()) == set(HIJRI_MONTHS.values()) == set(range(1, 13))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Issue of 22 Ordibehesht 1399", [("22 Ordibehesht 1399", 0, "2020-05-11")]),
        ("Khordad 7, 1399", [("Khordad 7, 1399", 0, "2020-05-27")]),
        ("dated ۱۳۹۹/۲/۲۲, p. 3", [("۱۳۹۹/۲/۲۲", 0, "2020-05-11")]),
        ("20 Rabi’ al-Awwal 1441", [("20 Rabi’ al-Awwal 1441", 2, "2019-11-17")]),
        ("18 Ramadan 1441", [("18 Ramadan 1441", 2, "2020-05-11")]),
        ("1399/02/41, 31 Mehr 1399, Aban 1399, in 1399, no. 11399/02/22", []),
    ],
)
def test_native_days_in_a_note(text, found):
    assert [(words, slack, day.edtf()) for words, slack, day in native_days(text)] == found
