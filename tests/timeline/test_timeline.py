"""Sources and events in time: what is counted, what is drawn, and the text chart."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.reading.manuscript import read_texts
from dateline.report.full import columns
from dateline.timeline.groups import distinct, events, groups, largest, window
from dateline.timeline.moments import Moment, is_drawn, moments
from dateline.timeline.text import EVENT, SOURCE, render
from dateline.values.chapters import CitationItem, CitationMode
from dateline.values.dates import PartialDate, from_day_number, parse_edtf
from dateline.values.manuscript import Manuscript
from dateline.values.text import Source

BIBLIOGRAPHY = """
@article{irna-2020-05-11, entrysubtype = {newspaper}, journaltitle = {IRNA}, date = {2020-05-11}}
@article{fars-2020-05-12, entrysubtype = {newspaper}, journaltitle = {Fars}, date = {2020-05-12}}
"""


def manuscript_of(text: str) -> Manuscript:
    chapters = [(Source("a.md", text), ())]
    return read_texts(chapters, [(Source("b.bib", BIBLIOGRAPHY), ())], PartialDate(2020, 7, 15))


def moment(
    key: str, day: str = "", *, outlet: str = "IRNA", event: str = "", affiliation: str = ""
) -> Moment:
    source = Source("a.md", key)
    item = CitationItem(source.span(0, len(key)), source.span(0, len(key)), key, CitationMode.NORMAL)
    return Moment(
        item, outlet, affiliation,
        parse_edtf(day) if day else None, parse_edtf(event) if event else None,
        1 if day and event else None,
    )  # fmt: skip


def days(*numbers: int) -> list[Moment]:
    return [moment(f"k{i}", from_day_number(number).edtf()) for i, number in enumerate(numbers)]


BASE = PartialDate(2020, 1, 1).earliest


def test_each_citation_is_a_moment_in_document_order() -> None:
    text = (
        "# One [@fars-2020-05-12]\n\nOn May 9, 2020 he telephoned [@irna-2020-05-11; @fars-2020-05-12]."
        " See also [@nobody-2020-01-01].\n"
    )
    found = moments(manuscript_of(text))
    assert [(m.item.key, m.event and m.event.edtf(), m.lag) for m in found] == [
        ("fars-2020-05-12", None, None),
        ("irna-2020-05-11", "2020-05-09", 2),
        ("fars-2020-05-12", "2020-05-09", 3),
        ("nobody-2020-01-01", None, None),
    ]
    assert found[3].source is None
    assert moments(manuscript_of(text), paths=["other.md"]) == ()


def test_a_source_that_is_older_than_the_event_has_a_negative_lag() -> None:
    (found,) = moments(manuscript_of("# One\n\nOn June 2, 2020 he came [@irna-2020-05-11].\n"))
    assert found.lag == -22


def test_groups_count_each_source_and_each_event_once() -> None:
    found = [
        moment("a", "2020-05-02", event="2020-05-01"), moment("a", "2020-05-02", event="2020-05-01"),
        moment("a", "2020-05-02", event="2020-04-30"), moment("b", "2020-05-01"),
        moment("c", "2020-05", outlet="Fars"), moment("d", outlet=""),
    ]  # fmt: skip
    irna, fars, unnamed = groups(found, "outlet")
    assert (irna.name, fars.name, unnamed.name) == ("IRNA", "Fars", "")
    assert [m.item.key for m in irna.sources] == ["b", "a"]
    assert len(irna.links) == 2
    assert irna.median_lag == 1
    assert unnamed.dates == ()
    assert [group.name for group in groups(found, "month")] == ["2020-05", ""]
    assert [e.edtf() for e in events(found)] == ["2020-04-30", "2020-05-01"]


def test_a_group_has_an_affiliation_only_where_its_sources_agree() -> None:
    same = groups([moment("a", affiliation="State"), moment("b", affiliation="State")], "outlet")
    other = groups([moment("a", affiliation="State"), moment("b")], "outlet")
    assert (same[0].affiliation, other[0].affiliation) == ("State", "")


def test_the_smallest_groups_become_one() -> None:
    found = groups([moment(f"k{i}", "2020-05-01", outlet=f"Outlet {i}") for i in range(10)], "outlet")
    kept, others = largest(found, 4)
    assert len(kept) == 3
    assert others is not None
    assert len(others.sources) == 7
    assert largest(found, 10) == (found, None)


def test_one_old_source_does_not_make_a_blot_of_the_others() -> None:
    recent = days(*range(BASE, BASE + 100, 10))
    old = moment("old", "1998-03-01")
    shown = window([*recent, old])
    assert shown is not None
    assert (shown.first, shown.last, shown.before, shown.after) == (BASE, BASE + 90, 1, 0)
    everything = window(recent)
    assert everything is not None
    assert (everything.before, everything.after) == (0, 0)


def test_imprecise_dates_have_no_place_on_a_line_of_days() -> None:
    assert all(is_drawn(parse_edtf(text)) for text in ("2020-05-11", "2020-05", "2020-21"))
    assert not any(is_drawn(parse_edtf(text)) for text in ("2020", "2020-05-01/.."))
    assert window([moment("a", "2020"), moment("b")]) is None
    assert render([moment("a", "2020")], "outlet") == "No source has a date that could be drawn.\n"


@given(st.lists(st.integers(1, 3_000_000), min_size=1, max_size=30))
def test_every_source_is_shown_or_counted_as_not_shown(numbers: list[int]) -> None:
    found = days(*numbers)
    shown = window(found)
    assert shown is not None
    inside = sum(shown.holds(n) for n in numbers)
    assert inside + shown.before + shown.after == len(numbers) == len(distinct(found))
    assert inside > 0


@settings(max_examples=60)
@given(
    st.lists(st.integers(700_000, 740_000), min_size=1, max_size=20),
    st.integers(20, 200),
    st.sampled_from(["outlet", "affiliation", "month"]),
)
def test_the_chart_fits_the_width(numbers: list[int], width: int, by: str) -> None:
    text = render(days(*numbers), by, width=width)
    for line in text.splitlines():
        if SOURCE not in line and EVENT not in line:
            assert columns(line) <= max(width, 62)


def test_colour_is_asked_for() -> None:
    found = [moment("a", "2020-05-02", event="2020-04-20")]
    assert "\x1b[" not in render(found, "outlet")
    assert "\x1b[36m●" in render(found, "outlet", colour=True)
    assert "\x1b[33m◇" in render(found, "outlet", colour=True)


def test_a_cross_reference_is_no_source() -> None:
    text = "# A {#sec-a}\n\nOn May 3, 2020 the line closed, as @fig-x, @sec-a and @nobody show.\n"
    manuscript = read_texts([(Source("a.md", text), ())], (), PartialDate(2020, 7, 15))
    assert [moment.item.key for moment in moments(manuscript)] == ["nobody"]
