"""Where the command `dateline` begins: an answer that still holds is printed before anything is loaded."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress

from dateline import answers, cache, patterns

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn


def begin() -> NoReturn:
    """The command; it ends at once, since taking apart all that was read takes longer than the end needs."""
    try:
        main()
    except SystemExit as ended:
        for stream in (sys.stdout, sys.stderr):
            with suppress(OSError, ValueError):  # the reader may have gone
                stream.flush()
        if ended.code is not None and not isinstance(ended.code, int):
            raise
        os._exit(ended.code or 0)


def main() -> NoReturn:
    """Print the known answer of the command line, or run it."""
    try:
        name = answers.question(sys.argv[1:])
        found = answers.known(name) if name is not None else None
    except OSError:  # no working directory, no cache: the command line will tell what matters
        name = found = None
    if found is None:
        answers.asked = name
        gc.set_threshold(500_000, 20, 20)  # what is read stays until the end, and is no waste to look for
        patterns.install(os.path.join(cache.folder(), "patterns"))
        from dateline.cli import main as run

        try:
            run()
        finally:
            patterns.remember()
    out, err, status = found
    _print(out, err)
    sys.exit(status)


def _print(out: str, err: str) -> None:
    """Print both as the command line would: UTF-8, but on a terminal what it takes."""
    try:
        for stream, text in ((sys.stdout, out), (sys.stderr, err)):
            if hasattr(stream, "reconfigure") and not stream.isatty():
                stream.reconfigure(encoding="utf-8", errors="replace")
            stream.write(text)
            stream.flush()
    except BrokenPipeError:  # the reader of our output has gone; not a fault
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
