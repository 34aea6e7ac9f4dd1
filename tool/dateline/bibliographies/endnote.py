"""EndNote XML to drafts and back.

In: text or drafts. Out: drafts or text. The day stands in `pub-dates/date` as people write it; we
write it as EDTF. pandoc reads this format too, but keeps the year alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from lxml import etree

from dateline.bibliographies import BibliographyError
from dateline.bibliographies.drafts import Draft
from dateline.bibliographies.kinds import (
    KINDS,
    OTHER,
    carried,
    drafted,
    from_notes,
    kind_of,
    name_list,
    names_in,
    outlet_of,
    standard_number,
    with_standard_number,
)
from dateline.bibliographies.written_dates import as_edtf, date_value, finest
from dateline.reading.langids import langid_of, tag_of
from dateline.values.dates import DateInterval

_PATHS = {
    "title": "titles/title", "url": "urls/related-urls/url", "doi": "electronic-resource-num",
    "volume": "volume", "number": "number", "pages": "pages", "langid": "language",
    "location": "pub-location", "annotation": "research-notes", "type": "work-type", "abstract": "abstract",
    "shorttitle": "titles/short-title",
}  # fmt: skip
_NO_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def read_endnote(text: str) -> tuple[Draft, ...]:
    """The records of an EndNote XML file. Raises `BibliographyError` where it is none."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(text.encode("utf-8"), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise BibliographyError(f"not XML: {error}") from None
    records = root.findall(".//record")
    if not records and root.find(".//records") is None and root.tag != "records":
        raise BibliographyError("not EndNote XML: it has no `records`")
    return tuple(_draft(record) for record in records)


def _draft(record: etree._Element) -> Draft:
    def texts(path: str) -> list[str]:
        return [" ".join("".join(map(str, found.itertext())).split()) for found in record.findall(path)]

    def first(*paths: str) -> str:
        return next((text for path in paths for text in texts(path) if text), "")

    named = record.find("ref-type")
    number = (named.text or "").strip() if named is not None else ""
    kind = next((k for k in KINDS if str(k.number) == number), OTHER)
    travelled, notes = from_notes(texts("notes"))
    fields = {name: first(path) for name, path in _PATHS.items()}
    fields["langid"] = langid_of(fields["langid"])
    fields |= with_standard_number(first("isbn"))
    fields |= {"note": " ".join(notes), "author": name_list(texts("contributors/authors/author"))}
    fields["editor"] = name_list(texts("contributors/secondary-authors/author"))
    year = first("dates/year")
    day = first("dates/pub-dates/date")
    fields["date"] = day if date_value(day) else finest((as_edtf(day, year), as_edtf(year)))
    fields["urldate"] = as_edtf(first("access-date"))
    fields["keywords"] = ", ".join(texts("keywords/keyword"))
    container, publisher = first("titles/secondary-title", "periodical/full-title"), first("publisher")
    outlet = publisher or container if kind.outlet in ("publisher", "institution") else container or publisher
    if publisher != outlet:
        fields["publisher"] = publisher
    return drafted(kind, first("label"), outlet, {**fields, **travelled})


def write_endnote(drafts: Iterable[Draft]) -> str:
    """The drafts as an EndNote XML file."""
    root = etree.Element("xml")
    records = etree.SubElement(root, "records")
    for number, draft in enumerate(drafts, 1):
        _record(etree.SubElement(records, "record"), number, draft)
    etree.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + etree.tostring(root, encoding="unicode") + "\n"


def _record(record: etree._Element, number: int, draft: Draft) -> None:
    kind = kind_of(draft)
    _put(record, "rec-number", str(number))
    _put(record, "ref-type", str(kind.number))
    record[-1].set("name", kind.endnote)
    for role, path in (("author", "authors"), ("editor", "secondary-authors")):
        for name in names_in(draft.get(role)):
            _put(record, f"contributors/{path}/+author", name)
    for name, path in _PATHS.items():
        _put(record, path, tag_of(draft.get("langid", "language")) if name == "langid" else draft.get(name))
    _put(record, "isbn", standard_number(draft))
    outlet = outlet_of(draft)
    book_like = kind.outlet in ("publisher", "institution")
    _put(record, "publisher" if book_like else "titles/secondary-title", outlet)
    if draft.get("publisher") != outlet:
        _put(record, "publisher", draft.get("publisher"))
    value = date_value(draft.get("date"))
    start = value.start if isinstance(value, DateInterval) else value
    for word in draft.get("keywords").split(","):
        _put(record, "keywords/+keyword", word.strip())
    _put(record, "dates/year", f"{start.year:04d}" if start else "")
    _put(record, "dates/pub-dates/date", draft.get("date"))
    _put(record, "access-date", draft.get("urldate"))
    _put(record, "label", draft.key)
    for note in (draft.get("note"), *(f"{name}: {text}" for name, text in carried(draft).items())):
        _put(record, "+notes", note)


def _put(parent: etree._Element, path: str, text: str) -> None:
    """Set the text at a path, which is made as far as it is missing; `+name` makes one more."""
    if not text:
        return
    node = parent
    for step in path.split("/"):
        found = None if step.startswith("+") else node.find(step)
        node = etree.SubElement(node, step.removeprefix("+")) if found is None else found
    node.text = _NO_XML.sub("", text)
