"""The fonts of an edition within its HTML: WOFF2 (W3C WOFF File Format 2.0) in `data:` addresses."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from io import BytesIO

from dateline.editions.fonts import BOLD, Font, family_rule, fonts, kept

# Bold italic type and the sans in italics are rare on a screen; browsers slant what they have.
_LEFT_OUT = {("Source Serif 4", "BoldItalic"), ("Source Sans 3", "Italic"), ("Source Sans 3", "BoldItalic")}


@cache
def web_font_rules(scripts: frozenset[str] = frozenset()) -> str:
    """CSS `@font-face` rules (CSS Fonts 4, section 4) that hold their fonts; equal at every call."""
    faces = [_rule(font) for font in fonts(scripts) if (font.family, font.style) not in _LEFT_OUT]
    return "\n".join([*faces, family_rule(scripts)])


def _rule(font: Font) -> str:
    name = f"{sha256(font.data).hexdigest()}.woff2"
    data = b64encode(kept(name, lambda: _compressed(font.data))[0]).decode("ascii")
    return (
        f"@font-face {{ font-family: '{font.family}'; font-display: swap; "
        f"font-style: {'italic' if 'Italic' in font.style else 'normal'}; "
        f"font-weight: {BOLD if 'Bold' in font.style else 400}; "
        f"src: url('data:font/woff2;base64,{data}') format('woff2') }}"
    )


def _compressed(font: bytes) -> bytes:
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    plain = TTFont(BytesIO(font), recalcTimestamp=False)
    plain.flavor = "woff2"
    out = BytesIO()
    plain.save(out)
    return out.getvalue()
