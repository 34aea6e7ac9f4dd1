"""Towns of the world: the table is read as a dictionary would be, and the data have what is asked about."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.reading.typed import gazetteer


@pytest.fixture
def use(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[bytes], None]]:
    """Lets the gazetteer read another table for the length of a test."""

    def forget() -> None:
        gazetteer._table.cache_clear()
        gazetteer._marks.cache_clear()

    def read(table: bytes) -> None:
        forget()
        monkeypatch.setattr(gazetteer, "source", lambda: table)

    yield read
    forget()


NAMES = st.text("ab éß中\U0001f600", max_size=4).map(lambda name: " ".join(name.split())).filter(bool)


@given(st.dictionaries(NAMES, st.sampled_from(["t", "tv", "*+FRUSv"])), st.lists(NAMES, max_size=5))
def test_a_table_is_read_as_a_dictionary(table: dict[str, str], others: list[str]) -> None:
    lines = sorted((name.encode(), marks.encode()) for name, marks in table.items())
    read = b"".join(name + b"\t" + marks + b"\n" for name, marks in lines)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(gazetteer, "_table", lambda: read)
        gazetteer._marks.cache_clear()
        for name in (*table, *others, ""):
            assert gazetteer._marks(name) == table.get(name, "")
    gazetteer._marks.cache_clear()


def test_towns_villages_and_their_countries(use: Callable[[bytes], None]) -> None:
    use(b"al hari\tSYv\nlittle\tUSv\npeking\t+CNt\nrabat\t*+MAtv\n")
    called = ("Peking", "Al-Hari", "Al-Rabat", "Raba", "Rabats")
    assert [name for name in called if gazetteer.is_town(name)] == ["Peking", "Al-Rabat"]
    assert [name for name in called if gazetteer.is_village(name)] == ["Al-Hari"]
    syria = "Talks in Damascus, Syria"
    assert [name for name in ("Little", "Al-Hari", "Rabat") if gazetteer.is_far(name, syria)] == ["Little"]
    assert [name for name in ("Little", "Al-Hari", "Peking") if gazetteer.is_near(name, syria)] == [
        "Al-Hari",
        "Peking",
    ]


def test_what_geonames_has() -> None:
    called = ("Ouagadougou", "Soldeu", "Busra al-Sham", "Qwertyuiop")
    assert [name for name in called if gazetteer.is_town(name)] == ["Ouagadougou"]
    assert [name for name in called if gazetteer.is_village(name)] == [
        "Ouagadougou",
        "Soldeu",
        "Busra al-Sham",
    ]
