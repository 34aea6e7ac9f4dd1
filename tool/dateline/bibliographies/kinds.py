"""What a source is called in each format: BibLaTeX, CSL, RIS, EndNote; and the fields they lack.

In: a type in one format. Out: the row of it, the first that fits; what no row has is a document.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from typing import NamedTuple

from dateline.bibliographies.drafts import Draft
from dateline.reading.langids import is_kept


class Kind(NamedTuple):
    """One kind of source: our type, its subtype, the field of its outlet, and its names elsewhere."""

    type: str
    subtype: str
    outlet: str
    csl: str
    ris: str
    endnote: str
    number: int  # of EndNote


KINDS = (
    Kind("article", "newspaper", "journaltitle", "article-newspaper", "NEWS", "Newspaper Article", 23),
    Kind("article", "magazine", "journaltitle", "article-magazine", "MGZN", "Magazine Article", 19),
    Kind("article", "", "journaltitle", "article-journal", "JOUR", "Journal Article", 17),
    Kind("online", "", "organization", "webpage", "ELEC", "Web Page", 12),
    Kind("online", "", "organization", "post-weblog", "BLOG", "Blog", 56),
    Kind("online", "", "organization", "post", "ICOMM", "Personal Communication", 26),
    Kind("report", "", "institution", "report", "RPRT", "Report", 27),
    Kind("book", "", "publisher", "book", "BOOK", "Book", 6),
    Kind("incollection", "", "booktitle", "chapter", "CHAP", "Book Section", 5),
    Kind("inbook", "", "booktitle", "chapter", "CHAP", "Book Section", 5),
    Kind("inproceedings", "", "booktitle", "paper-conference", "CPAPER", "Conference Paper", 47),
    Kind("thesis", "", "institution", "thesis", "THES", "Thesis", 32),
    Kind("video", "", "organization", "motion_picture", "VIDEO", "Film or Broadcast", 21),
    Kind("video", "", "organization", "broadcast", "VIDEO", "Film or Broadcast", 21),
    Kind("misc", "", "organization", "document", "GEN", "Generic", 13),
)
OTHER = KINDS[-1]

# Fields that the other formats have no name for travel as `name: value` in their notes.
CARRIED = (
    "eventdate", "nativedate", "nativecalendar", "archiveurl", "archivedate", "origdate", "subtitle",
    "titleaddon", "biblatextype", "howpublished", "series", "edition", "chapter", "eventtitle", "venue",
    "eprint", "eprinttype", "translator", "crossref", "xdata", "related", "pubstate", "addendum",
)  # fmt: skip
_MARKUP = re.compile(
    r"</?(?:(?P<line>p|div|br|li|ul|ol|h\d)|span|em|strong|b|i|u|a|blockquote)\b[^<>]*>", re.IGNORECASE
)
_CARRIED_LINE = re.compile(rf"({'|'.join((*CARRIED, 'langid'))}): (.+)")


def kind_of(draft: Draft) -> Kind:
    """The kind of a draft; `OTHER` where no row has its type."""
    exact = [k for k in KINDS if k.type == draft.type and k.subtype == draft.get("entrysubtype")]
    return next(iter([*exact, *(k for k in KINDS if k.type == draft.type and not k.subtype), OTHER]))


def outlet_of(draft: Draft) -> str:
    """Who published it."""
    return draft.get(kind_of(draft).outlet, "journaltitle", "organization", "institution", "publisher")


def carried(draft: Draft) -> dict[str, str]:
    """The fields that need a note to travel in, with the type where the format has none for it."""
    found = {name: value for name, value in draft.fields if name in CARRIED}
    if not is_kept(draft.get("langid")):
        found["langid"] = draft.get("langid")  # `ngerman`: its tag `de` is read as `german`
    first = next(k for k in KINDS if k.csl == kind_of(draft).csl)
    return found if first.type == draft.type else {**found, "biblatextype": draft.type}


def standard_number(draft: Draft) -> str:
    """The ISBN, else the ISSN; RIS and EndNote have one place for both."""
    return draft.get("isbn") or draft.get("issn")


def with_standard_number(text: str) -> dict[str, str]:
    """The field of a number that may be an ISBN or an ISSN: an ISSN has eight figures."""
    figures = re.sub(r"[\s-]", "", text)
    return {"issn" if re.fullmatch(r"\d{7}[\dXx]", figures) else "isbn": text} if text else {}


def from_notes(notes: Iterable[str]) -> tuple[dict[str, str], list[str]]:
    """Notes parted into the fields that travelled in them, and the rest."""
    fields: dict[str, str] = {}
    rest: list[str] = []
    for note in notes:
        for line in _without_markup(note).splitlines():
            match = _CARRIED_LINE.fullmatch(line.strip())
            if match:
                fields[match[1]] = match[2]
            elif line.strip():
                rest.append(line.strip())
    return fields, rest


def _without_markup(note: str) -> str:
    """A note without the HTML that Zotero writes notes in."""
    if not _MARKUP.search(note):
        return note
    return html.unescape(_MARKUP.sub(lambda m: "\n" if m["line"] else "", note))


def drafted(kind: Kind, key: str, outlet: str, fields: dict[str, str]) -> Draft:
    """A draft of that kind from what a format gave; empty fields are left out."""
    fields = dict(fields)
    named = fields.pop("biblatextype", "") or kind.type
    head = {"entrysubtype": kind.subtype, kind.outlet: outlet}
    every = {name: " ".join(value.split()) for name, value in {**head, **fields}.items()}
    return Draft(named, tuple((name, value) for name, value in every.items() if value), key)


def names_in(author: str) -> tuple[str, ...]:
    """The names of a BibTeX name list."""
    from dateline.editions.csl_json import split_names

    return split_names(author)


def name_list(names: Iterable[str]) -> str:
    """Names as a BibTeX name list; a name that holds `and` is put in braces."""
    return " and ".join(
        f"{{{name}}}" if re.search(r"\band\b", name) and not name.startswith("{") else name
        for name in (" ".join(n.split()) for n in names)
        if name
    )
