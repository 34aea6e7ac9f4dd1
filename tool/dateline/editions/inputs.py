"""Everything that an edition is made of, as hashes: a project's files, and the tool itself."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from hashlib import sha256
from pathlib import Path

import dateline
from dateline.editions.folders import builtin_roots

_CONFIGURATION = ("dateline.toml", "pyproject.toml")
# The packages whose version shows in what is written.
_PACKAGES = ("weasyprint", "pypandoc_binary", "fonttools", "babel", "lxml")


def project_files(root: Path, folders: Sequence[str], named: Iterable[Path], output: Path) -> dict[str, str]:
    """The SHA-256 of each file, by its path from the project's folder with forward slashes.

    All files beneath `folders` count, since a chapter, picture or template that is added changes an
    edition too (of the project's own folder, those directly in it); `named` are files elsewhere that
    were read. Hidden files and `output` do not count.
    """
    found = [root / name for name in _CONFIGURATION if (root / name).is_file()]
    found += [path for path in named if path.is_file()]
    kept_out = output.resolve()
    for folder in folders:
        for place, inner, names in os.walk(root / folder):
            inner[:] = sorted(
                name for name in inner if not name.startswith(".") and Path(place, name).resolve() != kept_out
            )
            found += [Path(place, name) for name in names if not name.startswith(".")]
            if (root / folder).resolve() == root.resolve():
                inner.clear()
    hashes = {Path(os.path.relpath(path, root)).as_posix(): path for path in found}
    return {name: file_hash(hashes[name]) for name in sorted(hashes)}


def fingerprint(files: Mapping[str, str]) -> str:
    """One hash of all of them, in hexadecimal: equal exactly where paths and contents are."""
    return sha256(json.dumps(dict(sorted(files.items()))).encode()).hexdigest()


def file_hash(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    return sha256(path.read_bytes()).hexdigest()


@cache
def tool_state() -> Mapping[str, str]:
    """What stands behind an edition besides its inputs: versions, and the hash of our code and built-ins."""
    versions = {name: _version(name) for name in _PACKAGES}
    return {"dateline": dateline.__version__, "code": _code_hash(), **versions}


def _version(package: str) -> str:
    from importlib import metadata  # late: it brings all that reads e-mail

    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return ""


def _code_hash() -> str:
    package = Path(dateline.__file__).resolve().parent
    together = sha256()
    for root in (package, *builtin_roots()):
        files = [p for p in root.rglob("*") if p.is_file() and "__pycache__" not in p.parts]
        for path in sorted(files, key=lambda path: path.relative_to(root).as_posix()):
            together.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return together.hexdigest()
