"""Compiled regular expressions, kept beside the compiled code.

Python keeps a module's bytecode in `__pycache__`, but compiles its regular expressions anew in every run:
some three hundred of them, more than half of the time of a short check. `install` lets `re` take what it
compiled before from a file in the same folder. A pattern is known by its text and flags, the file by
the versions of Python and of its regex engine; where anything differs, `re` compiles as ever.

The door is CPython's own: `re._compiler.compile` ends in a call of `_sre.compile` with a list of codes,
which the engine checks before it runs them. tests/test_patterns.py holds this against every version.
The methods that `dataclasses` writes and compiles for each class are kept in the same way.
"""

from __future__ import annotations

import marshal
import os
import sys
from contextlib import suppress

from dateline.disk import digest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection
    from typing import Any

_FOLDER = os.path.join(os.path.dirname(__file__), "__pycache__")
_HASH = 40
_MOST = 2_000_000  # bytes
_SOURCE = -1  # in place of flags

if TYPE_CHECKING:
    Codes = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
    """Flags, codes (32 bits each), number of groups, their numbers by name, their names by number."""
    Kept = dict[tuple[str, int], Any]
    """By a pattern and its flags `Codes`; by Python source and `_SOURCE` its code object."""


def path() -> str:
    """Where the patterns of this version of Python are kept."""
    return os.path.join(_FOLDER, f"patterns.{sys.implementation.cache_tag}.bin")


def _version() -> str:
    import _sre

    return f"{sys.version} {_sre.MAGIC} {_sre.CODESIZE}"


def load() -> Kept:
    """What is kept; nothing where the file is missing, damaged or another version's."""
    with suppress(OSError, ValueError, EOFError, TypeError):
        with open(path(), "rb") as file:
            data = file.read()
        if digest(data[_HASH:]).encode() == data[:_HASH]:
            version, kept = marshal.loads(data[_HASH:])
            if version == _version():
                return dict(kept)
    return {}


def save(kept: Kept, used: Collection[tuple[str, int]] = ()) -> None:
    """Keep these patterns, of too many those that are used; where that cannot be, nothing happens."""
    temporary = f"{path()}.{os.getpid()}"
    with suppress(OSError, ValueError):
        data = marshal.dumps((_version(), kept))
        if len(data) > _MOST:  # the names of many projects' outlets, and patterns of former versions
            data = marshal.dumps((_version(), {name: kept[name] for name in used}))
        with open(temporary, "wb") as file:
            file.write(digest(data).encode() + data)
        os.replace(temporary, path())


class _Known:
    """Compiles patterns from what is kept; those that are new are kept for the next time."""

    def __init__(self, compiler: Any) -> None:
        import _sre

        self.compiler = compiler
        self.engine = _sre.compile
        self.compile = compiler.compile
        self.kept = load()
        self.used: set[tuple[str, int]] = set()
        self.fresh = 0

    def __call__(self, pattern: Any, flags: int = 0) -> Any:
        """What `re._compiler.compile` gives."""
        if not isinstance(pattern, str) or flags & 128:  # re.DEBUG prints while it compiles
            return self.compile(pattern, flags)
        self.used.add((pattern, int(flags)))
        codes: Codes | None = self.kept.get((pattern, int(flags)))
        if codes is not None:
            flags, packed, *groups = codes
            return self.engine(pattern, flags, memoryview(packed).cast("I").tolist(), *groups)
        return self.anew(pattern, int(flags))

    def execute(self, source: str, *places: Any) -> None:
        """What the built-in `exec` does with source text."""
        self.used.add((source, _SOURCE))
        code = self.kept.get((source, _SOURCE))
        if code is None:
            code = self.kept[source, _SOURCE] = compile(source, "<string>", "exec", dont_inherit=True)
            self.fresh += 1
        exec(code, *places)

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
        self.kept[pattern, flags] = (int(flags | state.flags), array("I", code).tobytes(), *groups)
        self.fresh += 1
        return self.engine(pattern, int(flags | state.flags), code, *groups)


_known: _Known | None = None


def install() -> None:
    """Let `re` use what is kept. Does nothing in a Python whose `re` is built otherwise."""
    global _known
    compiler: Any = getattr(__import__("re"), "_compiler", None)
    if _known is None and all(hasattr(compiler, name) for name in ("compile", "_code", "_parser")):
        _known = _Known(compiler)
        compiler.compile = _known
        __import__("dataclasses").__dict__["exec"] = _known.execute  # the name is looked up there first


def remember(least: int = 8) -> None:
    """Write what was compiled anew, where it is much and Python may write bytecode."""
    if _known is not None and _known.fresh >= least and not sys.dont_write_bytecode:
        save(_known.kept, _known.used)
