"""Entries that are one and the same item: equal addresses, or outlet and title alike."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from urllib.parse import urlsplit

from dateline.rules._url_dates import archived
from dateline.values.bibliography import Entry
from dateline.values.dates import days_between
from dateline.values.manuscript import Manuscript

_MARKS = {"address": "title", "title": "url"}
_MOST_ALIKE = 20  # more would only make the search slow
_APART = ("url", "pages", "doi", "volume", "number", "edition", "eprint", "langid", "author")
_WORDS = 4  # a title of fewer words ("Editorial", "Live updates") may be that of many items


def same_items(manuscript: Manuscript, dates_agree: bool) -> Iterator[tuple[Entry, Entry, str]]:
    """Each entry that repeats an earlier one under another key, with that one and what they share.

    `dates_agree` chooses between those that can be of one day and those that cannot.
    """
    groups: dict[tuple[str, ...], _Group] = defaultdict(_Group)
    told: set[int] = set()
    for entry, signatures in _signed(manuscript):
        for signature in signatures:
            mark = _folded(entry.get(_MARKS[signature[0]]))
            for first in groups[signature].like(mark):
                if first.key == entry.key or id(entry) in told or _differ(first, entry, signature):
                    continue
                if first.key in _linked(entry) or entry.key in _linked(first):
                    continue  # the one says itself what the other is to it: a reprint, a translation
                if _agree(first, entry) == dates_agree:
                    told.add(id(entry))
                    yield entry, first, signature[0]
            groups[signature].add(mark, entry)


class _Group:
    """Entries of one signature, by the field that most often sets them apart."""

    def __init__(self) -> None:
        self._by_mark: dict[str, list[tuple[int, Entry]]] = defaultdict(list)
        self._count = 0

    def add(self, mark: str, entry: Entry) -> None:
        """Put in one more entry with that mark, which may be empty."""
        self._count += 1
        if len(self._by_mark[mark]) < _MOST_ALIKE:
            self._by_mark[mark].append((self._count, entry))

    def like(self, mark: str) -> list[Entry]:
        """The entries that the mark does not set apart, in the order in which they stand."""
        if mark:
            found = self._by_mark.get(mark, []) + self._by_mark.get("", [])
        else:
            found = [pair for pairs in islice(self._by_mark.values(), _MOST_ALIKE) for pair in pairs]
        return [entry for _, entry in sorted(found, key=lambda pair: pair[0])]


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
