"""What `dateline doctor` says of the project."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.doctor import examine

if TYPE_CHECKING:
    from pathlib import Path


def test_one_is_one_and_two_are_two(tmp_path: Path) -> None:
    for name in ("manuscript", "bibliography"):
        (tmp_path / name).mkdir()
    (tmp_path / "dateline.toml").write_text("")
    (tmp_path / "manuscript" / "a.md").write_text("# A\n")
    (tmp_path / "bibliography" / "sources.bib").write_text(
        "@online{a, date = {2020}}\n@online{b, date = {2020}}\n"
    )
    (project,) = [found for found in examine(tmp_path) if found.what == "project"]
    assert project.text.endswith(": 1 chapter, 2 sources")
