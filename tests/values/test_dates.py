"""EDTF dates against the `edtf` package, and day numbers against `datetime`."""

from __future__ import annotations

import calendar
import warnings
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.values.dates import (
    DateInterval,
    DateValue,
    EdtfError,
    PartialDate,
    Precision,
    Verdict,
    day_number,
    days_between,
    from_day_number,
    in_words,
    is_before,
    is_leap,
    is_reversed,
    month_days,
    parse_edtf,
)

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import edtf as peer

DAYS = st.dates(date(1, 1, 1), date(9999, 12, 31))


def bounds(value: DateValue) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """First and last day as year, month and day."""
    assert value.earliest is not None
    assert value.latest is not None
    first, last = from_day_number(value.earliest), from_day_number(value.latest)
    return (first.year, first.month or 0, first.day or 0), (last.year, last.month or 0, last.day or 0)


def peer_bounds(text: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    found = peer.parse_edtf(text)
    return tuple(found.lower_strict())[:3], tuple(found.upper_strict())[:3]


_BOTH_READ = """
    2020 2020-05 2020-05-11 2020-02-29 1900-02 2000-02 0001 0000 -0001 -0489 -0489-05 -0004-02-29 9999-12-31
    201X 19XX 199X 000X 00XX -04XX Y17000002 Y-17000002 2020-05-XX 2020-XX 2020-XX-XX
    2020~ 2020? 2020% 2020-05? 2020-05-11~ 2020/2021 2020-05/2020-06 2020-05-11/2020-05-13
    2004-06-11/2004-07 2004-06~/2004-08? 199X/200X -0010/0010
    2020-05-11T10:20:30Z 2020-05-11T10:20:30
"""


@pytest.mark.parametrize("text", _BOTH_READ.split())
def test_first_and_last_day_are_those_of_the_peer(text: str) -> None:
    assert bounds(parse_edtf(text)) == peer_bounds(text)


# BibLaTeX manual, 2.3.8, and ISO 8601-2: what the peer reads differently or not at all.
@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("../2004", "../2004"),
        ("/2004", "../2004"),
        ("2004/..", "2004/.."),
        ("2004/", "2004/.."),
        (" 2020-05-11 ", "2020-05-11"),
        ("2020-05-XX", "2020-05"),
        ("2020-21", "2020-21"),
        ("2020-24", "2020-24"),
        ("2020-05-11T10:20:30+02:00", "2020-05-11"),
        ("2020-05-11T10:20:30.000Z", "2020-05-11"),
        ("Y17000002", "Y17000002"),
        ("Y-17000002", "Y-17000002"),
    ],
)
def test_canonical_text(text: str, canonical: str) -> None:
    value = parse_edtf(text)
    assert value.edtf() == canonical == str(value)
    assert parse_edtf(canonical) == value


_NO_DATES = """
    2020-13 2020-00 2020-05-00 2020-05-32 2020-06-31 2019-02-29 1900-02-29 2020-25 2020-20 2020-21-05
    2020/05/11 11.5.2020 20200511 2020-5-11 20-05-11 202 20201 ../.. / 2020/.../2021 2020/2021/2022
    201X-05 19XX-05-11 2020-XX-11 X020 May Y2020 Y12 2020-05-11Z 2020?? 2020~- 2020-05-11T10 ?2020
    ٢٠٢٠ 2020-05-11T25 1.5.1998 1985-1030
"""


@pytest.mark.parametrize("text", [*_NO_DATES.split(), "", " ", "May 11, 2020", "2020 - 2021 -"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(EdtfError):
        parse_edtf(text)


def test_refusals_say_what_is_wrong() -> None:
    for text, words in (
        ("2020-06-31", "June 2020 has 30 days, not 31"),
        ("2020-13", "no month 13"),
        ("201X-05", "a month of a year that it does not give"),
        ("2020-XX-11", "a day of a month that it does not give"),
        ("2020-22-05", "a day of a season"),
    ):
        with pytest.raises(EdtfError, match=words):
            parse_edtf(text)


YEARS = st.integers(-9999, 9999)
PARTS = st.one_of(
    st.builds(PartialDate, YEARS),
    st.builds(PartialDate, st.integers(-(10**8), 10**8)),
    st.builds(PartialDate, YEARS, st.one_of(st.integers(1, 12), st.integers(21, 24))),
    st.builds(PartialDate, YEARS, st.integers(1, 12), st.integers(1, 28)),
    st.builds(lambda n: PartialDate(n * 10, unspecified=1), st.integers(0, 999)),
    st.builds(lambda n: PartialDate(n * 100, unspecified=2), st.integers(0, 99)),
    st.builds(lambda n: PartialDate(-n * 100 - 99, unspecified=2), st.integers(0, 98)),
)
DATES = st.builds(
    lambda part, uncertain, approximate: PartialDate(
        part.year, part.month, part.day, part.unspecified, uncertain, approximate
    ),
    PARTS,
    st.booleans(),
    st.booleans(),
)
VALUES = st.one_of(
    DATES,
    st.builds(DateInterval, DATES, DATES),
    st.builds(DateInterval, st.none(), DATES),
    st.builds(DateInterval, DATES, st.none()),
)


@given(VALUES)
def test_values_round_trip(value: DateValue) -> None:
    assert parse_edtf(value.edtf()) == value


@given(st.text(alphabet="0123456789XY-/.?~%T: ", max_size=24))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        value = parse_edtf(text)
    except EdtfError:
        return
    assert parse_edtf(value.edtf()) == value


@settings(max_examples=60, deadline=None)
@given(st.one_of(DAYS.map(date.isoformat), DAYS.map(lambda day: day.isoformat()[:7])))
def test_days_and_months_agree_with_the_peer(text: str) -> None:
    assert bounds(parse_edtf(text)) == peer_bounds(text)


@given(DAYS)
def test_day_numbers_are_those_of_datetime(day: date) -> None:
    assert day_number(day.year, day.month, day.day) == day.toordinal()
    assert from_day_number(day.toordinal()) == PartialDate(day.year, day.month, day.day)
    assert is_leap(day.year) == calendar.isleap(day.year)
    assert month_days(day.year, day.month) == calendar.monthrange(day.year, day.month)[1]


@given(st.integers(-4_000_000, 8_000_000))
def test_day_numbers_are_invertible_before_the_first_year(number: int) -> None:
    day = from_day_number(number)
    assert day.earliest == day.latest == number
    assert from_day_number(number + 1).earliest == number + 1


@given(DAYS, st.integers(-400, 400))
def test_days_between_days(day: date, shift: int) -> None:
    try:
        other = day + timedelta(days=shift)
    except OverflowError:
        return
    first, second = (parse_edtf(when.isoformat()) for when in (day, other))
    assert days_between(first, second) == shift
    assert days_between(second, first) == -shift
    assert is_before(first, second, 1) is (Verdict.YES if shift > 1 else Verdict.NO)


@given(VALUES, VALUES)
def test_order_is_antisymmetric(first: DateValue, second: DateValue) -> None:
    assert (
        days_between(first, second) == -days_between(second, first)
        or is_reversed(first)
        or is_reversed(second)
    )


@pytest.mark.parametrize(
    ("first", "second", "slack", "verdict"),
    [
        ("2020-05-11", "2020-05-13", 1, Verdict.YES),
        ("2020-05-11", "2020-05-12", 1, Verdict.NO),
        ("2020-05", "2020-05-20", 0, Verdict.UNKNOWN),
        ("2020-04", "2020-05-20", 0, Verdict.YES),
        ("2020-05", "2020-04", 0, Verdict.NO),
        ("2019", "2020-06/2020-07", 1, Verdict.YES),
        ("../2019", "2020-06", 1, Verdict.YES),
        ("2019/..", "2020-06", 0, Verdict.UNKNOWN),
        ("2020-06", "2019/..", 0, Verdict.UNKNOWN),
        ("2020-24", "2020-02", 0, Verdict.UNKNOWN),
    ],
)
def test_before(first: str, second: str, slack: int, verdict: Verdict) -> None:
    assert is_before(parse_edtf(first), parse_edtf(second), slack) is verdict


def test_reversed_intervals_are_read_and_told() -> None:
    assert is_reversed(parse_edtf("2020-06/2020-05"))
    assert not is_reversed(parse_edtf("2020/2020-05"))
    assert not is_reversed(parse_edtf("2020-06/.."))


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("19XX", Precision.CENTURY),
        ("201X", Precision.DECADE),
        ("2020", Precision.YEAR),
        ("2020-22", Precision.SEASON),
        ("2020-05", Precision.MONTH),
        ("2020-05-11", Precision.DAY),
        ("2020-05-11/2020-06", Precision.MONTH),
        ("2020-05-11/..", Precision.DAY),
    ],
)
def test_precision(text: str, precision: Precision) -> None:
    assert parse_edtf(text).precision is precision


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2020-05-11", "May 11, 2020"),
        ("2020-05", "May 2020"),
        ("2014-22", "summer 2014"),
        ("201X", "2010s"),
        ("2020~", "about 2020"),
        ("2020?", "2020 (uncertain)"),
        ("2020-05-11/..", "May 11, 2020 to an open end"),
    ],
)
def test_in_words(text: str, words: str) -> None:
    assert in_words(parse_edtf(text)) == words
