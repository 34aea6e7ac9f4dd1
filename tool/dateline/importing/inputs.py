"""The old report's file to a pandoc document.

In: the bytes of a file and its name. Out: an `Input`: the document, the plain text by whose lines places
are told, and the pictures that the file holds. What is no report raises `ImportingError` before much work
is done: sizes are looked at first, archives are never unpacked beyond what their directory promises,
pandoc runs in its sandbox.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from dateline.importing import ImportingError
from dateline.importing.archives import MAIN_PART, MAX_FILE, OLE, look_through, pictures_in
from dateline.importing.boxes import without_boxes
from dateline.importing.encodings import text_of
from dateline.importing.loose_front_matter import with_quoted_values
from dateline.importing.pages import cleaned, without_pictures
from dateline.importing.plain_text import read_plain_text
from dateline.pandoc import Document, PandocError, run

MAX_TEXT = 5_000_000  # bytes of text, some 2,000 pages; the longest reports have a fifth
MAX_PAGE = 60_000_000  # bytes of a saved web page, pictures within it counted
TIME_LIMIT = 120.0  # seconds for pandoc to read a document
_TIME_LEAST, _TIME_A_BYTE = 20.0, 20e-6  # seconds for Markdown, which can be made to take for ever

_FORMATS = {
    ".txt": "text", ".text": "text", "": "text",
    ".md": "markdown", ".markdown": "markdown", ".mdown": "markdown", ".qmd": "markdown",
    ".docx": "docx", ".odt": "odt", ".html": "html", ".htm": "html", ".xhtml": "html",
}  # fmt: skip
_ARCHIVES = ("docx", "odt")
_API = [1, 23, 1]


@dataclass(frozen=True)
class Input:
    """A report as pandoc reads it. `target` is the text whose lines are told; `remarks` are of the file
    itself."""

    path: str
    format: str
    document: Document = field(repr=False)
    target: str = field(repr=False)
    pictures: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    remarks: tuple[tuple[int, str], ...] = ()  # offsets into `target`
    loose: tuple[tuple[int, str], ...] = ()  # of values of the front matter that are no YAML


def most_bytes(suffix: str) -> int:
    """How many bytes a file of that kind may have; it need not be read to be told too large."""
    kind = _FORMATS.get(suffix.lower())
    return MAX_FILE if kind in _ARCHIVES else MAX_PAGE if kind == "html" else MAX_TEXT


def too_large(path: str, size: int, most: int) -> ImportingError:
    """The refusal of a file that is too large."""
    megabytes = -(-size // 1_000_000)
    return ImportingError(
        f"{path}: {megabytes} MB; at most {most // 1_000_000} MB are read; part the report into several files"
    )


def too_deep(path: str) -> ImportingError:
    """The refusal of a document whose parts stand in parts beyond what can be followed."""
    return ImportingError(
        f"{path}: it is nested too deep to be read; save it in another format, such as .txt"
    )


def read_input(path: str, suffix: str, data: bytes) -> Input:
    """The report in a file's bytes; `suffix` tells its format. Raises `ImportingError`."""
    kind = _FORMATS.get(suffix.lower())
    if kind is None:
        known = ", ".join(sorted(s for s in _FORMATS if s))
        raise ImportingError(f"{path}: `{suffix}` cannot be brought in; the formats are {known}")
    if not data.strip():
        raise ImportingError(f"{path}: the file is empty")
    if kind in _ARCHIVES:
        return _archive(path, kind, data)
    if data.startswith(b"PK\x03\x04"):
        raise ImportingError(
            f"{path}: this is an archive, no {kind}; name it .docx or .odt if it is such a document"
        )
    if data.startswith((b"%PDF", b"{\\rtf", OLE)):
        what = {b"%": "a PDF", b"{": "RTF"}.get(data[:1], "an old Word document or a locked one")
        raise ImportingError(f"{path}: this is {what}; save it as .docx without a password first")
    if len(data) > most_bytes(suffix):
        raise too_large(path, len(data), most_bytes(suffix))
    text, remarks = text_of(path, data, page=kind == "html")
    if kind == "text":
        return Input(path, kind, _document(read_plain_text(text)), text, remarks=remarks)
    if kind == "markdown":
        limit = round(_TIME_LEAST + len(data) * _TIME_A_BYTE)
        readable, loose = with_quoted_values(text)
        document = _read(readable.encode(), "markdown-raw_tex", path, limit)
        return Input(path, kind, document, text, remarks=remarks, loose=loose)
    return _page(path, text, remarks)


def _page(path: str, text: str, remarks: tuple[tuple[int, str], ...]) -> Input:
    """A saved web page; the pictures written into it are taken out first."""
    text, pictures = without_pictures(text)
    if len(text) > MAX_TEXT:
        raise too_large(path, len(text), MAX_TEXT)
    if not re.search(r"[^\W\d_]", re.sub(r"<[^>]*>", " ", text[:2_000_000])):
        raise ImportingError(f"{path}: the page holds no text")
    target = _plain(text.encode(), "html", path)
    told = tuple((0, message) for _, message in remarks)  # they stand in the page, not in its plain text
    return Input(path, "html", _read(cleaned(text), "html", path), target, pictures, told)


def _archive(path: str, kind: str, data: bytes) -> Input:
    look_through(path, kind, data)
    data = without_boxes(kind, MAIN_PART[kind], data)
    target = _plain(data, kind, path)
    if len(target) > MAX_TEXT:
        raise too_large(path, len(target), MAX_TEXT)
    document = _read(data, "docx+styles" if kind == "docx" else "odt", path)
    if not document["blocks"]:
        raise ImportingError(f"{path}: the document holds no text")
    return Input(path, kind, document, target, pictures_in(kind, data))


def _read(data: bytes, reader: str, path: str, time_limit: float = TIME_LIMIT) -> Document:
    out = _pandoc(["--from", reader, "--to", "json"], data, path, time_limit)
    try:
        document: Document = json.loads(out)
    except (ValueError, RecursionError) as error:
        raise too_deep(path) from error
    return document


def _plain(data: bytes, reader: str, path: str) -> str:
    """The plain text that pandoc writes of a file, by whose lines places are told."""
    return _pandoc(["--from", reader, "--to", "plain"], data, path, TIME_LIMIT).decode("utf-8")


def _pandoc(arguments: list[str], data: bytes, path: str, time_limit: float) -> bytes:
    try:
        return run(arguments, data, time_limit=time_limit)
    except PandocError as error:
        if error.code is None and error.name != "took too long":
            raise ImportingError(f"{path}: {error}") from None  # pandoc is not there
        cure = "open it in the program that made it and save it anew, or as .txt"
        reason = str(error).removeprefix("pandoc: ").strip()
        raise ImportingError(
            f"{path}: pandoc cannot read it ({' '.join(reason.split())[:200]}); {cure}"
        ) from None


def _document(blocks: list[dict[str, Any]]) -> Document:
    return {"pandoc-api-version": _API, "meta": {}, "blocks": blocks}
