"""What is asked of the disk, remembered as facts, so that an answer can be told to hold still.

In: paths. Out: bytes, names of files, yes or no; and, while `recorded` is on, one `Fact` for each
question. Only the standard library's lightest parts are imported: a check whose answer is known loads
this file and little else.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

try:
    from _blake2 import blake2b  # what hashlib hands out, without OpenSSL's 3 ms
except ImportError:  # another Python than CPython
    from hashlib import blake2b

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path

Fact = tuple[str, str, object]
"""What was asked (`bytes`, `file`, `folder`, or `*` and a suffix), of which path, and the answer."""

_recorders: list[list[Fact]] = []


@contextmanager
def recorded() -> Iterator[list[Fact]]:
    """A list that gains a fact for every question asked of the disk inside of the `with`."""
    facts: list[Fact] = []
    _recorders.append(facts)
    try:
        yield facts
    finally:
        _recorders.remove(facts)


def _note(question: str, path: str | Path, answer: object) -> None:
    for facts in _recorders:
        facts.append((question, os.fspath(path), answer))


def digest(data: bytes) -> str:
    """The BLAKE2b hash of some bytes (RFC 7693), 20 bytes of it in hexadecimal."""
    return str(blake2b(data, digest_size=20).hexdigest())


def read(path: str | Path) -> bytes:
    """The bytes of a file. Raises `OSError`, or `ValueError` for a path that none can have."""
    with open(path, "rb") as file:
        data = file.read()
    _note("bytes", path, digest(data))
    return data


def is_file(path: str | Path) -> bool:
    """Whether a file stands there."""
    found = os.path.isfile(path)
    _note("file", path, found)
    return found


def is_folder(path: str | Path) -> bool:
    """Whether a folder stands there."""
    found = os.path.isdir(path)
    _note("folder", path, found)
    return found


def names(folder: str | Path, suffix: str) -> list[str]:
    """The names of the files in a folder that end so, sorted; none where there is no such folder.

    Raises `OSError` for a folder that cannot be listed.
    """
    found = _names(os.fspath(folder), suffix)
    _note(f"*{suffix}", folder, tuple(found))
    return found


def _names(folder: str, suffix: str) -> list[str]:
    try:
        listed = os.listdir(folder or ".")
    except (FileNotFoundError, NotADirectoryError):
        return []
    return sorted(n for n in listed if n.endswith(suffix) and os.path.isfile(os.path.join(folder, n)))


def holds(fact: Fact) -> bool:
    """Whether the disk would give the same answer now."""
    question, path, answer = fact
    if question == "bytes":
        try:
            with open(path, "rb") as file:
                return digest(file.read()) == answer
        except (OSError, ValueError):
            return False
    if question == "file":
        return os.path.isfile(path) == answer
    if question == "folder":
        return os.path.isdir(path) == answer
    try:
        return tuple(_names(path, question[1:])) == answer
    except OSError:
        return False
