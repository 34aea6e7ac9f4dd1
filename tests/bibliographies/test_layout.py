"""Laying out changes no entry, and a second time changes nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dateline.bibliographies.layout import laid_out
from dateline.reading.bibtex import read_bibliography
from dateline.values.bibliography import Bibliography
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


KEPT = (
    "% a remark, with @article{x, and a brace }",
    "@string{may = {May}}",
    "@String (fars = {Fars} # { News})",
    "@comment{ jabref-meta: {a}; }",
    '@preamble{ "\\newcommand{\\x}{y}" }',
    "Words between entries,  with  blanks .",
    "%% === Section ===\n\n%% of it",
    "\t% indented",
    "@xdata{x,\n  publisher      = {X}, % inside\n}",
)
TAME = st.text(st.sampled_from("ab é-.,'"), max_size=12)


@st.composite
def tame_entries(draw: st.DrawFn) -> str:
    names = draw(st.lists(NAME, max_size=4, unique_by=str.lower))
    fields = [f"{draw(st.sampled_from(['', ' ']))}{name}={{{draw(TAME)}}}" for name in names]
    gap = draw(st.sampled_from([",", ",\n", ",\n\t\t"]))
    kind, key = draw(st.sampled_from(["article", "Online"])), draw(st.sampled_from(["a", "B-2020", "c"]))
    return f"@{kind}{{{key}{gap}{gap.join(fields)}}}"


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.one_of(tame_entries(), st.sampled_from(KEPT)), max_size=8),
    st.sampled_from(["\n", "\n\n", "\n \n\n\n"]),
    st.booleans(),
)
def test_all_but_entries_is_kept_and_every_sound_entry_is_laid_out(
    parts: list[str], gap: str, sort: bool
) -> None:
    out = laid_out(Source("x.bib", gap.join(parts) + "\n"), sort=sort)
    place = 0
    for part in parts:
        if part in KEPT:
            place = out.index(part, place) + len(part)
    for entry in read_bibliography([Source("x.bib", out)], inherit=False).entries:
        if entry.type == "xdata":
            continue
        first, *rest = entry.span.text.split("\n")
        assert first == f"@{entry.type}{{{entry.key},"
        assert rest[-1] == "}"
        assert all(line.startswith("  ") and line[16:19] == " = " for line in rest[:-1]), entry.span.text


def test_what_others_take_in_by_crossref_is_sorted_behind_them() -> None:
    text = "@book{a,title={A}}\n@inbook{c,crossref={a}}\n@inbook{b,crossref={A}}\n@xdata{x,title={X}}\n"
    out = laid_out(Source("x.bib", text), sort=True)
    assert [line for line in out.splitlines() if line.startswith("@")] == [
        "@inbook{b,", "@inbook{c,", "@xdata{x,", "@book{a,"
    ]  # fmt: skip


def test_a_long_name_moves_the_column_of_its_entry() -> None:
    out = laid_out(Source("x.bib", "@article{a,journalsubtitle={J},date={2020}}\n"))
    assert [line.index("=") for line in out.splitlines() if "=" in line] == [18, 18]


REMARK = st.text(st.sampled_from('ab {}\\"@%,=#'), max_size=8).map(lambda text: f"% {text}")
REMARKED_VALUE = st.sampled_from(
    [
        "{A}",
        '"B"',
        "2020",
        "may",
        'x # { and } # "z"',
        "{an {odd} \\{ one}",
        "{100\\% of it}",
        "{two\n  lines % kept}",
    ]
)


@st.composite
def remarked(draw: st.DrawFn) -> tuple[str, list[str], list[str]]:
    """An entry with remarks, its fields as `name=value`, and the remarks."""
    names = draw(st.lists(NAME, min_size=1, max_size=5, unique_by=str.lower))
    values = [draw(REMARKED_VALUE) for _ in names]
    said: list[str] = []
    gaps: list[str] = []
    for _ in range(len(names) + 1):
        behind, below = draw(st.lists(REMARK, max_size=1)), draw(st.lists(REMARK, max_size=2))
        said += behind + below
        gaps.append("".join(f" {r}\n" for r in behind) + "".join(f"\n  {r}\n" for r in below))
    comma = draw(st.sampled_from([",{}", "{},", ",{}\n"]))
    body = "".join(f"{comma.format(gap)} {n} = {v}" for n, v, gap in zip(names, values, gaps, strict=False))
    fields = [f"{n.lower()}={v}" for n, v in zip(names, values, strict=True)]
    return f"@online{{k-{len(names)}{body}{gaps[-1]}}}", fields, said


@settings(max_examples=400, deadline=None)
@given(st.lists(remarked(), min_size=1, max_size=3), st.booleans())
def test_remarks_within_entries_stay_with_all_else(
    entries: list[tuple[str, list[str], list[str]]], sort: bool
) -> None:
    text = '@string{x = "y"}\n' + "\n\n".join(entry for entry, _, _ in entries) + "\n"
    out = laid_out(Source("x.bib", text), sort=sort)
    assert laid_out(Source("x.bib", out), sort=sort) == out
    before = read_bibliography([Source("x.bib", text)], inherit=False)
    after = read_bibliography([Source("x.bib", out)], inherit=False)
    assert sorted(map(repr, content(before))) == sorted(map(repr, content(after)))
    for _, fields, remarks in entries:
        for field in fields:
            assert field.partition("=")[2] in out
        for remark in {r.rstrip() for r in remarks}:
            lines = [line for line in text.splitlines() if line.rstrip().endswith(remark)]
            assert sum(line.rstrip().endswith(remark) for line in out.splitlines()) >= len(lines) > 0


def test_remarks_go_with_their_fields() -> None:
    text = """@article{a-2020, % of all
  date = {2020-05-11}, % the day
  % what it is called,
  % in English
  title = {T % no remark}, annotation="z"
  % the end
}
"""
    assert (
        laid_out(Source("x.bib", text))
        == """@article{a-2020, % of all
  % what it is called,
  % in English
  title          = {T % no remark},
  date           = {2020-05-11}, % the day
  annotation     = "z",
  % the end
}
"""
    )
