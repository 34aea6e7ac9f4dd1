"""Where sentences and clauses end, quotations begin, and what verb governs a date."""

from __future__ import annotations

import pytest

from dateline.reading.outlet_names import OutletNames, folded
from dateline.reading.quotations import quotations
from dateline.reading.sentences import clause_around, sentences
from dateline.reading.verbs import FUTURE, PAST, governing


@pytest.mark.parametrize(
    "marked",
    [
        "The talks began.| They broke off.",
        "Gen. Soleimani and Mr. Hakim met.| Nobody else did.",
        "The U.S. Treasury paid.| The bank did not.",
        "They met in the U.S.| On Monday they left.",
        "He left on Jan. 5, 2020.| She stayed.",
        "Sales rose by 3.5 percent.| Costs fell.",
        "“We left.”| Nobody asked.",
        "Who left?| All did!| Then it rained.",
        "See No. 4 and p. 12.| The rest is lost.",
        "J. R. Smith wrote it.| Nobody read it.",
        "It fell … and rose.| It fell again.",
        "Am 5. Mai 2020 regnete es.| Dann nicht mehr.",
        "Nothing ends this one",
    ],
)
def test_sentences_end(marked: str) -> None:
    text = marked.replace("|", "")
    found = sentences(text, 0, len(text))
    assert "|".join(text[start:end] for start, end in found) == marked


@pytest.mark.parametrize(
    ("text", "date", "clause", "opener"),
    [
        ("He said that on May 3 it fell.", "May 3", " on May 3 it fell.", "that"),
        ("It fell on May 3, and it rose on May 9.", "May 9", " it rose on May 9.", "and"),
        ("Leipzig beat Mainz 5–0 on May 3.", "May 3", "Leipzig beat Mainz 5–0 on May 3.", ""),
        ("The man who left on May 3 came back.", "May 3", " left on May 3 came back.", "who"),
        ("It rose; on May 3 it fell.", "May 3", " on May 3 it fell.", ""),
        ("The worst since it fell on May 3.", "May 3", " it fell on May 3.", "since"),
    ],
)
def test_clause_around(text: str, date: str, clause: str, opener: str) -> None:
    start = text.index(date)
    first, last, found = clause_around(text, (0, len(text)), start, start + len(date))
    assert (text[first:last], found) == (clause, opener)


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("He said “we left” and left.", ["“we left”"]),
        ('He said "we left" and "came back".', ['"we left"', '"came back"']),
        ("Er sagte „wir gehen“ und ging.", ["„wir gehen“"]),
        ("Il dit « on part » et part.", ["« on part »"]),
        ("An “open one and a “closed one”.", ["“closed one”"]),
        ("No quotation, only 5” of rain.", []),
    ],
)
def test_quotations(text: str, quoted: list[str]) -> None:
    assert [text[start:end] for start, end in quotations(text, 0, len(text))] == quoted


@pytest.mark.parametrize(
    ("before", "after", "verb"),
    [
        ("The office burned on ", " in Basra", PAST),
        ("On ", " the office burned", PAST),
        ("The office will burn on ", "", FUTURE),
        ("The expected verdict came on ", "", PAST),
        ("The vote was expected on ", "", FUTURE),
        ("They voted to hold a vote on ", "", FUTURE),
        ("They voted to strike on ", " by nine votes to two", PAST),
        ("He had left on ", "", "before the event"),
        ("On ", " he told what he had seen", PAST),
        ("It may have burned on ", "", "conditional"),
        ("Nobody could say why it burned on ", "", PAST),
        ("The office in ", "", ""),
    ],
)
def test_governing_verb(before: str, after: str, verb: str) -> None:
    assert governing(before, after) == verb


def test_outlets_are_found_whatever_their_spelling() -> None:
    names = OutletNames(["Al-Manar", "The Times", "Hürriyet", "Al-Manar TV", "AP"])
    prose = folded("Al Manar TV, the Times, HURRIYET, al-Manar’s and AP; not Manar, Timeslot or map")
    assert [name for _, _, name in names.places(prose)] == [
        "Al-Manar TV",
        "The Times",
        "Hürriyet",
        "Al-Manar",
        "AP",
    ]


def test_no_outlets() -> None:
    assert OutletNames(()).places("al manar") == []
