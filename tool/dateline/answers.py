"""What a command printed before, told again where everything that it read is as it was.

In: the command line, its environment, and the facts that the earlier run noted of the disk (disk.py).
Out: the same bytes and the same exit status. A question is known by all that can change its answer: the
arguments, the working directory, the variables of the environment that are read, the day, the version;
of the files that were read the content is compared, not the time. Of a command that writes, waits, reads
standard input or is told `--no-cache` nothing is kept, so that it always runs.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Sequence

from dateline import cache, disk

_COMMANDS = ("check", "inspect")
_SPOKEN_FOR = ("DATELINE_", "PYPANDOC_", "LC_", "PYTHON")  # beginnings of the names that are read
_VARIABLES = frozenset(
    ("NO_COLOR", "FORCE_COLOR", "SOURCE_DATE_EPOCH", "LANG", "TERM", "COLUMNS", "PATH", "HOME", "TZ")
)

asked: str | None = None
"""The name of the question that is being answered, where its answer can be kept."""


def question(arguments: Sequence[str]) -> str | None:
    """The name of what a command line asks here and now; None where it is no mere question."""
    if not arguments or arguments[0] not in _COMMANDS or "-" in arguments:
        return None
    told = [
        *arguments,
        os.getcwd(),
        *(f"{k}={v}" for k, v in sorted(os.environ.items()) if k in _VARIABLES or k.startswith(_SPOKEN_FOR)),
        *(stream.encoding if stream.isatty() else "" for stream in (sys.stdout, sys.stderr)),
        "" if os.environ.get("SOURCE_DATE_EPOCH") else str(int(time.time()) // 86400),
        cache.fingerprint(),
    ]
    return "answer-" + disk.digest("\0".join(told).encode("utf-8", "surrogatepass"))


def known(name: str) -> tuple[str, str, int] | None:
    """Standard output, standard error and the status of an earlier run that holds still."""
    found = cache.get(name)
    if not isinstance(found, tuple) or len(found) != 4:
        return None
    out, err, status, facts = found
    return (out, err, status) if all(map(disk.holds, facts)) else None


def keep(facts: Sequence[disk.Fact], out: str, err: str, status: int) -> None:
    """Keep the answer to the question that is asked, if one is."""
    if asked is not None:
        cache.put(asked, (out, err, status, tuple(dict.fromkeys(facts))))
