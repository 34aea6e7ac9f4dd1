"""Keys put in the place of typed citations.

In: a flat document and its keyed citations. Out: the document, changed in place; the words of the prose stay.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Any

from dateline.importing.flat import FlatDocument, Inlines, replace_in
from dateline.importing.plain_text import inlines
from dateline.importing.recognised import Keyed
from dateline.values.typed import TypedKind


def put_keys(flat: FlatDocument, citations: Sequence[Keyed]) -> None:
    """Replace each citation that has keys; from the last to the first, so that offsets hold."""
    blocks = sorted(flat.blocks, key=lambda block: block.stretch.start)
    starts = [block.stretch.start for block in blocks]
    for keyed in sorted(citations, key=lambda k: -k.citation.cut.start):
        if not keyed.keys:
            continue
        cut = keyed.citation.cut
        at = bisect_right(starts, cut.start) - 1  # blocks do not overlap
        block = blocks[at] if at >= 0 else None
        if block is not None and cut.end <= block.stretch.end:
            start = cut.start - block.stretch.start
            replace_in(block.inlines, start, cut.end - block.stretch.start, _new(flat.text, keyed))


def _new(text: str, keyed: Keyed) -> Inlines:
    """The inlines of a key: `[@k]`, `[-@k]` where the sentence names the outlet, with what else is said of
    the item."""
    citation = keyed.citation
    in_sentence = citation.kind is TypedKind.IN_SENTENCE
    said = _said(keyed)
    items = [
        {
            "citationId": key,
            "citationPrefix": [],
            "citationSuffix": inlines(", " + said) if said and key is keyed.keys[-1] else [],
            "citationMode": {"t": "SuppressAuthor" if in_sentence else "NormalCitation"},
            "citationNoteNum": 0,
            "citationHash": 0,
        }
        for key in keyed.keys
    ]
    cite: dict[str, Any] = {"t": "Cite", "c": [items, [{"t": "Str", "c": f"[@{'; @'.join(keyed.keys)}]"}]]}
    cut = citation.cut
    if cut.start == cut.end:
        return [{"t": "Space"}, cite]
    printed = text[cut.start : cut.end]
    glued = cut.start > 0 and bool(re.match(r"\w", text[cut.start - 1]))
    stop = (
        citation.kind is not TypedKind.PARENTHETICAL and printed.rstrip().endswith(".")
    ) or printed.endswith(".")
    return [*([{"t": "Space"}] if glued else []), cite, *([{"t": "Str", "c": "."}] if stop else [])]


def _said(keyed: Keyed) -> str:
    """What the citation says of its item beside outlet and date, where it is of one item."""
    if len(keyed.citation.groups) != 1 or keyed.citation.kind is TypedKind.FOOTNOTE:
        return ""
    (group,) = keyed.citation.groups
    parts = [group.qualifier or "", f"quoted by {group.via}" if group.via else ""]
    return ", ".join(part for part in parts if part)
