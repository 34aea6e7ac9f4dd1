"""The manuscript that ships with the project: clean, and any one change to a source is found."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from dateline.cli import cli
from dateline.linter import check
from dateline.project.loading import Project, Request, load
from dateline.values.bibliography import Entry
from dateline.values.dates import PartialDate, from_day_number

ROOT = Path(__file__).parent.parent
BIBLIOGRAPHY = "bibliography/sources.bib"


def project() -> Project:
    here = os.getcwd()
    os.chdir(ROOT)
    try:
        return load(Request((".",), as_of="2020-12-31"))
    finally:
        os.chdir(here)


CITED = [e for e in project().manuscript.bibliography.entries if e.key in project().manuscript.cited]


def without(entry: Entry) -> str:
    return entry.span.source.text[: entry.span.start] + entry.span.source.text[entry.span.end :]


def moved(entry: Entry) -> str:
    """The bibliography with the entry's `date` one day, month or year on, and nothing else changed."""
    assert entry.date_field is not None
    date, span = entry.date, entry.date_field.value_span
    assert isinstance(date, PartialDate)
    if date.day:
        other = from_day_number(date.earliest + 1).edtf()
    else:
        other = PartialDate(date.year - 1, date.month).edtf()
    return span.source.text[: span.start] + other + span.source.text[span.end :]


def test_manuscript_is_clean() -> None:
    found = project()
    assert [d for d in check(found.manuscript, found.settings) if d.severity != "note"] == []


def test_at_most_six_suppressions_each_with_its_reason_and_listed() -> None:
    suppressions = [s for c in project().manuscript.chapters for s in c.suppressions]
    assert len(suppressions) <= 6
    assert all(s.reason for s in suppressions)
    notes = (ROOT / "manuscript" / "12-editorial-notes.md").read_text(encoding="utf-8")
    for suppression in suppressions:
        for rule in suppression.rules:
            assert rule in notes, f"{rule} is allowed, but the editorial notes do not say so"


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("manuscript", "bibliography", "templates"):
        shutil.copytree(ROOT / name, tmp_path / name)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1609372800")
    return tmp_path


def run(*words: str) -> tuple[int, str]:
    result = CliRunner().invoke(cli, words, prog_name="dateline", catch_exceptions=False)
    return result.exit_code, result.stdout


@pytest.mark.parametrize("entry", CITED, ids=lambda e: e.key)
def test_removing_an_entry_stops_check_and_build(entry: Entry, copy: Path) -> None:
    (copy / BIBLIOGRAPHY).write_text(without(entry), encoding="utf-8")
    expected = {
        (item.span.path, item.key_span.begin.line, "CIT001") for item in project().manuscript.cited[entry.key]
    }
    status, text = run("check", "--output-format", "concise")
    assert (status, errors(text)) == (1, expected)
    status, text = run("build")
    assert status == 1
    assert text.count("error[CIT001]") == len(project().manuscript.cited[entry.key])
    assert not (copy / "build").exists()


@pytest.mark.parametrize("entry", CITED, ids=lambda e: e.key)
def test_moving_a_date_stops_check_and_build(entry: Entry, copy: Path) -> None:
    (copy / BIBLIOGRAPHY).write_text(moved(entry), encoding="utf-8")
    assert entry.date_field is not None
    line = entry.date_field.span.begin.line
    status, text = run("check", "--output-format", "concise", "--select", "CIT,DAT1,SRC")
    assert status == 1
    assert (BIBLIOGRAPHY, line, "DAT109") in errors(text)
    assert {code for _, _, code in errors(text)} <= {"DAT109", "DAT116"}  # an event may now follow its source
    status, text = run("build")
    assert status == 1
    assert "error[DAT109]" in text
    assert not (copy / "build").exists()


def errors(text: str) -> set[tuple[str, int, str]]:
    return {(m[1], int(m[2]), m[3]) for m in re.finditer(r"^(.+?):(\d+):\d+: error (\w+) ", text, re.M)}


def test_make_report_fails_with_the_finding(copy: Path) -> None:
    for name in ("Makefile", "pyproject.toml", "requirements.lock"):
        shutil.copy(ROOT / name, copy / name)
    (copy / BIBLIOGRAPHY).write_text(without(CITED[0]), encoding="utf-8")
    bin_folder = Path(sys.executable).parent
    done = subprocess.run(
        ["make", "report", f"BIN={bin_folder}", "READY=ready", "-o", "ready"],
        capture_output=True, text=True, check=False, env={**os.environ, "MAKEFLAGS": ""},
    )  # fmt: skip
    assert done.returncode == 2
    assert "CIT001" in done.stdout
    assert CITED[0].key in done.stdout
    assert not list(copy.glob("build/*"))
