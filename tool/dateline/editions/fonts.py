"""The fonts of the editions: Source Serif 4 and Source Sans 3 (SIL Open Font License 1.1).

They come from installed packages, so that an edition looks the same on every machine.
"""

from __future__ import annotations

import importlib.util
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from dateline.editions.folders import EditionError

WEIGHTS = (400, 600, 700)


@dataclass(frozen=True, slots=True)
class Face:
    """One variable font file: upright or italic of a family."""

    family: str
    italic: bool
    path: Path


_PACKAGES = {"Source Serif 4": "fontpkg_source_serif_4", "Source Sans 3": "fontpkg_source_sans_3"}


@cache
def faces() -> tuple[Face, ...]:
    """Every font file; raises `EditionError` where its package is not installed."""
    found: list[Face] = []
    for family, package in _PACKAGES.items():
        spec = importlib.util.find_spec(package)
        if spec is None or spec.origin is None:
            raise EditionError(f"the font {family} is missing: install the package {package.replace('_', '-')}")
        for path in sorted(Path(spec.origin).parent.rglob("*.ttf")):
            found.append(Face(family, "Italic" in path.name, path))
    return tuple(found)


def font_face_rules() -> str:
    """CSS `@font-face` rules (CSS Fonts 4, section 4) for every face and weight that is used."""
    rules = [
        f"@font-face {{ font-family: '{face.family}'; font-style: {'italic' if face.italic else 'normal'}; "
        f"font-weight: {weight}; src: url('{face.path.as_uri()}') }}"
        for face in faces()
        for weight in WEIGHTS
    ]
    return "\n".join(rules)
