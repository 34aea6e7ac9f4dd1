"""What the block structure of a chapter says: its leaves, definitions, code and doubts."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from dateline.values.chapters import BlockKind

METADATA = -1  # the flow of the metadata, which pandoc's document holds before the text


class Leaf(NamedTuple):
    """A stretch that holds inlines.

    `flow` is 0 for the text itself, the number of a note, or `METADATA`.
    """

    start: int
    end: int
    kind: BlockKind
    note: str | None
    flow: int
    level: int = 0  # of a heading
    attributes: str = ""  # of a heading, `{…}`
    alone: bool = False  # a paragraph, which becomes a figure if it is one picture


class Definition(NamedTuple):
    """A footnote's definition: its stretch, where its `[^label]:` ends, its label and its flow."""

    start: int
    end: int
    label_end: int
    label: str
    flow: int


@dataclass
class Outline:
    """What the block structure of a text says; offsets are those of the clean text."""

    leaves: list[Leaf] = field(default_factory=list)
    code: list[tuple[int, int]] = field(default_factory=list)
    comments: list[tuple[int, int, int]] = field(default_factory=list)  # with the next leaf's number
    references: dict[str, str] = field(default_factory=dict)
    labels: list[tuple[int, int, int]] = field(default_factory=list)  # of those, and where each ends
    definitions: list[Definition] = field(default_factory=list)
    yaml: list[tuple[int, int]] = field(default_factory=list)
    identifiers: list[tuple[str, int, int]] = field(default_factory=list)
    examples: set[str] = field(default_factory=set)
    masks: list[tuple[int, int]] = field(default_factory=list)  # marks of quotes, inside of leaves
    doubts: list[tuple[int, int, str]] = field(default_factory=list)
