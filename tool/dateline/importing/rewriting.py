"""Keys put in the place of typed citations.

In: a flat document and its keyed citations. Out: the document, changed in place; the words of the prose stay.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from typing import Any

from dateline.importing.flat import FlatBlock, FlatDocument, Inlines, plain_length, replace_in
from dateline.importing.plain_blocks import inlines
from dateline.importing.recognised import Keyed
from dateline.reading.typed_remarks import remarks_of
from dateline.values.typed import TypedKind


def put_keys(flat: FlatDocument, citations: Sequence[Keyed]) -> None:
    """Replace each citation that has keys; from the last to the first, so that offsets hold."""
    blocks = sorted(flat.blocks, key=lambda block: block.stretch.start)
    starts = [block.stretch.start for block in blocks]
    of_block: dict[int, list[Keyed]] = defaultdict(list)
    for keyed in citations:
        at = bisect_right(starts, keyed.citation.cut.start) - 1  # blocks do not overlap
        if keyed.keys and at >= 0 and keyed.citation.cut.end <= blocks[at].stretch.end:
            of_block[at].append(keyed)
    for at, found in of_block.items():
        _rewrite(blocks[at], flat.text, found)


def _rewrite(block: FlatBlock, text: str, citations: Sequence[Keyed]) -> None:
    """Replace the citations of one block, each within the few inlines that it touches."""
    lengths = [plain_length([inline]) for inline in block.inlines]
    starts = list(accumulate(lengths, initial=block.stretch.start))[:-1]
    for keyed in sorted(citations, key=lambda k: -k.citation.cut.start):
        cut = keyed.citation.cut
        first = max(0, bisect_left(starts, cut.start) - 1)
        last = bisect_right(starts, cut.end) + 1
        touched = block.inlines[first:last]
        offset = starts[first] if starts else block.stretch.start
        replace_in(touched, cut.start - offset, cut.end - offset, _new(text, keyed))
        block.inlines[first:last] = touched


def _new(text: str, keyed: Keyed) -> Inlines:
    """The inlines of a key: `[@k]`, `[-@k]` where the sentence names the outlet, with what else is said of
    the item."""
    citation = keyed.citation
    in_sentence = citation.kind is TypedKind.IN_SENTENCE
    said = _said(keyed)
    before, behind = _pointed(keyed)
    ahead = dict(_quoting(keyed))
    if before and 0 not in ahead:
        ahead[0] = before
    said = ", ".join(part for part in (said, behind) if part)
    items = [
        {
            "citationId": key,
            "citationPrefix": inlines(ahead[place]) if place in ahead else [],
            "citationSuffix": inlines(", " + said) if said and key is keyed.keys[-1] else [],
            "citationMode": {"t": "SuppressAuthor" if in_sentence else "NormalCitation"},
            "citationNoteNum": 0,
            "citationHash": 0,
        }
        for place, key in enumerate(keyed.keys)
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


# What points to a source, and to a place in it.
_SIGNALS = re.compile(
    r"(?:see(?:,?\s+(?:also|for\s+example|e\.\s?g\.))?|cf\.|compare|e\.\s?g\.|for\s+(?:example|instance)|siehe(?:\s+auch)?|vgl\.|"
    r"voir(?:\s+aussi)?|véase|z\.\s?B\.|inter\s+alia),?",
    re.IGNORECASE,
)
_LOCATOR = re.compile(
    r"(?:(?:pp?|S|§+|para|paras|no|vol|ch|fn|n)\.?|pages?|seiten?|minute|at)\s?\d[\d–\-:., f]*", re.IGNORECASE
)


def _pointed(keyed: Keyed) -> tuple[str, str]:
    """The words before the first outlet of a bracket that point to it, and the locator behind the last."""
    if keyed.citation.kind is not TypedKind.PARENTHETICAL:
        return "", ""
    said = remarks_of(keyed.citation)
    before = said.before if _SIGNALS.fullmatch(said.before) else ""
    return before, said.behind if _LOCATOR.fullmatch(said.behind) else ""


def _quoting(keyed: Keyed) -> Iterator[tuple[int, str]]:
    """The places of keys that quote the one before: `[@fars-2020-05-03; quoted by @zaman-2020-05-05]`."""
    groups = keyed.citation.groups
    if len(keyed.keys) != sum(len(group.outlets) for group in groups):
        return  # an outlet is cited twice
    place = 0
    for before, group in pairwise(groups):
        place += len(before.outlets)
        if before.via and before.via in group.outlets:
            yield place, "quoted by"


def _said(keyed: Keyed) -> str:
    """What the citation says of its item beside outlet and date, where it is of one item."""
    if len(keyed.citation.groups) != 1 or keyed.citation.kind is TypedKind.FOOTNOTE:
        return ""
    (group,) = keyed.citation.groups
    parts = [group.qualifier or "", f"quoted by {group.via}" if group.via else ""]
    return ", ".join(part for part in parts if part)
