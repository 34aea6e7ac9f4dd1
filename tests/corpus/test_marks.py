"""The reader of marks, and the laws that every document of the corpus keeps."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from corpus.marks import RULES, DateLabel, FaultLabel, MarkError, TrapLabel, entries_for, read_document
from dateline.reading.bibtex import read_bibliography
from dateline.reading.markdown import read_chapter
from dateline.values.dates import DateInterval, PartialDate, parse_edtf
from dateline.values.text import Source

CORPUS = Path(__file__).parent
DOCUMENTS = sorted(p for half in ("work", "scoring") for p in (CORPUS / half).glob("*.md"))

MARKED = """---
date: 2020-07-15
genre: "news report"
---

On ⟦May 11, 2020→2020-05-11⟧ it rained [@irna-2020-05-08]⟪fault: source-before-event error⟫. ⟦Two days
later→^2020-05-13⟧ it stopped [@a-b-2020-05-13; @c-nd]. A ⟦June 31→~!⟧⟪fault: impossible-date error⟫ was
promised [@mehr-2020-06]⟪trap: promised⟫.
@fars-2020-06-30 [p. 3]⟪fault: long-lag warning⟫⟪trap: both⟫ says so.
"""


def test_marks_are_taken_out_of_the_text() -> None:
    document = read_document(MARKED)
    assert not re.search("[⟦⟧⟪⟫→]", document.text)
    assert "On May 11, 2020 it rained [@irna-2020-05-08]. Two days\nlater it" in document.text
    assert document.metadata == (("date", "2020-07-15"), ("genre", "news report"))
    assert document.date == PartialDate(2020, 7, 15)
    assert document.keys == ("irna-2020-05-08", "a-b-2020-05-13", "c-nd", "mehr-2020-06", "fars-2020-06-30")


def test_dates_have_values_and_kinds() -> None:
    document = read_document(MARKED)
    assert [(d.text, d.edtf, d.kind) for d in document.dates] == [
        ("May 11, 2020", "2020-05-11", "absolute"),
        ("Two days\nlater", "2020-05-13", "relative"),
        ("June 31", None, "context"),
    ]
    assert all(document.text[d.start : d.end] == d.text for d in document.dates)
    assert document.dates[0].value == PartialDate(2020, 5, 11)
    assert document.dates[2].value is None


def test_quarters_and_halves_are_their_months() -> None:
    document = read_document("the ⟦second quarter of 2014→2014-34⟧ and the ⟦second half→~2014-41⟧")
    assert [d.edtf for d in document.dates] == ["2014-04/2014-06", "2014-07/2014-12"]


def test_faults_and_traps_stand_at_what_they_follow() -> None:
    document = read_document(MARKED)
    assert [(document.text[f.start : f.end], f.keys, f.rule, f.severity) for f in document.faults] == [
        ("[@irna-2020-05-08]", ("irna-2020-05-08",), "source-before-event", "error"),
        ("June 31", (), "impossible-date", "error"),
        ("@fars-2020-06-30 [p. 3]", ("fars-2020-06-30",), "long-lag", "warning"),
    ]
    assert [(document.text[t.start : t.end], t.reason) for t in document.traps] == [
        ("[@mehr-2020-06]", "promised"),
        ("@fars-2020-06-30 [p. 3]", "both"),
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("⟦May 11→2020-05-11", "line 1, column 1: a `⟦` without its partner"),
        ("one\nMay⟧ two", "line 2, column 4: a `⟧` without its partner"),
        ("⟦May 11, 2020⟧", "a date mark is not `⟦text→value⟧`"),
        ("⟦ May 2020→2020-05⟧", "a blank at its edge"),
        ("⟦May→2020→2020-05⟧", "two arrows"),
        ("⟦May 32, 2020→2020-05-32⟧", "May 2020 has 31 days, not 32"),
        ("⟦May 2020→2020-5⟧", "is not a date of the form"),
        ("word ⟪trap: planned⟫", "does not stand directly after a citation or a date"),
        ("[@a-nd] ⟪trap: planned⟫", "does not stand directly after a citation or a date"),
        ("⟦May 2020→2020-05⟧ ⟪fault: impossible-date error⟫", "directly after a citation or a date"),
        ("[@a-nd]⟪planned⟫", "neither `fault: RULE SEVERITY` nor `trap: REASON`"),
        ("[@a-nd]⟪fault: wrong error⟫", "there is no rule `wrong`"),
        ("[@a-nd]⟪fault: long-lag fatal⟫", "there is no severity `fatal`"),
        ("[@a-nd]⟪fault: impossible-date error⟫", "`impossible-date` is a fault of a date"),
        ("⟦May 2020→2020-05⟧⟪fault: long-lag warning⟫", "`long-lag` is a fault of a citation"),
    ],
)
def test_malformed_marks_are_refused(text: str, message: str) -> None:
    with pytest.raises(MarkError, match=re.escape(message)):
        read_document(text)


def test_entries_come_from_keys() -> None:
    prose = "The *Süddeutsche Zeitung* and Lloyd’s List agree with L'Orient Today and NNA."
    keys = [
        "sueddeutsche-zeitung-2019-01-02",
        "lloyd-s-list-2016-07",
        "l-orient-today-2022-09-06",
        "nna-2022-11-01a",
        "tajik-radio-nd",
        "tajik-radio-nd",
        "fars-xxxx-05-13",
        "mti-2010",
    ]
    found = read_bibliography([Source("refs.bib", entries_for(keys, prose))])
    assert not found.problems
    assert [(e.key, e.outlet, e.date) for e in found.entries] == [
        (keys[0], "Süddeutsche Zeitung", PartialDate(2019, 1, 2)),
        (keys[1], "Lloyd’s List", PartialDate(2016, 7)),
        (keys[2], "L'Orient Today", PartialDate(2022, 9, 6)),
        (keys[3], "NNA", PartialDate(2022, 11, 1)),
        (keys[4], "Tajik Radio", None),
        (keys[6], "Fars", None),
        (keys[7], "MTI", PartialDate(2010)),
    ]
    with pytest.raises(ValueError, match="`irna` does not end in a date"):
        entries_for(["irna"])


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda p: f"{p.parent.name}-{p.stem}")
def test_document_keeps_the_laws_of_the_corpus(path: Path) -> None:
    document = read_document(path.read_text(encoding="utf-8"))
    assert document.setting("genre")
    assert document.date
    for date in document.dates:
        assert document.text[date.start : date.end] == date.text
        assert date.edtf is None or parse_edtf(date.edtf)
        if isinstance(date.value, DateInterval):
            assert date.value.earliest is not None
            assert date.value.latest is not None
            assert date.value.earliest <= date.value.latest
    labels: list[FaultLabel | TrapLabel] = [*document.faults, *document.traps]
    for label in labels:
        at_date = any((d.start, d.end) == (label.start, label.end) for d in document.dates)
        assert at_date or label.keys
    impossible = {d.start for d in document.dates if d.edtf is None}
    assert impossible == {f.start for f in document.faults if f.rule == "impossible-date"}
    for fault in document.faults:
        assert fault.rule in RULES


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda p: f"{p.parent.name}-{p.stem}")
def test_labels_stand_where_the_checker_reads(path: Path) -> None:
    """Keys are those of the citations, dates lie in prose, and no source is younger than its report."""
    document = read_document(path.read_text(encoding="utf-8"))
    chapter = read_chapter(Source(path.name, document.text))
    assert not chapter.problems
    assert {item.key for item in chapter.items} == set(document.keys)
    for date in document.dates:
        assert chapter.prose[date.start : date.end].split() == date.text.split(), date.text
    bibliography = read_bibliography([Source("refs.bib", entries_for(document.keys, document.text))])
    assert not bibliography.problems
    assert {entry.key for entry in bibliography.entries} == set(document.keys)
    last = document.date.latest
    assert last is not None
    for entry in bibliography.entries:
        assert entry.date is None or (entry.date.earliest or 0) <= last, entry.key


def test_work_half_has_enough_of_everything() -> None:
    documents = [read_document(p.read_text(encoding="utf-8")) for p in DOCUMENTS if p.parent.name == "work"]
    dates: list[DateLabel] = [d for document in documents for d in document.dates]
    faults: list[FaultLabel] = [f for document in documents for f in document.faults]
    traps: list[TrapLabel] = [t for document in documents for t in document.traps]
    assert len(documents) >= 36
    assert len(dates) >= 320
    assert len(faults) >= 80
    assert len(traps) >= 85
    assert set(Counter(f.rule for f in faults)) == set(RULES)
    assert set(Counter(d.kind for d in dates)) == {"absolute", "context", "relative"}
