"""Where a chapter names its sources, in whatever form."""

from __future__ import annotations

import re

from dateline.rules._swallowed import swallowed
from dateline.rules._typed_outlets import typed_citations
from dateline.values.chapters import Chapter
from dateline.values.manuscript import Manuscript

# A source of one's own: `[Interview 61, Aizawl, 19 April 2022]`, `(author’s phone interview, May 17, 2019)`
_OWN = re.compile(
    r"[(\[](?:(?:[Aa]uthor|[Rr]esearcher|[Ss]taff|[Oo]ur|[Ww]riter)(?:['’]?s['’]?)?\s+)?"
    r"(?:(?:[Tt]elephone|[Pp]hone|[Oo]nline|[Rr]emote|[Vv]ideo|[Ww]ritten|[Pp]ersonal)\s+)?"
    r"(?:[Ii]nterviews?|[Ff]ocus\s+groups?|[Cc]ommunications?|[Cc]orrespondence|[Cc]onversations?|[Tt]estimon(?:y|ies))\b"
    r"[^()\[\]]{0,120}[)\]]"
)


def named_sources(chapter: Chapter, manuscript: Manuscript) -> list[tuple[int, int]]:
    """From where to where: citations, notes, links, citations that are typed or swallowed, own interviews."""
    spans = [citation.span for citation in chapter.citations]
    spans += (reference.span for reference in chapter.note_references)
    spans += (block.span for block in chapter.blocks if block.note == "")
    spans += (link.span for link in chapter.links if not link.target.startswith("#"))
    spans += (typed.span for typed in typed_citations(chapter, manuscript))
    spans += (lost.span for lost in swallowed(chapter, manuscript))
    own = (match.span() for match in _OWN.finditer(chapter.prose))
    return sorted([*((span.start, span.end) for span in spans), *own])
