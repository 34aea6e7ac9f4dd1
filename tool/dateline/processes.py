"""Work in a process beside this one, where one can be made by `fork` and a processor is free for it.

In: a function that makes bytes. Out: those bytes, or the word that the work was left undone. No exception
travels between processes: whoever asked does the work itself then, and so meets the fault where it can
tell it.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from types import TracebackType
from typing import BinaryIO


def processors() -> int:
    """How many processors this process may use; 1 where it cannot make others of itself."""
    if not hasattr(os, "fork") or sys.platform == "darwin":  # macOS's own libraries do not bear a fork
        return 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class LeftUndoneError(RuntimeError):
    """The process failed or was killed; what it was to do has to be done here."""


class Forked:
    """A process that does one piece of work, with all that this one knew when it began.

    No other thread should run when it is made: a lock that a thread holds is never opened in the new process.
    As a context it is ended at the end, whatever became of it.
    """

    def __init__(self, work: Callable[[BinaryIO], bytes]) -> None:
        """Begin; `work` may read what is sent, and gives the bytes of the result."""
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
        self._reader, self._teller = reader, teller
        self._waited = self._pid < 0

    def send(self, data: bytes) -> None:
        """Tell it all that it is to be told, once; one that is no longer there does not hear it."""
        teller, self._teller = self._teller, -1
        with suppress(BrokenPipeError), os.fdopen(teller, "wb") as pipe:
            pipe.write(data)

    def result(self) -> bytes:
        """What its work gave, once it is there. Raises `LeftUndoneError`."""
        reader, self._reader = self._reader, -1
        with os.fdopen(reader, "rb") as pipe:
            data = pipe.read()
        done = not self._waited and os.waitpid(self._pid, 0)[1] == 0
        self._waited = True
        if not done:
            raise LeftUndoneError
        return data

    def __enter__(self) -> Forked:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for pipe in (self._reader, self._teller):
            if pipe >= 0:
                os.close(pipe)
        if not self._waited:
            with suppress(ProcessLookupError):
                os.kill(self._pid, signal.SIGKILL)
            os.waitpid(self._pid, 0)


def _work(work: Callable[[BinaryIO], bytes], told: int, writer: int) -> None:
    """Do the work and end this process; no more of the first one's work is done here, whatever is raised."""
    status = 1
    try:
        with os.fdopen(told, "rb") as hearing, os.fdopen(writer, "wb") as pipe:
            pipe.write(work(hearing))
        status = 0
    finally:
        os._exit(status)
