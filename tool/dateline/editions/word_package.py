"""The package of a DOCX (Open Packaging Conventions, ECMA-376-2): parts, relationships, content types."""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Mapping
from datetime import datetime
from io import BytesIO

from lxml import etree

from dateline.editions.folders import EditionError

RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPES = "[Content_Types].xml"
_LARGEST_PART = 200_000_000
_EARLIEST = (1980, 1, 1, 0, 0, 0)  # the first moment that a zip file can name
_IMPLICIT = {"styles", "numbering", "settings", "webSettings", "fontTable", "theme", "footnotes", "endnotes"}


class Package:
    """The parts of a package while it is being finished."""

    def __init__(self, parts: Mapping[str, bytes]) -> None:
        """Begin with these parts; they are not changed."""
        self.parts = dict(parts)

    def tree(self, part: str) -> etree._Element:
        """The part as XML."""
        return etree.fromstring(self.parts[part])

    def put(self, part: str, root: etree._Element) -> None:
        """Write a part."""
        self.parts[part] = serialised(root)

    def add(self, part: str, content: bytes, content_type: str) -> None:
        """Add a part of its own content type (section 7.2.3.2.3, Override)."""
        self.parts[part] = content
        types = self.tree(_TYPES)
        override = etree.SubElement(types, f"{{{_PACKAGE}/content-types}}Override")
        override.set("PartName", f"/{part}")
        override.set("ContentType", content_type)
        self.put(_TYPES, types)

    def name_type(self, extension: str, content_type: str) -> None:
        """Say once what parts with that extension hold (section 7.2.3.2.2, Default)."""
        types = self.tree(_TYPES)
        if any(default.get("Extension", "").casefold() == extension for default in types):
            return
        default = etree.Element(f"{{{_PACKAGE}/content-types}}Default")
        default.set("Extension", extension)
        default.set("ContentType", content_type)
        types.insert(0, default)
        self.put(_TYPES, types)

    def relate(self, owner: str, kind: str, target: str, identifier: str) -> None:
        """Relate the part `owner` to `target`, which is named from the owner's folder."""
        name = _relations_of(owner)
        relations = (
            self.tree(name)
            if name in self.parts
            else etree.fromstring(f'<Relationships xmlns="{_PACKAGE}/relationships"/>')
        )
        relation = etree.SubElement(relations, f"{{{_PACKAGE}/relationships}}Relationship")
        relation.set("Id", identifier)
        relation.set("Type", f"{RELATIONSHIPS}/{kind}")
        relation.set("Target", target)
        self.put(name, relations)

    def targets(self, owner: str) -> dict[str, str]:
        """The parts that `owner` is related to, by the identifier of the relationship."""
        name = _relations_of(owner)
        if name not in self.parts:
            return {}
        folder = posixpath.dirname(owner)
        return {
            relation.get("Id", ""): posixpath.normpath(posixpath.join(folder, relation.get("Target", "")))
            for relation in self.tree(name)
            if relation.get("TargetMode") != "External"
        }

    def prune(self) -> None:
        """Drop what pandoc adds and nothing uses: empty comments and properties, stray relationships."""
        for part in ("word/comments.xml", "docProps/custom.xml"):
            if part in self.parts and not len(self.tree(part)):
                self._remove(part)
        for name in [name for name in self.parts if name.endswith(".rels")]:
            owner = name.replace("_rels/", "").removesuffix(".rels")
            if owner in self.parts:
                self._prune_relations(name, self.parts[owner].decode("utf-8"))

    def _prune_relations(self, name: str, owner: str) -> None:
        relations = self.tree(name)
        for relation in list(relations):
            kind = relation.get("Type", "").rpartition("/")[2]
            if kind not in _IMPLICIT and f'"{relation.get("Id")}"' not in owner:
                relations.remove(relation)
        if len(relations):
            self.put(name, relations)
        else:
            del self.parts[name]

    def _remove(self, part: str) -> None:
        del self.parts[part]
        types = self.tree(_TYPES)
        for override in list(types):
            if override.get("PartName") == f"/{part}":
                types.remove(override)
        self.put(_TYPES, types)
        for name in [name for name in self.parts if name.endswith(".rels")]:
            relations = self.tree(name)
            folder = posixpath.dirname(posixpath.dirname(name))
            for relation in list(relations):
                target = posixpath.normpath(posixpath.join("/", folder, relation.get("Target", "")))
                if target == f"/{part}":
                    relations.remove(relation)
            self.put(name, relations)

    def packed(self, moment: datetime) -> bytes:
        """The file: content types first (section 7.3), then the parts by name, all of that moment."""
        out = BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for name in sorted(self.parts, key=lambda name: (name != _TYPES, name)):
                entry = zipfile.ZipInfo(name, max(_EARLIEST, moment.timetuple()[:6]))
                packed = name.endswith((".png", ".jpg", ".jpeg", ".gif", ".webp"))
                entry.compress_type = zipfile.ZIP_STORED if packed else zipfile.ZIP_DEFLATED
                entry.external_attr = 0o644 << 16
                entry.create_system = 3
                archive.writestr(entry, self.parts[name])
        return out.getvalue()


def _relations_of(part: str) -> str:
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def unpacked(docx: bytes) -> dict[str, bytes]:
    """The parts of a package; raises `EditionError` for one that is too large to be read."""
    with zipfile.ZipFile(BytesIO(docx)) as archive:
        too_large = [item.filename for item in archive.infolist() if item.file_size > _LARGEST_PART]
        if too_large:
            raise EditionError(f"a part of the DOCX is too large: {too_large[0]}")
        return {name: archive.read(name) for name in archive.namelist()}


def rendered(text: str) -> etree._Element:
    """XML that a template wrote, without the blanks between its elements."""
    return etree.fromstring(text.encode("utf-8"), etree.XMLParser(remove_blank_text=True))


def serialised(root: etree._Element) -> bytes:
    """A part as bytes."""
    made: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return made
