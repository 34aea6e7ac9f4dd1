"""What `dateline import` asks on a terminal: whether two names are one outlet's."""

from __future__ import annotations

import os
import pty
import select
import signal
import sys
from pathlib import Path

import pytest

pytestmark = [
    pytest.mark.pandoc,
    pytest.mark.skipif(not hasattr(pty, "fork"), reason="no pseudo-terminals here"),
]
TEXT = """The ferry stopped (Mashreq News, May 4, 2021; Fars, May 4, 2021).
It went on (Mashreq News, May 6, 2021).
It sank (Mashriq News, May 5, 2021) and was found (FARS, May 7, 2021).
"""
QUESTION = "Are `Mashreq News` and `Mashriq News` one outlet? [y/N]: "


def on_a_terminal(folder: Path, answer: str, *arguments: str) -> tuple[str, int]:
    """What `dateline import old.txt` prints on a terminal where a person answers, and its status."""
    (folder / "old.txt").write_text(TEXT, encoding="utf-8")
    pid, terminal = pty.fork()
    if pid == 0:
        os.chdir(folder)
        code = "from dateline.cli import main; main()"
        os.execv(sys.executable, [sys.executable, "-c", code, "import", "old.txt", *arguments])
    said, answered, ended = b"", False, False
    while not ended and select.select([terminal], [], [], 30)[0]:
        try:
            said += os.read(terminal, 4096)
        except OSError:  # the other end is closed
            ended = True
        if QUESTION.encode() in said and not answered:
            os.write(terminal, answer.encode())
            answered = True
    if not ended:
        os.kill(pid, signal.SIGKILL)
    _, status = os.waitpid(pid, 0)
    os.close(terminal)
    assert ended, f"it waits after {said.decode()[-200:]!r}"
    return said.decode().replace("\r\n", "\n"), os.waitstatus_to_exitcode(status)


def test_names_that_are_confirmed_are_one_outlet(tmp_path: Path) -> None:
    said, status = on_a_terminal(tmp_path, "y\n")
    assert (status, said.count(QUESTION)) == (0, 1)
    assert "Put together as one outlet:\n  Fars: FARS\n  Mashreq News: Mashriq News\n" in said
    outlets = (tmp_path / "bibliography" / "outlets.toml").read_text(encoding="utf-8")
    assert '[mashreq-news]\nname = "Mashreq News"\naliases = ["Mashriq News"]\n' in outlets
    assert "[mashriq-news]" not in outlets
    sources = (tmp_path / "bibliography" / "sources.bib").read_text(encoding="utf-8")
    assert "@article{mashreq-news-2021-05-05," in sources


@pytest.mark.parametrize("answer", ["n\n", "\n"])
def test_names_that_are_not_stay_two(answer: str, tmp_path: Path) -> None:
    said, status = on_a_terminal(tmp_path, answer)
    assert (status, said.count(QUESTION)) == (0, 1)
    assert "Perhaps one outlet:\n  Mashreq News, Mashriq News\n" in said
    outlets = (tmp_path / "bibliography" / "outlets.toml").read_text(encoding="utf-8")
    assert "[mashreq-news]" in outlets
    assert "[mashriq-news]" in outlets


def test_an_answer_that_is_broken_off_writes_nothing(tmp_path: Path) -> None:
    _, status = on_a_terminal(tmp_path, "\x04")  # the end of the input
    assert status != 0
    assert [path.name for path in tmp_path.iterdir()] == ["old.txt"]


def test_a_dry_run_asks_nothing(tmp_path: Path) -> None:
    said, status = on_a_terminal(tmp_path, "", "--dry-run")
    assert (status, QUESTION in said) == (0, False)
    assert [path.name for path in tmp_path.iterdir()] == ["old.txt"]
