"""A broken entry costs no other: a valid one before, ten and more kinds of fault, a valid one after."""

import pytest

from dateline.reading.bibtex import read_bibliography
from dateline.values.text import Source

BEFORE = "@book{before,\n  title = {B},\n}\n\n"
AFTER = "\n@book{after,\n  title = {A},\n}\n"
LINES = "  title = {Foo},\n  date = {2020-05-11},\n"

# name -> the block, the line of the fault within it, its message, the fields that are still read
GRID = {
    "no closing brace": ("@article{k,\n" + LINES, 1, "`k` is never closed", "title date"),
    "no closing parenthesis": ("@article(k,\n" + LINES, 1, "`k` is never closed", "title date"),
    "a field is not closed": (
        "@article{k,\n  title = {Foo,\n  date = {2020-05-11},\n}\n",
        2,
        "the value of `title` is never closed",
        "title date",
    ),
    "the last field is not closed": (
        "@article{k,\n  title = {Foo},\n  date = {2020-05-11,\n}\n",
        3,
        "the value of `date` is never closed",
        "title date",
    ),
    "a quote is not closed": (
        '@article{k,\n  title = "Foo,\n  date = {2020-05-11},\n}\n',
        2,
        "the value of `title` is never closed",
        "title date",
    ),
    "no comma after the key": (
        "@article{k\n" + LINES + "}\n",
        1,
        "no comma follows the key `k`",
        "title date",
    ),
    "no comma after a field": (
        "@article{k,\n  title = {Foo}\n  date = {2020-05-11},\n}\n",
        2,
        "no comma follows the value of `title`",
        "title date",
    ),
    "no key": ("@article{\n" + LINES + "}\n", 1, "`@article` has no key", None),
    "an empty key": ("@article{,\n" + LINES + "}\n", 1, "`@article` has no key", None),
    "two words for a key": ("@article{k l,\n" + LINES + "}\n", 1, "`l,` follows the key `k`", "title date"),
    "a field twice": (
        "@article{k,\n" + LINES + "  title = {Bar},\n}\n",
        4,
        "`title` stands twice in `k`",
        "title date title",
    ),
    "no equals sign": (
        "@article{k,\n  title {Foo},\n  date = {2020-05-11},\n}\n",
        2,
        "`title` is no field",
        "date",
    ),
    "a brace too many": (
        "@article{k,\n  title = {Foo}},\n  date = {2020-05-11},\n}\n",
        2,
        "`k` is closed before its field `date`",
        "title date",
    ),
    "text after a value": (
        "@article{k,\n  title = {Foo} bar,\n  date = {2020-05-11},\n}\n",
        2,
        "`bar,` stands after the closed value of `title`",
        "title date",
    ),
    "no value": ("@article{k,\n  title = ,\n  date = {2020},\n}\n", 2, "`title` has no value", "title date"),
    "no at sign": ("article{k,\n" + LINES + "}\n", 1, "`article` has no `@` before it", None),
    "no opening brace": ("@article k,\n" + LINES + "}\n", 1, "`@article` has no `{` after it", None),
    "all on one line": ("@article{k, title = {Foo}, date = {2020\n", 1, "the value of `date`", "title date"),
    "a string that is not closed": ("@string{s = {x}\n", 1, "the `@string` is never closed", None),
    "a string without a value": ("@string{s}\n", 1, "the `@string` cannot be read", None),
    "a comment that is not closed": ("@comment{ x\n", 1, "the `@comment` is never closed", None),
    "only a head": ("@article{\n", 1, "`@article` has no key", None),
}


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("name", GRID)
def test_a_broken_block_costs_no_other(name, line_end):
    block, line, message, fields = GRID[name]
    text = (BEFORE + block + AFTER).replace("\n", line_end)
    bibliography = read_bibliography([Source("refs.bib", text)])
    keys = [e.key for e in bibliography.entries]
    assert keys == (["before", "after"] if fields is None else ["before", "k", "after"])
    assert [e.get("title") for e in (bibliography.entries[0], bibliography.entries[-1])] == ["B", "A"]
    (problem,) = bibliography.problems
    assert problem.rule == "broken-entry"
    assert message in problem.message
    assert problem.span.begin.line == 4 + line
    if fields is not None:
        assert [f.name for f in bibliography.entries[1].fields] == fields.split()


@pytest.mark.parametrize(
    "value",
    [
        "{Posts by\n@khamenei_ir (Persian) and\n  @other {x} too}",
        "{mail@example.org, @handle}",
        "{a = b, date = {2020}}",
        "{two\n\nparagraphs}",
    ],
)
def test_what_only_looks_broken_is_whole(value):
    text = BEFORE + f"@article{{k,\n  annotation = {value},\n  date = {{2020}},\n}}\n" + AFTER
    bibliography = read_bibliography([Source("refs.bib", text)])
    assert not bibliography.problems
    assert [e.key for e in bibliography.entries] == ["before", "k", "after"]
    assert [f.name for f in bibliography.entries[1].fields] == ["annotation", "date"]


def test_several_broken_entries_each_speak_once():
    text = "@article{a\n  title {x}\n@article{b,\n  title = {y}\n  date = {z}\n" + AFTER
    bibliography = read_bibliography([Source("refs.bib", text)])
    assert [e.key for e in bibliography.entries] == ["a", "b", "after"]
    assert [p.span.begin.line for p in bibliography.problems] == [2, 4]
