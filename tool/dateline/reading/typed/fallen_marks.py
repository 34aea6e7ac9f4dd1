"""Marks of notes that have fallen onto the line, where a text was copied: `his men;1 the claim`.

In: a text, and the form of such a mark in it. Out: where each number stands as one. The import makes
footnotes of these (`importing/bare_notes.py`), the recogniser tells by them which paragraphs are notes
(`page_notes.py`).
"""

from __future__ import annotations

import re

_QUOTES = r"[”\"’»)]"
_STOPS = r"[.,;:!?]"


def behind(letters: str, word: str) -> str:
    """The places where a mark may stand, as a pattern: behind `letters` and a sign, right behind a `word`, or
    behind two signs that end a sentence. Both are patterns, each of one length."""
    return (
        rf"(?<={letters}[.,;:!?)”\"’»\]])|(?<={word})"
        rf"|(?<={_STOPS}{_QUOTES})|(?<={_QUOTES}{_STOPS})"
    )


def marks_in(text: str, form: re.Pattern[str]) -> dict[int, list[int]]:
    """Where the text has each number as a mark, in its order; of the form's named groups the last one is the
    number."""
    found: dict[int, list[int]] = {}
    for match in form.finditer(text):
        name = match.lastgroup
        assert name is not None
        found.setdefault(int(match[name]), []).append(match.start(name))
    return found
