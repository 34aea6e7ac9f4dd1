"""Patterns that were kept are the patterns that `re` compiles."""

from __future__ import annotations

import dataclasses
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from dateline import patterns
from dateline.rules import all_rules


def ours() -> list[re.Pattern[str]]:
    """Every pattern that stands in a module of ours."""
    all_rules()
    modules = [module for name, module in sorted(sys.modules.items()) if name.startswith("dateline.")]
    found = [value for module in modules for value in vars(module).values() if isinstance(value, re.Pattern)]
    return list(dict.fromkeys(p for p in found if isinstance(p.pattern, str)))


@pytest.fixture
def known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(patterns, "_FOLDER", str(tmp_path))
    monkeypatch.setattr(patterns, "_elsewhere", "")
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return Path(*patterns.paths())


EXTRA = [
    re.compile(r"(?i)(?P<a>x)|(?P<b>[é-ü])"),
    re.compile(r"a.b", re.S | re.X),
    re.compile("(?a:\\w)(\\d)?"),
]


def test_kept_patterns_are_those_of_re(known: Path) -> None:
    compiler = re._compiler
    first = patterns._Known(compiler)
    expected = ours() + EXTRA
    assert len(expected) > 100
    for pattern in expected:
        assert first(pattern.pattern, pattern.flags & ~re.U) == pattern
    assert first.fresh == len(expected)
    patterns.save(first.kept)
    second = patterns._Known(compiler)
    for pattern in expected:
        again = second(pattern.pattern, pattern.flags & ~re.U)
        assert again == pattern
        assert (again.groups, again.groupindex) == (pattern.groups, pattern.groupindex)
    assert second.fresh == 0


@pytest.mark.parametrize("size", [0, 10, 60, -1])
def test_a_damaged_file_holds_nothing(known: Path, size: int) -> None:
    first = patterns._Known(re._compiler)
    first("a+b", 0)
    patterns.save(first.kept)
    assert patterns.load() == first.kept
    known.write_bytes(known.read_bytes()[:size])
    assert patterns.load() == {}


def test_a_damaged_value_is_made_anew(known: Path) -> None:
    first = patterns._Known(re._compiler)
    for pattern in ("a+b", "(c)|d"):
        first(pattern, 0)
    patterns.save(first.kept)
    whole = known.read_bytes()
    for place in range(len(whole)):
        known.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        second = patterns._Known(re._compiler)
        assert second("a+b", 0).fullmatch("aab")
        assert second("(c)|d", 0).fullmatch("c")[1] == "c"
        assert second.fresh in (1, 2)


def test_another_version_is_not_believed(known: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    patterns.save({("a", 0): b""})
    assert patterns.load()
    monkeypatch.setattr(patterns, "_version", lambda: "another")
    assert patterns.load() == {}


def test_a_folder_that_cannot_be_written_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patterns, "_FOLDER", "/nonexistent/folder")
    monkeypatch.setattr(patterns, "_elsewhere", "")
    patterns.save({("a", 0): b""})
    assert patterns.load() == {}


@pytest.mark.parametrize("forbidden", ["folder", "bytecode"])
def test_what_may_not_stand_beside_the_code_is_kept_elsewhere(
    forbidden: str, known: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    patterns.save({("a", 0): b""})
    monkeypatch.setattr(patterns, "_elsewhere", str(tmp_path / "cache" / "patterns"))
    if forbidden == "folder":
        monkeypatch.setattr(patterns, "_FOLDER", str(known))  # a file: nothing can be written in it
    else:
        monkeypatch.setattr(sys, "dont_write_bytecode", True)
    before = known.read_bytes()
    patterns.save({("b", 0): b"", ("c", 0): b""})
    assert known.read_bytes() == before
    assert list(patterns.load()) == [("b", 0), ("c", 0)]  # the newer of the two
    Path(patterns.paths()[1]).write_bytes(b"damaged")
    assert list(patterns.load()) == ([] if forbidden == "folder" else [("a", 0)])


MADE = r"""
import sys
import babel.numbers, babel.plural  # whose own patterns are in the order of sets
from dateline import patterns
patterns._FOLDER = "/nonexistent"
patterns.install()
from pathlib import Path
from dateline.importing.importer import Existing, import_report
text = "The gate fell (Fars, 4 January 2020). On 5 May 2020 the Daily Post reported it. (Rabat, 3 mai 2021)\n"
import_report("a.txt", ".txt", (text * 3).encode(), Existing())
print("\n".join(sorted(repr(name) for name in patterns._known.used)))
"""


def test_every_run_makes_the_same_patterns() -> None:
    made = []
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        done = subprocess.run([sys.executable, "-c", MADE], env=environment, capture_output=True, check=True)
        made.append(done.stdout.decode().splitlines())
    assert len(made[0]) > 500
    assert made[0] == made[1]


def test_classes_of_kept_methods_are_the_same(known: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def made() -> type:
        namespace = {"__annotations__": {"a": int, "b": str}, "b": "x", "__doc__": "A class."}
        return dataclasses.dataclass(frozen=True, slots=True)(type("Made", (), namespace))

    plain = made()
    for _ in range(2):  # the first time they are compiled, the second they come from the file
        one = patterns._Known(re._compiler)
        monkeypatch.setattr(dataclasses, "exec", one.execute, raising=False)
        kept = made()
        patterns.save(one.kept)
        assert repr(kept(1)) == repr(plain(1)) == "Made(a=1, b='x')"
        assert kept(1) == kept(1) != kept(2)
        assert hash(kept(1)) == hash(plain(1))
        with pytest.raises(dataclasses.FrozenInstanceError):
            kept(1).a = 2
    assert one.fresh == 0


def test_a_kept_table_is_what_toml_says(known: Path) -> None:
    text = 'a = ["x", "é"]\n[b]\nc = 1\n'
    first = patterns._Known(re._compiler)
    patterns_of = first.table(text)
    patterns.save(first.kept)
    second = patterns._Known(re._compiler)
    assert second.table(text) == patterns_of == {"a": ["x", "é"], "b": {"c": 1}}
    assert (first.fresh, second.fresh) == (1, 0)
    second.table(text)["a"].clear()  # each asker has a table of its own
    assert second.table(text)["a"] == ["x", "é"]


def test_of_too_many_those_in_use_are_kept(known: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = patterns._Known(re._compiler)
    for pattern in ours():
        first(pattern.pattern, 0)
    patterns.save(first.kept)
    monkeypatch.setattr(patterns, "_MOST", 2000)
    second = patterns._Known(re._compiler)
    second("a+b", 0)
    patterns.save(second.kept, second.used)
    assert list(patterns.load()) == [("a+b", 0)]
