"""Citations typed by hand: what is read as one, with which outlets and dates, and what is not."""

from __future__ import annotations

import pytest

from dateline.reading.typed_citations import TypedCitation, TypedKind, find_typed_citations
from dateline.values.text import Source


def typed(text: str) -> list[TypedCitation]:
    return list(find_typed_citations(Source("chapter.md", text), text, 0, len(text)))


def groups(text: str) -> list[list[tuple[tuple[str, ...], str | None]]]:
    return [[(g.outlets, g.date.edtf() if g.date else None) for g in c.groups] for c in typed(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(Fars, January 4, 2020)", [(("Fars",), "2020-01-04")]),
        ("(Tasnim; Mehr, February 15, 2020)", [(("Tasnim", "Mehr"), "2020-02-15")]),
        (
            "(al-Marsad News, March 31, 2020; al-Akhbar, April 1, 2020)",
            [(("al-Marsad News",), "2020-03-31"), (("al-Akhbar",), "2020-04-01")],
        ),
        (
            "(the Twitter account of the prime minister of Iraq, June 2, 2020)",
            [(("the Twitter account of the prime minister of Iraq",), "2020-06-02")],
        ),
        ("(Tasnim; the Iraq news agency, May 9, 2020)", [(("Tasnim", "the Iraq news agency"), "2020-05-09")]),
        ("(Defa’ Press, 28 March 2020)", [(("Defa’ Press",), "2020-03-28")]),
        ("(banksepah.ir, Feb. 27, 2017)", [(("banksepah.ir",), "2017-02-27")]),
        ("(Fars, Sept 3rd 2019)", [(("Fars",), "2019-09-03")]),
        ("(IRNA, 2020-05-11)", [(("IRNA",), "2020-05-11")]),
        ("(Jahan\nNews,  June\n20, 2020)", [(("Jahan News",), "2020-06-20")]),
        ("(Mehr , July 19 ,2017)", [(("Mehr",), "2017-07-19")]),
    ],
)
def test_outlets_and_date(text: str, expected: list[tuple[tuple[str, ...], str | None]]) -> None:
    assert groups(f"It was so {text}.") == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "(May 7, 2020)",
        "(Fars, May 2020)",
        "(Fars, October 15)",
        "(, May 28, 2017)",
        "(8news.ir)",
        "(Tasnim; Mehr)",
        "(Fars, January 4, 2020; and so on)",
        "(on the phone, they said: no, May 7, 2020)",
        "(BBC News, UK, 8 March 2003)",
        "(May 21 – June 4, 2017)",
        "(resolution 2040 (2012), January 4, 2012)",
        "Fars, January 4, 2020",
        "(Mary, 4 January 2020x)",
    ],
)
def test_what_is_none(text: str) -> None:
    assert groups(f"It was so {text}.") == []


def test_an_impossible_date_is_said_and_not_mended() -> None:
    (citation,) = typed("(Fars, June 31, 2020)")
    assert citation.groups[0].date is None
    assert citation.groups[0].date_problem == "June 2020 has 30 days, not 31"


def test_places() -> None:
    text = "So (Fars, January 4, 2020), and so (ISNA, May 11, 2020; Mehr, May 12, 2020)."
    first, second = typed(text)
    assert first.span.text == "(Fars, January 4, 2020)"
    assert first.kind is TypedKind.PARENTHETICAL
    assert [g.date_span.text for c in (first, second) for g in c.groups] == [
        "January 4, 2020",
        "May 11, 2020",
        "May 12, 2020",
    ]


def test_only_the_stretch_is_read() -> None:
    text = "(Fars, January 4, 2020) (ISNA, May 11, 2020)"
    found = find_typed_citations(Source("chapter.md", text), text, 23, len(text))
    assert [c.span.text for c in found] == ["(ISNA, May 11, 2020)"]


def test_long_texts_take_linear_time() -> None:
    assert typed("(" * 200_000) == []
    assert typed("(a, " * 50_000) == []
    assert typed("(a; " + "b; " * 130 + "c)" * 1_000) == []
