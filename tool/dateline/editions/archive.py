"""PDF/A-3a (ISO 19005-3, level A) that is PDF/UA-1 (ISO 14289-1) as well, with the sources within the file.

The engine writes one of the two marks in a file's metadata; the other is added here, with the description
that PDF/A asks for of every property it does not know itself (ISO 19005-3, section 6.6.2.3.3).
"""

from __future__ import annotations

import base64
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from dateline.values.bibliography import Bibliography

VARIANT = "pdf/a-3a"
_BIBTEX = "application/x-bibtex"
_END = b"</rdf:RDF>"
_MARK = b"""<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1"/>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
  xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 to which the file conforms</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
"""


@dataclass(frozen=True, slots=True)
class AssociatedFile:
    """A file that travels within the PDF: its name, its bytes as a `data:` URL (RFC 2397), what it is."""

    name: str
    url: str
    description: str
    dated: datetime


def sources_of(bibliography: Bibliography, description: str, dated: datetime) -> tuple[AssociatedFile, ...]:
    """The bibliographies as they were read, in UTF-8, under their file names; a name twice gets a number."""
    files: dict[str, bytes] = {}
    for source in bibliography.sources:
        name, number = source.path.rsplit("/", 1)[-1], 1
        while name in files:
            number += 1
            name = f"{number}-{source.path.rsplit('/', 1)[-1]}"
        files[name] = source.text.encode("utf-8")
    return tuple(
        AssociatedFile(name, f"data:{_BIBTEX};base64,{base64.b64encode(data).decode()}", description, dated)
        for name, data in files.items()
    )


def finish(pdf: Any) -> None:
    """Complete a PDF/A that is about to be written (pydyf.PDF): no picture may ask to be smoothed (6.2.8),
    and the metadata say that it is PDF/UA-1 too."""
    for thing in pdf.objects:
        if getattr(thing, "extra", {}).get("Subtype") == "/Image":
            thing.extra["Interpolate"] = "false"
    if "AF" in pdf.catalog:  # the engine names each file twice
        pdf.catalog["AF"][:] = dict.fromkeys(pdf.catalog["AF"])
    metadata = pdf.objects[int(pdf.catalog["Metadata"].split()[0])]
    (packet,) = metadata.stream
    assert packet.count(_END) == 1
    metadata.stream = [packet.replace(_END, _MARK + _END)]
