"""Where a chapter names its sources, in whatever form."""

from __future__ import annotations

from dateline.rules._swallowed import swallowed
from dateline.rules._typed_outlets import typed_citations
from dateline.values.chapters import Chapter
from dateline.values.manuscript import Manuscript


def named_sources(chapter: Chapter, manuscript: Manuscript) -> list[tuple[int, int]]:
    """From where to where: citations, notes, links, and citations that are typed or swallowed."""
    spans = [citation.span for citation in chapter.citations]
    spans += (reference.span for reference in chapter.note_references)
    spans += (block.span for block in chapter.blocks if block.note == "")
    spans += (link.span for link in chapter.links if not link.target.startswith("#"))
    spans += (typed.span for typed in typed_citations(chapter, manuscript))
    spans += (lost.span for lost in swallowed(chapter, manuscript))
    return sorted((span.start, span.end) for span in spans)
