"""Round trips: what goes to another format comes back, with its day."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.bibliographies import BibliographyError
from dateline.bibliographies.drafts import Draft, free_key, inserted, media_draft, slug, written
from dateline.bibliographies.exchange import READERS, WRITERS, converted, format_of, keyed, read_biblatex
from dateline.reading.bibtex import read_bibliography
from dateline.values.dates import parse_edtf
from dateline.values.text import Source

ROOT = Path(__file__).parents[2]
FORMATS = sorted(WRITERS)
DATES = (
    "2020-05-11", "2020-05", "2020", "2020-05-11/2020-05-13", "2020-05-30/..", "2020-21", "2020-05~", "2020?",
    "201X",
)  # fmt: skip


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("date", DATES)
def test_every_date_comes_back(name: str, date: str) -> None:
    draft = Draft("online", (("organization", "IRNA"), ("date", date), ("urldate", "2020-07-12")), "k")
    back = READERS[name](WRITERS[name]([draft]))
    assert [(d.get("date"), d.get("urldate"), d.get("organization")) for d in back] == [
        (date, "2020-07-12", "IRNA")
    ]


@pytest.mark.parametrize("name", FORMATS)
def test_the_bibliography_of_the_report_comes_back(name: str) -> None:
    text = (ROOT / "bibliography" / "sources.bib").read_text(encoding="utf-8")
    before = read_biblatex(text)
    after = read_biblatex(converted(converted(text, "biblatex", name), name, "biblatex"))
    assert [(d.key, d.type, dict(d.fields)) for d in after] == [
        (d.key, d.type, dict(d.fields)) for d in before
    ]


# Braces and `~` are left out: as TeX they group and part, and reading drops them.
PLAIN = st.text(st.sampled_from("abcé &%#$_^\\<>\"'-1,"), min_size=1, max_size=20).map(
    lambda text: " ".join(text.split())
)


@settings(max_examples=300, deadline=None)
@given(PLAIN.filter(bool), st.sampled_from(FORMATS))
def test_a_title_comes_back(title: str, name: str) -> None:
    draft = media_draft("IRNA", online=False, fields=[("title", title), ("date", "2020-05-11")])
    back = READERS[name](WRITERS[name](keyed([draft])))
    assert [(d.key, d.get("title"), d.get("date")) for d in back] == [
        ("irna-2020-05-11", title, "2020-05-11")
    ]


def test_keys_are_the_next_free_ones() -> None:
    day = parse_edtf("2020-05-11/2020-05-13")
    assert free_key("irna", day, []) == "irna-2020-05-11"
    assert free_key("irna", day, ["IRNA-2020-05-11", "irna-2020-05-11a"]) == "irna-2020-05-11b"
    assert free_key("irna", parse_edtf("2020-05~"), []) == "irna-2020-05"
    assert free_key("irna", parse_edtf("2020-21"), []) == "irna-2020"
    assert free_key("irna", None, []) == "irna-nd"
    with pytest.raises(BibliographyError):
        free_key("x", None, ["x-nd", *(f"x-nd{letter}" for letter in "abcdefghijklmnopqrstuvwxyz")])
    assert slug("Qur’an & Çay News") == "quran-cay-news"


def test_what_an_entry_says_goes_in_and_nothing_else_changes() -> None:
    source = Source("x.bib", "@online{a,title={A}}\n")
    draft = Draft("online", (("organization", "B"),), "b-nd")
    assert inserted(source, draft) == f"@online{{a,title={{A}}}}\n\n{written(draft)}\n"


@pytest.mark.parametrize(
    ("reader", "text"),
    [
        ("csljson", "{"), ("csljson", "[1]"), ("csljson", "3"), ("csljson", "[" * 100_000), ("ris", "words"),
        ("endnotexml", "<a>"), ("endnotexml", "<a/>"), ("endnotexml", ""),
        ("endnotexml", '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>'),
    ],
)  # fmt: skip
def test_what_is_not_of_the_format_is_refused(reader: str, text: str) -> None:
    with pytest.raises(BibliographyError, match=f"cannot be read as {reader}"):
        converted(text, reader, "biblatex")


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(FORMATS), st.text(max_size=60))
def test_no_text_breaks_a_reader(reader: str, text: str) -> None:
    with suppress(BibliographyError):
        read_bibliography([Source("x", converted(text, reader, "biblatex"))])


@pytest.mark.parametrize(
    ("name", "text", "expected"), [("a.RIS", "", "ris"), ("-", " [", "csljson"), ("-", "@", "biblatex")]
)
def test_formats_are_told_apart(name: str, text: str, expected: str) -> None:
    assert format_of(name, text) == expected
