"""Writing files whole or not at all; the only place that replaces a file. And what only passes, removed."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from itertools import takewhile
from pathlib import Path


def write_whole(files: Mapping[Path, bytes]) -> tuple[Path, ...]:
    """Write all of the files, or leave every one as it was; returns their paths in the order given.

    Each is written beside its place and synced; only when all are on disk are they moved there (a
    POSIX rename is atomic within a file system). Where a move fails, those made before it are undone.
    A file that was there keeps its permissions, and a symbolic link stays one: what it points to is
    replaced. A device or a pipe is written to, last, and never replaced. Raises `OSError`.
    """
    with _ended_by_exceptions():
        return _write_whole(files)


def _write_whole(files: Mapping[Path, bytes]) -> tuple[Path, ...]:
    waiting: dict[Path, Path] = {}
    former: dict[Path, bytes | None] = {}
    streams = {path: content for path, content in files.items() if _is_stream(path)}
    made = [folder for path in files for folder in _missing_folders(path)]
    try:
        for path, content in files.items():
            if path not in streams:
                home = Path(os.path.realpath(path)) if path.is_symlink() else path
                waiting[home] = _beside(home, content)
        for path, temporary in waiting.items():
            before = path.read_bytes() if path.exists() else None
            former[path] = before  # before the move, which a signal may follow at once
            os.replace(temporary, path)
        for path, content in streams.items():
            path.write_bytes(content)
    except BaseException:
        for path, before in former.items():
            with suppress(OSError):
                _restore(path, before)
        _clear(waiting.values())
        for folder in made:
            with suppress(OSError):
                folder.rmdir()
        raise
    finally:
        _clear(waiting.values())
    return tuple(files)


def _clear(temporaries: Iterable[Path]) -> None:
    for temporary in temporaries:
        temporary.unlink(missing_ok=True)


def _missing_folders(path: Path) -> list[Path]:
    """The folders above a path that are not there yet, the innermost first."""
    return list(takewhile(lambda folder: not folder.exists(), path.parents))


@contextmanager
def _ended_by_exceptions() -> Iterator[None]:
    """A signal that ends the process does so by `SystemExit` now, so that what was begun is undone."""
    import signal
    import threading

    if threading.current_thread() is not threading.main_thread():
        yield  # signals reach the main thread alone
        return

    def leave(number: int, frame: object) -> None:
        raise SystemExit(128 + number)

    ending = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
    ours = [number for number in ending if signal.getsignal(number) is signal.SIG_DFL]
    for number in ours:
        signal.signal(number, leave)
    try:
        yield
    finally:
        for number in ours:
            signal.signal(number, signal.SIG_DFL)


@contextmanager
def passing_files() -> Iterator[None]:
    """Whatever anybody puts among temporary files meanwhile goes at the end, a signal that ends us included.

    So does what a process leaves that begins meanwhile and is killed, or ends without an end of its objects
    (engines keep their fonts in folders that go with an object). Without a place for it nothing changes.
    """
    import shutil
    import tempfile

    before = tempfile.tempdir
    with _ended_by_exceptions():
        try:
            tempfile.tempdir = folder = tempfile.mkdtemp(prefix="dateline-")
        except OSError:
            yield
            return
        try:
            yield
        finally:
            tempfile.tempdir = before
            shutil.rmtree(folder, ignore_errors=True)


def _is_stream(path: Path) -> bool:
    """Whether the path is a device or a pipe. Raises `IsADirectoryError` for a folder."""
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), os.fspath(path))
    return path.exists() and (not path.is_file() or path.absolute().parts[1:2] in (("dev",), ("proc",)))


def _beside(path: Path, content: bytes) -> Path:
    """A new file with the content in the folder of `path`, on disk."""
    import tempfile

    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".tmp", dir=path.parent)
    except OSError as error:  # which names the temporary file
        raise OSError(error.errno, error.strerror, os.fspath(path)) from None
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(path.stat().st_mode & 0o7777 if path.exists() else 0o666 & ~_umask())
    except BaseException as error:
        temporary.unlink(missing_ok=True)
        if isinstance(error, OSError) and error.filename is None:  # a full disk does not say what for
            error.filename = os.fspath(path)
        raise
    return temporary


def _restore(path: Path, before: bytes | None) -> None:
    if before is None:
        path.unlink(missing_ok=True)
    else:
        os.replace(_beside(path, before), path)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
