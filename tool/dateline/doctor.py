"""What `dateline doctor` looks at: the interpreter, the engines, the fonts and the project here."""

from __future__ import annotations

import platform
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from dateline import __version__

PANGO = (
    "install Pango (Debian: libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0; "
    "Fedora: pango; macOS: brew install pango)"
)

_PACKAGES = ("bibtexparser", "jinja2", "click", "fontpkg-source-serif-4", "fontpkg-source-sans-3")


@dataclass(frozen=True)
class Condition:
    """One thing looked at: whether it will do, and what was found or what to do."""

    what: str
    ok: bool
    text: str


def examine(folder: Path) -> tuple[Condition, ...]:
    """Look at everything an edition needs, and at the project that `folder` stands in."""
    return (
        Condition("dateline", True, __version__),
        Condition("python", True, platform.python_version()),
        _tried("pandoc", _pandoc),
        _tried("weasyprint", _weasyprint),
        *(_tried(name, partial(version, name)) for name in _PACKAGES),
        _project(folder),
    )


def _tried(what: str, look: Callable[[], str]) -> Condition:
    try:
        return Condition(what, True, look())
    except PackageNotFoundError:
        return Condition(what, False, f"not installed; pip install {what}")
    except Exception as error:
        return Condition(what, False, str(error))


def _pandoc() -> str:
    from dateline.pandoc import version as pandoc_version

    return ".".join(map(str, pandoc_version()))


def _weasyprint() -> str:
    try:
        import weasyprint
    except OSError as error:
        raise RuntimeError(f"{PANGO}: {error}") from None
    return str(weasyprint.__version__)


def _project(folder: Path) -> Condition:
    from dateline.project import ProjectError
    from dateline.project.loading import Request, load
    from dateline.project.places import find_root

    root = find_root(folder)
    if root is None:
        return Condition("project", True, "none here (a chapter can be checked by its path)")
    try:
        manuscript = load(Request((str(root),))).manuscript
    except ProjectError as error:
        return Condition("project", False, str(error))
    chapters, sources = len(manuscript.chapters), len(manuscript.bibliography.entries)
    counted = f"{_count(chapters, 'chapter')}, {_count(sources, 'source')}"
    return Condition("project", True, f"{root}: {counted}")


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
