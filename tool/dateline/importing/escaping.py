"""What pandoc's Markdown writer would not say as Markdown's readers understand it.

In: pandoc's blocks. Out: the same, rewritten in place: formulas as `$x$`; escaped are the dollars of sums
where what stands between two of them would be taken for a formula, backslashes, which would be taken for TeX,
the sign of `&amp;` and colons that would open a Div (pandoc manual, `tex_math_dollars`, `raw_tex`,
`fenced_divs`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from dateline.importing.flat import Blocks, Inlines, plain

_TAKEN = re.compile(r"\$(?=\S)[^$]*(?<=\S)\$(?!\d)|\$\$")
_SIGNS = re.compile(r"(\\|&(?=#?\w{1,32};)|^:(?=::))")
_SIGNS_AND_DOLLARS = re.compile(rf"{_SIGNS.pattern[:-1]}|\$)")


def escaped(blocks: Blocks) -> Blocks:
    """The blocks; to be called last, since what it writes is raw Markdown."""
    _walk(blocks, _SIGNS)
    return blocks


def _walk(node: Any, signs: re.Pattern[str]) -> None:
    if isinstance(node, dict):
        if node.get("t") in ("Para", "Plain"):
            signs = _signs_of(node["c"])
        elif node.get("t") == "Header":
            signs = _signs_of(node["c"][2])
        _walk(node.get("c"), signs)
    elif isinstance(node, list):
        for item in node:
            _walk(item, signs)
        if any(isinstance(item, dict) and item.get("t") in ("Math", "Str") for item in node):
            node[:] = [new for item in node for new in _said(item, signs)]


def _signs_of(inlines: Inlines) -> re.Pattern[str]:
    text = plain(inlines)
    return _SIGNS_AND_DOLLARS if "$" in text and _TAKEN.search(text) else _SIGNS


def _said(item: dict[str, Any], signs: re.Pattern[str]) -> Iterator[dict[str, Any]]:
    if item["t"] == "Math":
        dollars = "$$" if item["c"][0]["t"] == "DisplayMath" else "$"
        yield _raw(f"{dollars}{item['c'][1].strip()}{dollars}")
    elif item["t"] == "Str" and signs.search(item["c"]):
        for n, piece in enumerate(signs.split(item["c"])):
            if piece:
                yield _raw(f"\\{piece}") if n % 2 else {"t": "Str", "c": piece}
    else:
        yield item


def _raw(text: str) -> dict[str, Any]:
    return {"t": "RawInline", "c": ["markdown", text]}
