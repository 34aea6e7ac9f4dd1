"""Renaming is done in every file or in none."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from dateline.cli import cli


@pytest.mark.parametrize("at", [1, 2, 3])
def test_a_disk_that_fails_halfway_leaves_every_file_as_it_was(
    at: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    texts = {"01.md": "A [@a].\n", "02.md": "B [@a].\n", "refs.bib": "@online{a, title = {A}}\n"}
    for name, text in texts.items():
        Path(name).write_text(text)
    replace, calls = os.replace, []

    def failing(source: Any, target: Any) -> None:
        calls.append(target)
        if len(calls) == at:
            raise OSError(28, "No space left on device", os.fspath(target))
        replace(source, target)

    monkeypatch.setattr(os, "replace", failing)
    result = CliRunner().invoke(cli, ["bib", "rename", "a", "b"])
    assert result.exit_code == 2
    assert "no space left on device" in result.stderr
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == texts
    monkeypatch.setattr(os, "replace", replace)
    assert CliRunner().invoke(cli, ["bib", "rename", "a", "b"]).exit_code == 0
    assert Path("02.md").read_text() == "B [@b].\n"
