"""Tables of many columns: how small their type is, in PDF and DOCX alike."""

from __future__ import annotations

_SIZES = ((12, "widest"), (8, "wide"))  # columns, and what a table of so many is called


def size_of(columns: int) -> str:
    """`wide` or `widest` for a table of so many columns, which needs smaller type; else empty."""
    return next((name for least, name in _SIZES if columns >= least), "")
