"""Fonts carried within a DOCX (ECMA-376-1, section 17.8.1, Font Embedding)."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

from dateline.editions.fonts import fonts


@dataclass(frozen=True, slots=True)
class Embedded:
    """A font as a DOCX carries it: `style` is Regular, Bold, Italic or BoldItalic."""

    family: str
    style: str
    key: str
    data: bytes


def embedded_fonts(scripts: frozenset[str] = frozenset()) -> tuple[Embedded, ...]:
    """All fonts of the editions, obfuscated as the format wants it; equal at every call."""
    found: list[Embedded] = []
    for font in fonts(scripts):
        digest = sha256(font.data).hexdigest().upper()
        key = f"{{{digest[:8]}-{digest[8:12]}-{digest[12:16]}-{digest[16:20]}-{digest[20:32]}}}"
        found.append(Embedded(font.family, font.style, key, obfuscated(font.data, key)))
    return tuple(found)


def obfuscated(font: bytes, key: str) -> bytes:
    """The font with its first 32 bytes mixed with the key (section 17.8.1); twice gives the font."""
    number = bytes.fromhex(key.strip("{}").replace("-", ""))[::-1]
    head = bytes(byte ^ number[place % 16] for place, byte in enumerate(font[:32]))
    return head + font[32:]
