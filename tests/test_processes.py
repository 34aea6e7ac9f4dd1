"""Work in a process beside: its result, or the word that it was left undone; nothing left behind."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from typing import BinaryIO, NoReturn

import pytest

from dateline.processes import Forked, LeftUndoneError, processors

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")
LONG = b"x" * 3_000_000  # more than a pipe holds


def _is_gone(forked: Forked) -> bool:
    try:
        os.kill(forked._pid, 0)
    except ProcessLookupError:
        return True
    return False


def test_what_is_sent_is_heard_and_what_is_made_comes_back() -> None:
    with Forked(lambda hearing: [hearing.read() + str(os.getpid()).encode()]) as forked:
        forked.send(LONG)
        assert forked.result() == LONG + str(forked._pid).encode()
    assert _is_gone(forked)


def test_a_fault_is_work_left_undone(capfd: pytest.CaptureFixture[str]) -> None:
    def work(_: BinaryIO) -> NoReturn:
        raise KeyError("lost")

    with Forked(work) as forked, pytest.raises(LeftUndoneError):
        forked.result()
    assert _is_gone(forked)
    assert capfd.readouterr() == ("", "")


def test_results_come_one_by_one_while_it_hears_more() -> None:
    def work(hearing: BinaryIO) -> Iterator[bytes]:
        yield b"first"
        yield hearing.readline()
        yield hearing.read()

    with Forked(work) as forked:
        assert forked.result() == b"first"
        forked.send(b"a line\n", last=False)
        assert forked.result() == b"a line\n"
        forked.send(LONG)
        assert forked.result() == LONG
        with pytest.raises(LeftUndoneError):
            forked.result()


def test_a_result_that_breaks_off_is_none() -> None:
    def work(_: BinaryIO) -> Iterator[bytes]:
        yield b"whole"
        os._exit(9)

    with Forked(work) as forked:
        assert forked.result() == b"whole"
        with pytest.raises(LeftUndoneError):
            forked.result()


def test_a_process_that_is_killed_hears_nothing() -> None:
    with Forked(lambda hearing: [hearing.read()]) as forked:
        os.kill(forked._pid, signal.SIGKILL)
        time.sleep(0.05)
        forked.send(LONG)
        with pytest.raises(LeftUndoneError):
            forked.result()


def test_nobody_works_on_after_the_end() -> None:
    with Forked(lambda hearing: [hearing.read()]) as forked:
        assert not _is_gone(forked)
    assert _is_gone(forked)


def test_no_process_is_as_work_left_undone(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused() -> NoReturn:
        raise BlockingIOError

    monkeypatch.setattr(os, "fork", refused)
    with Forked(lambda hearing: [b""]) as forked:
        forked.send(b"said")
        with pytest.raises(LeftUndoneError):
            forked.result()


def test_no_process_is_made_where_the_system_does_not_bear_it(monkeypatch: pytest.MonkeyPatch) -> None:
    assert processors() >= 1
    monkeypatch.setattr("sys.platform", "darwin")
    assert processors() == 1
