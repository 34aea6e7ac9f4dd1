"""Citations that were typed by hand: `(Fars, January 4, 2020)`, `Khabar Online (May 24, 2020) argued`.

In: a text, its stretches and the outlets that are known. Out: `TypedCitation`s, in the order of the text. The
forms are those of the genre, one file each in `reading.typed`; the rule unkeyed-citation and `dateline
import` both live on these values. The document is read whole: an outlet that one clear citation names is
known in every other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from dateline.reading.typed.stretches import Role, Stretch
from dateline.values.chapters import BlockKind, Chapter
from dateline.values.text import Source
from dateline.values.typed import TypedCitation, TypedGroup, TypedKind

_BRACKETS = re.compile(r"[(\[]([^()\[\]]{6,400})[)\]]")
# Something before it, then what may be a date.
_DATED = re.compile(
    r"[^\W\d_].*?[\s,](?:\d{1,2}\b.{0,14}?\b[12]\d{3}|[12]\d{3}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d\d|"
    r"[A-Z][a-zé]+\.? (?:\d{1,2}|[12]\d{3})|\d{1,2}\.? [A-Za-zé]{3,})(?![\w])",
    re.DOTALL,
)

_ROLES = {
    BlockKind.HEADING: Role.HEADING,
    BlockKind.TABLE_CELL: Role.CELL,
    BlockKind.CAPTION: Role.CAPTION,
    BlockKind.NOTE: Role.NOTE,
}


def stretches_of(chapter: Chapter) -> list[Stretch]:
    """The chapter's blocks as stretches of its prose, of those that nest the outer one."""
    found: list[Stretch] = []
    for block in sorted(chapter.blocks, key=lambda b: (b.span.start, -b.span.end)):
        if not found or block.span.start >= found[-1].end:
            found.append(Stretch(block.span.start, block.span.end, _ROLES.get(block.kind, Role.BODY)))
    return found


def find_typed_citations(
    source: Source,
    text: str,
    stretches: Sequence[Stretch],
    known: Iterable[str] = (),
    emphasised: Iterable[tuple[int, int]] = (),
    linked: Iterable[tuple[int, int]] = (),
) -> tuple[TypedCitation, ...]:
    """The typed citations of the text, whose offsets are those of the source.

    `text` is the source's own, or one of equal length with markup blanked out; `stretches` are its
    paragraphs, captions and notes, which do not nest; `known` are the outlets that the project knows,
    `emphasised` the places of what is set in italics, `linked` of what leads to a page of the web.
    """
    from dateline.reading.typed.document import citations_in  # a check of keyed chapters needs none of it

    return citations_in(source, text, stretches, known, emphasised, linked)


def find_bracketed_citations(
    source: Source, text: str, stretches: Sequence[Stretch], known: Iterable[str] = ()
) -> tuple[TypedCitation, ...]:
    """The dated citations in brackets alone, and of these only such as name outlets for sure.

    For texts whose sources are keyed: what is cheap to look for in them, and certain when it is found.
    """
    dated = [
        s for s in stretches if any(_DATED.search(m[1]) for m in _BRACKETS.finditer(text, s.start, s.end))
    ]
    if not dated:
        return ()
    from dateline.reading.typed.document import bracketed_in

    return bracketed_in(source, text, dated, known)


__all__ = [
    "Role", "Stretch", "TypedCitation", "TypedGroup", "TypedKind", "find_bracketed_citations",
    "find_typed_citations", "stretches_of",
]  # fmt: skip
