"""Keys in a chapter's text that pandoc does not take for citations though their author meant them."""

from __future__ import annotations

from dateline.rules._nearest import key_parts
from dateline.values.chapters import Chapter, LostCitation
from dateline.values.manuscript import Manuscript


def swallowed(chapter: Chapter, manuscript: Manuscript) -> list[LostCitation]:
    """The lost citations that are a fault: of a key that has an entry, or says outlet and date.

    In code only a key with an entry counts, and none in a fenced block: there an author shows text
    on purpose, while four blanks too many make code of a list's paragraph by accident.
    """
    keys = manuscript.bibliography.by_key
    return [
        lost
        for lost in chapter.lost_citations
        if lost.key in keys or (lost.reason != "code" and _says_outlet_and_date(lost.key))
        if lost.reason != "code" or not _is_fenced(lost)
    ]


def _says_outlet_and_date(key: str) -> bool:
    parts = key_parts(key)
    return parts is not None and parts.day is not None and len(parts.date) == 10


def _is_fenced(lost: LostCitation) -> bool:
    """Whether an odd number of fences stands before it."""
    lines = lost.span.source.text[: lost.span.start].splitlines()
    return sum(line.lstrip(" >").startswith(("```", "~~~")) for line in lines) % 2 == 1
