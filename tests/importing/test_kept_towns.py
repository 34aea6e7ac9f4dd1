"""The table of towns is made once for a machine, and whenever what was kept is not to be trusted."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.importing import kept_towns
from dateline.reading.typed import gazetteer


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[int]:
    """An empty cache, and a number for each time that a table was made."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    times: list[int] = []

    def make() -> bytes:
        times.append(len(times))
        return b"rabat\ttv\n"

    monkeypatch.setattr(gazetteer, "made", make)
    return times


def test_it_is_made_once(made: list[int]) -> None:
    assert kept_towns._kept() == kept_towns._kept() == b"rabat\ttv\n"
    assert made == [0]


def test_a_damaged_one_is_made_anew(made: list[int], tmp_path: Path) -> None:
    kept_towns._kept()
    (file,) = (tmp_path / "cache" / "dateline" / "towns").iterdir()
    whole = file.read_bytes()
    for damaged in (b"", whole[:-1], whole[:-1] + b"x"):
        file.write_bytes(damaged)
        assert kept_towns._kept() == b"rabat\ttv\n"
        assert file.read_bytes() == whole
    assert made == [0, 1, 2, 3]


def test_another_version_of_the_data_has_its_own(made: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(6):
        monkeypatch.setattr(kept_towns, "_data", lambda number=number: str(number))
        kept_towns._kept()
    assert made == [*range(6)]
    kept_towns._kept()  # of the newest
    assert made == [*range(6)]


def test_a_cache_that_cannot_be_written_costs_time_alone(
    made: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", "/dev/null")
    assert kept_towns._kept() == kept_towns._kept() == b"rabat\ttv\n"
    assert made == [0, 1]
