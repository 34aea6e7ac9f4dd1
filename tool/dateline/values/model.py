"""The manuscript and its parts, as values: chapters, citations, entries, outlets, metadata.

Terms are those of pandoc (citation modes), BibLaTeX (entry, field) and CSL (item, locator). Trouble
met while reading is a `Problem` beside what could be read, never an exception.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from dateline.values.dates import DateValue, PartialDate
from dateline.values.text import Source, Span


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that could not be read; the PAR rule named `rule` reports it."""

    rule: str
    span: Span
    message: str
    help: str | None = None


# --- chapters ---------------------------------------------------------------------------------


class CitationMode(StrEnum):
    """pandoc's three ways to cite: `[@k]`, `@k says`, `[-@k]`."""

    NORMAL = "normal"
    AUTHOR_IN_TEXT = "author-in-text"
    SUPPRESS_AUTHOR = "suppress-author"


@dataclass(frozen=True, slots=True)
class CitationItem:
    """The part of a citation that cites one entry.

    `span` runs from the mark (`@` or `-@`) to the end of the key, braces included; `key_span` is
    the key alone. `prefix` and `suffix` are plain text as pandoc splits them (locators included).
    """

    span: Span
    key_span: Span
    key: str
    mode: CitationMode
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Citation:
    """One bracket group `[@a; @b]`, or one in-text cite; `span` includes the brackets."""

    span: Span
    items: tuple[CitationItem, ...]


class BlockKind(StrEnum):
    """What a stretch of a chapter is; each is read by itself when dates are sought."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list item"
    TABLE_CELL = "table cell"
    CAPTION = "caption"
    NOTE = "note"
    QUOTE = "quote"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, list item, table cell, caption, note or heading.

    `note` is the label of the footnote it stands in (`""` for an inline note `^[…]`), else None.
    """

    span: Span
    kind: BlockKind
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; `text` is plain, `identifier` is the one pandoc gives it or the author set."""

    span: Span
    level: int
    text: str
    identifier: str
    classes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Image:
    """A picture; `alt` is its plain description or caption (empty where there is none)."""

    span: Span
    target: str
    alt: str


@dataclass(frozen=True, slots=True)
class Link:
    """A link; `target` as written, so `#sec-two` points into the manuscript."""

    span: Span
    target: str
    text: str


@dataclass(frozen=True, slots=True)
class NoteReference:
    """A footnote's marker `[^label]`; `span` is the marker."""

    span: Span
    label: str


@dataclass(frozen=True, slots=True)
class NoteDefinition:
    """A footnote's text; `span` is the whole definition, `label_span` its `[^label]:`."""

    span: Span
    label_span: Span
    label: str


@dataclass(frozen=True, slots=True)
class LostCitation:
    """Text that looks like a citation but is none to pandoc: `word@key`, escaped, in code."""

    span: Span
    key: str
    reason: str  # "glued", "escaped", "code"


@dataclass(frozen=True, slots=True)
class Suppression:
    """`<!-- dateline: allow RULE… because REASON -->`, or the same in the front matter.

    `covers` is the stretch that it speaks for: the block it stands in or before, or the whole file.
    """

    span: Span
    rules: tuple[str, ...]
    reason: str | None
    covers: Span


@dataclass(frozen=True, slots=True)
class SuppressionUse:
    """A suppression after a check: which of its words are no rules, and which rules found nothing."""

    suppression: Suppression
    unknown: tuple[str, ...]
    unused: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Setting:
    """A key of a YAML block with its plain value and the place where the value stands."""

    value: object
    span: Span


@dataclass(frozen=True)
class Chapter:
    """One Markdown file, read.

    `prose` is the text with everything that is not running prose (markup, code, URLs, comments,
    citations) blanked out character by character, so offsets into it are offsets into the source.
    `doubts` are constructs that only pandoc can settle.
    """

    source: Source
    prose: str = field(repr=False)
    citations: tuple[Citation, ...] = ()
    blocks: tuple[Block, ...] = ()
    headings: tuple[Heading, ...] = ()
    images: tuple[Image, ...] = ()
    links: tuple[Link, ...] = ()
    note_references: tuple[NoteReference, ...] = ()
    note_definitions: tuple[NoteDefinition, ...] = ()
    identifiers: tuple[tuple[str, Span], ...] = ()
    lost_citations: tuple[LostCitation, ...] = ()
    suppressions: tuple[Suppression, ...] = ()
    front_matter: tuple[tuple[str, Setting], ...] = ()
    problems: tuple[Problem, ...] = ()
    doubts: tuple[Problem, ...] = ()

    @property
    def path(self) -> str:
        """The path that findings print."""
        return self.source.path

    @cached_property
    def items(self) -> tuple[CitationItem, ...]:
        """All citation items, in the order pandoc meets them."""
        return tuple(item for citation in self.citations for item in citation.items)

    def setting(self, name: str) -> Setting | None:
        """A top-level key of the front matter."""
        return dict(self.front_matter).get(name)


# --- bibliography -----------------------------------------------------------------------------


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


# --- outlets ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Outlet:
    """A news agency, newspaper, broadcaster, site or account, and what is known of it."""

    slug: str
    name: str
    span: Span
    aliases: tuple[str, ...] = ()
    kind: str = ""
    country: str = ""
    languages: tuple[str, ...] = ()
    affiliation: str = ""
    time_zone: str = ""
    calendar: str = ""
    hosts: tuple[str, ...] = ()
    cadence: str = ""


@dataclass(frozen=True)
class OutletRegistry:
    """The project's outlets."""

    source: Source
    outlets: tuple[Outlet, ...] = ()
    problems: tuple[Problem, ...] = ()

    @cached_property
    def _by_name(self) -> dict[str, Outlet]:
        found: dict[str, Outlet] = {}
        for outlet in self.outlets:
            for name in (outlet.name, outlet.slug, *outlet.aliases):
                found.setdefault(name.casefold(), outlet)
        return found

    def find(self, name: str) -> Outlet | None:
        """The outlet of that name or alias, whatever the case."""
        return self._by_name.get(name.strip().casefold())


# --- the manuscript ---------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Author:
    """A person or body that wrote the report."""

    name: str
    affiliation: str = ""


@dataclass(frozen=True, slots=True)
class Listing:
    """A chapter as report.yaml lists it: `file` relative to that file; `path` as findings print."""

    file: str
    path: str
    span: Span
    title: str = ""
    appendix: bool = False


@dataclass(frozen=True)
class Report:
    """What manuscript/report.yaml says; `extra` holds the keys that only editions read."""

    source: Source
    title: str = ""
    subtitle: str = ""
    authors: tuple[Author, ...] = ()
    publisher: str = ""
    date: DateValue | None = None
    date_span: Span | None = None
    language: str = "en"
    description: str = ""
    notice: str = ""
    chapters: tuple[Listing, ...] = ()
    bibliography: tuple[str, ...] = ()
    extra: tuple[tuple[str, Setting], ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, eq=False)  # known by identity, so that what is worked out of it can be kept
class Manuscript:
    """All that the rules see.

    `as_of` is the day that counts as today; `files` are the local paths, of those that the chapters
    name, that exist; `whole` is False where only some chapters of a project were named.
    """

    chapters: tuple[Chapter, ...]
    bibliography: Bibliography
    as_of: PartialDate
    outlets: OutletRegistry | None = None
    report: Report | None = None
    files: frozenset[str] = frozenset()
    unlisted: tuple[str, ...] = ()  # Markdown files beside report.yaml that it does not list
    whole: bool = True
    max_lag: int = 30  # days that a source may lie behind the latest event it is cited for
    elsewhere: frozenset[str] | None = None  # identifiers in chapters not read now; None: not known

    @cached_property
    def cited(self) -> dict[str, tuple[CitationItem, ...]]:
        """For each key that is cited, its citation items in document order."""
        found: dict[str, list[CitationItem]] = defaultdict(list)
        for chapter in self.chapters:
            for item in chapter.items:
                found[item.key].append(item)
        return {key: tuple(items) for key, items in found.items()}

    @cached_property
    def identifiers(self) -> frozenset[str]:
        """Identifiers of headings, figures, tables and spans anywhere in the manuscript."""
        here = frozenset(name for chapter in self.chapters for name, _ in chapter.identifiers)
        return here | (self.elsewhere or frozenset())

    def is_cross_reference(self, key: str) -> bool:
        """Whether a cited key points to an identifier, or has the prefix of one."""
        return key in self.identifiers or key.startswith(("fig-", "tbl-", "sec-", "eq-"))

    @property
    def report_date(self) -> DateValue | None:
        """The report's own date, where it gives one."""
        return self.report.date if self.report else None
