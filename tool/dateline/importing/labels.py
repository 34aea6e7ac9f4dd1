"""Numbers that captions were given by hand, `Figure 1:`, where an edition will print the same.

In: blocks that pandoc's Markdown can say. Out: the blocks without such labels. They are taken off only where
all captions of figures, or all of tables, are numbered from 1 in their order; else the words stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from dateline.importing.flat import Blocks, Inlines, plain, replace_in

_LABEL = {
    "Figure": re.compile(
        r"(?:figure|fig\.|abbildung|abb\.|illustration)\s*(\d+)\s*[:.–—-]\s*(?=\S)", re.IGNORECASE
    ),
    "Table": re.compile(r"(?:table|tab\.|tabelle|tableau)\s*(\d+)\s*[:.–—-]\s*(?=\S)", re.IGNORECASE),
}


def without_labels(blocks: Blocks) -> Blocks:
    """The blocks, their captions rewritten in place."""
    for kind, label in _LABEL.items():
        captions = [inlines for found, inlines in _captions(blocks) if found == kind]
        labels = [label.match(plain(inlines)) for inlines in captions]
        numbers = [int(match[1]) for match in labels if match]
        if numbers and numbers == list(range(1, len(captions) + 1)):
            for inlines, match in zip(captions, labels, strict=True):
                replace_in(inlines, 0, match.end() if match else 0, [])
    return blocks


def _captions(blocks: Any) -> Iterator[tuple[str, Inlines]]:
    """What each figure and table has for a caption, in their order."""
    if isinstance(blocks, list):
        for item in blocks:
            yield from _captions(item)
    elif isinstance(blocks, dict):
        kind: str = blocks["t"]
        content: Any = blocks.get("c")
        if kind in ("Para", "Plain") and len(content) == 1 and content[0]["t"] == "Image":
            if plain(content[0]["c"][1]).strip():
                yield "Figure", content[0]["c"][1]
        elif kind in ("Figure", "Table"):
            if content[1][1]:
                caption = content[1][1][0]["c"]
                if kind == "Figure":
                    _share(content[2], caption)
                yield kind, caption
        elif kind in ("Div", "BlockQuote", "BulletList", "OrderedList"):
            yield from _captions(content if kind in ("BlockQuote", "BulletList") else content[1])


def _share(body: Blocks, caption: Inlines) -> None:
    """Make the text of a picture that says what its caption says the caption itself, so that both change."""
    for image in (i for b in body if b["t"] in ("Para", "Plain") for i in b["c"] if i["t"] == "Image"):
        if plain(image["c"][1]) == plain(caption):
            image["c"][1] = caption
