"""Where editions, templates and citation styles lie.

A file is looked for in the project's own folder first and then among the built-ins, file by file:
a project that wants another style sheet puts that one file into `templates/full/` and no more.
The wheel carries the built-ins in `dateline/builtin`; a source checkout has them at its root.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import dateline

EDITION_FILE = "edition.toml"
COMMON = "common"  # templates, style sheets and words that editions share


class EditionError(ValueError):
    """An edition that cannot be built as it is described; the message says where and why."""


@cache
def builtin_roots() -> tuple[Path, Path]:
    """The folders of the built-in templates and of the built-in citation styles."""
    package = Path(dateline.__file__).resolve().parent
    carried, checkout = package / "builtin", package.parents[1]
    for templates, styles in (
        (carried / "templates", carried / "styles"),
        (carried / "templates", carried / "bibliography" / "styles"),
        (checkout / "templates", checkout / "bibliography" / "styles"),
    ):
        if (templates / COMMON).is_dir() and styles.is_dir():
            return templates, styles
    raise EditionError(f"the built-in editions are missing beside {package}")


@dataclass(frozen=True, slots=True)
class Folders:
    """The folders of one edition, nearest first."""

    name: str
    templates: tuple[Path, ...]
    styles: tuple[Path, ...]

    def find(self, name: str) -> Path | None:
        """The nearest file of that name, None where no folder has it; raises for `../` and the like."""
        return _find(self.templates, name)

    def require(self, name: str) -> Path:
        """The nearest file of that name; raises `EditionError` where no folder has it."""
        found = self.find(name)
        if found is None:
            places = ", ".join(str(folder) for folder in self.templates)
            raise EditionError(f"edition `{self.name}` has no `{name}` (looked in {places})")
        return found

    def style(self, name: str) -> Path:
        """The citation style of that file name; raises `EditionError` where there is none."""
        found = _find(self.styles, name)
        if found is None:
            places = ", ".join(str(folder) for folder in self.styles)
            raise EditionError(f"there is no citation style `{name}` (looked in {places})")
        return found

    def over(self, base: Folders) -> Folders:
        """These folders before those of the edition `base`; what all editions share comes last."""
        own = tuple(folder for folder in self.templates if folder.name != COMMON)
        return Folders(self.name, (*own, *base.templates), self.styles)

    def layers(self, name: str) -> tuple[Path, ...]:
        """Every file of that name, farthest first, for settings that are laid over each other."""
        return tuple(folder / name for folder in reversed(self.templates) if (folder / name).is_file())


def _find(folders: tuple[Path, ...], name: str) -> Path | None:
    wanted = Path(name)
    if wanted.is_absolute() or ".." in wanted.parts:
        raise EditionError(f"`{name}` leaves the edition's folder")
    return next((folder / wanted for folder in folders if (folder / wanted).is_file()), None)


def folders_of(name: str, project_dir: Path | None) -> Folders:
    """The folders of the edition `name`; raises `EditionError` where there is no such edition."""
    templates, styles = builtin_roots()
    roots = [templates]
    style_roots = [styles]
    if project_dir is not None:
        roots.insert(0, project_dir / "templates")
        style_roots.insert(0, project_dir / "bibliography" / "styles")
    unique = [root for i, root in enumerate(roots) if root.resolve() not in {r.resolve() for r in roots[:i]}]
    if not any((root / name / EDITION_FILE).is_file() for root in unique):
        known = ", ".join(edition_names(project_dir)) or "none"
        raise EditionError(f"there is no edition `{name}`; known are: {known}")
    own = [root / name for root in unique]
    return Folders(name, (*own, *(root / COMMON for root in unique)), tuple(style_roots))


def edition_names(project_dir: Path | None) -> tuple[str, ...]:
    """The editions that can be built: every folder with an `edition.toml`, `full` first."""
    templates, _ = builtin_roots()
    roots = [templates] if project_dir is None else [project_dir / "templates", templates]
    names = {path.parent.name for root in roots for path in root.glob(f"*/{EDITION_FILE}")}
    return tuple(sorted(names, key=lambda name: (name != "full", name)))
