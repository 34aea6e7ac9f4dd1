"""Notes that have lost their numbers: paragraphs below a heading such as "Notes", most of them sources.

In: pandoc blocks. Out: the same, each such paragraph told to be a note. Pages that are saved or copied lose
the numbers of their lists, and with them where each note belongs.
"""

from __future__ import annotations

import re
from itertools import takewhile
from typing import Any

from dateline.importing.flat import Blocks, plain
from dateline.reading.typed.dates import dates_in

# `Notes`, `End Notes`, `Chapter 9 End Notes`, `Notes to Chapter 3`, `Notes and Sources`
ENGLISH_HEAD = (
    r"(?:(?:chapter|part|section)\s+\w{1,8}[:.,]?\s+)?(?:(?:foot|end)[\s-]?)?notes?"
    r"(?:\s+(?:(?:and|on)\s+(?:the\s+)?(?:references|sources)|(?:to|for|on)\s+(?:chapter|part|section)\s+\w{1,8}))?"
)
# Not `References`, `Sources`: what stands below those is a list of sources.
_HEADING = re.compile(
    rf"{ENGLISH_HEAD}|fußnoten|anmerkungen|endnoten|notes\s+de\s+bas\s+de\s+page|"
    r"notes\s+et\s+références|notas(?:\s+(?:al\s+pie|finales|de\s+rodapé))?|note|noter|noten|voetnoten|przypisy|poznámky|примечания|сноски",
    re.IGNORECASE,
)
_SAME = re.compile(r"\W*(?:ibid|idem|ebd|ebenda|op\.)|.{1,80}\bop\.\s*cit", re.IGNORECASE)
_LEAST = 3  # paragraphs


def with_lone_notes(blocks: Blocks) -> Blocks:
    """The blocks, the paragraphs below a heading of notes as notes where most of them cite something."""
    found: Blocks = []
    at = 0
    while at < len(blocks):
        block = blocks[at]
        found.append(block)
        at += 1
        if block["t"] == "Header" and _HEADING.fullmatch(plain(block["c"][2]).strip(" :")):
            below = list(takewhile(lambda b: b["t"] in ("Para", "Plain"), blocks[at:]))
            found += [as_note([b]) for b in below] if _are_notes(below) else below
            at += len(below)
    return found


def as_note(note: Blocks) -> dict[str, Any]:
    """Blocks told to be a note that stays where it stands."""
    return {"t": "Div", "c": [["", [], [["dateline-role", "note"]]], note]}


def _are_notes(paragraphs: Blocks) -> bool:
    """Whether most of the paragraphs give a day or an address, or refer to the source before."""
    texts = [plain(block["c"]) for block in paragraphs]
    return len(texts) >= _LEAST and 2 * sum(map(_cites, texts)) >= len(texts)


def _cites(text: str) -> bool:
    return "http" in text or _SAME.match(text) is not None or any(d.is_of_day for d in dates_in(text))
