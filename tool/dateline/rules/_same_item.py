"""Entries that are one and the same item: equal addresses, or outlet and title alike."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from urllib.parse import urlsplit

from dateline.rules._url_dates import archived
from dateline.values.dates import days_between
from dateline.values.model import Entry, Manuscript

_APART = ("url", "pages", "doi", "volume", "number", "edition", "eprint", "langid", "author")
_WORDS = 4  # a title of fewer words ("Editorial", "Live updates") may be that of many items


def same_items(manuscript: Manuscript, dates_agree: bool) -> Iterator[tuple[Entry, Entry, str]]:
    """Each entry that repeats an earlier one under another key, with that one and what they share.

    `dates_agree` chooses between those that can be of one day and those that cannot.
    """
    groups: dict[tuple[str, ...], list[Entry]] = defaultdict(list)
    told: set[int] = set()
    for entry, signatures in _signed(manuscript):
        for signature in signatures:
            for first in groups[signature]:
                if first.key == entry.key or id(entry) in told or _differ(first, entry, signature):
                    continue
                if first.key in _linked(entry) or entry.key in _linked(first):
                    continue  # the one says itself what the other is to it: a reprint, a translation
                if _agree(first, entry) == dates_agree:
                    told.add(id(entry))
                    yield entry, first, signature[0]
            if len(groups[signature]) < 20:  # more would only make the search slow
                groups[signature].append(entry)


def _linked(entry: Entry) -> list[str]:
    """The keys that an entry names (biblatex manual, sections 2.2.3, "Special Fields", and 3.5)."""
    return [key.strip() for name in ("related", "crossref", "xref") for key in entry.get(name).split(",")]


def _agree(first: Entry, second: Entry) -> bool:
    if first.date is None or second.date is None:
        return True
    return days_between(first.date, second.date) == 0


def _differ(first: Entry, second: Entry, signature: tuple[str, ...]) -> bool:
    """Whether two entries with one title have addresses, or printed pages, that set them apart.

    Two with one address may be two articles of one issue: their titles tell.
    """
    apart = ("title", "pages") if signature[0] == "address" else _APART
    for name in apart:
        one, other = first.get(name), second.get(name)
        if one and other and one != other and _folded(one) != _folded(other):
            return True
    return False


@lru_cache(maxsize=1)  # two rules ask
def _signed(manuscript: Manuscript) -> tuple[tuple[Entry, tuple[tuple[str, ...], ...]], ...]:
    return tuple((entry, tuple(_signatures(entry, manuscript))) for entry in manuscript.bibliography.entries)


def _signatures(entry: Entry, manuscript: Manuscript) -> Iterator[tuple[str, ...]]:
    address = _address(entry.get("url"))
    if address:
        yield ("address", address)
    title = _folded(entry.get("title"))
    if entry.outlet and len(title.split()) >= _WORDS:
        registered = manuscript.outlets.find(entry.outlet) if manuscript.outlets else None
        outlet = registered.name if registered else entry.outlet
        yield ("title", _folded(outlet), title, _folded(entry.get("subtitle")))


def _address(url: str) -> str:
    """The address without what does not matter; empty where it is a site's or an account's own."""
    try:
        parts = urlsplit(archived(url))
    except ValueError:
        return ""
    path = parts.path.rstrip("/")
    if not parts.netloc or (path.count("/") < 2 and not any(c.isdigit() for c in path + parts.query)):
        return ""
    query = "&".join(p for p in parts.query.split("&") if not p.startswith(("utm_", "fbclid")))
    fragment = parts.fragment if parts.fragment.startswith("!") else ""
    return f"{parts.netloc.lower().removeprefix('www.')}{path}?{query}#{fragment}"


@lru_cache(maxsize=4096)
def _folded(text: str) -> str:
    return " ".join(re.findall(r"[\w']+", text.casefold()))
