"""Compiled regular expressions and parsed word lists, kept beside the compiled code.

Python keeps a module's bytecode in `__pycache__`, but compiles its regular expressions anew in every run:
some hundreds of them, more than half of the time of a short check. `install` lets `re` take what it
compiled before from a file in the same folder, or in the user's cache where that folder is not to be
written: of packages that an administrator installed, or by PYTHONDONTWRITEBYTECODE. A pattern is known by its
text and flags, the file by the versions of Python and of its regex engine; where anything differs, `re`
compiles as ever.

The door is CPython's own: `re._compiler.compile` ends in a call of `_sre.compile` with a list of codes,
which the engine checks before it runs them. tests/test_patterns.py holds this against every version.
The methods that `dataclasses` writes and compiles for each class are kept in the same way, and the
tables of `reading/packaged.py`. The file holds an index, with a checksum (zlib's CRC-32) before it, and the
values, each with its own. It is mapped into memory, and a value is read and unpacked when it is asked for,
since of all patterns a check needs a few hundred.
"""

from __future__ import annotations

import marshal
import os
import sys
from contextlib import suppress

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable
    from typing import Any

_FOLDER = os.path.join(os.path.dirname(__file__), "__pycache__")
_SUM = 4  # bytes
_SIZE = 4  # bytes, of the index's length
_MOST = 48_000_000  # bytes; all of ours take fifteen million, the names of a text a tenth of one
_SOURCE, _TABLE = -1, -2  # in place of flags

if TYPE_CHECKING:
    Codes = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
    """Flags, codes (32 bits each), number of groups, their numbers by name, their names by number."""
    Kept = dict[tuple[str, int], bytes | memoryview]
    """What `marshal` makes of values, behind a checksum: by a pattern and its flags `Codes`; by Python source
    and `_SOURCE` its code object; by TOML and `_TABLE` its table."""


_elsewhere = ""  # the folder to write into where `_FOLDER` is not to be written


def paths() -> list[str]:
    """The files in which the patterns of this version of Python may be kept."""
    folders = filter(None, (_FOLDER, _elsewhere))
    return [os.path.join(folder, f"patterns.{sys.implementation.cache_tag}.bin") for folder in folders]


def _version() -> str:
    import _sre

    return f"{sys.version} {_sre.MAGIC} {_sre.CODESIZE}"


def load() -> Kept:
    """What is kept, of several files in the newest that is whole and of this version."""
    dated: list[tuple[int, str]] = []
    for path in paths():
        with suppress(OSError):
            dated.append((os.stat(path).st_mtime_ns, path))
    return next((kept for _, path in sorted(dated, reverse=True) if (kept := _read(path))), {})


def _read(path: str) -> Kept:
    """What a file keeps; nothing where it is missing, damaged or another version's."""
    import mmap

    with suppress(OSError, ValueError, EOFError, TypeError):
        with open(path, "rb") as file:
            data = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
        begin = _SUM + _SIZE + int.from_bytes(data[_SUM : _SUM + _SIZE], "big")
        version, sizes = marshal.loads(_opened(data[:begin], _SUM + _SIZE))
        if version == _version() and begin + sum(sizes.values()) == len(data):
            kept: Kept = {}
            for name, size in sizes.items():
                kept[name] = data[begin : begin + size]
                begin += size
            return kept
    return {}


def _sealed(data: bytes, between: bytes = b"") -> bytes:
    """The data behind its checksum."""
    import zlib

    return zlib.crc32(data).to_bytes(_SUM, "big") + between + data


def _opened(sealed: bytes | memoryview, begin: int = _SUM) -> memoryview:
    """The data; raises `ValueError` where its checksum is another."""
    import zlib

    view = memoryview(sealed)
    if zlib.crc32(view[begin:]) != int.from_bytes(view[:_SUM], "big"):
        raise ValueError("damaged")
    return view[begin:]


def save(kept: Kept, used: Collection[tuple[str, int]] = ()) -> None:
    """Keep these patterns, of too many those that are used, in the first file that can be written, if any.

    Where Python may not write bytecode, nothing is written beside it.
    """
    if (
        sum(map(len, kept.values())) > _MOST
    ):  # the names of many projects' outlets, and former versions' patterns
        kept = {name: kept[name] for name in used if name in kept}
    index = marshal.dumps((_version(), {name: len(value) for name, value in kept.items()}))
    head = _sealed(index, len(index).to_bytes(_SIZE, "big"))
    for path in paths()[1:] if sys.dont_write_bytecode else paths():
        if _written(path, [head, *kept.values()]):
            return


def _written(path: str, parts: Iterable[bytes | memoryview]) -> bool:
    """Whether a file could be made of the parts, whole; its folder is made where it is not the code's."""
    temporary = f"{path}.{os.getpid()}"
    try:
        if os.path.dirname(path) != _FOLDER:
            os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(temporary, "wb") as file:
            file.writelines(parts)
        os.replace(temporary, path)
    except (OSError, ValueError):
        with suppress(OSError):
            os.unlink(temporary)
        return False
    return True


class _Known:
    """Compiles patterns from what is kept; those that are new are kept for the next time."""

    def __init__(self, compiler: Any) -> None:
        import _sre

        from dateline.reading import packaged

        self.compiler = compiler
        self.engine = _sre.compile
        self.compile = compiler.compile
        self.parse = packaged.parse
        self.kept = load()
        self.used: set[tuple[str, int]] = set()
        self.fresh = 0

    def __call__(self, pattern: Any, flags: int = 0) -> Any:
        """What `re._compiler.compile` gives."""
        if not isinstance(pattern, str) or flags & 128:  # re.DEBUG prints while it compiles
            return self.compile(pattern, flags)
        self.used.add((pattern, int(flags)))
        codes: Codes | None = self._known(pattern, int(flags))
        if codes is not None:
            flags, packed, *groups = codes
            return self.engine(pattern, flags, memoryview(packed).cast("I").tolist(), *groups)
        return self.anew(pattern, int(flags))

    def execute(self, source: str, *places: Any) -> None:
        """What the built-in `exec` does with source text."""
        exec(
            self._value(source, _SOURCE, lambda s: compile(s, "<string>", "exec", dont_inherit=True)), *places
        )

    def table(self, text: str) -> dict[str, Any]:
        """What `packaged.parse` gives."""
        found: dict[str, Any] = self._value(text, _TABLE, self.parse)
        return found

    def _value(self, text: str, kind: int, make: Callable[[str], Any]) -> Any:
        self.used.add((text, kind))
        value = self._known(text, kind)
        if value is None:
            value = make(text)
            self.kept[text, kind] = _sealed(marshal.dumps(value))
            self.fresh += 1
        return value

    def _known(self, text: str, kind: int) -> Any:
        """The kept value; None where there is none, or none that is whole."""
        kept = self.kept.get((text, kind))
        if kept is not None:
            with suppress(ValueError, EOFError, TypeError):
                return marshal.loads(_opened(kept))
        return None

    def anew(self, pattern: str, flags: int) -> Any:
        """Compile it in full, and remember the codes."""
        from array import array

        parsed = self.compiler._parser.parse(pattern, flags)
        state = parsed.state
        names: list[str | None] = [None] * state.groups
        for name, number in state.groupdict.items():
            names[number] = name
        code = [int(c) for c in self.compiler._code(parsed, flags)]  # opcodes are a kind of int of their own
        groups = state.groups - 1, dict(state.groupdict), tuple(names)
        codes = (int(flags | state.flags), array("I", code).tobytes(), *groups)
        self.kept[pattern, flags] = _sealed(marshal.dumps(codes))
        self.fresh += 1
        return self.engine(pattern, int(flags | state.flags), code, *groups)


_known: _Known | None = None


def install(elsewhere: str = "") -> None:
    """Let `re` use what is kept. Does nothing in a Python whose `re` is built otherwise.

    `elsewhere` is the folder to keep patterns in where none may be written beside the code.
    """
    global _known, _elsewhere
    _elsewhere = elsewhere
    compiler: Any = getattr(__import__("re"), "_compiler", None)
    if _known is None and all(hasattr(compiler, name) for name in ("compile", "_code", "_parser")):
        from dateline.reading import packaged

        _known = _Known(compiler)
        compiler.compile = _known
        __import__("dataclasses").__dict__["exec"] = _known.execute  # the name is looked up there first
        packaged.parse = _known.table


def remember(least: int = 8) -> None:
    """Write what was compiled anew, where it is much."""
    if _known is not None and _known.fresh >= least:
        save(_known.kept, _known.used)
