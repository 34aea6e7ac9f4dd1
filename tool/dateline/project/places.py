"""Paths as a user names them: what they are, and the project that they stand in.

In: names, the working directory, DATELINE_CEILING_DIRECTORIES. Out: places, the project's folder, the names
of files. A path that cannot be opened raises `ProjectError`.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from dateline import disk
from dateline.project import ProjectError

CONFIGURATION = "dateline.toml"
REPORT = "report.yaml"
CEILINGS = "DATELINE_CEILING_DIRECTORIES"


def openable(names: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Of the paths that a user names, those that can be opened, and why the others cannot."""
    good: list[str] = []
    bad: list[str] = []
    for name in names:
        try:
            place_of(name, "<stdin>")
            good.append(name)
        except ProjectError as error:
            bad.append(str(error))
    return tuple(good), tuple(bad)


def find_root(start: Path) -> Path | None:
    """The nearest folder at or above `start` that holds a project.

    None is sought in the folders that DATELINE_CEILING_DIRECTORIES lists, nor above them, as git
    does with GIT_CEILING_DIRECTORIES; `start` itself is always looked into.
    """
    ceilings = {Path(name) for name in os.environ.get(CEILINGS, "").split(os.pathsep) if name}
    for folder in (start, *start.parents):
        if folder != start and folder in ceilings:
            return None
        if disk.is_file(folder / CONFIGURATION) or disk.is_file(folder / "manuscript" / REPORT):
            return folder
        if _has_table(folder / "pyproject.toml"):
            return folder
        with suppress(OSError):  # a folder above that is closed to us is none of ours
            if disk.names(folder / "manuscript", ".md") and disk.names(folder / "bibliography", ".bib"):
                return folder
    return None


def _has_table(path: Path) -> bool:
    try:
        return disk.is_file(path) and b"[tool.dateline" in disk.read(path)
    except OSError:
        return False


@dataclass(frozen=True)
class Place:
    """A path as named, what it is, and the folder from which its project is sought."""

    name: str
    path: Path
    kind: str  # file, folder, stdin
    anchor: Path


def place_of(name: str, stdin_name: str) -> Place:
    """The place of a name; `stdin_name` is the path that `-` stands for. Raises `ProjectError`."""
    if name == "-":
        path = Path(stdin_name)
        return Place(stdin_name, path, "stdin", path.absolute().parent)
    if not name:  # what an unset variable of a script leaves; `Path` would take it for the folder
        raise ProjectError("cannot open '': the path is empty")
    path = Path(name)
    try:
        if disk.is_folder(path):
            return Place(name, path, "folder", path.absolute())
        with path.open("rb"):
            return Place(name, path, "file", path.absolute().parent)
    except (OSError, ValueError) as error:
        raise ProjectError(f"cannot open {name!r}: {reason(error)}") from None


def reason(error: Exception) -> str:
    """Why something could not be opened, as messages print it."""
    return (getattr(error, "strerror", None) or str(error)).lower()


def root_of(anchor: Path) -> Path | None:
    """The folder of the project around a folder, from the working directory where it lies below that."""
    root = find_root(anchor)
    return None if root is None else Path(os.path.relpath(root)) if root.is_relative_to(Path.cwd()) else root


def names_in(folder: Path, suffix: str) -> list[str]:
    """The names of the folder's files with that ending. Raises `ProjectError`."""
    try:
        return disk.names(folder, suffix)
    except OSError as error:
        raise ProjectError(f"cannot open {str(folder)!r}: {reason(error)}") from None
