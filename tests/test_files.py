"""Writing files whole or not at all."""

from __future__ import annotations

import errno
import os
import signal
import stat
import subprocess
import sys
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


def test_where_writing_fails_no_new_folder_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left") as caught:
        write_whole({tmp_path / "new" / "a" / "1.md": b"1", tmp_path / "new" / "2.md": b"2"})
    assert caught.value.filename == str(tmp_path / "new" / "a" / "1.md")
    assert list(tmp_path.iterdir()) == []


def test_a_signal_amid_the_moves_leaves_all_as_it_was(tmp_path: Path) -> None:
    script = """
import os, signal, sys
from pathlib import Path
from dateline.files import write_whole
moves, replace = [], os.replace
def moving(source, target):
    replace(source, target)
    moves.append(target)
    if len(moves) == 2:
        os.kill(os.getpid(), signal.SIGTERM)
os.replace = moving
write_whole({Path(name): b"new" for name in ("1", "2", "new/3")})
"""
    (tmp_path / "1").write_text("old")
    done = subprocess.run([sys.executable, "-c", script], cwd=tmp_path, check=False)
    assert done.returncode == 128 + signal.SIGTERM
    assert {p.name: p.read_text() for p in tmp_path.iterdir()} == {"1": "old"}
