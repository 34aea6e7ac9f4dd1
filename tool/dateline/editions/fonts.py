"""The fonts of the editions: Source Serif 4 and Source Sans 3, and for the Arabic script Amiri and
IBM Plex Sans Arabic (all SIL Open Font License 1.1).

They come from installed packages, so that an edition looks the same on every machine. The packages
hold variable fonts; neither word processors nor WeasyPrint (which measures every weight by the
lightest) can set those, so plain ones are made: one weight, one optical size, the letters of
European languages. They are kept in the user's cache, since making them takes seconds.
"""

from __future__ import annotations

import importlib.util
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cache, partial
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

from dateline.editions.folders import EditionError

STYLES = ("Regular", "Bold", "Italic", "BoldItalic")
BOLD = 600  # the weight that bold type is set in, on paper and in Word
SCHEME = "dateline-font:"  # by which a style sheet names a font of this module

_PACKAGES = {"Source Serif 4": "fontpkg_source_serif_4", "Source Sans 3": "fontpkg_source_sans_3"}
_CHARACTERS = frozenset(
    {*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x1E00, 0x1E9F), *range(0x2010, 0x2040)}
    | {0x218, 0x219, 0x21A, 0x21B, 0x2BC, 0x2BE, 0x2BF, 0x20AC, 0x2190, 0x2192, 0x2212, 0x2610, 0x2611}
)
_FEATURES = ["kern", "liga", "mark", "mkmk", "ccmp", "locl", "calt", "lnum", "onum", "pnum", "tnum"]
# The Arabic script is in plain fonts already: by family and style, the package and the file's ending.
_ARABIC = {
    ("Amiri", "Regular"): ("fontpkg_amiri", "-Regular.ttf"),
    ("Amiri", "Bold"): ("fontpkg_amiri", "-Bold.ttf"),
    ("IBM Plex Sans Arabic", "Regular"): ("fontpkg_ibm_plex_sans_arabic", "-Regular.ttf"),
    ("IBM Plex Sans Arabic", "Bold"): ("fontpkg_ibm_plex_sans_arabic", "-SemiBold.ttf"),
}
_ARABIC_CHARACTERS = frozenset({0x20, 0xA0, 0xAB, 0xBB, *range(0x600, 0x700), *range(0x2009, 0x2010)})
_OPTICAL_SIZE = 11
_RECIPE = "4"  # changes whenever fonts are made in another way


@dataclass(frozen=True, slots=True)
class Font:
    """A plain font: `style` is one of `STYLES`."""

    family: str
    style: str
    data: bytes

    @property
    def url(self) -> str:
        """The name by which style sheets ask for it."""
        return f"{SCHEME}{self.family}/{self.style}".replace(" ", "-")


@cache
def fonts(arabic: bool = False) -> tuple[Font, ...]:
    """Every font, by family and style; with `arabic` those of the Arabic script too.

    Raises `EditionError` where a package is not installed.
    """
    if arabic:
        return (*fonts(), *_arabic_fonts())
    return tuple(
        Font(family, style, _cached(_variable(family, "Italic" in style), family, style))
        for family in _PACKAGES
        for style in STYLES
    )


def _arabic_fonts() -> Iterator[Font]:
    from fontTools import version  # type: ignore[import-untyped]

    for (family, style), (package, ending) in _ARABIC.items():
        source = _file_of(package, partial(_ends, ending), family)
        name = sha256(f"{_RECIPE} {version} arabic ".encode() + source.read_bytes()).hexdigest()
        yield Font(family, style, kept(f"{name}.ttf", partial(_arabic_font, source, family, style)))


def _ends(ending: str, path: Path) -> bool:
    return path.name.endswith(ending)


def _arabic_font(source: Path, family: str, style: str) -> bytes:
    """The letters of the Arabic script, with all features: their forms depend on them."""
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    font = TTFont(BytesIO(_subset(source, _ARABIC_CHARACTERS, ["*"])), recalcTimestamp=False)
    _name(font, family, style)
    out = BytesIO()
    font.save(out)
    return out.getvalue()


def font_face_rules(arabic: bool = False) -> str:
    """CSS `@font-face` rules (CSS Fonts 4, section 4) for every font."""
    return "\n".join(
        f"@font-face {{ font-family: '{font.family}'; src: url('{font.url}'); "
        f"font-style: {'italic' if 'Italic' in font.style else 'normal'}; "
        f"font-weight: {BOLD if 'Bold' in font.style else 400} }}"
        for font in fonts(arabic)
    )


def _variable(family: str, italic: bool) -> Path:
    """The variable font file of a family."""
    return _file_of(_PACKAGES[family], lambda path: ("Italic" in path.name) == italic, family)


def _file_of(package: str, wanted: Callable[[Path], bool], family: str) -> Path:
    """The font file of an installed package that is wanted."""
    spec = importlib.util.find_spec(package)
    files = sorted(Path(spec.origin).parent.rglob("*.ttf")) if spec and spec.origin else []
    found = next((path for path in files if wanted(path)), None)
    if found is None:
        raise EditionError(f"the font {family} is missing: install the package {package.replace('_', '-')}")
    return found


def _cached(source: Path, family: str, style: str) -> bytes:
    from fontTools import version

    name = sha256(f"{_RECIPE} {version} {style} ".encode() + source.read_bytes()).hexdigest()
    return kept(f"{name}.ttf", lambda: _plain_font(source, family, style))


def kept(name: str, make: Callable[[], bytes]) -> bytes:
    """The file of that name in the user's cache, made where it is not there yet."""
    cache_home = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    folder = Path(cache_home) / "dateline" / "fonts"
    path = folder / name
    with suppress(OSError):
        return path.read_bytes()
    font = make()
    with suppress(OSError):  # a cache that cannot be written costs time, nothing else
        folder.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=folder)
        with os.fdopen(handle, "wb") as file:
            file.write(font)
        os.replace(temporary, path)
    return font


@cache
def _smaller(source: Path) -> bytes:
    """A variable font with the letters of European languages only."""
    return _subset(source, _CHARACTERS, _FEATURES)


def _subset(source: Path, characters: frozenset[int], features: list[str]) -> bytes:
    from fontTools import subset
    from fontTools.ttLib import TTFont

    font = TTFont(BytesIO(source.read_bytes()), lazy=True, recalcTimestamp=False)
    options = subset.Options()
    options.layout_features, options.name_IDs = features, ["*"]
    options.hinting = options.glyph_names = False
    options.notdef_outline = True
    options.drop_tables += ["STAT", "MVAR", "meta"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)
    out = BytesIO()
    font.save(out)
    return out.getvalue()


def _plain_font(source: Path, family: str, style: str) -> bytes:
    """One weight of a variable font."""
    from fontTools.ttLib import TTFont
    from fontTools.varLib import instancer  # type: ignore[import-untyped]

    font = TTFont(BytesIO(_smaller(source)), recalcTimestamp=False)
    axes: dict[str, float] = {"wght": BOLD if "Bold" in style else 400}
    if any(axis.axisTag == "opsz" for axis in font["fvar"].axes):
        axes["opsz"] = _OPTICAL_SIZE
    instancer.instantiateVariableFont(font, axes, inplace=True)
    _name(font, family, style)
    out = BytesIO()
    font.save(out)
    return out.getvalue()


def _name(font: Any, family: str, style: str) -> None:
    """Names and flags by which a word processor finds the four styles of a family (OpenType, name, OS/2)."""
    shown = {"BoldItalic": "Bold Italic"}.get(style, style)
    names = font["name"]
    names.names = [record for record in names.names if record.nameID in (0, 13, 14)]
    full = family if shown == "Regular" else f"{family} {shown}"
    for number, text in (
        (1, family), (2, shown), (3, f"{full} embedded"), (4, full), (5, "Version 1.0"),
        (6, f"{family}-{shown}".replace(" ", "")),
    ):  # fmt: skip
        names.setName(text, number, 3, 1, 0x409)
    bold, italic = "Bold" in style, "Italic" in style
    font["OS/2"].usWeightClass = 700 if bold else 400
    font["OS/2"].fsType = 0
    keep = font["OS/2"].fsSelection & ~0b1100001
    font["OS/2"].fsSelection = keep | (bold << 5) | (italic << 0) | ((not bold and not italic) << 6)
    font["head"].macStyle = (bold << 0) | (italic << 1)
