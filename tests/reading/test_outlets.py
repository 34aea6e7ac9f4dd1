"""The outlet registry: what is read, and what is said of tables and keys that are wrong."""

from hypothesis import given
from hypothesis import strategies as st

from dateline.reading.outlets import read_outlets
from dateline.values.text import Source

GOOD = """[irna]
name = "IRNA"
aliases = ["Islamic Republic News Agency"]
hosts = ["IRNA.ir"]
cadence = "daily"
"""


def read(text):
    return read_outlets(Source("outlets.toml", text))


def said(text):
    return [(p.span.begin.line, p.span.text, p.message) for p in read(text).problems]


def test_an_outlet_with_the_place_of_its_header():
    (outlet,) = read("# ours\n\n" + GOOD).outlets
    assert (outlet.slug, outlet.name, outlet.cadence) == ("irna", "IRNA", "daily")
    assert outlet.hosts == ("irna.ir",)
    assert (outlet.span.text, outlet.span.begin) == ("irna", (3, 2))
    assert not said(GOOD)
    assert not said(GOOD.replace("\n", "\r\n"))


def test_it_is_found_by_name_slug_and_alias():
    registry = read(GOOD)
    assert registry.find("irna") is registry.find("islamic republic news agency") is registry.outlets[0]
    assert registry.find("Tasnim") is None


def test_text_that_is_not_toml():
    ((line, _, message),) = said(GOOD + "\n[tasnim]\nname = Tasnim\n")
    assert line == 8
    assert message.startswith("the outlet registry cannot be read: invalid value")


def test_a_key_that_is_unknown_or_of_the_wrong_type():
    text = GOOD + '[tasnim]\nname = "Tasnim"\nhost = ["tasnimnews.com"]\naliases = "x"\ncadence = "hourly"\n'
    assert said(text) == [
        (8, "host", "`host` is no key of an outlet"),
        (9, "aliases", "`aliases` of `tasnim` is not a list of texts"),
        (10, "cadence", "`hourly` is no cadence of an outlet"),
    ]
    assert read(text).problems[0].help == "`hosts`?"
    assert [o.slug for o in read(text).outlets] == ["irna", "tasnim"]


def test_no_name_and_no_table():
    assert said('title = "x"\n[tasnim]\ncadence = "daily"\n') == [
        (1, "title", "`title` is not a table"),
        (2, "tasnim", "`tasnim` has no `name`"),
    ]


@given(st.text(alphabet="[]=\"\n#.a1{},' ", max_size=60) | st.text(max_size=40))
def test_never_raises(text):
    for problem in read(text).problems:
        assert 0 <= problem.span.start <= problem.span.end <= len(text)
