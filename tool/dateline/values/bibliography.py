"""A bibliography and its entries, as values; the terms are those of BibLaTeX."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from dateline.values.dates import DateValue
from dateline.values.problems import Problem
from dateline.values.text import Source, Span


@dataclass(frozen=True, slots=True)
class Field:
    """A field of an entry: `name` in lower case, `value` plain (braces and TeX accents resolved).

    `span` is the whole `name = {value}`; `value_span` the value without its delimiters.
    """

    name: str
    value: str
    span: Span
    value_span: Span


_OUTLET_FIELDS = ("journaltitle", "journal", "organization", "institution", "publisher", "howpublished")


@dataclass(frozen=True)
class Entry:
    """One entry of a bibliography.

    `date` is the value of `date` (or of year, month and day), None where there is none that can be
    read; `date_problem` then says why. `date_field` is where it stands. `broken` says that a fault
    in its text may have cost it fields, so none can be called missing.
    """

    span: Span
    key_span: Span
    type: str  # in lower case: article, online, report …
    key: str
    fields: tuple[Field, ...]
    date: DateValue | None = None
    date_field: Field | None = None
    date_problem: str | None = None
    broken: bool = False

    def field(self, *names: str) -> Field | None:
        """The first of the named fields that the entry has and that is not empty."""
        by_name = self._by_name
        for name in names:
            found = by_name.get(name)
            if found is not None and found.value.strip():
                return found
        return None

    def get(self, *names: str) -> str:
        """The value of the first of the named fields, or an empty text."""
        found = self.field(*names)
        return found.value.strip() if found else ""

    def has_any(self, names: frozenset[str]) -> bool:
        """Whether it has one of the fields."""
        return not names.isdisjoint(self._by_name)

    @cached_property
    def _by_name(self) -> dict[str, Field]:
        return {f.name: f for f in reversed(self.fields)}

    @property
    def is_media(self) -> bool:
        """Whether it is a dated media item: a newspaper or agency article, or a post or page."""
        return self.type == "online" or (self.type == "article" and bool(self.get("entrysubtype")))

    @property
    def outlet_field(self) -> Field | None:
        """The field that names who published it: the outlet of a media item."""
        return self.field(*_OUTLET_FIELDS)

    @cached_property
    def outlet(self) -> str:
        """Who published it, as the entry writes it; empty where it does not say."""
        return self.get(*_OUTLET_FIELDS)


@dataclass(frozen=True)
class Bibliography:
    """Entries in file order, duplicates included, and what could not be read."""

    sources: tuple[Source, ...] = ()
    entries: tuple[Entry, ...] = ()
    problems: tuple[Problem, ...] = ()

    @cached_property
    def by_key(self) -> dict[str, Entry]:
        """The first entry of each key; a rule reports the others."""
        first: dict[str, Entry] = {}
        for entry in self.entries:
            first.setdefault(entry.key, entry)
        return first

    @cached_property
    def keys_by_fold(self) -> dict[str, tuple[str, ...]]:
        """Keys that are equal but for case."""
        folds: dict[str, list[str]] = defaultdict(list)
        for key in self.by_key:
            folds[key.casefold()].append(key)
        return {fold: tuple(keys) for fold, keys in folds.items()}

    def get(self, key: str) -> Entry | None:
        """The entry with that key."""
        return self.by_key.get(key)
