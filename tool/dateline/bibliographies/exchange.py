"""Bibliographies from one format to another, dates kept to the day.

In: a text and its format. Out: drafts, and from them a text in another format. Drafts that go into a
BibLaTeX file get keys of the house's form unless they have one, or are no dated media items.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from dateline.bibliographies import BibliographyError
from dateline.bibliographies.csl import read_csl, write_csl
from dateline.bibliographies.drafts import Draft, free_key, owner, slug, written
from dateline.bibliographies.endnote import read_endnote, write_endnote
from dateline.bibliographies.kinds import kind_of, name_list, names_in, outlet_of
from dateline.bibliographies.ris import read_ris, write_ris
from dateline.bibliographies.written_dates import date_value, year_in
from dateline.reading.bibtex import read_bibliography
from dateline.values.bibliography import Entry
from dateline.values.outlets import OutletRegistry
from dateline.values.text import Source

_OURS = re.compile(r"[\w:.]+(?:-[\w:.]+)*-(?:\d{4}(?:-\d\d){0,2}|xxxx-\d\d-\d\d|nd)[a-z]{0,2}")
_LEGAL = re.compile(r"[^\s,{}()\"'#%~=\\@]+")  # what BibTeX and biber both take as a key
_RENAMED = {"journal": "journaltitle", "address": "location", "school": "institution"}
_DROPPED = {"year", "month", "day"}
_TYPES = {
    "techreport": "report",
    "phdthesis": "thesis",
    "mastersthesis": "thesis",
    "conference": "inproceedings",
}
_SUFFIXES = {".bib": "biblatex", ".json": "csljson", ".ris": "ris", ".xml": "endnotexml"}


def read_biblatex(text: str) -> tuple[Draft, ...]:
    """The entries of a BibTeX or BibLaTeX file; broken ones as far as they can be read.

    Raises `BibliographyError` where there is none in a text that is not empty.
    """
    found = tuple(_draft(entry) for entry in read_bibliography([Source("<text>", text)]).entries)
    if not found and text.strip():
        raise BibliographyError("there is no entry in it")
    return found


def _draft(entry: Entry) -> Draft:
    fields: dict[str, str] = {}
    for field in entry.fields:
        name = _RENAMED.get(field.name, field.name)
        if field.name == "file" or not field.value.strip() or (field.name in _DROPPED and entry.date):
            continue
        raw = field.value_span.text
        value = raw if name in ("author", "editor") and "{" in raw and "\\" not in raw else field.value
        if name in ("author", "editor") and "family" in value:
            value = name_list(map(_plain_name, names_in(value)))
        fields.setdefault(name, " ".join(value.split()))
    if entry.date is not None and "date" not in fields:
        fields["date"] = entry.date.edtf()
    if entry.type == "online" and "organization" not in fields:  # as Better BibTeX has web pages
        other = next((name for name in ("journaltitle", "titleaddon") if name in fields), None)
        fields |= {"organization": fields.pop(other)} if other else {}
    return Draft(_TYPES.get(entry.type, entry.type), tuple(fields.items()), entry.key)


def _plain_name(name: str) -> str:
    """A name in BibLaTeX's extended form (its manual, section 3.14) in the plain one: `van der Berg, Jan`."""
    parts = dict(re.findall(r"([\w-]+)\s*=\s*(\{[^{}]*\}|\"[^\"]*\"|[^,]*)(?:,\s*|$)", name))
    if "family" not in parts:
        return name
    value = {key: text.strip(' {}"') for key, text in parts.items()}
    family = " ".join(filter(None, (value.get("prefix"), value["family"])))
    return ", ".join(filter(None, (family, value.get("suffix"), value.get("given"))))


def write_biblatex(drafts: Iterable[Draft]) -> str:
    """The drafts as a BibLaTeX file in the house layout."""
    entries = [written(draft) + "\n" for draft in drafts]
    return "\n".join(entries)


READERS: dict[str, Callable[[str], tuple[Draft, ...]]] = {
    "biblatex": read_biblatex, "csljson": read_csl, "ris": read_ris, "endnotexml": read_endnote,
}  # fmt: skip
WRITERS: dict[str, Callable[[Iterable[Draft]], str]] = {
    "biblatex": write_biblatex, "csljson": write_csl, "ris": write_ris, "endnotexml": write_endnote,
}  # fmt: skip


def format_of(name: str, text: str) -> str:
    """The format of a file, by the end of its name, else by how its text begins."""
    known = next((f for suffix, f in _SUFFIXES.items() if name.lower().endswith(suffix)), None)
    begins = {"[": "csljson", "{": "csljson", "<": "endnotexml", "TY": "ris"}
    start = text.lstrip()
    return known or next((f for sign, f in begins.items() if start.startswith(sign)), "biblatex")


def keyed(
    drafts: Sequence[Draft], registry: OutletRegistry | None = None, *, keep: bool = False
) -> tuple[Draft, ...]:
    """The drafts with keys that differ: those of the house's form, or their own with `keep`.

    A key of its own that BibTeX cannot hold gets another in any case.
    """
    whole = _LEGAL if keep else _OURS
    kept = {draft.key.casefold() for draft in drafts if whole.fullmatch(draft.key)}
    taken = set(kept)
    result: list[Draft] = []
    used: set[str] = set()
    for draft in drafts:
        key = draft.key
        if not whole.fullmatch(key) or key.casefold() in used:
            key = _new_key(draft, registry, taken)
        used.add(key.casefold())
        taken.add(key.casefold())
        result.append(replace(draft, key=key))
    return tuple(result)


def _new_key(draft: Draft, registry: OutletRegistry | None, taken: set[str]) -> str:
    outlet = slug(outlet_of(draft), registry)
    day = date_value(draft.get("date")) or year_in(draft.get("date"))
    if _is_media(draft) and outlet:
        return free_key(outlet, day, taken)
    own = re.sub(r"[^\w:.+/-]+", "-", draft.key).strip("-:.+/")
    if own and own.casefold() not in taken:
        return own
    return free_key(own or outlet or slug(draft.get("title"))[:40] or draft.type, day, taken)


def _is_media(draft: Draft) -> bool:
    return draft.type == "online" or (draft.type == "article" and bool(draft.get("entrysubtype")))


def read_drafts(text: str, reader: str) -> tuple[Draft, ...]:
    """What a text holds. Raises `BibliographyError` where it is not of the format it should be."""
    try:
        return READERS[reader](text)
    except BibliographyError as error:
        raise BibliographyError(f"cannot be read as {reader}: {error}") from None


def with_outlets(drafts: Iterable[Draft], registry: OutletRegistry) -> tuple[Draft, ...]:
    """The drafts, and where a media item names no outlet, the one on whose host its address is."""
    return tuple(_with_outlet(draft, registry) for draft in drafts)


def _with_outlet(draft: Draft, registry: OutletRegistry) -> Draft:
    found = owner(draft.get("url"), registry)
    if found is None or outlet_of(draft) or not _is_media(draft):
        return draft
    return replace(draft, fields=((kind_of(draft).outlet, found.name), *draft.fields))


def doubts(drafts: Iterable[Draft]) -> Iterator[str]:
    """What a person has to settle: dates that went over as they were, since they are no certain ones."""
    for draft in drafts:
        for name in ("date", "urldate"):
            if draft.get(name) and date_value(draft.get(name)) is None:
                yield f"`{draft.key}`: its {name} `{draft.get(name)}` is no certain date"


def converted(text: str, reader: str, writer: str) -> str:
    """The text in another format, with keys of the house's form where that is BibLaTeX.

    Raises `BibliographyError` where it is not of the format it should be.
    """
    return WRITERS[writer](keyed(read_drafts(text, reader), keep=writer != "biblatex"))
