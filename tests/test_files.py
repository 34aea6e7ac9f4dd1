"""Writing files whole or not at all."""

from __future__ import annotations

import os
import stat
import threading
from pathlib import Path

import pytest

from dateline.files import write_whole


def test_a_link_stays_and_what_it_points_to_is_written(tmp_path: Path) -> None:
    (tmp_path / "far").mkdir()
    real, link = tmp_path / "far" / "refs.bib", tmp_path / "refs.bib"
    real.write_text("old")
    real.chmod(0o640)
    link.symlink_to(real)
    assert write_whole({link: b"new"}) == (link,)
    assert link.is_symlink()
    assert real.read_bytes() == b"new"
    assert stat.S_IMODE(real.stat().st_mode) == 0o640
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["far", "refs.bib", "refs.bib"]


def test_a_pipe_is_written_to_and_stays_one(tmp_path: Path) -> None:
    pipe, got = tmp_path / "pipe", []
    os.mkfifo(pipe)
    reader = threading.Thread(target=lambda: got.append(pipe.read_bytes()))
    reader.start()
    write_whole({pipe: b"text", tmp_path / "file": b"1"})
    reader.join(timeout=10)
    assert got == [b"text"]
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "pipe"]


def test_a_folder_is_refused_and_nothing_is_written(tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError):
        write_whole({tmp_path / "file": b"1", tmp_path: b"2"})
    assert not list(tmp_path.iterdir())
