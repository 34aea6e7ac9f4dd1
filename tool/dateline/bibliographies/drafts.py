"""A new entry: its key by the house's form, its fields as BibTeX writes them, its place in the file.

In: plain texts. Out: BibTeX text. The key is `outlet-slug-YYYY-MM-DD`, then `a`, `b`, … for more of
one day; an interval takes its first day, a month `-2020-05`, an item without a date `-nd`.
"""

from __future__ import annotations

import re
import string
import unicodedata
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from dateline.bibliographies import BibliographyError
from dateline.bibliographies.layout import render
from dateline.reading.bibtex import read_bibliography
from dateline.values.dates import DateInterval, DateValue
from dateline.values.model import OutletRegistry
from dateline.values.text import Source

_DATES = {"date", "eventdate", "origdate", "urldate", "archivedate", "nativedate"}
_VERBATIM = {"url", "archiveurl", "doi"}
_ONLINE = {"website", "social account", "government", "think tank"}
_TEX = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "&": r"\&", "%": r"\%", "#": r"\#", "$": r"\$",
    "_": r"\_", "~": r"\textasciitilde{}",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Draft:
    """An entry to be written: plain values by field, in any order; an empty key waits for one."""

    type: str
    fields: tuple[tuple[str, str], ...]
    key: str = ""

    def get(self, *names: str) -> str:
        """The value of the first of the named fields that is there, or an empty text."""
        values = dict(self.fields)
        return next((values[name] for name in names if values.get(name)), "")


def slug(outlet: str, registry: OutletRegistry | None = None) -> str:
    """The outlet's part of a key: the registry's, else its name in small ASCII letters.

    Empty where the name has no Latin letters and no place in the registry.
    """
    known = registry.find(outlet) if registry else None
    if known:
        return known.slug
    plain = unicodedata.normalize("NFKD", outlet).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", re.sub(r"['’`]", "", plain)).strip("-")


def date_part(date: DateValue | None) -> str:
    """The date's part of a key."""
    first = date.start or date.end if isinstance(date, DateInterval) else date
    if first is None:
        return "nd"
    whole = replace(first, uncertain=False, approximate=False)
    return (replace(whole, month=None) if (whole.month or 0) > 12 else whole).edtf()


def free_key(outlet_slug: str, date: DateValue | None, taken: Collection[str]) -> str:
    """The next key that no entry has, whatever the case. Raises `BibliographyError` after 27."""
    base = f"{outlet_slug}-{date_part(date)}"
    folded = {key.casefold() for key in taken}
    for key in (base, *(base + letter for letter in string.ascii_lowercase)):
        if key.casefold() not in folded:
            return key
    raise BibliographyError(f"all keys from `{base}` to `{base}z` are taken")


def is_online(outlet: str, registry: OutletRegistry | None) -> bool:
    """Whether the registry calls the outlet a site, a channel or an account."""
    known = registry.find(outlet) if registry else None
    return known is not None and known.kind in _ONLINE


def media_draft(outlet: str, *, online: bool, fields: Sequence[tuple[str, str]]) -> Draft:
    """A dated media item of an outlet."""
    head = [("organization", outlet)] if online else [("entrysubtype", "newspaper"), ("journaltitle", outlet)]
    given = tuple((name, value.strip()) for name, value in fields if value.strip())
    return Draft("online" if online else "article", (*head, *given))


def written(draft: Draft, newline: str = "\n") -> str:
    """The draft as BibTeX."""
    return render(draft.type, draft.key, [(n, "{" + _escaped(n, v) + "}") for n, v in draft.fields], newline)


def _escaped(name: str, value: str) -> str:
    """The value so that it reads back as it is: TeX's signs escaped, braces of addresses encoded."""
    value = " ".join(value.split())
    if name in _DATES:
        return value
    if name in _VERBATIM:
        return value.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C")
    if name in ("author", "editor"):
        return re.sub(r"[&%#$_]", lambda m: _TEX[m[0]], value)  # its braces hold names together
    return "".join(_TEX.get(sign, sign) for sign in value)


def inserted(source: Source, draft: Draft) -> str:
    """The file with the entry: in its place by key where the file is sorted, else at the end.

    Raises `BibliographyError` where the new text would not read as the old entries and the new one.
    """
    newline = "\r\n" if "\r\n" in source.text else "\n"
    entries = read_bibliography([source]).entries
    entry = written(draft, newline)
    keys = [e.key for e in entries]
    before = [e for e in entries if e.key < draft.key]
    if before and keys == sorted(keys):
        end = before[-1].span.end
        text = f"{source.text[:end]}{newline * 2}{entry}{source.text[end:]}"
    else:
        kept = source.text.rstrip()
        text = f"{kept}{newline * 2 if kept else ''}{entry}{newline}"
    after = read_bibliography([replace(source, text=text)])
    if sorted(e.key for e in after.entries) != sorted([*keys, draft.key]):
        raise BibliographyError(f"{source.path} cannot take an entry; mend its broken ones first")
    return text
