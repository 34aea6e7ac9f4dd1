"""Bytes to text.

In: a file's bytes. Out: a `Source`, and a `Problem` where the bytes are not UTF-8; such a text is
still read, with U+FFFD for what cannot be, so that everything else in it is checked.
"""

from __future__ import annotations

import codecs

from dateline.values.problems import Problem
from dateline.values.text import Source

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decode(path: str, data: bytes) -> tuple[Source, tuple[Problem, ...]]:
    """The text of `data` without a byte order mark, and the first fault of its encoding."""
    if data.startswith(_UTF16):
        source = Source(path, data.decode("utf-16", errors="replace"))
        help_text = "save the file as UTF-8"
        return source, (
            Problem("unreadable-text", source.whole(), "the file is UTF-16, not UTF-8", help_text),
        )
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        return Source(path, data.decode()), ()
    except UnicodeDecodeError as error:
        at = len(data[: error.start].decode())
        source = Source(path, data.decode(errors="replace"))
        message = f"byte 0x{data[error.start]:02x} is not UTF-8"
        return source, (Problem("unreadable-text", source.span(at, at + 1), message, _encoding_help(data)),)


def _encoding_help(data: bytes) -> str:
    if b"\0" in data[:4096]:
        return "this looks like a binary file; name a Markdown or BibTeX file"
    return "save the file as UTF-8 (it may be Windows-1252 or ISO 8859-1 now)"
