"""The renderers: places, carets under wide and right-to-left text, colour, escapes."""

from __future__ import annotations

import json
import re
from itertools import pairwise

import pytest

from dateline.report import formats, render
from dateline.report.full import columns
from dateline.terminal import wants_colour
from dateline.values.diagnostics import Applicability, Diagnostic, Edit, Finding, Fix, Related, Severity
from dateline.values.text import Source

TEXT = "One [@a].\r\nدو «خبر» [@b]. 中文 [@c].\r\n" + "long " * 60 + "[@d] end.\r\n"
SOURCE = Source("ch:1,2%.md", TEXT)


def diagnostic(word: str, **more: object) -> Diagnostic:
    start = TEXT.index(word)
    finding = Finding(SOURCE.span(start, start + len(word)), f"`{word}` is 100% wrong\nor so", **more)  # type: ignore[arg-type]
    return Diagnostic("CIT001", "undefined-key", Severity.ERROR, finding)


ALL = [diagnostic("a"), diagnostic("b"), diagnostic("c"), diagnostic("d")]


@pytest.mark.parametrize("name", formats())
def test_nothing_found_prints_nothing_or_an_empty_list(name: str) -> None:
    assert render(name, []) == ("[]\n" if name == "json" else "")


def test_carets_stand_under_what_they_mark() -> None:
    lines = render("full", ALL).splitlines()
    marks = [(above, below) for above, below in pairwise(lines) if re.search(r"\| *\^+", below)]
    assert len(marks) == 4
    for above, below in marks:
        start, width = columns(below[: below.index("^")]), below.count("^")
        at = next(i for i in range(len(above) + 1) if columns(above[:i]) >= start)
        assert above[at : at + width] in ("a", "b", "c", "d")


def test_long_lines_are_cut_around_the_place() -> None:
    text = render("full", [diagnostic("d")])
    assert all(len(line) < 130 for line in text.splitlines())
    assert "…" in text


def test_colour_only_where_asked() -> None:
    assert "\x1b[" not in render("full", ALL)
    assert "\x1b[" in render("full", ALL, colour=True)


@pytest.mark.parametrize(
    ("environment", "terminal", "expected"),
    [
        ({}, True, True),
        ({}, False, False),
        ({"NO_COLOR": "1"}, True, False),
        ({"FORCE_COLOR": "1"}, False, True),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, True, False),
    ],
)
def test_no_color_is_obeyed(
    environment: dict[str, str], terminal: bool, expected: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Stream:
        def isatty(self) -> bool:
            return terminal

    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert wants_colour(Stream()) is expected


def test_json_has_every_key_and_counts_code_points() -> None:
    place = SOURCE.span(TEXT.index("@b"), TEXT.index("@b") + 2)
    fix = Fix((Edit(place, "x"),), Applicability.SAFE)
    found = json.loads(
        render("json", [diagnostic("b", key="b", fix=fix, related=(Related(place, "there"),))])
    )
    keys = "code name severity message help path line column end_line end_column key fix related"
    assert list(found[0]) == keys.split()
    assert (found[0]["line"], found[0]["column"]) == (2, 12)
    assert found[0]["fix"]["edits"][0]["content"] == "x"
    assert found[0]["related"] == [{"path": SOURCE.path, "line": 2, "column": 11, "message": "there"}]


def test_github_escapes_what_would_end_a_command() -> None:
    line = render("github", [diagnostic("a")])
    assert line.startswith("::error file=ch%3A1%2C2%25.md,line=1,")
    assert line.endswith("::`a` is 100%25 wrong%0Aor so\n")
    assert line.count("\n") == 1
