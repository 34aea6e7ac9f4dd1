"""DOCX and ODT files as archives: what is none is told before anything is unpacked.

In: the bytes of a file. Out: nothing, or the pictures that it holds; `ImportingError` where it is no such
document, is locked, or would grow beyond measure. Formats: ECMA-376 part 2 (packages), OASIS OpenDocument 1.3
part 2, sections 2 and 4 (packages and encryption).
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib

from dateline.importing import ImportingError

MAX_FILE = 200_000_000  # bytes of an archive
MAX_UNPACKED = 400_000_000  # bytes of all that an archive holds
MAX_XML = 60_000_000  # bytes of its text
MAX_PARTS = 20_000
MAX_PICTURE = 40_000_000
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # old Office documents, and the wrapping of locked new ones
MAIN_PART = {"docx": "word/document.xml", "odt": "content.xml"}
_BROKEN = (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError, ValueError, RuntimeError)


def look_through(path: str, kind: str, data: bytes) -> None:
    """Refuse what is no document of that kind. Raises `ImportingError`."""
    if data.startswith(OLE):
        raise ImportingError(
            f"{path}: the document is locked with a password, or is an old .doc; "
            f"save it as .{kind} without a password"
        )
    if len(data) > MAX_FILE:
        raise ImportingError(
            f"{path}: {len(data) // 1_000_000} MB; at most {MAX_FILE // 1_000_000} MB are read; "
            "take pictures out, or part the document"
        )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _look_through(path, kind, archive)
    except _BROKEN as error:
        reason = str(error).lower() or "the archive is broken"
        raise ImportingError(
            f"{path}: this is no .{kind} document ({reason}); open it in a word processor and save it anew"
        ) from None


def _look_through(path: str, kind: str, archive: zipfile.ZipFile) -> None:
    infos = archive.infolist()
    names = {info.filename for info in infos}
    if any(info.flag_bits & 1 for info in infos) or "encrypted-package" in names or _is_locked(archive):
        raise ImportingError(f"{path}: the document is locked with a password; save it without one")
    if MAIN_PART[kind] not in names:
        other = next((k for k, part in MAIN_PART.items() if part in names), None)
        cure = f"; name it .{other}" if other else ""
        raise ImportingError(f"{path}: this is no .{kind} document: it has no {MAIN_PART[kind]}{cure}")
    total = sum(info.file_size for info in infos)
    text = sum(info.file_size for info in infos if info.filename.endswith((".xml", ".rels")))
    if total > MAX_UNPACKED or text > MAX_XML or len(infos) > MAX_PARTS:
        raise ImportingError(f"{path}: unpacked it would take {total // 1_000_000} MB; no report is so large")


def _is_locked(archive: zipfile.ZipFile) -> bool:
    """Whether the manifest of an OpenDocument file says that parts are encrypted."""
    try:
        with archive.open("META-INF/manifest.xml") as manifest:
            return b"encryption-data" in manifest.read(2_000_000)
    except KeyError:
        return False


def pictures_in(kind: str, data: bytes) -> dict[str, bytes]:
    """The pictures of a document that was looked through, by the names that pandoc gives them."""
    folder = "word/media/" if kind == "docx" else "Pictures/"
    found: dict[str, bytes] = {}
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for info in archive.infolist():
            name = info.filename.removeprefix("word/")
            if not info.filename.startswith(folder) or not 0 < info.file_size <= MAX_PICTURE:
                continue
            if re.search(r"\.(?:png|jpe?g|gif|svg|webp|bmp|tiff?)$", name, re.IGNORECASE):
                try:
                    found[name] = archive.read(info)
                except _BROKEN:  # a picture that is damaged is one that is not there
                    continue
    return found
