"""The old report's file to a pandoc document.

In: the bytes of a file and its name. Out: an `Input`: the document, the plain text by whose lines places
are told, and the pictures that the file holds. What is no report raises `ImportingError` before much work
is done: sizes are looked at first, archives are never unpacked beyond what their directory promises,
pandoc runs in its sandbox.
"""

from __future__ import annotations

import copy
import io
import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from dateline.importing import ImportingError
from dateline.importing.plain_text import read_plain_text
from dateline.pandoc import Document, PandocError, run, write
from dateline.reading.decoding import decode

MAX_TEXT = 5_000_000  # bytes of text; the longest reports have a fifth
MAX_FILE = 200_000_000  # bytes of an archive
MAX_UNPACKED = 400_000_000  # bytes of all that an archive holds
MAX_XML = 60_000_000  # bytes of its text
MAX_PICTURE = 40_000_000
TIME_LIMIT = 120.0  # seconds for pandoc to read a document

_FORMATS = {
    ".txt": "text", ".text": "text", "": "text",
    ".md": "markdown", ".markdown": "markdown", ".mdown": "markdown", ".qmd": "markdown",
    ".docx": "docx", ".odt": "odt", ".html": "html", ".htm": "html", ".xhtml": "html",
}  # fmt: skip
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MAIN_PART = {"docx": "word/document.xml", "odt": "content.xml"}
_API = [1, 23, 1]
_DROPPED = (
    "script",
    "style",
    "noscript",
    "template",
    "nav",
    "iframe",
    "form",
    "button",
    "svg",
    "object",
    "embed",
)


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


def read_input(path: str, suffix: str, data: bytes) -> Input:
    """The report in a file's bytes; `suffix` tells its format. Raises `ImportingError`."""
    kind = _FORMATS.get(suffix.lower())
    if kind is None:
        known = ", ".join(sorted(s for s in _FORMATS if s))
        raise ImportingError(f"{path}: `{suffix}` cannot be brought in; the formats are {known}")
    if not data.strip():
        raise ImportingError(f"{path}: the file is empty")
    try:
        if kind in _MAIN_PART:
            return _archive(path, kind, data)
        if data.startswith(b"PK\x03\x04"):
            raise ImportingError(
                f"{path}: this is an archive, no {kind}; name it .docx or .odt if it is such a document"
            )
        if data.startswith((b"%PDF", _OLE)):
            what = "a PDF" if data.startswith(b"%PDF") else "an old Word document or a locked one"
            raise ImportingError(f"{path}: this is {what}; save it as .docx without a password first")
        if len(data) > MAX_TEXT:
            raise ImportingError(
                f"{path}: {len(data) // 1_000_000} MB of text; at most {MAX_TEXT // 1_000_000} MB are read"
            )
        return _text(path, kind, data)
    except PandocError as error:
        raise ImportingError(f"{path}: {error}") from None


def _text(path: str, kind: str, data: bytes) -> Input:
    source, problems = decode(path, data)
    text, remarks = source.text, tuple((p.span.start, p.message) for p in problems)
    if problems and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        text, remarks = _mixed(data)
    if "\0" in text[:4096] or sum(c < " " and c not in "\n\r\t\f" for c in text[:20000]) > 200:
        raise ImportingError(f"{path}: this is no text; name the report as .txt, .md, .html, .docx or .odt")
    if kind == "text":
        return Input(path, kind, _document(read_plain_text(text)), text, remarks=remarks)
    if kind == "markdown":
        return Input(path, kind, _read(text.encode(), "markdown-raw_tex", path), text, remarks=remarks)
    if not re.search(r"[^\W\d_]", re.sub(r"<[^>]*>", " ", text[:2_000_000])):
        raise ImportingError(f"{path}: the page holds no text")
    target = _plain(_read(text.encode(), "html", path))
    return Input(path, kind, _read(_cleaned(text), "html", path), target, remarks=remarks)


def _mixed(data: bytes) -> tuple[str, tuple[tuple[int, str], ...]]:
    """A text that is not all UTF-8: each line that is not is read as Windows-1252."""
    lines: list[str] = []
    remarks: list[tuple[int, str]] = []
    length = 0
    for raw in data.removeprefix(b"\xef\xbb\xbf").split(b"\n"):
        try:
            line = raw.decode()
        except UnicodeDecodeError:
            line = raw.decode("cp1252", "replace")
            if not remarks:
                remarks.append(
                    (length, "this line and perhaps others are not UTF-8; they were read as Windows-1252")
                )
        lines.append(line)
        length += len(line) + 1
    return "\n".join(lines), tuple(remarks)


def _read(data: bytes, reader: str, path: str) -> Document:
    import json

    try:
        document: Document = json.loads(run(["--from", reader, "--to", "json"], data, time_limit=TIME_LIMIT))
    except (ValueError, RecursionError) as error:
        raise ImportingError(f"{path}: it is nested too deep to be read") from error
    return document


def _document(blocks: list[dict[str, Any]]) -> Document:
    return {"pandoc-api-version": _API, "meta": {}, "blocks": blocks}


def _plain(document: Document) -> str:
    """The plain text that pandoc writes of a document, by whose lines places are told."""
    return write(copy.deepcopy(document), "plain").decode("utf-8")


def _cleaned(text: str) -> bytes:
    """A web page without its scripts, menus and forms."""
    from lxml import etree, html

    try:
        tree = html.document_fromstring(
            text.encode("utf-8"), parser=html.HTMLParser(encoding="utf-8", huge_tree=False)
        )
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return text.encode()
    menus = "//*[@role='navigation' or @role='search' or @role='banner']"
    _drop(tree.iter(*_DROPPED))
    _drop(tree.xpath(menus))
    if tree.xpath("//*[@role='main'] | //main | //article"):
        _drop(e for e in tree.iter("footer", "aside") if not e.xpath("ancestor::article"))
    return bytes(html.tostring(tree, encoding="utf-8"))


def _drop(elements: Any) -> None:
    """Take elements out of their tree; the text behind each stays."""
    for element in list(elements):
        if element.getparent() is not None:
            element.drop_tree()


# --- archives --------------------------------------------------------------------------------


def _archive(path: str, kind: str, data: bytes) -> Input:
    if data.startswith(_OLE):
        raise ImportingError(
            f"{path}: the document is locked with a password, or an old .doc; save it as .{kind} without one"
        )
    if len(data) > MAX_FILE:
        raise ImportingError(
            f"{path}: {len(data) // 1_000_000} MB; at most {MAX_FILE // 1_000_000} MB are read"
        )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _look_through(path, kind, archive)
            pictures = _pictures(kind, archive)
    except (zipfile.BadZipFile, NotImplementedError, EOFError, OSError, ValueError) as error:
        raise ImportingError(f"{path}: this is no .{kind} document ({error or 'broken archive'})") from None
    reader = "docx+styles" if kind == "docx" else "odt"
    document = _read(data, reader, path)
    if not document["blocks"]:
        raise ImportingError(f"{path}: the document holds no text")
    return Input(path, kind, document, _plain(_read(data, kind, path)), pictures)


def _look_through(path: str, kind: str, archive: zipfile.ZipFile) -> None:
    """Refuse what is no such document, is locked, or would grow beyond measure."""
    infos = archive.infolist()
    names = {info.filename for info in infos}
    if _MAIN_PART[kind] not in names:
        raise ImportingError(f"{path}: this is no .{kind} document: it has no {_MAIN_PART[kind]}")
    if any(info.flag_bits & 1 for info in infos):
        raise ImportingError(f"{path}: the document is locked with a password; save it without one")
    if (
        kind == "odt" and b"encryption-data" in archive.read("META-INF/manifest.xml")[:2_000_000]
        if "META-INF/manifest.xml" in names
        else False
    ):
        raise ImportingError(f"{path}: the document is locked with a password; save it without one")
    total = sum(info.file_size for info in infos)
    text = sum(info.file_size for info in infos if info.filename.endswith((".xml", ".rels")))
    if total > MAX_UNPACKED or text > MAX_XML or len(infos) > 20_000:
        raise ImportingError(f"{path}: unpacked it would take {total // 1_000_000} MB; no report is so large")


def _pictures(kind: str, archive: zipfile.ZipFile) -> dict[str, bytes]:
    """The pictures of the document, by the names that pandoc gives them."""
    folder = "word/media/" if kind == "docx" else "Pictures/"
    found: dict[str, bytes] = {}
    for info in archive.infolist():
        if info.filename.startswith(folder) and 0 < info.file_size <= MAX_PICTURE:
            name = info.filename.removeprefix("word/")
            if re.search(r"\.(?:png|jpe?g|gif|svg|webp|bmp|tiff?)$", name, re.IGNORECASE):
                found[name] = archive.read(info)
    return found
