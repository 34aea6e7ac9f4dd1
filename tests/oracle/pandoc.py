"""What pandoc itself makes of texts: its documents, and the citations and headings in them.

In: Markdown texts. Out: pandoc's documents, read by one process; a text that takes pandoc too long
(unclosed brackets cost it exponential time) or that it refuses gives None.
"""

from __future__ import annotations

import json
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from dateline.pandoc import find_pandoc

_SCRIPT = Path(__file__).with_name("reading.lua")
_MODES = {
    "NormalCitation": "normal",
    "AuthorInText": "author-in-text",
    "SuppressAuthor": "suppress-author",
}

Cited = tuple[str, str, str, str]  # key, mode, prefix, suffix


@cache
def _abbreviations() -> bytes:
    command = [find_pandoc(), "--print-default-data-file", "abbreviations"]
    return subprocess.run(command, capture_output=True, check=True).stdout


def documents(texts: Sequence[str], patience: float = 10.0) -> list[dict[str, Any] | None]:
    """pandoc's document of each text; `patience` is the longest, in seconds, that a batch may take."""
    found: list[dict[str, Any] | None] = []
    with tempfile.TemporaryDirectory() as folder:
        short = Path(folder, "abbreviations")
        short.write_bytes(_abbreviations())
        while len(found) < len(texts):
            batch = texts[len(found) : len(found) + 200]
            path = Path(folder, "texts")
            lines = (json.dumps(text.expandtabs(4)) for text in batch)  # pandoc itself does this first
            path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
            command = [find_pandoc(), "lua", str(_SCRIPT), str(path), str(short)]
            try:
                output = subprocess.run(command, capture_output=True, check=True, timeout=patience).stdout
            except subprocess.TimeoutExpired as expired:
                output = (expired.stdout or b"").rpartition(b"\n")[0] + b"\nnull\n"
            read = [json.loads(line) for line in output.decode("utf-8").split("\n") if line]
            found += read[: len(batch)]
    return found


def _nodes(value: Any) -> Iterator[dict[str, Any]]:
    """Every element in the order in which the document's JSON holds them."""
    if isinstance(value, list):
        for one in value:
            yield from _nodes(one)
    elif isinstance(value, dict):
        if "t" in value:
            yield value
        for one in value.values():
            yield from _nodes(one)


def text_of(inlines: Any) -> str:
    """pandoc's `stringify`."""
    if isinstance(inlines, list):
        return "".join(text_of(one) for one in inlines)
    if not isinstance(inlines, dict):
        return ""
    kind, content = inlines["t"], inlines.get("c")
    if kind == "Str":
        return str(content)
    if kind in ("Space", "SoftBreak", "LineBreak"):
        return " "
    if kind in ("Code", "Math"):
        return str(content[1])
    if kind == "Quoted":
        left, right = "‘’" if content[0]["t"] == "SingleQuote" else "“”"
        return left + text_of(content[1]) + right
    if kind in ("Note", "RawInline"):
        return ""
    if kind in ("Link", "Image", "Span", "Cite"):
        return text_of(content[1])
    return text_of(content)


def citations(document: dict[str, Any]) -> list[Cited]:
    """Key, mode, prefix and suffix of each citation, in the document's own order."""
    found = []
    for part in (document["meta"], document["blocks"]):
        for node in _nodes(part):
            if node["t"] == "Cite":
                for one in node["c"][0]:
                    mode = _MODES[one["citationMode"]["t"]]
                    prefix, suffix = text_of(one["citationPrefix"]), text_of(one["citationSuffix"])
                    found.append((one["citationId"], mode, prefix, suffix))
    return found


def headings(document: dict[str, Any]) -> list[tuple[int, str]]:
    """Level and identifier of each heading outside of notes."""
    return [(node["c"][0], node["c"][1][0]) for node in _nodes(document["blocks"]) if node["t"] == "Header"]
