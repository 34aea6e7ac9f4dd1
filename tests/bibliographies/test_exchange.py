"""Round trips: what goes to another format comes back, with its day."""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import date as calendar_date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.bibliographies import BibliographyError
from dateline.bibliographies.drafts import Draft, free_key, inserted, media_draft, slug, written
from dateline.bibliographies.exchange import READERS, WRITERS, converted, format_of, keyed, read_biblatex
from dateline.bibliographies.written_dates import as_edtf
from dateline.reading.bibtex import read_bibliography
from dateline.values.dates import parse_edtf
from dateline.values.text import Source

ROOT = Path(__file__).parents[2]
FORMATS = sorted(WRITERS)
DATES = (
    "2020-05-11", "2020-05", "2020", "2020-05-11/2020-05-13", "2020-05-30/..", "../2020-05-30", "2020-21",
    "2020-05~", "2020-05-11~", "2020?", "2020-05%", "201X", "-0044-03-15", "2020-05-11~/2020-05-13~",
    "2020-05-11~/2020-05-13", "2020-21/2020-22",
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
    assert free_key("irna", day, ["irna-2020-05-11", "irna-2020-05-11a"]) == "irna-2020-05-11b"
    assert free_key("irna", parse_edtf("2020-05~"), []) == "irna-2020-05"
    assert free_key("irna", parse_edtf("2020-21"), []) == "irna-2020"
    assert free_key("irna", None, []) == "irna-nd"
    taken = ["x-nd", *(f"x-nd{letter}" for letter in "abcdefghijklmnopqrstuvwxyz"), "x-ndaa"]
    assert free_key("x", None, taken) == "x-ndab"
    assert slug("Qur’an & Çay News") == "quran-cay-news"


def test_what_an_entry_says_goes_in_and_nothing_else_changes() -> None:
    source = Source("x.bib", "@online{a,title={A}}\n")
    draft = Draft("online", (("organization", "B"),), "b-nd")
    assert inserted(source, draft) == f"@online{{a,title={{A}}}}\n\n{written(draft)}\n"


def test_a_new_entry_takes_its_place_in_a_sorted_file() -> None:
    text = "%% Sources\n@online{b-nd,title={B}} % a remark\n@online{d-nd,title={D}}\n"

    def order(key: str) -> list[str]:
        out = inserted(Source("x.bib", text), Draft("online", (), key))
        assert "@online{b-nd,title={B}} % a remark\n" in out
        return [e.key for e in read_bibliography([Source("x.bib", out)]).entries]

    assert order("a-nd") == ["a-nd", "b-nd", "d-nd"]
    assert order("c-nd") == ["b-nd", "c-nd", "d-nd"]
    assert order("e-nd") == ["b-nd", "d-nd", "e-nd"]


def test_many_entries_at_once_stand_as_one_after_the_other() -> None:
    keys = ("e-nd", "a-nd", "c-nd", "ab-nd", "d-nda")
    texts = ("", "@online{d-nd,title={D}}", "@online{b-nd,title={B}} % x\r\n@online{d-nd,title={D}}\r\n",
             "@online{d-nd,title={D}}\n\n@online{b-nd,title={B}}\n% end\n")  # fmt: skip
    for text in texts:
        together = inserted(Source("x.bib", text), *(Draft("online", (), key) for key in keys))
        assert together.count("@online{") == text.count("@online{") + len(keys)
        for piece in text.splitlines():
            assert piece.rstrip() in together
        found = [e.key for e in read_bibliography([Source("x.bib", together)]).entries]
        if text.startswith("@online{b"):
            assert found == sorted(found)
        assert "}@" not in together


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


@pytest.mark.parametrize(
    ("text", "year", "edtf"),
    [
        ("May 11, 2020", "", "2020-05-11"),
        ("May 11", "2020", "2020-05-11"),
        ("11 May", "2020", "2020-05-11"),
        ("11-13 May", "2020", "2020-05-11/2020-05-13"),
        ("April 30-May 2", "2020", "2020-04-30/2020-05-02"),
        ("Spring", "2020", "2020-21"),
        ("May 2020", "2020", "2020-05"),
        ("05/14", "2020", "2020-05-14"),
        ("25/05/2020", "", "2020-05-25"),
        ("11.05.2020", "", "2020-05-11"),
        ("2020/5/1", "", "2020-05-01"),
        ("2020-05-11T10:30:00Z", "", "2020-05-11"),
        ("2020-05-11 10:30:00", "", "2020-05-11"),
        ("c. 2020", "", "2020~"),
        ("ca. May 2020", "", "2020-05~"),
        ("[c2020]", "", "2020~"),
        ("[2020]", "", "2020"),
        ("20 mai 2020", "", "2020-05-20"),
        ("11 May 2019", "2020", "2019-05-11"),
        # What can mean two days, or is no day, is handed on.
        ("11/05/2020", "", "11/05/2020"),
        ("05/06", "2020", "05/06"),
        ("31 June 2020", "", "31 June 2020"),
        ("in press", "2020", "in press"),
        ("Cairo", "", "Cairo"),
    ],
)
def test_dates_as_people_write_them(text: str, year: str, edtf: str) -> None:
    assert as_edtf(text, year) == edtf


@pytest.mark.parametrize(
    ("issued", "date"),
    [
        ({"date-parts": [["2020", "5", "11"]]}, "2020-05-11"),
        ({"date-parts": [[2020, 5]]}, "2020-05"),
        ({"date-parts": [[2020, 5, 11], [2020, 5, 13]]}, "2020-05-11/2020-05-13"),
        ({"date-parts": [[2020, 5]], "circa": True}, "2020-05~"),
        ({"date-parts": [[2020]], "circa": 0}, "2020"),
        ({"date-parts": [[2020, 5, 11], [2020, 5, 13]], "circa": 1}, "2020-05-11~/2020-05-13~"),
        ({"date-parts": [[2020]], "season": "2"}, "2020-22"),
        ({"date-parts": [[2020]], "season": "Winter"}, "2020-24"),
        ({"date-parts": [[2020, 14]]}, "2020-22"),
        ({"date-parts": [[2020, 5, 11], [0, 0, 0]]}, "2020-05-11/.."),
        ({"raw": "2020-05-11/2020-05-13"}, "2020-05-11/2020-05-13"),
        ({"raw": "May 11, 2020"}, "2020-05-11"),
        ({"literal": "circa May 2020"}, "2020-05~"),
        ("2020-05-11", "2020-05-11"),
        ({"raw": "11/05/2020"}, "11/05/2020"),
        ({"date-parts": [[2020, 2, 31]]}, "2020-02-31"),
        ({"date-parts": [[-44, 3, 15]]}, "-0044-03-15"),
        ({"date-parts": []}, ""),
        ({"date-parts": [[]]}, ""),
        ({"date-parts": [["May"]]}, "May"),
        ([], ""),
    ],
)
def test_csl_dates(issued: object, date: str) -> None:
    [draft] = READERS["csljson"](json.dumps([{"id": "a", "type": "webpage", "issued": issued}]))
    assert draft.get("date") == date


@pytest.mark.parametrize(
    ("tags", "date"),
    [
        ("DA  - 2020/05/11/\nPY  - 2020", "2020-05-11"),
        ("PY  - 2020/05//", "2020-05"),
        ("PY  - 2020///", "2020"),
        ("Y1  - 2020/05/12/Spring", "2020-05-12"),
        ("DA  - 2020-05-14", "2020-05-14"),
        ("PY  - c. 2020", "2020~"),
        ("DA  - May 11, 2020\nPY  - 2020", "2020-05-11"),
        ("PY  - 2020\nDA  - May 16", "2020-05-16"),
        ("Y1  - 2020/May/13", "2020-05-13"),
        ("PY  - 2020///Spring", "2020-21"),
        ("PY  - 2020/5/1", "2020-05-01"),
        ("PY  - 2020\nDA  - 15/05/2020", "2020-05-15"),
        ("PY  - 2020\nDA  - 11/05/2020", "11/05/2020"),
        ("PY  - 2020\nDA  - 05/14", "2020-05-14"),
        ("PY  - 2020\nDA  - Friday edition", "2020"),
        ("TI  - x", ""),
    ],
)
def test_ris_dates(tags: str, date: str) -> None:
    [draft] = READERS["ris"](f"TY  - NEWS\n{tags}\nER  - \n")
    assert draft.get("date") == date


@pytest.mark.parametrize(
    ("year", "day", "date"),
    [
        ("2020", "May 11", "2020-05-11"),
        ("2020", "11-13 May", "2020-05-11/2020-05-13"),
        ("2020", "", "2020"),
        ("2020", "25/05/2020", "2020-05-25"),
        ("2020", "11/05/2020", "11/05/2020"),
        ("c. 2020", "", "2020~"),
        ("2020", "May", "2020-05"),
        ("", "2020-05-11", "2020-05-11"),
        ("2020", "Morning edition", "2020"),
    ],
)
def test_endnote_dates(year: str, day: str, date: str) -> None:
    dates = f"<dates><year>{year}</year><pub-dates><date>{day}</date></pub-dates></dates>"
    [draft] = READERS["endnotexml"](f"<xml><records><record>{dates}</record></records></xml>")
    assert draft.get("date") == date


@pytest.mark.parametrize("name", FORMATS)
def test_what_an_entry_says_of_itself_comes_back(name: str) -> None:
    text = """@inbook{a, author = {A, B and {A Body and Its Wing}}, editor = {E, F}, title = {T},
      booktitle = {Book}, publisher = {P}, pages = {1--2}, date = {2020-05}, abstract = {Of 50\\% more},
      keywords = {iraq, militias},
      shorttitle = {S}, isbn = {978-1-2345-6789-7}, series = {Papers}, edition = {2}, langid = {english},
      location = {London}}
    @misc{b, title = {T}, howpublished = {Leaflet}, date = {2019}, type = {Leaflet}}
    @online{c-2020-05-11, organization = {C}, date = {2020-05-11}, archiveurl = {https://x.org/a_b%20c}}"""
    drafts = READERS["biblatex"](text)
    assert len(drafts) == 3
    for before, after in zip(drafts, READERS[name](WRITERS[name](drafts)), strict=True):
        assert (after.key, after.type) == (before.key, before.type)
        assert dict(after.fields) == dict(before.fields)


def test_no_key_is_written_that_bibtex_cannot_read() -> None:
    items = [
        {"id": i, "type": "book", "title": "T"} for i in ("a, b", "a{b", "x y", "http://z.org/1", "", "a-b")
    ]
    drafts = keyed(READERS["csljson"](json.dumps(items)), keep=True)
    found = read_bibliography([Source("x", WRITERS["biblatex"](drafts))])
    assert not found.problems
    assert [e.key for e in found.entries] == [d.key for d in drafts]
    assert len({d.key for d in drafts}) == 6
    assert {"a-b", "http://z.org/1"} <= {d.key for d in drafts}


def test_a_hundred_undated_pages_of_one_outlet_get_keys() -> None:
    drafts = keyed([media_draft("X", online=True, fields=[])] * 100)
    assert len({d.key for d in drafts}) == 100


@pytest.mark.parametrize(
    ("language", "langid"),
    [("en", "english"), ("en-US", "american"), ("en_GB", "british"), ("fa", "persian"), ("fa-IR", "persian"),
     ("English", "english"), ("Persian", "persian"), ("farsi", "farsi"), ("de-DE", "german"), ("xx", "xx"),
     ("pt-BR", "brazilian"), ("ar", "arabic"), ("English and Arabic", "English and Arabic"), ("", "")],
)  # fmt: skip
def test_languages_are_read_as_langids(language: str, langid: str) -> None:
    items = json.dumps([{"id": "a", "type": "webpage", "title": "T", "language": language}])
    ris = f"TY  - ELEC\nTI  - T\nLA  - {language}\nER  - \n"
    record = f"<titles><title>T</title></titles><language>{language}</language>"
    endnote = f"<xml><records><record>{record}</record></records></xml>"
    for reader, text in (("csljson", items), ("ris", ris), ("endnotexml", endnote)):
        assert [d.get("langid") for d in READERS[reader](text)] == [langid], reader


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize(
    ("langid", "tag"),
    [("english", "en"), ("persian", "fa"), ("ngerman", "de"), ("german", "de"), ("american", "en-US"),
     ("farsi", "fa"), ("klingon", "klingon")],
)  # fmt: skip
def test_langids_go_over_as_tags_and_come_back(langid: str, tag: str, name: str) -> None:
    text = WRITERS[name]([Draft("online", (("organization", "A"), ("langid", langid)), "k")])
    assert name == "biblatex" or tag in text
    assert f'"language": "{tag}"' in text or name != "csljson"
    assert [d.get("langid") for d in READERS[name](text)] == [langid]


LETTERS = st.text(
    st.sampled_from("aZé ßñőšŁğİıـفارسیכתבРусский中文Ελ&%#$_<>\"'’“”«»-–—,;:!?()[]/+=@*|1°…\u200c\u200f"),
    min_size=1,
    max_size=25,
).map(lambda text: " ".join(text.split()))
FAMILY = st.sampled_from(
    [
        "Zimmt",
        "van der Berg",
        "de la Cruz",
        "al-Kadhimi",
        "O'Neill",
        "Šešelj",
        "نصرالله",
        "بن سلمان",
        "Kim",
        "d’Estaing",
    ]
)
GIVEN = st.sampled_from(["Raz", "Jean-Luc", "J. R. R.", "محمد", "Abū Maḥdī", "M."])
PERSON = st.one_of(
    st.tuples(FAMILY, GIVEN).map(", ".join),
    st.sampled_from(["{Ministry of Health and Environment}", "{IRNA Desk}", "{وزارت خارجه}"]),
)
ADDRESS = st.text(st.sampled_from("aZ9-._~:/?#[]@!$&'()*+,;=%é"), max_size=25).map(
    lambda rest: f"https://x.example/{rest.replace('%', '%25')}"
)
DAY = st.dates(min_value=calendar_date(1900, 1, 1)).map(str)


@settings(max_examples=250, deadline=None)
@given(
    st.fixed_dictionaries(
        {"title": LETTERS.filter(bool), "date": DAY},
        optional={
            "author": st.lists(PERSON, min_size=1, max_size=3).map(" and ".join),
            "url": ADDRESS,
            "urldate": DAY,
            "eventdate": DAY,
            "annotation": LETTERS.filter(bool),
            "archiveurl": ADDRESS,
            "langid": st.sampled_from(["persian", "arabic", "english", "ngerman"]),
        },
    ),
    st.sampled_from(FORMATS),
)
def test_items_come_back_with_all_they_have(fields: dict[str, str], name: str) -> None:
    (draft,) = keyed([media_draft("IRNA", online=False, fields=list(fields.items()))])
    back = READERS[name](WRITERS[name]([draft]))
    assert [(d.type, d.key, dict(d.fields)) for d in back] == [(draft.type, draft.key, dict(draft.fields))]


def test_names_in_all_their_forms() -> None:
    names = "family=Berg, given=Jan, prefix=van der, useprefix=true and {Tasnim News}"
    bib = f"@book{{a, author = {{{names}}}, date = {{2020}}}}"
    assert READERS["biblatex"](bib)[0].get("author") == "van der Berg, Jan and {Tasnim News}"
    written = [
        {"family": "Berg", "given": "Jan", "non-dropping-particle": "van der"},
        {"family": "Nasrallah", "given": "Hassan", "suffix": "Jr."},
        {"literal": "IRNA"},
    ]
    (draft,) = READERS["csljson"](json.dumps([{"id": "a", "type": "book", "title": "T", "author": written}]))
    assert draft.get("author") == "van der Berg, Jan and Nasrallah, Jr., Hassan and {IRNA}"
    (item,) = json.loads(WRITERS["csljson"]([draft]))
    assert item["author"] == [{"family": "van der Berg", "given": "Jan"}, *written[1:]]


def test_what_programs_write_around_words_is_taken_off() -> None:
    ris = "TY  - NEWS\nTI  - T\nN1  - <p>Check the <b>date</b></p><p>5 &lt; 6</p>\nER  - \n"
    assert READERS["ris"](ris)[0].get("note") == "Check the date 5 < 6"
    mendeley = "@article{a, title = {{T}}, url = {https://a.com/a{\\_}b{\\%}20c}, year = {2020}}"
    assert READERS["biblatex"](mendeley)[0].get("url") == "https://a.com/a_b%20c"
