"""Files written whole or not at all: all outputs of a build appear together, or none does."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path


def write_all(files: Mapping[Path, bytes]) -> tuple[Path, ...]:
    """Write every file, or none; returns the paths in the order given.

    Each is first written whole beside its place and brought to disk, then all are renamed into
    place (atomic within a file system, POSIX rename). Where a rename fails, files already replaced
    get their former contents back. Raises `OSError`.
    """
    waiting: dict[Path, Path] = {}
    former: dict[Path, bytes | None] = {}
    try:
        for path, content in files.items():
            waiting[path] = _beside(path, content)
        for path, temporary in waiting.items():
            before = path.read_bytes() if path.exists() else None
            os.replace(temporary, path)
            former[path] = before
    except BaseException:
        for path, before in former.items():
            with suppress(OSError):
                _restore(path, before)
        raise
    finally:
        for temporary in waiting.values():
            temporary.unlink(missing_ok=True)
    return tuple(files)


def _beside(path: Path, content: bytes) -> Path:
    """A new file with the content, in the folder of `path`, on disk and readable as others are."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".tmp", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(0o644)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def _restore(path: Path, before: bytes | None) -> None:
    if before is None:
        path.unlink(missing_ok=True)
    else:
        os.replace(_beside(path, before), path)
