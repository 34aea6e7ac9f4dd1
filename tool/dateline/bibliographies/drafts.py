"""A new entry: its key by the house's form, its fields as BibTeX writes them, its place in the file.

In: plain texts. Out: BibTeX text. The key is `outlet-slug-YYYY-MM-DD`, then `a`, `b`, … for more of
one day; an interval takes its first day, a month `-2020-05`, an item without a date `-nd`.
"""

from __future__ import annotations

import re
import string
import unicodedata
from bisect import bisect_left
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from itertools import count, product

from dateline.bibliographies import BibliographyError
from dateline.bibliographies.layout import render
from dateline.bibliographies.written_dates import date_value
from dateline.reading.bibtex import read_bibliography
from dateline.rules._addresses import owners
from dateline.rules._url_dates import archived
from dateline.values.dates import DateInterval, DateValue
from dateline.values.outlets import Outlet, OutletRegistry
from dateline.values.text import Source

_DATES = {"date", "eventdate", "origdate", "urldate", "archivedate", "nativedate"}
_VERBATIM = {"url", "archiveurl", "doi"}
_ONLINE = {"website", "social account", "government", "think tank"}
_COPY = re.compile(r"https?://web\.archive\.org/web/(\d{4})(\d\d)(\d\d)\d*(?:[a-z]{2}_)?/", re.IGNORECASE)
_REMARK = re.compile(r"[ \t]*%[^\r\n]*")
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
    """The next key that no entry has: the plain one, then `a` to `z`, `aa`, `ab` and so on.

    `taken` holds the keys that are taken, casefolded, since keys never differ by case alone.
    """
    base = f"{outlet_slug}-{date_part(date)}"
    letters = ("".join(word) for size in count() for word in product(string.ascii_lowercase, repeat=size))
    return next(key for key in (base + word for word in letters) if key.casefold() not in taken)


def is_online(outlet: str, registry: OutletRegistry | None) -> bool:
    """Whether the registry calls the outlet a site, a channel or an account."""
    known = registry.find(outlet) if registry else None
    return known is not None and known.kind in _ONLINE


def owner(url: str, registry: OutletRegistry | None) -> Outlet | None:
    """The one outlet that is registered with the host of the address."""
    found = owners(url, registry) if registry else ()
    return found[0] if len(found) == 1 else None


def address_fields(url: str) -> list[tuple[str, str]]:
    """The fields of an address; that of a copy in the Wayback Machine gives those of the copy too."""
    copy = _COPY.match(url)
    if copy is None:
        return [("url", url)]
    year, month, day = copy.groups()
    stamp = f"{year}-{month}-{day}"
    return [("url", archived(url)), ("archiveurl", url), ("archivedate", stamp if date_value(stamp) else "")]


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


def _end_of_line(text: str, end: int) -> int:
    """Behind the remark that follows an entry on its last line, if any."""
    remark = _REMARK.match(text, end)
    return remark.end() if remark else end


def inserted(source: Source, *drafts: Draft) -> str:
    """The file with the entries: each in its place by key where the file is sorted, else at the end.

    Raises `BibliographyError` where the new text would not read as the old entries and the new ones.
    """
    newline = "\r\n" if "\r\n" in source.text else "\n"
    gap = newline * 2
    entries = read_bibliography([source]).entries
    keys = [entry.key for entry in entries]
    in_order = keys == sorted(keys)
    groups: dict[int, list[Draft]] = {}  # by the number of entries before them, -1 at the end
    for draft in drafts:
        before = bisect_left(keys, draft.key) if in_order else 0
        groups.setdefault(before if in_order and (before or len(keys) > 1) else -1, []).append(draft)
    text = source.text
    for before, group in sorted(groups.items(), key=lambda item: (item[0] >= 0, -item[0])):
        new = gap.join(written(draft, newline) for draft in sorted(group, key=lambda d: d.key))
        if before < 0:
            kept = text.rstrip()
            text = f"{kept}{gap if kept else ''}{new}{newline}"
        elif before == 0:
            start = entries[0].span.start
            text = f"{text[:start]}{new}{gap}{text[start:]}"
        else:
            end = _end_of_line(source.text, entries[before - 1].span.end)
            text = f"{text[:end]}{gap}{new}{text[end:]}"
    after = read_bibliography([replace(source, text=text)])
    if sorted(e.key for e in after.entries) != sorted([*keys, *(draft.key for draft in drafts)]):
        raise BibliographyError(f"{source.path} cannot take an entry; mend its broken ones first")
    return text
