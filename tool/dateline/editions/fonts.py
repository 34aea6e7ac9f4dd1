"""The fonts of the editions: Source Serif 4 and Source Sans 3, for the Arabic script Amiri and
IBM Plex Sans Arabic, for Hebrew Frank Ruhl Libre and Assistant (all SIL Open Font License 1.1).

They come from installed packages, so that an edition looks the same on every machine. Most packages
hold variable fonts; neither word processors nor WeasyPrint (which measures every weight by the
lightest) can set those, so plain ones are made: one weight, one optical size, the letters of
Western European languages, or all where a text has others. They are kept in the user's cache, since
making them takes seconds. Fonts of further scripts (`_OPTIONAL`) are used where their packages are installed.
"""

from __future__ import annotations

import importlib.util
import os
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cache, partial
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

from dateline.cache import folder as cache_folder
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
CODE = "code"  # what is typed, in letters of one width
# The fonts of other scripts, by family: the package, and its files' endings by style, where they are plain
# already; and the letters that are taken from them (Unicode blocks).
_ARABIC_FILES = {"Regular": "-Regular.ttf", "Bold": "-Bold.ttf"}
_OTHERS: dict[str, dict[str, tuple[str, dict[str, str]]]] = {
    "arabic": {
        "Amiri": ("fontpkg_amiri", _ARABIC_FILES),
        "IBM Plex Sans Arabic": ("fontpkg_ibm_plex_sans_arabic", {**_ARABIC_FILES, "Bold": "-SemiBold.ttf"}),
    },
    "hebrew": {
        "Frank Ruhl Libre": ("fontpkg_frank_ruhl_libre", {}),
        "Assistant": ("fontpkg_assistant", {}),
    },
    "devanagari": {"Noto Sans Devanagari": ("fontpkg_noto_sans_devanagari", {})},
    "thai": {"Noto Sans Thai": ("fontpkg_noto_sans_thai", {})},
    "tamil": {"Noto Sans Tamil": ("fontpkg_noto_sans_tamil", {})},
    "telugu": {"Noto Sans Telugu": ("fontpkg_noto_sans_telugu", {})},
    "khmer": {"Noto Sans Khmer": ("fontpkg_noto_sans_khmer", {})},
    "code": {"Source Code Pro": ("fontpkg_source_code_pro", {})},
}
_OPTIONAL = ("hebrew", "devanagari", "thai", "tamil", "telugu", "khmer", CODE)
_MARKS = frozenset({0x20, 0xA0, 0xAB, 0xBB, *range(0x2009, 0x2010)})
_LETTERS = {
    "arabic": _MARKS | set(range(0x600, 0x700)),
    "hebrew": _MARKS | set(range(0x590, 0x600)),
    "devanagari": _MARKS | set(range(0x900, 0x980)),
    "tamil": _MARKS | set(range(0xB80, 0xC00)),
    "telugu": _MARKS | set(range(0xC00, 0xC80)),
    "thai": _MARKS | set(range(0xE00, 0xE80)),
    "khmer": _MARKS | set(range(0x1780, 0x1800)),
}
WIDE = "wide"  # of the Source fonts what is beyond Western Europe: Greek, Cyrillic, Vietnamese, signs
_WIDE_BLOCKS = ((0x180, 0x590), (0x1E00, 0x27F0), (0xA640, 0xA6A0))
ALL_SCRIPTS = frozenset({WIDE, *_OTHERS})
MACHINE = (  # families of letters that no package has, where the machine has them
    "Noto Sans CJK SC", "Noto Sans CJK JP", "Noto Sans CJK KR", "Source Han Sans SC", "Source Han Sans",
    "PingFang SC", "Hiragino Sans", "Apple SD Gothic Neo", "Microsoft YaHei", "Yu Gothic", "Malgun Gothic",
    "WenQuanYi Zen Hei", "NanumGothic", "Droid Sans Fallback", "Noto Sans",
)  # fmt: skip
_OPTICAL_SIZE = 11
_RECIPE = "4"  # changes whenever fonts are made in another way


@dataclass(frozen=True, slots=True)
class Font:
    """A plain font: `style` is one of `STYLES`; `file` where it is kept, None where nothing can be kept."""

    family: str
    style: str
    data: bytes
    file: Path | None = None

    @property
    def url(self) -> str:
        """The name by which style sheets ask for it."""
        return f"{SCHEME}{self.family}/{self.style}".replace(" ", "-")


def scripts_of(texts: Iterable[str]) -> frozenset[str]:
    """The scripts, of `ALL_SCRIPTS`, whose fonts the texts need besides those that every edition has."""
    letters = {ord(letter) for letter in set().union(*map(set, texts)) if letter > "\u017f"} - _CHARACTERS
    found = {name for name, block in _LETTERS.items() if letters & (block - _MARKS)}
    if any(first <= letter < last for letter in letters for first, last in _WIDE_BLOCKS):
        found.add(WIDE)
    return frozenset(found)


def advice(letters: str) -> str:
    """What is to be installed for letters that no font has."""
    scripts = scripts_of([letters]) & set(_OPTIONAL)
    packages = [
        package.replace("_", "-") for name in sorted(scripts) for package, _ in _OTHERS[name].values()
    ]
    wanted = [f"the package {package}" for package in packages]
    if set(map(ord, letters)) - set().union(*(_LETTERS[name] for name in scripts)):
        wanted.append("a font of their script (Noto Sans CJK for Chinese, Japanese and Korean)")
    return f"install {' and '.join(wanted)}"


@cache
def fonts(scripts: frozenset[str] = frozenset()) -> tuple[Font, ...]:
    """Every font, by family and style, with those of the `scripts` that a text has.

    Raises `EditionError` where a package is not installed.
    """
    wide = WIDE in scripts
    own = [
        Font(family, style, *_cached(_variable(family, "Italic" in style), family, style, wide=wide))
        for family in _PACKAGES
        for style in STYLES
    ]
    return (*own, *(font for name in _OTHERS if name in scripts for font in _fonts_of(name)))


def _fonts_of(script: str) -> Iterator[Font]:
    """The fonts of another script; none where its package is optional and not installed."""
    from fontTools import version  # type: ignore[import-untyped]

    for family, (package, endings) in _OTHERS[script].items():
        if script in _OPTIONAL and importlib.util.find_spec(package) is None:
            continue
        for style in ("Regular", "Bold"):
            source = _file_of(package, partial(_ends, endings.get(style, "")), family)
            made = f"{_RECIPE} {version} {script}{'' if endings else f' {style}'} "
            name = sha256(made.encode() + source.read_bytes()).hexdigest()
            make = partial(_script_font, source, family, style, script)
            yield Font(family, style, *kept(f"{name}.ttf", make))


def _ends(ending: str, path: Path) -> bool:
    return path.name.endswith(ending) and (bool(ending) or "Italic" not in path.name)


def _script_font(source: Path, family: str, style: str, script: str) -> bytes:
    """The letters of one script, with all features: their forms depend on them."""
    letters = _LETTERS.get(script)
    small = _subset(source, letters and frozenset(letters), ["*"] if letters else ["kern", "mark", "ccmp"])
    return _plain_font(small, family, style)


def font_face_rules(scripts: frozenset[str] = frozenset()) -> str:
    """CSS `@font-face` rules (CSS Fonts 4, section 4) for every font, and the rule that names some."""
    faces = [
        f"@font-face {{ font-family: '{font.family}'; src: url('{font.url}'); "
        f"font-style: {'italic' if 'Italic' in font.style else 'normal'}; "
        f"font-weight: {BOLD if 'Bold' in font.style else 400} }}"
        for font in fonts(scripts)
    ]
    return "\n".join([*faces, family_rule(scripts)])


def family_rule(scripts: frozenset[str]) -> str:
    """The CSS rule by which the lists of families in style sheets name the fonts of further scripts."""
    found: dict[str, None] = dict.fromkeys(
        font.family
        for name in sorted(scripts & _OTHERS.keys() - {"arabic", CODE})
        for font in _fonts_of(name)
    )
    if not found:
        return ""
    serif = sorted(found, key=lambda family: family == "Assistant")
    sans = sorted(found, key=lambda family: family == "Frank Ruhl Libre")
    lists = (("serif", [*serif, "Noto Serif"]), ("sans", [*sans, "Noto Sans"]))
    said = "; ".join(f"--scripts-{kind}: {', '.join(map(repr, names))}" for kind, names in lists)
    return f":root:root {{ {said} }}"


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


def _cached(source: Path, family: str, style: str, *, wide: bool) -> tuple[bytes, Path | None]:
    from fontTools import version

    made = f"{_RECIPE} {version} {style}{' wide' if wide else ''} "
    name = sha256(made.encode() + source.read_bytes()).hexdigest()
    return kept(f"{name}.ttf", lambda: _plain_font(_smaller(source, wide), family, style))


def kept(name: str, make: Callable[[], bytes]) -> tuple[bytes, Path | None]:
    """The file of that name in the user's cache, made where it is not there yet, and its path there."""
    folder = Path(cache_folder()) / "fonts"
    path = folder / name
    with suppress(OSError):
        return path.read_bytes(), path
    font = make()
    with suppress(OSError):  # a cache that cannot be written costs time, nothing else
        folder.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=folder)
        with os.fdopen(handle, "wb") as file:
            file.write(font)
        os.replace(temporary, path)
        return font, path
    return font, None


@cache
def _smaller(source: Path, wide: bool) -> bytes:
    """A variable font with the letters of Western European languages only, or with all, and few features."""
    return _subset(source, None if wide else _CHARACTERS, _FEATURES)


def _subset(source: Path, characters: frozenset[int] | None, features: list[str]) -> bytes:
    from fontTools import subset
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    font = TTFont(BytesIO(source.read_bytes()), lazy=True, recalcTimestamp=False)
    options = subset.Options()
    options.layout_features, options.name_IDs = features, ["*"]
    options.hinting = options.glyph_names = False
    options.notdef_outline = True
    options.drop_tables += ["STAT", "MVAR", "meta"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=font.getBestCmap() if characters is None else characters)
    subsetter.subset(font)
    out = BytesIO()
    font.save(out)
    return out.getvalue()


def _plain_font(small: bytes, family: str, style: str) -> bytes:
    """A font of one weight; of a variable one, that weight."""
    from fontTools.ttLib import TTFont
    from fontTools.varLib import instancer  # type: ignore[import-untyped]

    font = TTFont(BytesIO(small), recalcTimestamp=False)
    wanted = {"wght": BOLD if "Bold" in style else 400, "opsz": _OPTICAL_SIZE, "wdth": 100}
    axes = [axis.axisTag for axis in font["fvar"].axes] if "fvar" in font else []
    if axes:
        instancer.instantiateVariableFont(font, {tag: wanted[tag] for tag in axes}, inplace=True)
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
