"""The bytes of an old report to text, whatever its encoding.

In: bytes. Out: the text, and what had to be guessed, with its place. A page that names its encoding is read
by it (HTML Standard, "Prescan a byte stream to determine its encoding"); a line that is not UTF-8 is
Windows-1252, which is what old word processors and mail wrote. Signs of control, which no document can hold,
become blanks.
"""

from __future__ import annotations

import codecs
import re

from dateline.importing import ImportingError
from dateline.reading.decoding import decode

Remarks = tuple[tuple[int, str], ...]
"""Offsets into the text, and what is to be said of them."""

_BOMS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_NAMED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w:.-]{2,40})", re.IGNORECASE)
_PRESCAN = 4096  # bytes; the standard asks for 1024
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f]")
_FEW_CONTROL, _MOST_CONTROL = 8, 0.01  # in all, or of the text; more, and it is none


def text_of(path: str, data: bytes, *, page: bool = False) -> tuple[str, Remarks]:
    """The text of a file and the remarks on it. Raises `ImportingError` where it is none."""
    text, remarks = (_as_named(data) if page else None) or _decoded(path, data)
    control = _CONTROL.findall(text)
    if len(control) > max(_FEW_CONTROL, len(text) * _MOST_CONTROL):
        raise ImportingError(
            f"{path}: this is no text; open it in the program that made it and save it as .docx, .odt or .txt"
        )
    if control:
        at = text.index(control[0])
        said = f"the sign U+{ord(control[0]):04X} cannot stand in a text; it was read as a blank"
        remarks = (*remarks, (at, said))
        text = _CONTROL.sub(" ", text)
    return text, remarks


def _decoded(path: str, data: bytes) -> tuple[str, Remarks]:
    wide = _wide_encoding(data)
    if wide:
        return data.decode(wide, "replace"), ((0, "the file is UTF-16, not UTF-8"),)
    source, problems = decode(path, data)
    if not problems or data.startswith(_BOMS):
        return source.text, tuple((p.span.start, p.message) for p in problems)
    return _line_by_line(data)


def _line_by_line(data: bytes) -> tuple[str, Remarks]:
    """A text that is not all UTF-8: each line that is not is read as Windows-1252."""
    lines: list[str] = []
    remarks: list[tuple[int, str]] = []
    length = 0
    for raw in data.removeprefix(codecs.BOM_UTF8).split(b"\n"):
        try:
            line = raw.decode()
        except UnicodeDecodeError:
            line = raw.decode("cp1252", "replace")
            if not remarks:
                said = "this line and perhaps others are not UTF-8; they were read as Windows-1252"
                remarks.append((length, said))
        lines.append(line)
        length += len(line) + 1
    return "\n".join(lines), tuple(remarks)


def _as_named(data: bytes) -> tuple[str, Remarks] | None:
    """The text by the encoding that a page names, where the page is not Unicode and the encoding is known."""
    match = _NAMED.search(data, 0, _PRESCAN)
    if match is None or data.startswith((codecs.BOM_UTF8, *_BOMS)):
        return None
    name = match[1].decode("ascii").lower()
    if name.startswith(("utf-8", "utf8", "utf-16", "utf16")) or _is_utf8(data):
        return None  # what is UTF-8 is that, whatever it says: a browser saved it anew
    if name in ("iso-8859-1", "latin1", "us-ascii"):
        name = "cp1252"  # as browsers do
    try:
        return data.decode(name, "replace"), ()
    except LookupError:
        return None


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def _wide_encoding(data: bytes) -> str | None:
    """UTF-16 without its mark, told by zeros in every other byte of Latin letters."""
    head = data[:2000]
    if data.startswith(_BOMS) or len(head) < 8 or head.count(0) < len(head) // 5:
        return None
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if even == 0 < odd:
        return "utf-16-le"
    return "utf-16-be" if odd == 0 < even else None
