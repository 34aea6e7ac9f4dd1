"""The bytes of files and of standard input, as texts with the path that findings print."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from dateline import disk
from dateline.project import ProjectError
from dateline.project.places import reason
from dateline.reading.decoding import decode
from dateline.reading.manuscript import Text


def standard_input() -> bytes:
    """All that stands on standard input. Raises `ProjectError` where it is closed."""
    if sys.stdin is None:
        raise ProjectError("cannot open '-': standard input is closed")
    return sys.stdin.buffer.read()


def text_of(path: Path, shown: str | None = None) -> Text:
    """The text of a file, by the path that findings are to print. Raises `ProjectError`."""
    try:
        return decode(shown or shown_path(path), disk.read(path))
    except (OSError, ValueError) as error:
        raise ProjectError(f"cannot open {str(path)!r}: {reason(error)}") from None


def shown_path(path: Path) -> str:
    """The path as findings print it: relative to the working directory, with forward slashes."""
    try:
        return Path(os.path.relpath(path)).as_posix()
    except ValueError:  # another drive
        return path.as_posix()
