"""The fixes of rules on entries: what they write, and whether they may be written without asking."""

import pytest

import literate
from dateline.linter import fixed_texts
from dateline.rules._date_forms import right_form

REGISTRY = '[mashreq-news]\nname = "Mashreq News"\naliases = ["Mashriq News"]\n'


def fixed(field, rule, unsafe=False, **files):
    text = f"@article{{k,\n  entrysubtype = {{newspaper}},\n  {field},\n}}\n"
    found = literate.run({"refs.bib": text, **files}, None, rule)
    assert len(found) == 1
    texts = {source.path: text for source, text in fixed_texts(found, unsafe).items()}
    return texts.get("refs.bib", text).splitlines()[2].strip().rstrip(",")


@pytest.mark.parametrize(
    ("written", "right", "how"),
    [
        ("2020/05/11", "2020-05-11", "safe"),
        ("2020.5.1", "2020-05-01", "safe"),
        ("2020-5-11", "2020-05-11", "safe"),
        ("2020/05", "2020-05", "safe"),
        ("2020-05-11 10:30:00", "2020-05-11", "safe"),
        ("11 May 2020", "2020-05-11", "safe"),
        ("May 11, 2020", "2020-05-11", "safe"),
        ("11th of Sept. 2020", "2020-09-11", "safe"),
        ("Monday, May 11, 2020", "2020-05-11", "safe"),
        ("May 2020", "2020-05", "safe"),
        ("2020-05-11–2020-05-13", "2020-05-11/2020-05-13", "safe"),
        ("2019--2020", "2019/2020", "safe"),
        ("2020–05–11", "2020-05-11", "safe"),
        ("۲۰۲۰/۰۵/۱۱", "2020-05-11", "safe"),
        ("20200511", "2020-05-11", "unsafe"),
        ("1985-1030", "1985-10-30", "unsafe"),
        ("13.5.1998", "1998-05-13", "unsafe"),
        ("5/13/1998", "1998-05-13", "unsafe"),
    ],
)
def test_the_right_form_of_a_date(written, right, how):
    form = right_form(written)
    assert (form.edtf, form.applicability) == (right, how)


@pytest.mark.parametrize(
    "written",
    [
        "1.5.1998",
        "2020-02-30",
        "2020/02/30",
        "2020-13-45",
        "Feb 30, 2020",
        "n.d.",
        "May",
        "20201345",
        "Mayor 11, 2020",
    ],
)
def test_no_form_is_made_up(written):
    assert right_form(written) is None


def test_the_same_day_in_the_right_form_is_written_at_once():
    assert fixed("date = {2020/05/11}", "DAT103") == "date = {2020-05-11}"


def test_a_run_of_digits_is_written_when_asked():
    assert fixed("date = {20200511}", "DAT103") == "date = {20200511}"
    assert fixed("date = {20200511}", "DAT103", unsafe=True) == "date = {2020-05-11}"


@pytest.mark.parametrize(
    ("field", "rule"),
    [
        ("date = {2020-02-30}", "DAT103"),
        ("date = {1996-13-03}", "DAT103"),
        ("date = {1399-02-22}", "DAT114"),
        ("date = {2020-05-13/2020-05-11}", "DAT104"),
    ],
)
def test_what_a_source_is_dated_is_never_changed(field, rule):
    assert fixed(field, rule, unsafe=True) == field


def test_an_alias_becomes_the_registered_name():
    files = {"outlets.toml": REGISTRY}
    assert fixed("journaltitle = {Mashriq News}", "SRC003", **files) == "journaltitle = {Mashreq News}"
    near = "journaltitle = {Mashreqq News}"
    assert fixed(near, "SRC003", **files) == near
    assert fixed(near, "SRC003", unsafe=True, **files) == "journaltitle = {Mashreq News}"


def test_an_address_gets_its_scheme_when_asked():
    assert fixed("url = {www.irna.ir/1}", "SRC005", unsafe=True) == "url = {https://www.irna.ir/1}"
    assert fixed("url = {https://irna.ir/1.}", "SRC005", unsafe=True) == "url = {https://irna.ir/1}"


def test_of_two_entries_that_say_the_same_one_goes():
    text = "@book{k,\n  title = {T},\n}\n\n@book{k,\n  title = {T},\n}\n"
    found = literate.run({"refs.bib": text}, None, "CIT002")
    assert list(fixed_texts(found).values()) == ["@book{k,\n  title = {T},\n}\n\n"]


CITED = """@article{irna-2020-05-11, entrysubtype={newspaper}, journaltitle={IRNA}, date={2020-05-11},
  title={Calm}, url={https://irna.ir/1}}
@article{fars-2020-05-12, entrysubtype={newspaper}, journaltitle={Fars}, date={2020-05-12}}
"""


@pytest.mark.parametrize(
    ("typed", "keyed"),
    [
        ("(see IRNA, May 11, 2020, p. 3)", "[see @irna-2020-05-11, p. 3]"),
        ("(cf. *IRNA*, May 11, 2020; Fars, May 12, 2020)", "[cf. @irna-2020-05-11; @fars-2020-05-12]"),
        ("(IRNA, in Persian, May 11, 2020)", "[@irna-2020-05-11, in Persian]"),
        ('("Calm," IRNA, May 11, 2020)', "[@irna-2020-05-11]"),
        ('("Storm," IRNA, May 11, 2020)', None),  # another item of the day
        ('("Storm," Fars, May 12, 2020)', '["Storm," @fars-2020-05-12]'),
        ("(IRNA, May 11, 2020, https://irna.ir/1)", "[@irna-2020-05-11]"),
        ("(IRNA, May 11, 2020, https://irna.ir/2)", None),
    ],
)
def test_a_typed_citation_becomes_a_key_and_loses_no_word(typed, keyed):
    found = literate.run({"chapter.md": f"It was so {typed}.\n", "refs.bib": CITED}, None, "CIT005")
    assert len(found) == 1
    texts = {source.path: text for source, text in fixed_texts(found, False).items()}
    assert texts.get("chapter.md") == (f"It was so {keyed}.\n" if keyed else None)
