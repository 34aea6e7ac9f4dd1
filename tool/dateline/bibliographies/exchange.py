"""Bibliographies from one format to another, dates kept to the day.

In: a text and its format. Out: drafts, and from them a text in another format. Drafts that go into a
BibLaTeX file get keys of the house's form unless they have one, or are no dated media items.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from dateline.bibliographies import BibliographyError
from dateline.bibliographies.csl import read_csl, write_csl
from dateline.bibliographies.drafts import Draft, free_key, slug, written
from dateline.bibliographies.endnote import read_endnote, write_endnote
from dateline.bibliographies.kinds import date_value, outlet_of
from dateline.bibliographies.ris import read_ris, write_ris
from dateline.reading.bibtex import read_bibliography
from dateline.values.model import Entry, OutletRegistry
from dateline.values.text import Source

_OURS = re.compile(r"[\w:.]+(?:-[\w:.]+)*-(?:\d{4}(?:-\d\d){0,2}|xxxx-\d\d-\d\d|nd)[a-z]?")
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
    """The entries of a BibTeX or BibLaTeX file; broken ones as far as they can be read."""
    return tuple(_draft(entry) for entry in read_bibliography([Source("<text>", text)]).entries)


def _draft(entry: Entry) -> Draft:
    fields: dict[str, str] = {}
    for field in entry.fields:
        name = _RENAMED.get(field.name, field.name)
        if field.name == "file" or not field.value.strip() or (field.name in _DROPPED and entry.date):
            continue
        raw = field.value_span.text
        value = raw if name in ("author", "editor") and "{" in raw and "\\" not in raw else field.value
        fields.setdefault(name, " ".join(value.split()))
    if entry.date is not None and "date" not in fields:
        fields["date"] = entry.date.edtf()
    if entry.type == "online" and "organization" not in fields:  # as Better BibTeX has web pages
        other = next((name for name in ("journaltitle", "titleaddon") if name in fields), None)
        fields |= {"organization": fields.pop(other)} if other else {}
    return Draft(_TYPES.get(entry.type, entry.type), tuple(fields.items()), entry.key)


def write_biblatex(drafts: Iterable[Draft]) -> str:
    """The drafts as a BibLaTeX file in the house layout."""
    return "\n\n".join(written(draft) for draft in drafts) + "\n"


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

    Raises `BibliographyError` where a key runs out of letters.
    """
    taken = {draft.key for draft in drafts if draft.key and (keep or _OURS.fullmatch(draft.key))}
    result: list[Draft] = []
    used: set[str] = set()
    for draft in drafts:
        key = draft.key
        if key not in taken or key in used:
            key = _new_key(draft, registry, taken | used)
        used.add(key)
        result.append(replace(draft, key=key))
    return tuple(result)


def _new_key(draft: Draft, registry: OutletRegistry | None, taken: set[str]) -> str:
    outlet = slug(outlet_of(draft), registry)
    media = draft.type == "online" or (draft.type == "article" and draft.get("entrysubtype"))
    if media and outlet:
        return free_key(outlet, date_value(draft.get("date")), taken)
    own = re.sub(r"[^\w:.+/-]+", "-", draft.key).strip("-:.+/")
    if own and own not in taken:
        return own
    return free_key(
        own or outlet or slug(draft.get("title"))[:40] or draft.type, date_value(draft.get("date")), taken
    )


def converted(
    text: str, reader: str, writer: str, registry: OutletRegistry | None = None, *, keep_keys: bool = False
) -> str:
    """The text in another format. Raises `BibliographyError` where it is not of the format it should be."""
    try:
        drafts = READERS[reader](text)
    except BibliographyError as error:
        raise BibliographyError(f"cannot be read as {reader}: {error}") from None
    return WRITERS[writer](keyed(drafts, registry, keep=keep_keys or writer != "biblatex"))
