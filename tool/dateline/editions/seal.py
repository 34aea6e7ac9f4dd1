"""What an edition says of its own making: from which sources, by which check, as a draft or not.

A seal stands in the file's metadata (PDF: information dictionary, ISO 32000-1, 14.3.3; DOCX: custom
properties, ECMA-376-1, section 22.3; HTML: `meta` elements) and, in words, on the imprint page.
`dateline verify` reads it back.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO

from lxml import etree, html

from dateline.values.dates import EdtfError, PartialDate, parse_edtf

_PREFIX = "dateline-"
_VERSION = "http://schemas.openxmlformats.org/officeDocument/2006"
_FIELDS = (
    "edition",
    "version",
    "sources",
    "verdict",
    "errors",
    "warnings",
    "citations",
    "entries",
    "as-of",
    "epoch",
)
CLEAN, DRAFT = "clean", "draft"


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What the check of a whole manuscript came to; `entries` counts the sources that are cited."""

    errors: int
    warnings: int
    citations: int
    entries: int
    as_of: PartialDate


@dataclass(frozen=True, slots=True)
class Seal:
    """An edition's name, the fingerprint of its inputs (SHA-256, in hexadecimal), and its check."""

    edition: str
    version: str
    sources: str
    check: CheckResult
    draft: bool
    epoch: int

    @property
    def is_clean(self) -> bool:
        """Whether the check found no error, and the edition is no draft."""
        return not self.draft and not self.check.errors

    @property
    def short(self) -> str:
        """The beginning of the fingerprint, as people compare it: `3fa9 12bc 77d0 e41b`."""
        return " ".join(self.sources[place : place + 4] for place in range(0, 16, 4))

    def fields(self) -> dict[str, str]:
        """The names and values that a file's metadata hold."""
        check = self.check
        values = (
            self.edition, self.version, self.sources, CLEAN if self.is_clean else DRAFT, check.errors,
            check.warnings, check.citations, check.entries, check.as_of, self.epoch,
        )  # fmt: skip
        return {_PREFIX + name: str(value) for name, value in zip(_FIELDS, values, strict=True)}


def seal_of(fields: Mapping[str, str]) -> Seal | None:
    """The seal that metadata hold, whatever the case and hyphens of the names; None where it is not whole."""
    plain = {re.sub(r"\W", "", name).casefold(): value for name, value in fields.items()}
    found = [plain.get(f"dateline{name.replace('-', '')}") for name in _FIELDS]
    try:
        edition, version, sources, verdict, errors, warnings, citations, entries, as_of, epoch = map(
            _said, found
        )
        day = parse_edtf(as_of)
        if not isinstance(day, PartialDate):
            return None
        check = CheckResult(int(errors), int(warnings), int(citations), int(entries), day)
        return Seal(edition, version, sources, check, verdict != CLEAN, int(epoch))
    except (ValueError, EdtfError):
        return None


def _said(value: str | None) -> str:
    if not value:
        raise ValueError("a field is missing")
    return value


def custom_properties(seal: Seal) -> bytes:
    """docProps/custom.xml with the seal (ECMA-376-1, section 22.3.2)."""
    root = etree.fromstring(
        f'<Properties xmlns="{_VERSION}/custom-properties" xmlns:vt="{_VERSION}/docPropsVTypes"/>'
    )
    for number, (name, value) in enumerate(seal.fields().items(), 2):
        entry = etree.SubElement(root, f"{{{_VERSION}/custom-properties}}property")
        entry.set("fmtid", "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}")
        entry.set("pid", str(number))
        entry.set("name", name)
        etree.SubElement(entry, f"{{{_VERSION}/docPropsVTypes}}lpwstr").text = value
    made: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return made


def read_seal(content: bytes) -> Seal | None:
    """The seal within a PDF, DOCX or HTML file; None where it has none or is no such file."""
    if content.startswith(b"%PDF"):
        return seal_of(_pdf_fields(content))
    if content.startswith(b"PK"):
        return seal_of(_docx_fields(content))
    return seal_of(_html_fields(content))


def _pdf_fields(content: bytes) -> dict[str, str]:
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        found: Mapping[str, object] = PdfReader(BytesIO(content)).metadata or {}
        return {str(name): str(value) for name, value in found.items()}
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return {}


def _docx_fields(content: bytes) -> dict[str, str]:
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            root = etree.fromstring(
                archive.read("docProps/custom.xml"), etree.XMLParser(resolve_entities=False)
            )
    except (zipfile.BadZipFile, KeyError, etree.XMLSyntaxError, RuntimeError, OSError):
        return {}
    return {entry.get("name", ""): "".join(str(text) for text in entry.itertext()) for entry in root}


def _html_fields(content: bytes) -> dict[str, str]:
    try:
        root = html.document_fromstring(content.decode("utf-8"))
    except (UnicodeDecodeError, etree.ParserError, ValueError):
        return {}
    return {meta.get("name", ""): meta.get("content", "") for meta in root.iter("meta")}
