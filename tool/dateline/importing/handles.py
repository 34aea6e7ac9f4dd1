"""Handles of accounts, `@PunjabCanals`, that pandoc takes for citations.

In: the blocks of a Markdown document, and the keys that have an entry. Out: the blocks, such handles as text.
A citation in brackets is one unless a day stands behind its key (`[@PunjabCanals, X, 15 July 2023]`), and so
is every key of a document that names its bibliography.
"""

from __future__ import annotations

from collections.abc import Container
from typing import Any

from dateline.importing.flat import Blocks, Inlines, plain
from dateline.reading.typed.dates import dates_in


def handles_as_text(meta: dict[str, Any], blocks: Blocks, keys: Container[str]) -> Blocks:
    """The blocks, rewritten in place."""
    if not meta.keys() & {"bibliography", "references"}:
        _walk(blocks, keys)
    return blocks


def _walk(node: Any, keys: Container[str]) -> None:
    if isinstance(node, dict):
        _walk(node.get("c"), keys)
    elif isinstance(node, list):
        for item in node:
            _walk(item, keys)
        node[:] = [new for item in node for new in ([item] if not _is_handle(item, keys) else item["c"][1])]


def _is_handle(node: Any, keys: Container[str]) -> bool:
    if not (isinstance(node, dict) and node.get("t") == "Cite"):
        return False
    cited = node["c"][0]
    if any(item["citationId"] in keys for item in cited):
        return False
    in_text = len(cited) == 1 and cited[0]["citationMode"]["t"] == "AuthorInText"
    return in_text or all(_is_dated(item["citationSuffix"]) for item in cited)


def _is_dated(suffix: Inlines) -> bool:
    """Whether a day stands behind a key: no locator of a source that has an entry."""
    return any(date.is_of_day for date in dates_in(plain(suffix)))
