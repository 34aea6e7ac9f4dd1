"""Bibliographies: values, exact places, strings, inheritance, dates; and every text without raising."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.reading import bibtex
from dateline.reading.bibtex import read_bibliography
from dateline.values.text import Source


def read(text):
    return read_bibliography([Source("refs.bib", text)])


def only(text):
    bibliography = read(text)
    assert not bibliography.problems, bibliography.problems
    (entry,) = bibliography.entries
    return entry


def field(value, name="title", before=""):
    return only(f"{before}@article{{k,\n  {name} = {value},\n}}\n").get(name)


ENTRY = """% a comment
@Article{irna-2020-05-11,
  entrysubtype = {newspaper},
  JournalTitle = "IRNA",
  title        = {Rouhani telephones {Iraq}'s
                  new prime minister},
  date         = 2020-05-11,
  url          = {https://irna.ir/a\\_b~c?x={1}}
}
"""


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_places_are_exact(line_end):
    entry = only(ENTRY.replace("\n", line_end))
    assert (entry.type, entry.key) == ("article", "irna-2020-05-11")
    assert entry.span.begin == (2, 1)
    assert entry.span.finish == (9, 2)
    assert (entry.key_span.text, entry.key_span.begin) == ("irna-2020-05-11", (2, 10))
    assert [f.name for f in entry.fields] == ["entrysubtype", "journaltitle", "title", "date", "url"]
    outlet = entry.field("journaltitle")
    assert (outlet.span.text, outlet.span.begin) == ('JournalTitle = "IRNA"', (4, 3))
    assert (outlet.value_span.text, outlet.value_span.begin) == ("IRNA", (4, 19))
    assert entry.get("title") == "Rouhani telephones Iraq's new prime minister"
    assert entry.get("url") == "https://irna.ir/a_b~c?x={1}"
    assert (entry.date.edtf(), entry.date_field.value_span.text) == ("2020-05-11", "2020-05-11")
    assert entry.is_media
    assert entry.outlet == "IRNA"


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("{{IRNA}}", "IRNA"),
        ('"a {"}b{"} c"', 'a "b" c'),
        ("{Q{\\\"a}sem Sole\\'{i}m\\={a}ni}", "Qäsem Soleímāni"),
        ("{\\v{S}koda \\& \\textit{Sons}, 50% of it}", "Škoda & Sons, 50% of it"),
        ("{\\url{https://irna.ir}, \\alpha{} and \\$5}", "https://irna.ir, α and $5"),
        ("{Water \\enquote{{{Thirsty}}, \\enquote{he} said} \\& so}", "Water “Thirsty, ‘he’ said” & so"),
        ("{\\mkbibquote{One} and \\enquote*{two}}", "“One” and “two”"),
        ("{no~break  and\n\ttabs}", "no break and tabs"),
        ("{}", ""),
        ("{روحانی}", "روحانی"),
        ('"one" # " and " # {two}', "one and two"),
        ("may", "may"),
        ("1", "1"),
    ],
)
def test_values_are_plain(written, value):
    assert field(written) == value


def test_strings_are_put_in_whatever_their_case():
    strings = '@string{IRNA = "Islamic Republic " # {News Agency}}\n@String(en = " (English)")\n'
    assert field("irna # EN", "journaltitle", strings) == "Islamic Republic News Agency (English)"


def test_strings_that_double_are_stopped_at_once():
    lines = ['@string{s0 = "lol"}', *(f"@string{{s{n} = s{n - 1} # s{n - 1}}}" for n in range(1, 23))]
    text = "\n".join([*lines, "@article{k, title = s22}", "@book{b, title = {x}}"])
    bibliography = read(text)
    assert all(len(field.value) < 100_000 for entry in bibliography.entries for field in entry.fields)
    assert [e.key for e in bibliography.entries] == ["k", "b"]
    (problem,) = bibliography.problems
    assert problem.rule == "expanding-string"
    assert problem.span.text == "s15 = s14 # s14"


def test_one_long_string_used_everywhere_is_stopped_too():
    text = '@string{s = "' + "x" * 60000 + '"}\n' + "".join(f"@misc{{k{n}, note = s}}\n" for n in range(400))
    bibliography = read(text)
    assert len(bibliography.entries) == 400
    assert [p.rule for p in bibliography.problems] == ["expanding-string"]


def test_comments_and_preambles_are_no_entries():
    text = '@comment{ @article{c, title={x}} }\n@preamble{ "\\newcommand{x}" }\n'
    text += "% @article{d, title={y}}\nfree text\n"
    assert only(text + "@misc{k}\n").key == "k"


def test_duplicates_are_kept_in_order():
    bibliography = read("@misc{k, title={1}}\n@misc{j}\n@misc{k, title={2}}\n")
    assert [(e.key, e.get("title")) for e in bibliography.entries] == [("k", "1"), ("j", ""), ("k", "2")]
    assert bibliography.by_key["k"].get("title") == "1"


def test_fields_are_inherited():
    text = """@xdata{daily, journaltitle = {IRNA}, entrysubtype = {newspaper}}
@periodical{issue, title = {Keyhan}, date = {2020-05-11}, publisher = {Keyhan}}
@article{a, xdata = {daily}, date = {2020-05-12}}
@article{b, crossref = {issue}, title = {B}}
"""
    bibliography = read(text)
    assert [e.key for e in bibliography.entries] == ["issue", "a", "b"]
    _, a, b = bibliography.entries
    assert a.outlet == "IRNA"
    assert a.is_media
    assert (b.get("title"), b.get("publisher"), b.date.edtf()) == ("B", "Keyhan", "2020-05-11")


@pytest.mark.parametrize(
    ("fields", "edtf"),
    [
        ("date = {2020-05-11}", "2020-05-11"),
        ("date = {2020-05-11/2020-05-13}", "2020-05-11/2020-05-13"),
        ("date = {2020-05~}", "2020-05~"),
        ("date = {2020-05-11T10:00:00+03:30}", "2020-05-11"),
        ("date = {2020-05-11}, year = {2019}", "2020-05-11"),
        ("year = 2020, month = may, day = 11", "2020-05-11"),
        ("year = {2020}, month = {05}", "2020-05"),
        ("year = {2020}, month = {May 11}", "2020-05-11"),
        ('year = 2020, month = "11~" # may', "2020-05-11"),
        ("year = 2020, month = {May/June}", "2020"),
        ("year = 2020, month = {Spring}", "2020"),
        ("year = {2019--2020}", "2019/2020"),
        ("year = {2019-20}", "2019/2020"),
        ("year = {c. 1990}", "1990~"),
        ("year = {[1998?]}", "1998?"),
        ("year = {[1997] 2002}", "2002"),
        ("year = {1989 (1987)}", "1989"),
        ("year = {2020-05-11}", "2020-05-11"),
    ],
)
def test_dates(fields, edtf):
    assert only(f"@misc{{k, {fields}}}").date.edtf() == edtf


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ("date = {2020-02-30}", "February 2020 has 29 days, not 30"),
        ("date = {2020-13-45}", "there is no month 13"),
        ("date = {1996-13-03}", "there is no month 13"),
        ("date = {1996-10-35}", "October 1996 has 31 days, not 35"),
        ("date = {2020/05/11}", "is not a date of the form"),
        ("date = {1.5.1998}", "is not a date of the form"),
        ("date = {1985-1030}", "is not a date of the form"),
        ("date = {11 May 2020}", "is not a date of the form"),
        ("year = 2020, month = 13", "there is no month 13"),
        ("year = 2020, month = feb, day = 30", "February 2020 has 29 days, not 30"),
        ("year = {20}", "is not a year of four digits"),
        ("year = {2019, 2020}", "is not one year"),
    ],
)
def test_dates_that_cannot_be_read(fields, problem):
    entry = only(f"@misc{{k, {fields}}}")
    assert entry.date is None
    assert problem in entry.date_problem
    assert entry.date_field.name == fields.split()[0]


def test_words_for_a_year_are_no_date_and_no_fault():
    entry = only("@misc{k, year = {forthcoming}}")
    assert entry.date is entry.date_problem is None


def test_nesting_is_of_no_account():
    assert field("{" + "{" * 8000 + "x" + "}" * 8000 + "}") == "x"
    assert field('{\\"' + "{" * 8000 + "x" + "}" * 8000 + "}").endswith("x")


PIECES = [
    "@article{",
    "@string{",
    "@comment(",
    "k,",
    "title",
    "=",
    "{",
    "}",
    '"',
    "#",
    ",",
    "\n",
    "%",
    "\\",
    ")",
    " ",
    "2020-05-11",
    "é",
]


@settings(max_examples=300)
@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=40).map("".join))
def test_never_raises_and_every_span_lies_in_the_text(text):
    bibliography = read(text)
    for entry in bibliography.entries:
        assert entry.key_span.text == entry.key
        assert entry.span.contains(entry.key_span)
        for f in entry.fields:
            assert f.span.text.lower().startswith(f.name)
            assert f.span.contains(f.value_span)
            assert entry.span.contains(f.span)
    for problem in bibliography.problems:
        assert 0 <= problem.span.start <= problem.span.end <= len(text)


VALUES = [
    "",
    "a",
    "{A} b",
    "x = y, z",
    '"',
    "50% off",
    "line\n  two",
    "a # b",
    "{a}{b}",
    "art(icle",
    "a{ b",
    "}",
    "\\'e",
    "@x",
    "é",
]
LINES = st.builds(
    "  {} ={}{{{}}}{}\n".format,
    st.sampled_from(["date", "title", "title", "x-y", "Note"]),
    st.sampled_from([" ", "", "\n  "]),
    st.sampled_from(VALUES),
    st.sampled_from([",", ",", ",", "", " ,"]),
)
ENTRIES = st.builds(
    "{}{}{{{},\n{}}}{}".format,
    st.sampled_from(["@article", "@Online", "@article", "@string", "@comment", "article"]),
    st.sampled_from(["", "", "", " "]),
    st.sampled_from(["k", "irna-2020-05-11", "k", "a b", "ü", ""]),
    st.lists(LINES, max_size=4).map("".join),
    st.sampled_from(["\n", "\n\n", "", " % x\n", "\r\n", "\nword\n"]),
)


@settings(max_examples=300)
@given(st.lists(ENTRIES, max_size=5).map("".join))
def test_ordinary_files_need_no_bibtexparser(text):
    starts = bibtex._ordinary_starts(text)
    assert starts is None or starts == bibtex._starts_by_bibtexparser(text)


def test_what_tools_write_is_ordinary():
    assert bibtex._ordinary_starts("@article{k,\n  title = {The {IRNA} = x, y},\n  date = {2020},\n}\n") == [
        0
    ]
