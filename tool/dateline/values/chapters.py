"""A chapter and its parts, as values: citations, blocks, headings, pictures, notes, settings.

Terms are those of pandoc (citation modes) and CSL (item, locator).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from dateline.values.problems import Problem
from dateline.values.text import Source, Span


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
