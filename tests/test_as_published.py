"""The small report with the faults of the printed one: what rules can find is found, nothing else."""

from __future__ import annotations

import os
import tomllib
from collections import Counter
from dataclasses import replace
from pathlib import Path

from dateline.linter import check
from dateline.project.loading import Request, load
from dateline.rules import find_rule

PROJECT = Path(__file__).parent / "fixtures" / "as-published"


def found() -> Counter[tuple[str, int, str]]:
    here = os.getcwd()
    os.chdir(PROJECT)
    try:
        project = load(Request((".",), as_of="2020-12-31"))
    finally:
        os.chdir(here)
    settings = replace(project.settings, extend_select=("NAM",))  # off by default
    return Counter((d.span.path, d.span.begin.line, d.name) for d in check(project.manuscript, settings))


def test_every_planted_fault_is_found_by_line_and_nothing_else() -> None:
    faults = tomllib.loads((PROJECT / "faults.toml").read_text(encoding="utf-8"))["fault"]
    planted = Counter((f["file"], f["line"], f["rule"]) for f in faults if f["status"] == "now")
    assert found() == planted


def test_the_table_says_of_every_fault_which_rule_finds_it() -> None:
    faults = tomllib.loads((PROJECT / "faults.toml").read_text(encoding="utf-8"))["fault"]
    for fault in faults:
        assert set(fault) == {"file", "line", "rule", "status", "what"}
        assert fault["status"] in ("now", "later", "never")
        assert (PROJECT / fault["file"]).is_file()
        if fault["status"] == "now":
            assert find_rule(fault["rule"]) is not None
        if fault["status"] == "later":
            assert find_rule(fault["rule"]) is None, f"{fault['rule']} exists: its faults are found now"
        assert (fault["rule"] == "none") == (fault["status"] == "never")
