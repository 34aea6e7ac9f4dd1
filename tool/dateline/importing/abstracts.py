"""The abstract that a document's metadata hold, as its first chapter.

In: a pandoc document's metadata and blocks. Out: the blocks, the abstract before them below a heading. pandoc
takes it out of the text: what a DOCX has in the style `Abstract`, or Markdown in its front matter.
"""

from __future__ import annotations

from typing import Any

from dateline.importing.flat import Blocks, flatten
from dateline.importing.plain_blocks import inlines
from dateline.importing.title_page import language_of

_HEADINGS = {"fr": "Résumé", "de": "Zusammenfassung", "es": "Resumen", "it": "Sommario", "pt": "Resumo"}


def with_abstract(meta: dict[str, Any], blocks: Blocks) -> Blocks:
    """The blocks with the abstract at their head, where there is one that they do not have already."""
    told = _blocks_of(meta.get("abstract"))
    text = flatten(told).text.strip()
    if not text or text in flatten(blocks).text:
        return blocks
    given = meta.get("abstract-title")
    title = given["c"] if given and given["t"] == "MetaInlines" else None
    title = title or inlines(_HEADINGS.get(language_of(text), "Abstract"))
    level = min((b["c"][0] for b in blocks if b["t"] == "Header"), default=1)
    return [{"t": "Header", "c": [level, ["", [], []], title]}, *told, *blocks]


def _blocks_of(value: Any) -> Blocks:
    if not value:
        return []
    if value["t"] == "MetaBlocks":
        blocks: Blocks = value["c"]
        return blocks
    content = value["c"] if value["t"] == "MetaInlines" else inlines(str(value["c"]))
    return [{"t": "Para", "c": content}] if value["t"] in ("MetaInlines", "MetaString") else []
