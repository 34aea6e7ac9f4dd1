"""Work in a process beside this one, where one can be made by `fork` and a processor is free for it.

In: a function that makes bytes, once or several times. Out: those bytes, or the word that the work was left
undone. No exception travels between processes: whoever asked does the work itself then, and so meets the
fault where it can tell it.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from types import TracebackType
from typing import BinaryIO


def processors() -> int:
    """How many processors this process may use; 1 where it cannot make others of itself."""
    if not hasattr(os, "fork") or sys.platform == "darwin":  # macOS's own libraries do not bear a fork
        return 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


_SIZE = 8  # bytes before a result that say how long it is


class LeftUndoneError(RuntimeError):
    """The process failed or was killed; what it was to do has to be done here."""


class Forked:
    """A process that does one piece of work, with all that this one knew when it began.

    No other thread should run when it is made: a lock that a thread holds is never opened in the new process.
    As a context it is ended at the end, whatever became of it.
    """

    def __init__(self, work: Callable[[BinaryIO], Iterable[bytes]]) -> None:
        """Begin; `work` may read what is sent, and gives the bytes of one result after another."""
        reader, writer = os.pipe()
        told, teller = os.pipe()
        try:
            self._pid = os.fork()
        except OSError:  # no more processes are allowed, or no memory is there
            self._pid = -1
        if self._pid == 0:
            os.close(reader)
            os.close(teller)
            _work(work, told, writer)
        os.close(writer)
        os.close(told)
        self._results = os.fdopen(reader, "rb")
        self._teller = os.fdopen(teller, "wb")
        self._waited = self._pid < 0

    def send(self, data: bytes, *, last: bool = True) -> None:
        """Tell it something; one that is no longer there does not hear it.

        After the `last` it hears that there is no more.
        """
        with suppress(BrokenPipeError):
            self._teller.write(data)
            self._teller.flush()
        if last:
            with suppress(BrokenPipeError):
                self._teller.close()

    def result(self) -> bytes:
        """The next result of its work, once it is there. Raises `LeftUndoneError`."""
        size = self._results.read(_SIZE)
        data = self._results.read(int.from_bytes(size, "big")) if len(size) == _SIZE else b""
        if len(size) < _SIZE or len(data) < int.from_bytes(size, "big"):
            raise LeftUndoneError
        return data

    def __enter__(self) -> Forked:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if not self._waited:
            with suppress(ProcessLookupError):
                os.kill(self._pid, signal.SIGKILL)
            os.waitpid(self._pid, 0)
        for pipe in (self._results, self._teller):  # after the end, so that no other thread waits for them
            with suppress(BrokenPipeError):
                pipe.close()


def _work(work: Callable[[BinaryIO], Iterable[bytes]], told: int, writer: int) -> None:
    """Do the work and end this process; no more of the first one's work is done here, whatever is raised."""
    status = 1
    try:
        with os.fdopen(told, "rb") as hearing, os.fdopen(writer, "wb") as pipe:
            for result in work(hearing):
                pipe.write(len(result).to_bytes(_SIZE, "big") + result)
                pipe.flush()
        status = 0
    finally:
        os._exit(status)
