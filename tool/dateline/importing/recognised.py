"""The typed citations of a document, with the keys that stand for them.

In: a flat document and what the project has. Out: `Recognised`: each citation with its keys and the place
a user finds it at, and the new entries, one a source.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate, takewhile

from dateline.bibliographies.drafts import Draft, free_key, media_draft, slug
from dateline.importing.bounding import bounded, without_giants
from dateline.importing.flat import FlatDocument, LinkPlace
from dateline.importing.variants import Canon
from dateline.reading.prose_dates import find_dates, resolve_years
from dateline.reading.typed.addresses import DOMAIN, HANDLE
from dateline.reading.typed.lexicon import folded
from dateline.reading.typed_citations import find_typed_citations
from dateline.rules._addresses import host_of
from dateline.values.bibliography import Bibliography, Entry
from dateline.values.dates import MONTHS, DateInterval, DateValue, PartialDate, days_between
from dateline.values.outlets import OutletRegistry
from dateline.values.text import Source
from dateline.values.typed import TypedCitation, TypedGroup

_UNDATED = re.compile(
    r"n\.?\s?d\.?|s\.?\s?d\.?|o\.?\s?D\.?|undated|no date|without date|ohne Datum|sans date", re.IGNORECASE
)
_ONLINE = re.compile(
    r"\b(?:website|web site|site|account|page|channel|blog|twitter|telegram|facebook|instagram|youtube)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Keyed:
    """A citation and, for each outlet of its groups in order, the key of the entry; none where it can have
    none."""

    citation: TypedCitation
    keys: tuple[str, ...]


@dataclass(frozen=True)
class NewEntry:
    """An entry to be written, with what the text says of it."""

    key: str
    outlet: str
    date: DateValue | None
    draft: Draft
    first: TypedCitation


@dataclass
class Recognised:
    """The citations of a document in its order, and the entries that the bibliography lacks."""

    citations: list[Keyed] = field(default_factory=list)
    entries: list[NewEntry] = field(default_factory=list)


def source_of(flat: FlatDocument, path: str) -> Source:
    """The flat text as a source."""
    return Source(path, flat.text)


def recognise(flat: FlatDocument, source: Source, known: Sequence[str]) -> tuple[TypedCitation, ...]:
    """The typed citations of a flat document; a link in one gives it the address it leads to."""
    text = without_giants(_without_opaque(flat))
    stretches = bounded(flat.stretches, text)
    links = sorted(
        (link for link in flat.links if link.target.startswith(("http://", "https://"))),
        key=lambda link: link.start,
    )
    linked = [(link.start, link.end) for link in links]
    found = find_typed_citations(source, text, stretches, known, flat.emphasised, linked)
    ends = list(accumulate((link.end for link in links), max))
    return tuple(_with_link(citation, links, ends) for citation in found)


def _without_opaque(flat: FlatDocument) -> str:
    """The text; what cannot be a typed citation, since it has its key or is code, blanked out."""
    pieces: list[str] = []
    done = 0
    for start, end in sorted(flat.opaque):
        if start >= done:
            pieces += [flat.text[done:start], " " * (end - start)]
            done = end
    return "".join([*pieces, flat.text[done:]])


def _with_link(citation: TypedCitation, links: Sequence[LinkPlace], ends: Sequence[int]) -> TypedCitation:
    """A citation without an address takes that of a link within it; of several groups each takes its own.

    `links` are in order, and `ends` has the furthest end up to each of them.
    """
    groups, span = citation.groups, citation.span
    if any(group.url for group in groups):
        return citation
    reaching = takewhile(lambda link: link.start < span.end, links[bisect_right(ends, span.start) :])
    inside = [link for link in reaching if span.start < link.end]
    if len(groups) == 1 and len({link.target for link in inside}) == 1:
        return replace(citation, groups=(replace(groups[0], url=inside[0].target),))
    if len(groups) > 1 and _are_in_turn(groups, inside):
        linked = (replace(group, url=link.target) for group, link in zip(groups, inside, strict=True))
        return replace(citation, groups=tuple(linked))
    behind = [_right_behind(group, inside, span.source.text) for group in groups]
    return replace(
        citation, groups=tuple(replace(g, url=url or g.url) for g, url in zip(groups, behind, strict=True))
    )


# `3 May 2022 (via France 24), url`: between a day and the word that leads to the address
_BEFORE_LINK = re.compile(r"[\s,.:–—-]*(?:\([^();]{2,40}\)[\s,.:–—-]*)?")


def _right_behind(group: TypedGroup, links: Sequence[LinkPlace], text: str) -> str | None:
    """The address of the link that stands right behind the day of a group."""
    day = group.date_span
    for link in links:
        if day and day.end <= link.start and _BEFORE_LINK.fullmatch(text, day.end, link.start):
            return link.target
    return None


def _are_in_turn(groups: Sequence[TypedGroup], links: Sequence[LinkPlace]) -> bool:
    """Whether each group has one link: it begins before the group's day is over, the next one behind it."""
    if len(groups) != len(links):
        return False
    nexts = [link.start for link in links[1:]]
    days = [group.date_span for group in groups]
    before = all(day is None or link.start < day.end for day, link in zip(days, links, strict=True))
    return before and all(day is None or day.end <= start for day, start in zip(days, nexts, strict=False))


class Cataloguer:
    """Gives keys to citations; the same source has one key, whichever form it is cited in."""

    def __init__(
        self,
        bibliography: Bibliography,
        registry: OutletRegistry | None,
        canon: Canon,
        published: DateValue | None,
    ) -> None:
        """Of the entries and outlets that the project has; `published` dates days without a year."""
        self._registry = registry
        self._canon = canon
        self._published = published
        self._taken = set(bibliography.by_key)
        self._there: dict[tuple[str, str], list[Entry]] = {}
        for entry in bibliography.by_key.values():
            self._there.setdefault((self._slug(entry.outlet), str(entry.date or "")), []).append(entry)
        self._made: dict[tuple[str, str], list[NewEntry]] = {}
        self.result = Recognised()

    def take(self, citation: TypedCitation) -> None:
        """Key one citation."""
        keys: list[str] = []
        for group in citation.groups:
            for outlet in group.outlets:
                key = self._key(outlet, _with_own_address(group, outlet), citation)
                if key is None:
                    self.result.citations.append(Keyed(citation, ()))
                    return
                if key not in keys:
                    keys.append(key)
        whole = bool(keys) and all(group.outlets for group in citation.groups)
        self.result.citations.append(Keyed(citation, tuple(keys) if whole else ()))

    def _slug(self, outlet: str) -> str:
        return slug(self._canon.name(outlet), self._registry)

    def _key(self, outlet: str, group: TypedGroup, citation: TypedCitation) -> str | None:
        name = self._canon.name(outlet)
        part = slug(name, self._registry)
        if not part:
            return None
        date = group.date or self._anchored(group)
        stamp = str(date or group.month_day or group.date_problem or "")
        for entry in self._there.get((part, str(date or "")), ()) if date else ():
            if _same_item(group, entry.get("title"), entry.get("url")):
                return entry.key
        if date is None and (known := self._undated(part, group)):
            return known
        for made in self._made.get((part, stamp), ()):
            if _same_item(group, made.draft.get("title"), made.draft.get("url")):
                return made.key
        key = self._new_key(part, date, group)
        entry_ = NewEntry(key, name, date, self._draft(name, date, group, key), citation)
        self._taken.add(key)
        self._made.setdefault((part, stamp), []).append(entry_)
        self.result.entries.append(entry_)
        return key

    def _undated(self, part: str, group: TypedGroup) -> str | None:
        """The entry that an earlier import made of the same undated item."""
        said = _remark(group, None)
        for entry in self._there.get((part, ""), ()):
            if _same_item(group, entry.get("title"), entry.get("url")) and entry.get("annotation") == said:
                return entry.key
        return None

    def _new_key(self, part: str, date: DateValue | None, group: TypedGroup) -> str:
        if date is None and group.month_day:
            base = f"{part}-xxxx-{group.month_day.split('/')[0]}"
            return base if base not in self._taken else _lettered(base, self._taken)
        return free_key(part, date, self._taken)

    def _anchored(self, group: TypedGroup) -> DateValue | None:
        """A day without a year, by the day of publication: the last one before it."""
        if not group.month_day or self._published is None or "/" in group.month_day:
            return None
        end = self._published.end if isinstance(self._published, DateInterval) else self._published
        if end is None:
            return None
        month, _, day = group.month_day.partition("-")
        if int(month) > len(MONTHS):  # a season (EDTF, level 1), which has no last day before another
            return None
        for year in (end.year, end.year - 1):
            text = f"{day} {MONTHS[int(month) - 1]} {year}".strip()
            mentions = resolve_years(find_dates(text))
            value = mentions[0].value if mentions else None
            if isinstance(value, PartialDate) and days_between(end, value) <= 0:
                return value
        return None

    def _draft(self, name: str, date: DateValue | None, group: TypedGroup, key: str) -> Draft:
        online = bool(DOMAIN.fullmatch(name) or HANDLE.fullmatch(name) or _ONLINE.search(name))
        fields = [
            ("title", group.title or ""),
            ("date", date.edtf() if date else ""),
            ("location", group.place or ""),
            ("url", _address(group)),
            ("urldate", group.accessed.edtf() if group.accessed else ""),
            ("annotation", _remark(group, date)),
        ]
        return replace(media_draft(name, online=online, fields=fields), key=key)


def _with_own_address(group: TypedGroup, outlet: str) -> TypedGroup:
    """The group as one of its outlets has it: an address is of one page, and that of one of them, by its host
    or else the first."""
    if group.url is None or len(group.outlets) == 1:
        return group
    host = host_of(_address(group)).replace("-", "")
    named = [o for o in group.outlets if _is_in_host(o, host)]
    return group if outlet == (named or group.outlets)[0] else replace(group, url=None)


def _is_in_host(outlet: str, host: str) -> bool:
    """Whether a host is called as the outlet: trend.az, en.trend.az; reliefweb.example."""
    name = re.sub(r"\W", "", slug(outlet))
    return bool(name) and (name in host.split(".") or (len(name) >= _LONG and name in host.replace(".", "")))


_LONG = 5  # letters of a name that is no chance in a host


def _address(group: TypedGroup) -> str:
    """The address of the group's item; where it is printed without a scheme (`lrt.lt`), that of the web."""
    url = group.url or ""
    return f"https://{url}" if url and not _SCHEME.match(url) else url


_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")  # RFC 3986, section 3.1


def _remark(group: TypedGroup, date: DateValue | None) -> str:
    said: list[str] = []
    if group.date is None and group.month_day and group.date_span:
        printed = " ".join(group.date_span.text.split())
        said.append(
            f"printed without a year: {printed}" + ("; the year is that of the report" if date else "")
        )
    if group.date_problem and group.date_span:
        said.append(f"printed as {' '.join(group.date_span.text.split())}, which is no date")
    if group.via:
        said.append(f"quoted by {group.via}")
    if group.qualifier and not _UNDATED.fullmatch(group.qualifier):
        said.append(group.qualifier)
    return "; ".join(said)


def _same_item(group: TypedGroup, title: str, url: str) -> bool:
    """Whether nothing tells the group's item from the other."""
    if group.url and url and _address(group).rstrip("/") != url.rstrip("/"):
        return False
    return not (group.title and title and folded(group.title) != folded(title))


def _lettered(base: str, taken: set[str]) -> str:
    return next(
        f"{base}{letter}" for letter in "abcdefghijklmnopqrstuvwxyz" if f"{base}{letter}" not in taken
    )
