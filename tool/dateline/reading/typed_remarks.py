"""What a citation typed by hand says beside its outlets and days: `see`, `p. 3`, `in Persian`.

In: a citation in brackets. Out: `Remarks`, as printed. A key in its place must carry them on (pandoc manual,
"Citation syntax": prefix and suffix).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from dateline.values.typed import TypedCitation

_EDGES = " \t\n,;:*_[]()"
_LINKS = re.compile(r"(?:and|und|et|y|e|&|the|die|der|das|le|la|les|el)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Remarks:
    """Words before the first outlet or day, behind the last, and whatever stands between, in order."""

    before: str
    behind: str
    between: tuple[str, ...]


def remarks_of(citation: TypedCitation) -> Remarks:
    """What stands beside outlets and days."""
    source, start, end = citation.span.source.text, citation.span.start, citation.span.end
    text = source[start:end]
    known = sorted(_places(citation, text))
    if not known:
        return Remarks("", "", ())
    gaps, done = [text[: known[0][0]]], known[0][1]
    for first, last in known[1:]:
        if first >= done:
            gaps.append(text[done:first])
        done = max(done, last)
    words = [_words(gap) for gap in gaps]
    return Remarks(words[0], _words(text[done:]), tuple(word for word in words[1:] if word))


def _places(citation: TypedCitation, text: str) -> list[tuple[int, int]]:
    """Where the outlets and days of the citation stand in its text."""
    found: list[tuple[int, int]] = []
    for group in citation.groups:
        at = 0
        for outlet in group.outlets:
            pattern = r"[\s*_]+".join(re.escape(word) for word in outlet.split())
            match = re.compile(rf"(?<!\w){pattern}(?!\w)", re.IGNORECASE).search(text, at)
            if match:
                found.append(match.span())
                at = match.end()
        if group.date_span is not None:
            start = group.date_span.start - citation.span.start
            found.append((start, start + len(group.date_span.text)))
    return found


def _words(gap: str) -> str:
    words = " ".join(gap.split()).strip(_EDGES)
    return "" if _LINKS.fullmatch(words) else words
