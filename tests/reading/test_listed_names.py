"""The lists of outlets and bodies that the recogniser of typed citations knows by name."""

from __future__ import annotations

from itertools import combinations

from dateline.reading.typed.lexicon import listed, phrases
from dateline.reading.typed.names_in_use import names_in_use
from dateline.reading.typed.outlets import Outlets, Standing


def test_the_lists_of_names_do_not_overlap() -> None:
    lists = {name: phrases(name) for name in ("outlets", "outlets_far", "outlets_too")}
    for one, other in combinations(lists, 2):
        assert not lists[one] & lists[other], (one, other)
    assert all(any(c.isupper() or c.isdigit() or c == "." for c in name) for name in listed("outlets_far"))


def test_only_the_import_knows_the_long_list() -> None:
    name = "Radio Rurale de Kayes"
    assert not Outlets.of([]).knows(name)
    assert Outlets(ask_gazetteer=True).knows(name)
    assert not Outlets(ask_gazetteer=True).knows(name.lower())


def test_what_is_a_word_too_is_an_outlet_only_where_a_source_stands() -> None:
    outlets = Outlets(ask_gazetteer=True)
    assert outlets.standing("Mutations") is Standing.CUED
    assert outlets.standing("mutations") < Standing.CUED
    assert not outlets.knows("Mutations")


def test_a_body_is_a_source_in_brackets_alone() -> None:
    outlets = Outlets(ask_gazetteer=True)
    assert outlets.lists_body("MINUSMA")
    assert outlets.standing("MINUSMA") is Standing.CUED
    assert not outlets.knows("MINUSMA")


def test_names_of_the_long_list_are_read_with_their_capitals() -> None:
    outlets = Outlets(ask_gazetteer=True)
    assert "Bamako News" in names_in_use("He told Bamako News so.", outlets)
    assert "Bamako News" not in names_in_use("The Bamako news site was shut.", outlets)
