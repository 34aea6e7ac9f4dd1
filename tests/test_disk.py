"""What the disk does not give is told, not passed over."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from dateline import disk, pandoc
from dateline.project import ProjectError
from dateline.project.loading import Request, load


def test_a_folder_that_cannot_be_listed_is_no_empty_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("manuscript", "bibliography"):
        (tmp_path / name).mkdir()
    (tmp_path / "manuscript" / "01.md").write_text("Said so [@a].\n")
    (tmp_path / "dateline.toml").write_text("")
    listdir = os.listdir

    def closed(folder: str) -> list[str]:
        if str(folder).endswith("bibliography"):
            raise PermissionError(13, "Permission denied", folder)
        return listdir(folder)

    monkeypatch.setattr(os, "listdir", closed)
    assert disk.names(tmp_path / "none", ".bib") == []
    with disk.recorded() as facts, pytest.raises(ProjectError, match="bibliography': permission denied"):
        load(Request((os.fspath(tmp_path),)))
    assert all(disk.holds(fact) for fact in facts)
    assert not disk.holds(("*.bib", os.fspath(tmp_path / "bibliography"), ()))


def test_a_document_nested_too_deeply_is_told() -> None:
    with pytest.raises(pandoc.PandocError, match="unreadable answer"):
        pandoc.read("<div>" * 1500 + "x" + "</div>" * 1500)
