"""Laying out changes no entry, and a second time changes nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dateline.bibliographies.layout import laid_out
from dateline.reading.bibtex import read_bibliography
from dateline.values.model import Bibliography
from dateline.values.text import Source

ROOT = Path(__file__).parents[2]
NAME = st.sampled_from(
    ["date", "Title", "journaltitle", "x-own", "annotation", "url", "nativecalendar", "crossref"]
)
WORDS = st.text(st.sampled_from("ab {}\\\"%@,=#\n\t'é~$1("), max_size=12)
VALUE = st.one_of(
    WORDS.map(lambda w: "{" + w + "}"),
    WORDS.map(lambda w: f'"{w}"'),
    st.sampled_from(["may", "2020", 'x # " y"', ""]),
)
SEPARATOR = st.sampled_from([",", ", ", ",\n  ", " , % note\n", " ", ",,", "\r\n,"])
KEY = st.sampled_from(["a-2020-01-01", "B-2020", "c", "irna-nd", ""])


@st.composite
def entries(draw: st.DrawFn) -> str:
    fields = draw(st.lists(st.tuples(NAME, VALUE, SEPARATOR), max_size=4))
    body = "".join(f"{separator}{name} = {value}" for name, value, separator in fields)
    opening, closing = draw(st.sampled_from(["{}", "()", "{}", "{,", "{ "]))
    return f"@{draw(st.sampled_from(['article', 'Online', 'xdata']))}{opening}{draw(KEY)}{body}{closing}"


BETWEEN = st.sampled_from(
    [
        "",
        "\n",
        "\n\n\n",
        "\r\n",
        "% said\n",
        "\n@string{may = {M}}\n",
        "@comment{x}\n",
        '@preamble{"x"}',
        " free text ",
    ]
)
FILES = st.lists(st.one_of(entries(), BETWEEN), max_size=7).map("".join)


def content(bibliography: Bibliography) -> list[object]:
    return [
        (e.type, e.key, sorted((f.name, f.value) for f in e.fields), e.date) for e in bibliography.entries
    ]


@settings(max_examples=400, deadline=None)
@given(FILES, st.booleans())
@example("@article{a, date = {2020}} % }\n@article{b}", False)
def test_the_same_entries_before_and_after_and_a_second_run_changes_nothing(text: str, sort: bool) -> None:
    source = Source("x.bib", text)
    out = laid_out(source, sort=sort)
    before, after = content(read_bibliography([source])), content(read_bibliography([Source("x.bib", out)]))
    assert sorted(map(repr, before)) == sorted(map(repr, after))
    if not sort:
        assert before == after
    assert laid_out(Source("x.bib", out), sort=sort) == out


def test_the_bibliography_of_the_report_is_laid_out() -> None:
    text = (ROOT / "bibliography" / "sources.bib").read_text(encoding="utf-8")
    assert laid_out(Source("sources.bib", text)) == text


@pytest.mark.parametrize(
    "kept", ["% a remark\n", "@string{may = {May}}\n", "@comment{ x }\n", "@preamble{ {x} }\n"]
)
def test_what_is_no_entry_stays(kept: str) -> None:
    text = f"{kept}@online{{b,title={{B}}}}\n{kept}\n@online{{a,title={{A}}}}\n{kept}"
    for sort in (False, True):
        out = laid_out(Source("x.bib", text), sort=sort)
        assert out.count(kept) == 3
        assert out.index("@online{b") < out.index("@online{a"), "comments part what is sorted"


def test_line_ends_are_kept() -> None:
    out = laid_out(Source("x.bib", "@online{a,title={A}}\r\n@online{b,title={B}}\r\n"))
    assert out.count("\r\n") == out.count("\n") == 7
