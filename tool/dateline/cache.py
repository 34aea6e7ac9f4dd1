"""The cache: values by name in the user's cache folder, each in a file of its own.

In: a name and a value of plain types (what `marshal` writes). Out: the value, or None. A file holds the
hash of what follows it, and is moved into place whole: what is damaged, half written or of another
version is not there. Nothing raises: a cache that cannot be read or written is an empty one.
"""

from __future__ import annotations

import marshal
import os
import sys
from contextlib import suppress

from dateline.disk import digest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_MOST = 256  # files that are kept; beyond them the oldest go
_HASH = 40  # letters of a digest


def folder() -> str:
    """Where the cache stands: `dateline` in XDG_CACHE_HOME, or in `~/.cache` (XDG Base Directory)."""
    base = os.environ.get("XDG_CACHE_HOME", "")
    if not os.path.isabs(base):
        base = os.path.join(os.path.expanduser("~"), ".cache")
    return os.path.join(base, "dateline")


def get(name: str) -> object:
    """The value of that name; None where there is none that can be trusted."""
    try:
        with open(os.path.join(folder(), name), "rb") as file:
            data = file.read()
        if digest(data[_HASH:]).encode() == data[:_HASH]:
            return marshal.loads(data[_HASH:])
    except (OSError, ValueError, EOFError, TypeError):
        pass
    return None


def put(name: str, value: Any, most: int | None = None) -> None:
    """Keep a value of plain types by that name, for this version of Python (see `fingerprint`).

    The name may begin with a folder, as `towns/…`; of each folder `most` files are kept, the newest.
    """
    target = os.path.join(folder(), name)
    place = os.path.dirname(target)
    temporary = f"{target}.{os.getpid()}.tmp"
    try:
        data = marshal.dumps(value)
        os.makedirs(place, exist_ok=True)
        _make_room(place, _MOST if most is None else most)
        with open(temporary, "wb") as file:
            file.write(digest(data).encode() + data)
        os.replace(temporary, target)
    except (OSError, ValueError):
        with suppress(OSError):
            os.unlink(temporary)


def _make_room(place: str, most: int) -> None:
    """Let the oldest files go where there are too many."""
    with os.scandir(place) as found:
        files = [(entry.stat().st_mtime_ns, entry.path) for entry in found if entry.is_file()]
    for _, path in sorted(files)[: max(0, len(files) - most)]:
        with suppress(OSError):  # another run may be faster
            os.unlink(path)


def fingerprint() -> str:
    """What a value depends on beside its inputs: the files of Dateline, the packages beside it, Python.

    Names, sizes and times of change stand for the files, as they do for `make`.
    """
    told = [sys.version, sys.prefix]
    pending = [os.path.dirname(__file__)]
    while pending:
        with os.scandir(pending.pop()) as found:
            for entry in found:
                if entry.name == "__pycache__":
                    continue
                if entry.is_dir():
                    pending.append(entry.path)
                    continue
                state = entry.stat()
                told.append(f"{entry.path} {state.st_size} {state.st_mtime_ns}")
    packages = [p for p in sys.path if p.endswith(("site-packages", "dist-packages")) and os.path.isdir(p)]
    told += [f"{place} {os.stat(place).st_mtime_ns}" for place in packages]
    return digest("\n".join(sorted(told)).encode("utf-8", "surrogatepass"))
