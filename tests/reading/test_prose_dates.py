"""Dates in prose: cases as data, properties, and cost."""

from __future__ import annotations

import json
import re
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.reading.markdown import read_chapter
from dateline.reading.prose import cldr
from dateline.reading.prose.lexicon import LANGUAGES, lexicon
from dateline.reading.prose_dates import (
    DatedPlace,
    find_dates,
    read_dates,
    resolve_relative,
    resolve_years,
)
from dateline.values.dates import PartialDate, parse_edtf
from dateline.values.mentions import Calendar, DateKind, DateMention
from dateline.values.text import Source

CASES = Path(__file__).parent / "prose_dates"
MARK = re.compile(r"⟦([^→⟧]+)→([^⟧]+)⟧")
KINDS = {"~": DateKind.CONTEXT, "^": DateKind.RELATIVE, "": DateKind.ABSOLUTE}


def cases() -> list[pytest.param]:
    found = []
    for path in sorted(CASES.glob("*.txt")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if line.strip() and not line.startswith("#"):
                found.append(pytest.param(line, id=f"{path.stem}:{number}"))
    return found


def dated(prose: str) -> tuple[DateMention, ...]:
    """All that is listed: relative expressions that nothing dates are left alone."""
    mentions = resolve_relative(resolve_years(find_dates(prose)))
    return tuple(m for m in mentions if m.shift is None or m.is_resolved)


def shown(mention: DateMention) -> tuple[int, int, str, str]:
    value = mention.value.edtf() if mention.value else "!" if mention.problem else "?"
    mark = "" if value in "!?" else {kind: mark for mark, kind in KINDS.items()}[mention.kind]
    return mention.start, mention.end, mention.text, mark + value


@pytest.mark.parametrize("line", cases())
def test_case(line: str) -> None:
    expected, plain, place = [], "", 0
    for mark in MARK.finditer(line):
        plain += line[place : mark.start()]
        expected.append((len(plain), len(plain) + len(mark[1]), mark[1], mark[2]))
        plain += mark[1]
        place = mark.end()
    plain += line[place:]
    assert [shown(m) for m in dated(plain)] == expected


# --- what a mention says ------------------------------------------------------------------------


def only(prose: str) -> DateMention:
    (mention,) = find_dates(prose)
    return mention


def test_weekday_stands_with_its_date() -> None:
    assert only("on Monday, May 11, 2020").weekday == 0
    assert only("On 12 January (Wednesday) 2020").weekday == 2
    assert only("le mercredi 29 juin 2016").weekday == 2


def test_problem_says_what_is_wrong() -> None:
    assert only("June 31, 2020").problem == "June 2020 has 30 days, not 31"
    assert only("on June 31").problem == "June has 30 days, not 31"
    assert only("30 Esfand 1398").problem is not None
    assert only("May 11, 2020").problem is None


def test_hedge_and_calendar_are_told() -> None:
    assert only("in early June 2020").hedge == "early"
    assert only("in June 2020").hedge == ""
    assert only("22 Ordibehesht 1399").calendar is Calendar.PERSIAN
    assert only("17 Ramadan 1441").calendar is Calendar.ISLAMIC


def test_locale_decides_numeric_dates() -> None:
    (mention,) = find_dates("It was filed 11/5/2020.", day_first=True)
    assert mention.value == PartialDate(2020, 5, 11)
    (mention,) = find_dates("It was filed 11/5/2020.", day_first=False)
    assert mention.value == PartialDate(2020, 11, 5)


def test_offsets_are_those_of_the_prose() -> None:
    prose = "On May 11, 2020 and on June 3, 2020."
    (mention,) = find_dates(prose, 16)
    assert prose[mention.start : mention.end] == mention.text == "June 3, 2020"
    assert find_dates(prose, 0, 9)[0].kind is DateKind.CONTEXT


def test_a_citation_or_paragraph_is_no_part_of_a_date() -> None:
    assert [m.text for m in find_dates("on May 11" + " " * 20 + "2020-05-12")] == ["May 11", "2020-05-12"]
    assert [m.text for m in find_dates("in May\n\n11, 2020")] == ["May"]
    assert [m.text for m in find_dates("in May\n11, 2020")] == ["May\n11, 2020"]


# --- years from the context ---------------------------------------------------------------------


def years(prose: str, **context: object) -> list[str | None]:
    return [m.value.edtf() if m.value else None for m in resolve_years(find_dates(prose), **context)]  # type: ignore[arg-type]


def test_last_full_date_then_section_then_report() -> None:
    assert years("On May 11, 2019. On June 3.", report_date=PartialDate(2020)) == ["2019-05-11", "2019-06-03"]
    assert years("On June 3.", before=PartialDate(2018, 4), report_date=PartialDate(2020)) == ["2018-06-03"]
    assert years("On June 3.", report_date=PartialDate(2020, 7, 15)) == ["2020-06-03"]
    assert years("On June 3.") == [None]


def test_plans_and_names_do_not_date_what_follows() -> None:
    report = PartialDate(2020, 7, 15)
    assert years("The vote of June 1, 2021. On May 3.", report_date=report)[1] == "2020-05-03"
    assert years("He goes on June 1, 2021. On May 3.", report_date=report)[1] == "2020-05-03"
    assert years("In the 1990s. On May 3.", report_date=report)[1] == "2020-05-03"


def test_source_moves_only_december_and_january() -> None:
    prose = "On December 28 it fell. "
    source = [DatedPlace(len(prose), PartialDate(2019, 12, 29))]
    assert years(prose, report_date=PartialDate(2020, 2, 1), sources=source) == ["2019-12-28"]
    prose = "On May 28 it fell. "
    source = [DatedPlace(len(prose), PartialDate(2019, 5, 29))]
    assert years(prose, report_date=PartialDate(2020, 2, 1), sources=source) == ["2020-05-28"]


def test_leap_day_is_resolved_only_in_a_leap_year() -> None:
    assert years("On February 29.", report_date=PartialDate(2020)) == ["2020-02-29"]
    assert years("On February 29.", report_date=PartialDate(2019)) == [None]


def test_deictic_years_count_from_the_report() -> None:
    report = PartialDate(2020, 7, 15)
    assert years("last May", report_date=report) == ["2020-05"]
    assert years("last September", report_date=report) == ["2019-09"]
    assert years("in May last year", report_date=report) == ["2019-05"]
    assert years("late last May", report_date=report) == ["2020-05-21/2020-05-31"]
    assert years("last May") == [None]


# --- relative dates -----------------------------------------------------------------------------


def test_relative_dates_count_from_a_source_where_nothing_is_told() -> None:
    prose = "He resigned two days later."
    mentions = find_dates(prose)
    (found,) = resolve_relative(mentions, sources=[DatedPlace(0, PartialDate(2020, 5, 11))])
    assert found.value == PartialDate(2020, 5, 13)
    (found,) = resolve_relative(mentions, sources=[DatedPlace(len(prose), PartialDate(2020, 5, 11))])
    assert found.value is None


def test_relative_dates_skip_what_is_no_event() -> None:
    mentions = find_dates("In June 2, 2020 and since May 1, 2015; two days later.")
    found = resolve_relative(mentions, events=mentions[:1])
    assert found[-1].value == PartialDate(2020, 6, 4)


def test_last_month_counts_from_the_report() -> None:
    report = PartialDate(2020, 7, 15)
    for prose, value in (
        ("last month", "2020-06"),
        ("this year", "2020"),
        ("last week", "2020-07-06/2020-07-12"),
        ("three days ago", "2020-07-12"),
        ("two weeks ago", "2020-07-01"),
    ):
        (found,) = resolve_relative(find_dates(prose), report_date=report)
        assert found.value is not None, prose
        assert found.value.edtf() == value, prose


def test_a_month_gives_no_days() -> None:
    assert dated("In May 2020 he left; two days later he died.")[-1].text == "May 2020"


# --- chapters -----------------------------------------------------------------------------------

CHAPTER = """# The year 2018

On May 3 it began.

## June 2019

On June 4 it went on.[^n] A note^[Of May 5.] and *May* 6.

- In July 2021 it will end.
- On May 7 it rested.

# Another

On May 8.

[^n]: Written on May 9.
"""


def test_chapter_is_read_by_blocks_and_sections() -> None:
    chapter = read_chapter(Source("c.md", CHAPTER))
    found = read_dates(chapter, PartialDate(2020, 7, 15))
    assert [(m.text, m.value.edtf() if m.value else None) for m in found] == [
        ("2018", "2018"),
        ("May 3", "2018-05-03"),
        ("June 2019", "2019-06"),
        ("June 4", "2019-06-04"),
        ("May 5", "2019-05-05"),
        ("May  6", "2019-05-06"),
        ("July 2021", "2021-07"),
        ("May 7", "2019-05-07"),
        ("May 8", "2020-05-08"),
        ("May 9", "2020-05-09"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "On 13 July 2021, which our clocks called the [14th], it burst.",
        "It burst on 13 July 2021 and in the small hours of the [15th] it burst again.",
        "It left on 2 April 2023; here it was already the [3rd].",
        "It rose on 2 April 2023; on the night of the [5th] it fell; by the dawn of the [6th] it sank.",
        "They met on 2 April 2023, and at the close of the [4th] they parted.",
        "They met on 2 April 2023. The attack of the [9th] killed two.",
        "It was lost on 2 April 2023; the bulletin of the [12th] said so.",
        "In May 2020 they came: the driver of the 3rd lorry slept.",
        "In May 2020 they came. The crew of the 14th, a brigade, ran; he was the 17th, she won the 9th heat.",
        "In May 2020 they came. It was the 3rd time, and the night of the 5th moon.",
        "In May 2020 he fell, and the letter of the 3rd page was lost.",
    ],
)
def test_days_of_the_month_stand_behind_what_a_day_is_called(text: str) -> None:
    """Those in brackets are days, and no other ordinal is."""
    chapter = read_chapter(Source("c.md", text.replace("[", "").replace("]", "")))
    lone = [m.text for m in read_dates(chapter) if m.text.startswith("the ")]
    assert lone == [f"the {day}" for day in re.findall(r"\[(\w+)\]", text)]


def test_chapter_sources_in_notes_stand_at_their_markers() -> None:
    text = "On January 3 it fell.[^a]\n\n[^a]: [@k-2021-01-04]\n"
    chapter = read_chapter(Source("c.md", text))
    source = DatedPlace(chapter.items[0].span.start, PartialDate(2021, 1, 4))
    (found,) = read_dates(chapter, PartialDate(2020, 12, 1), [source])
    assert found.value == PartialDate(2021, 1, 3)


# --- data ---------------------------------------------------------------------------------------


def test_names_are_those_of_cldr() -> None:
    path = Path(cldr.__file__).with_name("names.json")
    assert json.loads(path.read_text(encoding="utf-8")) == cldr.names()


def test_every_language_has_a_file_and_its_words() -> None:
    folder = Path(cldr.__file__).parent / "languages"
    assert {path.stem for path in folder.glob("*.toml")} == set(LANGUAGES) == set(cldr.LANGUAGES)
    for name in LANGUAGES:
        kinds = {word.kind for word in lexicon(name).words.values()}
        assert set("MmWwSEouDYpfatbIiK") - kinds <= set("K"), name


# --- properties ---------------------------------------------------------------------------------

VOCABULARY = """
May March mid early late the of and to from between in since on by 3 5 11 31 12th 2020 1999 1399 2019
1950s Monday Sept. Jan June summer first half quarter century week day days later two a following last
this year Ordibehesht Ramadan Dhu al Hijjah BC mai 1er août Januar 11. bis ۱۳۹۹ ۲۲ اردیبهشت , . – - / (
) ' : trucks 1,950 $2019 2020-05-11 11/5/2020 11.5.2020
"""
WORDS = st.sampled_from(VOCABULARY.split())
LIKELY = st.lists(st.tuples(WORDS, st.sampled_from(["", " ", "  ", "\n", ", "])), max_size=30).map(
    lambda pairs: "".join(word + gap for word, gap in pairs)
)


@settings(max_examples=400, deadline=None)
@given(st.one_of(LIKELY, st.text(max_size=200)))
def test_spans_slice_and_values_round_trip(prose: str) -> None:
    end = 0
    for mention in resolve_relative(
        resolve_years(find_dates(prose), report_date=PartialDate(2020, 7, 15)),
        report_date=PartialDate(2020, 7, 15),
    ):
        assert prose[mention.start : mention.end] == mention.text != ""
        assert mention.start >= end
        end = mention.end
        assert mention.value is None or mention.problem is None
        if mention.value is not None:
            assert parse_edtf(mention.value.edtf()) == mention.value
            assert mention.value.earliest <= mention.value.latest  # type: ignore[operator]


# --- cost ---------------------------------------------------------------------------------------

HOSTILE = (
    "1234567890", "2020 ", ", , ", "12, ", "([", "May ", "May 11 ", "MayJune", "the of and to from ",
    "2020-", "11.5.", "mid-", "between May and 3 to ", "\n", " ", "two days later ", "May 11, ", "1,",
    "Dhu al ", "11/5/2020 ", "(2020", "2020–", "2020/", "first half of ", "\u0660",
)  # fmt: skip


def cost(prose: str) -> float:
    began = time.process_time()
    resolve_relative(resolve_years(find_dates(prose)))
    return time.process_time() - began


@pytest.mark.parametrize("unit", HOSTILE)
def test_cost_grows_linearly(unit: str) -> None:
    small, large = (unit * (size // len(unit)) for size in (20_000, 160_000))
    find_dates(small)
    first = min(cost(small) for _ in range(3))
    bound = 24 * first + 0.05  # eight times the text, with room for a busy machine
    assert any(cost(large) < bound for _ in range(3))


def test_a_count_behind_its_day_says_which_day_that_was() -> None:
    text = (
        "It was sealed on 3 May 2021. On 10 May, exactly a week later, it opened; "
        "two days later, on 12 May, it shut."
    )
    found = read_dates(read_chapter(Source("c.md", text)))
    counted = [m.value.edtf() for m in found if m.kind is DateKind.RELATIVE and m.value]
    assert counted == ["2021-05-10", "2021-05-12"]
