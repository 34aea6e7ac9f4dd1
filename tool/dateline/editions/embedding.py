"""Fonts carried within a DOCX (ECMA-376-1, section 17.8.1, Font Embedding).

A word processor knows no variable fonts, so plain ones are made: one weight, one optical size, the
letters of European languages. They are kept in the user's cache, since making them takes seconds.
"""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

from dateline.editions.fonts import Face, faces

_CHARACTERS = frozenset(
    {*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x1E00, 0x1E9F), *range(0x2010, 0x2040)}
    | {0x218, 0x219, 0x21A, 0x21B, 0x2BC, 0x2BE, 0x2BF, 0x20AC, 0x2190, 0x2192, 0x2212}
)
_FEATURES = ["kern", "liga", "mark", "mkmk", "ccmp", "locl", "calt"]
_WEIGHTS = {"Regular": 400, "Bold": 600}
_OPTICAL_SIZE = 11
_RECIPE = "1"  # changes whenever fonts are made in another way


@dataclass(frozen=True, slots=True)
class Embedded:
    """A font as a DOCX carries it: `style` is Regular, Bold, Italic or BoldItalic."""

    family: str
    style: str
    key: str
    data: bytes


def embedded_fonts() -> tuple[Embedded, ...]:
    """All fonts of the editions, obfuscated as the format wants it; equal at every call."""
    found: list[Embedded] = []
    for face in faces():
        for weight_name, weight in _WEIGHTS.items():
            style = "Italic" if face.italic and weight_name == "Regular" else weight_name + "Italic" * face.italic
            data = _cached(face, style, weight)
            digest = sha256(data).hexdigest().upper()
            key = f"{{{digest[:8]}-{digest[8:12]}-{digest[12:16]}-{digest[16:20]}-{digest[20:32]}}}"
            found.append(Embedded(face.family, style, key, obfuscated(data, key)))
    return tuple(found)


def obfuscated(font: bytes, key: str) -> bytes:
    """The font with its first 32 bytes mixed with the key (section 17.8.1); twice gives the font."""
    number = bytes.fromhex(key.strip("{}").replace("-", ""))[::-1]
    head = bytes(byte ^ number[place % 16] for place, byte in enumerate(font[:32]))
    return head + font[32:]


def _cached(face: Face, style: str, weight: int) -> bytes:
    from fontTools import version

    name = sha256(f"{_RECIPE} {version} {style} {weight} ".encode() + face.path.read_bytes()).hexdigest()
    folder = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "dateline" / "fonts"
    path = folder / f"{name}.ttf"
    with suppress(OSError):
        return path.read_bytes()
    font = _plain_font(face, style, weight)
    with suppress(OSError):  # a cache that cannot be written costs time, nothing else
        folder.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=folder)
        with os.fdopen(handle, "wb") as file:
            file.write(font)
        os.replace(temporary, path)
    return font


def _plain_font(face: Face, style: str, weight: int) -> bytes:
    """One weight of a variable font, with the letters of European languages only."""
    from fontTools import subset
    from fontTools.ttLib import TTFont
    from fontTools.varLib import instancer

    font = TTFont(face.path, lazy=True, recalcTimestamp=False)
    options = subset.Options()
    options.layout_features, options.name_IDs = _FEATURES, ["*"]
    options.hinting = options.glyph_names = False
    options.notdef_outline = True
    options.drop_tables += ["STAT", "MVAR"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=_CHARACTERS)
    subsetter.subset(font)
    axes: dict[str, float] = {"wght": weight}
    if any(axis.axisTag == "opsz" for axis in font["fvar"].axes):
        axes["opsz"] = _OPTICAL_SIZE
    instancer.instantiateVariableFont(font, axes, inplace=True)
    _name(font, face.family, style)
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
