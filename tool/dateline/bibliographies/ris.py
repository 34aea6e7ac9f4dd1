"""RIS (the tags that Zotero and EndNote write) to drafts and back.

In: text or drafts. Out: drafts or text. `DA` is `YYYY/MM/DD/other`; where a date is more than one
day, month or year, `other` holds it as EDTF. pandoc reads RIS too, but keeps the year alone.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

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

_LINE = re.compile(r"([A-Z][A-Z0-9])  ?-(?: |$)(.*)")
_FIELDS = {
    "title": ("TI", "T1"), "url": ("UR", "L2"), "doi": ("DO",), "volume": ("VL",), "number": ("IS",),
    "langid": ("LA",), "location": ("CY",), "annotation": ("RN",), "type": ("M3",), "abstract": ("AB", "N2"),
    "shorttitle": ("ST",),
}  # fmt: skip
_ALIASES = {"WEB": "ELEC", "MULTI": "VIDEO", "MPCT": "VIDEO", "CONF": "CPAPER", "INPR": "JOUR"}
Record = Mapping[str, Sequence[str]]


def read_ris(text: str) -> tuple[Draft, ...]:
    """The records of a RIS file. Raises `BibliographyError` where there is none."""
    records = tuple(_draft(record) for record in _records(text))
    if not records and text.strip():
        raise BibliographyError("not RIS: no line begins with `TY  - `")
    return records


def _records(text: str) -> Iterator[Record]:
    record: dict[str, list[str]] = {}
    last = ""
    for line in re.split(r"\r\n?|\n", text):  # other separators of lines stand within values
        match = _LINE.fullmatch(line.rstrip())
        if match is None:
            if last and record and line.strip():
                record[last][-1] += " " + line.strip()  # a value that runs over the line
            continue
        tag, value = match[1], match[2].strip()
        if tag == "TY":
            if record:
                yield record
            record = defaultdict(list)
        if tag == "ER":
            if record:
                yield record
            record, last = {}, ""
        elif record or tag == "TY":
            record[tag].append(value)
            last = tag
    if record:
        yield record


def _draft(record: Record) -> Draft:
    def first(*tags: str) -> str:
        return next((record[tag][0] for tag in tags if record.get(tag) and record[tag][0]), "")

    named = _ALIASES.get(first("TY"), first("TY"))
    kind = next((k for k in KINDS if k.ris == named), OTHER)
    travelled, notes = from_notes(record.get("N1", ()))
    fields = {name: first(*tags) for name, tags in _FIELDS.items()}
    fields["langid"] = langid_of(fields["langid"])
    pages = "--".join(page for page in (first("SP"), first("EP")) if page)
    fields |= {"pages": pages, "note": " ".join(notes)}
    authors = [name for tag in ("AU", "A1") for name in record.get(tag, ())]
    fields |= with_standard_number(first("SN"))
    fields |= {"author": name_list(authors), "editor": name_list(record.get("ED", ()))}
    year = first("PY", "Y1")
    fields["date"] = finest((_date(first("DA"), year), _date(year)))
    fields["urldate"] = _date(first("Y2"))
    fields["keywords"] = ", ".join(record.get("KW", ()))
    container, publisher = first("T2", "JO", "JF", "JA", "BT"), first("PB")
    outlet = publisher or container if kind.outlet in ("publisher", "institution") else container or publisher
    if publisher != outlet:
        fields["publisher"] = publisher
    return drafted(kind, first("ID"), outlet, {**fields, **travelled})


def _date(text: str, year: str = "") -> str:
    """A RIS date as EDTF: `YYYY/MM/DD/other`, or as people write it; what is no date is handed on."""
    parts = [part.strip() for part in text.split("/", 3)]
    if len(parts) < 2 or not re.fullmatch(r"\d{4}|", parts[0]):
        return as_edtf(text.strip("/ "), "/".join(year.split("/", 1)[:1]))
    other = parts[3] if len(parts) == 4 else ""
    if date_value(other) is not None:
        return other
    plain = "-".join(f"{part:0>2}" for part in parts[:3] if part)
    if date_value(plain) and "-" in plain:
        return plain
    told = as_edtf(plain)
    return finest((as_edtf(other, parts[0]), told if date_value(told) else text.strip("/ ")))


def write_ris(drafts: Iterable[Draft]) -> str:
    """The drafts as a RIS file."""
    return "\n".join("".join(f"{tag}  - {value}\n" for tag, value in _lines(d)) for d in drafts)


def _lines(draft: Draft) -> Iterator[tuple[str, str]]:
    """The tags of a record in their order; those without a value are left out."""
    kind = kind_of(draft)
    outlet, publisher = outlet_of(draft), draft.get("publisher")
    first, _, last = draft.get("pages").partition("--")
    tags = [
        ("TY", kind.ris),
        ("ID", draft.key),
        *(("AU", name) for name in names_in(draft.get("author"))),
        *(("ED", name) for name in names_in(draft.get("editor"))),
        ("PB" if kind.outlet in ("publisher", "institution") else "T2", outlet),
        ("PB", publisher if publisher != outlet else ""),
        *((tags[0], draft.get(name)) for name, tags in _FIELDS.items() if name != "langid"),
        ("SN", standard_number(draft)),
        ("LA", tag_of(draft.get("langid", "language"))),
        *(("KW", word.strip()) for word in draft.get("keywords").split(",")),
        ("DA", _ris_date(draft.get("date"))),
        ("Y2", _ris_date(draft.get("urldate"))),
        ("SP", first),
        ("EP", last),
        ("N1", draft.get("note")),
        *(("N1", f"{name}: {value}") for name, value in carried(draft).items()),
    ]
    yield from ((tag, value) for tag, value in tags if value)
    yield "ER", ""


def _ris_date(text: str) -> str:
    if not text:
        return ""
    value = date_value(text)
    start = value.start if isinstance(value, DateInterval) else value
    if start is None or start.unspecified or start.year < 1:
        return f"///{text}"
    month = start.month if start.month and start.month <= 12 else None
    parts = [f"{start.year:04d}", f"{month:02d}" if month else "", f"{start.day:02d}" if start.day else ""]
    plain = "-".join(part for part in parts if part)
    return "/".join([*parts, "" if plain == text else text])
