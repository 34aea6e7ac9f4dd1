"""Outlets as a person types them, `(Fars, January 4, 2020)`, against the outlets that are known."""

from __future__ import annotations

import re
import unicodedata

from dateline.reading.typed_citations import TypedCitation, TypedGroup, find_typed_citations
from dateline.rules._nearest import key_parts
from dateline.values.dates import DateValue
from dateline.values.model import BlockKind, Chapter, Entry, Manuscript, Outlet

# Words with which the name of an outlet ends, and what only a site or an account is called.
_LIKE_OUTLET = re.compile(
    r"\b(?:news(?: agency)?|press agency|newspaper|(?:(?-i:[A-Z])\w* )(?:times|tribune|herald|gazette)"
    r"|(?:(?-i:[A-Z])\w* )(?:tv|daily)|broadcasting(?: corporation| authority)?|news network)$"
    r"|\b(?:twitter|telegram|instagram|facebook|youtube)\b|\b(?:website|web site|news site) of\b"
    r"|^[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|info|news|tv|ir|iq|il|uk|lb|sy|de|fr|tr|sa|ae)$",
    re.I,
)
# News agencies and broadcasters that a reader anywhere knows by one name, for work without a registry.
_AGENCY = re.compile(
    r"reuters|ap|associated press|afp|agence france presse|dpa|upi|efe|ansa|(?:itar )?tass|ria novosti"
    r"|interfax|xinhua|anadolu(?: agency)?|kyodo|bbc|cnn|npr|voa|voice of america|al jazeera|al arabiya"
    r"|al hurra|al alam|al mayadeen|al manar|al sumaria|rudaw|kurdistan24|wafa|sana|spa|irna|isna|ilna"
    r"|iqna|irib|fars|mehr|tasnim|press tv|defa press|mizan|kayhan|tabnak"
)


def folded(name: str) -> str:
    """A name without case, article, accents, apostrophes and hyphens: what spellings have in common."""
    name = unicodedata.normalize("NFKD", name.casefold())
    name = "".join(c for c in name if not unicodedata.combining(c) and c not in "'’‘ʼʿʾ`")
    return " ".join(re.sub(r"[-‐‑–.]", " ", name).removeprefix("the ").split())


def slug(name: str, manuscript: Manuscript) -> str:
    """The part of a key that names the outlet: the registry's where it has one."""
    registered = registered_outlet(name, manuscript)
    return registered.slug if registered else re.sub(r"[^a-z0-9]+", "-", folded(name)).strip("-")


def typed_citations(chapter: Chapter, manuscript: Manuscript) -> list[TypedCitation]:
    """Citations typed by hand in the chapter whose outlets are all known, or clearly outlets.

    `(Paris, January 4, 2020)` is none; nor is a citation that stands in quotation marks, of which
    the text only speaks.
    """
    text = chapter.prose
    found = [
        typed
        for block in chapter.blocks
        if block.kind is not BlockKind.HEADING
        for typed in find_typed_citations(chapter.source, text, block.span.start, block.span.end)
    ]
    known = _known_outlets(manuscript) if found else frozenset()
    return [
        typed
        for typed in dict.fromkeys(found)  # blocks may nest
        if not _quoted(typed, text)
        and all(_is_outlet(name, known, manuscript) for group in typed.groups for name in group.outlets)
    ]


def registered_outlet(name: str, manuscript: Manuscript) -> Outlet | None:
    """The outlet of the registry that the name is one of, with an article or without."""
    registry = manuscript.outlets
    if registry is None:
        return None
    return registry.find(name) or registry.find(re.sub(r"^the ", "", name, flags=re.I))


def entries_of(outlet: str, date: DateValue, manuscript: Manuscript) -> tuple[Entry, ...]:
    """The entries of that outlet and day, each key once."""
    names = {folded(outlet)}
    registered = registered_outlet(outlet, manuscript)
    if registered:
        names |= {folded(name) for name in (registered.name, registered.slug, *registered.aliases)}
    return tuple(
        entry
        for key, entry in manuscript.bibliography.by_key.items()
        if entry.date == date and (folded(entry.outlet) in names or _slug_of(key) in names)
    )


def entries_of_group(group: TypedGroup, manuscript: Manuscript) -> list[tuple[Entry, ...]]:
    """For each outlet of the group, its entries of the day."""
    if group.date is None:
        return [() for _ in group.outlets]
    return [entries_of(outlet, group.date, manuscript) for outlet in group.outlets]


def _slug_of(key: str) -> str:
    parts = key_parts(key)
    return folded(parts.outlet) if parts else ""


def _known_outlets(manuscript: Manuscript) -> frozenset[str]:
    entries = manuscript.bibliography.by_key.items()
    return frozenset(n for key, e in entries for n in (folded(e.outlet), _slug_of(key)) if n)


def _is_outlet(name: str, known: frozenset[str], manuscript: Manuscript) -> bool:
    if folded(name) in known or _AGENCY.fullmatch(folded(name)) or registered_outlet(name, manuscript):
        return True
    return _LIKE_OUTLET.search(name) is not None


def _quoted(typed: TypedCitation, text: str) -> bool:
    before, after = text[: typed.span.start][-1:], text[typed.span.end : typed.span.end + 1]
    return before in tuple("\"'“‘«„") and after in tuple("\"'”’»“")
